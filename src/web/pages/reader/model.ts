/**
 * An article as this page works with it: places in UTF-16 units, paragraphs, and letters that may be shown.
 * @module
 */
import { offsetsOf, type Span } from "../../../text/index.ts";
import type { ApiReply } from "../../services/api.ts";

/** The article as the API gives it. */
export type ArticleReply = ApiReply<"GET /api/articles/:article">;

/** A report; after {@link readArticle} its places count UTF-16 units. */
export type Report = ArticleReply["reports"][number];

/** One voice of a chain. */
export type Link = Report["chain"][number];

/** A line of the text. `shown` has as many units as the line itself. */
export interface Paragraph extends Span {
  readonly shown: string;
}

/** The article with its places in UTF-16 units of `text`. */
export interface Reading extends ArticleReply {
  readonly paragraphs: readonly Paragraph[];
  /** Whether controls were replaced by signs in `paragraphs`. */
  readonly hasControls: boolean;
}

/** Converts every place once, and cuts the text into lines. */
export function readArticle(reply: ArticleReply): Reading {
  const { toUtf16 } = offsetsOf(reply.text);
  const maybe = (span: Span | null): Span | null => span && toUtf16(span);
  const reports = reply.reports.map((report) => ({
    ...report,
    content: toUtf16(report.content),
    more: report.more.map(toUtf16),
    hedges: report.hedges.map(toUtf16),
    chain: report.chain.map((link) => ({ ...link, source: maybe(link.source), cue: maybe(link.cue) })),
    statements: report.statements.map((one) => ({ ...one, ...toUtf16(one) })),
  }));
  const shown = showControls(reply.text);
  return { ...reply, reports, paragraphs: paragraphsOf(shown), hasControls: shown !== reply.text };
}

/** In place of a control that turns the direction of what follows it. */
const TURN = "⇄";
/** The pictures of the control characters stand in this order from here on. */
const PICTURES = 0x2400;

/**
 * A text whose control characters are seen and do nothing: those of terminals as their pictures, overrides of direction
 * as ⇄. As long as the text itself, so that every place stays where it is.
 */
export const showControls = (text: string): string =>
  text
    .replace(/[\u202d\u202e]/gu, TURN)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, (letter) =>
      String.fromCharCode(PICTURES + letter.charCodeAt(0)),
    );

function paragraphsOf(text: string): Paragraph[] {
  let start = 0;
  return text.split("\n").map((shown) => {
    const paragraph = { start, end: start + shown.length, shown };
    start = paragraph.end + 1;
    return paragraph;
  });
}

/** All stretches of a report's content, in the order of the text. */
export const piecesOf = ({ content, more }: Pick<Report, "content" | "more">): Span[] =>
  [content, ...more].sort((a, b) => a.start - b.start);

/** The words of a report's content. */
export const wordsOf = (text: string, report: Pick<Report, "content" | "more">): string =>
  piecesOf(report)
    .map(({ start, end }) => showControls(text.slice(start, end)))
    .join(" … ");

/** The reports that stand at a place, the innermost first: those whose content is there, then those whose voice or cue is. */
export function reportsAt(reports: readonly Report[], at: number): Report[] {
  const touches = (span: Span | null): boolean => span !== null && span.start <= at && at < span.end;
  const lengthOf = (report: Report): number => report.content.end - report.content.start;
  const inContent = reports.filter((report) => piecesOf(report).some(touches));
  const inChain = reports.filter(
    (report) =>
      !inContent.includes(report) && report.chain.some(({ source, cue }) => touches(source) || touches(cue)),
  );
  const inner = (a: Report, b: Report): number => lengthOf(a) - lengthOf(b);
  return [...inContent.sort(inner), ...inChain.sort(inner)];
}

/** The report that a click at a place means: the innermost one, and with each further click the next one around it. */
export function reportClicked(reports: readonly Report[], at: number, now: string | null): Report | null {
  const found = reportsAt(reports, at);
  const current = found.findIndex(({ key }) => key === now);
  return found[(current + 1) % Math.max(1, found.length)] ?? null;
}
