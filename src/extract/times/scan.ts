/**
 * The tokens of one article as the time rules see them: every look-up is made once.
 * @module
 */
import type { Token } from "../../text/index.ts";
import {
  endsInDigit,
  type Hit,
  type NumberReading,
  numberWords,
  type OrdinalReading,
  readNumber,
  readOrdinal,
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

/** Makes the view. */
export function createScan(tokens: readonly Token[], text: string): Scan {
  const hits = memo(tokens.length, (index) => timeWords.at(tokens, index));
  const numbers = memo(tokens.length, (index) => readNumber(tokens, index));
  const ordinals = memo(tokens.length, (index) => readOrdinal(tokens, index));
  const starts = memo(
    tokens.length,
    (index) => endsInDigit(tokens[index]) || numberWords.at(tokens, index).length > 0,
  );
  return {
    tokens,
    text,
    at: (index) => hits(index) ?? [],
    pick: (index, kind) => {
      for (const hit of hits(index) ?? []) if (isOf(hit, kind)) return hit;
      return null;
    },
    number: (index) => numbers(index) ?? null,
    ordinal: (index) => ordinals(index) ?? null,
    startsNumber: (index) => starts(index) ?? false,
    is: (index, ...folded) => folded.includes(tokens[index]?.folded ?? "\n"),
  };
}

function memo<T>(length: number, compute: (index: number) => T): (index: number) => T | undefined {
  const known: (T | undefined)[] = [];
  return (index) => {
    if (index < 0 || index >= length) return undefined;
    const old = known[index];
    if (old !== undefined) return old;
    const made = compute(index);
    known[index] = made;
    return made;
  };
}

const PLURAL =
  /(?:ايام|اسابيع|اشهر|شهور|اعوام|سنوات|سنين|ساعات|دقاءق|ثواني?|عقود|قرون|مواسم|فصول|فترات|لحظات)$/u;

/** أيام, سنوات: the plural of a unit. */
export function isPlural(scan: Scan, index: number): boolean {
  return PLURAL.test(scan.tokens[index]?.folded ?? "");
}
