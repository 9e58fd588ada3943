/**
 * The filters of a list of articles as conditions.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import { foldWord } from "../../text/index.ts";
import type { Differences } from "../engine.ts";
import type { ArticleState, Facts } from "./facts.ts";

/** Which articles; all that is given must hold. */
export interface ArticleFilter {
  /** Any of these; an empty name stands for articles whose publisher is not known. */
  readonly publishers?: readonly string[];
  /** EDTF, compared as far as both are precise: 2015-07 is not after 2015. What has no date passes neither. */
  readonly from?: string;
  readonly to?: string;
  /** Id of a case that holds the article. */
  readonly case?: string;
  readonly state?: ArticleState;
  /** Each word, or part of one, stands in the title or in the publisher's name, whatever its spelling. */
  readonly words?: string;
}

type Condition = RawBuilder<unknown>;

/** The conditions of a filter; none where every article passes. */
export function conditionsOf(filter: ArticleFilter, facts: Facts, differs: Differences): Condition[] {
  const { publishers = [], from, to, state, words = "" } = filter;
  const { published } = facts;
  const conditions: Condition[] = [];
  if (publishers.length > 0)
    conditions.push(sql`coalesce(${facts.publisher}, '') in (${sql.join(publishers)})`);
  if (from !== undefined) conditions.push(sql`${upTo(published, from)} >= ${asFar(from, published)}`);
  if (to !== undefined) conditions.push(sql`${upTo(published, to)} <= ${asFar(to, published)}`);
  if (filter.case !== undefined)
    conditions.push(
      sql`a.id in (select c.item from case_item c where c.case_id = ${filter.case} and c.kind = 'article')`,
    );
  if (state !== undefined) conditions.push(sql`${facts.state} = ${state}`);
  for (const word of foldWord(words).split(/\s+/u).filter(Boolean))
    conditions.push(sql`(${differs.holds(facts.title, word)} or ${differs.holds(facts.publisher, word)})`);
  return conditions;
}

const upTo = (date: Condition, bound: string): Condition => sql`substr(${date}, 1, ${sql.lit(bound.length)})`;
const asFar = (bound: string, date: Condition): Condition =>
  sql`substr(${bound}, 1, cast(length(${date}) as integer))`;
