/**
 * Fact-checks of tests.
 * @module
 */
import type { FactCheck } from "./fact-checks.ts";

/** A fact-check that says what is known and nothing else. */
export const factCheckOf = (known: Pick<FactCheck, "id" | "claim"> & Partial<FactCheck>): FactCheck => ({
  url: null,
  publisher: null,
  language: null,
  title: null,
  claimants: [],
  claimed: null,
  appearances: [],
  published: null,
  verdict: { wording: null, rating: null, scale: null },
  ...known,
});
