/**
 * Scores span finders against cases of Recognizers-Text: extents and values apart, by expression and by case.
 *
 * Extents are compared over tokens, as everywhere in this module. So a preposition, conjunction or article that is
 * written together with the first word decides nothing: our annotation guide keeps it, theirs cuts it off.
 * @module
 */
import { type Span, tokenize } from "../text/index.ts";
import { holdsValue, sameValue } from "./recognizer-values.ts";
import type { Recognized, RecognizerCase } from "./recognizers.ts";

/** One found expression; `other` where it is of another type than the file is about. */
export interface FoundExpression extends Recognized {
  readonly other: boolean;
}

/** Counts over the cases of one file, or of several. */
export interface RecognizerScore {
  readonly cases: number;
  readonly expected: number;
  readonly found: number;
  /** Pairs that share at least one token; at least half of them; all. */
  readonly touching: number;
  readonly half: number;
  readonly exact: number;
  /** Pairs (by half) of which theirs has a value, and those in which ours agrees. */
  readonly comparable: number;
  readonly agreeing: number;
  /** Pairs that do not agree, but theirs lies inside ours. */
  readonly holding: number;
  /** Cases in which every expression, and nothing else, was found by half and by all tokens. */
  readonly wholeHalf: number;
  readonly wholeExact: number;
  /** Of the cases whole by half, those in which all values agree or hold too. */
  readonly wholeValues: number;
  /** Cases that Microsoft's library passes. */
  readonly theirs: number;
}

/** What was counted in one case, with whether it is whole. */
export type CaseScore = RecognizerScore;

const HALF = 0.5;

/** Finds in one sentence. */
export type Finder = (input: string, reference: string | null) => readonly FoundExpression[];

/** Runs a finder over the cases and counts. A found expression answers one expected one at most. */
export function scoreRecognizer(cases: readonly RecognizerCase[], find: Finder): RecognizerScore {
  return addScores(cases.map((one) => scoreCase(one, find(one.input, one.reference))));
}

/** The sums of several scores. */
export function addScores(scores: readonly RecognizerScore[]): RecognizerScore {
  const sum = (of: keyof RecognizerScore): number => scores.reduce((total, score) => total + score[of], 0);
  return {
    cases: sum("cases"),
    expected: sum("expected"),
    found: sum("found"),
    touching: sum("touching"),
    half: sum("half"),
    exact: sum("exact"),
    comparable: sum("comparable"),
    agreeing: sum("agreeing"),
    holding: sum("holding"),
    wholeHalf: sum("wholeHalf"),
    wholeExact: sum("wholeExact"),
    wholeValues: sum("wholeValues"),
    theirs: sum("theirs"),
  };
}

/** Counts one case. */
export function scoreCase(
  { input, expected, lost, passes }: RecognizerCase,
  found: readonly FoundExpression[],
): CaseScore {
  const pairs = pairUp(input, expected, found);
  const counted = found.filter((one) => !one.other || pairs.some(({ got }) => got === one)).length;
  const at = (least: number): number => pairs.filter(({ share }) => share >= least).length;
  const isWhole = (least: number): boolean =>
    lost === 0 && at(least) === expected.length && counted === expected.length;
  const compared = pairs.filter(({ want, share }) => want.values.length > 0 && share >= HALF);
  const agreeing = compared.filter((pair) => hasPair(pair, sameValue)).length;
  const right = compared.filter((pair) => hasPair(pair, sameValue) || hasPair(pair, holdsValue)).length;
  return {
    cases: 1,
    expected: expected.length + lost,
    found: counted,
    touching: pairs.length,
    half: at(HALF),
    exact: at(1),
    comparable: compared.length,
    agreeing,
    holding: right - agreeing,
    wholeHalf: isWhole(HALF) ? 1 : 0,
    wholeExact: isWhole(1) ? 1 : 0,
    wholeValues: isWhole(HALF) && right === compared.length ? 1 : 0,
    theirs: passes ? 1 : 0,
  };
}

interface Pair {
  readonly want: Recognized;
  readonly got: FoundExpression;
  /** Tokens in both, of the tokens in either. */
  readonly share: number;
}

const hasPair = ({ want, got }: Pair, fits: (ours: string, theirs: string) => boolean): boolean =>
  got.values.some((ours) => want.values.some((theirs) => fits(ours, theirs)));

/** For each expected expression the free one that shares most with it, those of the right type first. */
function pairUp(
  input: string,
  expected: readonly Recognized[],
  found: readonly FoundExpression[],
): readonly Pair[] {
  const tokens = tokenize(input).filter(({ kind }) => kind !== "mark");
  const inside = (span: Span): ReadonlySet<number> =>
    new Set(tokens.flatMap(({ start, end }, k) => (start < span.end && end > span.start ? [k] : [])));
  const free = new Set(found);
  return expected.flatMap((want): Pair[] => {
    const wanted = inside(want);
    const pairs = [...free].map((got) => ({ want, got, share: shareOf(wanted, inside(got)) }));
    const best = pairs
      .filter(({ share }) => share > 0)
      .sort((a, b) => Number(a.got.other) - Number(b.got.other) || b.share - a.share)[0];
    if (!best) return [];
    free.delete(best.got);
    return [best];
  });
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((token) => b.has(token)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
