/**
 * Phrases of the lexicon at a token: names of outlets and places, according-to phrases, hedges, verdicts. Looked up once per token.
 * @module
 */
import { perToken } from "../per-token.ts";

/** The outlet that is named from this token on, or null. */
export const outletAt = perToken((prose, at) => prose.lexicon.phrases("outlets").match(prose.tokens, at));

/** The place that is named from this token on, or null. */
export const placeAt = perToken((prose, at) => prose.lexicon.phrases("places").match(prose.tokens, at));

/** The according-to phrase that begins at this token, or null. */
export const accordingToAt = perToken((prose, at) =>
  prose.lexicon.phrases("according-to").match(prose.tokens, at),
);

/** The hedge that begins at this token, or null. */
export const hedgeAt = perToken((prose, at) => prose.lexicon.phrases("hedges").match(prose.tokens, at));

/** The writer's verdict that begins at this token, or null. */
export const judgementAt = perToken((prose, at) =>
  prose.lexicon.phrases("judgements").match(prose.tokens, at),
);
