/**
 * Quantities: a number with what it counts or measures. Numbers that tell a date or name a thing are none.
 * @module
 */
import type { Quantity, TimeExpression } from "../../model/index.ts";
import type { Token } from "../../text/index.ts";
import { findTimes } from "../times/index.ts";
import { readFullNumber, readRate } from "./expression.ts";
import { type NumberSense, numberWords, type UnitSense, unitWords } from "./lexicon.ts";
import { readOrdinal } from "./ordinal.ts";
import { mayBeginNumber, type NumberReading, readNumber, startsNumber } from "./read.ts";
import type { Hit } from "./word-map.ts";

/** A quantity in tokens `[first, next)`. */
interface Counted {
  readonly first: number;
  readonly next: number;
  /** Null where the number was read and is no quantity: it is passed over. */
  readonly value: number | null;
  readonly unit: string | null;
}

const PERCENT = "percent";
const MAX_DIGITS = 9;

/**
 * The quantities of a text, in order, none inside another. The times of the same tokens keep dates out; they are
 * found here where the caller has none. `mayBegin`: a cheap look at each token, see {@link mayBeginQuantity}. Linear in
 * the number of tokens.
 */
export function findQuantities(
  tokens: readonly Token[],
  text: string,
  times: readonly TimeExpression[] = findTimes(tokens, text, { published: null }),
  mayBegin: (index: number) => boolean = () => true,
): Quantity[] {
  const dates = times.filter(({ type }) => type !== "duration");
  const out: Quantity[] = [];
  let date = 0;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (!token) break;
    if (!mayBegin(index)) {
      index++;
      continue;
    }
    while (date < dates.length && (dates[date]?.end ?? 0) <= token.start) date++;
    const inDate = (dates[date]?.start ?? Number.POSITIVE_INFINITY) <= token.start;
    const counted = inDate ? null : readQuantity(tokens, index);
    const end = counted && tokens[counted.next - 1]?.end;
    const start = counted && tokens[counted.first]?.start;
    if (counted && counted.value !== null && start != null && end != null)
      out.push({ start, end, value: counted.value, unit: counted.unit });
    index = counted?.next ?? index + 1;
  }
  return out;
}

/** False where no quantity begins with a token of this spelling, whatever stands around it. */
export function mayBeginQuantity(token: Pick<Token, "kind" | "folded">): boolean {
  return token.folded === "(" || mayBeginNumber(token) || unitWords.mayBegin(token.folded);
}

const notCounted = (first: number, next: number): Counted => ({ first, next, value: null, unit: null });

const SIGNED = new Set([PERCENT, "degree"]);

/** Below zero: after سالب or a minus sign that joins nothing. Elsewhere a dash opens an item of a list. */
function isBelowZero(tokens: readonly Token[], index: number, unit: string): boolean {
  const sign = tokens[index - 1];
  const token = tokens[index];
  if (!SIGNED.has(unit) || !sign || !token) return false;
  if (roleAt(tokens, index - 1, "minus")) return true;
  const isMinus = (sign.folded === "-" || sign.folded === "−") && sign.end === token.start;
  const before = tokens[index - 2];
  return isMinus && before?.kind === "word" && before.end < sign.start;
}

/** A number and the unit after it: the sign belongs to it. */
function measured(tokens: readonly Token[], index: number, value: number, unit: Hit<UnitSense>): Counted {
  const isBelow = isBelowZero(tokens, index, unit.sense.unit);
  return {
    first: isBelow ? index - 1 : index,
    next: unit.next,
    value: isBelow ? -value : value,
    unit: unit.sense.unit,
  };
}

const ADDRESS = new Set(["%", "=", "&", "/", "_", "@", "#", "?"]);

/** Inside a web address: glued to a sign that addresses use. */
function isInAddress(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (!before || !token || before.end !== token.start) return false;
  return ADDRESS.has(before.folded) || /^[a-z]/.test(before.folded);
}

function readQuantity(tokens: readonly Token[], index: number): Counted | null {
  if (tokens[index]?.folded === "(") return readBracketed(tokens, index);
  if (!startsNumber(tokens, index)) return readAlone(tokens, index);
  const number = readCount(tokens, index);
  if (!number) return readAlone(tokens, index) ?? passOrdinal(tokens, index);
  const unit = readUnit(tokens, number.next);
  if (unit && isInAddress(tokens, index)) return notCounted(index, unit.next);
  if (unit) return measured(tokens, index, number.value, unit);
  if (isIdentifier(tokens, index, number) || !standsAlone(tokens, index, number))
    return notCounted(index, number.next);
  return { first: index, next: number.next, value: number.value, unit: null };
}

/**
 * The number that may count something: with its decimal places, as a rate (واحد من كل خمسة), or as a written fraction
 * where a unit follows, since without one 3/4 is a score or a date.
 */
function readCount(tokens: readonly Token[], index: number): NumberReading | null {
  const number = readNumber(tokens, index);
  if (!number) return null;
  const rate = tokens[number.next]?.folded === "من" ? readRate(tokens, index) : null;
  if (rate) return { ...number, ...rate, digits: null };
  const full = readFullNumber(tokens, index);
  if (!full || full.next === number.next || tokens[number.next]?.folded !== "/") return full;
  return readUnit(tokens, full.next) ? full : number;
}

/** الخامسة عشرة: its tail is no ten. */
function passOrdinal(tokens: readonly Token[], index: number): Counted | null {
  const ordinal = readOrdinal(tokens, index);
  return ordinal && notCounted(index, ordinal.next);
}

/** (2500) متر: the Gulf press puts numbers in brackets. */
function readBracketed(tokens: readonly Token[], index: number): Counted | null {
  const number = readNumber(tokens, index + 1);
  const unit = number && tokens[number.next]?.folded === ")" ? readUnit(tokens, number.next + 1) : null;
  return number && unit && { first: index, next: unit.next, value: number.value, unit: unit.sense.unit };
}

function readUnit(tokens: readonly Token[], index: number): Hit<UnitSense> | null {
  const hit = unitWords.at(tokens, index)[0];
  if (hit?.conjunction !== "" || hit.sense.count !== null) return null;
  return hit.preposition === "" || hit.sense.unit === PERCENT ? hit : null;
}

/** A sign before the number (%5, $5), or a dual (دولارين, قتيلان), which is its own number. */
function readAlone(tokens: readonly Token[], index: number): Counted | null {
  const hit = unitWords.at(tokens, index)[0];
  if (!hit) return null;
  if (hit.sense.count !== null)
    return hit.article ? null : { first: index, next: hit.next, value: 2, unit: hit.sense.unit };
  return readSigned(tokens, index, hit);
}

function readSigned(tokens: readonly Token[], index: number, hit: Hit<UnitSense>): Counted | null {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token?.kind !== "mark" || after?.kind !== "number" || after.start !== token.end) return null;
  const next = tokens[index + 2];
  const isGluedOn = next?.start === after.end && (next.kind !== "mark" || ADDRESS.has(next.folded));
  if (tokens[index - 1]?.end === token.start || isGluedOn) return null;
  const number = readNumber(tokens, index + 1);
  return number && { first: index, next: number.next, value: number.value, unit: hit.sense.unit };
}

/** رقم 5, إف-16, 192.168.1.2, a telephone number, a year inside a name: the number names, it does not count. */
function isIdentifier(tokens: readonly Token[], index: number, number: NumberReading): boolean {
  const before = tokens[index - 1];
  if (before && roleAt(tokens, index - 1, "label")) return true;
  if (touchesName(tokens, index, -1) || touchesName(tokens, number.next - 1, 1)) return true;
  if (number.digits === null) return false;
  const digits = number.digits.replace(/\D/g, "");
  const isPlain = digits === number.digits;
  if (isPlain && (digits.length > MAX_DIGITS || (digits.length > 1 && digits.startsWith("0")))) return true;
  return isPlain && number.value >= 1900 && number.value < 2100;
}

function roleAt(tokens: readonly Token[], index: number, role: NumberSense["role"]): Hit<NumberSense> | null {
  for (const hit of numberWords.at(tokens, index)) if (hit.sense.role === role) return hit;
  return null;
}

const GLUE = new Set(["-", "–", "/", "_", "@", "#", "+", ":", ".", "=", "&", "\\", "*", "%"]);

/** True where the token is glued, by a sign or by nothing, to letters or to other digits on one side. */
function touchesName(tokens: readonly Token[], index: number, side: -1 | 1): boolean {
  const token = tokens[index];
  const near = tokens[index + side];
  const far = tokens[index + 2 * side];
  if (!token || !near || !isGlued(token, near, side)) return false;
  if (near.kind !== "mark") return near.kind === "word" && /^[a-z]/.test(near.folded);
  return GLUE.has(near.folded) && far !== undefined && far.kind !== "mark" && isGlued(near, far, side);
}

function isGlued(token: Token, other: Token, side: -1 | 1): boolean {
  return side < 0 ? other.end === token.start : token.end === other.start;
}

/** Without a known unit: a number word below three, a fraction with its article, or a lone number word is mostly none. */
function standsAlone(tokens: readonly Token[], index: number, number: NumberReading): boolean {
  const follows = tokens[number.next];
  // الـ112, الثلاثين: the hundred and twelfth, the thirtieth.
  if (number.article || tokens[index - 1]?.folded === "ال") return false;
  if (number.fraction)
    return (follows?.folded.startsWith("ال") ?? false) && !/^النهاءي/u.test(follows?.folded ?? "");
  if (number.digits !== null) return true;
  if (roleAt(tokens, index, "not")) return false;
  const isCounting = follows?.kind === "word" && (!follows.folded.startsWith("ال") || number.value >= 100);
  return number.value >= 3 && (number.value >= 11 || isCounting);
}
