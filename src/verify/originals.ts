/**
 * Whether the texts come from their originals: they are read anew, as they were when they came in.
 * @module
 */
import type { PackedArticle } from "../export/index.ts";
import { readInputs } from "../ingest/index.ts";
import { decodeText } from "../text/index.ts";

/**
 * same: reading the original gives the text; within: the text stands in it, line by line; differs: neither; part: the original is an
 * entry of a feed, a row of a table or the like, which says nothing without what stood around it; not-read: it cannot be read here.
 */
export type Origin = "same" | "within" | "differs" | "part" | "not-read";

/** An original packs no more than this, in bytes. */
const LIMITS = { bytes: 512 * 1024 * 1024, entries: 1_000, depth: 2 };

/** Kinds that are whole by themselves, so that they must give the text. */
const WHOLE = /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf))\b/iu;

/** Pictures are read by a recogniser of letters, which is another on every machine. */
const PICTURE = /^image\//iu;

/** Where a text comes from. */
export async function originOf(article: PackedArticle, original: Uint8Array, text: string): Promise<Origin> {
  const { mediaType, headers, file } = article.original;
  if (PICTURE.test(mediaType)) return "not-read";
  const declared = headers["content-type"] ?? mediaType;
  const input = { name: file.slice(file.lastIndexOf("/") + 1), bytes: original, mediaType: declared };
  let wasRead = false;
  for await (const outcome of readInputs([input], { limits: LIMITS })) {
    if (!outcome.ok) continue;
    wasRead = true;
    if (storable(outcome.value.text) === text) return "same";
  }
  if (/^text\//iu.test(mediaType) && !/html/iu.test(mediaType) && (await standsWithin(text, original)))
    return "within";
  if (!WHOLE.test(mediaType)) return "part";
  return wasRead || !/pdf/iu.test(mediaType) ? "differs" : "not-read";
}

/** As a library keeps it: not every database can hold half a character or U+0000. */
const storable = (text: string): string => text.replaceAll("\u0000", "\ufffd").toWellFormed();

async function standsWithin(text: string, original: Uint8Array): Promise<boolean> {
  const whole = (await decodeText(original)).text;
  let at = 0;
  for (const line of text.split("\n")) {
    const found = whole.indexOf(line.trim(), at);
    if (found < 0) return false;
    at = found + line.trim().length;
  }
  return true;
}
