/**
 * Whether a clause says that something is not so.
 * @module
 */
import { fold, tokenize } from "../text/index.ts";

const NEGATIONS = new Set(
  "لم لن ليس ليست ليسوا دون بدون عدم غير بلا ولم ولن وليس فلم فلن لا ولا كلا".split(" "),
);

/** True where a word of negation stands in the clause. Two of them are not counted against each other. */
export function isNegated(clause: string): boolean {
  const { text } = fold(clause);
  return tokenize(text).some((token) => NEGATIONS.has(text.slice(token.start, token.end)));
}

/** True for a folded word that says of the next ones that they are not so. */
export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded);
}
