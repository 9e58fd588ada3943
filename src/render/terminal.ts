/**
 * The listing of one article for a terminal. Every line begins with a right-to-left mark, so that a terminal that knows
 * Arabic sets it from the right; voices and numbers are isolated, so that none of them reorders its neighbours.
 * @module
 */
import type { Article, InterchangeReport, KeptAnalysis, Link } from "../model/index.ts";
import { type OffsetConverter, offsetsOf, textOf } from "../text/index.ts";
import { wrap } from "./columns.ts";
import {
  countOf,
  isUnnamed,
  mannerOf,
  NOUNS,
  unnamedLabel,
  unnamedOf,
  WORTH_LABEL,
  WORTH_LABELS,
} from "./labels.ts";
import { isolate, rightToLeft, widthFor } from "./lines.ts";
import { type Palette, paletteOf } from "./palette.ts";
import { oneLine } from "./plain.ts";
import { voiceText } from "./voice.ts";

/** How to print. */
export interface ListingOptions {
  readonly columns: number;
  readonly colour: boolean;
  /** List what the article says in its own voice, too. */
  readonly assertions: boolean;
  /** In the order of the text, or what is most worth checking first, with its reasons. */
  readonly sort: ListingOrder;
}

/** Reports in the order of the text, or those most worth checking first. */
export type ListingOrder = "text" | "worth";

const INDENT = "     ";

/** The listing of one article: a head, then each report with its chain, its words and its manner. */
export function renderListing(analysis: KeptAnalysis, options: ListingOptions): string {
  const palette = paletteOf(options.colour);
  const width = widthFor(options.columns);
  const lines = head(analysis, palette);
  const offsets = offsetsOf(analysis.article.text);
  const byWorth = options.sort === "worth";
  for (const [i, report] of listed(analysis.reports, options).entries())
    lines.push(
      "",
      ...reportLines(analysis.article, report, { number: i + 1, width, palette, offsets, byWorth }),
    );
  lines.push("");
  return rightToLeft(lines);
}

/** The reports to list, in their order; what is equally worth checking stays in the order of the text. */
function listed(
  reports: readonly InterchangeReport[],
  { assertions, sort }: ListingOptions,
): readonly InterchangeReport[] {
  const shown = reports.filter((report) => assertions || report.chain.length > 0);
  return sort === "text" ? shown : [...shown].sort((a, b) => b.checkworthiness - a.checkworthiness);
}

function head({ article, reports, diagnostics }: KeptAnalysis, palette: Palette): string[] {
  const told = reports.filter((report) => report.chain.length > 0);
  const unnamed = unnamedOf(told);
  const counts = [countOf(told.length, NOUNS.report)];
  if (unnamed !== null) counts.push(palette.unnamed(unnamed));
  const about = [article.publisher, article.published?.value].filter((one) => typeof one === "string");
  const name = [article.id, ...about].map((one) => isolate(oneLine(one))).join(" · ");
  const lines = [palette.strong(name)];
  if (article.title !== null) lines.push(palette.strong(oneLine(article.title)));
  lines.push(counts.join(" · "));
  for (const { message } of diagnostics) lines.push(palette.faint(`! ${isolate(oneLine(message))}`));
  return lines;
}

interface Place {
  readonly number: number;
  readonly width: number;
  readonly palette: Palette;
  readonly offsets: OffsetConverter;
  readonly byWorth: boolean;
}

function reportLines({ text }: Article, report: InterchangeReport, place: Place): string[] {
  const { number, width, palette } = place;
  const words = [report.content, ...report.more].map((part) => oneLine(textOf(text, part))).join(" […] ");
  const quoted = report.form === "direct" ? `«${words}»` : words;
  const chain = report.chain.map((link) => linkText(text, link, palette)).join(palette.faint(" ← "));
  return [
    `${palette.faint(`${number}.`.padEnd(INDENT.length))}${chain === "" ? palette.faint("بصوت المقال") : chain}`,
    ...wrap(quoted, width - INDENT.length).map((line) => `${INDENT}${line}`),
    `${INDENT}${mannerLine(text, report, place)}`,
    ...(place.byWorth ? [`${INDENT}${palette.faint(worthText(report))}`] : []),
  ];
}

function linkText(text: string, link: Link, palette: Palette): string {
  const { words, added } = voiceText(text, link);
  const parts = [
    words === null ? "" : palette.strong(isolate(words)),
    added === null ? "" : `[${isolate(added)}]`,
  ];
  if (isUnnamed(link)) parts.push(palette.unnamed(`(${unnamedLabel(link)})`));
  return parts.filter((part) => part !== "").join(" ");
}

/** جدارة 0.87: رقم، تاريخ: what lowers it has a minus. */
function worthText({ checkworthiness, checkworthinessWhy }: InterchangeReport): string {
  const why = checkworthinessWhy.map(
    ({ feature, weight }) => `${WORTH_LABELS[feature] ?? feature}${weight < 0 ? " (−)" : ""}`,
  );
  const value = `${WORTH_LABEL} ${checkworthiness.toFixed(2)}`;
  return why.length === 0 ? value : `${value}: ${why.join("، ")}`;
}

function mannerLine(text: string, report: InterchangeReport, { palette, offsets }: Place): string {
  const { start, end } = offsets.toCodePoints(report.content);
  const stance = report.stance === "neutral" ? palette.faint : palette[report.stance];
  const manner = report.chain.length === 0 ? [] : [mannerOf(report).join(" · ")];
  const cues = report.chain.flatMap(({ cue }) => (cue ? [oneLine(textOf(text, cue))] : []));
  const parts = [
    ...manner.map(stance),
    ...(cues.length > 0 ? [palette.faint(cues.map(isolate).join("، "))] : []),
    palette.faint(isolate(`${start}–${end}`)),
    palette.faint(report.confidence.toFixed(2)),
  ];
  return parts.join(palette.faint(" · "));
}
