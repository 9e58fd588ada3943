/**
 * Each report keeps how doubtful its reading is, so that the queue is read from an index, however large the library.
 * @module
 */
import { sql } from "kysely";
import type { Differences } from "../engine.ts";
import { type Doubtful, doubtsOf, sumOf } from "../queue/doubts.ts";
import type { Writing } from "../schema.ts";

/** Reports that are read and written at once. */
const PAGE = 5_000;

/** Adds the column with its index, and fills it for what was analysed before. */
export async function createDoubts(tx: Writing, differs: Differences): Promise<void> {
  await sql`alter table report add column doubt ${sql.raw(differs.fraction)} not null default 0`.execute(tx);
  await fillDoubts(tx);
  await sql`create index report_doubt on report (doubt desc, key) where doubt > 0`.execute(tx);
}

/** Writes the doubt of every report that has voices. */
export async function fillDoubts(tx: Writing): Promise<void> {
  let after = "";
  for (;;) {
    const page = await tx
      .selectFrom("report")
      .select(["key", "confidence", "checkworthiness"])
      .where("key", ">", after)
      .orderBy("key")
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    await fillPage(tx, page);
    after = last.key;
  }
}

type Filled = { readonly key: string; readonly confidence: number; readonly checkworthiness: number };

/** Many reports have the same doubt: one statement writes all of those. */
async function fillPage(tx: Writing, page: readonly Filled[]): Promise<void> {
  const links = await tx
    .selectFrom("link")
    .select(["report_key", "name", "unnamed", "candidates"])
    .where(
      "report_key",
      "in",
      page.map(({ key }) => key),
    )
    .orderBy("report_key")
    .orderBy("position")
    .execute();
  const chains = new Map<string, Doubtful["chain"]>();
  for (const { report_key, name, unnamed, candidates } of links)
    chains.set(report_key, [
      ...(chains.get(report_key) ?? []),
      { name, unnamed, candidates: JSON.parse(candidates) },
    ]);
  const alike = new Map<number, string[]>();
  for (const { key, ...report } of page) {
    const doubt = sumOf(doubtsOf({ ...report, chain: chains.get(key) ?? [] }));
    if (doubt > 0) alike.set(doubt, [...(alike.get(doubt) ?? []), key]);
  }
  for (const [doubt, keys] of alike)
    await tx.updateTable("report").set({ doubt }).where("key", "in", keys).execute();
}
