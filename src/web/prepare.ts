/**
 * What the first page needs is fetched at once, not one after the other: its script, its words, its first question.
 * @module
 */
import { type PageEntry, pages } from "./pages/index.ts";

/** The page at this path; what it asks first is on its way. Null where there is none. */
export function prepare(path: string): PageEntry | null {
  for (const page of pages) {
    const found = formOf(page.path).exec(path);
    if (!found) continue;
    page.ask?.(Object.fromEntries(Object.entries(found.groups ?? {}).map(decoded)));
    return page;
  }
  return null;
}

/** `/claims/:claim` as an expression. */
const formOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/:(\w+)/gu, "(?<$1>[^/]+)")}/?$`, "u");

const decoded = ([name, value]: readonly [string, string]): [string, string] => {
  try {
    return [name, decodeURIComponent(value)];
  } catch {
    return [name, value]; // no id looks so: the page will say that there is nothing here
  }
};
