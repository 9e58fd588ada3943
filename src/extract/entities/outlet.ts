/**
 * Outlets whose name is a common word, where marks set it apart: (الجزيرة), «الشرق الأوسط», - الراية -.
 * @module
 */
import { isWordThat, outletAt, type Prose } from "../../arabic/index.ts";

/** With one of these before it, the list of outlets knows such a name. */
const OUTLET_NOUNS = ["صحيفه", "قناه", "وكاله", "موقع"].map((folded) => ({ folded }));

const LONGEST = 2;

const opens = isWordThat(({ folded }) => /^[-–«»"“(]$/u.test(folded));
const closes = isWordThat(({ folded }) => /^[-–«»"”):]$/u.test(folded));

/** An outlet of the list: its name and the token after it, or null. */
export interface NamedOutlet {
  readonly last: number;
  readonly name: string;
  readonly marked: boolean;
}

/** The outlet that is named at a token, or null. */
export function readOutlet(prose: Prose, at: number): NamedOutlet | null {
  const known = outletAt(prose, at);
  if (known) return { last: at + known.length, name: known.entry.name, marked: false };
  if (at === 0 || !opens(prose, at - 1)) return null;
  for (let length = LONGEST; length > 0; length--) {
    const name = closes(prose, at + length) ? knownWithNoun(prose, at, length) : null;
    if (name !== null) return { last: at + length, name, marked: true };
  }
  return null;
}

function knownWithNoun(prose: Prose, at: number, length: number): string | null {
  const words = prose.tokens.slice(at, at + length);
  for (const noun of OUTLET_NOUNS) {
    const found = prose.lexicon.phrases("outlets").match([noun, ...words], 0);
    if (found?.length === length + 1) return found.entry.name;
  }
  return null;
}
