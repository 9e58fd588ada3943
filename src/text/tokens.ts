/**
 * Tokens: words, numbers and single marks, with their folded spelling.
 * @module
 */
import { foldWord } from "./fold.ts";
import type { Span } from "./span.ts";

/** `word`: letters (digits may follow, أم16); `number`: digits with their separators; `mark`: one punctuation sign or symbol. */
export type TokenKind = "word" | "number" | "mark";

/** One token. White space is never a token. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The spelling after {@link foldWord}; for a mark, the mark itself. */
  readonly folded: string;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const INVISIBLE = 4;
const MARK = 5;

const classes = new Uint8Array(0x10000);

function classify(ch: string): number {
  if (/[\p{L}\p{M}]/u.test(ch)) return LETTER;
  if (/\p{N}/u.test(ch)) return DIGIT;
  if (/\p{Cf}/u.test(ch)) return INVISIBLE;
  if (/[\s\p{Cc}]/u.test(ch)) return SPACE;
  if (/[\p{Cs}\p{Cn}\p{Co}]/u.test(ch)) return INVISIBLE;
  return MARK;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff) return classify(String.fromCodePoint(text.codePointAt(at) ?? code));
  let known = classes[code] ?? 0;
  if (known === 0) {
    known = classify(text.charAt(at));
    classes[code] = known;
  }
  return known;
}

/** Length in units of the code point at `at`: 2 where a surrogate pair begins. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

const isSeparator = (ch: string): boolean => ch === "." || ch === "," || ch === "٫" || ch === "٬";

/** True where nothing visible, no space and no line break stands between one token and the next. */
export function adjoins(text: string, before: Span, next: Span): boolean {
  for (let i = before.end; i < next.start; i += widthAt(text, i))
    if (classAt(text, i) === SPACE) return false;
  return true;
}

/** The tokens of a text (or of a stretch of it), in order. Linear in its length. Offsets are UTF-16 units of the whole text. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const kind = classAt(text, at);
    if (kind === SPACE || kind === INVISIBLE) {
      at += widthAt(text, at);
      continue;
    }
    const end =
      kind === MARK
        ? at + widthAt(text, at)
        : kind === DIGIT
          ? numberEnd(text, at, to)
          : wordEnd(text, at, to);
    const raw = text.slice(at, end);
    if (kind === MARK) tokens.push({ start: at, end, kind: "mark", folded: raw });
    else tokens.push(toToken(at, end, raw, kind));
    at = end;
  }
  return tokens;
}

/** A run of tatweel or harakat alone (ـ as a dash) folds to nothing: a mark, not a word. */
function toToken(start: number, end: number, raw: string, kind: number): Token {
  const folded = foldWord(raw);
  if (folded === "") return { start, end, kind: "mark", folded: raw };
  return { start, end, kind: kind === DIGIT ? "number" : "word", folded };
}

/** Zero-width signs inside a word (the Persian non-joiner) belong to it; at its end they do not. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  for (let i = at; i < to; i += widthAt(text, i)) {
    const kind = classAt(text, i);
    if (kind === LETTER || kind === DIGIT) end = i + widthAt(text, i);
    else if (kind !== INVISIBLE) break;
  }
  return Math.min(end, to);
}

/** 1,200 and 7.4 are one number; a separator must stand between two digits. Letters that touch the digits end it. */
function numberEnd(text: string, at: number, to: number): number {
  let end = at;
  for (let i = at; i < to; ) {
    if (classAt(text, i) === DIGIT) {
      i += widthAt(text, i);
      end = i;
    } else if (isSeparator(text.charAt(i)) && i + 1 < to && classAt(text, i + 1) === DIGIT) i++;
    else break;
  }
  return Math.min(end, to);
}
