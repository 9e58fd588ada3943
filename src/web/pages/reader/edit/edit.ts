/**
 * A decision while it is being made.
 * @module
 */
import { offsetsOf, type Span, tokenize } from "../../../../text/index.ts";
import type { ApiArgs } from "../../../services/api.ts";
import { type Link, piecesOf, type Reading, type Report } from "../model.ts";

/** What the API takes. */
export type Wish = ApiArgs<"POST /api/articles/:article/decisions">["body"];
/** What the API takes, before it is known who decides about which report. */
export type Draft = Wish extends infer W ? (W extends Wish ? Omit<W, "by" | "report"> : never) : never;

/** What is being changed; places count UTF-16 units. */
export type Edit =
  | { readonly kind: "content"; readonly span: Span }
  | { readonly kind: "split"; readonly at: number }
  | { readonly kind: "merge"; readonly next: Report }
  | {
      readonly kind: "voice";
      readonly link: number;
      readonly name: string;
      readonly voice: Link["kind"];
      readonly unnamed: string | null;
      /** Null: the words that were found. */
      readonly source: Span | null;
    };

/** The stretches of the text that an edit shows. */
export function editedSpans(edit: Edit | null, report: Report | null): readonly Span[] {
  if (!edit || !report) return [];
  if (edit.kind === "content") return [edit.span];
  if (edit.kind === "merge") return piecesOf(edit.next);
  if (edit.kind === "voice") return edit.source ? [edit.source] : [];
  return piecesOf(report)
    .map(({ start, end }) => ({ start: Math.max(start, edit.at), end }))
    .filter(({ start, end }) => start < end);
}

/** An edit after words were selected, or a letter was clicked, in the text. */
export function withSelected(edit: Edit, span: Span): Edit {
  if (edit.kind === "content") return { ...edit, span };
  if (edit.kind === "voice") return { ...edit, source: span };
  return edit.kind === "split" ? { ...edit, at: span.start } : edit;
}

/** What is sent for an edit, in code points. */
export function draftOf({ text }: Reading, edit: Edit): Draft {
  const { toCodePoints } = offsetsOf(text);
  switch (edit.kind) {
    case "content":
      return { kind: "fix-content", content: toCodePoints(edit.span) };
    case "split":
      return { kind: "split", at: [toCodePoints({ start: edit.at, end: edit.at }).start] };
    case "merge":
      return { kind: "merge", next: edit.next.key };
    case "voice": {
      const { link, name, voice, unnamed, source } = edit;
      const words = source ? { source: toCodePoints(source) } : {};
      return { kind: "fix-voice", link, name, voice, unnamed, ...words };
    }
  }
}

/** Where the words of a text begin and end. */
export interface WordEdges {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The edges of the words of a text, or of a stretch of it. */
export function edgesOf(text: string, { start: from, end: to } = { start: 0, end: text.length }): WordEdges {
  const part = text.slice(from, to);
  const words = tokenize(part).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(part.slice(start, end)));
  return { starts: words.map(({ start }) => from + start), ends: words.map(({ end }) => from + end) };
}

/** The next edge after a place, or the last one before it; the place itself where there is none. */
export function stepped(edges: readonly number[], at: number, by: 1 | -1): number {
  if (by > 0) return edges.find((edge) => edge > at) ?? at;
  return edges.findLast((edge) => edge < at) ?? at;
}

/** Where words begin inside the pieces of a report: there it can be cut. */
function cutsOf(text: string, report: Report): number[] {
  const pieces = piecesOf(report);
  const starts = pieces.flatMap((piece) => edgesOf(text, piece).starts);
  return starts.filter((at) => at > (pieces[0]?.start ?? at));
}

/** Where a report is cut at first: in the middle; null where it has only one word. */
export function firstCut(text: string, report: Report): number | null {
  const cuts = cutsOf(text, report);
  return cuts[Math.floor(cuts.length / 2)] ?? null;
}

/** The beginning of the word at a place, where the report can be cut there. */
export const cutAt = (text: string, report: Report, at: number): number | null =>
  cutsOf(text, report).findLast((cut) => cut <= at) ?? null;

/** The next place where a report can be cut, or the one before; the place itself at the ends. */
export const nextCut = (text: string, report: Report, at: number, by: 1 | -1): number =>
  stepped(cutsOf(text, report), at, by);
