/**
 * Entries of RSS, RDF and Atom.
 * @module
 */
import { fail } from "../failure.ts";
import type { Source } from "../reader.ts";
import type { EntryPlace } from "./entry-article.ts";
import { type Item, placeOf } from "./item.ts";
import { type ParsedEntry, parseEntries, parseHead } from "./parse-entries.ts";
import { findFrame } from "./split-feed.ts";

/** Each costs the parser a new beginning, so that a feed of nothing else would take minutes. */
const MOST_BROKEN = 200;

/** All entries of a feed in XML, in order. */
export async function* itemsOfXml(xml: string, source: Source): AsyncGenerator<Item> {
  const frame = findFrame(xml);
  if (frame === null) return yield fail("malformed", source.path, "is no feed; give the address of a feed");
  const head = await parseHead(xml, frame);
  let number = 0;
  let broken = 0;
  for await (const parsed of parseEntries(xml, frame)) {
    if (parsed.entry === null && ++broken > MOST_BROKEN) return yield tooBroken(source.path, number);
    const place = placeOf(source, head, {
      number: ++number,
      kind: frame.kind,
      written: Buffer.from(parsed.slice.xml),
    });
    yield toItem(parsed, place, xml);
  }
}

function tooBroken(path: string, entries: number): Item {
  return fail(
    "malformed",
    path,
    `has more than ${MOST_BROKEN} broken entries; nothing was read behind entry ${entries}`,
  );
}

function toItem({ slice, entry, fault }: ParsedEntry, place: EntryPlace, xml: string): Item {
  const title = entry?.title ? ` "${entry.title.value.replace(/\s+/g, " ").trim().slice(0, 60)}"` : "";
  if (!slice.closed && xml.endsWith(slice.xml))
    return fail(
      "truncated",
      place.path,
      `ends inside of an entry${title}: the feed is cut off; fetch it again`,
    );
  if (entry) return { entry, place };
  return fail("malformed", place.path, `is a broken entry (${fault}); the other entries were read`);
}
