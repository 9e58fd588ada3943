/**
 * Debris: what publishing systems, agencies and translators leave around an article's own text.
 *
 * Debris is never read for reports, so a rule had better miss than swallow a line of the article. A headline is body.
 * @module
 */
import type { Diagnostic } from "../model/index.ts";
import type { Span, Token, TokenRange } from "../text/index.ts";
import { anyOf, type CompiledRule, compileRule, createChoose } from "./compiled.ts";
import { FOOT_RULES } from "./foot.ts";
import { HEAD_RULES } from "./head.ts";
import { INLINE_RULES } from "./inline.ts";
import { dayOfLead } from "./lead.ts";
import { Line } from "./line.ts";
import { NOBODY, type Piece, Reader } from "./reader.ts";
import type { DebrisMetadata, DebrisRule, KnownNames } from "./rule.ts";

/** What {@link findDebris} found. */
export interface Debris {
  /** In order, without overlaps. */
  readonly notBody: readonly Span[];
  readonly metadata: DebrisMetadata;
  /** One for each stretch, with its start and end. */
  readonly diagnostics: readonly Diagnostic[];
}

const HEAD_LINES = 3;
const FOOT_LINES = 6;
/** A first line that is longer is the article, not its headline. */
const LONGEST_HEADLINE = 140;
/** What follows the opening of a foot is debris only where it is no longer than this, line by line. */
const LONGEST_FOOT_LINE = 110;
/** Only such paragraphs are looked through from end to end. */
const MAY_HOLD_CODE = /\[|[Pp][Rr][Ee][Vv][Ii][Oo][Uu][Ss]/;

const MESSAGES: Readonly<Record<DebrisRule["code"], string>> = {
  boilerplate: "left by the publishing system; not read for reports",
  byline: "names who wrote, translated or photographed it; not read for reports",
  dateline: "says where it was written and for whom; not read for reports",
  credit: "says whose text it is; not read for reports",
  caption: "belongs to a picture; not read for reports",
};

/** All rules, for tests and for `explain`. */
export const DEBRIS_RULES: readonly DebrisRule[] = [...HEAD_RULES, ...FOOT_RULES, ...INLINE_RULES];

/** Finds debris. `known`: names of a lexicon, which make doubtful heads sure. Linear in the length of the text. */
export function findDebris(
  text: string,
  _tokens: readonly Token[],
  paragraphs: readonly TokenRange[],
  known: KnownNames = NOBODY,
): Debris {
  const read = new Reader(text, known);
  const lines = new Map<Span, Line>();
  const lineOf = (range: Span): Line => {
    const line = lines.get(range) ?? new Line(text, range);
    lines.set(range, line);
    return line;
  };
  // The first line of an article is never its foot, unless it is all there is.
  const footFrom = Math.max(Math.min(1, paragraphs.length - 1), paragraphs.length - FOOT_LINES);
  const pieces = [
    ...findHead(read, paragraphs.slice(0, HEAD_LINES), lineOf),
    ...findFoot(read, paragraphs.slice(footFrom).map(lineOf)),
    ...findInline(read, codedIn(text, paragraphs).map(lineOf)),
  ];
  const kept = withoutOverlaps(pieces);
  return {
    notBody: kept.map(({ start, end }) => ({ start, end })),
    metadata: joinMetadata(kept, () => dayOfLead(paragraphs.slice(0, HEAD_LINES).map(lineOf))),
    diagnostics: kept.map(({ rule, start, end }) => ({
      code: rule.code,
      message: `${rule.name}: ${MESSAGES[rule.code]}`,
      start,
      end,
    })),
  };
}

/** The paragraphs that may hold codes: none in nearly every article. */
function codedIn(text: string, paragraphs: readonly TokenRange[]): readonly TokenRange[] {
  return MAY_HOLD_CODE.test(text)
    ? paragraphs.filter(({ start, end }) => MAY_HOLD_CODE.test(text.slice(start, end)))
    : [];
}

/** The rules that a line of the head may match from some place on. */
const headRulesFor = createChoose(HEAD_RULES);

/** The head: the first lines, as long as each is debris whole or may be a headline. Several pieces may share a line. */
function findHead(read: Reader, ranges: readonly Span[], lineOf: (range: Span) => Line): Piece[] {
  const out: Piece[] = [];
  for (const range of ranges) {
    const line = lineOf(range);
    let from = 0;
    for (;;) {
      const piece = read.first(headRulesFor(line.text, read.window(line, from)), line, from);
      if (!piece) break;
      out.push(piece);
      from = Math.max(from + 1, foldedOffset(line, piece.end));
    }
    const isWhole = from >= line.text.trimEnd().length;
    if (!isWhole && (from > 0 || line.text.length > LONGEST_HEADLINE)) break;
  }
  return out;
}

/** Where the folded line goes on after a raw offset, spaces skipped. */
function foldedOffset(line: Line, rawEnd: number): number {
  const { text } = line;
  const { starts } = line.folded;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((starts[mid] ?? 0) + line.start < rawEnd) low = mid + 1;
    else high = mid;
  }
  while (low < text.length && /\s/u.test(text.charAt(low))) low++;
  return low;
}

const TAIL_RULES = FOOT_RULES.filter((rule) => rule.place === "tail");
/** What any of the rules for whole lines of the foot matches. */
const WHOLE_LINE = anyOf(FOOT_RULES.filter((rule) => rule.place === "foot"));
/** What the rules for tails need that need anything. */
const TAIL_SIGN = new RegExp(
  TAIL_RULES.flatMap(({ needs }) => needs ?? [])
    .map((need) => need.replace(/[.|]/gu, "\\$&"))
    .join("|"),
);
const WHOLE_AND_TAIL = FOOT_RULES.map(compileRule);
const TAIL = TAIL_RULES.map(compileRule);
const SIGNLESS_TAIL = TAIL_RULES.filter((rule) => !rule.needs).map(compileRule);
const INLINE = INLINE_RULES.map(compileRule);

/** The rules that a line of the foot may match, by a first look: for nearly all lines only one is left. */
function footRulesFor(line: string): readonly CompiledRule[] {
  if (WHOLE_LINE.test(line)) return WHOLE_AND_TAIL;
  return TAIL_SIGN.test(line) ? TAIL : SIGNLESS_TAIL;
}

/** The foot: the last lines, from the end on. */
function findFoot(read: Reader, foot: readonly Line[]): Piece[] {
  const out: Piece[] = [];
  for (const [i, line] of foot.entries()) {
    const piece = read.first(footRulesFor(line.text), line);
    if (!piece) continue;
    out.push(piece);
    if (!piece.rule.opensFoot || piece.end < line.end - 1) continue;
    const rest = foot.slice(i + 1);
    if (rest.some((after) => after.end - after.start > LONGEST_FOOT_LINE || /[.؟!»"”]\s*$/u.test(after.text)))
      continue;
    return [...out, ...rest.map((after) => restOfFoot(read, after, piece.rule))];
  }
  return out;
}

/** A line of a foot that another line has opened: debris whole, and read for what it tells. */
function restOfFoot(read: Reader, line: Line, opener: DebrisRule): Piece {
  const { start, end } = line;
  const metadata = read.first(footRulesFor(line.text), line)?.metadata ?? {};
  return { start, end, rule: opener, metadata };
}

function findInline(read: Reader, lines: readonly Line[]): Piece[] {
  return lines.flatMap((line) => INLINE.flatMap((rule) => read.all(rule, line)));
}

function withoutOverlaps(pieces: readonly Piece[]): Piece[] {
  const sorted = [...pieces]
    .filter((p) => p.end > p.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Piece[] = [];
  for (const piece of sorted) if ((out.at(-1)?.end ?? -1) <= piece.start) out.push(piece);
  return out;
}

/** The first piece that says something wins; what a foot calls the publisher comes after what a head says. The lead is asked last for the day. */
function joinMetadata(pieces: readonly Piece[], lead: () => string | null): DebrisMetadata {
  const first = (key: keyof DebrisMetadata): string | null => {
    for (const { metadata } of pieces) {
      const value = metadata[key]?.trim();
      if (value) return value;
    }
    return null;
  };
  return {
    publisher: first("publisher"),
    republishes: first("republishes"),
    published: first("published") ?? lead(),
    author: first("author"),
    translatedFrom: first("translatedFrom"),
  };
}
