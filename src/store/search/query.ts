/**
 * What a person types into a search, as a value: `ميناء "رئيس البلدية" مستش* -تصحيح مصدر:الوكالة`.
 * @module
 */
import { fold } from "../../text/index.ts";
import { wordsOf } from "./terms.ts";

/** Where a word is looked for: titles, whole texts, the content of reports, the voices of their chains. */
export const FIELDS = ["title", "text", "content", "voice"] as const;
/** One of {@link FIELDS}. */
export type Field = (typeof FIELDS)[number];

/** A word, a phrase (words in a row) or the beginning of a word. */
export interface Wanted {
  readonly fields: readonly Field[];
  readonly kind: "words" | "prefix";
  /** Of `words`: terms in a row. Of `prefix`: the beginning, folded. */
  readonly terms: readonly string[];
  readonly excluded: boolean;
}

/** The query cannot be run as it is typed. */
export class QueryError extends Error {
  override readonly name = "QueryError";
}

/** What a search looks through where the query names no field. */
const EVERYWHERE: readonly Field[] = ["title", "text"];

/** How a field may be named in a query. */
const NAMES: Readonly<Record<string, Field>> = {
  title: "title",
  العنوان: "title",
  عنوان: "title",
  text: "text",
  النص: "text",
  نص: "text",
  content: "content",
  المتن: "content",
  متن: "content",
  voice: "voice",
  المصدر: "voice",
  مصدر: "voice",
};

const fieldNamed = (name: string): Field | undefined =>
  Object.hasOwn(NAMES, name.toLowerCase()) ? NAMES[name.toLowerCase()] : undefined;

/** Shorter beginnings would stand for half of the dictionary. */
const SHORTEST_PREFIX = 2;

const PART =
  /(?<excluded>-)?(?:(?<field>[\p{L}]+):)?(?:["“”«](?<phrase>[^"“”«»]*)["“”»]?|(?<word>[^\s"“”«»]+))/gu;

const QUOTED = /["“”«][^"“”«»]*["“”»]/gu;
const BARE_FIELD = /(?<![^\s-])(?<field>\p{L}+):(?!\S)/gu;

/** Reads a query. All its parts must hold. Throws {@link QueryError} where nothing is looked for. */
export function parseQuery(query: string): readonly Wanted[] {
  const wanted = [...query.matchAll(PART)].flatMap(({ groups }) => readPart(groups ?? {}));
  refuseBareField(query);
  if (!wanted.some(({ excluded }) => !excluded))
    throw new QueryError(
      `${JSON.stringify(query)} names no word to look for; type at least one word without a minus before it`,
    );
  return wanted;
}

/** `مصدر: الوكالة` would else look for the agency everywhere. */
function refuseBareField(query: string): void {
  for (const { groups } of query.replace(QUOTED, '""').matchAll(BARE_FIELD)) {
    const field = groups?.field ?? "";
    if (fieldNamed(field))
      throw new QueryError(
        `"${field}:" has no word behind it; type one without a space, as in ${field}:مدير`,
      );
  }
}

function readPart({ excluded, field, phrase, word }: Record<string, string | undefined>): Wanted[] {
  const named = field === undefined ? undefined : fieldNamed(field);
  const fields = named ? [named] : EVERYWHERE;
  const text = [field !== undefined && !named ? field : "", phrase ?? word ?? ""].join(" ");
  const part = { fields, excluded: excluded !== undefined };
  if (phrase === undefined && text.endsWith("*")) return readPrefix(part, text.slice(0, -1));
  const terms = wordsOf(text).map(({ term }) => term);
  return terms.length === 0 ? [] : [{ ...part, kind: "words", terms }];
}

function readPrefix(part: Pick<Wanted, "fields" | "excluded">, text: string): Wanted[] {
  const folded = fold(text).text.trim();
  if (folded.length < SHORTEST_PREFIX)
    throw new QueryError(`"${text.trim()}*" is too short; give at least two letters before the *`);
  return [{ ...part, kind: "prefix", terms: [folded] }];
}
