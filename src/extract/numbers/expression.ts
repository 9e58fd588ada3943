/**
 * Numbers with what may stand around them: decimal places in words (ثلاثة فاصلة خمسة), written fractions (3/4, 2 1/4),
 * a sign before them, and shares (واحد من كل خمسة, واحد على عشرة, جزء من مئة).
 * @module
 */
import { foldWord, type Token } from "../../text/index.ts";
import { numberWords, type Role } from "./lexicon.ts";
import { type NumberReading, readNumber, startsNumber } from "./read.ts";

/** A number as such. */
export interface Expression {
  readonly value: number;
  readonly next: number;
}

const hasRole = (tokens: readonly Token[], index: number, role: Role): boolean =>
  numberWords.at(tokens, index).some(({ sense }) => sense.role === role);

const isGlued = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

/**
 * The number that begins at a token with its decimal places or its written fraction, or null. A share is none: it
 * speaks of two numbers.
 */
export function readFullNumber(tokens: readonly Token[], index: number): NumberReading | null {
  if (!startsNumber(tokens, index)) return null;
  const number = readNumber(tokens, index);
  if (!number) return null;
  return withPlaces(tokens, number) ?? withWritten(tokens, index, number) ?? number;
}

const TEN = 10;

/** ثلاثة فاصلة خمسة, خمسة فاصلة صفر أربعة; "فاصلة ثلاثة من مئة" names its places. */
function withPlaces(tokens: readonly Token[], number: NumberReading): NumberReading | null {
  if (!Number.isInteger(number.value) || !hasRole(tokens, number.next, "point")) return null;
  let zeros = 0;
  let at = number.next + 1;
  while (readNumber(tokens, at)?.value === 0 && zeros < TEN) {
    zeros++;
    at++;
  }
  const places = readNumber(tokens, at);
  if (!places || !Number.isInteger(places.value) || places.conjunction || places.preposition) return null;
  const of = tokens[places.next]?.folded === "من" ? readNumber(tokens, places.next + 1) : null;
  const isNamed = of !== null && of.value > places.value && Number.isInteger(Math.log10(of.value));
  const size = isNamed ? of.value : TEN ** (zeros + String(places.value).length);
  const next = isNamed ? of.next : places.next;
  return { ...number, value: number.value + places.value / size, next, digits: null };
}

/** 3/4 and 2 1/4. A date or a score is written so too: only a unit or the wish for any number makes it one. */
function withWritten(tokens: readonly Token[], index: number, number: NumberReading): NumberReading | null {
  if (number.digits === null || !Number.isInteger(number.value)) return null;
  const own = readWritten(tokens, index, number);
  if (own) return { ...number, ...own, digits: null };
  const after = tokens[number.next]?.kind === "number" ? readNumber(tokens, number.next) : null;
  const part = after && readWritten(tokens, number.next, after);
  return part && part.value < 1
    ? { ...number, value: number.value + part.value, next: part.next, digits: null }
    : null;
}

/** The digits, a slash and the digits after it, glued, with no slash before or after them. */
function readWritten(tokens: readonly Token[], index: number, above: NumberReading): Expression | null {
  const [slash, below] = tokens.slice(above.next, above.next + 2);
  if (slash?.folded !== "/" || below?.kind !== "number") return null;
  if (!isGlued(tokens[above.next - 1], slash) || !isGlued(slash, below)) return null;
  if (tokens[index - 1]?.folded === "/" || tokens[above.next + 2]?.folded === "/") return null;
  const divisor = readNumber(tokens, above.next + 1);
  return divisor?.digits && divisor.value > 1
    ? { value: above.value / divisor.value, next: divisor.next }
    : null;
}

/** واحد من كل خمسة: so many of so many, or null. */
export function readRate(tokens: readonly Token[], index: number): Expression | null {
  const number = readFullNumber(tokens, index);
  return number && shareOf(tokens, number, ["من", "كل"]);
}

/** على, folded. */
const OVER = foldWord("على");

function shareOf(tokens: readonly Token[], above: Expression, words: readonly string[]): Expression | null {
  if (!words.every((word, k) => tokens[above.next + k]?.folded === word)) return null;
  const below = readFullNumber(tokens, above.next + words.length);
  if (!below || below.conjunction || below.preposition || below.value <= 0) return null;
  return { value: above.value / below.value, next: below.next };
}

/** The number or share that begins at a token, with its sign, or null. */
export function readExpression(tokens: readonly Token[], index: number): Expression | null {
  if (hasSign(tokens, index)) {
    const number = readUnsigned(tokens, index + 1);
    return number && { ...number, value: -number.value };
  }
  return readUnsigned(tokens, index);
}

/** سالب, ناقص, or a minus sign that is glued to the number and to nothing else. */
function hasSign(tokens: readonly Token[], index: number): boolean {
  const sign = tokens[index];
  if (!sign) return false;
  if (sign.kind !== "mark") return hasRole(tokens, index, "minus");
  const before = tokens[index - 1];
  const isMinus = (sign.folded === "-" || sign.folded === "−") && isGlued(sign, tokens[index + 1]);
  return isMinus && (before === undefined || !isGlued(before, sign));
}

function readUnsigned(tokens: readonly Token[], index: number): Expression | null {
  const part = hasRole(tokens, index, "part") ? { value: 1, next: index + 1 } : null;
  if (part) return shareOf(tokens, part, ["من"]);
  const number = readFullNumber(tokens, index);
  if (!number) return null;
  const { value, next } = number;
  const counted = hasRole(tokens, next, "part") ? { value, next: next + 1 } : number;
  const share = shareOf(tokens, counted, ["من"]);
  const isShare = share !== null && Math.abs(share.value) < 1;
  return (
    (isShare ? share : null) ??
    shareOf(tokens, number, ["من", "كل"]) ??
    shareOf(tokens, number, [OVER]) ?? { value, next }
  );
}
