/**
 * From what a person wants to what an index can be asked: beginnings of words become the terms of the words that begin so.
 * @module
 */
import { sql } from "kysely";
import type { Reading } from "../schema.ts";
import type { Clause } from "./full-text.ts";
import type { Wanted } from "./query.ts";

/**
 * A beginning that more terms have than this stands for the shortest of them only, which are nearest to what was typed;
 * the answer says so. Each term costs its time in every article that is ranked.
 */
const MOST_TERMS = 250;

/** The clauses, and whether a beginning was too short to be looked for in full. */
export interface Expanded {
  readonly clauses: readonly Clause[];
  readonly truncated: boolean;
}

/** Asks the dictionary of the library for every beginning of a word, for so many terms at most. */
export async function expand(db: Reading, wanted: readonly Wanted[], most = MOST_TERMS): Promise<Expanded> {
  const clauses: Clause[] = [];
  let truncated = false;
  for (const { fields, kind, terms, excluded } of wanted) {
    if (kind === "words") clauses.push({ fields, excluded, phrases: [terms] });
    else {
      const found = await findTerms(db, terms, most);
      truncated ||= found.length > most;
      clauses.push({ fields, excluded, phrases: found.slice(0, most).map((term) => [term]) });
    }
  }
  return { clauses, truncated };
}

async function findTerms(db: Reading, beginnings: readonly string[], most: number): Promise<string[]> {
  const rows = await db
    .selectFrom("search_word")
    .select(["stem", sql`length(stem)`.as("length")])
    .distinct()
    .where((is) =>
      is.or(beginnings.map((from) => is.and([is("form", ">=", from), is("form", "<", after(from))]))),
    )
    .orderBy("length")
    .orderBy("stem")
    .limit(most + 1)
    .execute();
  return rows.map(({ stem }) => stem);
}

/** The first text that no word with this beginning comes after. */
const after = (beginning: string): string => `${beginning}\u{10ffff}`;
