/**
 * What users decided about statements: together, or apart. A decision points at document and span, so that it outlives
 * every new grouping; one that fits no statement any more decides nothing.
 * @module
 */
import type { Span } from "../../text/index.ts";

/** A statement's address. */
export interface StatementKey extends Span {
  readonly document: string;
}

/** Pairs that a user put together, and pairs that a user set apart. Apart wins over what together would join. */
export interface GroupDecisions {
  readonly together: readonly (readonly [StatementKey, StatementKey])[];
  readonly apart: readonly (readonly [StatementKey, StatementKey])[];
}

/** Nobody decided anything. */
export const NO_DECISIONS: GroupDecisions = { together: [], apart: [] };

/** The address of a statement as one string. */
export function addressOf({ document, start, end }: StatementKey): string {
  return `${document}\u0000${start}\u0000${end}`;
}
