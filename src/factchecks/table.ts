/**
 * Reads `verdicts.tsv`: words as they are printed, a verdict, a note for people.
 * @module
 */
import { VERDICTS } from "../model/index.ts";

const HEADER = "words\tverdict\tnote";

/** The rows without their notes. Throws a SyntaxError, with the line number, for what is no row, for words that stand twice, and for a verdict that there is not. */
export function parseVerdicts(tsv: string): [words: string, verdict: string][] {
  const [header, ...lines] = tsv.replace(/\r/gu, "").split("\n");
  if (header !== HEADER) throw new SyntaxError("verdicts.tsv: the header must be words, verdict, note");
  const seen = new Set<string>();
  return lines.flatMap((line, index): [string, string][] => {
    if (line === "" || line.startsWith("#")) return [];
    const [words = "", verdict = "", ...rest] = line.split("\t");
    const problem = problemOf(words, verdict, rest.length, seen);
    if (problem) throw new SyntaxError(`verdicts.tsv, line ${index + 2}: ${problem}`);
    seen.add(words);
    return [[words, verdict]];
  });
}

function problemOf(words: string, verdict: string, rest: number, seen: ReadonlySet<string>): string | null {
  if (rest !== 1) return `${rest + 2} cells, expected 3`;
  if (words.trim() === "") return "the first cell is empty";
  if (seen.has(words)) return `"${words}" stands in an earlier row`;
  return VERDICTS.some((known) => known === verdict)
    ? null
    : `"${verdict}" is none of ${VERDICTS.join(", ")}`;
}
