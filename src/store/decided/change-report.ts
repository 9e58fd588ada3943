/**
 * How decisions change a report. Pure: places in, a new report out.
 * @module
 */
import type { Form, Link } from "../../model/index.ts";
import { overlaps, type Span } from "../../text/index.ts";
import type { StoredReport } from "../analyses/read.ts";
import type { VoiceValue } from "./values.ts";

/** All stretches of a report's content in the order of the text. */
export const piecesOf = ({ content, more }: Pick<StoredReport, "content" | "more">): Span[] =>
  [content, ...more].sort((a, b) => a.start - b.start || a.end - b.end);

/** The report with other words as its content; what the statements and hedges lose is cut off them. */
export function withContent(report: StoredReport, content: Span): StoredReport {
  const more = report.more.filter((piece) => !overlaps(piece, content));
  return withPieces(report, { content, more });
}

/** The reports that come of one: the first keeps its key, the others count on from it. */
export const splitReport = (report: StoredReport, parts: readonly (readonly Span[])[]): StoredReport[] =>
  parts.flatMap(([content, ...more], at) => {
    if (!content) return [];
    const named =
      at === 0 ? report : { ...report, key: `${report.key}-${at + 1}`, id: `${report.id}-${at + 1}` };
    return [withPieces(named, { content, more })];
  });

/** Two reports as one, said by the voices of the first. */
export function mergeReports(first: StoredReport, next: StoredReport): StoredReport {
  const [content = first.content, ...more] = joined([...piecesOf(first), ...piecesOf(next)]);
  return {
    ...first,
    content,
    more,
    form: mergedForm(first.form, next.form),
    hedges: byPlace([...first.hedges, ...next.hedges]),
    statements: byPlace([...first.statements, ...next.statements]),
  };
}

/** The report with another voice in one link; null where it has no such link. */
export function withVoice(
  report: StoredReport,
  at: number,
  { name, kind, unnamed }: VoiceValue,
  source: Span | null,
): StoredReport | null {
  const link = report.chain[at];
  if (!link) return null;
  const fixed: Link = { ...link, source, name, kind, unnamed, candidates: [], confidence: 1 };
  return {
    ...report,
    chain: report.chain.map((one, i) => (i === at ? fixed : one)),
    voices: report.voices.map((voice, i) => (i === at ? null : voice)),
  };
}

function withPieces(report: StoredReport, pieces: Pick<StoredReport, "content" | "more">): StoredReport {
  const all = piecesOf(pieces);
  const statements = report.statements.flatMap((statement) => clipped(statement, all));
  return {
    ...report,
    ...pieces,
    hedges: report.hedges.filter((hedge) => all.some((piece) => overlaps(piece, hedge))),
    statements: statements.length > 0 ? statements : [{ id: `${report.id}s1`, ...pieces.content }],
  };
}

/** What is left of a statement within the first of the pieces that it touches. */
function clipped<T extends Span>(statement: T, pieces: readonly Span[]): T[] {
  const piece = pieces.find((one) => overlaps(one, statement));
  if (!piece) return [];
  return [
    { ...statement, start: Math.max(piece.start, statement.start), end: Math.min(piece.end, statement.end) },
  ];
}

const byPlace = <T extends Span>(spans: readonly T[]): T[] =>
  [...spans].sort((a, b) => a.start - b.start || a.end - b.end);

/** Stretches that overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const done: Span[] = [];
  for (const { start, end } of byPlace(spans)) {
    const last = done.at(-1);
    if (last && start < last.end) done[done.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else done.push({ start, end });
  }
  return done;
}

const mergedForm = (a: Form, b: Form): Form => (a === b ? a : "mixed");
