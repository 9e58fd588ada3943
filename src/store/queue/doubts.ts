/**
 * How doubtful the reading of a report is: a sum of named weights, each with what it was found in. It says how likely a
 * person will want to correct what was read, never whether what the report says is true.
 * @module
 */
import type { Link, Report } from "../../model/index.ts";

/** One reason to look at a report, and what it adds to the doubt (0..1). */
export type Doubt =
  | { readonly kind: "low-confidence"; readonly weight: number; readonly confidence: number }
  | { readonly kind: "candidates"; readonly weight: number; readonly names: readonly string[] }
  | {
      readonly kind: "unnamed";
      readonly weight: number;
      readonly name: string;
      readonly checkworthiness: number;
    };

/** What of a report is looked at. */
export interface Doubtful extends Pick<Report, "confidence" | "checkworthiness"> {
  readonly chain: readonly Pick<Link, "name" | "unnamed" | "candidates">[];
}

/** The most that each reason adds; together they are one. */
export const DOUBT_WEIGHTS = { "low-confidence": 0.5, candidates: 0.3, unnamed: 0.2 } as const;

/** Below this there is doubt, and so far below it there is all the doubt that there can be: rules give 0.4 at least. */
const SURE = 0.6;
const RANGE = 0.2;
/** An unnamed voice matters where there is something to check. */
const WORTH_CHECKING = 0.5;

/** The reasons to look at a report, the heaviest first. None for what an article says in its own voice: nobody is named there. */
export function doubtsOf({ confidence, checkworthiness, chain }: Doubtful): Doubt[] {
  if (chain.length === 0) return [];
  const doubts: Doubt[] = [];
  if (confidence < SURE) {
    const share = Math.min(1, (SURE - confidence) / RANGE);
    doubts.push({
      kind: "low-confidence",
      weight: rounded(DOUBT_WEIGHTS["low-confidence"] * share),
      confidence,
    });
  }
  const torn = chain.find(({ candidates }) => candidates.length > 0);
  if (torn)
    doubts.push({
      kind: "candidates",
      weight: DOUBT_WEIGHTS.candidates,
      names: [torn.name, ...torn.candidates],
    });
  const unnamed = chain.find((link) => link.unnamed !== null);
  if (unnamed && checkworthiness >= WORTH_CHECKING)
    doubts.push({
      kind: "unnamed",
      weight: rounded(DOUBT_WEIGHTS.unnamed * checkworthiness),
      name: unnamed.name,
      checkworthiness,
    });
  return doubts.sort((a, b) => b.weight - a.weight);
}

/** The sum of the weights. */
export const sumOf = (doubts: readonly { readonly weight: number }[]): number =>
  rounded(doubts.reduce((sum, { weight }) => sum + weight, 0));

/** Four digits: the same sum whatever the order of its parts. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
