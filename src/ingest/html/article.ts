/**
 * The text of the article on a page.
 * @module
 */
import { type Block, blocksOf } from "./blocks.ts";
import { type Page, type PageElement, parsePage } from "./dom.ts";
import { findLead, withLead } from "./lead.ts";
import { keepText } from "./lines.ts";
import type { Metadata } from "./metadata.ts";
import { type PageSize, prune } from "./prune.ts";

/** With more, the search for the article is quadratic; the page is then read as it stands. */
const MOST_ELEMENTS = 8_000;
const MOST_LEVELS = 150_000;
const MOST_LINKS = 3_000;
const MOST_ESCAPES = 10_000;
/** UTF-16 units of prose that make an article: of a page that says it is one, and of one that does not. */
const LEAST_DECLARED = 25;
const LEAST = 140;
/** Of an article with a box for a password, this much must be there to read. */
const LEAST_AT_LOGIN = 500;
/** Lines that are links, from which on a page may be a list of articles. */
const LIST = 3;

/** The lines of an article, or why the page has none. */
export type ArticleText = { readonly lines: readonly string[] } | { readonly reason: string };

/** Finds the article. Takes furniture out of `page`: read what it says of itself first. */
export async function findArticle(page: Page, metadata: Metadata): Promise<ArticleText> {
  const asksPassword = page.querySelector('input[type="password"]') !== null;
  const large = isLarge(prune(page));
  const lead = findLead(page);
  const whole = (page.body.textContent ?? "").replace(/\s+/g, " ");
  const marked = largest(page, '[itemprop="articleBody"]');
  const markedBlocks = marked ? blocksOf(marked) : [];
  const found = large ? proseOf(page) : await readBlocks(page);
  // What the page marks as its text is its text, unless the mark is on a part only.
  const chosenBlocks = prose(markedBlocks) >= Math.max(LEAST, prose(found) / 2) ? markedBlocks : found;
  const blocks = withLead(lead, chosenBlocks, whole);
  const head = [metadata.title, metadata.author, metadata.publisher];
  const kept = keepText(blocks, head);
  const chosen = prose(kept) > 0 ? kept : keepText(await declaredBlocks(metadata), head);
  const reason = findFault(chosen, metadata.isArticle, asksPassword) ?? findList(blocks);
  return reason === null ? { lines: chosen.map(({ text }) => text) } : { reason };
}

function isLarge({ elements, links, levels, escapes }: PageSize): boolean {
  return elements > MOST_ELEMENTS || levels > MOST_LEVELS || links > MOST_LINKS || escapes > MOST_ESCAPES;
}

async function readBlocks(page: Page): Promise<Block[]> {
  const { Readability } = await import("@mozilla/readability");
  const reader = new Readability<PageElement>(page as never, {
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content) : [];
}

/** Pages too large to search: every line that is no link. */
function proseOf(page: Page): Block[] {
  const root = largest(page, "article, main") ?? page.body;
  return blocksOf(root).filter(({ text, linked }) => linked * 2 < text.length);
}

async function declaredBlocks({ declared }: Metadata): Promise<Block[]> {
  if (!declared?.body) return [];
  return blocksOf((await parsePage(declared.body.replace(/\r?\n/g, "<br>"))).body);
}

function largest(page: Page, selectors: string): PageElement | null {
  const found = [...page.querySelectorAll(selectors)].slice(0, 50);
  const length = (element: PageElement): number => element.textContent?.length ?? 0;
  return found.sort((a, b) => length(b) - length(a))[0] ?? null;
}

function prose(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
}

/** Why these lines are no article, or null. */
function findFault(blocks: readonly Block[], declared: boolean, asksPassword: boolean): string | null {
  const length = prose(blocks);
  if (length === 0)
    return "has no text that stands in the page itself; save the page from a browser, with its text";
  if (asksPassword && length < LEAST_AT_LOGIN) return "asks to log in; save the page after logging in";
  if (length < (declared ? LEAST_DECLARED : LEAST))
    return "has hardly any text; give the page of one article";
  return null;
}

/** Whether a page leads to articles and is none itself. */
function findList(blocks: readonly Block[]): string | null {
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  const away = blocks.filter(({ linked, text }) => text.length > 15 && linked > text.length * 0.9).length;
  const isList = linked > prose(blocks) || (away >= LIST && away * 5 > blocks.length);
  return isList ? "is a list of links; give the address of one article" : null;
}
