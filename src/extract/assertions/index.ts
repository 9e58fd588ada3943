/**
 * Assertions: checkable facts that the article states in its own voice, outside every report.
 * @module
 */
import type { Prose, Range } from "../../arabic/index.ts";
import type { Finding } from "../find.ts";
import { clausesOf } from "./clauses.ts";
import { ownStretches } from "./coverage.ts";
import { trimClause } from "./edges.ts";
import { keepFacts, weigh } from "./weigh.ts";

/** Token ranges of the article's own assertions, in order. Questions, wishes, opinion and headings are none. */
export function findAssertions(prose: Prose, findings: readonly Finding[]): Range[] {
  const weighed = ownStretches(prose, findings).flatMap((stretch) =>
    clausesOf(prose, stretch).flatMap((clause) => weigh(prose, trimClause(prose, clause), stretch)),
  );
  return keepFacts(weighed);
}
