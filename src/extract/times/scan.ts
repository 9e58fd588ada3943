/**
 * The tokens of one article as the time rules see them: every look-up is made once (the readers remember them).
 * @module
 */
import type { Token } from "../../text/index.ts";
import {
  type Hit,
  type NumberReading,
  type OrdinalReading,
  readNumber,
  readOrdinal,
  startsNumber,
} from "../numbers/words.ts";
import { timeWords } from "./lexicon.ts";
import type { SenseKind, SenseOf, TimeSense } from "./senses.ts";

/** A view of the tokens. Indexes outside the article are allowed everywhere and find nothing. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly text: string;
  /** Everything that the time words say of a token. */
  at(index: number): readonly Hit<TimeSense>[];
  /** The longest phrase of one kind at a token. */
  pick<K extends SenseKind>(index: number, kind: K): Hit<SenseOf<K>> | null;
  number(index: number): NumberReading | null;
  ordinal(index: number): OrdinalReading | null;
  /** True where a number, in words or digits, or an ordinal may begin. */
  startsNumber(index: number): boolean;
  /** True where the token is one of these words or marks (folded). */
  is(index: number, ...folded: readonly string[]): boolean;
}

const isOf = <K extends SenseKind>(hit: Hit<TimeSense>, kind: K): hit is Hit<SenseOf<K>> & Hit<TimeSense> =>
  hit.sense.is === kind;

/** Cheap looks at a token, asked before it is looked up. */
export interface ScanLook {
  /** False only for tokens of which the time words say nothing. */
  readonly mayTell: (index: number) => boolean;
  /** False only for tokens with which no number begins. */
  readonly mayStartNumber: (index: number) => boolean;
}

const LOOK_AT_ALL: ScanLook = { mayTell: () => true, mayStartNumber: () => true };

/** Makes the view. */
export function createScan(tokens: readonly Token[], text: string, look: ScanLook = LOOK_AT_ALL): Scan {
  return new ArticleScan(tokens, text, look);
}

const NOTHING: readonly never[] = [];

class ArticleScan implements Scan {
  readonly tokens: readonly Token[];
  readonly text: string;
  private readonly look: ScanLook;

  constructor(tokens: readonly Token[], text: string, look: ScanLook) {
    this.tokens = tokens;
    this.text = text;
    this.look = look;
  }

  at(index: number): readonly Hit<TimeSense>[] {
    return this.look.mayTell(index) ? timeWords.at(this.tokens, index) : NOTHING;
  }

  pick<K extends SenseKind>(index: number, kind: K): Hit<SenseOf<K>> | null {
    const hits = this.at(index);
    if (hits.length === 0) return null;
    for (const hit of hits) if (isOf(hit, kind)) return hit;
    return null;
  }

  number(index: number): NumberReading | null {
    return this.look.mayStartNumber(index) ? readNumber(this.tokens, index) : null;
  }

  ordinal(index: number): OrdinalReading | null {
    return this.look.mayStartNumber(index) ? readOrdinal(this.tokens, index) : null;
  }

  startsNumber(index: number): boolean {
    return this.look.mayStartNumber(index) && startsNumber(this.tokens, index);
  }

  is(index: number, ...folded: readonly string[]): boolean {
    const token = this.tokens[index];
    return token !== undefined && folded.includes(token.folded);
  }
}

const PLURAL =
  /(?:ايام|اسابيع|اشهر|شهور|اعوام|سنوات|سنين|ساعات|دقاءق|ثواني?|عقود|قرون|مواسم|فصول|فترات|لحظات)$/u;

/** أيام, سنوات: the plural of a unit. */
export function isPlural(scan: Scan, index: number): boolean {
  return PLURAL.test(scan.tokens[index]?.folded ?? "");
}
