/**
 * An article made ready for the rules: tokens, what the lexicon knows of each, quotations and sentences by token index.
 * @module
 */
import type { Input } from "../grammar/index.ts";
import {
  findParagraphs,
  findQuotations,
  findSentences,
  numberRow,
  type Quotation,
  type Span,
  type Token,
  type TokenRange,
  tokenize,
} from "../text/index.ts";
import type { Lexicon, Word, WordTable } from "./lexicon/index.ts";
import { Flag, flagsOf } from "./word-flags.ts";

/** Everything that a rule may look at. Indexes are token indexes; -1 stands for none. */
export interface Prose extends Input {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  /** What was found out about words, in all articles. */
  readonly table: WordTable;
  /** The number in `table` of each word. */
  readonly numbers: Int32Array;
  /** Classes of each token, bits of `Flag`. */
  readonly flags: Int32Array;
  readonly paragraphs: readonly TokenRange[];
  /** Index into `paragraphs` for each token. */
  readonly paragraphOf: Int32Array;
  readonly sentences: readonly TokenRange[];
  /** Index into `sentences` for each token. */
  readonly sentenceOf: Int32Array;
  readonly quotations: readonly Quotation[];
  /** The quotation whose opening mark this token is. */
  readonly opens: Int32Array;
  /** The quotation whose closing mark this token is. */
  readonly closes: Int32Array;
  /** The innermost quotation around this token (its marks included). */
  readonly within: Int32Array;
  /** Marks that open or close nothing. */
  readonly strays: readonly Span[];
  /** The next أن or إن at or after each token, `length` where none follows. */
  readonly nextComplementizer: Int32Array;
  /** The next colon or opening mark at or after each token. */
  readonly nextOpening: Int32Array;
  /** `table.truths` as it was when all words were known: a table that grows makes another. */
  readonly truths: Int32Array;
  /** What `perToken` questions were answered, by question, then by token. */
  readonly answers: unknown[];
}

/**
 * Lays a text out for all rules; what its words may be is told by each word alone. Linear. `skip`: stretches that are no prose (debris), their tokens are left out;
 * `all`: the tokens of the text where the caller has them.
 */
export function layOut(
  text: string,
  lexicon: Lexicon,
  skip: readonly Span[] = [],
  all: readonly Token[] = tokenize(text),
): Prose {
  const tokens = withoutSkipped(all, skip);
  const paragraphs = findParagraphs(text, tokens);
  const sentences: TokenRange[] = [];
  for (const paragraph of paragraphs) sentences.push(...findSentences(text, tokens, paragraph));
  const { quotations, strays } = findQuotations(text, tokens, paragraphs);
  const index = quotationIndex(tokens, quotations);
  const table = lexicon.beginArticle();
  const words: Word[] = [];
  const numbers = numberRow(tokens.length);
  const flags = numberRow(tokens.length);
  for (const token of tokens) {
    const word = withRawEnding(table, lexicon.look(token.folded, token.hash), text, token);
    numbers[words.length] = word.number;
    flags[words.length] = flagsOf(token, word, text);
    words.push(word);
  }
  return {
    length: tokens.length,
    text,
    lexicon,
    tokens,
    words,
    table,
    numbers,
    flags,
    paragraphs,
    paragraphOf: numbered(tokens.length, paragraphs),
    sentences,
    sentenceOf: numbered(tokens.length, sentences),
    quotations,
    strays,
    ...index,
    nextComplementizer: nextOf(tokens, (_, i) => ((flags[i] ?? 0) & Flag.complementizerForm) !== 0),
    nextOpening: nextOf(tokens, (token, i) => token.folded === ":" || (index.opens[i] ?? -1) >= 0),
    truths: table.truths,
    answers: [],
  };
}

function nextOf(tokens: readonly Token[], test: (token: Token, at: number) => boolean): Int32Array {
  const next = numberRow(tokens.length + 1).fill(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--)
    next[i] = test(tokens[i] as Token, i) ? i : (next[i + 1] ?? tokens.length);
  return next;
}

const TA_MARBUTA = 0x629;

/** ة and ه fold together, but only ه can be a pronoun: حملة is no حمّله, مدينة no مدينه. */
function withRawEnding(table: WordTable, word: Word, text: string, token: Token): Word {
  if (text.charCodeAt(token.end - 1) !== TA_MARBUTA || word.readings.length === 0) return word;
  word.withoutPronoun ??= word.readings.some(({ pronoun }) => pronoun === "ه")
    ? table.add(
        word.folded,
        word.readings.filter(({ pronoun }) => pronoun !== "ه"),
      )
    : word;
  return word.withoutPronoun;
}

function withoutSkipped(tokens: readonly Token[], skip: readonly Span[]): readonly Token[] {
  if (skip.length === 0) return tokens;
  const sorted = [...skip].sort((a, b) => a.start - b.start);
  let next = 0;
  return tokens.filter((token) => {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= token.start) next++;
    const at = sorted[next];
    return !at || token.end <= at.start;
  });
}

function numbered(length: number, ranges: readonly TokenRange[]): Int32Array {
  const out = numberRow(length).fill(-1);
  for (let k = 0; k < ranges.length; k++) {
    const { first, last } = ranges[k] as TokenRange;
    for (let at = first; at < last; at++) out[at] = k;
  }
  return out;
}

/** Index of the first token that starts at or after an offset. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tokens[mid]?.start ?? 0) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

function quotationIndex(tokens: readonly Token[], quotations: readonly Quotation[]) {
  const opens = numberRow(tokens.length).fill(-1);
  const closes = numberRow(tokens.length).fill(-1);
  const within = numberRow(tokens.length).fill(-1);
  quotations.forEach((quotation, k) => {
    const first = tokenFrom(tokens, quotation.start);
    const last = tokenFrom(tokens, quotation.end);
    within.fill(k, first, last);
    if (quotation.inner.start > quotation.start && first < tokens.length) opens[first] = k;
    if (quotation.closed && quotation.inner.end < quotation.end && last > 0) closes[last - 1] = k;
  });
  return { opens, closes, within };
}

/** The stretch of text from token `first` up to token `last` (exclusive). */
export function spanOf(prose: Prose, first: number, last: number): Span {
  const start = prose.tokens[first]?.start ?? prose.text.length;
  return { start, end: Math.max(start, prose.tokens[last - 1]?.end ?? start) };
}

/**
 * The folded spelling of a token, "" beyond the ends. The place before the first is never looked up: to a list, -1 is a
 * name like any other, for which it asks the slow way, and then does so for every place.
 */
export function foldedAt(prose: Prose, at: number): string {
  return at < 0 ? "" : (prose.tokens[at]?.folded ?? "");
}

/** The quotation whose opening mark this token is, null for none. */
export function quotationFrom(prose: Prose, at: number): Quotation | null {
  const index = prose.opens[at] ?? -1;
  return index < 0 ? null : (prose.quotations[index] ?? null);
}

/** The token after the sentence that holds this token. */
export function sentenceEnd(prose: Prose, at: number): number {
  return prose.sentences[prose.sentenceOf[at] ?? -1]?.last ?? prose.length;
}

/** The first token of the sentence that holds this token. */
export function sentenceStart(prose: Prose, at: number): number {
  return prose.sentences[prose.sentenceOf[at] ?? -1]?.first ?? at;
}

/** The paragraph that holds this token, null beyond the ends. */
export function paragraphAt(prose: Prose, at: number): TokenRange | null {
  return prose.paragraphs[prose.paragraphOf[at] ?? -1] ?? null;
}
