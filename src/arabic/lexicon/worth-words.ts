/**
 * Words that make a statement more or less worth checking: what happened, how much, and what is only opinion or hope.
 * @module
 */
import { foldWord } from "../../text/index.ts";

/** What a word tells of the statement that it stands in. */
export const WORTH_CLASSES = [
  "consequence",
  "event",
  "quantity",
  "record",
  "vague",
  "opinion",
  "forecast",
  "wish",
  "question",
] as const;

/** What a word says of how much a sentence is worth checking. */
export type WorthClass = (typeof WORTH_CLASSES)[number];

/** Classes of a word as a sum of bits; 0 for a word of no class. */
export type WorthBits = number;

/** The bit of a class. */
export const worthBit = (name: WorthClass): WorthBits => 1 << WORTH_CLASSES.indexOf(name);

/** What may be fused before a word and after it. */
const BEFORE = /^[وف]?(?:[بكل]?ال|لل|[بلكس])?/u;
const AFTER = /(?:هما|ها|هم|ه)$/u;
const SHORTEST = 3;

/** The classes of a folded word, with its clitics taken off where it is not known with them. */
export function worthLook(rows: readonly (readonly string[])[]): (folded: string) => WorthBits {
  const bits = new Map<string, WorthBits>();
  for (const [word = "", forms = "", name] of rows)
    for (const form of [word, ...forms.split(" ")].filter((one) => one !== "").map(foldWord))
      bits.set(form, (bits.get(form) ?? 0) | worthBit(name as WorthClass));
  return (folded) => {
    for (const form of formsOf(folded)) {
      const found = bits.get(form);
      if (found !== undefined) return found;
    }
    return 0;
  };
}

/** The word, then without what may be fused to it: fewer letters taken off first. */
function formsOf(folded: string): readonly string[] {
  const fused = BEFORE.exec(folded)?.[0].length ?? 0;
  const fronts = [0, /^[وف]/u.test(folded) ? 1 : 0, fused].map((length) => folded.slice(length));
  const all = fronts.flatMap((front) => [front, ...withoutPronoun(front)]);
  return all.filter((form, i) => i === 0 || form.length >= SHORTEST);
}

/** Before a pronoun ة is ت and ى is ا: محاكمته, جرحاهم. Folded they are ه and ي. */
function withoutPronoun(form: string): readonly string[] {
  const stem = form.replace(AFTER, "");
  if (stem === form) return [];
  const last = stem.at(-1);
  const bare = last === "ت" ? "ه" : last === "ا" ? "ي" : null;
  return bare === null ? [stem] : [stem, stem.slice(0, -1) + bare];
}
