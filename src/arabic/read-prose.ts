/**
 * An article read for the rules: laid out, and its names told from the words that they spell.
 * @module
 */
import type { Span, Token } from "../text/index.ts";
import type { Lexicon } from "./lexicon/index.ts";
import { markNames } from "./names-in-place.ts";
import { layOut, type Prose } from "./prose.ts";

/**
 * Reads a text once, for all rules. Linear. `skip`: stretches that are no prose (debris), their tokens are left out;
 * `all`: the tokens of the text where the caller has them.
 */
export function readProse(
  text: string,
  lexicon: Lexicon,
  skip?: readonly Span[],
  all?: readonly Token[],
): Prose {
  const prose = layOut(text, lexicon, skip, all);
  markNames(prose);
  return prose;
}
