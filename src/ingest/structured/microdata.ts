/**
 * Microdata of a page as plain objects, in the form that JSON-LD has (https://html.spec.whatwg.org/multipage/microdata.html).
 * @module
 */
import type { Page, PageElement } from "../html/dom.ts";

/** Things inside of things that are followed. */
const DEEPEST = 8;

/** Where an element keeps its value, if not in its text. */
const VALUE_IN: Readonly<Record<string, string>> = {
  meta: "content",
  a: "href",
  link: "href",
  area: "href",
  img: "src",
  audio: "src",
  video: "src",
  source: "src",
  iframe: "src",
  object: "data",
  data: "value",
  meter: "value",
  time: "datetime",
};

/** The things of a page that are part of no other thing: `{"@type", property: value | values | thing}`. */
export function readMicrodata(page: Page): object[] {
  return [...page.querySelectorAll("[itemscope]")]
    .filter((item) => item.getAttribute("itemprop") === null)
    .map((item) => readThing(item, 0));
}

function readThing(item: PageElement, depth: number): Record<string, unknown> {
  const thing: Record<string, unknown> = {};
  const type = item.getAttribute("itemtype");
  if (type !== null) thing["@type"] = type.trim().split(/\s+/u);
  const id = item.getAttribute("itemid");
  if (id !== null) thing["@id"] = id;
  for (const element of item.querySelectorAll("[itemprop]")) {
    if (thingAround(element) !== item) continue;
    const value = element.getAttribute("itemscope") === null ? textIn(element) : deeper(element, depth);
    for (const name of (element.getAttribute("itemprop") ?? "").trim().split(/\s+/u)) put(thing, name, value);
  }
  return thing;
}

const deeper = (element: PageElement, depth: number): unknown =>
  depth < DEEPEST ? readThing(element, depth + 1) : null;

/** The nearest thing that an element belongs to: not itself, where it is one. */
function thingAround(element: PageElement): PageElement | null {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (around.getAttribute("itemscope") !== null) return around;
  return null;
}

/** `content` is no attribute of Microdata but on `meta`; pages use it on everything, and mean it. */
function textIn(element: PageElement): string {
  const attribute = VALUE_IN[element.localName];
  const written = attribute === undefined ? null : element.getAttribute(attribute);
  return (element.getAttribute("content") ?? written ?? element.textContent ?? "").trim();
}

function put(thing: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "" || name.startsWith("@") || name === "__proto__") return;
  const known = thing[name];
  thing[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
}
