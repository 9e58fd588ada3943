/**
 * Quotations that are content, as against quoted names.
 * @module
 */
import { type Pattern, token } from "../../grammar/index.ts";
import { perToken } from "../per-token.ts";
import { spelled } from "../per-word.ts";
import { foldedAt, type Prose, quotationFrom, tokenFrom } from "../prose.ts";
import { has, isComplementizer } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { voiceEntry } from "./head.ts";
import { outletAt } from "./known-phrase.ts";

const SHORTEST_CONTENT = 4;

/** True where a quotation opens at this token that is speech rather than a name, a title or a term. */
export const opensSpeech = (prose: Prose, at: number): boolean =>
  (prose.opens[at] ?? -1) >= 0 && readsSpeech(prose, at);

const readsSpeech = perToken(readOpening);

function readOpening(prose: Prose, at: number): boolean {
  const quotation = quotationFrom(prose, at);
  if (!quotation) return false;
  const before = foldedAt(prose, at - 1);
  if (before === ":" || isComplementizer(prose, at - 1) || isComplementizer(prose, at - 1, true)) return true;
  const last = tokenFrom(prose.tokens, quotation.inner.end);
  // قناة «سي إن إن»: letters of a name, whatever they spell.
  if (at + 1 + (outletAt(prose, at + 1)?.length ?? 0) === last) return false;
  const length = last - at - 1;
  if (length >= SHORTEST_CONTENT + 2) return true;
  if (length >= SHORTEST_BEHIND_PARTICIPLE && isReporting(prose, at - 1)) return true;
  for (let i = at + 1; i < last; i++)
    if (has(prose, i, Flag.complementizer | Flag.particle | Flag.negation | Flag.relative)) return true;
  const title = voiceEntry(prose, at - 1);
  return (
    length >= SHORTEST_CONTENT &&
    (title === null || title.kind === "person" || title.kind === "anonymous") &&
    !has(prose, at - 1, Flag.speechNoun)
  );
}

const SHORTEST_BEHIND_PARTICIPLE = 3;
/** مضيفا «الجسر مغلق غدا»: what stands right behind a participle of saying in the accusative. */
const isReporting = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.participleCue) &&
  !has(prose, at, Flag.voiceHead | Flag.article) &&
  isAccusative(prose, at);
const isAccusative = spelled(/(?:[^ا]ا|ه|ين)$/u);

/** The opening mark of quoted speech. */
export const speechOpening: Pattern<Prose> = token(opensSpeech);

/** First and last token of a quotation's words, without its marks. */
export function innerTokens(prose: Prose, quotationIndex: number): { first: number; last: number } {
  const quotation = prose.quotations[quotationIndex];
  if (!quotation) return { first: 0, last: 0 };
  return {
    first: tokenFrom(prose.tokens, quotation.inner.start),
    last: tokenFrom(prose.tokens, quotation.inner.end),
  };
}
