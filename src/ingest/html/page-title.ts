/**
 * The headline of an article, without the name of the site that pages add to it.
 * @module
 */
import type { Page } from "./dom.ts";
import { plain } from "./lines.ts";

/** What stands between a headline and the name of a site. */
const BETWEEN = /\s+[-–—|:•»]+\s+/u;

/** The headline: declared, or the only heading of its rank, or the title of the page. */
export function resolveTitle(
  page: Page,
  written: readonly (string | null | undefined)[],
  publisher: string | null,
): string | null {
  const heading = onlyHeading(page);
  const titles = [...written, heading, tidy(page.querySelector("title")?.textContent)];
  const title = titles.map(tidy).find((value) => value !== null && plain(value) !== plain(publisher ?? ""));
  if (!title) return null;
  return cutSite(title, heading, publisher);
}

function onlyHeading(page: Page): string | null {
  const headings = [...page.querySelectorAll("h1")].flatMap((h1) => tidy(h1.textContent) ?? []);
  return headings.length === 1 ? (headings[0] ?? null) : null;
}

function tidy(text: string | null | undefined): string | null {
  const clean = text?.replace(/[\s\u00a0]+/g, " ").trim();
  return clean ? clean : null;
}

/** A piece beside a mark is cut where it is the publisher's name, or where the heading is all of the rest. */
function cutSite(title: string, heading: string | null, publisher: string | null): string {
  const site = publisher === null ? null : plain(publisher);
  const pieces = title.split(BETWEEN);
  if (heading !== null && pieces.length > 1 && plain(title) !== plain(heading)) {
    if (pieces.some((piece) => plain(piece) === plain(heading)) || isAtEdge(title, heading)) return heading;
  }
  if (site === null || pieces.length < 2) return title;
  const last = title.slice(0, title.length - (pieces.at(-1) ?? "").length).replace(/\s+[-–—|:•»]+\s+$/u, "");
  if (plain(pieces.at(-1) ?? "") === site) return last;
  if (plain(pieces[0] ?? "") === site)
    return title.slice((pieces[0] ?? "").length).replace(/^\s+[-–—|:•»]+\s+/u, "");
  return title;
}

function isAtEdge(title: string, heading: string): boolean {
  return (
    heading.length * 2 > title.length &&
    (plain(title).startsWith(plain(heading)) || plain(title).endsWith(plain(heading)))
  );
}
