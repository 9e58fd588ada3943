/**
 * Quotations: stretches between quotation marks, over sentences and paragraphs.
 *
 * Marks are paired inside a paragraph first. What stays open there may close at the end of one of the next paragraphs
 * (a block quotation); else it ends with its sentence. A closing mark alone, in a paragraph under a colon, closes what
 * the colon opened. Every other mark without a partner is reported as stray.
 * @module
 */
import { isQuotationGlyph, type QuotationMark, readMarks } from "./quotation-marks.ts";
import { pairMarks } from "./quotation-pairs.ts";
import { findSentences, type TokenRange } from "./sentences.ts";
import { type Span, trim } from "./span.ts";
import type { Token } from "./tokens.ts";

/** A quotation with its marks; a missing mark is simply not there. */
export interface Quotation extends Span {
  /** Without the marks and the white space inside them. */
  readonly inner: Span;
  /** False where no mark closes it. */
  readonly closed: boolean;
  /** In how many other quotations it lies. */
  readonly depth: number;
}

/** A quotation mark without a partner. */
export interface StrayMark extends Span {
  readonly code: "unbalanced-quotation";
}

/** What {@link findQuotations} found. Both lists are in the order of their starts. */
export interface FoundQuotations {
  readonly quotations: readonly Quotation[];
  readonly strays: readonly StrayMark[];
}

/** How many paragraphs a block quotation may run on after the one that it opens in. */
const LONGEST_BLOCK = 6;

type Draft = { start: number; end: number; innerStart: number; innerEnd: number; closed: boolean };

/** One paragraph after its own marks have been paired. */
interface Reading {
  readonly range: TokenRange;
  readonly drafts: Draft[];
  /** Opening marks that nothing in the paragraph closes. */
  readonly open: QuotationMark[];
  readonly strays: QuotationMark[];
  readonly afterColon: boolean;
  /** True where a block quotation runs through it. */
  inBlock: boolean;
  /** Where the last word ends; only punctuation follows. */
  readonly wordsEnd: number;
}

type SentencesOf = (paragraph: TokenRange) => readonly TokenRange[];

/** Finds the quotations of a text and the marks that have no partner. Linear in the length of the text. */
export function findQuotations(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly TokenRange[],
  sentencesOf: SentencesOf = (paragraph) => findSentences(text, tokens, paragraph),
): FoundQuotations {
  const readings = paragraphs.map((range, i) =>
    readParagraph(text, tokens, range, i === 0 ? undefined : paragraphs[i - 1]),
  );
  const drafts = joinBlocks(tokens, readings);
  const strays: StrayMark[] = [];
  for (const reading of readings) {
    drafts.push(...openAfterColon(tokens, reading, sentencesOf));
    drafts.push(...endWithSentence(reading, sentencesOf));
    drafts.push(...reading.drafts);
    for (const mark of reading.strays) if (mark.mustPair) strays.push(strayOf(mark));
  }
  return { quotations: nest(text, drafts), strays: strays.sort((a, b) => a.start - b.start) };
}

const strayOf = ({ start, end }: QuotationMark): StrayMark => ({ code: "unbalanced-quotation", start, end });

function readParagraph(
  text: string,
  tokens: readonly Token[],
  range: TokenRange,
  before: TokenRange | undefined,
): Reading {
  const marks = readMarks(text, tokens, range.first, range.last);
  const { pairs, unclosed, single } = pairMarks(marks);
  const drafts: Draft[] = [];
  for (const [open, close] of pairs) {
    const from = marks[open];
    const to = marks[close];
    if (from && to) drafts.push(draft(from, to));
  }
  const pick = (indexes: readonly number[]): QuotationMark[] => indexes.map((i) => marks[i] as QuotationMark);
  const open = pick(unclosed).filter((mark) => mark.family !== "single");
  const afterColon = before !== undefined && tokens[before.last - 1]?.folded === ":";
  return {
    range,
    drafts,
    open,
    strays: pick(single),
    afterColon,
    inBlock: false,
    wordsEnd: lastWordEnd(tokens, range),
  };
}

const draft = (from: Span, to: Span): Draft => ({
  start: from.start,
  end: to.end,
  innerStart: from.end,
  innerEnd: to.start,
  closed: true,
});

/** Joins an opening mark to the closing one that stands at the end of a later paragraph. Takes both out of their readings. */
function joinBlocks(tokens: readonly Token[], readings: readonly Reading[]): Draft[] {
  const out: Draft[] = [];
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i];
    const open = reading?.open.at(-1);
    if (!reading || !open || isInside(open, reading.drafts)) continue;
    const end = findBlockEnd(tokens, readings, i);
    if (!end) continue;
    out.push(draft(open, end.close));
    reading.open.pop();
    reading.inBlock = true;
    for (const passed of readings.slice(i + 1, end.paragraph + 1)) {
      dropFreshMark(passed, end.close);
      passed.inBlock = true;
    }
    // The next block may open in the paragraph in which this one closes.
    i = end.paragraph - 1;
  }
  return out;
}

/** The closing mark of the block that opens in paragraph `i`, or null. A paragraph that opens something of its own ends the search. */
function findBlockEnd(
  tokens: readonly Token[],
  readings: readonly Reading[],
  i: number,
): { close: Span; paragraph: number } | null {
  for (let p = i + 1; p < readings.length && p <= i + LONGEST_BLOCK; p++) {
    const reading = readings[p];
    if (!reading) return null;
    const fresh = freshMark(tokens, reading);
    const close = reading.strays.find(
      (mark) => mark.mustPair && mark.closeCost <= 1 && mark.start >= reading.wordsEnd,
    );
    if (close && !isInside(close, reading.drafts)) return { close, paragraph: p };
    const whole = reading.drafts.find((d) => d.start === fresh?.start);
    const isFinished = whole && (whole.innerEnd >= reading.wordsEnd || endsSentence(tokens, reading, whole));
    if (whole && reading.open.length === 0 && isFinished)
      return { close: { start: whole.innerEnd, end: whole.end }, paragraph: p };
    const ownOpening = reading.open.filter((mark) => mark.start !== fresh?.start);
    if (ownOpening.length > 0 || (whole && !fresh)) return null;
  }
  return null;
}

/** «... الموقع.» وقال: a full stop before the closing mark, and no comma behind it, which would lead to who says it. */
function endsSentence(tokens: readonly Token[], { range }: Reading, { innerEnd, end }: Draft): boolean {
  let last = range.last - 1;
  while (last > range.first && (tokens[last]?.end ?? 0) > innerEnd) last--;
  const behind = tokens.slice(last, range.last).find(({ start }) => start >= end);
  return /^[.؟?!]$/u.test(tokens[last]?.folded ?? "") && !/^[،,]$/u.test(behind?.folded ?? "");
}

/** A quotation mark at the very start of a paragraph: old press repeats it in each paragraph of one quotation. */
function freshMark(tokens: readonly Token[], { range }: Reading): Token | undefined {
  const first = tokens[range.first];
  return first && isQuotationGlyph(first) ? first : undefined;
}

function dropFreshMark(reading: Reading, close: Span): void {
  const at = reading.range.start;
  if (reading.open[0]?.start === at) reading.open.shift();
  const whole = reading.drafts.findIndex((d) => d.start === at && d.innerEnd === close.start);
  if (whole >= 0) reading.drafts.splice(whole, 1);
  const stray = reading.strays.findIndex((mark) => mark.start === close.start);
  if (stray >= 0) reading.strays.splice(stray, 1);
}

/** Where the last word of a paragraph ends: after it stands only punctuation. */
function lastWordEnd(tokens: readonly Token[], range: TokenRange): number {
  for (let i = range.last - 1; i >= range.first; i--) {
    const token = tokens[i];
    if (token && token.kind !== "mark") return token.end;
  }
  return range.start;
}

/** A closing mark without an opening one closes what a colon opened: the line above, or one in its own sentence. */
function openAfterColon(tokens: readonly Token[], reading: Reading, sentencesOf: SentencesOf): Draft[] {
  const { range, strays, drafts } = reading;
  if (reading.inBlock || reading.open.length > 0) return [];
  const at = strays.findIndex((mark) => mark.mustPair && mark.closeCost <= 1);
  const close = strays[at];
  if (!close || isInside(close, drafts)) return [];
  const start = reading.afterColon ? range.start : afterNearestColon(tokens, sentencesOf(range), close);
  if (start === null || start >= close.start || drafts.some((d) => d.start < start && start < d.end))
    return [];
  strays.splice(at, 1);
  return [draft({ start, end: start }, close)];
}

/** Where the words begin that follow the nearest colon before a mark, in the mark's sentence. */
function afterNearestColon(
  tokens: readonly Token[],
  sentences: readonly TokenRange[],
  mark: Span,
): number | null {
  const sentence = sentences.find((s) => s.start <= mark.start && mark.start < s.end);
  if (!sentence) return null;
  for (let i = sentence.last - 1; i > sentence.first; i--) {
    const word = tokens[i];
    const colon = tokens[i - 1];
    if (word && word.start < mark.start && colon?.folded === ":" && colon.end < word.start) return word.start;
  }
  return null;
}

const isInside = (mark: Span, drafts: readonly Draft[]): boolean =>
  drafts.some((d) => d.start < mark.start && mark.end < d.end);

function endWithSentence({ range, open }: Reading, sentencesOf: SentencesOf): Draft[] {
  if (open.length === 0) return [];
  const sentences = sentencesOf(range);
  let s = 0;
  return open.map((mark) => {
    while (s < sentences.length - 1 && (sentences[s]?.end ?? 0) <= mark.end) s++;
    const end = Math.max(sentences[s]?.end ?? range.end, mark.end);
    return { start: mark.start, end, innerStart: mark.end, innerEnd: end, closed: false };
  });
}

/** Puts drafts in order, drops the empty ones and counts how deep each lies. */
function nest(text: string, drafts: readonly Draft[]): Quotation[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  untangle(sorted);
  const open: Span[] = [];
  const out: Quotation[] = [];
  for (const { start, end, innerStart, innerEnd, closed } of sorted) {
    const inner = trim(text, { start: innerStart, end: Math.max(innerStart, innerEnd) });
    if (inner.start === inner.end) continue;
    while ((open.at(-1)?.end ?? end) <= start) open.pop();
    const depth = open.length;
    open.push({ start, end });
    out.push({ start, end, inner, closed, depth });
  }
  return out;
}

/** Cuts or lengthens the unclosed quotations so that none crosses another. */
function untangle(sorted: readonly Draft[]): void {
  const stack: Draft[] = [];
  /** For each in the stack, where the innermost closed quotation that holds what follows ends inside. */
  const limits: number[] = [];
  for (const now of sorted) {
    while ((stack.at(-1)?.end ?? now.end) <= now.start) {
      stack.pop();
      limits.pop();
    }
    const limit = limits.at(-1) ?? Number.POSITIVE_INFINITY;
    if (!now.closed) now.innerEnd = now.end = Math.min(now.end, limit);
    for (let i = stack.length - 1; i >= 0; i--) {
      const outer = stack[i];
      if (!outer || outer.closed || outer.end >= now.end) break;
      outer.innerEnd = outer.end = now.end;
    }
    stack.push(now);
    limits.push(now.closed ? now.innerEnd : limit);
  }
}
