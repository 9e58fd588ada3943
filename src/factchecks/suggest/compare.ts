/**
 * What a telling and a fact-check have in common, word by word.
 * @module
 */
import type { Sense } from "../../match/index.ts";
import type { WeighedSense } from "./prepared.ts";
import type { Evidence } from "./suggestion.ts";

/** A word of the fact-checked claim that was met. */
export interface Meeting {
  readonly evidence: Evidence;
  /** The word's weight times how surely it is the same. */
  readonly worth: number;
  readonly told: string;
  readonly checked: string;
}

/** What two texts have in common. */
export interface Common {
  readonly meetings: readonly Meeting[];
  /** Share of the claim that was met, 0..1. */
  readonly ofClaim: number;
  /** Share of the telling that was met, 0..1. */
  readonly ofTelling: number;
  /** How much there is to go by: what was met in the telling, helped by what was met around it. */
  readonly mass: number;
}

/** How surely two words under one key are the same, by the kind of key. `s`: the same stem. `r`: the same consonants. */
const SAME_STEM = 1;
const SAME_ROOT = 0.5;
/** Consonants of two letters join too much. */
const SHORT_ROOT = 0.3;
/** One row of the table of glosses: in two languages the same word, in one language another word for nearly the same. */
const TRANSLATED = 0.9;
const SYNONYM = 0.6;
/** Names that sound alike, by how many consonants do. */
const SOUND_OF_FOUR = 0.95;
const SOUND_OF_THREE = 0.7;
const OTHER_SPELLING = 0.5;
/** An English word in small letters is seldom a name. */
const NO_CAPITAL = 0.6;

/** What stands around a telling counts for so much of what stands in it. */
const AROUND = 0.5;
/** And helps for so much where there must be enough to go by: never for more than the telling's own words. */
const AROUND_MASS = 0.6;
/** Names alone make no claim: what they weigh above this counts for a part. */
const NAMES = 1;
const MORE_NAMES = 0.3;
/** A word that is met no better than this may be met better around the telling. */
const HARDLY = 0.5;

const ALL_KEYS = (_key: string, _a: Sense, _b: Sense): boolean => true;

/** The words of a telling by their keys. */
export class Telling {
  private readonly byKey = new Map<string, number[]>();
  readonly words: readonly WeighedSense[];
  /** Of all words together. */
  readonly weight: number;

  constructor(words: readonly WeighedSense[]) {
    this.words = words;
    this.weight = words.reduce((sum, { weight }) => sum + weight, 0);
    words.forEach(({ sense }, at) => {
      for (const key of sense.keys) {
        const known = this.byKey.get(key);
        if (known) known.push(at);
        else this.byKey.set(key, [at]);
      }
    });
  }

  /** The word that is most surely the same, and under which key; null where none may be. `met` takes how surely each word was met. */
  bestFor(sense: Sense, met: Float64Array | null, counts = ALL_KEYS): Found | null {
    let best: Found | null = null;
    for (const key of sense.keys)
      for (const at of this.byKey.get(key) ?? []) {
        const word = this.words[at];
        if (!word || !counts(key, sense, word.sense)) continue;
        const sureness = surenessOf(key, sense, word.sense);
        if (met && sureness > (met[at] ?? 0)) met[at] = sureness;
        if (!best || sureness > best.sureness) best = { word, key, sureness };
      }
    return best;
  }
}

interface Found {
  readonly word: WeighedSense;
  readonly key: string;
  readonly sureness: number;
}

function surenessOf(key: string, a: Sense, b: Sense): number {
  const across = a.script !== b.script;
  switch (key[0]) {
    case "r":
      return key.length > 3 ? SAME_ROOT : SHORT_ROOT;
    case "g":
      return across ? TRANSLATED : SYNONYM;
    case "n":
      return soundSureness(key, across, a, b);
    default:
      return SAME_STEM;
  }
}

function soundSureness(key: string, across: boolean, a: Sense, b: Sense): number {
  if (!across) return OTHER_SPELLING;
  const sure = key.length > 4 ? SOUND_OF_FOUR : SOUND_OF_THREE;
  const latin = a.script === "latin" ? a : b;
  return latin.isName ? sure : sure * NO_CAPITAL;
}

/** Compares a claim with a telling and with what stands around it. */
export function compare(claim: readonly WeighedSense[], telling: Telling, around: Telling): Common {
  const met = new Float64Array(telling.words.length);
  const meetings: Meeting[] = [];
  const sums = { names: 0, words: 0, around: 0, whole: 0 };
  for (const word of claim) {
    const { sense, weight } = word;
    sums.whole += weight;
    const own = telling.bestFor(sense, met);
    if (own) {
      const worth = weight * own.sureness;
      if (sense.isName || sense.continues) sums.names += worth;
      else sums.words += worth;
      meetings.push(meetingOf(own, word, worth, evidenceOf(own, sense)));
    }
    if (own && own.sureness >= HARDLY) continue;
    const near = around.bestFor(sense, null, isPlain);
    const more = near ? weight * (near.sureness * AROUND - (own?.sureness ?? 0)) : 0;
    if (!near || more <= 0) continue;
    sums.around += more;
    meetings.push(meetingOf(near, word, more, "context"));
  }
  const own = sums.names + sums.words;
  const names = Math.min(sums.names, NAMES) + MORE_NAMES * Math.max(0, sums.names - NAMES);
  return {
    meetings,
    ofClaim: sums.whole > 0 ? (own + sums.around) / sums.whole : 0,
    ofTelling: shareMet(telling, met),
    mass: sums.words + names + AROUND_MASS * Math.min(sums.around, own),
  };
}

const meetingOf = (
  { word }: Found,
  { surface }: WeighedSense,
  worth: number,
  evidence: Evidence,
): Meeting => ({
  evidence,
  worth,
  told: word.surface,
  checked: surface,
});

/** Around a telling the same word counts, its name across scripts and its translation; no likeness in one language. */
const isPlain = (key: string, a: Sense, b: Sense): boolean =>
  !key.startsWith("r") && !(key.startsWith("g") && a.script === b.script);

function shareMet({ words }: Telling, met: Float64Array): number {
  let sum = 0;
  let all = 0;
  words.forEach(({ weight }, at) => {
    all += weight;
    sum += weight * (met[at] ?? 0);
  });
  return all > 0 ? sum / all : 0;
}

function evidenceOf({ key, word }: Found, sense: Sense): Evidence {
  if (key.startsWith("#")) return "numbers";
  const across = sense.script !== word.sense.script;
  if (across) return key.startsWith("n") ? "name-across-scripts" : "translation";
  return (sense.isName && word.sense.isName) || key.startsWith("n") ? "names" : "words";
}
