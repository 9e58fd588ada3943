/**
 * Takes the furniture out of a page before the article is looked for.
 * @module
 */
import { isElement, type Page, type PageElement } from "./dom.ts";
import { MARKS, NEVER_TEXT } from "./furniture.ts";

/** An element with more than this share of the page's text is the page, whatever it is called. */
const WHOLE = 0.3;
const NEVER_PRUNED = new Set(["html", "body", "main", "article", "h1", "p"]);

/** What the search for an article costs by. */
export interface PageSize {
  readonly elements: number;
  readonly links: number;
  /** Sum of the levels at which the elements stand. */
  readonly levels: number;
  /** Characters that become entities, each a text of its own, when the page is written out and parsed again. */
  readonly escapes: number;
}

/** Removes furniture from the page, by element and by mark. Returns how many elements and links are left. */
export function prune(page: Page): PageSize {
  const most = lengthOf(page.body) * WHOLE;
  const left = { elements: 0, links: 0, levels: 0, escapes: 0 };
  page.body.normalize(); // linkedom begins a new text at every entity
  const open: (readonly [PageElement, number])[] = [[page.body, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, level] = next;
    if (isFurniture(element, most)) {
      element.remove();
      continue;
    }
    left.elements++;
    left.levels += level;
    if (element.localName === "a") left.links++;
    for (const child of element.childNodes) {
      if (isElement(child)) open.push([child, level + 1]);
      else left.escapes += child.textContent?.match(/[&<>\u00a0]/g)?.length ?? 0;
    }
  }
  return left;
}

function isFurniture(element: PageElement, most: number): boolean {
  const name = element.localName;
  if (NEVER_TEXT.has(name)) return (name !== "footer" && name !== "aside") || isSmall(element, most);
  if (NEVER_PRUNED.has(name) || element.getAttribute("itemprop") === "articleBody") return false;
  if (!isMarked(element)) return false;
  return isSmall(element, most);
}

function isSmall(element: PageElement, most: number): boolean {
  return lengthOf(element) <= most && element.querySelector("h1, [itemprop=articleBody]") === null;
}

function isMarked(element: PageElement): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (names === " ") return false;
  return names.split(/\s+/).some((name) => {
    const words = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
    // "tag-sport" is a theme of the article, "tags" a list of them.
    return (
      MARKS.has(words.replace(/[-_]/g, "")) ||
      words.split(/[-_]+/).some((word) => MARKS.has(word) && word !== "more")
    );
  });
}

function lengthOf(element: PageElement): number {
  return element.textContent?.length ?? 0;
}
