/**
 * What is known of an article beside its text: from JSON-LD, then `<meta>`, then microdata, then what is to be seen.
 * @module
 */
import type { PublicationDate } from "../../model/index.ts";
import { isAddress, isFrontPage, toAbsolute } from "../addresses.ts";
import type { Page, PageElement } from "./dom.ts";
import { type Declared, findDeclared } from "./json-ld.ts";
import { type MetaTags, NAMES, readMetaTags, valuesOf } from "./meta-tags.ts";
import { resolveDate } from "./page-date.ts";
import { resolveTitle } from "./page-title.ts";

/** UTF-16 units. */
const LONGEST_NAME = 120;

/** Null where the page says nothing. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: PublicationDate | null;
  readonly republishes: string | null;
  /** The page calls itself an article. */
  readonly isArticle: boolean;
  readonly declared: Declared | null;
}

/** Reads everything that a page says of its article. `address` is where the page comes from, where known. */
export function readMetadata(page: Page, address: string | null): Metadata {
  const declared = findDeclared(page);
  const tags = readMetaTags(page);
  const publisher = firstName([
    declared?.publisher,
    ...valuesOf(tags, NAMES.publisher),
    itemName(page, "publisher"),
  ]);
  return {
    title: resolveTitle(page, [declared?.headline, ...valuesOf(tags, NAMES.title)], publisher),
    publisher,
    author: firstName([
      declared?.author,
      ...valuesOf(tags, NAMES.author),
      itemName(page, "author"),
      bylineOf(page),
    ]),
    url: resolveUrl(page, { tags, declared, address }),
    published: resolveDate(page, declared?.published ?? null, valuesOf(tags, NAMES.published)),
    republishes: firstOf([declared?.republishes, ...valuesOf(tags, NAMES.republishes)]),
    isArticle: declared !== null || valuesOf(tags, ["og:type"]).some((type) => /article/i.test(type)),
    declared,
  };
}

/** Microdata: the name inside of what is marked as publisher or author of the article. */
function itemName(page: Page, property: string): string | null {
  const item: PageElement | null = page.querySelector(`[itemprop="${property}"]`);
  const named = item?.querySelector('[itemprop="name"]') ?? item;
  const value = named?.getAttribute("content") ?? named?.textContent ?? "";
  const name = value.replace(/\s+/g, " ").trim();
  return name === "" || name.length > LONGEST_NAME ? null : name;
}

/** The one link of the page that is marked as the author's; several are those of other articles. */
function bylineOf(page: Page): string | null {
  const marked = [...page.querySelectorAll('a[rel~="author"]')].slice(0, 20);
  const names = new Set(marked.flatMap((link) => link.textContent?.replace(/\s+/g, " ").trim() || []));
  const [name] = names;
  return names.size === 1 && name !== undefined && name.length <= LONGEST_NAME ? name : null;
}

function firstName(values: readonly (string | null | undefined)[]): string | null {
  return firstOf(values.filter((value) => value && !isAddress(value)));
}

function firstOf(values: readonly (string | null | undefined)[]): string | null {
  return (
    values.find((value): value is string => typeof value === "string" && value.trim() !== "")?.trim() ?? null
  );
}

interface Addresses {
  readonly tags: MetaTags;
  readonly declared: Declared | null;
  readonly address: string | null;
}

/** The canonical address; one that names the front page names no article, and is passed over where another is known. */
function resolveUrl(page: Page, { tags, declared, address }: Addresses): string | null {
  const base = toAbsolute(page.querySelector("base[href]")?.getAttribute("href"), address) ?? address;
  const written = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute("href"),
    ...valuesOf(tags, NAMES.url),
    declared?.url,
    address,
  ];
  const urls = written.flatMap((value) => toAbsolute(value, base) ?? []);
  return urls.find((url) => !isFrontPage(url)) ?? urls[0] ?? null;
}
