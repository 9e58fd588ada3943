/**
 * The agency behind an article: what it says itself, weighed against what its copies say.
 * @module
 */
import type { Publisher } from "./credits.ts";
import type { Facts } from "./facts.ts";

/** Another article with how much is shared. */
export interface Neighbour {
  readonly facts: Facts;
  readonly jaccard: number;
  /** The share of the article at hand that is found in the other: 0..1. */
  readonly inOwn: number;
  /** The share of the other that is found in the article at hand: 0..1. */
  readonly inOther: number;
}

/** The agency of an article. */
export interface FoundAgency {
  readonly house: Publisher;
  /** The article credits it. */
  readonly isOwnCredit: boolean;
  /** Copies that name it, closest first; empty where only the article itself does. */
  readonly through: readonly Neighbour[];
}

/**
 * So much of the article must stand in a copy whose credit is believed for it, too. Below it stand statements made from one
 * form, and articles that took a part of an agency's text.
 */
const LEAST_SHARE = 0.6;
/** The same where the article has a writer of its own. */
const LEAST_SHARE_SIGNED = 0.85;
/** Of two agencies that copies credit, the second must weigh less than so much of the first. */
const CLEARLY_LESS = 0.8;
/** Copies as close as this, of two publishers and with one voice, are believed against the article's own credit. */
const ALL_BUT_EQUAL = 0.8;

/** The agency whose text this is; null where nothing tells, or copies disagree. */
export function findAgency(facts: Facts, neighbours: readonly Neighbour[]): FoundAgency | null {
  const named = facts.credits.named;
  const least = facts.credits.writer && named.length === 0 ? LEAST_SHARE_SIGNED : LEAST_SHARE;
  const votes = countVotes(neighbours.filter(({ inOwn }) => inOwn >= least));
  const [own] = named;
  if (own === undefined) {
    const [best, second] = votes;
    if (!best || (second && second.weight >= CLEARLY_LESS * best.weight)) return null;
    return { house: best.house, isOwnCredit: false, through: best.through };
  }
  const other = correctedBy(facts, neighbours);
  if (other) return { house: other.house, isOwnCredit: false, through: other.through };
  // Of several credits that which copies confirm, else the first.
  const confirmed = votes.find(({ house }) => named.some(({ key }) => key === house.key));
  const house = named.find(({ key }) => key === confirmed?.house.key) ?? own;
  return { house, isOwnCredit: true, through: confirmed?.through ?? [] };
}

interface Vote {
  readonly house: Publisher;
  readonly weight: number;
  readonly publishers: ReadonlySet<string>;
  readonly through: readonly Neighbour[];
}

/** What the copies credit, most weight first. A publisher has one vote: that of its closest copy. */
function countVotes(neighbours: readonly Neighbour[]): readonly Vote[] {
  const byHouse = new Map<string, { house: Publisher; votes: Map<string, number>; through: Neighbour[] }>();
  for (const neighbour of neighbours) {
    const house = creditOf(neighbour.facts);
    if (house === null) continue;
    const known = byHouse.get(house.key) ?? { house, votes: new Map<string, number>(), through: [] };
    byHouse.set(house.key, known);
    const voter = neighbour.facts.publisher?.key ?? neighbour.facts.article.id;
    known.votes.set(voter, Math.max(known.votes.get(voter) ?? 0, neighbour.inOwn));
    known.through.push(neighbour);
  }
  return [...byHouse.values()]
    .map(({ house, votes, through }) => ({
      house,
      weight: [...votes.values()].reduce((sum, vote) => sum + vote, 0),
      publishers: new Set(votes.keys()),
      through: through.sort(closestFirst),
    }))
    .sort((a, b) => b.weight - a.weight || (a.house.key < b.house.key ? -1 : 1));
}

/**
 * What an article tells of whose text it is: an agency that publishes it, or the only one that it credits. Beside a
 * writer's name an agency may have given no more than a part.
 */
function creditOf({ isAgencyText, publisher, credits }: Facts): Publisher | null {
  if (isAgencyText) return publisher;
  const [first, second] = credits.named;
  const isOnly = first !== undefined && second === undefined && !credits.writer;
  return isOnly && first.isAgency ? first : null;
}

function closestFirst(a: Neighbour, b: Neighbour): number {
  return b.inOwn - a.inOwn || b.jaccard - a.jaccard || (a.facts.article.id < b.facts.article.id ? -1 : 1);
}

/** An agency that all close copies credit, and not this article. */
function correctedBy(facts: Facts, neighbours: readonly Neighbour[]): Vote | null {
  const close = neighbours.filter(
    ({ jaccard, facts: other }) => jaccard >= ALL_BUT_EQUAL && other.publisher?.key !== facts.publisher?.key,
  );
  const [only, second] = countVotes(close);
  if (!only || second || only.publishers.size < 2) return null;
  return facts.credits.named.some(({ key }) => key === only.house.key) ? null : only;
}
