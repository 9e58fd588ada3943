/**
 * The index of the texts, as both databases keep it: terms that this code has made, nothing that a database would stem
 * or fold by itself.
 * @module
 */

import type { Reading, Writing } from "../schema.ts";
import type { Field } from "./query.ts";

/** An article as it is indexed: the terms of each field, in order. */
export type IndexedArticle = { readonly article: string } & Readonly<Record<Field, readonly string[]>>;

/** One part of a query: any of the phrases, in any of the fields. */
export interface Clause {
  readonly fields: readonly Field[];
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: boolean;
}

/** What beside its words an article must have. Dates are EDTF, compared as far as they are precise. */
export interface Filter {
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  /** Id of a case that holds the article. */
  readonly case?: string;
}

/** An article that answers. */
export interface Found {
  readonly article: string;
  /** Higher is better; to be compared within one answer only. */
  readonly score: number;
}

/** How much a field counts in the order of the hits. */
export const WEIGHTS: Readonly<Record<Field, number>> = { title: 8, voice: 3, content: 2, text: 1 };

/** The index of an engine. */
export interface FullText {
  create(tx: Writing): Promise<void>;
  /** Indexes articles, in place of what was indexed of them before. */
  put(tx: Writing, articles: readonly IndexedArticle[]): Promise<void>;
  /** The best articles that every clause holds for, best first, equal ones in an order that stays. No clause that is wanted is without phrases. */
  find(
    db: Reading,
    clauses: readonly Clause[],
    page: { readonly filter: Filter; readonly limit: number; readonly offset: number },
  ): Promise<readonly Found[]>;
}
