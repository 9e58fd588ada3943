/**
 * Paragraphs and sentences over tokens.
 * @module
 */
import type { Span } from "./span.ts";
import { adjoins, type Token } from "./tokens.ts";

/** A run of tokens `[first, last)` of the token list, with its stretch of text. */
export interface TokenRange extends Span {
  readonly first: number;
  readonly last: number;
}

const ENDERS = new Set([".", "!", "?", "؟", "۔", "…"]);
const CLOSERS = new Set(['"', "”", "»", "›", "’", "'", ")", "]", "“"]);
/** After a question or an exclamation inside marks these go on with the sentence: «من أنت؟»، قال. */
const GOES_ON = new Set(["،", ",", "؛", ";", ":"]);
/** Closing marks that also open: they belong to what stands before them only where they touch it. */
const TWO_WAY = new Set(['"', "“", "'"]);

/** Paragraphs: runs of tokens between line breaks. */
export function findParagraphs(text: string, tokens: readonly Token[]): TokenRange[] {
  const out: TokenRange[] = [];
  let first = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!before) break;
    if (token && !hasBreak(text, before.end, token.start)) continue;
    out.push(rangeOf(tokens, first, i));
    first = i;
  }
  return out;
}

/** Sentences of one paragraph. Closing quotation marks and brackets after the full stop belong to the sentence. */
export function findSentences(text: string, tokens: readonly Token[], within: TokenRange): TokenRange[] {
  const out: TokenRange[] = [];
  const view: View = { text, tokens, last: within.last };
  let first = within.first;
  for (let i = within.first; i < within.last; i++) {
    if (!endsSentence(view, i)) continue;
    const end = closersEnd(view, i + 1);
    i = end - 1;
    if (end < within.last && GOES_ON.has(tokens[end]?.folded ?? "")) continue;
    out.push(rangeOf(tokens, first, end));
    first = end;
  }
  if (first < within.last) out.push(rangeOf(tokens, first, within.last));
  return out;
}

interface View {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly last: number;
}

function rangeOf(tokens: readonly Token[], first: number, last: number): TokenRange {
  return { first, last, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x0a && c <= 0x0d) || c === 0x2028 || c === 0x2029 || c === 0x85) return true;
  }
  return false;
}

/** True where tokens `i` and `i + 1` touch. */
function touchesNext({ text, tokens, last }: View, i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  return token !== undefined && next !== undefined && i + 1 < last && adjoins(text, token, next);
}

/** The end of the closing marks and full stops that follow a sentence's last mark: `؟».` */
function closersEnd(view: View, from: number): number {
  let end = from;
  while (end < view.last && (isAttachedCloser(view, end) || isRepeatedEnder(view, end))) end++;
  return end;
}

/** `..`, `؟».`, and a second full stop that stands alone after a space. */
function isRepeatedEnder(view: View, i: number): boolean {
  if (!ENDERS.has(view.tokens[i]?.folded ?? "")) return false;
  if (!touchesNext(view, i)) return true;
  return touchesNext(view, i - 1) && !isWordAt(view, i + 1);
}

const isWordAt = ({ tokens }: View, i: number): boolean =>
  tokens[i] !== undefined && tokens[i]?.kind !== "mark";

/** A closing mark may stand apart ("... . »") but never where the next word touches it. */
function isAttachedCloser(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (!token || !CLOSERS.has(token.folded)) return false;
  if (touchesNext(view, i - 1)) return !(TWO_WAY.has(token.folded) && isLoneOpening(view, i));
  return !TWO_WAY.has(token.folded) && !touchesNext(view, i);
}

/** `.“كلمة`: touched on both sides, the curly mark opens. */
const isLoneOpening = (view: View, i: number): boolean =>
  view.tokens[i]?.folded === "“" && touchesNext(view, i) && isWordAt(view, i + 1);

function endsSentence(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token?.kind !== "mark" || !ENDERS.has(token.folded) || token.folded === "…") return false;
  const before = touchesNext(view, i - 1) ? view.tokens[i - 1] : undefined;
  const next = touchesNext(view, i) ? view.tokens[i + 1] : undefined;
  if (before && next && (isInsideAddress(before, next) || isInsideAcronym(view, i))) return false;
  // (!) and (؟) are the writer's aside.
  if (before?.folded === "(" && next?.folded === ")") return false;
  if (token.folded !== ".") return !next || !ENDERS.has(next.folded);
  // Three dots leave something out, two dots separate; neither is told from the other by its last dot alone.
  if (next?.folded === ".") return false;
  if (before?.folded === ".") return isSecondDot(view, i);
  if (before && isBeforeChrist(view, i)) return false;
  if (isInsideBracket(view, i)) return false;
  return !(before && isInitial(view, i - 1) && isWordAt(view, i + 1) && i + 1 < view.last);
}

function isSecondDot(view: View, i: number): boolean {
  return !(touchesNext(view, i - 2) && view.tokens[i - 2]?.folded === ".");
}

/** One letter and a dot is a title or an initial (د. أ. م.), unless a number stands before it (2015م. 1436ه.). */
function isInitial(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token?.kind !== "word" || token.folded.length !== 1 || token.end - token.start !== 1) return false;
  return view.tokens[i - 1]?.kind !== "number";
}

const LONGEST_BRACKET = 8;

/** "(سامي. ح، 25 عاما)": a dot between words of one short bracket. */
function isInsideBracket({ tokens, last }: View, dot: number): boolean {
  let open = dot - 1;
  while (open > dot - LONGEST_BRACKET && tokens[open]?.kind !== "mark") open--;
  if (tokens[open]?.folded !== "(") return false;
  for (let i = dot + 1; i < Math.min(last, open + LONGEST_BRACKET); i++) {
    if (tokens[i]?.folded === ")") return i > dot + 1;
    if (ENDERS.has(tokens[i]?.folded ?? "")) return false;
  }
  return false;
}

/** 300 ق. م: before Christ. */
function isBeforeChrist({ tokens, last }: View, dot: number): boolean {
  const next = tokens[dot + 1]?.folded;
  return tokens[dot - 1]?.folded === "ق" && (next === "م" || next === "ب") && dot + 1 < last;
}

/** FAIR.org, U.S, a.com?b=1: a sign that touches Latin letters or digits on both sides ends nothing. */
function isInsideAddress(before: Token, next: Token): boolean {
  return (
    before.kind !== "mark" &&
    next.kind !== "mark" &&
    LATIN_END.test(before.folded) &&
    LATIN_START.test(next.folded)
  );
}

/** بي.بي.سي, جيه.إل.إل: short pieces with a dot between each two of them; one dot alone may end a sentence (له.ثم). */
function isInsideAcronym(view: View, dot: number): boolean {
  if (!isPiece(view, dot - 1) || !isPiece(view, dot + 1)) return false;
  return isDotBetween(view, dot - 2) || isDotBetween(view, dot + 2);
}

function isPiece({ tokens }: View, i: number): boolean {
  const token = tokens[i];
  return token?.kind === "word" && token.end - token.start <= LONGEST_PIECE;
}

const LONGEST_PIECE = 3;

const isDotBetween = (view: View, i: number): boolean =>
  view.tokens[i]?.folded === "." &&
  isPiece(view, i - 1) &&
  isPiece(view, i + 1) &&
  touchesNext(view, i - 1) &&
  touchesNext(view, i);

const LATIN_END = /[\p{Script=Latin}\p{N}]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;
