/**
 * What passes between the thread that traces a library and the one that started it.
 * @module
 */
import type { LeasedJob } from "../store/index.ts";

/** How far a trace is: `done` of `total` articles gathered, or of the claims saved. */
export interface TraceProgress {
  readonly step: "gathering" | "comparing" | "tracing" | "saving";
  /** Null where nothing is counted. */
  readonly done: number | null;
  readonly total: number | null;
}

/** What the thread is started with. */
export interface TraceThreadData {
  readonly place: string;
  readonly threads: number | null;
  readonly worker: string;
  readonly job: LeasedJob;
  /** Shared by both threads: {@link AT}. */
  readonly state: Int32Array;
}

/** Where the state holds whether the trace is to be broken off (1), and what the thread is at ({@link IS}). */
export const AT = { stop: 0, work: 1 };

/** A thread that has a connection open must close it before it ends, since a file would stay locked; a free one may be ended. */
export const IS = { free: 0, connected: 1, ended: 2 };

/** What the thread says. */
export type TraceMessage =
  | { readonly progress: TraceProgress }
  | { readonly done: true }
  | { readonly error: { readonly name: string; readonly message: string } };
