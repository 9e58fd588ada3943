/**
 * `FILE:OFFSET` and `FILE#STATEMENT`: a statement as a command line names it.
 * @module
 */
import type { DescribedArticle, DescribedStatement } from "../model/index.ts";
import { offsetsOf } from "../text/index.ts";
import { UsageError } from "./errors.ts";

/** Where a statement is looked for: a file or an article of the library, and an offset or the statement's id. */
export interface StatementPlace {
  readonly named: string;
  /** The file, or the id of an article in the library. */
  readonly where: string;
  /** Code points from the start of the text. */
  readonly offset: number | null;
  /** As `isnad trace --json` gives it: r3.1, a2.1. */
  readonly id: string | null;
}

/** Reads one. Throws a UsageError for what is neither. */
export function statementPlace(named: string): StatementPlace {
  const [, beforeOffset, offset] = /^(.+):(\d+)$/su.exec(named) ?? [];
  if (beforeOffset !== undefined && offset !== undefined)
    return { named, where: beforeOffset, offset: Number(offset), id: null };
  const [, beforeId, id] = /^(.+)#([ra]\d+(?:\.\d+)?)$/su.exec(named) ?? [];
  if (beforeId !== undefined && id !== undefined) return { named, where: beforeId, offset: null, id };
  throw new UsageError(
    `${named} names no statement; write FILE:OFFSET or FILE#ID, such as news.txt:120 or news.txt#r3.1`,
  );
}

/**
 * The statement that a place means: the shortest one that holds the offset, or the one with this id (of a report's id, its
 * first statement). Throws a UsageError where there is none.
 */
export function statementAt(
  { article, statements }: DescribedArticle,
  place: StatementPlace,
): DescribedStatement {
  const found =
    place.offset === null ? withId(statements, place.id) : holding(article.text, statements, place.offset);
  if (found) return found;
  const what = place.offset === null ? `no statement ${place.id}` : `no statement at ${place.offset}`;
  throw new UsageError(`there is ${what} in ${place.where}; isnad trace --json --assertions lists them`);
}

const withId = (
  statements: readonly DescribedStatement[],
  id: string | null,
): DescribedStatement | undefined =>
  statements.find((one) => one.id === id) ?? statements.find((one) => one.report === id);

function holding(
  text: string,
  statements: readonly DescribedStatement[],
  offset: number,
): DescribedStatement | undefined {
  const unit = unitAt(text, offset);
  return statements
    .filter(({ start, end }) => start <= unit && unit < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Beyond the text is nowhere. */
function unitAt(text: string, offset: number): number {
  const points = offsetsOf(text);
  const length = points.toCodePoints({ start: 0, end: text.length }).end;
  return offset >= length ? -1 : points.toUtf16({ start: offset, end: offset }).start;
}
