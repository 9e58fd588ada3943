/**
 * A rule is a value: a name, what it may begin with, how it reads, and sentences that it must find and leave alone.
 * @module
 */
import type { TimeType } from "../../model/index.ts";
import type { Found } from "./meaning.ts";
import type { Scan } from "./scan.ts";
import type { SenseKind } from "./senses.ts";

/** A sentence and the expression that must be found in it. */
export interface Example {
  readonly text: string;
  readonly span: string;
  readonly value: string;
  /** "date" where left out. */
  readonly type?: TimeType;
  /** EDTF; unknown where left out. */
  readonly published?: string;
}

/** What a rule read: tokens up to `next`, and the expressions in them. None: a name that is no time, to be passed over. */
export interface Match {
  readonly next: number;
  readonly found: readonly Found[];
}

/** One way to say a time. */
export interface TimeRule {
  readonly name: string;
  /** The kinds of word (or a number) that the expression may begin with. */
  readonly starts: readonly (SenseKind | "number")[];
  match(scan: Scan, index: number): Match | null;
  readonly finds: readonly Example[];
  /** Sentences in which nothing at all may be found. */
  readonly ignores: readonly string[];
}

/** A match of one expression. */
export function one(first: number, next: number, meaning: Found["meaning"]): Match {
  return { next, found: [{ first, next, meaning }] };
}
