/**
 * The fact-check records of test/factchecks: invented wordings, for finding them again.
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { factCheckOf } from "../src/model/fact-check.case.ts";
import type { FactCheck } from "../src/model/index.ts";

/** A record, and which of the two stories it refutes; null for other matters of the same people. */
export interface StoryCheck {
  readonly story: string | null;
  readonly language: string;
  readonly check: FactCheck;
}

/** One matter in two languages. */
export interface AcrossRow {
  readonly id: string;
  readonly english: string;
  readonly arabic: string;
  /** The same told freely: other words, details left out or changed. */
  readonly retelling: string;
}

const read = <T>(file: string): T[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../test/factchecks", file), "utf8"));

interface Row extends Pick<FactCheck, "id" | "claim" | "title" | "published" | "claimants"> {
  readonly language: string;
  readonly verdict: string;
  readonly story?: string;
}

/** The two stories, and twenty others on the same people. */
export const readSamePeople = (): StoryCheck[] =>
  read<Row>("same-people.json").map(({ story, verdict, ...row }) => ({
    story: story ?? null,
    language: row.language,
    check: factCheckOf({ ...row, verdict: { wording: verdict, rating: null, scale: null } }),
  }));

/** Thirty matters in English and Arabic. */
export const readAcross = (): AcrossRow[] => read<AcrossRow>("across-languages.json");
