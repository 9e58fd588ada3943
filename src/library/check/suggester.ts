/**
 * Asking published fact-checks: here, or on a thread of its own, so that a server goes on answering while thousands of them are
 * made ready.
 * @module
 */
import { type CheckQuery, type FindOptions, indexFactChecks, type Suggestion } from "../../pipeline/index.ts";
import { Pool } from "../../threads/index.ts";
import { threadFile } from "../analyst.ts";

/** A fact-check, as far as it is compared. */
export type ComparedCheck = Parameters<typeof indexFactChecks>[0][number];

/** Fact-checks that are asked many questions at once. */
export interface Suggester {
  /** For each question what is suggested, best first. */
  suggest(queries: readonly CheckQuery[], options?: FindOptions): Promise<Suggestion[][]>;
}

/** Makes a suggester of fact-checks. */
export type MakeSuggester = (checks: readonly ComparedCheck[]) => Promise<Suggester>;

/** In this thread: the first question is answered soonest. */
export const suggestHere: MakeSuggester = async (checks) => {
  const index = indexFactChecks(checks);
  return { suggest: async (queries, options) => queries.map((query) => index.find(query, options)) };
};

/** What the thread is asked: to take other fact-checks, or for suggestions. */
export type SuggestRequest =
  | { readonly checks: readonly ComparedCheck[] }
  | { readonly queries: readonly CheckQuery[]; readonly options: FindOptions };

/** One thread that holds one set of fact-checks: a suggester that was made earlier answers from the newest, too. */
export class SuggestThread {
  #pool: Pool<SuggestRequest, Suggestion[][]> | null = null;

  readonly make: MakeSuggester = async (checks) => {
    this.#pool ??= new Pool(threadFile("check/suggest-thread"), null, 1);
    const pool = this.#pool;
    await pool.run({ checks });
    return { suggest: (queries, options = {}) => pool.run({ queries, options }) };
  };

  async close(): Promise<void> {
    await this.#pool?.close();
  }
}
