/**
 * The light stem of a word, kept from the commonest mistake of cutting by letters: كاملا is no ك before املا, because كامل
 * is a word that the tables know.
 * @module
 */
import { foldWord, stem } from "../../text/index.ts";
import { commonWords, concepts, frequent } from "../rows.generated.ts";

const MAY_BE_CLITIC = /^[وفبلكس]/u;
const ENDING = /(?:ا|ه|ها|هم|هما|هن|ات|ون|ين|ان|ي|يه|يا|نا)$/u;
const KEPT = 1 << 16;

let known: ReadonlySet<string> | undefined;
const stems = new Map<string, string>();

/** True for a folded word of three letters or more that the tables list and whose first letter may be taken for a clitic. */
export function isKnown(word: string): boolean {
  known ??= new Set(
    [commonWords, ...frequent.map(([word = ""]) => word), ...concepts.map((row) => row[2] ?? "")]
      .flatMap((cell) => cell.split(/[ _]/u))
      .map(foldWord)
      .filter((form) => MAY_BE_CLITIC.test(form) && form.length >= 3),
  );
  return known.has(word);
}

/** The stem of a folded word. Pure; what was computed is kept for the words that come again. */
export function lemmaOf(folded: string): string {
  const before = stems.get(folded);
  if (before !== undefined) return before;
  const light = compute(folded);
  if (stems.size >= KEPT) stems.clear();
  stems.set(folded, light);
  return light;
}

/** ة before a pronoun is written ت: رعايته is رعاية. A word with the article has no pronoun: والمتهم. */
const FEMININE = /^(?![وف]?(?:[بك]?ال|لل))(.{4,})ت(?:ه|ها|هم|هما|هن|نا)$/u;

function compute(word: string): string {
  const folded = word.replace(FEMININE, "$1ه");
  const light = stem(folded);
  if (!MAY_BE_CLITIC.test(folded) || light.startsWith(folded.slice(0, 2))) return light;
  if (isKnown(folded)) return folded.replace(/ه$/u, "");
  const bare = folded.replace(ENDING, "");
  return bare.length >= 3 && (isKnown(bare) || isKnown(`${bare}ه`)) ? bare : light;
}
