/**
 * A sentence that a statement is followed in, and what is known of its words: kept up to date while it is edited.
 * @module
 */
import { overlaps, type Span, trim } from "../../text/index.ts";

/**
 * time: a date; place, person: a name; quantity: a number with what it counts; source, cue: of the one voice behind the
 * statement; lead: all that stands before a statement that a voice introduces; tail: the same after it.
 */
export type MarkKind = "quantity" | "time" | "place" | "person" | "source" | "cue" | "lead" | "tail";

/** A stretch of the sentence with a meaning. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** The number of a quantity; `unnamed` or `named` for a source; else empty. */
  readonly value: string;
}

/** Offsets are UTF-16 units of `text`. */
export interface Sentence {
  readonly text: string;
  /** The statement that is followed. */
  readonly statement: Span;
  readonly marks: readonly Mark[];
  /** No other sentence hangs on this one for its voice. */
  readonly free: boolean;
}

/** New words for a stretch; an empty stretch is an insertion. */
export interface Replacement extends Span {
  readonly text: string;
  /** The new words belong to the statement (matters at its two ends). */
  readonly inside: boolean;
  /** What the new words mean; offsets count from the start of `text`. */
  readonly marks?: readonly Mark[];
}

const delta = (one: Replacement): number => one.text.length - (one.end - one.start);

const sum = (list: readonly Replacement[]): number => list.reduce((all, one) => all + delta(one), 0);

/** The sentence with all replacements made at once; they must not overlap, and stand in the order of their start. */
export function rewrite(sentence: Sentence, replacements: readonly Replacement[]): Sentence {
  const { statement } = sentence;
  const before = replacements.filter((one) => !one.inside && one.end <= statement.start);
  const inside = replacements.filter((one) => one.inside);
  return {
    ...sentence,
    text: rewriteText(sentence.text, replacements),
    statement: {
      start: statement.start + sum(before),
      end: statement.end + sum(before) + sum(inside),
    },
    marks: [...keptMarks(sentence.marks, replacements), ...newMarks(replacements)].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
  };
}

function rewriteText(text: string, replacements: readonly Replacement[]): string {
  let out = "";
  let at = 0;
  for (const one of replacements) {
    if (one.start < at) throw new Error(`replacements overlap at ${one.start} of "${text}"`);
    out += text.slice(at, one.start) + one.text;
    at = one.end;
  }
  return out + text.slice(at);
}

const shiftOf = (at: number, replacements: readonly Replacement[]): number =>
  sum(replacements.filter((one) => one.end <= at));

/** A mark that new words were written into is gone. */
function keptMarks(marks: readonly Mark[], replacements: readonly Replacement[]): Mark[] {
  return marks
    .filter((mark) => !replacements.some((one) => touches(one, mark)))
    .map((mark) => {
      const by = shiftOf(mark.start, replacements);
      return { ...mark, start: mark.start + by, end: mark.end + by };
    });
}

const touches = (one: Span, mark: Span): boolean =>
  one.start === one.end ? mark.start < one.start && one.start < mark.end : overlaps(one, mark);

function newMarks(replacements: readonly Replacement[]): Mark[] {
  return replacements.flatMap((one, i) => {
    const start = startAfter(replacements, i);
    return (one.marks ?? []).map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
  });
}

/** Where the new words of replacement `i` begin in the new text. */
function startAfter(replacements: readonly Replacement[], i: number): number {
  return (replacements[i]?.start ?? 0) + sum(replacements.slice(0, i));
}

/** Where the new words of replacement `i` stand in the new text, without white space at the ends. */
export function spanAfter(text: string, replacements: readonly Replacement[], i: number): Span {
  const start = startAfter(replacements, i);
  return trim(text, { start, end: start + (replacements[i]?.text.length ?? 0) });
}

/** A stretch of the old text in the new one; null where new words stand in it. */
export function carry(at: Span, replacements: readonly Replacement[]): Span | null {
  if (replacements.some((one) => touches(one, at))) return null;
  const by = shiftOf(at.start, replacements);
  return { start: at.start + by, end: at.end + by };
}

/** A stretch of the new text in the old one; null where its words are new. */
export function carryBack(at: Span, replacements: readonly Replacement[]): Span | null {
  const inverse = replacements.map((one, i) => {
    const start = startAfter(replacements, i);
    return { start, end: start + one.text.length, text: " ".repeat(one.end - one.start), inside: one.inside };
  });
  return carry(at, inverse);
}
