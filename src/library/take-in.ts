/**
 * Takes articles into a library in batches, and has them analysed as they come.
 * @module
 */
import type { InputFailure, Outcome } from "../ingest/index.ts";
import type { Incoming } from "../model/index.ts";
import { type Added, clearFailures, type Library, noteFailures, putIntoCase } from "../store/index.ts";
import type { Analysts } from "./analyst.ts";
import { batchesOf } from "./batches.ts";
import { work } from "./work.ts";

/** What came of an intake. */
export interface Taken {
  readonly added: number;
  readonly unchanged: number;
  readonly revised: number;
  readonly failed: number;
  readonly seconds: number;
}

/** Who hears of each step. */
export interface TakeInOptions {
  /** Stops after the batch in hand; what was acknowledged stays, the rest can be added again. */
  readonly signal?: AbortSignal;
  /** The acknowledgement: told after the commit that put the article on disk. */
  readonly onAdded?: (path: string, added: Added) => void;
  /** Told after the commit that noted the failure for a retry. */
  readonly onFailed?: (failure: InputFailure) => void;
  /** Told after each commit what came of the intake so far. */
  readonly onBatch?: (taken: Omit<Taken, "seconds">) => void;
  /** Told how many analyses were saved. */
  readonly onAnalysed?: (analyses: number) => void;
  /** Told of a revision whose analysis threw. */
  readonly onAnalysisFailed?: (revision: string, reason: string) => void;
  /** Id of a case that every article goes into, before it is acknowledged. */
  readonly caseId?: string;
  /** Null leaves the analyses to workers. */
  readonly analysts: Analysts | null;
}

/** Adds all that comes. Fulfilled when everything is on disk and, with analysts, analysed. */
export async function takeIn(
  library: Library,
  inputs: AsyncIterable<Outcome<Incoming>>,
  options: TakeInOptions,
): Promise<Taken> {
  const began = performance.now();
  const tally = { added: 0, unchanged: 0, revised: 0, failed: 0 };
  let open = true;
  const working = options.analysts ? startWork(library, options.analysts, options, () => open) : null;
  const stopped = working?.then(
    () => null,
    (error: unknown) => ({ error }), // told below, when what was read is on disk
  );
  try {
    for await (const batch of batchesOf(inputs, options.signal)) {
      await takeBatch(library, batch, tally, options);
      options.onBatch?.({ ...tally });
    }
  } finally {
    open = false;
    await stopped;
  }
  await working;
  return { ...tally, seconds: (performance.now() - began) / 1000 };
}

type Tally = { -readonly [K in keyof Omit<Taken, "seconds">]: number };

async function takeBatch(
  library: Library,
  batch: readonly Outcome<Incoming>[],
  tally: Tally,
  { caseId, onAdded, onFailed }: TakeInOptions,
): Promise<void> {
  const articles = batch.flatMap((input) => (input.ok ? [input.value] : []));
  const failures = batch.flatMap((input) => (input.ok ? [] : [input.failure]));
  const paths = articles.map(({ path }) => path);
  const all = await library.add(articles);
  const ids = all.map(({ article }) => article);
  if (caseId !== undefined) await putIntoCase(library.engine, caseId, "article", ids);
  for (const [at, added] of all.entries()) {
    tally[added.outcome]++;
    onAdded?.(paths[at] ?? "", added);
  }
  await clearFailures(library.engine, paths);
  await noteFailures(library.engine, failures);
  tally.failed += failures.length;
  for (const failure of failures) onFailed?.(failure);
}

function startWork(
  library: Library,
  analysts: Analysts,
  { signal, onAnalysed, onAnalysisFailed }: TakeInOptions,
  isOpen: () => boolean,
): Promise<void> {
  return work(library, analysts, {
    ...(signal && { signal }),
    ...(onAnalysed && { onSaved: onAnalysed }),
    ...(onAnalysisFailed && { onFailed: onAnalysisFailed }),
    waits: isOpen,
  });
}
