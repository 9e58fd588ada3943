/**
 * What reading fact-checks comes to: each entry is one, or says why it is none.
 * @module
 */
import type { FactCheck } from "../../model/index.ts";

/** An entry that is no fact-check, and why. */
export interface BrokenEntry {
  /** Which of the entries, from 1. */
  readonly entry: number;
  readonly reason: string;
}

/** All that was read. Every entry is in one of the two. */
export interface ReadFactChecks {
  readonly found: readonly FactCheck[];
  readonly broken: readonly BrokenEntry[];
}

/** An entry that was read: a fact-check, or the reason why it is none. */
export type Entry = FactCheck | string;

/** Sorts entries, in order, into what was found and what is broken. */
export function sortEntries(entries: Iterable<Entry>): ReadFactChecks {
  const found: FactCheck[] = [];
  const broken: BrokenEntry[] = [];
  let entry = 0;
  for (const one of entries) {
    entry++;
    if (typeof one === "string") broken.push({ entry, reason: one });
    else found.push(one);
  }
  return { found, broken };
}
