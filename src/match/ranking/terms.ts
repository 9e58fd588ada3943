/**
 * What a text is found by: its words in several spellings, from the exact to the robust.
 * @module
 */
import { type Token, tokenize } from "../../text/index.ts";
import { skeletonOf } from "../statements/skeleton.ts";
import { weightOf } from "../tables/background.ts";
import { lemmaOf } from "../tables/lemma.ts";

/** Kinds of terms. stem: the word without clitics and endings, which answers are explained by; root: its consonants; part: four letters of the word as it stands. */
export const FIELDS = ["stem", "root", "part"] as const;

/** A kind of term that texts are found by. */
export type Field = (typeof FIELDS)[number];

const URLS = /https?:\/\/\S+/giu;
const PART = 4;

/** The terms of a text by kind, repeated as often as they stand there. */
export function termsOf(text: string): Readonly<Record<Field, readonly string[]>> {
  const words = tokenize(text.replace(URLS, " ")).filter(({ kind }) => kind !== "mark");
  return {
    stem: words.filter(isTelling).map(({ folded }) => lemmaOf(folded)),
    root: words.map(({ folded }) => skeletonOf(folded)),
    part: words.flatMap(({ folded }) => partsOf(` ${folded} `)),
  };
}

/** No word of grammar. */
function isTelling({ folded, kind }: Token): boolean {
  return kind === "number" || weightOf(folded, lemmaOf(folded)) > 0;
}

/** Every run of four letters: what a typing error, a dialect's ending or another spelling of a name leaves alike. */
function partsOf(word: string): string[] {
  return Array.from({ length: Math.max(word.length - PART + 1, 1) }, (_, i) => word.slice(i, i + PART));
}
