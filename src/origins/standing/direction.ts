/**
 * Which of two articles that share text was first.
 *
 * Signs in the order of their weight; the first that speaks decides. The last two are guesses: where only they speak, the
 * answer is the likelier one, so that copies whose direction is open still hang together.
 * @module
 */
import type { Facts } from "./facts.ts";

/** What decided. `containment` and `length` are guesses. */
export type DirectionSign = "agency" | "credit" | "date" | "writer" | "containment" | "length";

/** True with the sign where `later` was taken from `earlier`. */
export interface Direction {
  readonly isFrom: boolean;
  readonly sign: DirectionSign;
}

/** So much more of the one must be found in the other than the other way round. */
const CLEAR = 0.15;

/**
 * Whether `one` was taken from `other`, or the other way round. `inOne`: the share of `one` that is found in `other`;
 * `inOther` the other way round.
 */
export function judgeDirection(one: Facts, other: Facts, inOne: number, inOther: number): Direction {
  const decided = (sign: DirectionSign, isFrom: boolean): Direction => ({ isFrom, sign });
  if (one.isAgencyText !== other.isAgencyText) return decided("agency", other.isAgencyText);
  const [byOne, byOther] = [namesHouseOf(one, other), namesHouseOf(other, one)];
  if (byOne !== byOther) return decided("credit", byOne);
  if (one.day !== null && other.day !== null && one.day !== other.day)
    return decided("date", one.day > other.day);
  if (one.moment !== null && other.moment !== null && one.moment !== other.moment)
    return decided("date", one.moment > other.moment);
  if (isSigned(one) !== isSigned(other)) return decided("writer", isSigned(other));
  if (Math.abs(inOne - inOther) >= CLEAR) return decided("containment", inOne > inOther);
  const [mine, others] = [one.article.text.length, other.article.text.length];
  if (mine !== others) return decided("length", mine < others);
  return decided("length", one.article.id > other.article.id);
}

/** The article credits the publisher of the other one. */
function namesHouseOf(one: Facts, other: Facts): boolean {
  const { publisher } = other;
  return publisher !== null && one.credits.named.some(({ key }) => key === publisher.key);
}

/** Written by somebody of its own, for all that the byline says. */
const isSigned = ({ credits }: Facts): boolean =>
  credits.writer && credits.named.length === 0 && !credits.vague;
