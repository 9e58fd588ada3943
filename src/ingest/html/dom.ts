/**
 * Pages as trees. linkedom builds them; these are the few things that we ask of it, by the names of the DOM.
 * @module
 */
import { tame } from "./tame.ts";

/** Any node: text, comment or element. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  remove(): void;
  /** Joins texts that stand side by side. */
  normalize(): void;
}

/** A page that was parsed; none of its scripts has run, nothing that it names was loaded. */
export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** Whether a node is text. */
export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** Parses a page or a piece of one. Whatever the markup, there is a body. */
export async function parsePage(html: string): Promise<Page> {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(withBody(tame(html)));
  return document as unknown as Page; // linkedom's types are those of browsers, which this package does not load
}

/** linkedom puts no body where none is written; without one, head and text are one body. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html) && /<html[\s>]/i.test(html)) return html;
  const inner = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, "");
  return `<!doctype html><html><head></head><body>${inner}</body></html>`;
}
