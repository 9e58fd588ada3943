/**
 * Words moved, left out and put in, with nothing else of the statement touched.
 * @module
 */
import { type Span, textOf, tokenize, trim } from "../../text/index.ts";
import {
  isBoundToJoiner,
  isGoverned,
  leaveOut,
  type Mutation,
  marksIn,
  onlyMark,
  type Proposal,
  pick,
  rowsIn,
  type Site,
} from "./mutation.ts";
import type { Mark } from "./sentence.ts";
import { rowAt } from "./words.ts";

const LEAST_LEFT = 5;
const LEAST_CUT = 2;
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
    const isShort = countWords(text, start, end) <= MOST_CUT;
    return isShort && left >= LEAST_LEFT && isBalanced(text.slice(start, end)) ? [{ start, end }] : [];
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

/** A date at the end of a sentence is put before it; or the voice goes to the end. */
function reorder(site: Site): Proposal | null {
  const dates = marksIn(site, "time").flatMap((mark) => moveDate(site, mark) ?? []);
  const voice = moveVoice(site);
  return pick(voice ? [...dates, voice] : dates, site.random) ?? null;
}

const OPENS_DATE = /^(يوم|مساء|صباح|أمس|اليوم|ليلة|فجر|في )/u;

function moveDate(site: Site, mark: Mark): Proposal | null {
  const { text, statement } = site;
  const words = textOf(text, mark);
  if (!OPENS_DATE.test(words) || isGoverned(site, mark)) return null;
  const isLast = mark.end === statement.end;
  // After أن no date may come first.
  const opens = text.slice(0, statement.start).trim() === "" && !/^و/u.test(text.slice(statement.start));
  if (!isLast || !opens) return null;
  const start = withComma(text, mark.start);
  const marks = [{ ...mark, start: 0, end: words.length }];
  return {
    replacements: [
      { start: statement.start, end: statement.start, text: `${words} `, inside: true, marks },
      { start, end: mark.end, text: "", inside: true },
    ],
    from: mark,
    to: 0,
  };
}

/** أكد فلان أن C becomes C، كما أكد فلان. */
function moveVoice(site: Site): Proposal | null {
  const [lead, cue, source] = [onlyMark(site, "lead"), onlyMark(site, "cue"), onlyMark(site, "source")];
  const ends = /^[.\s]*$/u.test(site.text.slice(site.statement.end));
  if (!lead || !cue || !source || cue.start > source.start || !ends || !site.free) return null;
  const verb = textOf(site.text, cue).replace(/^و/u, "");
  const isVoiceAlone = site.text.slice(lead.start, cue.start).trim() === "" && /^\p{L}+$/u.test(verb);
  const between = site.text.slice(cue.end, source.start).trim();
  const joiner = tokenize(site.text, source.end, lead.end);
  const isJoined = joiner.length === 1 && rowAt(site.words.of("joiner"), joiner, 0) !== undefined;
  if (!isVoiceAlone || between !== "" || !isJoined || isBoundToJoiner(site)) return null;
  const name = textOf(site.text, source);
  const tail = `، كما ${verb} ${name}`;
  const at = tail.indexOf(verb, 5);
  const marks: Mark[] = [
    { kind: "tail", value: "", start: 0, end: tail.length },
    { ...cue, start: at, end: at + verb.length },
    { ...source, start: tail.length - name.length, end: tail.length },
  ];
  const { end } = site.statement;
  return {
    replacements: [
      { start: lead.start, end: lead.end, text: "", inside: false },
      { start: end, end, text: tail, inside: false, marks },
    ],
    from: trim(site.text, lead),
    to: 1,
  };
}

/** Reordered, cut, added. */
export const shapeMutations: readonly Mutation[] = [
  { type: "reordered", propose: reorder },
  { type: "cut", propose: cut },
  { type: "added", propose: add },
];
