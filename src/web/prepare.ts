/**
 * What the first page needs is fetched at once, not one after the other: its script, its words, its first questions.
 * @module
 */
import { loaderOf } from "./i18n/files.ts";
import { type PageEntry, pages } from "./pages/index.ts";
import type { Asked } from "./services/asked.ts";
import { readSettings } from "./state/settings.ts";

/** A page that is on its way. */
export interface FirstPage {
  readonly page: PageEntry;
  readonly script: ReturnType<PageEntry["load"]>;
  readonly asked: readonly Asked[];
}

/** Fetches what the page at this path needs, and the words that every page needs. Null where there is no such page. */
export function prepare(path: string): FirstPage | null {
  const { language } = readSettings();
  fetchWords(language, "common");
  for (const page of pages) {
    const found = formOf(page.path).exec(path);
    if (!found) continue;
    fetchWords(language, page.words);
    const asked = page.ask?.(Object.fromEntries(Object.entries(found.groups ?? {}).map(decoded))) ?? [];
    return { page, script: page.load(), asked };
  }
  return null;
}

/** Whoever shows them loads them again, from memory, and tells where that cannot be done. */
function fetchWords(language: string, of: string): void {
  loaderOf(language, of)?.().catch(() => {});
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
