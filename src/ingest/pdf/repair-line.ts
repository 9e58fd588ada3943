/**
 * Repairs of Arabic lines as PDFium gives them. It turns what stands on the page back into reading order by runs of letters, and errs where a run
 * of another direction begins: brackets and quotation marks come out mirrored, a full stop after a year before it, "35%" as "%35", "2010-2015"
 * as "2015-2010", two Latin words in each other's place.
 * @module
 */
import { turnRound } from "./direction.ts";

/** An Arabic line (or one without letters, as the end of a paragraph can be), put right; another line as it is, but for the forms of its letters. */
export function repairLine(line: string): string {
  const folded = foldForms(line);
  return isArabic(folded) ? repairNumbers(unmirror(repairLatin(folded))) : folded;
}

/** A line that stands from its last letter to its first, turned round and put right. */
export function repairTurned(line: string): string {
  return unmirror(swapLatin(foldForms(turnRound(line))));
}

/** Letters in the shape that they have at a place in a word, as letters. */
export function foldForms(line: string): string {
  return line.replace(/[\ufb50-\ufdfb\ufe70-\ufefc]/g, (form) => form.normalize("NFKC").trim());
}

function isArabic(line: string): boolean {
  const arabic = line.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return arabic >= (line.match(/[A-Za-z]/g)?.length ?? 0);
}

/** Latin words side by side stand in reverse. */
function swapLatin(line: string): string {
  return line.replace(/[A-Za-z][\w.'&-]*(?: [A-Za-z][\w.'&-]*)+/g, (words) =>
    words.split(" ").reverse().join(" "),
  );
}

/** Brackets beside Latin words have changed sides with a space. */
function repairLatin(line: string): string {
  return swapLatin(line)
    .replace(/\)([A-Za-z][^()]*?) \)(?=\p{Script=Arabic})/gu, ")$1( ")
    .replace(/([A-Za-z0-9])\( (?=\p{Script=Arabic}[^()]*\()/gu, "$1 )");
}

const MIRRORED: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "«": "»",
  "‹": "›",
  "“": "”",
  "‘": "’",
};
const OPENER_OF = new Map(
  Object.entries(MIRRORED).flatMap(([open, close]) => [
    [open, open],
    [close, open],
  ]),
);

/** Each mark by the side of it that is free: an opening one has space before it. Where neither side tells, the mark closes what is open. */
function unmirror(line: string): string {
  const open = new Set<string>();
  return line.replace(/[()[\]{}«»‹›“”‘’]/g, (mark, at: number) => {
    const opener = OPENER_OF.get(mark) ?? mark;
    const opens = sideOf(line, at) ?? !open.has(opener);
    if (opens) open.add(opener);
    else open.delete(opener);
    return opens ? opener : (MIRRORED[opener] ?? mark);
  });
}

/** True for an opening place, false for a closing one, null where it cannot be told. */
function sideOf(line: string, at: number): boolean | null {
  const freeBefore = isFree(line[at - 1], /[\s([{«»“”)\]}-]/);
  const freeAfter = isFree(line[at + 1], /[\s)\]}»«“”([{.,،؛:؟!-]/);
  return freeBefore === freeAfter ? null : freeBefore;
}

const isFree = (neighbour: string | undefined, free: RegExp): boolean =>
  neighbour === undefined || free.test(neighbour);

const NUMBER = "[\\d\\u0660-\\u0669][\\d\\u0660-\\u0669.,/:\\u066b\\u066c]*";

/** A number after an Arabic letter takes its mark, its per cent sign and the other end of its range to the wrong side. */
function repairNumbers(line: string): string {
  return line
    .replace(new RegExp(`(?<![\\p{N}.,])([%٪])(${NUMBER})`, "gu"), "$2$1")
    .replace(new RegExp(`(^|[\\s(«"])([.,،:؛])(${NUMBER}[%٪]?)(?=\\s|$)`, "gu"), "$1$3$2")
    .replace(/(?<![\d-])\d+(?:[-–]\d+)+(?![\d-])/g, (range, at: number) =>
      followsArabic(line, at)
        ? range
            .split(/(?<=[-–])|(?=[-–])/)
            .reverse()
            .join("")
        : range,
    );
}

/** By the rules of writing in two directions, digits take the direction of the last letter before them. */
function followsArabic(line: string, at: number): boolean {
  const letter = line.slice(0, at).match(/\p{L}(?=\P{L}*$)/u)?.[0];
  return letter !== undefined && /\p{Script=Arabic}/u.test(letter);
}
