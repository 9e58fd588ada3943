/**
 * What may stand between a cue and its content: patterns that run up to the content and stop where another report begins.
 * @module
 */
import { ahead, maybe, not, oneOf, type Pattern, seq, token, upTo } from "../../grammar/index.ts";
import { isWordThat, spelled } from "../per-word.ts";
import type { Prose } from "../prose.ts";
import { comma, has, isComplementizer } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { barrier, isBarrier, isVerbBarrier } from "./opener.ts";

const LONGEST_GAP = 45;

const isStop = spelled(/^[:.؛]$/u);

/** Tokens that may stand between a cue and what it governs where nothing else shows that they belong together. */
export const LONGEST_SHORT_GAP = 14;

/** A clause between commas: ، وفقا لبيان صدر أمس، */
export const insertion: Pattern<Prose> = seq(
  comma,
  upTo(comma, {
    max: 14,
    unless: token((prose, at) => isComplementizer(prose, at) || isStop(prose, at)),
  }),
  comma,
);

/** Anything on the way to the content, as long as no other report begins. */
export const gapTo = (stop: Pattern<Prose>, max = LONGEST_GAP): Pattern<Prose> =>
  oneOf(
    seq(insertion, ahead(stop)),
    ahead(stop),
    upTo(seq(not(afterOtherVerb), stop), { max, unless: barrier }),
  );

/** Up to a colon or an opening mark that opens speech; an أن or another verb of saying on the way ends the search. */
export function gapToSpeech(opener: Pattern<Prose>): Pattern<Prose> {
  const opens = ahead(opener);
  return (attempt, at) => {
    const prose = attempt.input;
    const end = Math.min(at + LONGEST_GAP, attempt.limit - 1);
    for (let i = at; i <= end; i++) {
      if (prose.nextOpening[i] === i && opens(attempt, i) >= 0) return i;
      if (isComplementizer(prose, i) || isComplementizer(prose, i, true) || isVerbBarrier(prose, i))
        return -1;
    }
    return -1;
  };
}

/** As {@link gapTo}, trying only places where an أن stands (right there, or after the preposition that leads to it). */
export function gapToClause(opener: Pattern<Prose>, led: boolean, max = LONGEST_GAP): Pattern<Prose> {
  const inserted = seq(insertion, ahead(opener));
  const opens = ahead(opener);
  return (attempt, at) => {
    const after = inserted(attempt, at);
    if (after >= 0) return after;
    const prose = attempt.input;
    const end = Math.min(at + max, attempt.limit - 1);
    for (let i = at; i <= end; i++) {
      const place =
        prose.nextComplementizer[i] === (led ? i + 1 : i) && (led || i - 1 <= at || !isProviding(prose, i));
      if (place && (i === at || afterOtherVerb(attempt, i) < 0) && opens(attempt, i) >= 0) return i;
      if (isBarrier(prose, i)) return -1;
    }
    return -1;
  };
}

/** "أعلنت فرض رسوم على أن تلغى غدا": provided that. */
const isProviding = (prose: Prose, at: number): boolean =>
  isUpon(prose, at - 1) && isThat(prose, at) && isToCome(prose, at + 1);
const isUpon = spelled(/^علي$/u);
const isThat = spelled(/^ان$/u);
const isToCome = spelled(/^[يتن]\p{L}{2,}$/u);

/** "لاعب رابع ينتظر أن": in the gap, أن right after another verb belongs to that verb. */
const afterOtherVerb: Pattern<Prose> = token((prose, at) => {
  return isComplementizer(prose, at) && mayBeOtherVerb(prose, at - 1);
});

/** ينتظر; not تفاصيل, تقارير: plurals that begin with the same letter. */
const mayBeOtherVerb = isWordThat(
  ({ folded, readings }) =>
    readings.length === 0 && /^[وف]?س?[يتن]\p{L}{3,}$/u.test(folded) && !/^ت.ا?.ي.$/u.test(folded),
);

export const shortGapTo = (stop: Pattern<Prose>): Pattern<Prose> =>
  oneOf(
    seq(maybe(comma), ahead(stop)),
    seq(maybe(insertion), maybe(comma), upToNear(seq(maybe(comma), stop)), maybe(comma)),
  );

const upToNear = (stop: Pattern<Prose>): Pattern<Prose> =>
  upTo(stop, {
    max: LONGEST_SHORT_GAP,
    unless: token(
      (prose, at) => has(prose, at, Flag.complementizer | Flag.mark | Flag.finiteCue) || isSpoken(prose, at),
    ),
  });

/** "وجهت لهم اتهامات بالفساد": an indefinite noun of speech on the way has the content for itself; بيان only says where it was said. */
const isSpoken = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.speechNoun) &&
  !has(prose, at, Flag.circumstance | Flag.voiceHead | Flag.adverb | Flag.article);

export const shortObjectTo = (stop: Pattern<Prose>): Pattern<Prose> =>
  upTo(stop, {
    max: 22,
    unless: token(
      (prose, at) =>
        has(prose, at, Flag.complementizer) ||
        (has(prose, at, Flag.finiteCue) && has(prose, at, Flag.conjoined)) ||
        isStop(prose, at),
    ),
  });
