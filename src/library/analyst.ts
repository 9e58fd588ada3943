/**
 * Analysis beside the main thread: it computes there, and what comes back is written here.
 * @module
 */
import { loadOverlay, type Overlay } from "../pipeline/index.ts";
import type { AnalysisRows, StoredRevision } from "../store/index.ts";
import { defaultThreads, Pool } from "../threads/index.ts";

/** Several threads that analyse, each one revision after the other. */
export interface Analysts {
  readonly threads: number;
  /** A desk's own words and rules that they analyse with. */
  readonly overlay?: Overlay;
  /** Rejects where the analysis of this revision throws; the others go on. */
  analyse(revision: StoredRevision): Promise<AnalysisRows>;
  close(): Promise<void>;
}

/** How many threads, and whose words. */
export interface AnalystOptions {
  /** By default as many as there are cores, and no more than eight. */
  readonly threads?: number;
  /** Folder of a desk's overlay. */
  readonly overlay?: string;
}

/** What a thread is started with. */
export interface AnalystData {
  readonly overlay: string | null;
}

/** Starts the threads. Throws OverlayError where the overlay is wrong. */
export function startAnalysts({ threads = defaultThreads(), overlay }: AnalystOptions = {}): Analysts {
  const words = overlay === undefined ? {} : { overlay: loadOverlay(overlay) };
  const data: AnalystData = { overlay: overlay ?? null };
  const pool = new Pool<StoredRevision, AnalysisRows>(threadFile("analyst-thread"), data, threads);
  return {
    threads: pool.size,
    ...words,
    analyse: (revision) => pool.run(revision),
    close: () => pool.close(),
  };
}

/** A module of this folder, as source or as built. */
export function threadFile(name: string): URL {
  const suffix = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./${name}.${suffix}`, import.meta.url);
}
