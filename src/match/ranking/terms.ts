/**
 * What a text is found by: its words in several spellings, from the exact to the robust.
 * @module
 */
import { remembering, tokenize } from "../../text/index.ts";
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
  const terms = { stem: [] as string[], root: [] as string[], part: [] as string[] };
  for (const { folded, kind } of tokenize(text.replace(URLS, " "))) {
    if (kind === "mark") continue;
    const { stem, root, parts, isTelling } = termsOfWord(folded);
    if (isTelling || kind === "number") terms.stem.push(stem);
    terms.root.push(root);
    terms.part.push(...parts);
  }
  return terms;
}

/** The terms of a folded word. A pool has many words and few spellings, and terms that are the same string are found faster. */
const termsOfWord = remembering((folded: string) => {
  const stem = lemmaOf(folded);
  // A word of grammar tells nothing.
  return {
    stem,
    root: skeletonOf(folded),
    parts: partsOf(` ${folded} `),
    isTelling: weightOf(folded, stem) > 0,
  };
}, 1 << 16);

/** Every run of four letters: what a typing error, a dialect's ending or another spelling of a name leaves alike. */
function partsOf(word: string): string[] {
  return Array.from({ length: Math.max(word.length - PART + 1, 1) }, (_, i) => word.slice(i, i + PART));
}
