/**
 * An item of IPTC ninjs, versions 1 to 3, as one shape: names of fields changed their case and number between versions, not their meaning.
 * @module
 */
import { isAddress } from "../addresses.ts";

/** A text with what is known of its markup. */
export interface NinjsBody {
  readonly value: string;
  readonly html: boolean;
}

/** What an item says. Null where it says nothing. */
export interface NinjsItem {
  readonly uri: string | null;
  readonly type: string | null;
  readonly body: NinjsBody | null;
  readonly headline: string | null;
  readonly author: string | null;
  /** `copyrightHolder`. */
  readonly publisher: string | null;
  /** `infoSources`, by name, without the publisher itself. */
  readonly sources: string | null;
  /** When its first version was made, else this one. */
  readonly created: string | null;
  /** "usable", "withheld", "canceled". */
  readonly status: string;
  readonly embargo: string | null;
  /** Other items that came with it. */
  readonly associations: readonly object[];
}

type Fields = ReadonlyMap<string, unknown>;

/** Reads the fields of one item. Values of a wrong kind count as absent. */
export function toItem(value: object): NinjsItem {
  const fields: Fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
  const text = (...names: string[]): string | null => firstOf(names.map((name) => asText(fields.get(name))));
  const publisher = text("copyrightholder");
  return {
    uri: text("uri"),
    type: text("type"),
    body: bodyOf(fields),
    headline: text("headline") ?? headlineOf(fields) ?? text("title"),
    author: text("by", "byline"),
    publisher,
    sources: sourcesOf(fields.get("infosources") ?? fields.get("infosource"), publisher),
    created: text("firstcreated", "versioncreated"),
    status: text("pubstatus")?.toLowerCase() ?? "usable",
    embargo: text("embargoeduntil", "embargoed"),
    associations: listOf(fields.get("associations")),
  };
}

/** Of all bodies the longest with markup, which has paragraphs, unless it is a piece only. */
function bodyOf(fields: Fields): NinjsBody | null {
  const bodies = [...listed(fields.get("bodies")), ...suffixed(fields, "body_")];
  const [longest] = bodies.sort((a, b) => b.value.length - a.value.length);
  if (!longest) return null;
  const marked = bodies.find(({ html }) => html);
  return marked && marked.value.length * 2 >= longest.value.length ? marked : longest;
}

function listed(value: unknown): NinjsBody[] {
  return listOf(value).flatMap((body) => {
    const { value: text, contentType, contenttype, role } = body as Readonly<Record<string, unknown>>;
    const kind = [contentType, contenttype, role].join(" ");
    return typeof text === "string" && text.trim() !== "" ? [toBody(text, kind)] : [];
  });
}

/** Version 1 wrote the kind of a text into the name of its field: `body_html`. */
function suffixed(fields: Fields, prefix: string): NinjsBody[] {
  return [...fields].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === "string" && value.trim() !== "" ? [toBody(value, name)] : [],
  );
}

function toBody(value: string, kind: string): NinjsBody {
  return { value, html: /html/i.test(kind) || /<(?:p|br|div|section)\b[^>]*>/i.test(value) };
}

function headlineOf(fields: Fields): string | null {
  const headlines = listOf(fields.get("headlines")) as Readonly<Record<string, unknown>>[];
  const main = headlines.find(({ role }) => role === "main") ?? headlines[0];
  return asText(main?.value) ?? suffixed(fields, "headline_")[0]?.value.trim() ?? null;
}

function sourcesOf(value: unknown, publisher: string | null): string | null {
  const names = listOf(value).flatMap((source) => {
    const { name, literal } = source as Readonly<Record<string, unknown>>;
    return asText(name) ?? asText(literal) ?? [];
  });
  const others = [...new Set(names)].filter((name) => name !== publisher && !isAddress(name));
  return others.length === 0 ? null : others.join("، ");
}

/** Objects of a list, or of an object whose keys are their names, as version 1 wrote it. */
function listOf(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).filter((item) => typeof item === "object" && item !== null);
}

function asText(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function firstOf(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null;
}
