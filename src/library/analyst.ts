/**
 * Analysis beside the main thread: it computes there, and what comes back is written here.
 * @module
 */
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { loadOverlay, type Overlay } from "../pipeline/index.ts";
import type { AnalysisRows, StoredRevision } from "../store/index.ts";
import { startThread } from "../threads/index.ts";

/** One revision for a thread; the reply carries the same id. */
export interface AnalystRequest {
  readonly id: number;
  readonly revision: StoredRevision;
}

/** The rows of a revision, or in one line why there are none. */
export type AnalystReply =
  | { readonly id: number; readonly rows: AnalysisRows }
  | { readonly id: number; readonly error: string };

/** Several threads that analyse, each one revision after the other. */
export interface Analysts {
  readonly threads: number;
  /** A desk's own words and rules that they analyse with. */
  readonly overlay?: Overlay;
  /** Rejects where the analysis of this revision throws; the others go on. */
  analyse(revision: StoredRevision): Promise<AnalysisRows>;
  close(): Promise<void>;
}

/** More threads than this wait for the one that writes. */
const MOST_THREADS = 8;

/** How many threads, and whose words. */
export interface AnalystOptions {
  /** By default as many as there are cores, and no more than eight. */
  readonly threads?: number;
  /** Folder of a desk's overlay. */
  readonly overlay?: string;
}

/** Starts the threads. Throws OverlayError where the overlay is wrong. */
export function startAnalysts({ threads, overlay }: AnalystOptions = {}): Analysts {
  const number = threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const words = overlay === undefined ? {} : { overlay: loadOverlay(overlay) };
  const all = Array.from({ length: number }, () => new Analyst({ overlay: overlay ?? null }));
  return {
    threads: all.length,
    ...words,
    analyse: (revision) => leastBusy(all).analyse(revision),
    close: async () => {
      await Promise.all(all.map((analyst) => analyst.close()));
    },
  };
}

const leastBusy = (all: readonly Analyst[]): Analyst =>
  all.reduce((best, next) => (next.waiting < best.waiting ? next : best));

/** What a thread is started with. */
export interface AnalystData {
  readonly overlay: string | null;
}

interface Pending {
  readonly resolve: (rows: AnalysisRows) => void;
  readonly reject: (error: Error) => void;
}

class Analyst {
  readonly #thread: Worker;
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  constructor(options: AnalystData) {
    const suffix = import.meta.url.endsWith(".ts") ? "ts" : "js";
    this.#thread = startThread(new URL(`./analyst-thread.${suffix}`, import.meta.url), options);
    this.#thread.unref();
    this.#thread.on("message", (reply: AnalystReply) => this.#settle(reply));
    this.#thread.on("error", (error) => this.#failAll(error));
    this.#thread.on("exit", () => this.#failAll(new Error("the thread that analyses has ended")));
  }

  get waiting(): number {
    return this.#pending.size;
  }

  analyse(revision: StoredRevision): Promise<AnalysisRows> {
    const id = ++this.#last;
    this.#thread.ref();
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#thread.postMessage({ id, revision } satisfies AnalystRequest);
    });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #settle(reply: AnalystReply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if ("rows" in reply) pending?.resolve(reply.rows);
    else pending?.reject(new Error(reply.error));
    if (this.#pending.size === 0) this.#thread.unref();
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
