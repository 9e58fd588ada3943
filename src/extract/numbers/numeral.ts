/**
 * Numbers written in digits: 1,200 ٣٫٥ 1 414 021 و300 الـ24.
 * @module
 */
import type { Token } from "../../text/index.ts";
import { perArticle } from "./per-article.ts";
import type { Hit } from "./word-map.ts";

/** A numeral with the clitics written on it. */
export interface Numeral {
  readonly value: number;
  /** The digits as folded, with their separators. */
  readonly digits: string;
  readonly next: number;
  readonly conjunction: Hit<unknown>["conjunction"];
  readonly preposition: Hit<unknown>["preposition"];
  readonly article: boolean;
}

const PREFIXED = /^([وف]?)([بلك]?)((?:ال|ل)?)(\d+)$/;
const NO_CLITICS: readonly string[] = ["", "", "", ""];
const MAX_GROUPS = 6;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;
const isSeparator = (mark: string): boolean => mark === "." || mark === "," || mark === "٫" || mark === "٬";

/** True where a token ends in a digit: it is, or may hold, a numeral. */
export function endsInDigit(token: Pick<Token, "kind" | "folded"> | undefined): boolean {
  return (
    token !== undefined && token.kind !== "mark" && isDigit(token.folded.charCodeAt(token.folded.length - 1))
  );
}

/**
 * The numeral that begins at a token, or null. Letters other than clitics before the digits make it a name (أم16).
 * Each is read once in an article.
 */
export function readNumeral(tokens: readonly Token[], index: number): Numeral | null {
  return endsInDigit(tokens[index]) ? readOnce(tokens, index) : null;
}

const readOnce = perArticle(readNumeralAt);

function readNumeralAt(tokens: readonly Token[], index: number): Numeral | null {
  const token = tokens[index];
  if (!token) return null;
  const parts = token.kind === "number" ? NO_CLITICS : PREFIXED.exec(token.folded);
  if (!parts) return null;
  const [, conjunction, preposition, article, head = token.folded] = parts;
  const whole = token.kind === "word" ? withTail(tokens, index, head) : withGroups(tokens, index, head);
  const value = parseDigits(whole.digits);
  if (value === null) return null;
  return {
    value,
    digits: whole.digits,
    next: whole.next,
    conjunction: conjunction === "و" || conjunction === "ف" ? conjunction : "",
    preposition: preposition === "ب" || preposition === "ل" || preposition === "ك" ? preposition : "",
    article: article !== "",
  };
}

/** و1,200 is cut by the tokenizer after و1. */
function withTail(tokens: readonly Token[], index: number, head: string): { digits: string; next: number } {
  const token = tokens[index];
  const mark = tokens[index + 1];
  const tail = tokens[index + 2];
  if (
    mark &&
    tail?.kind === "number" &&
    isSeparator(mark.folded) &&
    touches(token, mark) &&
    touches(mark, tail)
  )
    return { digits: head + mark.folded + tail.folded, next: index + 3 };
  return { digits: head, next: index + 1 };
}

/** 1 414 021, 1 414 021.50: groups of three parted by one space each. */
function withGroups(tokens: readonly Token[], index: number, head: string): { digits: string; next: number } {
  const comma = withCommas(tokens, index, head);
  if (comma) return comma;
  let digits = head;
  let next = index + 1;
  if (tokens[next]?.kind !== "number" || !/^\d{1,3}$/.test(head) || head === "0") return { digits, next };
  while (next - index < MAX_GROUPS) {
    const token = tokens[next];
    const before = tokens[next - 1];
    if (
      token?.kind !== "number" ||
      !before ||
      token.start !== before.end + 1 ||
      !/^\d{3}(?:\.\d+)?$/.test(token.folded)
    )
      break;
    digits += token.folded;
    next++;
    if (token.folded.length > 3) break;
  }
  return { digits, next };
}

/** 1،234،567 and 3،5 with the Arabic comma, which the tokenizer takes for a mark. */
function withCommas(
  tokens: readonly Token[],
  index: number,
  head: string,
): { digits: string; next: number } | null {
  let next = index + 1;
  if (tokens[next]?.folded !== "،") return null;
  const groups: string[] = [];
  for (; groups.length < MAX_GROUPS; next += 2) {
    const [before, mark, tail] = tokens.slice(next - 1, next + 2);
    if (mark?.folded !== "،" || tail?.kind !== "number" || !touches(before, mark) || !touches(mark, tail))
      break;
    groups.push(tail.folded);
  }
  if (groups.length === 0 || !/^\d{1,3}$/.test(head)) return null;
  if (groups.every((group) => /^\d{3}$/.test(group))) return { digits: [head, ...groups].join(","), next };
  return groups.length === 1 && /^\d{1,2}$/.test(groups[0] ?? "")
    ? { digits: `${head}.${groups[0]}`, next }
    : null;
}

/**
 * The value of digits with separators, or null where they are no number (an address, a date with dots). Groups of
 * three after each comma are thousands; else a single comma is a decimal one, as the point always is unless it repeats.
 */
export function parseDigits(digits: string): number | null {
  if (isPlain(digits)) return Number(digits);
  const plain = digits.replaceAll("٬", ",").replaceAll("٫", ".");
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(",", ""));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(plain))
    return Number(plain.replaceAll(".", "").replace(",", "."));
  if (/^\d+,\d+$/.test(plain)) return Number(plain.replace(",", "."));
  return null;
}

/** Digits and nothing else. */
function isPlain(digits: string): boolean {
  for (let i = 0; i < digits.length; i++) if (!isDigit(digits.charCodeAt(i))) return false;
  return digits !== "";
}
