/**
 * Does the analyses that a library waits for. The same code runs beside an import, in `isnad worker` and on as many
 * machines as share the library.
 * @module
 */
import { hostname } from "node:os";
import {
  ANALYZE,
  type AnalysisRows,
  failJob,
  findRevisions,
  type LeasedJob,
  type Library,
  leaseJobs,
  releaseJobs,
  type StoredRevision,
} from "../store/index.ts";
import type { Analysts } from "./analyst.ts";

/** A revision and what was found in it. */
export interface Analysed {
  readonly revision: StoredRevision;
  readonly rows: AnalysisRows;
}

/** When to stop, and whom to tell. */
export interface WorkOptions {
  /** Ends after the batches in hand; jobs that were not begun are given back. */
  readonly signal?: AbortSignal;
  /** A worker that is silent for so many milliseconds is given up, and others take its jobs. Two minutes by default. */
  readonly lease?: number;
  /** Asked when no job is left: true to look again later. By default the work is done then. */
  readonly waits?: () => boolean;
  /** Told of results before they are saved, and waited for: the analyses that they replace can still be read. */
  readonly onAnalysed?: (analysed: readonly Analysed[]) => Promise<void>;
  /** Told after each commit how many analyses it saved. */
  readonly onSaved?: (analyses: number) => void;
  /** Told of a revision whose analysis threw; its job is tried again later. */
  readonly onFailed?: (revision: string, reason: string) => void;
}

/** Revisions of one lease and one commit. */
const BATCH = 48;
const LEASE_MS = 120_000;
/** How long an idle worker sleeps before it looks again. */
const IDLE_MS = 200;

let workers = 0;

/** Works until nothing is left to do. Two batches are always under way, so that one is analysed while one is written. */
export async function work(library: Library, analysts: Analysts, options: WorkOptions = {}): Promise<void> {
  const name = `${hostname()}:${process.pid}:${workers++}`;
  const lanes = Array.from({ length: 2 }, (_, lane) =>
    workLane(library, analysts, `${name}:${lane}`, options),
  );
  await Promise.all(lanes);
}

async function workLane(
  library: Library,
  analysts: Analysts,
  worker: string,
  options: WorkOptions,
): Promise<void> {
  const lease = { kind: ANALYZE, worker, most: BATCH, milliseconds: options.lease ?? LEASE_MS };
  try {
    while (!options.signal?.aborted) {
      const jobs = await leaseJobs(library.engine, lease);
      if (jobs.length > 0) await workBatch(library, analysts, { worker, jobs, options });
      else if (options.waits?.()) await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      else return;
    }
  } finally {
    await releaseJobs(library.engine, worker);
  }
}

interface Batch {
  readonly worker: string;
  readonly jobs: readonly LeasedJob[];
  readonly options: WorkOptions;
}

async function workBatch(
  library: Library,
  analysts: Analysts,
  { worker, jobs, options }: Batch,
): Promise<void> {
  const revisions = await findRevisions(
    library.engine.reading,
    jobs.map(({ subject }) => subject),
  );
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const settled = await Promise.all(jobs.map((job) => analyseJob(analysts, job, byId.get(job.subject))));
  const done = settled.flatMap(({ job, analysed }) => (analysed ? [{ job, ...analysed }] : []));
  await options.onAnalysed?.(done);
  options.onSaved?.(await library.saveAnalyses(worker, done));
  for (const { job, reason } of settled) {
    if (reason === null) continue;
    await failJob(library.engine, worker, job, reason);
    options.onFailed?.(job.subject, reason);
  }
}

interface Settled {
  readonly job: LeasedJob;
  readonly analysed: Analysed | null;
  readonly reason: string | null;
}

async function analyseJob(
  analysts: Analysts,
  job: LeasedJob,
  revision: StoredRevision | undefined,
): Promise<Settled> {
  if (!revision) return { job, analysed: null, reason: "the revision is not in the library" };
  try {
    return { job, analysed: { revision, rows: await analysts.analyse(revision) }, reason: null };
  } catch (error) {
    return { job, analysed: null, reason: error instanceof Error ? error.message : String(error) };
  }
}
