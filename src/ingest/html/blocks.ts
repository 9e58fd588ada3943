/**
 * From a tree to the lines that a reader sees.
 * @module
 */
import { isElement, isText, type PageElement, type PageNode } from "./dom.ts";
import { NEVER_TEXT } from "./furniture.ts";

/** One paragraph, item, heading or row. */
export interface Block {
  /** As a browser shows it: white space of the markup is one space; everything else to the letter. */
  readonly text: string;
  /** UTF-16 units of it that stand in links. */
  readonly linked: number;
  readonly heading: boolean;
}

const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp " +
    "small span strike strong sub sup time tt u var wbr img picture source"
  ).split(" "),
);
const HEADING = /^h[1-6]$/;

/** The lines of an element, in order, without empty ones. */
export function blocksOf(root: PageElement): Block[] {
  const writer = new BlockWriter();
  writer.walk(root);
  writer.end();
  return writer.blocks;
}

/** Takes text as the walk comes by it and cuts it where an element or a break begins a line. */
class BlockWriter {
  readonly blocks: Block[] = [];
  #pieces: string[] = [];
  #linked = 0;
  #inLink = 0;
  #heading = false;

  walk(element: PageElement): void {
    const name = element.localName;
    if (NEVER_TEXT.has(name)) return;
    if (name === "br" || name === "hr") {
      this.end();
      return;
    }
    const cell = name === "td" || name === "th";
    const inline = cell || INLINE.has(name);
    if (!inline) this.end();
    if (HEADING.test(name)) this.#heading = true;
    if (name === "a") this.#inLink++;
    for (const child of element.childNodes) this.#take(child, name);
    if (name === "a") this.#inLink--;
    // Cells stand side by side in one line.
    if (cell) this.#pieces.push(" ");
    else if (!inline) this.end();
  }

  #take(node: PageNode, parent: string): void {
    if (isText(node)) this.#write(node.textContent ?? "", parent === "pre");
    else if (isElement(node)) this.walk(node);
  }

  #write(text: string, kept: boolean): void {
    if (kept && text.includes("\n")) {
      for (const line of text.split("\n")) {
        this.#write(line, false);
        this.end();
      }
      return;
    }
    this.#pieces.push(text);
    if (this.#inLink > 0) this.#linked += text.trim().length;
  }

  /** Ends the line that was being written. */
  end(): void {
    const text = this.#pieces
      .join("")
      .replace(/[ \t\r\n\f]+/g, " ")
      .trim();
    if (/[^\s\u00a0\u200b-\u200f\ufeff]/.test(text))
      this.blocks.push({ text, linked: Math.min(this.#linked, text.length), heading: this.#heading });
    this.#pieces = [];
    this.#linked = 0;
    this.#heading = false;
  }
}
