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

/** A text as a feed or an agency gives it. */
export interface GivenText {
  readonly value: string;
  readonly html: boolean;
}

/** The lines of a given text, each ended by "\n" but the last; "" for none. */
export async function readGiven(text: GivenText | null, known: readonly (string | null)[]): Promise<string> {
  if (text === null) return "";
  if (text.html) return (await readFragment(text.value, known)).join("\n");
  return text.value.replace(/\r\n?/g, "\n").trim();
}

const MARKUP = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);|<\/?[a-z]/i;

/** A name or headline in one line, its markup taken off where it has any. Null for none. */
export async function readInline(html: string | null | undefined): Promise<string | null> {
  if (html === null || html === undefined) return null;
  const text = MARKUP.test(html) ? (await parsePage(html)).body.textContent : html;
  return text?.replace(/\s+/g, " ").trim() || null;
}
