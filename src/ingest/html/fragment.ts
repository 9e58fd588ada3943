/**
 * Pieces of markup that are an article's text already: the content of a feed's entry, the body of an agency's item.
 * @module
 */
import { blocksOf } from "./blocks.ts";
import { parsePage } from "./dom.ts";
import { keepText } from "./lines.ts";
import { prune } from "./prune.ts";

/** The lines that a reader sees, without captions, shares and links to other articles. `known` is what stands above the text anyway. */
export async function readFragment(html: string, known: readonly (string | null)[]): Promise<string[]> {
  const page = await parsePage(html);
  prune(page);
  return keepText(blocksOf(page.body), known).map(({ text }) => text);
}

const MARKUP = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);|<\/?[a-z]/i;

/** A name or headline in one line, its markup taken off where it has any. Null for none. */
export async function readInline(html: string | null | undefined): Promise<string | null> {
  if (html === null || html === undefined) return null;
  const text = MARKUP.test(html) ? (await parsePage(html)).body.textContent : html;
  return text?.replace(/\s+/g, " ").trim() || null;
}
