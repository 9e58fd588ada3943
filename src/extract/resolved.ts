/**
 * What the third pass makes: links whose voices are settled.
 * @module
 */
import type { VoiceKind } from "../model/index.ts";
import type { Chained } from "./chain.ts";

/** A link whose voice is settled; token ranges. */
export interface ResolvedLink {
  readonly source: { first: number; last: number } | null;
  readonly cue: { first: number; last: number } | null;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly unnamed: string | null;
  readonly candidates: readonly string[];
  /** How the voice was settled: a weight of the confidence. */
  readonly by: "named" | "pointing" | "carried" | "impersonal" | "unknown";
}

/** A report with its settled chain, outermost first. */
export interface ResolvedReport {
  readonly chained: Chained;
  readonly links: readonly ResolvedLink[];
}

/** The name of a voice that nothing names. */
export const UNNAMED = "غير مسمى";
