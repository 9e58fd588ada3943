/**
 * A statement read for comparison: its content words by stem, root and sense, its amounts and dates as one piece each,
 * and the words that say how exact, how many, how sure or that it is not so.
 * @module
 */
import type { SenseEntry } from "../../arabic/index.ts";
import type { TimeExpression } from "../../model/index.ts";
import { contains, overlaps, type Span, type Token, tokenize } from "../../text/index.ts";
import { type Amount, readAmounts } from "./amounts.ts";
import { hasCorrection, type Mark, readMarks } from "./marks.ts";
import type { Told } from "./told.ts";
import { isFunctionWord, isNegator, readWord } from "./words.ts";

/** A content word, an amount or a date: what is aligned with the other telling. */
export interface Piece extends Span {
  readonly kind: "word" | "amount" | "date";
  /** Spelling, stem and root; of an amount or a date those of its first word. */
  readonly folded: string;
  readonly stem: string;
  readonly root: string;
  readonly sense: SenseEntry | null;
  /** A word of negation stands right before it. */
  readonly negated: boolean;
  /** Its absence is no cut and its coming nothing added: بلغ, أسفر, عدد. */
  readonly light: boolean;
  readonly amount: Amount | null;
  readonly date: TimeExpression | null;
}

/** A statement read for comparison. */
export interface Clause {
  readonly told: Told;
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
  /** All words and numbers, folded. */
  readonly words: readonly string[];
  /** A word of correction stands right before the statement or in it. */
  isLedByCorrection(): boolean;
}

/** More words than any clause has; what stands behind is left out of the comparison. */
const MOST_TOKENS = 160;

/** Reads a statement. */
export function readClause(told: Told): Clause {
  const { statement, article } = told;
  const tokens = tokenize(article.text, statement.start, statement.end).slice(0, MOST_TOKENS);
  const marks = readMarks(tokens, statement.hedges);
  const amounts = readAmounts(tokens, statement, marks);
  const dates = statement.times.filter(
    (time) => isDate(time) && !amounts.some((each) => overlaps(each, time)),
  );
  const words = tokens.flatMap((token) => (token.kind === "mark" ? [] : [token.folded]));
  let isLed: boolean | undefined;
  return {
    told,
    pieces: readPieces({ tokens, marks, amounts, dates }),
    marks,
    words,
    isLedByCorrection: () => {
      isLed ??= hasCorrection(tokenize(article.text, Math.max(0, statement.start - LEAD), statement.end));
      return isLed;
    },
  };
}

/** How many UTF-16 units before a statement a word of correction may stand. */
const LEAD = 16;

const isDate = ({ type }: TimeExpression): boolean => type === "date" || type === "time";

interface Read {
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly TimeExpression[];
}

function readPieces({ tokens, marks, amounts, dates }: Read): readonly Piece[] {
  const pieces: Piece[] = [];
  const spoken = marks.filter((mark) => mark.class !== "light");
  let negated = false;
  for (const [at, token] of tokens.entries()) {
    const amount = amounts.find((each) => contains(each, token)) ?? null;
    const date = dates.find((each) => contains(each, token)) ?? null;
    const whole = amount ?? date;
    if (whole !== null ? pieces.at(-1)?.end === whole.end : isBetween(token, spoken)) {
      negated = whole === null && isNegatedAfter(negated, tokens, at, spoken);
      continue;
    }
    const light = marks.some((mark) => mark.class === "light" && overlaps(mark, token));
    pieces.push(pieceOf(token, { amount, date, negated: negated && amount === null, light }));
    negated = false;
  }
  return pieces;
}

/** Marks of punctuation, words of extent and of doubt, and words of grammar are no pieces. */
function isBetween(token: Token, spoken: readonly Mark[]): boolean {
  return (
    token.kind === "mark" || isFunctionWord(token.folded) || spoken.some((mark) => overlaps(mark, token))
  );
}

/** Whether what follows a word that is no piece is denied: by that word, or still by one before it in the same clause. */
function isNegatedAfter(
  before: boolean,
  tokens: readonly Token[],
  at: number,
  spoken: readonly Mark[],
): boolean {
  const token = tokens[at];
  if (!token) return before;
  if (token.kind === "mark") return before && !/[.،؛:]/u.test(token.folded);
  const isMarked = spoken.some((mark) => overlaps(mark, token));
  return before || (!isMarked && isNegator(token.folded, tokens[at + 1]?.folded));
}

type Around = Pick<Piece, "amount" | "date" | "negated" | "light">;

function pieceOf(token: Token, around: Around): Piece {
  const { stem, root, sense } = readWord(token.folded);
  const whole = around.amount ?? around.date ?? token;
  return {
    kind: around.amount ? "amount" : around.date ? "date" : "word",
    start: whole.start,
    end: whole.end,
    folded: token.folded,
    stem,
    root,
    sense,
    ...around,
  };
}
