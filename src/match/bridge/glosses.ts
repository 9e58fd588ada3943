/**
 * English news words and what Arabic news says for them, both ways: a row of `glosses.tsv` is one meaning, and has a number.
 * @module
 */
import { foldWord, tokenize, unprefixed } from "../../text/index.ts";
import { glosses as rows } from "../rows.generated.ts";
import { WEIGHT, weightOf } from "../tables/background.ts";
import { lemmaOf } from "../tables/lemma.ts";
import { englishStem } from "./english.ts";

/** One meaning. */
export interface Gloss {
  /** A nation, a body, a person. */
  readonly isName: boolean;
  /** How much its commonest Arabic word tells, 0..100. */
  readonly weight: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly gloss: number;
}

/** Words and phrases of one language, each phrase by its first word. */
interface Side {
  readonly words: Map<string, number[]>;
  readonly phrases: Map<string, Phrase[]>;
}

interface GlossIndex {
  readonly glosses: readonly Gloss[];
  readonly arabic: Side;
  readonly latin: Side;
  readonly grammar: ReadonlySet<string>;
}

let built: GlossIndex | undefined;

function index(): GlossIndex {
  built ??= build();
  return built;
}

const emptySide = (): Side => ({ words: new Map(), phrases: new Map() });

function build(): GlossIndex {
  const arabic = emptySide();
  const latin = emptySide();
  const grammar = new Set<string>();
  const glosses = rows.map(([english = "", forms = "", kind = ""], gloss): Gloss => {
    if (kind === "grammar")
      for (const form of english.split(" ")) for (const word of wordsOf(form)) grammar.add(word);
    else for (const form of english.split(" ")) add(latin, wordsOf(form).map(englishStem), gloss);
    for (const form of forms.split(" ").filter(Boolean)) {
      const words = wordsOf(form);
      add(arabic, words.map(lemmaOf), gloss);
      if (words.length === 1) add(arabic, words, gloss);
    }
    return { isName: kind === "name", weight: weightOfForms(forms) };
  });
  return { glosses, arabic, latin, grammar };
}

const wordsOf = (form: string): string[] =>
  tokenize(form.replaceAll("_", " "))
    .filter(({ kind }) => kind !== "mark")
    .map(({ folded }) => folded);

function weightOfForms(forms: string): number {
  const weights = forms.split(" ").map((form) => {
    const words = form.split("_").map(foldWord);
    // A phrase is rarer than each of its words.
    return words.length > 1 ? WEIGHT.common : Math.max(...words.map((word) => weightOf(word, lemmaOf(word))));
  });
  return Math.max(Math.min(...weights), 10);
}

function add({ words, phrases }: Side, form: readonly string[], gloss: number): void {
  const [first = "", ...rest] = form;
  if (rest.length > 0) push(phrases, first, { words: form, gloss });
  else push(words, first, gloss);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** One meaning by its number. Throws a RangeError for a number that no row has. */
export function glossOf(number: number): Gloss {
  const gloss = index().glosses[number];
  if (!gloss) throw new RangeError(`there is no gloss ${number}`);
  return gloss;
}

/** True for an English word in small letters that tells nothing. */
export const isEnglishGrammar = (word: string): boolean => index().grammar.has(word);

/** The meanings of an English word in small letters. */
export function glossesOfLatin(word: string): readonly number[] {
  return index().latin.words.get(englishStem(word)) ?? NONE;
}

/** The meanings of a folded Arabic word; `light` is its stem. */
export function glossesOfArabic(folded: string, light: string): readonly number[] {
  const { words } = index().arabic;
  // The stem of a form with another ending may be cut otherwise than that of the table.
  for (const form of [folded, unprefixed(folded), ...formsOf(light)]) {
    const found = words.get(form);
    if (found) return found;
  }
  return NONE;
}

const NONE: readonly number[] = [];

/** A stem as it stands, then without the endings of the past, then without the letters of the present, then without a preposition. */
function formsOf(light: string): string[] {
  const past = light.length >= 4 ? lemmaOf(light.replace(/(?:وا|ا|ت|تا)$/u, "")) : light;
  const present = /^[يتن]/u.test(light) && light.length >= 4 ? [`ا${light.slice(1)}`, light.slice(1)] : [];
  const bare = /^[بلك]/u.test(light) && light.length >= 4 ? [light.slice(1)] : [];
  return [light, past, ...present, ...bare];
}

/** A phrase found: its meaning, and how many words it has. */
export interface FoundPhrase {
  readonly gloss: number;
  readonly length: number;
}

/** The longest phrase of the table that begins at `at`, or null. `stems`: the words of one text, each in its language's stem. */
export function phraseAt(stems: readonly string[], at: number): FoundPhrase | null {
  const first = stems[at] ?? "";
  const { arabic, latin } = index();
  let best: Phrase | null = null;
  for (const phrases of [arabic.phrases.get(first), latin.phrases.get(first)])
    for (const phrase of phrases ?? [])
      if (
        phrase.words.length > (best?.words.length ?? 0) &&
        phrase.words.every((word, i) => stems[at + i] === word)
      )
        best = phrase;
  return best ? { gloss: best.gloss, length: best.words.length } : null;
}
