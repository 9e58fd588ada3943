/**
 * Signs: what the words of a clause tell of it: an event, a supposition, the writer's opinion.
 * @module
 */
import { Flag, foldedAt, has, type Prose, perWord } from "../../arabic/index.ts";
import { foldWord } from "../../text/index.ts";
import { formsOf, type Row } from "../numbers/words.ts";
import { EVENT_VERBS, OWN_VOICE } from "../rows.generated.ts";
import { verbFormsOf } from "./verb-forms.ts";

/** Bits, one for each sign of data/lexicon/own-voice.tsv, then those that the form of a word gives. */
export const Sign = {
  modal: 1 << 0,
  self: 1 << 1,
  wish: 1 << 2,
  question: 1 << 3,
  conditional: 1 << 4,
  evaluation: 1 << 5,
  general: 1 << 6,
  prediction: 1 << 7,
  existence: 1 << 8,
  passive: 1 << 9,
  frame: 1 << 10,
  opener: 1 << 11,
  notVerb: 1 << 12,
  past: 1 << 13,
  present: 1 << 14,
  /** Spelled like a past verb and like a noun. */
  either: 1 << 15,
  /** A first word of longer phrases. */
  phrase: 1 << 16,
  spread: 1 << 17,
  speech: 1 << 18,
  /** A و or ف that is no letter of the word stands before what was recognised. */
  joined: 1 << 19,
} as const;

interface Phrase {
  readonly rest: readonly string[];
  readonly sign: number;
}

interface OwnVoice {
  readonly words: ReadonlyMap<string, number>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** Builds the words of one's own voice from their rows. Throws a SyntaxError for a sign that means nothing. */
export function ownVoiceOf(rows: readonly Row[]): OwnVoice {
  const words = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  for (const [name = "", forms] of rows) {
    const sign = toSign(name);
    for (const form of formsOf(forms)) {
      const [first = "", ...rest] = form.split(" ").map(foldWord);
      words.set(first, (words.get(first) ?? 0) | (rest.length > 0 ? Sign.phrase : sign));
      if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, sign }]);
    }
  }
  return { words, phrases };
}

function toSign(name: string): number {
  const key = name === "not-verb" ? "notVerb" : name;
  const sign = Object.entries(Sign).find(([known]) => known === key)?.[1];
  if (sign === undefined) throw new SyntaxError(`own-voice: unknown sign ${name}`);
  return sign;
}

const ownVoice = ownVoiceOf(OWN_VOICE);
const verbForms = verbFormsOf(EVENT_VERBS);

/** The signs of the token here, of the phrase that begins here included. */
export function signsAt(prose: Prose, at: number): number {
  const signs = wordSigns(prose, at);
  if ((signs & Sign.phrase) === 0) return signs;
  const first = foldedAt(prose, at);
  const phrases = ownVoice.phrases.get(first) ?? ownVoice.phrases.get(first.slice(1)) ?? [];
  let all = signs;
  for (const { rest, sign } of phrases)
    if (rest.every((word, i) => foldedAt(prose, at + 1 + i) === word)) all |= sign;
  return all;
}

/** The signs of a word wherever it stands. Of a و or ف before it nothing else is asked than whether the rest is known. */
const wordSigns = perWord(({ folded }) => {
  const bare = /^[وف]\p{L}{2}/u.test(folded) ? folded.slice(1) : folded;
  const known = ownVoice.words.get(folded) ?? ownVoice.words.get(bare) ?? 0;
  if (known & Sign.notVerb) return known;
  const whole = formSign(folded) || (bare === folded ? shapeSign(bare) : 0);
  const joined = whole || bare === folded ? 0 : formSign(bare) || shapeSign(bare);
  return known | whole | (joined ? joined | Sign.joined : 0);
});

function formSign(word: string): number {
  const future = /^س[يت]/u.test(word) ? word.slice(1) : word;
  const form = verbForms.get(future) ?? verbForms.get(withoutObject(future));
  if (!form) return 0;
  if (form.noun) return Sign.either;
  return form.tense === "past" ? Sign.past : Sign.present;
}

/** نفذها is نفذ with its object; إقامتها is a noun with its owner. ه is folded with ة, so it is taken off behind ت alone. */
function withoutObject(word: string): string {
  const stem = word.replace(/(?:ها|هم|هما|(?<=ت)ه)$/u, "");
  return /^ا(?:ست)?\p{L}ا\p{L}ت$/u.test(stem) ? "" : stem;
}

/** Verbs that no table holds: no noun but a few begins with ي, and no noun ends in وا. */
function shapeSign(word: string): number {
  if (/^س?ي\p{L}{3,}$/u.test(word) && !/(?:يه|يا)$/u.test(word)) return Sign.present;
  return /^(?!ال)\p{L}{3,}وا$/u.test(word) ? Sign.past : 0;
}

const OPENS_VERB =
  /^[وف]?(?:قد|لقد|الذي|التي|الذين|اللذين|ما|من|حيث|عندما|بعدما|حينما|ثم|لم|لا|لن|سبق|مما)$/u;

/** True where a word that may be a noun stands where a verb does: at the head of a clause or after قد, الذي, لم. */
function standsAsVerb(prose: Prose, at: number, first: number): boolean {
  // جمع وتدريب جيش: two verbal nouns that share what follows.
  if (/^و(?!ال)/u.test(foldedAt(prose, at + 1)) && !has(prose, at + 1, Flag.name)) return false;
  return (
    at === first ||
    has(prose, at - 1, Flag.mark | Flag.auxiliary | Flag.relative) ||
    OPENS_VERB.test(foldedAt(prose, at - 1))
  );
}

/** The first token of `[first, last)` that is a predicate of its own clause, not behind الذي or أن; -1 where there is none. */
export function firstPredicate(prose: Prose, first: number, last: number): number {
  let head = first;
  while (head < last && has(prose, head, Flag.mark)) head++;
  for (let i = head; i < last; i++)
    if (predicateAt(prose, i, head) !== 0 && !(i > head && isBound(prose, i - 1))) return i;
  return -1;
}

/** الذي وقع, أن يقع, ما وقع: a predicate that belongs to this word is not that of the clause. */
function isBound(prose: Prose, at: number): boolean {
  if (signsAt(prose, at) & Sign.opener) return false;
  // والذي opens a clause of its own, and بعد أن is بعدما.
  if (/^وال/u.test(foldedAt(prose, at)) || /^و?(?:بعد|قبل|منذ)$/u.test(foldedAt(prose, at - 1))) return false;
  return has(prose, at, Flag.relative) || /^(?:ان|ما)$/u.test(foldedAt(prose, at));
}

const FEMININE_PAST = /^[وف]?(?!ال|لل|بال)\p{L}{3,}ت$/u;

/** What is said of something in this place: an event, a state, nothing. `first` is the head of its clause. */
export function predicateAt(prose: Prose, at: number, first: number): number {
  if (has(prose, at, Flag.mark | Flag.number)) return 0;
  const signs = signsAt(prose, at);
  const certain = signs & (Sign.past | Sign.present | Sign.passive | Sign.existence);
  if (certain || has(prose, at, Flag.auxiliary)) return certain || Sign.existence;
  if (signs & Sign.notVerb || has(prose, at, Flag.article | Flag.name | Flag.circumstance)) return 0;
  if (isSaying(prose, at, first)) return Sign.past;
  if (signs & Sign.either) return standsAsVerb(prose, at, first) ? Sign.past : 0;
  if (NOT.test(foldedAt(prose, at)) || isSubject(prose, at, first)) return Sign.existence;
  return isFemininePast(prose, at) && standsAsVerb(prose, at, first) ? Sign.past : 0;
}

const NOT = /^[وف]?(?:لم|لن|لا|ليس|ليست|ليسوا)$/u;

/** A verb of saying; عرضا is rather an offer than what two have shown. */
function isSaying(prose: Prose, at: number, first: number): boolean {
  if (!has(prose, at, Flag.finiteCue) || has(prose, at, Flag.preposition)) return false;
  return standsAsVerb(prose, at, first) || !/[^و]ا$/u.test(foldedAt(prose, at));
}

/** وهي at the head: the subject of a sentence without a verb. */
const isSubject = (prose: Prose, at: number, first: number): boolean =>
  at === first && /^[وف]?(?:هو|هي|هم|هما)$/u.test(foldedAt(prose, at));

function isFemininePast(prose: Prose, at: number): boolean {
  const folded = foldedAt(prose, at);
  return FEMININE_PAST.test(folded) && !folded.endsWith("ات");
}
