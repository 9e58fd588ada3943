/**
 * The doubled vowel at the end of an indefinite noun, where the text writes it. Asked of many words, so letter by letter in
 * the text itself.
 * @module
 */
import { type Prose, spanOf } from "../prose.ts";

const FATHATAN = 0x64b;
const KASRATAN = 0x64d;

/** نمواً: the accusative. */
export const hasFathatan = (prose: Prose, at: number): boolean => hasMark(prose, at, FATHATAN);

/** نمواً, نموٌ, نموٍ: in any case. */
export const hasTanwin = (prose: Prose, at: number): boolean => hasMark(prose, at, KASRATAN);

/** Some mark from the first of them up to `last`. */
function hasMark(prose: Prose, at: number, last: number): boolean {
  const { start, end } = spanOf(prose, at, at + 1);
  for (let i = start; i < end; i++) {
    const code = prose.text.charCodeAt(i);
    if (code >= FATHATAN && code <= last) return true;
  }
  return false;
}
