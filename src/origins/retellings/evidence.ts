/**
 * How likely one appearance is the parent of another: a sum of named weights, each of which says why.
 * @module
 */
import { sameness } from "../changes/align.ts";
import { type Comparison, compareClauses, pairsOf } from "../changes/comparison.ts";
import { pairAmounts } from "../changes/numbers.ts";
import { Turns, type TurnType } from "../changes/turns.ts";
import { isSameVoice, RUNG, rungOf } from "../voices/authority.ts";
import { isOneInstitution } from "../voices/institutions.ts";
import { isSameOutlet } from "../voices/names.ts";
import type { TextReuse } from "./input.ts";
import { creditsOutlet, type Teller } from "./teller.ts";

/** What each piece of evidence adds, at most. They sum to 1. */
export const WEIGHTS = {
  /** Content words by stem, root and sense. */
  words: 0.12,
  /** Words to the letter. */
  verbatim: 0.09,
  /** The same numbers. */
  values: 0.07,
  /** The same hedges and words of extent. */
  marks: 0.02,
  /** The same original speaker. */
  voice: 0.05,
  /** Its publisher is named as the one who told. */
  credit: 0.09,
  /** Its article is the one that this article copies. */
  copied: 0.07,
  /** The articles share text. */
  passages: 0.1,
  /** An earlier text of the same publisher. */
  publisher: 0.05,
  /** Headline and headline, or headline and the body that it sums up. */
  part: 0.08,
  /** Puts right or denies what the other says; most of all what its own article quotes. */
  answer: 0.22,
  /** No copy of another text. */
  original: 0.02,
  /** Not long before. */
  recency: 0.02,
} as const;

/** A kind of evidence. */
export type EvidenceName = keyof typeof WEIGHTS;

/** A possible parent. */
export interface Link {
  readonly child: number;
  readonly parent: number;
  /** 0..1 */
  readonly score: number;
  /** How much of each there is, 0..1. */
  readonly parts: Readonly<Record<EvidenceName, number>>;
}

/** So much of the words a headline must share with what it sums up. */
const SUMMED_UP = 0.2;

/** Weighs a possible parent; null where it cannot be one. `parent` and `child` are indexes that the result keeps. */
export function weigh(
  [parent, p]: readonly [number, Teller],
  [child, c]: readonly [number, Teller],
  reuse: TextReuse,
): Link | null {
  const comparison = compareClauses(p.clause(), c.clause());
  const apart = p.claim !== c.claim;
  const paired = pairsOf(comparison);
  const words = shareOf(paired, Math.min(comparison.from.pieces.length, comparison.to.pieces.length));
  // What turned is found last: it costs more than all else.
  if (apart && (words < LEAST_APART_WORDS || paired.length < APART_PIECES)) return null;
  const turns = new Turns(comparison, apart);
  if (!mayRetell(p, c, { words, turns })) return null;
  const raw = {
    ...ofWords(comparison, paired),
    ...ofTelling(p, c, reuse),
    answer: answers(p, c, turns),
  };
  // A headline that shares no word with a statement does not sum it up.
  const parts = { ...raw, part: raw.part * Math.min(1, raw.words / SUMMED_UP) };
  const score = NAMES.reduce((all, name) => all + WEIGHTS[name] * parts[name], 0);
  return { child, parent, score, parts };
}

const NAMES = Object.keys(WEIGHTS) as EvidenceName[];

/** A correction, or a denial of what another claim tells; most of all of what its own article quotes. */
function answers(p: Teller, c: Teller, turns: Turns): number {
  const inside = isInside(p, c);
  const asHeadline = inside && c.statement.headline;
  if (p.claim !== c.claim) {
    if ((!inside && !isDenial(c)) || !turns.has("negation")) return 0;
    return asHeadline ? ASIDE : inside ? 1 : ELSEWHERE;
  }
  if (asHeadline || c.statement.stance === "rejects" || !turns.has("corrected")) return 0;
  return inside ? 1 : CORRECTS;
}

/** A voice denies it; a clause that only says otherwise may as well be a slip of the pen. */
const isDenial = ({ statement }: Teller): boolean => statement.denied || statement.stance === "rejects";

/** An answer to another article's statement, as against one to what its own article quotes. */
const ELSEWHERE = 0.3;
const CORRECTS = 0.7;
/** A headline rather sums up its own body. */
const ASIDE = 0.6;

const isInside = (p: Teller, c: Teller): boolean => p.article.id === c.article.id;

/** A named voice of its own must share so many words with what it is said to retell. */
const OWN_VOICE_WORDS = 0.55;
/** Statements of different claims must share so many, by what turned between them. */
const APART_WORDS: Readonly<Record<TurnType, number>> = {
  negation: 0.34,
  place: 0.5,
  actor: 0.5,
  corrected: 0.35,
};
const TURN_TYPES = Object.keys(APART_WORDS) as TurnType[];
const LEAST_APART_WORDS = Math.min(...Object.values(APART_WORDS));
/** And so many pieces, that are not too few to tell anything. */
const APART_PIECES = 2;

interface Seen {
  /** How much of the words stands in both, 0..1. */
  readonly words: number;
  readonly turns: Turns;
}

function mayRetell(p: Teller, c: Teller, seen: Seen): boolean {
  const inside = isInside(p, c);
  if (inside && !mayAnswerInside(p, c)) return false;
  if (p.claim !== c.claim) return mayTurn(p, c, seen);
  const corrects = (): boolean => seen.turns.has("corrected");
  if (inside) return !p.statement.headline && (c.statement.headline || corrects());
  return seen.words >= OWN_VOICE_WORDS || !hasVoiceOfItsOwn(p, c) || corrects();
}

/** Inside one article a denial answers what stands anywhere; anything else what stands before it, and in the body. */
function mayAnswerInside(p: Teller, c: Teller): boolean {
  if (c.statement.headline || c.statement.denied) return true;
  if (p.statement.denied) return false;
  return denies(c) || (p.statement.start < c.statement.start && !p.statement.headline);
}

/** The voice denies it, or its words do. */
const denies = ({ statement, clause }: Teller): boolean =>
  statement.denied || clause().pieces.some((piece) => piece.negated);

/** Another claim of the storyline hands on what turned: not so, elsewhere, somebody else. */
function mayTurn(p: Teller, c: Teller, { words, turns }: Seen): boolean {
  const inside = isInside(p, c);
  if (inside && c.statement.headline && !denies(c)) return false;
  if (!inside && !c.statement.denied && hasVoiceOfItsOwn(p, c)) return false;
  return TURN_TYPES.some(
    (type) =>
      words >= APART_WORDS[type] && (type !== "corrected" || hasCorrectionSign(p, c)) && turns.has(type),
  );
}

/** A publisher that corrects its own earlier article. */
const hasCorrectionSign = (p: Teller, c: Teller): boolean =>
  p.publisher !== null && c.publisher !== null && isSameOutlet(p.publisher, c.publisher) && !isInside(p, c);

/** A named voice speaks that the other telling has not: it may say so by itself. */
function hasVoiceOfItsOwn(p: Teller, c: Teller): boolean {
  const { speaker } = c.speech;
  if (!speaker || rungOf(speaker) < RUNG.named || creditsOutlet(c, p.publisher)) return false;
  const other = p.speech.speaker;
  return !(other && (isSameVoice(speaker, other) || isOneInstitution([speaker, c], [other, p])));
}

/** How much of so many pieces is told in both, by how alike the words are; 0..1. */
function shareOf(paired: ReturnType<typeof pairsOf>, pieces: number): number {
  return pieces === 0 ? 0 : Math.min(1, sum(paired.map(([a, b]) => sameness(a, b) / 4)) / pieces);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function ofWords(
  comparison: Comparison,
  paired: ReturnType<typeof pairsOf>,
): Pick<Link["parts"], "words" | "verbatim" | "values" | "marks"> {
  const { from, to } = comparison;
  return {
    words: shareOf(paired, Math.sqrt(from.pieces.length * to.pieces.length)),
    verbatim: sharedWords(from.words, to.words) ** 2,
    values: equalValues(comparison),
    marks: shared(marksOf(from), marksOf(to)),
  };
}

const marksOf = ({ marks }: Comparison["from"]): readonly string[] =>
  marks.filter((mark) => mark.class !== "light").map((mark) => mark.class);

/** The share of all words that stand in both, each as often as it stands there. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  const both = b.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * both.length) / Math.max(1, a.length + b.length);
}

/** Neither has any: the same. */
function shared(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  if (all.size === 0) return 1;
  return [...all].filter((each) => a.includes(each) && b.includes(each)).length / all.size;
}

function equalValues(comparison: Comparison): number {
  const { from, to } = comparison;
  const count = amountsIn(to);
  if (count === 0) return 0.5;
  const told = pairAmounts(comparison).filter((pair) => pair.from.value === pair.to.value).length;
  const corrected = to.pieces.some(
    (piece) =>
      piece.amount?.denied && from.pieces.some((other) => other.amount?.value === piece.amount?.value),
  );
  const isOwnHeadline = to.told.statement.headline && to.told.article.id === from.told.article.id;
  return corrected && !isOwnHeadline ? 1 : told / count;
}

const amountsIn = ({ pieces }: Comparison["from"]): number =>
  pieces.filter((piece) => piece.amount && !piece.amount.denied).length;

type OfTelling = Pick<
  Link["parts"],
  "voice" | "credit" | "copied" | "passages" | "publisher" | "part" | "original" | "recency"
>;

function ofTelling(p: Teller, c: Teller, reuse: TextReuse): OfTelling {
  const inside = isInside(p, c);
  // A desk writes its own headline: it sums up the body before it repeats an agency.
  const mayCopy = !inside && (p.statement.headline || !c.statement.headline) && !hasVoiceOfItsOwn(p, c);
  const copied = mayCopy && isLikeCopyOf(p, c, reuse) ? 1 : 0;
  const byAgency = mayCopy && isAgencyOf(p, c) ? 0.5 : 0;
  return {
    voice: voiceLikeness(p, c),
    credit: creditsOutlet(c, p.publisher) && !inside ? 1 : 0,
    copied: Math.max(copied, byAgency),
    passages: inside ? 0 : containment(p, c, reuse),
    publisher: !inside && !quotesMedia(c) && isOfPublisher(p, c) ? 1 : 0,
    part: partLikeness(p, c),
    // A copy that this article was copied from in its turn is as likely as what that one was taken from.
    original: p.standing?.kind === "copy" && c.standing?.of !== p.article.id ? 0 : 1,
    recency: recencyOf(p, c),
  };
}

const isOfPublisher = (p: Teller, c: Teller): boolean =>
  p.publisher !== null && c.publisher !== null && isSameOutlet(p.publisher, c.publisher);

/** Tells what other outlets said. */
const quotesMedia = ({ speech }: Teller): boolean => speech.speaker === null && speech.relays.length > 0;

const isAgencyOf = (p: Teller, c: Teller): boolean =>
  p.publisher !== null && c.standing?.agency != null && isSameOutlet(c.standing.agency, p.publisher);

function voiceLikeness(p: Teller, c: Teller): number {
  const [a, b] = [p.speech.speaker, c.speech.speaker];
  if (!b && c.speech.relays.length > 0) return !a && p.speech.relays.length === 0 ? 1 : 0;
  if (!a && !b) return 0.2;
  if (!a || !b) return 0;
  return isSameVoice(a, b) ? 1 : isOneInstitution([b, c], [a, p]) ? 0.8 : 0;
}

/** It copies this article, or has as much text in common with it as with the one that it is said to copy. */
function isLikeCopyOf(p: Teller, c: Teller, reuse: TextReuse): boolean {
  const of = c.standing?.of;
  if (of === p.article.id) return true;
  const share = shareIn(c, p.article.id, reuse);
  return of != null && share > 0 && share >= shareIn(c, of, reuse);
}

/** How much of the child's text stands in another article, 0..1. */
function shareIn(c: Teller, other: string, reuse: TextReuse): number {
  for (const { a, b, inA, inB } of reuse.of(c.article.id)) {
    if (a === c.article.id && b === other) return inA;
    if (b === c.article.id && a === other) return inB;
  }
  return 0;
}

/** How near the article is to the one that shares most with the child's: what a copy leaves out, its copies leave out too. */
function containment(p: Teller, c: Teller, reuse: TextReuse): number {
  const shares = reuse.of(c.article.id).map((pair) => (pair.a === c.article.id ? pair.inA : pair.inB));
  const best = Math.max(0, ...shares);
  return best === 0 ? 0 : shareIn(c, p.article.id, reuse) ** (SHARPNESS + 1) / best ** SHARPNESS;
}

/** How fast an article loses that shares less than the nearest one. */
const SHARPNESS = 8;

function partLikeness(p: Teller, c: Teller): number {
  const inside = isInside(p, c);
  if (inside) return p.claim === c.claim && c.statement.headline && !p.statement.headline ? 1 : 0;
  if (p.statement.headline || c.statement.headline) return 0;
  return 0.3;
}

function recencyOf(p: Teller, c: Teller): number {
  const days = c.bounds.from - p.bounds.from;
  return Number.isFinite(days) ? 1 / (1 + Math.max(0, days)) : 0;
}
