/**
 * Words moved, left out and put in, with nothing else of the statement touched.
 * @module
 */
import { type Span, textOf, tokenize } from "../../text/index.ts";
import {
  isGoverned,
  leaveOut,
  type Mutation,
  marksIn,
  type Proposal,
  pick,
  rowsIn,
  type Site,
} from "./mutation.ts";
import type { Mark } from "./sentence.ts";

const LEAST_LEFT = 5;
const LEAST_CUT = 2;
/** A relative clause of two words goes on after its comma (التي كانت، على ما يبدو، ...). */
const LEAST_CLAUSE = 4;
const MOST_CUT = 14;

const countWords = (text: string, from: number, to: number): number =>
  tokenize(text, from, to).filter(({ kind }) => kind !== "mark").length;

/** From a word that opens a phrase of circumstance to the statement's end; or a clause between two commas. */
function cut(site: Site): Proposal | null {
  const proposals = [...cutEnds(site), ...cutClauses(site)].map((span) => leaveOut(site, span));
  return pick(proposals, site.random) ?? null;
}

function cutEnds(site: Site): Span[] {
  const { text, statement } = site;
  return rowsIn(site, "cut-before")
    .filter(({ span }) => !isGoverned(site, span))
    .map(({ span }) => ({ start: withComma(text, span.start), end: statement.end }))
    .filter(({ start, end }) => {
      const words = countWords(text, start, end);
      const left = countWords(text, statement.start, start);
      return (
        words >= LEAST_CUT && words <= MOST_CUT && left >= LEAST_LEFT && isBalanced(text.slice(start, end))
      );
    });
}

/** A comma and the space before the phrase go with it. */
function withComma(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\s،,]/u.test(text[start - 1] ?? "")) start--;
  return start;
}

/** A phrase that holds one of two marks cannot go alone. */
const isBalanced = (text: string): boolean => !/["“”«»()[\]]/u.test(text);

function cutClauses(site: Site): Span[] {
  const { text, statement } = site;
  return rowsIn(site, "cut-relative").flatMap(({ span }) => {
    const start = withComma(text, span.start);
    const comma = text.indexOf("،", span.end);
    const end = comma < 0 || comma >= statement.end ? -1 : comma + 1;
    if (end < 0 || start === statement.start || !/،/u.test(text.slice(start, span.start))) return [];
    const left = countWords(text, statement.start, statement.end) - countWords(text, start, end);
    const words = countWords(text, start, end);
    return words >= LEAST_CLAUSE &&
      words <= MOST_CUT &&
      left >= LEAST_LEFT &&
      isBalanced(text.slice(start, end))
      ? [{ start, end }]
      : [];
  });
}

/** A circumstance that nobody told is put at the statement's end. */
function add(site: Site): Proposal | null {
  const { statement, text } = site;
  const rows = site.words.of("addition");
  const row = pick(rows, site.random);
  if (!row || rows.some(({ form }) => text.includes(form)) || /[،:\-–]$/u.test(textOf(text, statement)))
    return null;
  const end = { start: statement.end, end: statement.end, text: ` ${row.form}`, inside: true };
  return { replacements: [end], from: null, to: 0 };
}

/** A date or a phrase of circumstance at the end of a sentence is put before it. */
function reorder(site: Site): Proposal | null {
  const dates = marksIn(site, "time").flatMap((mark) => moveDate(site, mark) ?? []);
  const phrases = rowsIn(site, "movable").flatMap(({ span }) => movePhrase(site, span.start) ?? []);
  return pick([...dates, ...phrases], site.random) ?? null;
}

const OPENS_DATE = /^(يوم|مساء|صباح|أمس|اليوم|ليلة|فجر|في )/u;

function moveDate(site: Site, mark: Mark): Proposal | null {
  const words = textOf(site.text, mark);
  if (!OPENS_DATE.test(words) || mark.end !== site.statement.end) return null;
  return moveToFront(site, mark, [{ ...mark, start: 0, end: words.length }]);
}

/** بعد أعمال الصيانة: long enough to be a phrase, and the rest to be a sentence. */
function movePhrase(site: Site, start: number): Proposal | null {
  const { text, statement } = site;
  const at = { start, end: statement.end };
  const words = countWords(text, at.start, at.end);
  const left = countWords(text, statement.start, at.start);
  const isPhrase =
    words >= LEAST_CUT && words <= MOST_CUT && left >= LEAST_LEFT && isBalanced(textOf(text, at));
  return isPhrase && !/[،,]/u.test(textOf(text, at)) ? moveToFront(site, at, []) : null;
}

/** Only where nothing stands before the statement: after أن neither a date nor a phrase may come first. */
function moveToFront(site: Site, at: Span, marks: readonly Mark[]): Proposal | null {
  const { text, statement } = site;
  const opens = text.slice(0, statement.start).trim() === "" && !/^و/u.test(text.slice(statement.start));
  if (!opens || isGoverned(site, at)) return null;
  const comma = marks.length > 0 ? "" : "،";
  return {
    replacements: [
      {
        start: statement.start,
        end: statement.start,
        text: `${textOf(text, at)}${comma} `,
        inside: true,
        marks,
      },
      { start: withComma(text, at.start), end: at.end, text: "", inside: true },
    ],
    from: at,
    to: 0,
  };
}

/** Reordered, cut, added. */
export const shapeMutations: readonly Mutation[] = [
  { type: "reordered", propose: reorder },
  { type: "cut", propose: cut },
  { type: "added", propose: add },
];
