/**
 * How likely one appearance is the parent of another: a sum of named weights, each of which says why.
 * @module
 */
import type { Change } from "../../model/index.ts";
import { sameness } from "../changes/align.ts";
import { type Comparison, compareClauses, pairsOf } from "../changes/comparison.ts";
import { changesOf } from "../changes/index.ts";
import { pairAmounts } from "../changes/numbers.ts";
import { isSameVoice, RUNG, rungOf } from "../voices/authority.ts";
import { isOneInstitution } from "../voices/institutions.ts";
import { isSameOutlet } from "../voices/names.ts";
import type { TextReuse } from "./input.ts";
import { creditsOutlet, type Teller } from "./teller.ts";

/** What each piece of evidence adds, at most. They sum to 1. */
export const WEIGHTS = {
  /** Content words by stem, root and sense. */
  words: 0.2,
  /** Words to the letter. */
  verbatim: 0.14,
  /** The same numbers. */
  values: 0.1,
  /** The same hedges and words of extent. */
  marks: 0.04,
  /** The same original speaker. */
  voice: 0.06,
  /** Its publisher is named as the one who told. */
  credit: 0.14,
  /** Its article is the one that this article copies. */
  copied: 0.12,
  /** The articles share text. */
  passages: 0.05,
  /** An earlier text of the same publisher. */
  publisher: 0.05,
  /** Headline and headline, or headline and the body that it sums up. */
  part: 0.06,
  /** Answers what its own article quotes. */
  answer: 0.02,
  /** Not long before. */
  recency: 0.02,
} as const;

export type EvidenceName = keyof typeof WEIGHTS;

/** A possible parent. */
export interface Link {
  readonly child: number;
  readonly parent: number;
  /** 0..1 */
  readonly score: number;
  /** How much of each there is, 0..1. */
  readonly parts: Readonly<Record<EvidenceName, number>>;
  readonly changes: readonly Change[];
}

/** Weighs a possible parent; null where it cannot be one. `parent` and `child` are indexes that the result keeps. */
export function weigh(
  [parent, p]: readonly [number, Teller],
  [child, c]: readonly [number, Teller],
  reuse: TextReuse,
): Link | null {
  const comparison = compareClauses(p.clause(), c.clause());
  const apart = p.claim !== c.claim;
  const changes = changesOf(comparison, apart);
  const words = overlap(comparison);
  if (!mayRetell(p, c, { words, changes })) return null;
  const parts = {
    ...ofWords(comparison, words),
    ...ofTelling(p, c, reuse),
    answer: isInside(p, c) && apart ? 1 : 0,
  };
  const names = Object.keys(WEIGHTS) as EvidenceName[];
  const score = names.reduce((sum, name) => sum + WEIGHTS[name] * parts[name], 0);
  return { child, parent, score, parts, changes };
}

const isInside = (p: Teller, c: Teller): boolean => p.article.id === c.article.id;

/** Turned in polarity, place or actor: what another claim of the storyline may hand on. */
const TURNED: ReadonlySet<string> = new Set(["negation", "place", "actor"]);

/** A named voice of its own must share so many words with what it is said to retell. */
const OWN_VOICE_WORDS = 0.55;
/** Statements of different claims must share so much. */
const APART_WORDS = 0.2;

interface Seen {
  readonly words: number;
  readonly changes: readonly Change[];
}

function mayRetell(p: Teller, c: Teller, { words, changes }: Seen): boolean {
  const corrects = changes.some((change) => change.type === "corrected");
  if (p.claim !== c.claim) {
    const turned = changes.some((change) => TURNED.has(change.type));
    return words >= APART_WORDS && (turned || (corrects && hasCorrectionSign(p, c)));
  }
  if (isInside(p, c))
    return p.statement.headline
      ? false
      : c.statement.headline || (corrects && p.statement.start < c.statement.start);
  return corrects || words >= OWN_VOICE_WORDS || !hasVoiceOfItsOwn(p, c);
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

/** The share of the smaller clause that the other has too, by how alike the words are. */
function overlap(comparison: Comparison): number {
  const { from, to } = comparison;
  const least = Math.min(from.pieces.length, to.pieces.length);
  if (least === 0) return 0;
  return Math.min(1, sum(pairsOf(comparison).map(([a, b]) => sameness(a, b) / 4)) / least);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function ofWords(
  comparison: Comparison,
  words: number,
): Pick<Link["parts"], "words" | "verbatim" | "values" | "marks"> {
  const { from, to } = comparison;
  const exact = pairsOf(comparison).filter(([a, b]) => a.folded === b.folded).length;
  return {
    words,
    verbatim: exact / Math.max(1, from.pieces.length, to.pieces.length),
    values: equalValues(comparison),
    marks: shared(marksOf(from), marksOf(to)),
  };
}

const marksOf = ({ marks }: Comparison["from"]): readonly string[] =>
  marks.filter((mark) => mark.class !== "light").map((mark) => mark.class);

/** Neither has any: the same. */
function shared(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  if (all.size === 0) return 1;
  return [...all].filter((each) => a.includes(each) && b.includes(each)).length / all.size;
}

function equalValues(comparison: Comparison): number {
  const { from, to } = comparison;
  const count = Math.max(amountsIn(from), amountsIn(to));
  if (count === 0) return 0.5;
  const told = pairAmounts(comparison).filter((pair) => pair.from.value === pair.to.value).length;
  const corrected = to.pieces.some(
    (piece) =>
      piece.amount?.denied && from.pieces.some((other) => other.amount?.value === piece.amount?.value),
  );
  return corrected ? 1 : told / count;
}

const amountsIn = ({ pieces }: Comparison["from"]): number =>
  pieces.filter((piece) => piece.amount && !piece.amount.denied).length;

type OfTelling = Pick<
  Link["parts"],
  "voice" | "credit" | "copied" | "passages" | "publisher" | "part" | "recency"
>;

function ofTelling(p: Teller, c: Teller, reuse: TextReuse): OfTelling {
  const inside = isInside(p, c);
  const copied = !inside && c.standing?.of === p.article.id && !hasVoiceOfItsOwn(p, c) ? 1 : 0;
  const byAgency = !inside && isAgencyOf(p, c) && !hasVoiceOfItsOwn(p, c) ? 0.5 : 0;
  return {
    voice: voiceLikeness(p, c),
    credit: creditsOutlet(c, p.publisher) && !inside ? 1 : 0,
    copied: Math.max(copied, byAgency),
    passages: inside ? 0 : containment(p, c, reuse),
    publisher:
      !inside && p.publisher !== null && c.publisher !== null && isSameOutlet(p.publisher, c.publisher)
        ? 1
        : 0,
    part: partLikeness(p, c),
    recency: recencyOf(p, c),
  };
}

const isAgencyOf = (p: Teller, c: Teller): boolean =>
  p.publisher !== null && c.standing?.agency != null && isSameOutlet(c.standing.agency, p.publisher);

function voiceLikeness(p: Teller, c: Teller): number {
  const [a, b] = [p.speech.speaker, c.speech.speaker];
  if (!a && !b) return 0.5;
  if (!a || !b) return 0;
  return isSameVoice(a, b) ? 1 : isOneInstitution([b, c], [a, p]) ? 0.8 : 0;
}

function containment(p: Teller, c: Teller, reuse: TextReuse): number {
  const pair = reuse.of(c.article.id).find(({ a, b }) => a === p.article.id || b === p.article.id);
  return pair ? (pair.a === c.article.id ? pair.inA : pair.inB) : 0;
}

function partLikeness(p: Teller, c: Teller): number {
  const inside = isInside(p, c);
  if (inside) return c.statement.headline && !p.statement.headline ? 1 : 0;
  return p.statement.headline === c.statement.headline ? 0.5 : 0;
}

function recencyOf(p: Teller, c: Teller): number {
  const days = c.bounds.from - p.bounds.from;
  return Number.isFinite(days) ? 1 / (1 + Math.max(0, days)) : 0;
}
