/**
 * The thread that says why reports were found. The last text stays analysed: questions come in rows.
 * @module
 */
import { workerData } from "node:worker_threads";
import type { Analysis, Derivation } from "../model/index.ts";
import { analyzeArticle, loadOverlay, ruleExamples } from "../pipeline/index.ts";
import type { StoredRevision } from "../store/index.ts";
import { rowsOf } from "../store/rows.ts";
import { serve } from "../threads/index.ts";
import type { AnalystData } from "./analyst.ts";
import { infoOf } from "./article-info.ts";
import type { DerivedPiece, ExplainRequest, Explanation } from "./explainer.ts";

const { overlay } = workerData as AnalystData;
const own = overlay === null ? {} : { overlay: loadOverlay(overlay) };

let last: {
  readonly revision: string;
  readonly analysis: Analysis;
  readonly keys: readonly string[];
} | null = null;

function analysed(revision: StoredRevision): NonNullable<typeof last> {
  if (last?.revision === revision.id) return last;
  const analysis = analyzeArticle(revision.text, { ...infoOf(revision.article, revision), ...own });
  const keys = rowsOf(revision.id, revision.article, analysis).reports.map(({ key }) => key);
  last = { revision: revision.id, analysis, keys };
  return last;
}

serve(({ revision, report }: ExplainRequest): Explanation | null => {
  const { analysis, keys } = analysed(revision);
  const found = analysis.reports[keys.indexOf(report)];
  if (!found) return null;
  const pieces = flat(found.derivation, 0);
  const rules = [...new Set(pieces.map(({ rule }) => rule))];
  return { rules: analysis.rules, pieces, examples: rules.flatMap(ruleExamples) };
});

const flat = ({ rule, role, start, end, children }: Derivation, depth: number): DerivedPiece[] => [
  { depth, rule, role, start, end },
  ...children.flatMap((child) => flat(child, depth + 1)),
];
