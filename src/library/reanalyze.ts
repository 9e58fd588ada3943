/**
 * Analyses a library anew and says what that gained and lost. What people decided is kept apart and laid over again.
 * @module
 */
import { rulesVersion } from "../pipeline/index.ts";
import {
  type Decision,
  findAnalysis,
  findDecidedArticles,
  findDecisions,
  findReports,
  getCurrent,
  type Library,
  layOver,
} from "../store/index.ts";
import type { Analysts } from "./analyst.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { type Analysed, work } from "./work.ts";

/** What to analyse, and whom to tell. */
export interface ReanalyzeOptions {
  /** Also what these very rules have analysed. */
  readonly all?: boolean;
  readonly signal?: AbortSignal;
  readonly onDifference?: (difference: Difference) => void;
  readonly onSaved?: (analyses: number) => void;
  readonly onFailed?: (revision: string, reason: string) => void;
}

/** How it went. `orphans` are decisions whose report is no longer found. */
export interface Reanalyzed {
  readonly due: number;
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
  readonly orphans: readonly Decision[];
}

/** Analyses what older rules have analysed. Other workers of the library may take their share; their differences are not seen here. */
export async function reanalyze(
  library: Library,
  analysts: Analysts,
  { all = false, onDifference, ...told }: ReanalyzeOptions = {},
): Promise<Reanalyzed> {
  const due = await library.requeue(all ? null : rulesVersion(analysts.overlay));
  const tally = { gained: 0, lost: 0, changed: 0 };
  await work(library, analysts, {
    ...told,
    onAnalysed: async (analysed) => {
      for (const difference of await compare(library, analysed)) {
        tally[difference.kind]++;
        onDifference?.(difference);
      }
    },
  });
  return { due, ...tally, orphans: await findOrphans(library) };
}

async function compare(library: Library, analysed: readonly Analysed[]): Promise<Difference[]> {
  const ids = analysed.map(({ revision }) => revision.id);
  const before = await findReports(library.engine.reading, ids);
  return analysed.flatMap(({ revision, rows }) =>
    differencesOf(
      revision,
      before.filter((report) => report.revision === revision.id),
      rows,
    ),
  );
}

/** The decisions that no longer have anything to stand on. */
export async function findOrphans({ engine: { reading } }: Library): Promise<Decision[]> {
  const orphans: Decision[] = [];
  for (const article of await findDecidedArticles(reading)) {
    const { id, text } = await getCurrent(reading, article);
    const analysis = await findAnalysis(reading, id);
    const decisions = await findDecisions(reading, article);
    if (analysis) orphans.push(...layOver(text, analysis.reports, decisions).orphans);
  }
  return orphans;
}
