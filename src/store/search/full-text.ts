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
  /** ISO 8601: its newest revision was analysed later than this. */
  readonly analysedAfter?: string;
}

/** An article that answers. */
export interface Found {
  readonly article: string;
  /** Higher is better; to be compared within one answer only. */
  readonly score: number;
}

/** Which of the articles that answer. */
export interface FindPage {
  readonly filter: Filter;
  readonly limit: number;
  readonly offset: number;
  /** Those that come after this one; from the best on with null. */
  readonly after: Found | null;
  /** Only so many of those that answer are ranked, the newest in the library; all with null. */
  readonly among: number | null;
}

/** A publisher, and how many of the articles that answer are its. */
export interface PublisherCount {
  readonly publisher: string | null;
  readonly articles: number;
}

/** How much a field counts in the order of the hits. */
export const WEIGHTS: Readonly<Record<Field, number>> = { title: 8, voice: 3, content: 2, text: 1 };

/** The index of an engine. */
export interface FullText {
  create(tx: Writing): Promise<void>;
  /** Indexes articles, in place of what was indexed of them before. */
  put(tx: Writing, articles: readonly IndexedArticle[]): Promise<void>;
  /** Takes articles out of the index. */
  remove(tx: Writing, articles: readonly string[]): Promise<void>;
  /** The best articles that every clause holds for, best first, equal ones in an order that stays. No clause that is wanted is without phrases. */
  find(db: Reading, clauses: readonly Clause[], page: FindPage): Promise<readonly Found[]>;
  /** Whose the articles are that every clause holds for, the newest `among` of them. */
  countByPublisher(
    db: Reading,
    clauses: readonly Clause[],
    page: { readonly filter: Filter; readonly among: number },
  ): Promise<readonly PublisherCount[]>;
}
