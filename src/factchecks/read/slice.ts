/**
 * Cuts a list of objects that is no JSON as a whole: JSON Lines, a feed with a broken entry, a file that was cut off.
 * @module
 */

/** An entry as it is written, and its value; undefined where it is no JSON. */
export interface Slice {
  readonly text: string;
  readonly value: unknown;
}

/** UTF-16 units: what is longer has lost its end. */
const LONGEST = 1 << 18;

/**
 * The objects of a list. Entries of one list begin alike, so where the braces of one never close, or close over what is no
 * JSON, it ends where the next one begins: a quotation mark or a brace too few takes no other entry with it.
 */
export function* sliceObjects(text: string): Generator<Slice> {
  let at = text.indexOf("{", startOfList(text));
  const begins = beginningOf(text);
  while (at >= 0) {
    const slice = sliceAt(text, at, begins);
    yield slice;
    at = text.indexOf("{", at + slice.text.length);
  }
}

function sliceAt(text: string, from: number, begins: RegExp | null): Slice {
  const end = endOfObject(text, from);
  const value = end === null ? undefined : parse(text.slice(from, end));
  if (end !== null && value !== undefined) return { text: text.slice(from, end), value };
  const next = begins === null ? -1 : nextMatch(text, begins, from + 1);
  const behind = next < 0 ? text.length : next;
  return { text: text.slice(from, behind), value: undefined };
}

/** Behind the bracket that opens the list of a feed; the beginning where there is none. */
function startOfList(text: string): number {
  const found = /"(?:dataFeedElement|claims|claimReviews|itemListElement|items|results|data)"\s*:\s*\[/u.exec(
    text,
  );
  return found ? found.index + found[0].length : 0;
}

/** Entries that are looked at to learn how all of them begin. */
const LOOKED_AT = 500;

/**
 * How the entries of this list begin: with the key that most of its objects begin with. What stands inside of an entry comes behind
 * a colon, so it is not taken for one, but for lists of objects inside of it.
 */
function beginningOf(text: string): RegExp | null {
  const counts = new Map<string, number>();
  let looked = 0;
  for (const [, key = ""] of text.matchAll(/(?<=(?:^|[[,\n])\s*)\{\s*"([^"\\]+)"\s*:/gu)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (++looked === LOOKED_AT) break;
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? new RegExp(`(?<=[[,\\n]\\s*)\\{\\s*"${literal(most[0])}"\\s*:`, "gu") : null;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

function nextMatch(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** Behind the brace that closes the object at `from`; null where none does within the longest entry. */
function endOfObject(text: string, from: number): number | null {
  const last = Math.min(text.length, from + LONGEST);
  let depth = 0;
  let inString = false;
  for (let at = from; at < last; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === "\\") at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at + 1;
  }
  return null;
}

/** Undefined for what is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
