/**
 * Looks words and phrases up with the clitics that Arabic writes together with them: و ف, ب ل ك, ال.
 * @module
 */
import { foldWord, type Token } from "../../text/index.ts";
import { perArticle } from "./per-article.ts";

/** A phrase found at a token. */
export interface Hit<S> {
  readonly sense: S;
  /** Index of the token after the phrase. */
  readonly next: number;
  readonly conjunction: "" | "و" | "ف";
  readonly preposition: "" | "ب" | "ل" | "ك";
  readonly article: boolean;
}

/** Words and phrases by their first word. */
export interface WordMap<S> {
  /** What stands at a token, longest phrase first. Constant time; empty for nearly every word. */
  at(tokens: readonly Token[], index: number): readonly Hit<S>[];
  /** False where nothing with such a sense begins with this folded word, clitics taken off or not. */
  mayBegin(word: string, isMeant?: (sense: S) => boolean): boolean;
}

interface Phrase<S> {
  /** The article is part of the form: الساعة. ألف only folds to the same letters. */
  readonly definite: boolean;
  readonly rest: readonly string[];
  readonly sense: S;
}

type Clitics = Pick<Hit<unknown>, "conjunction" | "preposition" | "article">;

/** The phrases that begin with one word. */
interface Phrases<S> {
  /** Those that are the one word alone. */
  readonly alone: readonly Phrase<S>[];
  /** Those that may go on with a word, and those that are the first word alone; the longest first. */
  readonly byNext: ReadonlyMap<string, readonly Phrase<S>[]>;
  readonly all: readonly Phrase<S>[];
  /** The {@link signOf} all second words, as bits: most words that follow are told by them to be none. */
  readonly signs: number;
}

/** One of 31 bits for the length and the first letter of a word. */
const signOf = (word: string): number => 1 << ((word.length * 7 + word.charCodeAt(0)) % 31);

/** A first word and the clitics that its spelling already holds. */
interface Entry<S> {
  readonly phrases: Phrases<S>;
  readonly preposition: Clitics["preposition"];
  readonly article: boolean;
}

/** One way to read a spelling: the phrases that begin with what is left when its clitics are taken off. */
interface Spelling<S> extends Clitics {
  readonly phrases: Phrases<S>;
}

/** A word met lately. */
interface Near<S> {
  readonly word: string;
  readonly spellings: readonly Spelling<S>[];
}

interface Peel {
  readonly letters: string;
  readonly preposition: Clitics["preposition"];
  readonly article: boolean;
}

const NONE: readonly never[] = [];
/** What may be written before a word, in the order in which it is tried: the less is taken off, the better. */
const PEELS: readonly Peel[] = [
  { letters: "", preposition: "", article: false },
  { letters: "ال", preposition: "", article: true },
  { letters: "ب", preposition: "ب", article: false },
  { letters: "ك", preposition: "ك", article: false },
  { letters: "ل", preposition: "ل", article: false },
  { letters: "بال", preposition: "ب", article: true },
  { letters: "كال", preposition: "ك", article: true },
  { letters: "لل", preposition: "ل", article: true },
];

const PLAIN = PEELS.slice(0, 1);
const BY_FIRST: ReadonlyMap<string, readonly Peel[]> = new Map(
  ["ا", "ب", "ك", "ل"].map((first) => [
    first,
    PEELS.filter(({ letters }) => letters === "" || letters.startsWith(first)),
  ]),
);

function peelsAt(word: string, from: number): readonly Peel[] {
  const code = word.charCodeAt(from);
  // Only alef, ba, kaf and lam may open a clitic.
  return code === 0x627 || code === 0x628 || code === 0x643 || code === 0x644
    ? (BY_FIRST.get(word.charAt(from)) ?? PLAIN)
    : PLAIN;
}

/** Spellings remembered; when the memory is full it starts anew. */
const MOST_SPELLINGS = 1 << 16;
/** A longer spelling may be a slice that keeps its whole article in memory: it is read anew each time. */
const LONGEST_KEPT = 12;

/** Places for the words met last, each in the one that its letters give it: few, so that they stay in the nearest memory. */
const NEAR = 1 << 10;

/** Builds the map. Forms are folded; a phrase's words are parted by one space. */
export function createWordMap<S>(rows: Iterable<readonly [form: string, sense: S]>): WordMap<S> {
  const entries = entriesOf(byFirstWord(rows));
  const ends = endsOf(entries.keys());
  const known = new Map<string, readonly Spelling<S>[]>();
  const spellingsOf = (word: string): readonly Spelling<S>[] => {
    const old = known.get(word);
    if (old !== undefined) return old;
    const made = readSpellings(word, entries);
    if (word.length > LONGEST_KEPT) return made;
    if (known.size >= MOST_SPELLINGS) known.clear();
    known.set(word, made);
    return made;
  };
  const near = new Array<Near<S> | undefined>(NEAR).fill(undefined);
  const nearest = (word: string, hash: number): readonly Spelling<S>[] => {
    const slot = (hash ^ (hash >>> 13)) & (NEAR - 1);
    const there = near[slot];
    if (there !== undefined && there.word === word) return there.spellings;
    // Nearly all words that are unknown are known to be by their ends.
    const spellings = ends[endOf(word)] === 0 ? NONE : spellingsOf(word);
    if (word.length <= LONGEST_KEPT) near[slot] = { word, spellings };
    return spellings;
  };
  const at = perArticle((tokens, index): readonly Hit<S>[] => {
    const token = tokens[index];
    if (token === undefined) return NONE;
    for (const spelling of nearest(token.folded, token.hash)) {
      const hits = matches(spelling, tokens, index);
      if (hits.length > 0) return hits;
    }
    return NONE;
  });
  const mayBegin = (word: string, isMeant: (sense: S) => boolean = () => true): boolean =>
    ends[endOf(word)] !== 0 &&
    spellingsOf(word).some(({ phrases }) => phrases.all.some(({ sense }) => isMeant(sense)));
  return { at, mayBegin };
}

/** The ways to read one word, in the order in which they are tried: without a conjunction first. */
function readSpellings<S>(word: string, entries: ReadonlyMap<string, Entry<S>>): readonly Spelling<S>[] {
  const out: Spelling<S>[] = [];
  const first = word[0];
  for (const conjunction of first === "و" || first === "ف" ? (["", first] as const) : NO_CONJUNCTION) {
    for (const peel of peelsAt(word, conjunction.length)) {
      const from = conjunction.length + peel.letters.length;
      if (!word.startsWith(peel.letters, conjunction.length)) continue;
      const entry = from === 0 || word.length > from + 1 ? entries.get(word.slice(from)) : undefined;
      if (!entry || (peel.article && entry.article)) continue;
      out.push({
        phrases: entry.phrases,
        conjunction,
        preposition: peel.preposition || entry.preposition,
        article: peel.article || entry.article,
      });
    }
  }
  return out.length > 0 ? out : NONE;
}

const NO_CONJUNCTION = [""] as const;

/** How many letters of the end are looked at: with fewer, common endings let too many words through. */
const END = 6;
const ENDS = 1 << 17;

/** A number for the length of a word and its last letters. */
function endOf(word: string): number {
  let hash = word.length;
  for (let i = Math.max(0, word.length - END); i < word.length; i++)
    hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 15)) & (ENDS - 1);
}

/** Marks the ends of all spellings that hold one of the words. */
function endsOf(words: Iterable<string>): Uint8Array {
  const ends = new Uint8Array(ENDS);
  for (const word of words)
    for (const conjunction of ["", "و", "ف"])
      for (const { letters } of PEELS) ends[endOf(conjunction + letters + word)] = 1;
  return ends;
}

function byFirstWord<S>(rows: Iterable<readonly [form: string, sense: S]>): Map<string, Phrase<S>[]> {
  const phrases = new Map<string, Phrase<S>[]>();
  for (const [form, sense] of rows) {
    const [first, ...rest] = form.split(" ").map(foldWord);
    if (!first) throw new SyntaxError(`an empty form for ${JSON.stringify(sense)}`);
    const list = phrases.get(first) ?? [];
    list.push({ definite: form.startsWith("ال"), rest, sense });
    phrases.set(first, list);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return phrases;
}

const isDefinite = (phrases: readonly Phrase<unknown>[]): boolean => phrases.some(({ definite }) => definite);

/** Sorted by the second word, so that of the many phrases with في or من only those are tried that may go on. */
function sortByNext<S>(all: readonly Phrase<S>[]): Phrases<S> {
  const byNext = new Map<string, readonly Phrase<S>[]>();
  for (const next of new Set(all.flatMap(({ rest }) => rest.slice(0, 1))))
    byNext.set(
      next,
      all.filter(({ rest }) => rest.length === 0 || rest[0] === next),
    );
  let signs = 0;
  for (const next of byNext.keys()) signs |= signOf(next);
  return { alone: all.filter(({ rest }) => rest.length === 0), byNext, all, signs };
}

/** ل and ال are written لل, and three ل are written two: those spellings are entries of their own. */
function entriesOf<S>(phrases: ReadonlyMap<string, readonly Phrase<S>[]>): Map<string, Entry<S>> {
  const entries = new Map<string, Entry<S>>();
  for (const [word, list] of phrases)
    entries.set(word, { phrases: sortByNext(list), preposition: "", article: isDefinite(list) });
  for (const [word, list] of phrases) {
    const contracted = isDefinite(list)
      ? `لل${word.slice(2)}`
      : word.startsWith("ل")
        ? `لل${word.slice(1)}`
        : null;
    if (contracted && !entries.has(contracted))
      entries.set(contracted, { phrases: sortByNext(list), preposition: "ل", article: true });
  }
  return entries;
}

function matches<S>(
  { phrases, conjunction, preposition, article }: Spelling<S>,
  tokens: readonly Token[],
  index: number,
): readonly Hit<S>[] {
  let hits: Hit<S>[] | null = null;
  const next = tokens[index + 1]?.folded;
  const possible =
    next === undefined || (phrases.signs & signOf(next)) === 0
      ? phrases.alone
      : (phrases.byNext.get(next) ?? phrases.alone);
  for (const { rest, sense } of possible) {
    if (rest.length > 1 && !continues(rest, tokens, index + 1)) continue;
    const hit = { sense, next: index + 1 + rest.length, conjunction, preposition, article };
    // A list that is made with what it holds takes no more room than that.
    if (hits === null) hits = [hit];
    else hits.push(hit);
  }
  return hits ?? NONE;
}

function continues(rest: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let k = 1; k < rest.length; k++) if (tokens[at + k]?.folded !== rest[k]) return false;
  return true;
}
