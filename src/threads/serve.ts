/**
 * The other side of a pool: what a thread does with what it is sent.
 * @module
 */
import { parentPort } from "node:worker_threads";
import type { Reply, Request } from "./pool.ts";

/** Answers each request with what `work` makes of it, one after the other. What it throws is answered, too. */
export function serve<Input, Output>(work: (input: Input) => Output): void {
  parentPort?.on("message", ({ id, input }: Request<Input>) => {
    parentPort?.postMessage(answer(id, () => work(input)));
  });
}

function answer<Output>(id: number, work: () => Output): Reply<Output> {
  try {
    return { id, output: work() };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
