/**
 * Claims by the words that they are told with.
 * @module
 */
import type { Span } from "../../text/index.ts";
import type { Engine } from "../engine.ts";
import { groupBy } from "../group-by.ts";
import type { Reading } from "../schema.ts";
import { type FoundClaim, ofClaims } from "../search/claim-index.ts";
import { expand } from "../search/expand.ts";
import type { Clause } from "../search/full-text.ts";
import { markWords } from "../search/place-hit.ts";
import { parseQuery } from "../search/query.ts";
import { wordsOf } from "../search/terms.ts";
import { findFirstAppearances, type KeptAppearance } from "./appearances.ts";
import { type ClaimFilter, conditionsOf } from "./filter.ts";
import { type ListedClaim, listClaims } from "./find.ts";

/** Which claims, and from which on. By default those that a single article tells, too. */
export interface ClaimSearch extends Omit<ClaimFilter, "words"> {
  /** Twenty where none is given. */
  readonly limit?: number;
  readonly offset?: number;
  /** The hit that the wanted ones come after. */
  readonly after?: FoundClaim;
}

/** Other words that a claim is told with; `marks` are spans of `text` in UTF-16 units. */
export interface Wording extends Pick<KeptAppearance, "article" | "text"> {
  readonly marks: readonly Span[];
}

/** A claim that answers. */
export interface ClaimHit {
  readonly claim: ListedClaim;
  readonly score: number;
  /** Where words that were looked for stand in the gist, in UTF-16 units, in order. */
  readonly marks: readonly Span[];
  /** How an article tells it with more of the words; null where the gist has all, or where it has none but by its voices. */
  readonly wording: Wording | null;
}

/** The hits, best first. */
export interface ClaimSearchResult {
  readonly hits: readonly ClaimHit[];
  /** The beginning of a word had too many words: some are not looked for. */
  readonly truncated: boolean;
}

/** So many claims are ranked, those that most articles tell: a word may stand in half of all claims. */
const CLAIMS_RANKED = 1_000;
/** Claims are ten times as many as articles: a beginning stands for fewer terms, so that nobody waits. */
const MOST_TERMS = 80;
const PAGE = 20;
/** Appearances that are looked at for other words, the oldest of a claim. */
const LOOKED_AT = 40;

/** Runs a query as a person types it. Throws QueryError where it names nothing to look for, NotFoundError for a voice that is not there. */
export async function searchClaims(
  { reading, differs }: Engine,
  query: string,
  { limit = PAGE, offset = 0, after, ...filter }: ClaimSearch = {},
): Promise<ClaimSearchResult> {
  const { clauses, truncated } = await clausesOf(reading, query);
  if (!clauses) return { hits: [], truncated };
  const found = await differs.claimIndex.find(reading, clauses, {
    conditions: await conditionsOf(reading, { least: 1, ...filter }),
    limit,
    offset,
    after: after ?? null,
    among: CLAIMS_RANKED,
  });
  return { hits: await hitsOf(reading, found, clauses), truncated };
}

/** How many claims answer; where `isMore`, there are more than are ranked. Throws as {@link searchClaims}. */
export async function countFoundClaims(
  { reading, differs }: Engine,
  query: string,
  filter: Omit<ClaimFilter, "words"> = {},
): Promise<{ readonly claims: number; readonly isMore: boolean; readonly truncated: boolean }> {
  const { clauses, truncated } = await clausesOf(reading, query);
  if (!clauses) return { claims: 0, isMore: false, truncated };
  const conditions = await conditionsOf(reading, { least: 1, ...filter });
  const claims = await differs.claimIndex.count(reading, clauses, {
    conditions,
    among: CLAIMS_RANKED + 1, // one more tells that there are more
  });
  return { claims: Math.min(claims, CLAIMS_RANKED), isMore: claims > CLAIMS_RANKED, truncated };
}

/** Null where no word of the library begins as it was typed. */
async function clausesOf(
  db: Reading,
  query: string,
): Promise<{ readonly clauses: readonly Clause[] | null; readonly truncated: boolean }> {
  const { clauses, truncated } = await expand(db, parseQuery(query), MOST_TERMS);
  const isHopeless = clauses.some(({ excluded, phrases }) => !excluded && phrases.length === 0);
  return { clauses: isHopeless ? null : ofClaims(clauses), truncated };
}

async function hitsOf(
  db: Reading,
  found: readonly FoundClaim[],
  clauses: readonly Clause[],
): Promise<ClaimHit[]> {
  const listed = new Map(
    (
      await listClaims(
        db,
        found.map(({ claim }) => claim),
      )
    ).map((claim) => [claim.id, claim]),
  );
  const told = clauses.filter(({ fields, excluded }) => !excluded && fields.includes("text"));
  const lacking = [...listed.values()].filter(({ gist }) => answered(gist, told) < told.length);
  const places = groupBy(
    await findFirstAppearances(
      db,
      lacking.map(({ id }) => id),
      LOOKED_AT,
    ),
    ({ claim }) => claim,
  );
  return found.flatMap(({ claim: id, score }) => {
    const claim = listed.get(id);
    if (!claim) return []; // traced anew between the two reads
    const marks = markWords(wordsOf(claim.gist), told);
    return [{ claim, score, marks, wording: bestWording(claim, places.get(id) ?? [], told) }];
  });
}

/** How many clauses a text answers. */
const answered = (text: string, clauses: readonly Clause[]): number => {
  const words = wordsOf(text);
  return clauses.filter((clause) => markWords(words, [clause]).length > 0).length;
};

/** The oldest of those that answer most, where that is more than the gist does. */
function bestWording(
  { gist }: ListedClaim,
  places: readonly KeptAppearance[],
  clauses: readonly Clause[],
): Wording | null {
  let most = answered(gist, clauses);
  let best: KeptAppearance | null = null;
  for (const place of places) {
    const count = place.text === gist ? 0 : answered(place.text, clauses);
    if (count > most) [most, best] = [count, place];
  }
  if (!best) return null;
  const { article, text } = best;
  return { article, text, marks: markWords(wordsOf(text), clauses) };
}
