/**
 * Spellings of nouns: accusative with alif, plurals and duals that lose their ن, ة that becomes ت before a pronoun.
 * All spellings are folded; case endings that are not written are not told apart.
 * @module
 */
import { foldWord } from "../text/index.ts";

/**
 * Where a spelling may stand: `any` alone or with the article or a pronoun, `free` never before a pronoun, `bound` only
 * before one, `construct` never after the article, `bare` with neither; `short` (of verbs) never after س.
 */
export type Attachment = "any" | "free" | "bound" | "construct" | "bare" | "short";

/** One spelling of a noun. */
export interface NounSpelling {
  readonly form: string;
  readonly attach: Attachment;
}

/** All spellings of one stem of a noun. `lemma` is its singular: only endings added to it count as plural or dual endings. */
export function spellNoun(stem: string, lemma: string = stem): NounSpelling[] {
  const form = foldWord(stem);
  const ending = stem.at(-1);
  if (ending === "ة") return [of(form, "free"), of(`${form.slice(0, -1)}ت`, "bound")];
  if (ending === "ى") return [of(form, "free"), of(`${form.slice(0, -1)}ا`, "bound")];
  if (ending === "ن" && stem !== lemma && isNumberEnding(form, lemma))
    return [of(form, "free"), of(form.slice(0, -1), "construct")];
  return takesAlif(form, stem === lemma) ? [of(form, "any"), of(`${form}ا`, "bare")] : [of(form, "any")];
}

const of = (form: string, attach: Attachment): NounSpelling => ({ form, attach });

/** ون ين ان added to the singular (or to its stem without ة or ي): they lose ن in the construct state. */
function isNumberEnding(form: string, lemma: string): boolean {
  const ending = form.slice(-2);
  if (ending !== "ون" && ending !== "ين" && ending !== "ان") return false;
  const stem = form.slice(0, -2);
  const singular = foldWord(lemma);
  const cut = singular.slice(0, -1);
  if (lemma.endsWith("ة")) return stem === `${cut}ت`;
  return stem === singular || stem === `${singular}ي` || (lemma.endsWith("ي") && stem === cut);
}

/** The accusative alif is written, but not after ة, اء, ا, و, nor after the ات of a plural. */
function takesAlif(form: string, singular: boolean): boolean {
  const last = form.at(-1);
  if (form.length < 2 || last === "ا" || last === "ه" || last === "و") return false;
  return form.at(-2) !== "ا" || (last !== "ء" && (last !== "ت" || singular));
}
