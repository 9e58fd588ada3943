/**
 * Two analyses of one text, report by report. The article's own assertions are left out: they have no chain to lose.
 * @module
 */

import type { AnalysisRows, StoredReport, StoredRevision } from "../store/index.ts";
import { type Span, textOf } from "../text/index.ts";

/** A report that came, went, or says something else of the same words. */
export interface Difference {
  readonly kind: "gained" | "lost" | "changed";
  readonly article: string;
  readonly revision: string;
  /** Key of the report: of the lost one where it is lost, else of the one that is there now. */
  readonly report: string;
  /** The content, in UTF-16 units of the revision's text. */
  readonly content: Span;
  readonly text: string;
  /** The voices, outermost first, with the stance where it says more than "reports"; null where there was or is none. */
  readonly before: string | null;
  readonly after: string | null;
}

interface Seen {
  readonly key: string;
  readonly content: Span;
  readonly says: string;
}

/** What changed in one revision: gains and changes in the order of the text, then losses. */
export function differencesOf(
  revision: StoredRevision,
  before: readonly StoredReport[],
  after: AnalysisRows,
): Difference[] {
  const left = new Map<string, Seen>();
  for (const report of before) if (report.chain.length > 0) left.set(report.key, seenOf(report));
  const about = (kind: Difference["kind"], { key, content }: Seen): Omit<Difference, "before" | "after"> => ({
    kind,
    article: revision.article,
    revision: revision.id,
    report: key,
    content,
    text: textOf(revision.text, content),
  });
  const now = reportsIn(after);
  const pairs = now.map((report) => ({ report, earlier: take(left, left.get(report.key)) }));
  const changes = pairs.flatMap(({ report, earlier }): Difference[] => {
    const old = earlier ?? take(left, atSamePlace(left, report));
    if (old?.says === report.says) return [];
    const kind = old ? "changed" : "gained";
    return [{ ...about(kind, report), before: old?.says ?? null, after: report.says }];
  });
  const lost = [...left.values()].map((old) => ({ ...about("lost", old), before: old.says, after: null }));
  return [...changes, ...lost];
}

function take(left: Map<string, Seen>, seen: Seen | undefined): Seen | undefined {
  if (seen) left.delete(seen.key);
  return seen;
}

const atSamePlace = (left: ReadonlyMap<string, Seen>, { content }: Seen): Seen | undefined =>
  [...left.values()].find((old) => old.content.start === content.start && old.content.end === content.end);

const seenOf = ({ key, content, chain, stance, negated }: StoredReport): Seen => ({
  key,
  content,
  says: describe(
    chain.map(({ name }) => name),
    stance,
    negated,
  ),
});

function reportsIn({ reports, links }: AnalysisRows): Seen[] {
  const voices = new Map<string, string[]>();
  for (const { report_key, name } of links) voices.set(report_key, [...(voices.get(report_key) ?? []), name]);
  return reports.flatMap(({ key, start_at, end_at, stance, negated }) => {
    const names = voices.get(key);
    const content = { start: start_at, end: end_at };
    return names ? [{ key, content, says: describe(names, stance, negated === 1) }] : [];
  });
}

function describe(names: readonly string[], stance: string, negated: boolean): string {
  const manner = [...(stance === "neutral" ? [] : [stance]), ...(negated ? ["negated"] : [])];
  return [names.join(" ← "), ...manner].join(", ");
}
