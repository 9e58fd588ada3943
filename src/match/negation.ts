/**
 * Whether a clause says that something is not so.
 * @module
 */
import { fold, tokenize } from "../text/index.ts";

const DENIALS = new Set("لم لن ليس ليست ليسوا عدم غير ولم ولن وليس فلم فلن لا ولا كلا".split(" "));

/** Without: what follows is not there, and the clause is so all the same (وصل دون تأخير). */
const WITHOUT = new Set("دون بدون بلا".split(" "));

/** True where a word that denies stands in the clause. Two of them are not counted against each other. */
export function isNegated(clause: string): boolean {
  const { text } = fold(clause);
  return tokenize(text).some((token) => DENIALS.has(text.slice(token.start, token.end)));
}

/** True for a folded word that says of the next ones that they are not so. */
export function isNegation(folded: string): boolean {
  return DENIALS.has(folded) || WITHOUT.has(folded);
}
