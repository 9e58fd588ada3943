/**
 * A long message as passages of the length of a claim: each is asked alone, with what stands beside it as its surroundings.
 * @module
 */
import { findParagraphs, findSentences, textOf, tokenize } from "../../text/index.ts";

/** One thing asked. */
export interface Passage {
  readonly text: string;
  readonly context: string;
}

/** Tokens up to which a text is one passage, and those that a passage of a longer one has at most, where its sentences are not longer. */
const SHORT = 90;
const LONGEST = 60;
/** More passages of one message are not read. */
const MOST = 400;

/** The text itself where it is short, else its sentences, each also together with those after it as far as {@link LONGEST} goes. */
export function passagesOf(text: string, context: string): Passage[] {
  const tokens = tokenize(text);
  if (tokens.length <= SHORT) return [{ text, context }];
  const found: Passage[] = [];
  for (const paragraph of findParagraphs(text, tokens)) {
    const around = `${context} ${textOf(text, paragraph)}`;
    const sentences = findSentences(text, tokens, paragraph);
    sentences.forEach((sentence, at) => {
      found.push({ text: textOf(text, sentence), context: around });
      const last = sentences.findLast((other, i) => i > at && other.last - sentence.first <= LONGEST);
      if (last) found.push({ text: text.slice(sentence.start, last.end), context: around });
    });
  }
  return found.slice(0, MOST);
}
