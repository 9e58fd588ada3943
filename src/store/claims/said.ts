/**
 * Who says the appearances of claims, and the texts that they stand in.
 * @module
 */
import type { Link, Stance } from "../../model/index.ts";
import { toLink } from "../analyses/read.ts";
import { groupBy } from "../group-by.ts";
import type { Reading } from "../schema.ts";

/** The chain of a report, outermost voice first, with the ids of the voices. */
export interface SaidBy {
  readonly chain: readonly Link[];
  readonly voices: readonly string[];
  /** The voice denies what is said. */
  readonly denied: boolean;
  /** Of the writer. */
  readonly stance: Stance;
}

/** A statement of a query may carry so many values. */
const MOST_AT_ONCE = 500;

/** Who says these reports, by their keys; keys of no report are left out. */
export async function findSaid(db: Reading, keys: readonly string[]): Promise<Map<string, SaidBy>> {
  const found = new Map<string, SaidBy>();
  for (let at = 0; at < keys.length; at += MOST_AT_ONCE) {
    const some = keys.slice(at, at + MOST_AT_ONCE);
    const reports = await db
      .selectFrom("report")
      .select(["key", "negated", "stance"])
      .where("key", "in", some)
      .execute();
    const rows = await db
      .selectFrom("link")
      .selectAll()
      .where("report_key", "in", some)
      .orderBy("report_key")
      .orderBy("position")
      .execute();
    const links = groupBy(rows, ({ report_key }) => report_key);
    for (const { key, negated, stance } of reports) {
      const own = links.get(key) ?? [];
      found.set(key, {
        chain: own.map(toLink),
        voices: own.map(({ voice_id }) => voice_id),
        denied: negated === 1,
        stance: stance as Stance,
      });
    }
  }
  return found;
}
