/**
 * Numbers in words, in digits and in both: ثلاثة وعشرون ألفا, مليونين و300 ألف, مليار ونصف المليار.
 *
 * A number is a sum of groups joined by و, each smaller than the scale of the one before it; that is also what tells
 * "three and four" from 34. A group is a number below a thousand (or digits) with the scales that multiply it.
 * @module
 */
import type { Token } from "../../text/index.ts";
import { NO_BEGINNING, type NumberSense, numberWords, type Role } from "./lexicon.ts";
import { endsInDigit, readNumeral } from "./numeral.ts";
import { perArticle } from "./per-article.ts";
import type { Hit } from "./word-map.ts";

/** A number found at a token. */
export interface NumberReading {
  readonly value: number;
  readonly next: number;
  readonly conjunction: Hit<unknown>["conjunction"];
  readonly preposition: Hit<unknown>["preposition"];
  readonly article: boolean;
  /** The digits where the number is one numeral and nothing else; null where words take part. */
  readonly digits: string | null;
  /** True for نصف, ثلث and the like standing alone. */
  readonly fraction: boolean;
}

/** A number under construction; `scale` is its last multiplier, which the next group must stay below. */
type Part = Omit<NumberReading, "fraction"> & { readonly scale: number };

/** The word at a token in one of the roles that it may have there. */
function wordAt(tokens: readonly Token[], index: number, roles: readonly Role[]): Hit<NumberSense> | null {
  for (const hit of numberWords.at(tokens, index)) if (roles.includes(hit.sense.role)) return hit;
  return null;
}

const UNIT: readonly Role[] = ["unit"];
const UNITS: readonly Role[] = ["unit", "teen-unit"];
const TEN: readonly Role[] = ["ten"];
const TENS: readonly Role[] = ["tens"];
const ANY_TENS: readonly Role[] = ["ten", "tens"];
const HUNDRED: readonly Role[] = ["hundred"];
const HUNDREDS: readonly Role[] = ["hundred", "hundreds"];
const FRACTION: readonly Role[] = ["fraction"];
const FRACTIONS: readonly Role[] = ["fraction-plural"];
const FRACTION_OF: readonly Role[] = ["fraction-of"];
const SCALE: readonly Role[] = ["scale"];
const SCALE_DUAL: readonly Role[] = ["scale-dual"];
const BARE_SCALE: readonly Role[] = ["dual", "scale-dual", "scale"];
const MULTIPLIERS: readonly Role[] = ["scale", "scales", "scale-dual", "hundred"];

const toPart = (hit: Hit<unknown>, value: number, next = hit.next, scale = 1): Part => ({
  value,
  next,
  scale,
  digits: null,
  conjunction: hit.conjunction,
  preposition: hit.preposition,
  article: hit.article,
});

/** The part that و joins at a token: written onto its first word, or standing alone before it. */
function joined(
  tokens: readonly Token[],
  index: number,
  read: (tokens: readonly Token[], index: number) => Part | null,
): Part | null {
  if (tokens[index]?.folded === "و") {
    const part = read(tokens, index + 1);
    return part?.conjunction === "" ? part : null;
  }
  const part = read(tokens, index);
  return part?.conjunction === "و" ? part : null;
}

function readTens(tokens: readonly Token[], index: number): Part | null {
  const hit = wordAt(tokens, index, TENS);
  return hit && toPart(hit, hit.sense.value);
}

/** 1 to 99. */
function readBelowHundred(tokens: readonly Token[], index: number): Part | null {
  const unit = wordAt(tokens, index, UNITS);
  if (!unit) {
    const ten = wordAt(tokens, index, ANY_TENS);
    return ten && toPart(ten, ten.sense.value);
  }
  const tail = wordAt(tokens, unit.next, TEN);
  if (tail && !tail.conjunction && !tail.preposition && !tail.article)
    return toPart(unit, unit.sense.value + 10, tail.next);
  const tens = unit.sense.value > 0 ? joined(tokens, unit.next, readTens) : null;
  if (tens && !tens.preposition) return toPart(unit, unit.sense.value + tens.value, tens.next);
  return unit.sense.role === "unit" ? toPart(unit, unit.sense.value) : null;
}

function readHundreds(tokens: readonly Token[], index: number): Part | null {
  const hit = wordAt(tokens, index, HUNDREDS);
  if (hit) return toPart(hit, hit.sense.value, hit.next, 100);
  const unit = wordAt(tokens, index, UNIT);
  const hundred = unit && unit.sense.value > 2 ? wordAt(tokens, unit.next, HUNDRED) : null;
  return unit && hundred && !hundred.conjunction && !hundred.preposition
    ? toPart(unit, unit.sense.value * 100, hundred.next, 100)
    : null;
}

/** 1 to 999. */
function readBelowThousand(tokens: readonly Token[], index: number): Part | null {
  const hundreds = readHundreds(tokens, index);
  if (!hundreds) return readBelowHundred(tokens, index);
  const rest = joined(tokens, hundreds.next, readBelowHundred);
  // "مئة وثلاثة أرباع": the rest counts fractions.
  return rest && rest.value > 0 && !rest.preposition && !wordAt(tokens, rest.next, FRACTIONS)
    ? { ...hundreds, value: hundreds.value + rest.value, next: rest.next }
    : hundreds;
}

function readDigits(tokens: readonly Token[], index: number): Part | null {
  const numeral = readNumeral(tokens, index);
  if (!numeral) return null;
  const { value, next, conjunction, preposition, article, digits } = numeral;
  return { value, next, conjunction, preposition, article, digits, scale: 1 };
}

function readFraction(tokens: readonly Token[], index: number): Part | null {
  const hit = wordAt(tokens, index, FRACTION) ?? fractionOf(tokens, index);
  if (hit) return toPart(hit, hit.sense.value);
  const unit = wordAt(tokens, index, UNIT);
  const parts = unit && wordAt(tokens, unit.next, FRACTIONS);
  return unit && parts && !parts.conjunction && !parts.preposition
    ? toPart(unit, unit.sense.value * parts.sense.value, parts.next)
    : null;
}

/** خمس السكان: a fifth where a definite noun follows, which no five does. */
function fractionOf(tokens: readonly Token[], index: number): Hit<NumberSense> | null {
  const hit = wordAt(tokens, index, FRACTION_OF);
  const noun = hit && tokens[hit.next];
  if (!hit || hit.article || hit.conjunction || !noun?.folded.startsWith("ال")) return null;
  return numberWords.at(tokens, hit.next).length > 0 ? null : hit;
}

/** مليون, ألفين: a scale with no number before it. */
function readBareScale(tokens: readonly Token[], index: number): Part | null {
  const hit = wordAt(tokens, index, BARE_SCALE);
  if (!hit) return null;
  return toPart(
    hit,
    hit.sense.role === "scale" ? hit.sense.value : hit.sense.value * 2,
    hit.next,
    hit.sense.value,
  );
}

function readGroup(tokens: readonly Token[], index: number): Part | null {
  let part = readDigits(tokens, index) ?? readBelowThousand(tokens, index) ?? readBareScale(tokens, index);
  for (let steps = 0; part && steps < 3; steps++) {
    const scale = wordAt(tokens, part.next, MULTIPLIERS);
    if (
      !scale ||
      scale.conjunction ||
      scale.preposition ||
      (scale.sense.role === "hundred" && !isSmallNumeral(part))
    )
      break;
    if (part.scale >= 1000 && scale.sense.value < part.scale) break;
    part = {
      ...part,
      value: part.value * scale.sense.value,
      scale: scale.sense.value,
      next: scale.next,
      digits: null,
    };
  }
  return part;
}

const isSmallNumeral = (part: Part): boolean => part.digits !== null && part.value >= 1 && part.value < 10;

const MAX_GROUPS = 8;

/** The number that begins at a token, or null. Each is read once in an article. */
export const readNumber = perArticle(readNumberAt);

/** False where no number and no ordinal begins with a token of this spelling. */
export function mayBeginNumber(token: Pick<Token, "kind" | "folded">): boolean {
  return numberWords.mayBegin(token.folded, ({ role }) => !NO_BEGINNING.has(role)) || endsInDigit(token);
}

/** False where {@link startsNumber} is false of every token of this spelling. */
export function mayStartNumber(token: Pick<Token, "kind" | "folded">): boolean {
  return numberWords.mayBegin(token.folded) || endsInDigit(token);
}

/** True where a number, in words or digits, or an ordinal may begin. */
export function startsNumber(tokens: readonly Token[], index: number): boolean {
  return numberWords.at(tokens, index).length > 0 || endsInDigit(tokens[index]);
}

function readNumberAt(tokens: readonly Token[], index: number): NumberReading | null {
  if (!startsNumber(tokens, index)) return null;
  const fraction = readFraction(tokens, index);
  if (fraction) return { ...scaled(tokens, fraction), fraction: true };
  const first = readGroup(tokens, index);
  if (!first) return null;
  let sum = first;
  for (let k = 0; k < MAX_GROUPS && sum.scale > 1; k++) {
    const more = joined(tokens, sum.next, readGroup);
    const fraction = andFraction(tokens, sum);
    const isMore = more !== null && more.value > 0 && more.value < sum.scale && !more.preposition;
    const add = !fraction && isMore ? more : fraction;
    if (!add) break;
    sum = { ...sum, value: sum.value + add.value, next: add.next, scale: add.scale, digits: null };
  }
  if (sum.scale === 1) {
    const part = joined(tokens, sum.next, readFraction);
    if (part && !part.article) sum = { ...sum, value: sum.value + part.value, next: part.next, digits: null };
  }
  const { value, next, conjunction, preposition, article, digits } = sum;
  return { value, next, conjunction, preposition, article, digits, fraction: false };
}

/** مليون ونصف, مليون ونصف المليون: a half of the scale before it. */
function andFraction(tokens: readonly Token[], sum: Part): Part | null {
  const part = joined(tokens, sum.next, readFraction);
  if (!part || part.article) return null;
  const scale = wordAt(tokens, part.next, SCALE);
  const same = scale?.sense.value === sum.scale && !scale.conjunction && !scale.preposition;
  return {
    ...part,
    value: (part.value - (same && isSingular(tokens, sum) ? 1 : 0)) * (sum.scale >= 1000 ? sum.scale : 1),
    next: same ? scale.next : part.next,
    scale: 1,
  };
}

/** مليونا ونصف المليون is one and a half: before a half of itself, what is spelled like a dual without its ن is an accusative. */
function isSingular(tokens: readonly Token[], sum: Part): boolean {
  return wordAt(tokens, sum.next - 1, SCALE_DUAL) !== null;
}

/** نصف مليون, ربع المليار. */
function scaled(tokens: readonly Token[], part: Part): Part {
  const scale = wordAt(tokens, part.next, SCALE);
  return scale && !scale.conjunction && !scale.preposition
    ? { ...part, value: part.value * scale.sense.value, next: scale.next }
    : part;
}
