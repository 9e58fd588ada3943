/**
 * An article as a copyist handles it: blocks that can be kept, moved or left out, some of which hold a followed statement.
 * @module
 */
import type { Span } from "../../text/index.ts";
import type { Sentence } from "./sentence.ts";

/** A sentence with those that hang on it (وأضاف ...). */
export interface Block {
  /** Unique among all articles that are written from one another. */
  readonly id: string;
  readonly sentence: Sentence;
  /** It begins a paragraph. */
  readonly opens: boolean;
  /** A statement of it is followed. */
  readonly followed: boolean;
}

/** The blocks in their order. */
export type Draft = readonly Block[];

/** The text of an article, and where each block begins in it (UTF-16). */
export interface Written {
  readonly text: string;
  readonly starts: ReadonlyMap<string, number>;
}

/** Writes a draft out: a line break before each block that opens a paragraph, else a space. */
export function write(draft: Draft): Written {
  const starts = new Map<string, number>();
  let text = "";
  for (const block of draft) {
    if (text !== "") text += block.opens ? "\n" : " ";
    starts.set(block.id, text.length);
    text += block.sentence.text;
  }
  return { text: `${text}\n`, starts };
}

/** A stretch of a block in the text of the article. */
export function placeOf({ starts }: Written, block: string, at: Span): Span {
  const start = starts.get(block);
  if (start === undefined) throw new Error(`the article has no block "${block}"`);
  return { start: start + at.start, end: start + at.end };
}
