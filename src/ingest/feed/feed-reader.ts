/**
 * Feeds: RSS, Atom, RDF and JSON Feed, entry by entry.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import { decodeDeclared } from "../charset.ts";
import { fail, type Outcome } from "../failure.ts";
import { readWhole } from "../read-whole.ts";
import type { Reader, Source } from "../reader.ts";
import { type FeedContext, readEntry } from "./entry-article.ts";
import type { FoundEntry } from "./item.ts";
import { itemsOfJson } from "./json-items.ts";
import { itemsOfXml } from "./xml-items.ts";

/**
 * Reads feeds. An entry with all of its text is an article; one with less is followed to its page where `context.follow` is given, and is
 * a summary with the diagnostic "teaser", or a failure, where not. A broken entry is one failure; those after it are read.
 */
export function feedReader(context: FeedContext): Reader {
  return { format: "feed", recognizes, read: (source) => readFeed(source, context) };
}

const OF_XML =
  /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:[\w.-]+:)?(rss|RDF|feed)[\s>]/i;
const NAMESPACES =
  /http:\/\/(?:purl\.org\/(?:rss\/1\.0|atom\/ns)|my\.netscape\.com\/rdf|www\.w3\.org\/2005\/Atom)/;
const OF_JSON = /^\s*\{[\s\S]*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//;
const TYPES = /^\s*application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;

function recognizes(head: Uint8Array, { mediaType }: Source): boolean {
  // Without zero bytes UTF-16 reads like ASCII here; the marks in front of it are no text.
  const text = Buffer.from(head)
    .toString("utf8")
    .replaceAll("\0", "")
    .replace(/^[\ufeff\ufffd]+/, "");
  const root = OF_XML.exec(text)?.[1]?.toLowerCase();
  if (root === "rss" || (root !== undefined && NAMESPACES.test(text)) || OF_JSON.test(text)) return true;
  return mediaType !== null && TYPES.test(mediaType) && /^\s*[<{]/.test(text);
}

async function* readFeed(source: Source, context: FeedContext): AsyncGenerator<Outcome<Incoming>> {
  const whole = await readWhole(source);
  if (!whole.ok) return yield whole;
  const { text } = await decodeDeclared(whole.value, source);
  let entries = 0;
  const found = /^\s*[\ufeff]?\s*\{/.test(text) ? itemsOfJson(text, source) : itemsOfXml(text, source);
  for await (const item of found) {
    entries++;
    yield "entry" in item ? await readItem(item, context) : item;
  }
  if (entries === 0) yield fail("empty", source.path, "holds no entries; nothing to read");
}

async function readItem({ entry, place }: FoundEntry, context: FeedContext): Promise<Outcome<Incoming>> {
  try {
    return await readEntry(entry, place, context);
  } catch (error) {
    // The parsers of markup are not ours: what they cannot bear is a fault of the entry, not of the feed.
    const words = error instanceof Error ? error.message.split("\n")[0] : "unknown";
    return fail(
      "malformed",
      place.path,
      `cannot be read as an entry (${words}); the other entries were read`,
    );
  }
}
