/**
 * What a look at a watch finds, before anybody knows whether it is news.
 * @module
 */
import type { Finding, KeptFactCheck, Marks, ReviewState } from "../../store/index.ts";

/** Words in an article. */
export interface FoundWords extends Finding {
  readonly kind: "words";
  readonly article: string;
  /** Key of the report. */
  readonly report: string | null;
  readonly text: string;
}

/** An article that answers a search; where in it is looked for only once it is news. */
export interface FoundArticle extends Finding {
  readonly kind: "article";
  readonly article: string;
}

/** A fact-check. */
export interface FoundCheck extends Finding {
  readonly kind: "check";
  readonly factCheck: KeptFactCheck;
  readonly state: ReviewState;
  readonly score: number | null;
  readonly by: string | null;
}

/** Anything that is found. */
export type Found = FoundWords | FoundArticle | FoundCheck;

/** All that a look finds, and how far it looked. */
export interface Sight {
  readonly found: readonly Found[];
  /** What is to be known from now on without being told. */
  readonly quiet: readonly Finding[];
  readonly marks: Marks;
}

/** The name under which a fact-check is known to a watch. */
export const thingOfCheck = (factCheck: string, state: ReviewState): string =>
  `fact-check ${state} ${factCheck}`;

/**
 * What is analysed is dated before it can be read, and machines that share a library do not agree to the second: a look begins so
 * many milliseconds before the one before it ended. What is seen twice is told once.
 */
const MARGIN_MS = 15 * 60_000;

/** The moment that a look begins at where the one before ended at `since`. */
export const looksFrom = (since: string): string => new Date(Date.parse(since) - MARGIN_MS).toISOString();

/** Whether it is worth writing down how far a look went that found nothing: the next one begins early enough without it. */
export const isWorthNoting = (before: Marks, after: Marks): boolean =>
  before.generation !== after.generation ||
  before.checks !== after.checks ||
  before.members.join() !== after.members.join() ||
  looksFrom(after.since) > before.since;
