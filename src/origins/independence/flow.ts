/**
 * What a claim's assessment is read from.
 * @module
 */
import type { Parentage } from "../retellings/choose.ts";
import type { Teller } from "../retellings/teller.ts";

/** The appearances of a storyline with their parents; `own`: indexes of one claim's, oldest first. */
export interface Flow {
  readonly tellers: readonly Teller[];
  readonly parentage: readonly Parentage[];
  readonly own: readonly number[];
}
