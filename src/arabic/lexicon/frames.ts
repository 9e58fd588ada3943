/**
 * Frames: which roles stand around a verb of saying, and what leads to them. Written in data/lexicon/verbs.tsv
 * as `S عن R أن C`; brackets hold a content to which the object belongs: `S (O ب N)`.
 * إذا stands for every word that asks (`S إذا C`: عما إذا, هل, لماذا).
 * A word in guillemets must stand there to the letter: `S «أصابع» «الاتهام» إلى (N)`.
 * @module
 */

/**
 * S the voice, O whom it addresses or accuses, R a further voice behind it, C a clause, N a noun phrase that stands
 * for content, Q direct speech.
 */
export type FrameRole = "S" | "O" | "R" | "C" | "N" | "Q";

/** One place of a frame: a role, or a literal word that leads to the next role. */
export type FrameElement =
  | { readonly type: "role"; readonly role: FrameRole; readonly inContent: boolean }
  | { readonly type: "word"; readonly word: string; readonly inContent: boolean };

const ROLES: ReadonlySet<string> = new Set(["S", "O", "R", "C", "N", "Q"]);
const WORDS: ReadonlySet<string> = new Set([
  "أن",
  "بأن",
  "ب",
  "ل",
  "إلى",
  "على",
  "عن",
  "من",
  "في",
  "حول",
  "بشأن",
  "إذا",
]);

const isRole = (text: string): text is FrameRole => ROLES.has(text);

/** The elements of a frame, or a sentence that says what is wrong with it. */
export function parseFrame(text: string): readonly FrameElement[] | string {
  const pieces = text.replaceAll("(", " ( ").replaceAll(")", " ) ").trim().split(/\s+/u);
  const elements: FrameElement[] = [];
  let inContent = false;
  for (const piece of pieces) {
    if (piece === "(" || piece === ")") {
      if (inContent === (piece === "(")) return `brackets do not match in frame "${text}"`;
      inContent = piece === "(";
    } else if (isRole(piece)) elements.push({ type: "role", role: piece, inContent });
    else if (WORDS.has(piece)) elements.push({ type: "word", word: piece, inContent });
    else if (/^«[^»]+»$/u.test(piece)) elements.push({ type: "word", word: piece.slice(1, -1), inContent });
    else return `unknown frame element "${piece}" in "${text}"`;
  }
  if (inContent) return `brackets do not match in frame "${text}"`;
  if (elements[0]?.type !== "role" || elements[0].role !== "S")
    return `frame "${text}" does not begin with S`;
  return elements;
}

/** The frames of one cell, separated by ` | `. */
export function splitFrames(cell: string): string[] {
  return cell
    .split("|")
    .map((frame) => frame.trim())
    .filter((frame) => frame !== "");
}
