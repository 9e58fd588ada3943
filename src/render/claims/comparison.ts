/**
 * Two articles side by side, for a terminal.
 * @module
 */
import type { Change, DescribedArticle, DescribedStatement, Standing } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { wrap } from "../columns.ts";
import { countOf, NOUNS } from "../labels.ts";
import { isolate, rightToLeft, widthFor } from "../lines.ts";
import { type Palette, paletteOf } from "../palette.ts";
import { oneLine, shorten } from "../plain.ts";
import { type ClaimOptions, changeText, documentText, standingText } from "./claim.ts";
import { wordsIn } from "./told.ts";

/** What is shown: whose text each article is, what they share, what both tell. Spans count UTF-16 units. */
export interface ShownComparison {
  readonly a: Standing;
  readonly b: Standing;
  readonly inA: number;
  readonly inB: number;
  readonly passages: readonly { readonly a: Span; readonly b: Span; readonly words: number }[];
  readonly claims: readonly {
    readonly a: DescribedStatement;
    readonly b: DescribedStatement;
    readonly changes: readonly Change[];
  }[];
}

const INDENT = "     ";
/** A longer passage is shown by its beginning and its end. */
const LONG_PASSAGE = 160;

/** The comparison as lines: heads, passages, then claims with what changed from the first article to the second. */
export function renderComparison(
  comparison: ShownComparison,
  articles: readonly DescribedArticle[],
  options: ClaimOptions,
): string {
  const { a, b, inA, inB, passages, claims } = comparison;
  const palette = paletteOf(options.colour);
  const words = wordsIn(articles);
  const width = widthFor(options.columns) - INDENT.length;
  const shared = `${countOf(passages.length, NOUNS.passage)}: ${percent(inA)} من الأول و${percent(inB)} من الثاني`;
  const lines = [
    headLine("1", a, palette),
    headLine("2", b, palette),
    "",
    palette.strong(`المشترك حرفيًّا: ${shared}`),
    ...passages.flatMap(({ a: at }, i) =>
      numbered(i, passageText(words({ ...at, document: a.document })), width),
    ),
    "",
    palette.strong(`ما يقولانه معًا: ${countOf(claims.length, NOUNS.claim)}`),
  ];
  for (const [i, claim] of claims.entries()) {
    lines.push(...numbered(i, words(claim.a), width));
    for (const change of claim.changes)
      lines.push(...wrap(changeText(words, change), width).map((line) => `${INDENT}${palette.doubts(line)}`));
  }
  return rightToLeft(lines);
}

const headLine = (number: string, standing: Standing, palette: Palette): string =>
  `${number}.   ${palette.strong(documentText(standing))} ${palette.faint(standingText(standing))}`;

const percent = (share: number): string => isolate(`${Math.round(share * 100)}%`);

function passageText(words: string): string {
  if (words.length <= LONG_PASSAGE) return `«${words}»`;
  const half = LONG_PASSAGE / 2;
  return `«${shorten(words, half)} ${[...words]
    .slice(-half)
    .join("")
    .replace(/^\S*\s/u, "")}»`;
}

function numbered(at: number, text: string, width: number): string[] {
  const [first = "", ...more] = wrap(oneLine(text), width);
  return [`${`${at + 1}.`.padEnd(INDENT.length)}${first}`, ...more.map((line) => `${INDENT}${line}`)];
}
