/**
 * What a page says of its article in JSON-LD (schema.org), however it is wrapped, and what can be saved of broken JSON.
 * @module
 */
import type { Page } from "./dom.ts";

/** Values of an article as they are written there; null where there is none. */
export interface Declared {
  readonly headline: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly republishes: string | null;
  readonly body: string | null;
  /** False where the page says that the text is not all there for everybody. */
  readonly free: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Types of schema.org that are articles. */
const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|Report|LiveBlogPosting|ClaimReview|OpinionPiece)$/;
/** Levels of wrapping that are followed. */
const DEEPEST = 8;
/** Blocks of a page and names of an article that are looked at. */
const MOST_BLOCKS = 50;
const MOST_NAMES = 20;
/** UTF-16 units; longer blocks are not parsed. */
const LONGEST = 1 << 20;

/** The blocks of JSON-LD of a page: values, or the text of those that are no JSON even after mending. */
export function parseBlocks(page: Page): unknown[] {
  const blocks = [...page.querySelectorAll('script[type^="application/ld+json"]')].slice(0, MOST_BLOCKS);
  return blocks.map((script) => parseBlock(script.textContent ?? ""));
}

/** The article that the page declares, or null. Of several the one with the most to say. */
export function findDeclared(page: Page): Declared | null {
  let best: Declared | null = null;
  const parsed = parseBlocks(page);
  const named = new Map<string, Fields>();
  for (const value of parsed) if (typeof value !== "string") collectNamed(value, named, 0);
  for (const value of parsed)
    for (const declared of readBlock(value, named))
      if (best === null || weigh(declared) > weigh(best)) best = declared;
  return best;
}

/** Things that the page names, by `@id`: systems write the publisher once and point to it from every article. */
function collectNamed(value: unknown, named: Map<string, Fields>, depth: number): void {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collectNamed(item, named, depth + 1);
    return;
  }
  const fields = value as Fields;
  const id = fields["@id"];
  if (typeof id === "string" && asText(fields.name) !== null && !named.has(id)) named.set(id, fields);
  for (const inner of Object.values(fields)) collectNamed(inner, named, depth + 1);
}

/** What systems put around a script so that old browsers do not show it. */
const OPENS = /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/;
const CLOSES = /(?:\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|\]\]>|-->|;)$/;

/** The value of a block, or its text where it is no JSON even after mending. */
function parseBlock(json: string): unknown {
  if (json.length > LONGEST) return "";
  const clean = json.trim().replace(OPENS, "").trim().replace(CLOSES, "").trim();
  // Line ends inside strings and a comma too many are what breaks most.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what JSON forbids inside strings
  const mend = (): string => clean.replace(/[\u0000-\u0020]+/g, " ").replace(/, ?([}\]])/g, "$1");
  return parseJson(clean) ?? parseJson(mend()) ?? clean;
}

function parseJson(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function readBlock(value: unknown, named: ReadonlyMap<string, Fields>): Declared[] {
  if (typeof value === "string") return readBroken(value);
  return findArticles(value, 0).map((fields) => toDeclared(fields, named));
}

function findArticles(value: unknown, depth: number): Fields[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => findArticles(item, depth + 1));
  const fields = asFields(value);
  if (!fields) return [];
  if (typesOf(fields).some((type) => ARTICLE.test(type))) return [fields];
  return ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"].flatMap((key) =>
    findArticles(fields[key], depth + 1),
  );
}

/** Of what no mending makes JSON single values are picked out. */
function readBroken(json: string): Declared[] {
  const flat = json.replace(/\s+/g, " ");
  const pick = (key: string): string | null =>
    new RegExp(`"${key}" ?: ?"((?:[^"\\\\\\n]|\\\\.){1,500})"`).exec(flat)?.[1] ?? null;
  if (!/"@type" ?: ?\[? ?"\w{0,30}(?:Article|BlogPosting|ClaimReview)"/.test(flat)) return [];
  return [{ ...NOTHING, headline: pick("headline"), published: pick("datePublished") }];
}

const NOTHING: Declared = {
  headline: null,
  published: null,
  author: null,
  publisher: null,
  url: null,
  republishes: null,
  body: null,
  free: true,
};

function toDeclared(fields: Fields, named: ReadonlyMap<string, Fields>): Declared {
  const namesOf = (value: unknown): string | null => joinNames(value, named);
  return {
    headline: asText(fields.headline) ?? asText(fields.name),
    published: asText(fields.datePublished) ?? asText(fields.dateCreated),
    author: namesOf(fields.author),
    publisher: namesOf(fields.publisher),
    url: asText(fields.url) ?? addressOf(fields.mainEntityOfPage),
    republishes: namesOf(fields.sourceOrganization) ?? namesOf(fields.isBasedOn) ?? namesOf(fields.provider),
    body: asText(fields.articleBody),
    free: !/^false$/i.test(String(fields.isAccessibleForFree ?? "")),
  };
}

function weigh(declared: Declared): number {
  return Object.values(declared).filter((value) => typeof value === "string").length;
}

/** One name, or several with a comma between them. */
function joinNames(value: unknown, named: ReadonlyMap<string, Fields>): string | null {
  const list = Array.isArray(value) ? value : [value];
  const names = list.slice(0, MOST_NAMES).flatMap((item) => nameOf(item, named) ?? []);
  return names.length === 0 ? null : [...new Set(names)].join("، ");
}

function nameOf(item: unknown, named: ReadonlyMap<string, Fields>): string | null {
  const fields = asFields(item);
  if (!fields) return asText(item);
  const meant = typeof fields["@id"] === "string" ? named.get(fields["@id"]) : undefined;
  return asText(fields.name) ?? asText(meant?.name) ?? asText(asFields(fields.publisher)?.name);
}

function addressOf(value: unknown): string | null {
  const fields = asFields(value);
  return fields ? (asText(fields["@id"]) ?? asText(fields.url)) : asText(value);
}

function typesOf(fields: Fields): string[] {
  const type = fields["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function asFields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function asText(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" && one.trim() !== "" ? fromEscaped(one).trim() : null;
}

/** Systems that escape a text for HTML before they write it into JSON. */
const ESCAPED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  "#39": "'",
  nbsp: "\u00a0",
};

function fromEscaped(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => {
    if (Object.hasOwn(ESCAPED, name)) return ESCAPED[name] ?? whole;
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return name.startsWith("#") && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
