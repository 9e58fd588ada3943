/**
 * The opening paragraph of an article that its page sets apart from the text: the lead says what the rest takes for said.
 * @module
 */
import { type Block, blocksOf } from "./blocks.ts";
import type { Page, PageElement } from "./dom.ts";
import { plain } from "./lines.ts";

/** How pages mark a lead. A class counts as a whole word of a name: `article__lead`, not `leader`. */
const MARKED =
  '[itemprop="description"], [class*="lead"], [class*="lede"], [class*="standfirst"], [class*="chapo"]';
const WORDS = new Set(["lead", "lede", "standfirst", "chapo"]);
/** UTF-16 units of a paragraph, and of what two texts must share at their start to be one. */
const LEAST = 60;
const MOST = 1200;
const SHARED = 40;

/** The paragraphs of the one marked lead; none where there is none, or several, which are those of other articles. Look before the page is changed. */
export function findLead(page: Page): Block[] {
  const marked = [...page.querySelectorAll(MARKED)].slice(0, 50).filter(isLead);
  const outermost = marked.filter(
    (element) => !marked.some((other) => other !== element && holds(other, element)),
  );
  const [lead] = outermost;
  return lead && outermost.length === 1 ? blocksOf(lead) : [];
}

function isLead(element: PageElement): boolean {
  const length = element.textContent?.trim().length ?? 0;
  if (length < LEAST || length > MOST || element.querySelector("h1, h2, time, a h3, article") !== null)
    return false;
  if (element.getAttribute("itemprop") === "description") return true;
  const names = (element.getAttribute("class") ?? "").toLowerCase().split(/[\s_-]+/);
  return names.some((name) => WORDS.has(name));
}

function holds(outer: PageElement, inner: PageElement): boolean {
  for (let up = inner.parentElement; up; up = up.parentElement) if (up === outer) return true;
  return false;
}

/** The text with the lead before it, unless it begins with it or tells it again. `page` is the text of the page, in order. */
export function withLead(lead: readonly Block[], blocks: readonly Block[], page: string): readonly Block[] {
  const [opening] = lead;
  const [first] = blocks;
  if (!opening || !first) return blocks;
  const start = plain(opening.text).slice(0, SHARED);
  if (blocks.some(({ text }) => plain(text).includes(start))) return blocks;
  const at = page.indexOf(opening.text.slice(0, SHARED));
  return at >= 0 && at < page.indexOf(first.text.slice(0, SHARED)) ? [...lead, ...blocks] : blocks;
}
