/**
 * When two names mean the same voice.
 * @module
 */

/** The share of the shorter name's words that the other must have. */
const SHARED_WORDS = 0.5;

/** True where one name holds the other, or they share half of the shorter one's words. */
export function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!a || !b) return false;
  const x = wordsOf(a);
  const y = wordsOf(b);
  let both = 0;
  for (const word of x) if (y.has(word)) both++;
  return both / Math.min(x.size, y.size) >= SHARED_WORDS;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .normalize("NFKC")
      .replace(/[\u064B-\u0652\u0670\u0640]/g, "")
      .replace(/[أإآٱ]/g, "ا")
      .replace(/[ىی]/g, "ي")
      .replace(/ک/g, "ك")
      .replace(/ة/g, "ه")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .split(" "),
  );
}
