/**
 * The filters of a search as conditions on the article `a` and its newest revision `r`.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { Filter } from "./full-text.ts";

/** A condition that holds for every article that passes; null where all do. */
export function conditionOf(filter: Filter): RawBuilder<unknown> | null {
  const conditions: RawBuilder<unknown>[] = [];
  const { publisher, from, to } = filter;
  if (publisher !== undefined) conditions.push(sql`a.publisher = ${publisher}`);
  // A date is compared as far as both are precise: 2015-07 is not after 2015.
  if (from !== undefined)
    conditions.push(
      sql`substr(r.published_value, 1, ${from.length}) >= substr(${from}, 1, length(r.published_value))`,
    );
  if (to !== undefined)
    conditions.push(
      sql`substr(r.published_value, 1, ${to.length}) <= substr(${to}, 1, length(r.published_value))`,
    );
  if (filter.case !== undefined)
    conditions.push(
      sql`exists (select 1 from case_item c where c.case_id = ${filter.case} and c.kind = 'article' and c.item = a.id)`,
    );
  if (filter.analysedAfter !== undefined)
    conditions.push(
      sql`a.revision_id in (select s.revision_id from analysis s where s.analysed_at > ${filter.analysedAfter})`,
    );
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : null;
}
