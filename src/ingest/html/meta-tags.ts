/**
 * What a page says of itself in `<meta>`, by name, and in the order in which a name is to be trusted.
 * @module
 */
import type { Page } from "./dom.ts";

/** Values by name, in lower case, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Names for each thing that an article has, the best first: OpenGraph, then what desks' systems write, then Dublin Core. */
export const NAMES = {
  title: ["og:title", "twitter:title", "dc.title", "dcterms.title", "title"],
  published: [
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "published_time",
    "publish-date",
    "publishdate",
    "publish_date",
    "publication_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "datecreated",
    "date",
  ],
  author: [
    "article:author",
    "author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "byl",
  ],
  publisher: [
    "og:site_name",
    "publisher",
    "article:publisher",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
  ],
  republishes: [
    "syndication-source",
    "original-source",
    "article:source",
    "dc.source",
    "dcterms.source",
    "source",
  ],
  url: ["og:url", "twitter:url"],
} as const;

/** All `<meta>` of a page that have a value. Microdata (`itemprop`) counts as a name. */
export function readMetaTags(page: Page): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of page.querySelectorAll("meta")) {
    const value = meta.getAttribute("content")?.trim();
    if (!value) continue;
    for (const key of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(key)?.trim().toLowerCase();
      if (name) tags.set(name, [...(tags.get(name) ?? []), value].slice(0, 8));
    }
  }
  return tags;
}

/** The values for one thing, the best first. */
export function valuesOf(tags: MetaTags, names: readonly string[]): string[] {
  return names.flatMap((name) => tags.get(name) ?? []);
}
