/**
 * From the analysis of a real article to a draft, with the statements that can be followed through retellings.
 * @module
 */
import type { Analysis, Report, Statement } from "../../model/index.ts";
import {
  contains,
  findParagraphs,
  findSentences,
  type Span,
  textOf,
  tokenize,
  trim,
} from "../../text/index.ts";
import type { Block, Draft } from "./draft.ts";
import type { Mark } from "./sentence.ts";

/** A sentence of the source, with what the analysis found in it; spans count in the article. */
interface Piece extends Span {
  readonly opens: boolean;
  /** It begins with a comma: no sentence of its own. */
  readonly goesOn: boolean;
  readonly reports: readonly Report[];
}

const LEAST_WORDS = 6;
const MOST_WORDS = 32;
/** Words of a lead beside cue and voice: more of them would be told something of their own. */
const MOST_BESIDE = 3;

/**
 * The article as a draft; in each block at most one statement is followed: one that is wholly in its sentence, and is either the
 * article's own word from the sentence's beginning or said by one voice that stands right before or after it.
 */
export function draftOf(analysis: Analysis, name: string): Draft {
  const pieces = gluePieces(piecesOf(analysis));
  return pieces.map((piece, i) => blockOf(analysis, piece, `${name}.${i}`));
}

function piecesOf({ article: { text }, reports }: Analysis): Piece[] {
  const tokens = tokenize(text);
  return findParagraphs(text, tokens).flatMap((paragraph) =>
    findSentences(text, tokens, paragraph).map((sentence, i) => ({
      start: sentence.start,
      end: sentence.end,
      opens: i === 0,
      goesOn: /^[،؛,)»”]/u.test(text.slice(sentence.start)),
      reports: reports.filter((report) =>
        contains(sentence, { start: startOf(report), end: startOf(report) + 1 }),
      ),
    })),
  );
}

/** Where a report begins, its voice included. */
function startOf({ content, chain }: Report): number {
  const links = chain.flatMap(({ source, cue }) => [source?.start, cue?.start]);
  return Math.min(content.start, ...links.filter((at) => at !== undefined));
}

/** Joins a sentence whose voice stands in an earlier one, or whose report began there, to the one before. */
function gluePieces(pieces: readonly Piece[]): (Piece & { count: number })[] {
  const out: (Piece & { count: number })[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before && (hangs(piece) || runsInto(before, piece) || piece.goesOn)) {
      out[out.length - 1] = {
        ...before,
        end: piece.end,
        reports: [...before.reports, ...piece.reports],
        count: before.count + 1,
      };
    } else out.push({ ...piece, count: 1 });
  }
  return out;
}

const hangs = ({ reports }: Piece): boolean =>
  reports.some(({ chain }) => chain.length > 0 && chain.some(({ source }) => source === null));

const runsInto = (before: Piece, piece: Piece): boolean =>
  before.reports.some(({ content, more }) => [content, ...more].some(({ end }) => end > piece.start));

function blockOf(analysis: Analysis, piece: Piece & { count: number }, id: string): Block {
  const { text } = analysis.article;
  const whole = trim(text, piece);
  const found = candidate(analysis, { ...piece, ...whole });
  const inBlock = (at: Span): Span => ({ start: at.start - whole.start, end: at.end - whole.start });
  const marks = found ? marksOf(analysis, found, whole) : [];
  return {
    id,
    opens: piece.opens,
    followed: found !== null,
    sentence: {
      text: textOf(text, whole),
      statement: found ? inBlock(found.statement) : { start: 0, end: 0 },
      marks: marks
        .map((mark) => ({ ...mark, ...inBlock(mark) }))
        .sort((a, b) => a.start - b.start || a.end - b.end),
      free: piece.count === 1,
    },
  };
}

interface Candidate {
  readonly statement: Statement;
  readonly report: Report;
  /** Where the lead or tail stands; null for the article's own word. */
  readonly around: Mark | null;
}

function candidate(analysis: Analysis, piece: Piece): Candidate | null {
  const { text } = analysis.article;
  for (const report of piece.reports) {
    const [statement] = report.statements;
    if (!statement || !contains(piece, statement) || report.negated || report.chain.length > 1) continue;
    if (!isClause(text, statement) || !ENDS.test(text.slice(statement.end, piece.end))) continue;
    const around = aroundOf(text, piece, report, statement);
    if (around !== undefined) return { statement, report, around };
  }
  return null;
}

/** What may follow a statement: the end of its sentence, or a comma that nothing of the same clause follows. */
const ENDS = /^["”»)]*\s*([.؛]|[،,](?!\s*(أن|ان|إن|التي|الذي|الذين|اللذين) )|$)/u;

/** Neither short nor long, with a word at its beginning. */
function isClause(text: string, at: Span): boolean {
  const words = tokenize(text, at.start, at.end).filter(({ kind }) => kind !== "mark");
  const isMiddling = words.length >= LEAST_WORDS && words.length <= MOST_WORDS;
  return isMiddling && words[0]?.kind === "word" && isWhole(textOf(text, at));
}

/** Brackets and quotation marks come in pairs, and no line breaks. */
function isWhole(words: string): boolean {
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0;
  const isPaired =
    count(/[(]/gu) === count(/[)]/gu) && count(/«/gu) === count(/»/gu) && count(/"/gu) % 2 === 0;
  return isPaired && count(/“/gu) === count(/”/gu) && !/[\n.؟?!]/u.test(words.replace(/\d\.\d/gu, ""));
}

/** A lead ends with أن or with a colon: what follows it can stand alone. */
const INTRODUCES = /(\s(أن|ان|إن|بأن|بان)|:)\s*["“”«]?\s*$/u;

/** The lead or tail of a said statement; null for the article's own word; undefined where neither is clear. */
function aroundOf(text: string, piece: Span, report: Report, { start, end }: Span): Mark | null | undefined {
  const [link] = report.chain;
  const before = { start: piece.start, end: start };
  if (!link) return text.slice(before.start, before.end).trim() === "" ? null : undefined;
  const { source, cue } = link;
  if (!source || !cue || report.statements.length > 1) return undefined;
  const isLead = contains(before, source) && contains(before, cue);
  const after = { start: end, end: piece.end };
  const isTail = contains(after, source) && contains(after, cue) && before.start === before.end;
  if (!isLead && !isTail) return undefined;
  const around = isLead ? before : { start: end, end: Math.max(source.end, cue.end) };
  const beside = textOf(text, around).length - (source.end - source.start) - (cue.end - cue.start);
  const words = tokenize(text, around.start, around.end).filter(({ kind }) => kind !== "mark").length;
  const own = [source, cue].reduce((all, at) => all + tokenize(text, at.start, at.end).length, 0);
  if (beside < 0 || words - own > MOST_BESIDE) return undefined;
  if (isLead && !INTRODUCES.test(textOf(text, around))) return undefined;
  return { ...around, kind: isLead ? "lead" : "tail", value: "" };
}

function marksOf(analysis: Analysis, { statement, report, around }: Candidate, whole: Span): Mark[] {
  const { quantities, times, entities } = analysis;
  const inside = <T extends Span>(list: readonly T[]): readonly T[] =>
    list.filter((each) => contains(statement, each));
  const bare = ({ start, end }: Span): Span => ({ start, end });
  const marks: Mark[] = [
    ...inside(quantities).map(
      (each): Mark => ({ ...bare(each), kind: "quantity", value: String(each.value) }),
    ),
    ...inside(times)
      .filter(({ type }) => type === "date")
      .map((each): Mark => ({ ...bare(each), kind: "time", value: "" })),
  ];
  for (const entity of inside(entities)) {
    const { type } = entity;
    if (type === "place" || type === "person") marks.push({ ...bare(entity), kind: type, value: "" });
  }
  const [link] = report.chain;
  if (around && link?.source && link.cue) {
    const value = link.unnamed === null ? "named" : "unnamed";
    marks.push(
      around,
      { ...bare(link.source), kind: "source", value },
      { ...bare(link.cue), kind: "cue", value: "" },
    );
  }
  return marks.filter((mark) => contains(whole, mark));
}
