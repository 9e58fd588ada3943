/**
 * Reads trees in the CoNLL-U format as far as the text layer can be measured on them: sentences, words as they are
 * written, and the parts (conjunctions, prepositions, pronouns) that the annotators cut a word into.
 * @module
 */
import type { Span } from "../text/index.ts";

/** A word as written. */
export interface TreebankWord extends Span {
  /** Its parts, as written; one where nothing is cut. */
  readonly parts: readonly string[];
  /** True for a punctuation sign or a symbol. */
  readonly mark: boolean;
}

/** One sentence. */
export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

interface Row {
  readonly form: string;
  readonly mark: boolean;
  readonly spaceAfter: boolean;
}

/** The sentences of a file. Throws a SyntaxError where the words do not make up the text that the file gives. */
export function loadTreebank(conllu: string): TreebankSentence[] {
  return conllu
    .split(/\n\s*\n/)
    .map((block) => block.split("\n"))
    .filter((lines) => lines.some((line) => /^\d/.test(line)))
    .map(toSentence);
}

function toSentence(lines: readonly string[]): TreebankSentence {
  const comment = (name: string): string => {
    const line = lines.find((one) => one.startsWith(`# ${name} = `));
    if (line === undefined) throw new SyntaxError(`a sentence without "# ${name} = "`);
    return line.slice(`# ${name} = `.length);
  };
  const id = comment("sent_id");
  const text = comment("text");
  return { id, text, words: locateWords(id, text, lines.filter((line) => /^\d+\t/.test(line)).map(toRow)) };
}

const MARKS = new Set(["PUNCT", "SYM"]);

function toRow(line: string): Row {
  const cells = line.split("\t");
  return {
    form: cells[1] ?? "",
    mark: MARKS.has(cells[3] ?? ""),
    spaceAfter: !(cells[9] ?? "").split("|").includes("SpaceAfter=No"),
  };
}

/** Rows that are written together are one word, but a sign is always one by itself. */
function locateWords(id: string, text: string, rows: readonly Row[]): TreebankWord[] {
  const words: TreebankWord[] = [];
  let at = 0;
  let isOpen = false;
  for (const { form, mark, spaceAfter } of rows) {
    const start = text.indexOf(form, at);
    if (start < 0 || text.slice(at, start).trim() !== "")
      throw new SyntaxError(`${id}: "${form}" does not follow at ${at}`);
    at = start + form.length;
    const last = words.at(-1);
    if (isOpen && last && !last.mark && !mark)
      words[words.length - 1] = { ...last, end: at, parts: [...last.parts, form] };
    else words.push({ start, end: at, parts: [form], mark });
    isOpen = !spaceAfter;
  }
  return words;
}

/** How many of two lists of spans are the same, and how many there are. */
export interface SpanCounts {
  readonly same: number;
  readonly found: number;
  readonly expected: number;
}

/** Counts equal spans. */
export function countSpans(found: readonly Span[], expected: readonly Span[]): SpanCounts {
  const key = ({ start, end }: Span): string => `${start}-${end}`;
  const known = new Set(found.map(key));
  return {
    same: expected.filter((span) => known.has(key(span))).length,
    found: found.length,
    expected: expected.length,
  };
}

/** A text of several sentences parted by a space, and where each ends. */
export function joinSentences(texts: readonly string[]): { text: string; ends: number[] } {
  let text = "";
  const ends: number[] = [];
  for (const one of texts) {
    text += text === "" ? one : ` ${one}`;
    ends.push(text.length);
  }
  return { text, ends };
}
