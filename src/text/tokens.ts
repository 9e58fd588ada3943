/**
 * Tokens: words, numbers and single marks, with their folded spelling.
 * @module
 */
import { foldWord } from "./fold.ts";
import type { Span } from "./span.ts";

/** `word`: letters (digits may follow, أم16); `number`: digits with their separators; `mark`: one punctuation sign or symbol. */
export type TokenKind = "word" | "number" | "mark";

/** One token. White space is never a token, nor are the signs of a hashtag (#, _). */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The spelling after {@link foldWord}; for a mark, the mark itself. */
  readonly folded: string;
  /** A number made of its letters as written: where to look for what is known of the spelling, without reading it again. */
  readonly hash: number;
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
  // #حركة_حماس: what marks a word as a tag, and parts the words of one, is nothing of the sentence.
  if (/[\s\p{Cc}#_]/u.test(ch)) return SPACE;
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
    const kind = classes[text.charCodeAt(at)] || classAt(text, at);
    if (kind === LETTER) {
      const token = readWord(text, at, to);
      tokens.push(token);
      at = token.end;
    } else if (kind === MARK) {
      const end = at + widthAt(text, at);
      tokens.push(toMark(text, at, end));
      at = end;
    } else if (kind === DIGIT) {
      const end = numberEnd(text, at, to);
      tokens.push(toToken(text, at, end, "number"));
      at = end;
    } else at += widthAt(text, at);
  }
  return tokens;
}

/** A word and its hash in one reading: nearly all are letters and no more. */
function readWord(text: string, start: number, to: number): Token {
  let hash = 0;
  let code = text.charCodeAt(start);
  let at = start;
  const script = scriptOf(code);
  while (at < to && classes[code] === LETTER && !isOtherScript(script, code)) {
    hash = (Math.imul(hash, 31) + code) | 0;
    code = text.charCodeAt(++at);
  }
  // Behind the last letter stands mostly a space: met before, and no digit or sign that may belong to the word.
  const kind = at < to && classes[code] !== LETTER ? classes[code] : SPACE;
  if (at === start || (kind !== SPACE && kind !== MARK))
    return toToken(text, start, wordEnd(text, start, to), "word");
  const folded = foldedAt(text, start, at, hash);
  return folded === "" ? toMark(text, start, at) : { start, end: at, kind: "word", folded, hash };
}

const LATIN_TO = 0x250;
const ARABIC_FROM = 0x600;
type Script = "latin" | "arabic" | "other";
const scriptOf = (code: number): Script =>
  code < LATIN_TO ? "latin" : code >= ARABIC_FROM ? "arabic" : "other";

/** موقعCoast, قناةCNN: where the writer left the space out, the letters of the other script are another word. */
const isOtherScript = (script: Script, code: number): boolean =>
  (script === "arabic" && code < LATIN_TO) || (script === "latin" && code >= ARABIC_FROM);

/** A run of tatweel or harakat alone (ـ as a dash) folds to nothing: a mark, not a word. */
function toToken(text: string, start: number, end: number, kind: TokenKind): Token {
  const hash = hashAt(text, start, end);
  const folded = foldedAt(text, start, end, hash);
  return folded === "" ? toMark(text, start, end) : { start, end, kind, folded, hash };
}

const toMark = (text: string, start: number, end: number): Token => ({
  start,
  end,
  kind: "mark",
  folded: text.slice(start, end),
  hash: text.charCodeAt(start),
});

interface Spelling {
  readonly raw: string;
  readonly folded: string;
}

const SLOTS = 1 << 16;
/** A longer spelling may be a slice that keeps its whole article in memory. */
const LONGEST_KEPT = 12;
/**
 * Spellings met before, each in the one slot that its letters give it. A word that comes again is not folded again, and
 * its folded spelling is the same string as before, which every map that it is looked up in finds faster.
 */
const spellings = new Array<Spelling | undefined>(SLOTS).fill(undefined);

function hashAt(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

function foldedAt(text: string, start: number, end: number, hash: number): string {
  if (end - start > LONGEST_KEPT) return foldWord(text.slice(start, end));
  const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
  const known = spellings[slot];
  if (known && known.raw.length === end - start && text.startsWith(known.raw, start)) return known.folded;
  const raw = text.slice(start, end);
  const folded = foldWord(raw);
  spellings[slot] = { raw, folded };
  return folded;
}

/** Zero-width signs inside a word (the Persian non-joiner) belong to it; at its end they do not. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  const script = scriptOf(text.charCodeAt(at));
  for (let i = at; i < to; ) {
    if (isOtherScript(script, text.charCodeAt(i)) && classAt(text, i) === LETTER) break;
    // Nearly all letters: met before, and one unit wide (the class of a surrogate is never kept).
    if (classes[text.charCodeAt(i)] === LETTER) {
      end = ++i;
      continue;
    }
    const kind = classAt(text, i);
    const next = i + widthAt(text, i);
    if (kind === LETTER || kind === DIGIT) end = next;
    else if (kind !== INVISIBLE) break;
    i = next;
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
