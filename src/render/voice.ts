/**
 * How a voice is written: the article's own words where it has some, the name that we resolved in square brackets.
 * @module
 */
import type { Link } from "../model/index.ts";
import { foldWord, textOf } from "../text/index.ts";
import { oneLine } from "./plain.ts";

/** A voice as shown. `words` are the article's; `added` is the resolved name where the words do not say it. */
export interface VoiceText {
  readonly words: string | null;
  readonly added: string | null;
}

/** A name is said by words that hold more than this share of its own words. */
const SAID = 0.5;

/** The words of a voice. At least one of the two fields is given. */
export function voiceText(text: string, link: Link): VoiceText {
  if (!link.source) return { words: null, added: oneLine(link.name) };
  const words = oneLine(textOf(text, link.source));
  return { words, added: saysName(words, link.name) ? null : oneLine(link.name) };
}

function saysName(words: string, name: string): boolean {
  const said = new Set(foldWord(words).split(/[^\p{L}\p{N}]+/u));
  const wanted = foldWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return wanted.filter((word) => said.has(word)).length > wanted.length * SAID;
}
