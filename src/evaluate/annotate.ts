/**
 * Writes reports as an annotation file: every span becomes the words that it covers, and which occurrence of them is meant.
 * @module
 */
import type { ReadReport } from "../model/index.ts";
import { offsetsOf, type Span, textOf } from "../text/index.ts";

/** What is known of the article; null where the text does not say. */
export interface AnnotatedMeta {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly republishes: string | null;
  readonly author: string | null;
  /** EDTF, as exact as a day at most. */
  readonly published: string | null;
}

/**
 * An annotation as `isnad eval` reads it. Spans count code points. The other parts of a split quotation are named by their
 * words alone: a reader of the file takes the occurrence nearest to the first part.
 */
export function annotationOf(
  document: string,
  text: string,
  meta: AnnotatedMeta,
  reports: readonly ReadReport[],
): object {
  const offsets = offsetsOf(text);
  const quote = (span: Span): { words: string; nth: number; times: number } => {
    const at = offsets.toUtf16(span);
    const words = textOf(text, at);
    const starts = occurrences(text, words);
    return { words, nth: starts.indexOf(at.start) + 1, times: starts.length };
  };
  const named = (key: "source" | "cue", span: Span | null): object => {
    if (!span) return { [key]: null };
    const { words, nth, times } = quote(span);
    return { [key]: words, ...(times > 1 && { [`${key}_nth`]: nth }) };
  };
  return {
    doc: document,
    meta: {
      ...meta,
      translated_from: null,
      published: meta.published?.slice(0, "YYYY-MM-DD".length) ?? null,
    },
    reports: reports.map(({ id, content, more, form, stance, negated, chain }) => {
      const { words, nth, times } = quote(content);
      return {
        id,
        matn: words,
        ...(times > 1 && { nth }),
        ...(more.length > 0 && { more: more.map((part) => quote(part).words) }),
        form,
        isnad: chain.map((link) => ({
          ...named("source", link.source),
          ...named("cue", link.cue),
          name: link.name,
          kind: link.kind,
        })),
        stance,
        ...(negated && { negated }),
      };
    }),
    assertions: [],
    times: [],
    entities: [],
  };
}

function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  if (words === "") return starts;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}
