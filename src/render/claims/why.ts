/**
 * Why two statements count as one claim or not, for a terminal.
 * @module
 */
import type { Change, DescribedArticle, DescribedStatement } from "../../model/index.ts";
import { wrap } from "../columns.ts";
import { isolate, rightToLeft, widthFor } from "../lines.ts";
import { paletteOf } from "../palette.ts";
import { type ClaimOptions, changeText } from "./claim.ts";
import { wordsIn } from "./told.ts";

interface ShownStatement {
  readonly article: DescribedArticle;
  readonly statement: DescribedStatement;
}

/** What is shown: two statements, the parts of their score, what forbids a match, what changed. */
export interface ShownMatch {
  readonly a: ShownStatement;
  readonly b: ShownStatement;
  readonly match: {
    readonly score: number;
    readonly least: number;
    readonly parts: readonly { readonly name: string; readonly weight: number; readonly value: number }[];
    readonly blocked: string | null;
  };
  readonly changes: readonly Change[];
}

const PART_LABELS: Readonly<Record<string, string>> = {
  words: "الكلمات",
  numbers: "الأرقام",
  around: "موضوع المقالين",
  headline: "ما يقوله المتن من العنوان",
};

const BLOCK_LABELS: Readonly<Record<string, string>> = {
  negation: "أحدهما ينفي ما يثبته الآخر",
  status: "حالتان متضادتان",
  actor: "فاعلان مختلفان",
  place: "مكانان مختلفان",
};

const INDENT = "     ";

/** The two statements, then what agreed with its share of the score, then what differed. */
export function renderWhy({ a, b, match, changes }: ShownMatch, options: ClaimOptions): string {
  const palette = paletteOf(options.colour);
  const width = widthFor(options.columns) - INDENT.length;
  const words = wordsIn([a.article, b.article]);
  const lines = [a, b].flatMap(({ article, statement }, i) => {
    const [first = "", ...more] = wrap(`${isolate(article.article.id)}: ${words(statement)}`, width);
    return [`${`${i + 1}.`.padEnd(INDENT.length)}${first}`, ...more.map((line) => `${INDENT}${line}`)];
  });
  lines.push(
    "",
    palette.strong(`الدرجة ${match.score.toFixed(2)}، والادعاء الواحد من ${match.least.toFixed(2)} فصاعدًا`),
  );
  for (const { name, weight, value } of match.parts)
    lines.push(`${INDENT}${PART_LABELS[name] ?? name}: ${value.toFixed(2)} × ${weight.toFixed(2)}`);
  if (match.blocked !== null) lines.push(palette.rejects(`ليسا ادعاءً واحدًا: ${blockText(match.blocked)}`));
  for (const change of changes)
    lines.push(...wrap(changeText(words, change), width).map((line) => palette.doubts(line)));
  return rightToLeft(lines);
}

/** "status: open close" with the Arabic words for its kind. */
function blockText(blocked: string): string {
  const [kind = "", detail] = blocked.split(": ");
  const label = BLOCK_LABELS[kind] ?? kind;
  return detail === undefined ? label : `${label} (${isolate(detail)})`;
}
