/**
 * Quotation marks of one paragraph, and how well each of them opens or closes where it stands.
 *
 * Arabic press mixes glyphs freely and writes ” as often as “ at the start, so a glyph is only a hint: the space and
 * the words around a mark say more. Each reading of a mark gets a cost; `pairMarks` finds the cheapest reading of all.
 * @module
 */
import type { Span } from "./span.ts";
import { adjoins, type Token } from "./tokens.ts";

/** Families of marks: straight, curly, doubled apostrophe, guillemet, single guillemet, single. */
export type MarkFamily = "straight" | "curly" | "doubled" | "guillemet" | "small-guillemet" | "single";

/** One quotation mark with the cost of each reading. */
export interface QuotationMark extends Span {
  readonly family: MarkFamily;
  readonly openCost: number;
  readonly closeCost: number;
  /** What it costs to take it for no quotation mark at all. */
  readonly skipCost: number;
  /** False for a sign of measure or an apostrophe: no stray mark when it stays without a partner. */
  readonly mustPair: boolean;
}

type Direction = "open" | "close" | null;

const GLYPHS = new Map<string, readonly [MarkFamily, Direction]>([
  ['"', ["straight", null]],
  ["＂", ["straight", null]],
  ["″", ["straight", null]],
  ["“", ["curly", "open"]],
  ["„", ["curly", "open"]],
  ["‟", ["curly", "open"]],
  ["”", ["curly", "close"]],
  ["«", ["guillemet", "open"]],
  ["»", ["guillemet", "close"]],
  ["‹", ["small-guillemet", "open"]],
  ["›", ["small-guillemet", "close"]],
  ["'", ["single", null]],
  ["‘", ["single", "open"]],
  ["‚", ["single", "open"]],
  ["‛", ["single", "open"]],
  ["’", ["single", "close"]],
  ["`", ["single", null]],
  ["´", ["single", "close"]],
]);

/** Cost of reading a directional glyph against its direction. Reversed curly marks are common, reversed guillemets are not. */
const AGAINST_GLYPH: Record<MarkFamily, number> = {
  straight: 0,
  curly: 0.3,
  doubled: 0.1,
  guillemet: 2.5,
  "small-guillemet": 2.5,
  single: 0.5,
};

/** Words of one or two letters that Arabic writes onto the next word, mark or no mark: و«النهار». */
const CLITICS = new Set([
  "و",
  "ف",
  "ب",
  "ل",
  "ك",
  "ال",
  "وال",
  "بال",
  "لل",
  "ول",
  "وب",
  "وك",
  "فال",
  "ولل",
  "وبال",
  "كال",
  "لـ",
]);

/** After these a mark opens. */
const OPENERS = new Set("([{/-–—|=");
/** Signs that begin a word. */
const PREFIXES = new Set("([{#@$€£+");

/** What stands next to a mark, other marks of quotation skipped. */
type Neighbour = "edge" | "space" | "clitic" | "colon" | "opener" | "stop" | "word";

/** A row of so many marks is decoration. */
const ROW = 5;

/** True where the token is a glyph that can be a quotation mark. */
export function isQuotationGlyph(token: Token): boolean {
  return token.kind === "mark" && GLYPHS.has(token.folded);
}

/** The quotation marks among tokens `[first, last)`, doubled apostrophes joined, apostrophes of Latin words left out. */
export function readMarks(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): QuotationMark[] {
  const out: QuotationMark[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    const glyph = token?.kind === "mark" ? GLYPHS.get(token.folded) : undefined;
    if (!token || !glyph) continue;
    const row = rowEnd(text, tokens, i, last);
    if (row - i >= ROW) {
      i = row - 1;
      continue;
    }
    const next = tokens[i + 1];
    const doubled =
      glyph[0] === "single" &&
      i + 1 < last &&
      next !== undefined &&
      adjoins(text, token, next) &&
      GLYPHS.get(next.folded)?.[0] === "single";
    const at = { start: token.start, end: doubled && next ? next.end : token.end };
    const around = { text, tokens, before: i - 1, after: doubled ? i + 2 : i + 1, first, last };
    const mark = markOf(around, at, doubled ? ["doubled", glyph[1]] : glyph);
    if (mark) out.push(mark);
    if (doubled) i++;
  }
  return out;
}

/** The end of the row of quotation marks, touching one another, that begins at `i`. */
function rowEnd(text: string, tokens: readonly Token[], i: number, last: number): number {
  let end = i + 1;
  for (; end < last; end++) {
    const before = tokens[end - 1];
    const token = tokens[end];
    if (!before || !token || !isQuotationGlyph(token) || !adjoins(text, before, token)) break;
  }
  return end;
}

interface Around {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly before: number;
  readonly after: number;
  readonly first: number;
  readonly last: number;
}

function markOf(around: Around, at: Span, glyph: readonly [MarkFamily, Direction]): QuotationMark | null {
  const [family, direction] = glyph;
  const previous = around.before >= around.first ? around.tokens[around.before] : undefined;
  const touching = previous && adjoins(around.text, previous, at) ? previous : undefined;
  const next = around.after < around.last ? around.tokens[around.after] : undefined;
  const touchingNext = next && adjoins(around.text, at, next) ? next : undefined;
  if (family === "single" && endsLatin(touching) && startsLatin(touchingNext)) return null;
  const left = leftOf(around);
  const right = rightOf(around);
  const [open, close] = contextCosts(left, right);
  const against = AGAINST_GLYPH[family];
  const measure =
    touching?.kind === "number" && right !== "word" && (family === "straight" || family === "doubled");
  const single = family === "single";
  return {
    start: at.start,
    end: at.end,
    family,
    openCost: open + (direction === "close" ? against : 0),
    closeCost: close + (direction === "open" ? against : 0),
    skipCost: single ? 1 : measure ? 0.4 : 4,
    mustPair: !single && !measure,
  };
}

const endsLatin = (token: Token | undefined): boolean =>
  token?.kind === "word" && /\p{Script=Latin}$/u.test(token.folded);
const startsLatin = (token: Token | undefined): boolean =>
  token?.kind === "word" && /^\p{Script=Latin}/u.test(token.folded);

type Costs = readonly [number, number];

/** `[cost of opening, cost of closing]` between two neighbours. */
function contextCosts(left: Neighbour, right: Neighbour): Costs {
  const free =
    left === "edge" || left === "space" || left === "opener" || left === "colon" || left === "clitic";
  const freeRight = right === "edge" || right === "space" || right === "stop";
  if (right === "edge") return [6, 0];
  if (left === "edge") return [0, right === "stop" ? 2 : 6];
  if (free && !freeRight) return [0, left === "clitic" ? 1 : 3];
  if (left === "colon") return [0, right === "stop" ? 1 : 2];
  if (!free && freeRight) return [3, 0];
  if (free && right === "stop") return [2, 0];
  return [0.5, 0.5];
}

function leftOf({ text, tokens, before, after, first }: Around): Neighbour {
  let edge: Span | undefined = tokens[before + 1];
  for (let i = before; i >= first; i--) {
    const token = tokens[i];
    if (!token || !edge) return "edge";
    if (!adjoins(text, token, edge)) return token.folded === ":" ? "colon" : "space";
    if (!isQuotationGlyph(token)) return kindOnLeft({ text, tokens, before: i, after, first, last: after });
    edge = token;
  }
  return "edge";
}

function kindOnLeft({ text, tokens, before: i, first }: Around): Neighbour {
  const token = tokens[i];
  if (!token) return "edge";
  if (token.kind !== "mark") {
    const before = i > first ? tokens[i - 1] : undefined;
    return CLITICS.has(token.folded) && !(before && adjoins(text, before, token)) ? "clitic" : "word";
  }
  if (token.folded === ":") return "colon";
  return OPENERS.has(token.folded) ? "opener" : "stop";
}

function rightOf({ text, tokens, after, last }: Around): Neighbour {
  let edge: Span | undefined = tokens[after - 1];
  for (let i = after; i < last; i++) {
    const token = tokens[i];
    if (!token || !edge) return "edge";
    if (!adjoins(text, edge, token)) return "space";
    if (!isQuotationGlyph(token)) return kindOnRight(text, token, tokens[i + 1]);
    edge = token;
  }
  return "edge";
}

function kindOnRight(text: string, token: Token, next: Token | undefined): Neighbour {
  if (token.kind !== "mark" || PREFIXES.has(token.folded)) return "word";
  const isDots =
    token.folded === "…" || (token.folded === "." && next?.folded === "." && adjoins(text, token, next));
  return isDots ? "space" : "stop";
}
