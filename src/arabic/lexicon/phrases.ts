/**
 * Phrases of one or more words, found by longest match on folded words.
 *
 * Notation of data/lexicon: `ل+` at the end asks that the next word begins with a fused ل, `+present` that it looks like a
 * present verb (neither counts in the length); `a/b` are two spellings of one word; the phrase may end in a pronoun only
 * where the row says so.
 * @module
 */
import { foldWord, tokenize } from "../../text/index.ts";
import type { Reading } from "./entries.ts";

/** A phrase found. */
export interface PhraseMatch<E> {
  /** Tokens covered. A word that carries the phrase's fused ل after it is not counted: it begins the voice. */
  readonly length: number;
  readonly entry: E;
  /** و or ف before the first word. */
  readonly conjunction: Reading["conjunction"];
  /** A fused preposition before the first word; names only. */
  readonly preposition: Reading["preposition"];
  /** True where the phrase's last letter is fused to the next token (وفقا ل). */
  readonly fused: boolean;
  /** The pronoun at the end of the last word, "" without. */
  readonly pronoun: string;
}

/** Phrases of one kind. */
export interface PhraseTable<E> {
  /** The longest phrase that begins at this token, or null. */
  match(tokens: readonly { readonly folded: string }[], at: number): PhraseMatch<E> | null;
  /** False where no phrase begins with this folded word, clitics taken off or not. */
  mayBegin(first: string): boolean;
  /** The phrases that begin with this folded word, for {@link read}: the same wherever the word stands. */
  starts(first: string): readonly PhraseStart<E>[];
  /** As {@link match}, from the starts of the word at this token. */
  read(starts: readonly PhraseStart<E>[], tokens: Tokens, at: number): PhraseMatch<E> | null;
}

/** The phrases that begin with one word, read in one way: with what is fused to it taken off. */
export interface PhraseStart<E> extends Pick<PhraseMatch<E>, "conjunction" | "preposition"> {
  readonly node: Node<E>;
}

type Tokens = readonly { readonly folded: string }[];

/** What the next word must be: anything, a present verb, or one that begins with this letter. */
type Follower = "" | "present" | "ب" | "ل" | "ك";

/** One way to end at a certain word; others that end there are chained. */
interface End<E> {
  readonly entry: E;
  readonly follower: Follower;
  readonly pronoun: string;
  next: End<E> | null;
}

/** The beginnings of phrases as a tree of words: what may end here, and which words go on. */
export interface Node<E> {
  ends: End<E> | null;
  next: Map<string, Node<E>> | null;
  /** The {@link signOf} all words that go on, as bits: most words that follow are told by them to be none. */
  signs: number;
}

/** One of 31 bits for the length and the first letter of a word. */
export const signOf = (word: string): number => 1 << ((word.length * 7 + word.charCodeAt(0)) % 31);

/** The signs of all words with which one of the phrases may go on behind its first word; all signs where one may end there. */
export function signsBehind(starts: readonly PhraseStart<unknown>[]): number {
  let signs = 0;
  for (const { node } of starts) signs |= node.ends === null ? node.signs : -1;
  return signs;
}

const PRONOUNS = ["ه", "ها", "هم", "هما", "هن", "نا", "ي", "ك", "كم"];
const LOOKS_PRESENT = /^[يتنا]\p{L}{2}/u;
const PLAIN = /^[\u0620-\u064a ]+$/u;

/** Phrases by their words; ب ل ك may be fused to the first word where `withPrepositions` (names). */
export class PhraseIndex<E> implements PhraseTable<E> {
  private readonly root: Node<E> = { ends: null, next: new Map(), signs: 0 };
  private readonly withPrepositions: boolean;

  constructor(withPrepositions: boolean) {
    this.withPrepositions = withPrepositions;
  }

  /** Adds one phrase in the notation of the tables. `pronoun`: it is found only with a pronoun at its end. */
  add(phrase: string, entry: E, pronoun = false): void {
    const folded = foldWord(phrase);
    if (!pronoun && PLAIN.test(folded)) {
      this.put(folded, { entry, follower: "", pronoun: "", next: null });
      return;
    }
    const pieces = folded.split(" ");
    const follower = followerOf(pieces.at(-1) ?? "");
    if (follower !== "") pieces.pop();
    for (const key of joinAll(pieces)) {
      if (!pronoun) this.put(key, { entry, follower, pronoun: "", next: null });
      else
        for (const end of PRONOUNS)
          this.put(withPronoun(key, end), { entry, follower, pronoun: end, next: null });
    }
  }

  private put(key: string, end: End<E>): void {
    let node = this.root;
    for (const word of key.split(" ")) {
      node.next ??= new Map();
      const known = node.next.get(word) ?? { ends: null, next: null, signs: 0 };
      node.next.set(word, known);
      node.signs |= signOf(word);
      node = known;
    }
    let last = node.ends;
    if (last === null) node.ends = end;
    else {
      while (last.next !== null) last = last.next;
      last.next = end;
    }
  }

  match(tokens: Tokens, at: number): PhraseMatch<E> | null {
    const first = tokens[at]?.folded;
    return first === undefined ? null : this.read(this.starts(first), tokens, at);
  }

  mayBegin(first: string): boolean {
    return this.starts(first).length > 0;
  }

  starts(first: string): readonly PhraseStart<E>[] {
    const out: PhraseStart<E>[] = [];
    this.addStarts(out, first, "");
    const letter = first[0];
    if (letter === "و" || letter === "ف") this.addStarts(out, first.slice(1), letter);
    return out.length === 0 ? NONE : out;
  }

  private addStarts(to: PhraseStart<E>[], first: string, conjunction: Reading["conjunction"]): void {
    const add = (word: string, preposition: Reading["preposition"]): void => {
      const node = this.root.next?.get(word);
      if (node) to.push({ node, conjunction, preposition });
    };
    add(first, "");
    const letter = first[0];
    if (!this.withPrepositions || (letter !== "ب" && letter !== "ل" && letter !== "ك")) return;
    add(first.slice(1), letter);
    if (first.startsWith("لل")) add(`ا${first.slice(1)}`, letter);
  }

  read(starts: readonly PhraseStart<E>[], tokens: Tokens, at: number): PhraseMatch<E> | null {
    let best: PhraseMatch<E> | null = null;
    for (const start of starts) {
      const found = longest(start, tokens, at);
      if (found !== null && (best === null || found.length > best.length)) best = found;
    }
    return best;
  }
}

const NONE: readonly never[] = [];

/** Walks down the tree as far as the words go on; the last place where a phrase may end is the longest one. */
function longest<E>(start: PhraseStart<E>, tokens: Tokens, at: number): PhraseMatch<E> | null {
  let end: End<E> | null = null;
  let length = 0;
  let node: Node<E> | undefined = start.node;
  for (let last = at; node !== undefined; ) {
    const next = tokens[++last]?.folded;
    const here: End<E> | null = endBefore(node.ends, next);
    if (here !== null) {
      end = here;
      length = last - at;
    }
    node = next === undefined || (node.signs & signOf(next)) === 0 ? undefined : node.next?.get(next);
  }
  if (end === null) return null;
  const { conjunction, preposition } = start;
  const fused = end.follower !== "" && end.follower !== "present";
  return { length, entry: end.entry, conjunction, preposition, fused, pronoun: end.pronoun };
}

/** The end that fits the next word; one that asks for something wins over one that asks for nothing. */
function endBefore<E>(first: End<E> | null, next: string | undefined): End<E> | null {
  let found: End<E> | null = null;
  for (let end = first; end !== null; end = end.next) {
    if (end.follower === "") found ??= end;
    else if (next === undefined) continue;
    else if (end.follower === "present" ? LOOKS_PRESENT.test(next) : next.startsWith(end.follower))
      return end;
  }
  return found;
}

function followerOf(piece: string): Follower {
  if (piece === "+present") return "present";
  const letter = piece.slice(0, -1);
  return piece.endsWith("+") && (letter === "ب" || letter === "ل" || letter === "ك") ? letter : "";
}

/** All spellings of a phrase in the notation of the tables (`a/b`), folded. */
export function spellOut(phrase: string): string[] {
  return joinAll(foldWord(phrase).split(" "));
}

/** All spellings of a phrase, their tokens joined by a space. */
function joinAll(pieces: readonly string[]): string[] {
  let all: string[] = [""];
  for (const piece of pieces) {
    const spellings = piece.split("/").map((spelling) =>
      tokenize(spelling)
        .map((token) => token.folded)
        .join(" "),
    );
    all = all.flatMap((before) =>
      spellings.map((spelling) => (before === "" ? spelling : `${before} ${spelling}`)),
    );
  }
  return all;
}

/** ة is ت before a pronoun: رواية, روايته. Folded it is ه, in which no other phrase that takes a pronoun ends. */
function withPronoun(phrase: string, pronoun: string): string {
  return (phrase.endsWith("ه") ? `${phrase.slice(0, -1)}ت` : phrase) + pronoun;
}
