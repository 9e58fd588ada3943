/**
 * Which column of a table is which field of an article.
 * @module
 */
import { FIELDS, type Field } from "../record/record.ts";

/** The name of the column for each field, in place of the names known by default. */
export type ColumnNames = Partial<Record<Field, string>>;

/** No column is named by the user. */
export const DEFAULT_COLUMNS: ColumnNames = {};

/** Names that exports of newsrooms, archives and spreadsheets give to their columns, compared without case, marks and spaces. */
const KNOWN: Readonly<Record<Field, readonly string[]>> = {
  id: ["id", "key", "number", "المعرف", "الرقم", "رقم"],
  url: ["url", "link", "address", "permalink", "الرابط", "رابط", "العنوان الإلكتروني"],
  title: ["title", "headline", "subject", "العنوان", "عنوان", "عنوان الخبر"],
  publisher: [
    "publisher",
    "outlet",
    "source",
    "site",
    "newspaper",
    "الناشر",
    "المصدر",
    "الصحيفة",
    "الموقع",
    "الجهة",
  ],
  author: ["author", "byline", "writer", "الكاتب", "المؤلف", "المحرر", "كاتب"],
  published: [
    "published",
    "date",
    "published at",
    "publication date",
    "pubdate",
    "التاريخ",
    "تاريخ النشر",
    "تاريخ",
  ],
  seen: ["seen", "crawled", "collected at", "fetched", "تاريخ الجمع", "تاريخ الرصد"],
  text: [
    "text",
    "body",
    "content",
    "article",
    "full text",
    "النص",
    "نص",
    "نص الخبر",
    "المتن",
    "المحتوى",
    "الخبر",
  ],
};

/** For each field the place of its column in the header row; a field without a column is left out. */
export function findColumns(header: readonly string[], named: ColumnNames): ReadonlyMap<Field, number> {
  const names = header.map(plain);
  const found = new Map<Field, number>();
  for (const field of FIELDS) {
    const own = named[field];
    const candidates = own === undefined ? KNOWN[field] : [own];
    const at = candidates.map((name) => names.indexOf(plain(name))).find((place) => place >= 0);
    if (at !== undefined) found.set(field, at);
  }
  return found;
}

/** Hamzas and final letters are written in more than one way, separators too. */
function plain(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\s_\-\u0640\u064b-\u0652\u200e\u200f\ufeff]+/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/ى$/, "ي")
    .toLowerCase();
}
