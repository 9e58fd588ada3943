/**
 * Ordinals: الثالث, الحادي عشر, الخامس والعشرين.
 * @module
 */
import type { Token } from "../../text/index.ts";
import { type NumberSense, numberWords, type Role } from "./lexicon.ts";
import { perArticle } from "./per-article.ts";
import type { Hit } from "./word-map.ts";

/** An ordinal found at a token. */
export interface OrdinalReading {
  readonly value: number;
  readonly next: number;
  readonly conjunction: Hit<unknown>["conjunction"];
  readonly preposition: Hit<unknown>["preposition"];
  readonly article: boolean;
}

function wordAt(
  tokens: readonly Token[],
  index: number,
  roles: readonly Role[],
): Hit<NumberSense> | undefined {
  for (const hit of numberWords.at(tokens, index)) if (roles.includes(hit.sense.role)) return hit;
  return undefined;
}

const ORDINALS: readonly Role[] = ["ordinal", "teen-ordinal"];
const TEN: readonly Role[] = ["ten"];
const TENS: readonly Role[] = ["tens"];
const UNIT: readonly Role[] = ["unit"];
const HUNDREDS: readonly Role[] = ["hundred", "hundreds"];

/**
 * The ordinal that begins at a token, or null. A bare ten or hundred (العشرون, المئة) counts as one only with the
 * article. Each is read once in an article.
 */
export const readOrdinal = perArticle(readOrdinalAt);

function readOrdinalAt(tokens: readonly Token[], index: number): OrdinalReading | null {
  const hit = wordAt(tokens, index, ORDINALS) ?? definiteOne(tokens, index);
  if (!hit) {
    const tens = wordAt(tokens, index, TENS);
    return tens?.article ? { ...tens, value: tens.sense.value } : readHundredth(tokens, index);
  }
  const { conjunction, preposition, article } = hit;
  const reading = (value: number, next: number): OrdinalReading => ({
    value,
    next,
    conjunction,
    preposition,
    article,
  });
  const tail = wordAt(tokens, hit.next, TEN);
  if (tail && !tail.conjunction && !tail.preposition && !tail.article)
    return reading(hit.sense.value + 10, tail.next);
  const apart = tokens[hit.next]?.folded === "و";
  const tens = wordAt(tokens, hit.next + (apart ? 1 : 0), TENS);
  if (tens && (apart || tens.conjunction === "و") && !tens.preposition)
    return reading(hit.sense.value + tens.sense.value, tens.next);
  return hit.sense.role === "ordinal" ? reading(hit.sense.value, hit.next) : null;
}

/** الواحد والعشرون, as the press writes for الحادي والعشرون. */
function definiteOne(tokens: readonly Token[], index: number): Hit<NumberSense> | undefined {
  const one = wordAt(tokens, index, UNIT);
  if (!one?.article || one.sense.value !== 1) return undefined;
  const tens = wordAt(tokens, one.next, TENS);
  return tens?.article && tens.conjunction === "و" ? one : undefined;
}

/** المئة, المئة والخمسون, المئة والخامسة والعشرون. */
function readHundredth(tokens: readonly Token[], index: number): OrdinalReading | null {
  const hundred = wordAt(tokens, index, HUNDREDS);
  if (!hundred?.article) return null;
  const rest = readOrdinalAt(tokens, hundred.next);
  const isJoined = rest?.article && rest.conjunction === "و" && rest.value < 100;
  return isJoined
    ? { ...hundred, value: hundred.sense.value + rest.value, next: rest.next }
    : { ...hundred, value: hundred.sense.value };
}
