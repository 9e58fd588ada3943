/**
 * Marks over the text. They are painted by ranges, never by elements: an element within a word may cut its letters
 * apart, and marks of several reports overlap. Only the lines near the window have marks: a long article stays quick.
 * @module
 */
import type { Span } from "../../../text/index.ts";
import { lineAt } from "./lines.ts";
import { type Paragraph, piecesOf, type Report } from "./model.ts";

/** The kinds of marks, from the lowest to the uppermost. */
const KINDS = ["own", "indirect", "mixed", "direct", "source", "cue", "current", "edit"] as const;
/** A kind of mark. */
export type MarkKind = (typeof KINDS)[number];

/** A stretch of the text with its kind. */
export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** Whether this browser can paint marks (Chrome 105, Safari 17.2, Firefox 140, or later). */
export const canMark = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

/** What is marked of reports: contents by their form, voices and cues. */
export const marksOf = (reports: readonly Report[]): Mark[] =>
  reports.flatMap((report): Mark[] => {
    const kind = report.chain.length === 0 ? "own" : report.form;
    const contents = piecesOf(report).map((piece): Mark => ({ ...piece, kind }));
    const chain = report.chain.flatMap(({ source, cue }): Mark[] => [
      ...(source ? [{ ...source, kind: "source" as const }] : []),
      ...(cue ? [{ ...cue, kind: "cue" as const }] : []),
    ]);
    return [...contents, ...chain];
  });

/** Paints marks over the lines of one text. */
export class Marker {
  readonly #lines: readonly Paragraph[];
  readonly #elements: readonly (Element | null)[];
  readonly #painted = new Map<number, [MarkKind, StaticRange][]>();
  readonly #highlights = new Map<MarkKind, Highlight>();
  readonly #watch: IntersectionObserver;
  #byLine = new Map<number, Mark[]>();

  /** `elements[i]` holds the text of `lines[i]` as its only child; null where there is none. */
  constructor(lines: readonly Paragraph[], elements: readonly (Element | null)[]) {
    this.#lines = lines;
    this.#elements = elements;
    for (const [priority, kind] of KINDS.entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(kind, highlight);
      CSS.highlights.set(`isnad-${kind}`, highlight);
    }
    this.#watch = new IntersectionObserver((seen) => this.#follow(seen), { rootMargin: "100% 0px" });
    for (const element of elements) if (element) this.#watch.observe(element);
    addEventListener("beforeprint", this.#paintAll);
  }

  /** Marks these instead of what was marked before. */
  set(marks: readonly Mark[]): void {
    this.#byLine = this.#cut(marks.filter(({ kind }) => kind !== "current" && kind !== "edit"));
    for (const at of [...this.#painted.keys()]) {
      this.#clear(at);
      this.#paint(at);
    }
  }

  /** Marks what is chosen now: few stretches, painted wherever they are. */
  choose(kind: "current" | "edit", spans: readonly Span[]): void {
    const highlight = this.#highlights.get(kind);
    highlight?.clear();
    for (const [at, marks] of this.#cut(spans.map(({ start, end }) => ({ start, end, kind }))))
      for (const mark of marks) {
        const range = this.#rangeOf(at, mark);
        if (range) highlight?.add(range);
      }
  }

  /** Takes every mark off the page. */
  close(): void {
    this.#watch.disconnect();
    removeEventListener("beforeprint", this.#paintAll);
    for (const kind of KINDS) CSS.highlights.delete(`isnad-${kind}`);
  }

  /** Paper shows every line. Those out of sight lose their marks again as the window is scrolled. */
  readonly #paintAll = (): void => {
    for (const at of this.#lines.keys()) if (!this.#painted.has(at)) this.#paint(at);
  };

  #follow(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const at = Number((target as HTMLElement).dataset.line);
      if (!isIntersecting) this.#clear(at);
      else if (!this.#painted.has(at)) this.#paint(at);
    }
  }

  #paint(at: number): void {
    const ranges = (this.#byLine.get(at) ?? []).flatMap((mark): [MarkKind, StaticRange][] => {
      const range = this.#rangeOf(at, mark);
      return range ? [[mark.kind, range]] : [];
    });
    for (const [kind, range] of ranges) this.#highlights.get(kind)?.add(range);
    this.#painted.set(at, ranges);
  }

  #clear(at: number): void {
    for (const [kind, range] of this.#painted.get(at) ?? []) this.#highlights.get(kind)?.delete(range);
    this.#painted.delete(at);
  }

  #rangeOf(at: number, { start, end }: Span): StaticRange | null {
    const node = this.#elements[at]?.firstChild;
    const line = this.#lines[at];
    if (!node || !line) return null;
    return new StaticRange({
      startContainer: node,
      startOffset: start - line.start,
      endContainer: node,
      endOffset: end - line.start,
    });
  }

  /** Marks by the lines that they touch, cut at their ends. */
  #cut(marks: readonly Mark[]): Map<number, Mark[]> {
    const cut = new Map<number, Mark[]>();
    for (const mark of marks)
      for (let at = lineAt(this.#lines, mark.start); at < this.#lines.length; at++) {
        const line = this.#lines[at];
        if (!line || line.start >= mark.end) break;
        const piece = { ...mark, start: Math.max(mark.start, line.start), end: Math.min(mark.end, line.end) };
        if (piece.start >= piece.end) continue;
        const there = cut.get(at);
        if (there) there.push(piece);
        else cut.set(at, [piece]);
      }
    return cut;
  }
}
