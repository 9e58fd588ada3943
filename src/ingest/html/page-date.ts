/**
 * The date of publication of a page, and on what it rests. The day on which a page was served or fetched is none.
 * @module
 */
import type { PublicationDate } from "../../model/index.ts";
import { findDate, type ReadDate, readDate } from "../dates/index.ts";
import { isElement, isText, type Page, type PageElement, type PageNode } from "./dom.ts";

/** How many texts before and after the headline are looked at for a date that is only to be seen. */
const BEFORE = 6;
const AFTER = 14;
/** UTF-16 units of a text that is a date and little more. */
const LONGEST = 100;
const CHANGED = /تحديث|محدث|تعديل|updated|modified/i;

/** The date that the page declares, else the one shown at its headline. */
export function resolveDate(
  page: Page,
  declared: string | null,
  tags: readonly string[],
): PublicationDate | null {
  const written = [declared, ...tags, ...microdata(page), ...timesAtHeadline(page)];
  const dates = written.flatMap((value) => (value === null ? [] : (readDate(value) ?? [])));
  const [first] = dates;
  if (first) {
    // The best names the day; another that names the same day may know the hour.
    const finer =
      first.precision === "day" ? dates.find(({ value }) => value.startsWith(`${first.value}T`)) : undefined;
    return { ...(finer ?? first), basis: "meta" };
  }
  const shown = findShown(page);
  return shown && { ...shown, basis: "text" };
}

function microdata(page: Page): string[] {
  const found: string[] = [];
  for (const selector of [
    '[itemprop="datePublished"]',
    '[itemprop="dateCreated"]',
    "time[pubdate]",
    "time.published",
  ]) {
    const element = page.querySelector(selector);
    const value =
      element?.getAttribute("datetime") || element?.getAttribute("content") || element?.textContent?.trim();
    if (value) found.push(value);
  }
  return found;
}

/** `<time datetime>` of the article: the only one of the page, or the first one behind the headline or in the article. */
function timesAtHeadline(page: Page): string[] {
  const times = [...page.querySelectorAll("time[datetime]")].filter((time) => !isOfChange(time));
  const article = page.querySelector("article time[datetime]");
  const chosen = times.length === 1 ? times[0] : times.find((time) => time === article && !isListed(page));
  const value = chosen?.getAttribute("datetime");
  return value ? [value] : [];
}

function isListed(page: Page): boolean {
  return [...page.querySelectorAll("article")].length > 1;
}

function isOfChange(time: PageElement): boolean {
  return CHANGED.test(`${time.getAttribute("class")} ${time.getAttribute("itemprop")} ${time.textContent}`);
}

/** A date written out near the headline. Above it only where the line says that it is one of publication: many pages show today's. */
function findShown(page: Page): ReadDate | null {
  const heading = page.querySelector("h1") ?? page.querySelector("h2");
  if (!heading) return null;
  const { texts, at } = textsOf(page, heading);
  const near = [
    ...texts.slice(at, at + AFTER),
    ...texts.slice(Math.max(0, at - BEFORE), at).filter(saysPublished),
  ];
  for (const text of near) {
    const date = text.length > LONGEST || CHANGED.test(text) ? null : findDate(text);
    if (date?.value.includes("-")) return date;
  }
  return null;
}

const saysPublished = (text: string): boolean => /نشر|publish/i.test(text);

/** The texts of the page in order, joined over inline elements by their parent, and the index of the first behind the heading. */
function textsOf(page: Page, heading: PageElement): { texts: string[]; at: number } {
  const texts: string[] = [];
  let at = 0;
  const open: PageNode[] = [page.body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node === heading) at = texts.length;
    else if (isText(node)) {
      const text = node.textContent?.replace(/\s+/g, " ").trim();
      if (text) texts.push(text);
    } else if (isElement(node) && !SILENT.has(node.localName)) {
      const children = [...node.childNodes];
      if (isShortLine(node, children) && !contains(node, heading))
        texts.push(node.textContent?.replace(/\s+/g, " ").trim() ?? "");
      else for (const child of children.reverse()) open.push(child);
    }
  }
  return { texts, at };
}

const SILENT = new Set(["script", "style", "noscript", "template", "iframe"]);

/** A line whose date may be cut into pieces: `<p><b>7</b> <i>May</i> 2021</p>`. */
function isShortLine(element: PageElement, children: readonly PageNode[]): boolean {
  if (
    children.length < 2 ||
    children.length > 12 ||
    children.some((child) => isElement(child) && [...child.childNodes].length > 3)
  )
    return false;
  const text = element.textContent ?? "";
  return text.length < LONGEST * 2 && /\p{Nd}/u.test(text) && text.trim() !== "";
}

function contains(element: PageElement, other: PageElement): boolean {
  for (let up: PageElement | null = other; up; up = up.parentElement) if (up === element) return true;
  return false;
}
