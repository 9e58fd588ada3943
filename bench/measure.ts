/**
 * Time of the analysis beside a bare pass over the same words, taken in turns so that both meet the same machine.
 * @module
 */
import type { analyzeArticle } from "../src/index.ts";

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** The least that any reader of the text must do: find its words. */
export function findWords(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}

/** The analysis that is measured: of the sources, or of the built package. */
export type Analyze = typeof analyzeArticle;

/** The analysis as users run it. `npm run build` must have been run. */
export async function builtAnalysis(): Promise<Analyze> {
  const built = new URL("../dist/index.js", import.meta.url).href;
  const { analyzeArticle: analyze }: { analyzeArticle: Analyze } = await import(built);
  return analyze;
}

/** Milliseconds that some work takes. */
export function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

export interface Comparison {
  readonly bytes: number;
  readonly words: number;
  /** Milliseconds of one pass over all texts, the best of all rounds: what other work on the machine disturbed least. */
  readonly bareMs: number;
  readonly analysisMs: number;
  /** analysisMs / bareMs */
  readonly ratio: number;
}

/** Until the compiler is done: it goes on for about six seconds. What is measured is the pace through an archive, not the first article. */
const WARM_UP_MS = 6000;

/** Both passes over the same texts, in turns, after a warm-up that does not count. */
export function compare(analyze: Analyze, texts: readonly string[], rounds: number): Comparison {
  const passes = Math.max(1, Math.ceil(2_000_000 / texts.reduce((sum, text) => sum + text.length, 1)));
  let found = 0;
  const analyzeAll = (): void => {
    for (const text of texts) found += analyze(text).reports.length;
  };
  const bare: number[] = [];
  const analysis: number[] = [];
  for (let warm = 0; warm < WARM_UP_MS; ) warm += timeOf(analyzeAll);
  for (let round = 0; round <= rounds; round++) {
    const bareMs = timeOf(() => {
      for (let pass = 0; pass < passes; pass++) texts.forEach(findWords);
    });
    const analysisMs = timeOf(analyzeAll);
    if (round === 0) continue;
    bare.push(bareMs / passes);
    analysis.push(analysisMs);
  }
  if (found === 0) throw new Error("no report in any text: there is nothing to measure");
  const bareMs = Math.min(...bare);
  const analysisMs = Math.min(...analysis);
  return {
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    words: texts.reduce((sum, text) => sum + findWords(text), 0),
    bareMs,
    analysisMs,
    ratio: analysisMs / bareMs,
  };
}

export interface Growth {
  readonly times: number;
  readonly characters: number;
  readonly milliseconds: number;
  /** Nanoseconds for each character: flat where time grows with length alone. */
  readonly perCharacter: number;
}

/** The analysis of one article that is `times` as long; the best of a few runs, as growth shows in the floor, not in the noise. */
export function grow(analyze: Analyze, text: string, times: number, runs = 3): Growth {
  const long = text.repeat(times);
  const milliseconds = Math.min(...Array.from({ length: runs }, () => timeOf(() => analyze(long))));
  return { times, characters: long.length, milliseconds, perCharacter: (milliseconds * 1e6) / long.length };
}
