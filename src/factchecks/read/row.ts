/**
 * Fact-checks in tables: columns by the names that desks give them, in Arabic and English.
 * @module
 */
import { addressesOf, textOf } from "../fields.ts";
import { numberIn } from "../rating.ts";
import { dateOf, makeFactCheck } from "./make.ts";
import type { Entry } from "./outcome.ts";

/** What a column may hold. */
const COLUMNS = {
  identifier: ["id", "identifier", "المعرف"],
  url: ["url", "link", "review url", "الرابط", "رابط"],
  publisher: ["publisher", "reviewer", "author", "organization", "الناشر", "الجهة", "المدقق"],
  language: ["language", "lang", "inlanguage", "اللغة"],
  title: ["title", "headline", "العنوان"],
  claim: ["claim", "claimreviewed", "claim reviewed", "text", "الادعاء", "ادعاء"],
  claimant: ["claimant", "claimed by", "speaker", "القائل", "المدعي"],
  claimed: ["claim date", "claimdate", "تاريخ الادعاء"],
  appearance: ["appearance", "first appearance", "claim url", "رابط الادعاء"],
  published: ["date", "published", "datepublished", "review date", "التاريخ", "تاريخ النشر"],
  wording: [
    "verdict",
    "rating",
    "alternatename",
    "textual rating",
    "conclusion",
    "الحكم",
    "النتيجة",
    "التصنيف",
  ],
  value: ["ratingvalue", "rating value", "score", "الدرجة"],
  best: ["bestrating", "best rating"],
  worst: ["worstrating", "worst rating"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Column = keyof typeof COLUMNS;

const clean = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/gu, " ");

/** Which cell is what, by the header; a column that nobody knows is left out. */
export type Columns = ReadonlyMap<Column, number>;

/** Reads a header. Throws a SyntaxError where no column holds claims. */
export function readHeader(header: readonly string[]): Columns {
  const names = header.map(clean);
  const columns = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = names.findIndex((name) => known.includes(name));
    if (at >= 0) columns.set(column, at);
  }
  if (columns.has("claim")) return columns;
  throw new SyntaxError(
    `no column holds the claims that were reviewed; name one of them ${COLUMNS.claim[0]} (there are ${header.join(", ")})`,
  );
}

/** Reads a row. */
export function readRow(columns: Columns, cells: readonly string[]): Entry {
  const of = (column: Column): string | null => textOf(cells[columns.get(column) ?? -1]);
  const value = numberIn(of("value"));
  const [best, worst] = [numberIn(of("best")) ?? 5, numberIn(of("worst")) ?? 1];
  return makeFactCheck({
    identifier: of("identifier"),
    url: addressesOf(of("url"))[0] ?? null,
    publisher: of("publisher"),
    language: of("language"),
    title: of("title"),
    claim: of("claim"),
    claimants: [of("claimant") ?? []].flat(),
    claimed: dateOf(of("claimed")),
    appearances: addressesOf(of("appearance")),
    published: dateOf(of("published")),
    wording: of("wording"),
    rating: value !== null && best > worst ? { value, best, worst } : null,
  });
}
