/**
 * Entries of JSON Feed.
 * @module
 */
import { fail } from "../failure.ts";
import { isObject, parseJson, writeJson } from "../json.ts";
import type { Source } from "../reader.ts";
import { type FeedHead, fromJson } from "./entry.ts";
import { type Item, placeOf } from "./item.ts";

/** feedsmith reads no feed without one; what is read here does not differ between versions. */
const VERSION = "https://jsonfeed.org/version/1.1";
const NOTHING = new Uint8Array();

/** All entries of a JSON Feed, in order. */
export async function* itemsOfJson(text: string, source: Source): AsyncGenerator<Item> {
  const smith = await import("feedsmith");
  const feed = parseJson(text);
  if (!isObject(feed)) return yield fail("malformed", source.path, "is no JSON; fetch it again");
  const { items, title, home_page_url } = feed;
  const head: FeedHead = {
    title: typeof title === "string" ? { value: title, html: false } : null,
    publisher: null,
    url: typeof home_page_url === "string" ? home_page_url : null,
  };
  let number = 0;
  for (const item of Array.isArray(items) ? items : []) {
    const written = writeJson(item);
    const place = placeOf(source, head, { number: ++number, kind: "json", written: written ?? NOTHING });
    // A title, for feedsmith throws for a feed in which nothing is left.
    const [entry] =
      isObject(item) && written
        ? (smith.parseJsonFeed({ version: VERSION, title: "x", items: [item] }).items ?? [])
        : [];
    if (entry) yield { entry: fromJson(entry), place };
    else yield fail("malformed", place.path, "is no entry; the other entries were read");
  }
}
