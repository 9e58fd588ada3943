/**
 * Keeps the claims of a library up to date: traces when people ask for it, and by itself when articles have settled.
 * @module
 */
import {
  isFresh,
  type TraceProgress,
  TraceUnderWayError,
  traceLibrary,
  traceState,
} from "../library/index.ts";
import { countJobs, type Library, type TraceState } from "../store/index.ts";
import type { Happenings } from "./happenings.ts";

/** So long after the last analysis claims are traced, where nothing else is named. */
const SETTLE_MS = 6_000;

/** When to trace unasked, and whom to tell of what fails. */
export interface TracingOptions {
  /** Milliseconds without a new analysis or decision; null: only when somebody asks. */
  readonly settle?: number | null | undefined;
  readonly onTrouble?: ((error: unknown) => void) | undefined;
}

/** What is kept of the last trace, what it has not seen, and whether another is on its way. */
export interface TracingState extends Omit<TraceState, "isDecidedAnew"> {
  readonly decidedAnew: boolean;
  readonly isTracing: boolean;
}

/** The tracing of one library. One trace is made at a time. */
export class Tracing {
  readonly #library: Library;
  readonly #happenings: Happenings;
  readonly #options: TracingOptions;
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isTracing = false;
  /** Asked for while one was running. */
  #again = false;

  constructor(library: Library, happenings: Happenings, options: TracingOptions = {}) {
    this.#library = library;
    this.#happenings = happenings;
    this.#options = options;
  }

  /** Traces once nothing has changed for a while; each call begins that while anew. */
  soon(): void {
    const { settle = SETTLE_MS } = this.#options;
    if (settle === null || this.#stop.signal.aborted) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ifBehind(), settle);
  }

  /** Traces at once, or after the trace that is being made. */
  now(): void {
    if (this.#stop.signal.aborted) return;
    this.#again = true;
    this.#isTracing = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  async state(): Promise<TracingState> {
    const { isDecidedAnew, ...state } = await traceState(this.#library);
    return { ...state, decidedAnew: isDecidedAnew, isTracing: this.#isTracing };
  }

  /** Stops; a trace that is being made is given up, and the one before stays. */
  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#stop.abort();
    await this.#running;
  }

  async #ifBehind(): Promise<void> {
    try {
      const state = await traceState(this.#library);
      const { ready, active } = await countJobs(this.#library.engine.reading);
      if (ready + active === 0 && !isFresh(state)) this.now();
    } catch (error) {
      this.#options.onTrouble?.(error);
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (this.#again && !signal.aborted) {
      this.#again = false;
      try {
        const { run } = await traceLibrary(this.#library, {
          signal,
          onProgress: (progress) => this.#tell(progress),
        });
        this.#isTracing = this.#again;
        this.#happenings.tell({ kind: "traced", claims: run?.claims ?? 0 });
      } catch (error) {
        this.#isTracing = this.#again;
        this.#happenings.tell({ kind: "traced", claims: 0 });
        // Another process that traces the library leaves nothing to be done here.
        if (!signal.aborted && !(error instanceof TraceUnderWayError)) this.#options.onTrouble?.(error);
      }
    }
  }

  #tell({ step, done, total }: TraceProgress): void {
    this.#happenings.tell({ kind: "tracing", stage: step, done: done ?? 0, of: total });
  }
}
