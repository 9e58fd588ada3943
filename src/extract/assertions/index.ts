/**
 * Assertions: checkable facts that the article states in its own voice, outside every report.
 * @module
 */
import type { Prose, Range } from "../../arabic/index.ts";
import type { Finding } from "../find.ts";
import { clausesOf } from "./clauses.ts";
import { ownStretches } from "./coverage.ts";
import { trimClause } from "./edges.ts";
import { readStretches } from "./reading.ts";
import { keepFacts, weigh } from "./weigh.ts";

/** Token ranges of the article's own assertions, in order. Questions, wishes, opinion and headings are none. */
export function findAssertions(prose: Prose, findings: readonly Finding[]): Range[] {
  const stretches = ownStretches(prose, findings);
  const reading = readStretches(prose, stretches);
  const weighed: ReturnType<typeof weigh>[] = [];
  for (const stretch of stretches)
    for (const clause of clausesOf(reading, stretch))
      weighed.push(weigh(reading, trimClause(reading, clause), stretch));
  return keepFacts(weighed);
}
