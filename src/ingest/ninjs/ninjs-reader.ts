/**
 * Items of news agencies in IPTC ninjs.
 * @module
 */
import type { Diagnostic, Incoming } from "../../model/index.ts";
import { toAbsolute } from "../addresses.ts";
import { decodeDeclared } from "../charset.ts";
import { readDate } from "../dates/index.ts";
import { fail, type Outcome } from "../failure.ts";
import { readGiven, readInline } from "../html/fragment.ts";
import { isObject, parseJson, writeJson } from "../json.ts";
import { readWhole } from "../read-whole.ts";
import type { Reader, Source } from "../reader.ts";
import { toIncoming } from "../record/article.ts";
import { seenAt } from "../seen.ts";
import { type NinjsItem, toItem } from "./item.ts";

/** Reads ninjs: one item, a list of them, or one in each line; what is associated with an item and has a text is an article too. */
export const ninjsReader: Reader = { format: "ninjs", recognizes, read };

/** Fields that ninjs has and other JSON seldom; two of them are taken for proof. */
const FIELDS =
  /"(uri|versioncreated|firstcreated|contentcreated|pubstatus|representationtype|bodies|body_\w+|headlines|infosources?|copyrightholder|slugline)"\s*:/gi;
/** The field that holds the text of a plain record; ninjs has none of this name. */
const PLAIN = /"text"\s*:\s*"/;
const NAMED = /ninjs-schema|"name"\s*:\s*"ninjs"/i;

function recognizes(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString("utf8").replaceAll("\0", "");
  if (!/^[\s\ufeff\ufffd]*\[?\s*\{/.test(text)) return false;
  const fields = new Set([...text.matchAll(FIELDS)].map(([, name = ""]) => name.toLowerCase()));
  return NAMED.test(text) || (fields.size >= 2 && !PLAIN.test(text));
}

async function* read(source: Source): AsyncGenerator<Outcome<Incoming>> {
  const whole = await readWhole(source);
  if (!whole.ok) return yield whole;
  const { text } = await decodeDeclared(whole.value, source);
  const values = parseAll(text);
  if (values.length === 0) yield fail("empty", source.path, "holds no items; nothing to read");
  for (const [i, value] of values.entries()) {
    const path = values.length === 1 ? source.path : `${source.path}#${i + 1}`;
    if (isObject(value)) yield* readItem(value, path, source);
    else yield fail("malformed", path, "is no ninjs item but other or broken JSON; fetch it again");
  }
}

/** The values of a text; undefined for what is none. */
function parseAll(text: string): unknown[] {
  const whole = parseJson(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const values = lines.map(parseJson);
  return values.some(isObject) ? values : [undefined];
}

/** Levels of association that are read; a package holds items, and items hold pictures. */
const DEEPEST = 3;

async function* readItem(
  value: object,
  path: string,
  source: Source,
  depth = 1,
): AsyncGenerator<Outcome<Incoming>> {
  const item = toItem(value);
  const inner = depth < DEEPEST ? item.associations : [];
  const withText = inner.filter((association) => holdsText(association, depth + 1));
  if (item.body) yield await readBody(item, value, path, source);
  else if (withText.length === 0) yield fail("no-article", path, noText(item));
  for (const [i, association] of withText.entries())
    yield* readItem(association, `${path}#association-${i + 1}`, source, depth + 1);
}

function holdsText(value: object, depth: number): boolean {
  const { body, associations } = toItem(value);
  return body !== null || (depth < DEEPEST && associations.some((inner) => holdsText(inner, depth + 1)));
}

function noText({ type }: NinjsItem): string {
  const kind = type === null || type === "text" ? "" : ` (its type is ${type.slice(0, 20)})`;
  return `holds no text${kind}; give items that have a body`;
}

async function readBody(
  ...[item, value, path, source]: Parameters<typeof toArticle>
): Promise<Outcome<Incoming>> {
  try {
    return await toArticle(item, value, path, source);
  } catch (error) {
    // The parsers of markup are not ours: what they cannot bear is a fault of the item.
    const words = error instanceof Error ? error.message.split("\n")[0] : "unknown";
    return fail("malformed", path, `has a body that cannot be read (${words}); the other items were read`);
  }
}

async function toArticle(
  item: NinjsItem,
  value: object,
  path: string,
  source: Source,
): Promise<Outcome<Incoming>> {
  // The item alone: a package may hold hundreds.
  const bytes = writeJson(value);
  if (bytes === null)
    return fail("malformed", path, "is nested too deep for an item of news; fetch it again");
  const date = item.created === null ? null : readDate(item.created);
  const title = await readInline(item.headline);
  return toIncoming({
    path,
    text: await readGiven(item.body, [title, item.author]),
    title,
    author: await readInline(item.author),
    publisher: item.publisher,
    url: toAbsolute(item.uri, null),
    published: date && { ...date, basis: "meta" },
    republishes: item.sources,
    seen: seenAt(source),
    externalId: item.uri,
    original: { mediaType: "application/json", bytes, headers: source.headers },
    diagnostics: diagnose(item, date !== null),
  });
}

function diagnose({ status, embargo, created }: NinjsItem, dated: boolean): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (status !== "usable")
    found.push({ code: "withdrawn", message: `the agency calls it ${status.slice(0, 20)}` });
  if (embargo !== null)
    found.push({ code: "embargo", message: `the agency wants it held back until ${embargo.slice(0, 40)}` });
  if (!dated && created === null)
    found.push({ code: "undated", message: "the item does not say when it was made" });
  if (!dated && created !== null)
    found.push({ code: "invalid-date", message: `the item's date is none: ${created.slice(0, 60)}` });
  return found;
}
