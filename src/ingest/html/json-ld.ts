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
/** UTF-16 units; longer blocks are not parsed. */
const LONGEST = 1 << 20;

/** The article that the page declares, or null. Of several the one with the most to say. */
export function findDeclared(page: Page): Declared | null {
  let best: Declared | null = null;
  for (const script of page.querySelectorAll('script[type^="application/ld+json"]')) {
    const json = script.textContent ?? "";
    if (json.length > LONGEST) continue;
    for (const declared of readBlock(json))
      if (best === null || weigh(declared) > weigh(best)) best = declared;
  }
  return best;
}

/** What systems put around a script so that old browsers do not show it. */
const OPENS = /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/;
const CLOSES = /(?:\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|\]\]>|-->|;)$/;

function readBlock(json: string): Declared[] {
  const clean = json.trim().replace(OPENS, "").trim().replace(CLOSES, "").trim();
  try {
    return findArticles(JSON.parse(clean), 0).map(toDeclared);
  } catch {
    return readBroken(clean);
  }
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

/** Line ends inside strings and a comma too many are what breaks most; of the rest single values are picked out. */
function readBroken(json: string): Declared[] {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what JSON forbids inside strings
    const mended = json.replace(/[\u0000-\u0020]+/g, " ").replace(/, ?([}\]])/g, "$1");
    return findArticles(JSON.parse(mended), 0).map(toDeclared);
  } catch {
    const flat = json.replace(/\s+/g, " ");
    const pick = (key: string): string | null =>
      new RegExp(`"${key}" ?: ?"((?:[^"\\\\\\n]|\\\\.){1,500})"`).exec(flat)?.[1] ?? null;
    if (!/"@type" ?: ?\[? ?"\w{0,30}(?:Article|BlogPosting|ClaimReview)"/.test(flat)) return [];
    return [{ ...NOTHING, headline: pick("headline"), published: pick("datePublished") }];
  }
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

function toDeclared(fields: Fields): Declared {
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
function namesOf(value: unknown): string | null {
  const list = Array.isArray(value) ? value : [value];
  const names = list.flatMap((item) => {
    const fields = asFields(item);
    const name = fields ? (asText(fields.name) ?? asText(asFields(fields.publisher)?.name)) : asText(item);
    return name === null ? [] : [name];
  });
  return names.length === 0 ? null : [...new Set(names)].join("، ");
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
