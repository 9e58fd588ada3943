/**
 * HTML that cannot hold anything but what its own templates say: every string that is put into one is escaped.
 * @module
 */
import { escapeHtml, partOfLine } from "../../render/index.ts";

/** A finished piece of HTML. Only {@link html} makes it. */
export class Html {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** What may stand in a template; nothing stands for null. */
export type Part = Html | string | number | null | readonly Part[];

/**
 * A template. Strings come in as text on one line, without characters that steer the direction of their neighbours; the article's
 * text to the letter is not a page's to give.
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(pieces.map((piece, i) => piece + codeOf(parts[i] ?? null)).join(""));
}

/** Parts with something between them. */
export function joined(parts: readonly Part[], between: Part): Html {
  return html`${parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]))}`;
}

function codeOf(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.code;
  if (typeof part === "string") return escapeHtml(partOfLine(part));
  if (typeof part === "number") return String(part);
  return part.map(codeOf).join("");
}

/** A name or a sentence of unknown direction, kept apart from what stands beside it. */
export const apart = (text: string): Html => html`<bdi>${text}</bdi>`;

/** Words of an article, between the marks of a quotation. */
export const quoted = (text: string): Html => apart(`«${text}»`);
