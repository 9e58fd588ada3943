/**
 * Nouns that say what kind of thing the name after them is.
 * @module
 */
import { phraseOf } from "../../arabic/index.ts";

/** The class noun at a token, or null. */
export const classNounAt = phraseOf("class-nouns");
