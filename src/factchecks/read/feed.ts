/**
 * Lists of fact-checks as texts: JSON (a DataFeed, a list, an answer of an API) and JSON Lines. A broken entry costs itself alone.
 * @module
 */
import { asFields } from "../fields.ts";
import { readEntry } from "./json.ts";
import { type Entry, type ReadFactChecks, sortEntries } from "./outcome.ts";
import { parse, type Slice, sliceObjects } from "./slice.ts";

/** Where lists stand in what holds them. */
const LISTS = ["dataFeedElement", "claims", "claimReviews", "itemListElement", "items", "results", "data"];
/** UTF-16 units of a broken entry that are shown. */
const SHOWN = 60;

/** Reads a text of JSON or JSON Lines. What is no JSON as a whole is cut at its entries, and each is read by itself. */
export function readFeed(text: string): ReadFactChecks {
  const clean = text.replace(/^\ufeff/u, "");
  const whole = parse(clean);
  return sortEntries(whole === undefined ? slicedEntries(clean) : entriesOf(whole).flatMap(readEntry));
}

/** The entries of a list, of a feed, or a single one. */
function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const fields = asFields(value);
  return LISTS.map((name) => fields?.[name]).find(Array.isArray) ?? [value];
}

function* slicedEntries(text: string): Generator<Entry> {
  let any = false;
  for (const slice of sliceObjects(text)) {
    any = true;
    if (slice.value === undefined) yield brokenOf(slice);
    else yield* readEntry(slice.value);
  }
  if (!any) yield "it is no JSON, and no entry can be made out in it";
}

const brokenOf = ({ text }: Slice): string => `it is no JSON: ${text.slice(0, SHOWN).replace(/\s+/gu, " ")}…`;
