/**
 * Tracing all articles of a library and keeping what was found. The work is done on a thread with a connection of its own, so that
 * this one stays free; a job in the library sees to it that no two processes do it at once.
 * @module
 */
import { hostname } from "node:os";
import type { Worker } from "node:worker_threads";
import { traceVersion } from "../pipeline/index.ts";
import {
  askFor,
  dropJob,
  getTrace,
  type Library,
  leaseJobs,
  renewJob,
  SupersededError,
  type TraceState,
} from "../store/index.ts";
import { startThread } from "../threads/index.ts";
import { threadFile } from "./analyst.ts";
import { AT, IS, type TraceMessage, type TraceProgress, type TraceThreadData } from "./trace-state.ts";

export type { TraceProgress };

/** How to trace a library, when to stop, and whom to tell. */
export interface TraceLibraryOptions {
  /** By default as many as there are cores; two at most are used. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TraceProgress) => void;
  /** A tracer that is silent for so many milliseconds is given up, and another may begin. Two minutes by default. */
  readonly lease?: number;
}

/** Another process, or another part of this one, is tracing the library now. */
export class TraceUnderWayError extends Error {
  override readonly name = "TraceUnderWayError";
}

const LEASE_MS = 120_000;
const KIND = "trace";
const SUBJECT = "library";

let tracers = 0;

/**
 * Traces the library and keeps the result in place of the one before. Throws {@link TraceUnderWayError} where that is being done
 * already, SupersededError where the job was lost to another process meanwhile, and the reason of an abort; what is kept is as
 * it was then.
 */
export async function traceLibrary(library: Library, options: TraceLibraryOptions = {}): Promise<TraceState> {
  options.signal?.throwIfAborted();
  const { engine } = library;
  const milliseconds = options.lease ?? LEASE_MS;
  const worker = `${hostname()}:${process.pid}:trace:${tracers++}`;
  await askFor(engine, KIND, SUBJECT);
  const [job] = await leaseJobs(engine, { kind: KIND, worker, most: 1, milliseconds });
  if (!job)
    throw new TraceUnderWayError("the library is being traced already; wait for that, or ask again later");
  const renewing = setInterval(
    () => void renewJob(engine, worker, job, milliseconds).catch(() => {}), // a lease that runs out is noticed at the end
    milliseconds / 4,
  );
  renewing.unref();
  try {
    await runThread({ place: library.place, worker, job, threads: options.threads ?? null }, options);
    return await getTrace(engine.reading);
  } finally {
    clearInterval(renewing);
    await dropJob(engine, worker, job);
  }
}

/** What is kept of the last trace, and how many articles are newer. */
export const traceState = ({ engine }: Library): Promise<TraceState> => getTrace(engine.reading);

/** Whether what is kept is what a trace would find now: same rules, all articles, all decisions. */
export const isFresh = ({ run, newer, removed, isDecidedAnew }: TraceState): boolean =>
  run !== null && run.rules === traceVersion() && newer === 0 && removed === 0 && !isDecidedAnew;

async function runThread(
  about: Omit<TraceThreadData, "state">,
  { signal, onProgress }: TraceLibraryOptions,
): Promise<void> {
  const state = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const thread = startThread(threadFile("trace-library-thread"), {
    ...about,
    state,
  } satisfies TraceThreadData);
  const onAbort = (): void => {
    Atomics.store(state, AT.stop, 1);
    endIfFree();
  };
  const endIfFree = (): void => {
    if (Atomics.compareExchange(state, AT.work, IS.free, IS.ended) === IS.free) void thread.terminate();
  };
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    await untilDone(thread, (progress) => {
      if (signal?.aborted) endIfFree();
      else onProgress?.(progress);
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await thread.terminate();
  }
}

function untilDone(thread: Worker, onProgress: (progress: TraceProgress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.on("message", (message: TraceMessage) => {
      if ("progress" in message) onProgress(message.progress);
      else if ("done" in message) resolve();
      else reject(errorOf(message.error));
    });
    thread.on("error", reject);
    thread.on("exit", () => reject(new Error("the thread that traces has ended before its work was done")));
  });
}

function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === "SupersededError") return new SupersededError(message);
  const error = new Error(message);
  error.name = name;
  return error;
}
