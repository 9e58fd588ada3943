/**
 * The index of what claims tell, as both databases keep it: the same terms and clauses as those of the articles.
 * @module
 */
import type { RawBuilder } from "kysely";
import type { Reading, Writing } from "../schema.ts";
import { type Clause, WEIGHTS } from "./full-text.ts";
import type { Field } from "./query.ts";

/** What a claim is looked for in: the words that it is told with, and its voices. It has no title. */
export const CLAIM_FIELDS = ["text", "voice"] as const satisfies readonly Field[];

/** A claim of one generation as it is indexed: the terms of each field, in order. */
export interface IndexedClaim extends Readonly<Record<(typeof CLAIM_FIELDS)[number], readonly string[]>> {
  readonly generation: number;
  readonly claim: string;
  /** How many articles tell it. */
  readonly articles: number;
}

/** A claim that answers. */
export interface FoundClaim {
  readonly claim: string;
  /** Higher is better; to be compared within one answer only. */
  readonly score: number;
}

/** Which of the claims that answer. */
export interface FindClaimsPage {
  /** What must hold of the claim `c`. */
  readonly conditions: readonly RawBuilder<unknown>[];
  readonly limit: number;
  readonly offset: number;
  /** Those that come after this one; from the best on with null. */
  readonly after: FoundClaim | null;
  /** Only so many of those that answer are ranked, those that most articles tell. */
  readonly among: number;
}

/** The index of an engine. */
export interface ClaimIndex {
  create(tx: Writing): Promise<void>;
  /** Makes it quick to go through the claims that answer in the order of {@link put}. */
  order(tx: Writing): Promise<void>;
  /** Indexes claims that are not indexed yet: those that most articles tell come first. */
  put(tx: Writing, claims: readonly IndexedClaim[]): Promise<void>;
  /** Takes claims of one generation out of the index. */
  remove(tx: Writing, generation: number, claims: readonly string[]): Promise<void>;
  /** Takes at most `limit` claims of a generation out, and tells how many. */
  drop(tx: Writing, generation: number, limit: number): Promise<number>;
  /** The best claims that every clause holds for, best first, equal ones by their ids. No clause that is wanted is without phrases. */
  find(db: Reading, clauses: readonly Clause[], page: FindClaimsPage): Promise<readonly FoundClaim[]>;
  /** How many answer, at most `among`. */
  count(
    db: Reading,
    clauses: readonly Clause[],
    page: Pick<FindClaimsPage, "conditions" | "among">,
  ): Promise<number>;
}

/** A claim that many tell goes before one that answers as well: by the logarithm, as the chances that it was meant grow. */
export const spreadOf = ({ articles }: Pick<IndexedClaim, "articles">): number =>
  1 + Math.log(Math.max(1, articles));

/** How much a field counts in the order of the hits. */
export const CLAIM_WEIGHTS = CLAIM_FIELDS.map((field) => WEIGHTS[field]);

/** What is said in titles and contents is told; a voice is a voice. */
export const ofClaims = (clauses: readonly Clause[]): Clause[] =>
  clauses.map((clause) => ({ ...clause, fields: [clause.fields.includes("voice") ? "voice" : "text"] }));
