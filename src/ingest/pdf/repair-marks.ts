/**
 * Vowel marks: some PDFs give each of them before the letter that it stands on.
 * @module
 */

const MARK = "[\\u064b-\\u0652\\u0670]";

/**
 * Puts marks back behind their letters, where the text as a whole shows that they were moved: no word ends in a mark, and some begin with one or
 * have an indefinite ending so far before their end as nobody writes it. مؤقتًا is written so, and shows nothing.
 */
export function repairMarks(text: string): string {
  return areMoved(text) ? text.replace(new RegExp(`(${MARK}+)(\\p{L})`, "gu"), "$2$1") : text;
}

const ENDING = "\\u064b\\u0651?\\p{L}{2}|[\\u064c\\u064d]\\u0651?\\p{L}";

function areMoved(text: string): boolean {
  const has = (pattern: string): boolean => new RegExp(pattern, "u").test(text);
  if (has(`\\p{L}${MARK}+(?![\\p{L}\\p{M}])`)) return false;
  return has(`(?<![\\p{L}\\p{M}])${MARK}+\\p{L}`) || has(`(?:${ENDING})(?![\\p{L}\\p{M}])`);
}
