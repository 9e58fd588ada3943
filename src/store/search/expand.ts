/**
 * From what a person wants to what an index can be asked: beginnings of words become the terms of the words that begin so.
 * @module
 */

import type { Reading } from "../schema.ts";
import type { Clause } from "./full-text.ts";
import type { Wanted } from "./query.ts";

/** A beginning that more terms have than this stands for its most common meaning only; the answer says so. */
const MOST_TERMS = 800;

/** The clauses, and whether a beginning was too short to be looked for in full. */
export interface Expanded {
  readonly clauses: readonly Clause[];
  readonly truncated: boolean;
}

/** Asks the dictionary of the library for every beginning of a word. */
export async function expand(db: Reading, wanted: readonly Wanted[]): Promise<Expanded> {
  const clauses: Clause[] = [];
  let truncated = false;
  for (const { fields, kind, terms, excluded } of wanted) {
    if (kind === "words") clauses.push({ fields, excluded, phrases: [terms] });
    else {
      const found = await findTerms(db, terms);
      truncated ||= found.length > MOST_TERMS;
      clauses.push({ fields, excluded, phrases: found.slice(0, MOST_TERMS).map((term) => [term]) });
    }
  }
  return { clauses, truncated };
}

async function findTerms(db: Reading, beginnings: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("search_word")
    .select("stem")
    .distinct()
    .where((is) =>
      is.or(beginnings.map((from) => is.and([is("form", ">=", from), is("form", "<", after(from))]))),
    )
    .orderBy("stem")
    .limit(MOST_TERMS + 1)
    .execute();
  return rows.map(({ stem }) => stem);
}

/** The first text that no word with this beginning comes after. */
const after = (beginning: string): string => `${beginning}\u{10ffff}`;
