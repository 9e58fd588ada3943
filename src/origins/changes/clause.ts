/**
 * A statement read for comparison: its content words by stem, root and sense, its amounts and dates as one piece each,
 * and the words that say how exact, how many, how sure or that it is not so.
 * @module
 */
import type { SenseEntry } from "../../arabic/index.ts";
import type { TimeExpression } from "../../model/index.ts";
import { contains, overlaps, type Span, stem, type Token, tokenize } from "../../text/index.ts";
import { type Amount, readAmounts } from "./amounts.ts";
import { type Mark, readMarks } from "./marks.ts";
import type { Told } from "./told.ts";
import { isFunctionWord, isNegator, rootOf, senseOf } from "./words.ts";

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
  return { told, pieces: readPieces({ tokens, marks, amounts, dates }), marks, words };
}

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
  for (const token of tokens) {
    const amount = amounts.find((each) => contains(each, token)) ?? null;
    const date = dates.find((each) => contains(each, token)) ?? null;
    if (amount === null && date === null) {
      const isMarked = spoken.some((mark) => overlaps(mark, token));
      if (!isMarked && isNegator(token.folded)) negated = true;
      if (token.kind === "mark") {
        if (/[.،؛:]/u.test(token.folded)) negated = false;
        continue;
      }
      if (isMarked || isFunctionWord(token.folded)) continue;
    } else if (pieces.at(-1)?.end === (amount ?? date)?.end) continue;
    const light = marks.some((mark) => mark.class === "light" && overlaps(mark, token));
    pieces.push(pieceOf(token, { amount, date, negated, light }));
    negated = false;
  }
  return pieces;
}

type Around = Pick<Piece, "amount" | "date" | "negated" | "light">;

function pieceOf(token: Token, around: Around): Piece {
  const light = stem(token.folded);
  const whole = around.amount ?? around.date ?? token;
  return {
    kind: around.amount ? "amount" : around.date ? "date" : "word",
    start: whole.start,
    end: whole.end,
    folded: token.folded,
    stem: light,
    root: rootOf(light),
    sense: senseOf(light),
    ...around,
  };
}
