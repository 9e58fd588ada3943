/**
 * Looking up a word: all its readings, whole words before words with clitics.
 * @module
 */
import { cutPrefixes, cutPronouns, type PrefixCut } from "../clitics.ts";
import type { Entry, Reading, Word } from "./entries.ts";
import { CLITIC, type Stem, type StemSource } from "./stems.ts";
import { WordTable } from "./word-table.ts";

/** How many words are remembered; when there are more, the next article begins with none. */
const CACHE_SIZE = 50_000;

const NONE: readonly Reading[] = Object.freeze([]);

const PRONOUN_BIT: Readonly<Record<string, number>> = {
  ه: CLITIC.third,
  ها: CLITIC.third,
  هم: CLITIC.third,
  هما: CLITIC.third,
  هن: CLITIC.third,
  نا: CLITIC.us,
  ني: CLITIC.me,
  ي: CLITIC.my,
  ك: CLITIC.you,
  كم: CLITIC.you,
  كما: CLITIC.you,
};

const PREPOSITION_BIT = { "": 0, ب: CLITIC.ba, ل: CLITIC.lam, ك: CLITIC.kaf } as const;

/** From a folded word to its readings. `hash`: that of its token, where the caller has one. */
export type Look = (folded: string, hash?: number) => Word;

/** Words of a lexicon, each made once and remembered. */
export interface Words {
  /** Every reading of a folded word, those with fewer clitics first. Any string may be asked. */
  readonly look: Look;
  /** Forgets all words if they are too many; those of one article must share a table. */
  beginArticle(): WordTable;
}

/** Makes the look. */
export function createWords(index: StemSource): Words {
  let table = new WordTable();
  const cache = new Map<string, Word>();
  const near = new Array<Word | undefined>(SLOTS).fill(undefined);
  const make = (folded: string): Word => {
    const word = table.add(folded, readingsOf(index, folded));
    cache.set(folded, word);
    return word;
  };
  const look: Look = (folded, hash = hashOf(folded)) => {
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const there = near[slot];
    if (there !== undefined && there.folded === folded) return there;
    const word = cache.get(folded) ?? make(folded);
    near[slot] = word;
    return word;
  };
  const beginArticle = (): WordTable => {
    if (table.size > CACHE_SIZE) {
      table = new WordTable();
      cache.clear();
      near.fill(undefined);
    }
    return table;
  };
  return { look, beginArticle };
}

/**
 * Places of the words met last, each in the one that its letters give it (in several, where it is written in several
 * ways): found without a search, in far less memory.
 */
const SLOTS = 1 << 17;

function hashOf(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = (Math.imul(hash, 31) + folded.charCodeAt(i)) | 0;
  return hash;
}

function readingsOf(index: StemSource, folded: string): readonly Reading[] {
  const readings = read(index, folded);
  return readings.length === 0 ? NONE : readings;
}

/** Folded, ة is ه: where the word with ه is known (إضافة, صورة), it is not read as a verb with a pronoun too (أضاف + ه). */
function read(index: StemSource, folded: string): Reading[] {
  const readings: Reading[] = [];
  for (const cut of cutPrefixes(folded)) {
    const before = readings.length;
    collect(readings, cut, "", index.get(cut.rest));
    const isWhole = readings.length > before;
    for (const { stem, pronoun } of cutPronouns(cut.rest))
      collect(
        readings,
        cut,
        pronoun,
        isWhole && pronoun === "ه" ? nounsOf(index.get(stem)) : index.get(stem),
      );
  }
  return readings.length < 2 ? readings : withoutFarFetched(readings.sort((a, b) => weight(a) - weight(b)));
}

/** ولاية is a whole word, and not و with ل and أية too. */
function withoutFarFetched(readings: Reading[]): Reading[] {
  const [first] = readings;
  if (first === undefined || weight(first) > 0) return readings;
  return readings.filter(({ conjunction, preposition }) => conjunction === "" || preposition === "");
}

function collect(readings: Reading[], cut: PrefixCut, pronoun: string, first: Stem | undefined): void {
  for (let stem = first ?? null; stem !== null; stem = stem.next) {
    if (!accepts(stem, cut, pronoun)) continue;
    const { conjunction, preposition, future, article } = cut;
    readings.push({ conjunction, preposition, future, article, pronoun, entry: stem.entry, verb: stem.verb });
  }
}

/** أسفه is أسف with a pronoun beside the participle of أسف; محافظة is not محافظ with one. */
function nounsOf(first: Stem | undefined): Stem | undefined {
  let nouns: Stem | null = null;
  for (let stem = first ?? null; stem !== null; stem = stem.next)
    if (stem.entry.type === "speech-noun") nouns = { ...stem, next: nouns };
  return nouns ?? undefined;
}

/** A bare noun after ك is somebody or something likened (كخبير); with other nouns it is mostly another word (كامل). */
function isLikened(entry: Entry): boolean {
  return (
    entry.type === "voice" ||
    entry.type === "name" ||
    (entry.type === "function" && entry.class === "demonstrative")
  );
}

/** True where the stem may carry all that was cut off and has all that it must carry. */
function accepts({ clitics, entry }: Stem, cut: PrefixCut, pronoun: string): boolean {
  const asked = askedBits(cut, pronoun);
  if ((asked & clitics) !== asked) return false;
  if (cut.article && pronoun !== "") return false;
  if (cut.preposition === "ك" && !cut.article && pronoun === "" && !isLikened(entry)) return false;
  if ((clitics & CLITIC.pronounDue) !== 0 && pronoun === "") return false;
  return (clitics & CLITIC.articleDue) === 0 || cut.article;
}

function askedBits(cut: PrefixCut, pronoun: string): number {
  const front =
    PREPOSITION_BIT[cut.preposition] | (cut.future ? CLITIC.future : 0) | (cut.article ? CLITIC.article : 0);
  return pronoun === "" ? front : front | (PRONOUN_BIT[pronoun] ?? 0);
}

/** Fewer clitics first. */
function weight(r: Reading): number {
  const front =
    (r.conjunction === "" ? 0 : 1) +
    (r.preposition === "" ? 0 : 1) +
    (r.future ? 1 : 0) +
    (r.article ? 1 : 0);
  return front + (r.pronoun === "" ? 0 : 1);
}
