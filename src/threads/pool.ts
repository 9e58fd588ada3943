/**
 * Several threads that do the same work, each one piece after the other.
 * @module
 */
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { startThread } from "./start.ts";

/** What a thread is sent. */
export interface Request<Input> {
  readonly id: number;
  readonly input: Input;
}

/** What it answers: a result, or in one line why there is none. */
export type Reply<Output> =
  | { readonly id: number; readonly output: Output }
  | { readonly id: number; readonly error: string };

/** More threads than this wait for the one that they work for. */
const MOST_THREADS = 8;

/** As many as there are cores, and no more than eight. */
export const defaultThreads = (): number => Math.min(availableParallelism(), MOST_THREADS);

/** Threads that run one module; what they are asked goes to the one with the least to do. */
export class Pool<Input, Output> {
  readonly #threads: readonly PoolThread<Input, Output>[];

  /** Starts `threads` threads of `module` with `data` as their workerData. */
  constructor(module: URL, data: unknown, threads: number) {
    this.#threads = Array.from({ length: threads }, () => new PoolThread(module, data));
  }

  get size(): number {
    return this.#threads.length;
  }

  /** Rejects where the work on this piece throws; the other pieces go on. */
  run(input: Input): Promise<Output> {
    const idle = this.#threads.reduce((best, next) => (next.waiting < best.waiting ? next : best));
    return idle.run(input);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

interface Pending<Output> {
  readonly resolve: (output: Output) => void;
  readonly reject: (error: Error) => void;
}

class PoolThread<Input, Output> {
  readonly #thread: Worker;
  readonly #pending = new Map<number, Pending<Output>>();
  #last = 0;

  constructor(module: URL, data: unknown) {
    this.#thread = startThread(module, data);
    this.#thread.unref();
    this.#thread.on("message", (reply: Reply<Output>) => this.#settle(reply));
    this.#thread.on("error", (error) => this.#failAll(error));
    this.#thread.on("exit", () => this.#failAll(new Error("a thread has ended before its work was done")));
  }

  get waiting(): number {
    return this.#pending.size;
  }

  run(input: Input): Promise<Output> {
    const id = ++this.#last;
    this.#thread.ref();
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#thread.postMessage({ id, input } satisfies Request<Input>);
    });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #settle(reply: Reply<Output>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if ("output" in reply) pending?.resolve(reply.output);
    else pending?.reject(new Error(reply.error));
    if (this.#pending.size === 0) this.#thread.unref();
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
