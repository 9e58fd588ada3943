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
  /** Numbers of the concepts that are near: to arm and to train, to bomb and to attack. */
  readonly kin: ReadonlySet<number>;
}

interface Phrase {
  readonly words: readonly string[];
  readonly concept: number;
}

interface ConceptIndex {
  readonly concepts: readonly Concept[];
  readonly words: Map<string, number[]>;
  /** Present verbs without the letter of their person. */
  readonly present: Map<string, number[]>;
  readonly phrases: Map<string, Phrase[]>;
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
  const tables = { words: new Map(), present: new Map(), phrases: new Map() };
  const concepts = rows.map(
    ([name = "", kind = "act", forms = "", opposites = "", kin = ""], number): Concept => {
      for (const form of forms.split(" ")) addForm(form, number, tables);
      return {
        number,
        name,
        kind: kind as ConceptKind,
        opposites: numbersOf(opposites, numbers, name),
        kin: numbersOf(kin, numbers, name),
      };
    },
  );
  return { concepts: symmetric(concepts), ...tables };
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
    kin: new Set([
      ...concept.kin,
      ...concepts.filter((other) => other.kin.has(concept.number)).map((other) => other.number),
    ]),
  }));
}

function addForm(
  form: string,
  concept: number,
  index: Pick<ConceptIndex, "words" | "present" | "phrases">,
): void {
  const [first = "", ...rest] = form.split("_").map((word) => lemmaOf(foldWord(word)));
  if (rest.length > 0) push(index.phrases, first, { words: [first, ...rest], concept });
  else if (isPresent(first)) push(index.present, first.slice(1), concept);
  else push(index.words, first, concept);
}

const isPresent = (light: string): boolean => light.length >= 4 && light.startsWith("ي");

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** A word of a text as concepts are looked up by: its folded spelling and its stem; two empty strings for a word that stands for none. */
export interface IdeaWord {
  readonly folded: string;
  readonly light: string;
}

const DEFINITE = /^[وف]?(?:[بك]?ال|لل)/u;
const cutEnd = (word: string): string =>
  word.length >= 4 ? lemmaOf(word.replace(/(?:وا|ا|ت|تا)$/u, "")) : word;

const remembered = new Map<string, readonly number[]>();
const REMEMBERED = 1 << 17;

function wordConcepts(word: IdeaWord): readonly number[] {
  const before = remembered.get(word.folded);
  if (before && word.light !== "") return before;
  const found = word.light === "" ? [] : computeConcepts(word);
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (word.light !== "") remembered.set(word.folded, found);
  return found;
}

/** The sets that a word belongs to: as it stands, then without the letters of verb forms, then without what is fused to it. */
function computeConcepts({ folded, light }: IdeaWord): readonly number[] {
  const { words, present } = index();
  const exact = words.get(light) ?? words.get(cutEnd(light));
  if (exact || DEFINITE.test(folded)) return exact ?? [];
  // The letters of the present tense; س and the conjunctions are off by now.
  const verb = /^[يتنا]/u.test(light) && light.length >= 4 ? light.slice(1) : null;
  const found = verb && (present.get(verb) ?? present.get(cutEnd(verb)));
  if (found) return found;
  return (/^[بلك]/u.test(light) && light.length >= 4 && words.get(light.slice(1))) || [];
}

/** A concept found, at the word where it begins. */
export interface FoundConcept {
  readonly concept: number;
  readonly at: number;
}

/** The concepts that the words of a statement stand for, in order. */
export function conceptsIn(text: readonly IdeaWord[]): FoundConcept[] {
  const { phrases } = index();
  return text.flatMap((word, at) => {
    if (word.light === "") return [];
    const own = wordConcepts(word).map((concept) => ({ concept, at }));
    const longer = beginnings(word.light)
      .flatMap((beginning) => phrases.get(beginning) ?? [])
      .filter(({ words }) => words.every((each, i) => i === 0 || isForm(text[at + i]?.light ?? "", each)));
    return [...own, ...longer.map(({ concept }) => ({ concept, at }))];
  });
}

const beginnings = (light: string): string[] => (cutEnd(light) === light ? [light] : [light, cutEnd(light)]);
const isForm = (light: string, word: string): boolean => light === word || cutEnd(light) === word;

/** True for a word that the concepts know as it stands. */
export function isIdea(light: string): boolean {
  return index().words.has(light);
}
