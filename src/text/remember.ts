/**
 * What was computed of a spelling, kept for the words that come again: an archive has millions of words and few spellings.
 * @module
 */

/** Spellings that are kept by default; when so many are, all are forgotten. */
const MOST_KEPT = 1 << 17;

/** The same function, which remembers what it was asked. Only for pure functions; each result is shared by all who ask. */
export function remembering<T>(compute: (text: string) => T, most = MOST_KEPT): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
