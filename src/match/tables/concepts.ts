/**
 * Sets of words for one idea: support, to supply arms, to close. A statement that says the same in other words shares the
 * idea, not the word.
 * @module
 */
import { foldWord } from "../../text/index.ts";
import { concepts as rows } from "../rows.generated.ts";
import { lemmaOf } from "./lemma.ts";

/** act: something done, which a claim is about; topic: a field (oil, elections); light: goes with any act. */
export type ConceptKind = "act" | "topic" | "light";

/** One set. `number` is its row. */
export interface Concept {
  readonly number: number;
  readonly name: string;
  readonly kind: ConceptKind;
  /** Numbers of the concepts that say the contrary. */
  readonly opposites: ReadonlySet<number>;
}

interface Phrase {
  readonly words: readonly string[];
  readonly concept: number;
}

interface ConceptIndex {
  readonly concepts: readonly Concept[];
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

let built: ConceptIndex | undefined;

function index(): ConceptIndex {
  built ??= build();
  return built;
}

/** All sets, by number. */
export function allConcepts(): readonly Concept[] {
  return index().concepts;
}

/** One set. Throws a RangeError for a number that no row has. */
export function conceptOf(number: number): Concept {
  const concept = index().concepts[number];
  if (!concept) throw new RangeError(`there is no concept ${number}`);
  return concept;
}

function build(): ConceptIndex {
  const numbers = new Map(rows.map(([name = ""], number) => [name, number]));
  const words = new Map<string, number[]>();
  const phrases = new Map<string, Phrase[]>();
  const concepts = rows.map(([name = "", kind = "act", forms = "", opposites = ""], number): Concept => {
    for (const form of forms.split(" ")) addForm(form, number, words, phrases);
    return { number, name, kind: kind as ConceptKind, opposites: numbersOf(opposites, numbers, name) };
  });
  return { concepts: symmetric(concepts), words, phrases };
}

function numbersOf(names: string, numbers: ReadonlyMap<string, number>, of: string): Set<number> {
  return new Set(
    names
      .split(" ")
      .filter(Boolean)
      .map((name) => {
        const number = numbers.get(name);
        if (number === undefined) throw new SyntaxError(`concepts.tsv: ${of}: "${name}" is no concept`);
        return number;
      }),
  );
}

function symmetric(concepts: readonly Concept[]): Concept[] {
  return concepts.map((concept) => ({
    ...concept,
    opposites: new Set([
      ...concept.opposites,
      ...concepts.filter((other) => other.opposites.has(concept.number)).map((other) => other.number),
    ]),
  }));
}

function addForm(
  form: string,
  concept: number,
  words: Map<string, number[]>,
  phrases: Map<string, Phrase[]>,
): void {
  const [first = "", ...rest] = form.split("_").map((word) => verbless(lemmaOf(foldWord(word))));
  if (rest.length > 0) push(phrases, first, { words: [first, ...rest], concept });
  else if (!words.get(first)?.includes(concept)) push(words, first, concept);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** A present verb without the letter of its person, where enough is left; a word that only looks like one stays. */
function verbless(light: string): string {
  return light.length >= 4 && light.startsWith("ي") ? light.slice(1) : light;
}

/** The spellings by which a word of a text may stand in a set, the surest first. */
function spellings(light: string): string[] {
  const cut = light.length >= 4 ? light.replace(/(?:وا|ا|ت|تا)$/u, "") : light;
  const present = light.length >= 4 ? light.replace(/^[يت]/u, "") : light;
  const both = cut.length >= 4 ? cut.replace(/^[يت]/u, "") : cut;
  const fused = light.length >= 4 ? light.replace(/^[بلفك]/u, "") : light;
  return [light, cut, present, both, fused].filter(
    (word, i, all) => word.length >= 2 && all.indexOf(word) === i,
  );
}

/** The sets that a word of a text may belong to, and whether only after letters of verb forms were taken off. */
function wordConcepts(light: string): readonly number[] {
  const { words } = index();
  for (const spelling of spellings(light)) {
    const found = words.get(spelling);
    if (found) return found;
  }
  return [];
}

/** A concept found, at the word where it begins. */
export interface FoundConcept {
  readonly concept: number;
  readonly at: number;
}

/** The concepts that the words of a statement stand for, by the light stems of its words in order. */
export function conceptsIn(stems: readonly string[]): FoundConcept[] {
  const { phrases } = index();
  return stems.flatMap((light, at) => {
    const own = wordConcepts(light).map((concept) => ({ concept, at }));
    const longer = spellings(light)
      .flatMap((spelling) => phrases.get(spelling) ?? [])
      .filter(({ words }) =>
        words.every((word, i) => i === 0 || spellings(stems[at + i] ?? "").includes(word)),
      );
    return [...own, ...longer.map(({ concept }) => ({ concept, at }))];
  });
}
