/**
 * Rows of one generation: written beside those that are read, put in their place at once, and taken away when nobody reads them.
 * No transaction is long, so that other writers hardly wait.
 * @module
 */
import { sql } from "kysely";
import type { Engine } from "../engine.ts";
import { CLAIM_KEYS } from "../migrations/0002-claims.ts";
import { MATCH_KEYS } from "../migrations/0005-fact-checks.ts";
import type { NewRow, Reading, Writing } from "../schema.ts";
import type { IndexedClaim } from "../search/claim-index.ts";

const KEYS = [...CLAIM_KEYS, ...MATCH_KEYS];

type ClaimTable = Exclude<(typeof KEYS)[number][0], "trace_run">;

/** The rows of some tables. */
export type RowsOf = { readonly [T in ClaimTable]?: readonly NewRow<T>[] };

/** So many rows are deleted by one transaction. */
const DELETED_AT_ONCE = 5_000;

/** Under which `meta` keeps the last number that was given. */
const GENERATION = "generation";

/** Another trace has taken over: what this one writes is not wanted. */
export class SupersededError extends Error {
  override readonly name = "SupersededError";
}

/** Takes away what traces left that ended before they were done, and begins a new generation. Returns its number. */
export async function beginGeneration(
  engine: Engine,
  run: Omit<NewRow<"trace_run">, "generation" | "state">,
) {
  for (const generation of await generationsIn(engine.reading, ["old", "writing"]))
    await dropGeneration(engine, generation);
  return engine.write(async (tx) => {
    await engine.differs.enter(tx, "claims");
    const generation = await nextGeneration(tx);
    await tx
      .insertInto("trace_run")
      .values({ ...run, generation, state: "writing" })
      .execute();
    return generation;
  });
}

/** A number that none had, those that are gone included: what writes on into a generation that was taken away meets no other. */
async function nextGeneration(tx: Writing): Promise<number> {
  const known = await tx.selectFrom("meta").select("value").where("key", "=", GENERATION).executeTakeFirst();
  const { rows } = await sql<{ last: number }>`select cast(coalesce(max(generation), 0) as integer) as last
    from trace_run`.execute(tx);
  const generation = Math.max(Number(known?.value ?? 0), rows[0]?.last ?? 0) + 1;
  const value = String(generation);
  await tx
    .insertInto("meta")
    .values({ key: GENERATION, value })
    .onConflict((same) => same.column("key").doUpdateSet({ value }))
    .execute();
  return generation;
}

async function generationsIn(db: Reading, states: readonly string[]): Promise<number[]> {
  const rows = await db
    .selectFrom("trace_run")
    .select("generation")
    .where("state", "in", states)
    .orderBy("generation")
    .execute();
  return rows.map(({ generation }) => generation);
}

/** Writes rows, and what the claims among them are found by, in one transaction. Throws {@link SupersededError} where the generation was taken away. */
export async function putRows(
  engine: Engine,
  generation: number,
  rows: RowsOf,
  indexed: readonly IndexedClaim[] = [],
): Promise<void> {
  await engine.write(async (tx) => {
    await refuseSuperseded(tx, generation);
    await insertRows(engine, tx, rows);
    await engine.differs.claimIndex.put(tx, indexed);
  });
}

/** Inserts rows of several tables. */
export async function insertRows(
  { differs }: Pick<Engine, "differs">,
  tx: Writing,
  rows: RowsOf,
): Promise<void> {
  for (const [table] of KEYS) {
    const some = table === "trace_run" ? undefined : rows[table];
    if (some) await differs.insert(tx, table, some);
  }
}

async function refuseSuperseded(tx: Writing, generation: number): Promise<void> {
  const own = await tx
    .selectFrom("trace_run")
    .select("generation")
    .where("generation", "=", generation)
    .where("state", "=", "writing")
    .executeTakeFirst();
  if (!own) throw new SupersededError("another trace has taken over; what it finds is kept");
}

/** Makes a generation the one that is read. The caller has entered the section of claims. */
export async function switchTo(
  tx: Writing,
  generation: number,
  run: Pick<NewRow<"trace_run">, "milliseconds" | "traced_at">,
): Promise<void> {
  await refuseSuperseded(tx, generation);
  await tx.updateTable("trace_run").set({ state: "old" }).where("state", "=", "current").execute();
  await tx
    .updateTable("trace_run")
    .set({ ...run, state: "current" })
    .where("generation", "=", generation)
    .execute();
}

/** Takes away the generations that were read before. */
export async function dropOld(engine: Engine): Promise<void> {
  for (const generation of await generationsIn(engine.reading, ["old"]))
    await dropGeneration(engine, generation);
}

/** Takes away one generation. Its run goes first, so that nobody writes more of it. */
export async function dropGeneration(engine: Engine, generation: number): Promise<void> {
  await engine.write((tx) =>
    tx.updateTable("trace_run").set({ state: "old" }).where("generation", "=", generation).execute(),
  );
  for (const [table, key] of KEYS) {
    if (table === "trace_run") continue;
    const columns = sql.join(key.map((column) => sql.ref(column)));
    for (let deleted = DELETED_AT_ONCE; deleted === DELETED_AT_ONCE; )
      deleted = await engine.write(async (tx) => {
        const { numAffectedRows } = await sql`delete from ${sql.table(table)} where (${columns}) in
          (select ${columns} from ${sql.table(table)} where generation = ${generation} limit ${DELETED_AT_ONCE})`.execute(
          tx,
        );
        return Number(numAffectedRows ?? 0);
      });
  }
  for (let deleted = DELETED_AT_ONCE; deleted === DELETED_AT_ONCE; )
    deleted = await engine.write((tx) => engine.differs.claimIndex.drop(tx, generation, DELETED_AT_ONCE));
  await engine.write((tx) => tx.deleteFrom("trace_run").where("generation", "=", generation).execute());
}
