/**
 * The eighth schema: of the claims that answer a search, those that most articles tell are found first without looking at all.
 * @module
 */
import type { Differences } from "../engine.ts";
import type { Writing } from "../schema.ts";

/** Adds what the index of the claims needs for it. */
export const orderClaims = (tx: Writing, { claimIndex }: Differences): Promise<void> => claimIndex.order(tx);
