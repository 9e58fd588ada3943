/**
 * Reads `denials.tsv`: words by which a telling says that what it tells is not so, and a note for people.
 * @module
 */

const HEADER = "phrase\tnote";

/** The phrases without their notes. Throws a SyntaxError, with the line number, for what is no row and for a phrase that stands twice. */
export function parseDenials(tsv: string): string[] {
  const [header, ...lines] = tsv.replace(/\r/gu, "").split("\n");
  if (header !== HEADER) throw new SyntaxError("denials.tsv: the header must be phrase, note");
  const seen = new Set<string>();
  return lines.flatMap((line, index): string[] => {
    if (line === "" || line.startsWith("#")) return [];
    const [phrase = "", ...rest] = line.split("\t");
    const problem = rest.length !== 1 ? `${rest.length + 1} cells, expected 2` : problemOf(phrase, seen);
    if (problem) throw new SyntaxError(`denials.tsv, line ${index + 2}: ${problem}`);
    seen.add(phrase);
    return [phrase];
  });
}

function problemOf(phrase: string, seen: ReadonlySet<string>): string | null {
  if (phrase.trim() === "") return "the first cell is empty";
  if (/^…|…$/u.test(phrase.trim())) return "… must stand between two words";
  return seen.has(phrase) ? `"${phrase}" stands in an earlier row` : null;
}
