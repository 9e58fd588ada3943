/**
 * All numbers and ordinals of a text as such, whether they count something or not.
 * @module
 */
import type { Span, Token } from "../../text/index.ts";
import { type Expression, readExpression } from "./expression.ts";
import { readOrdinal } from "./ordinal.ts";

/** A number with the words or digits that say it. */
export interface FoundNumber extends Span {
  readonly value: number;
}

/** Every number and share of a text, in order, none inside another. */
export function findNumbers(tokens: readonly Token[]): FoundNumber[] {
  return findAll(tokens, (index) => readExpression(tokens, index));
}

/** Every ordinal of a text, in order, none inside another. */
export function findOrdinals(tokens: readonly Token[]): FoundNumber[] {
  return findAll(tokens, (index) => readOrdinal(tokens, index));
}

function findAll(tokens: readonly Token[], read: (index: number) => Expression | null): FoundNumber[] {
  const out: FoundNumber[] = [];
  for (let index = 0; index < tokens.length; ) {
    const number = read(index);
    const start = tokens[index]?.start;
    const end = number && tokens[number.next - 1]?.end;
    if (number && start !== undefined && end != null) out.push({ start, end, value: number.value });
    index = number?.next ?? index + 1;
  }
  return out;
}
