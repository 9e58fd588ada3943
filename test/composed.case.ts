/**
 * Sentences composed of parts. In a pattern `{m|f}` is the form for the voice's gender, S the voice, [ ] the content.
 * @module
 */
import { readFileSync } from "node:fs";

/** Who speaks in a composed sentence. */
export interface ComposedVoice {
  readonly words: string;
  readonly isFeminine: boolean;
}

/** A sentence without its brackets, and where they stood (code units). */
export interface Composed {
  readonly text: string;
  readonly content: { readonly start: number; readonly end: number };
}

/** The rows of a table of parts, without its head. */
export function rowsOf(name: string): string[][] {
  return readFileSync(new URL(`composed/${name}.tsv`, import.meta.url), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

/** The voice of a row: its words and `m` or `f`. */
export const voiceOf = ([words = "", gender]: readonly string[]): ComposedVoice => ({
  words,
  isFeminine: gender === "f",
});

/** Puts a voice and what stands beside it into a pattern. */
export function compose(pattern: string, { words, isFeminine }: ComposedVoice, beside = ""): string {
  return joined(
    pattern
      .replace(/\{([^|}]*)\|?([^}]*)\}/gu, (_, masculine, feminine) => (isFeminine ? feminine : masculine))
      .replace("لS", words.startsWith("ال") ? "للS" : "لS")
      .replace(/(لل)?S/u, (_, fused) => (fused ? `لل${words.slice(2)}` : words))
      .replace(" A", beside === "" || beside.startsWith("،") ? beside : ` ${beside}`),
  );
}

/** Commas that meet are one, and none stands before a full stop or a colon. */
const joined = (text: string): string =>
  text.replace(/،([\])]?) ?،/gu, "$1،").replace(/،(?=[\])]?[.:])/gu, "");

/** Takes the brackets out; there is one pair. */
export function unmark(marked: string): Composed {
  const { text, contents } = unmarkAll(marked);
  return { text, content: contents[0] ?? { start: -1, end: -1 } };
}

/** Takes all pairs of brackets out, in the order of the text. */
export function unmarkAll(marked: string): {
  readonly text: string;
  readonly contents: Composed["content"][];
} {
  const contents: Composed["content"][] = [];
  let text = "";
  for (const piece of marked.split(/(?=[[\]])/u)) {
    if (piece.startsWith("[")) contents.push({ start: text.length, end: text.length + piece.length - 1 });
    text += piece.replace(/^[[\]]/u, "");
  }
  return { text, contents };
}
