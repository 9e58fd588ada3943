/**
 * In what way two names may be names of one voice. Pure; looks at spelling alone.
 * @module
 */
import { voiceSpelling } from "../analyses/rows.ts";

/**
 * `order`: the same words in another order. `spacing`: the same letters, spaced otherwise. `spelling`: one letter more, less or
 * other in one word. `part`: all words of one name, two at least, stand in the other in their order. `last-name`: one name is
 * the last word of the other, which says little by itself.
 */
export type Likeness = "order" | "spacing" | "spelling" | "part" | "last-name";

/** The words of a name as they are compared. */
export const wordsOfName = (name: string): string[] =>
  voiceSpelling(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How two names are alike; null where they are not, or are the same. Symmetric. */
export function likenessOf(one: string, other: string): Likeness | null {
  const [a, b] = [wordsOfName(one), wordsOfName(other)];
  if (a.length === 0 || b.length === 0) return null;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a.join(" ") === b.join(" ")) return null;
  if (a.join("") === b.join("")) return "spacing";
  if (a.toSorted().join(" ") === b.toSorted().join(" ")) return "order";
  if (a.length === b.length) return differsByOneLetter(a, b) ? "spelling" : null;
  if (short.length >= 2) return standsIn(short, long) ? "part" : null;
  return short[0] === long.at(-1) ? "last-name" : null;
}

/** Shorter words are other words once a letter changes. */
const SHORTEST_VARIANT = 5;

function differsByOneLetter(a: readonly string[], b: readonly string[]): boolean {
  const unlike = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ""] as const]));
  const [pair, ...others] = unlike;
  if (!pair || others.length > 0) return false;
  return Math.min(pair[0].length, pair[1].length) >= SHORTEST_VARIANT && isOneEdit(pair[0], pair[1]);
}

/** One letter put in, left out or replaced. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const skip = a.length === b.length ? [1, 1] : a.length > b.length ? [1, 0] : [0, 1];
  return a.slice(start + (skip[0] ?? 0)) === b.slice(start + (skip[1] ?? 0));
}

function standsIn(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}
