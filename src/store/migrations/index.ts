/**
 * Brings a library to the schema of this version, whichever process opens it first.
 * @module
 */
import { sql } from "kysely";
import type { Engine } from "../engine.ts";
import type { Writing } from "../schema.ts";
import { PlaceError } from "../trouble.ts";
import { createLibrary, LIBRARY_KEYS } from "./0001-library.ts";
import { CLAIM_KEYS, createClaims } from "./0002-claims.ts";
import { createDoubts } from "./0003-doubts.ts";
import { createReadings, READING_KEYS } from "./0004-voices.ts";
import { createFactChecks, FACT_CHECK_KEYS } from "./0005-fact-checks.ts";
import { createWatches, WATCH_KEYS } from "./0006-watches.ts";
import { createClaimsFound } from "./0007-claims-found.ts";
import { orderClaims } from "./0008-claims-in-order.ts";

/** In order; a migration that was published never changes. */
const MIGRATIONS = [
  createLibrary,
  createClaims,
  createDoubts,
  createReadings,
  createFactChecks,
  createWatches,
  createClaimsFound,
  orderClaims,
];

/** Every table but `meta`, with the columns of its primary key. */
export const KEYS = [...LIBRARY_KEYS, ...CLAIM_KEYS, ...READING_KEYS, ...FACT_CHECK_KEYS, ...WATCH_KEYS];

/** Runs what is missing, in one transaction. Throws {@link PlaceError} for a library of a newer version. */
export async function migrate(engine: Engine): Promise<void> {
  if ((await versionOf(engine)) === MIGRATIONS.length) return;
  await engine.write(async (tx) => {
    await engine.differs.enter(tx, "schema");
    await sql`create table if not exists meta (key text primary key, value text not null)`.execute(tx);
    const version = await readVersion(tx);
    if (version > MIGRATIONS.length) throw tooNew(version);
    for (const run of MIGRATIONS.slice(version)) await run(tx, engine.differs);
    await tx
      .insertInto("meta")
      .values({ key: "schema", value: String(MIGRATIONS.length) })
      .onConflict((known) => known.column("key").doUpdateSet({ value: String(MIGRATIONS.length) }))
      .execute();
  });
}

/** Null where there is no library yet. */
async function versionOf(engine: Engine): Promise<number | null> {
  if (!(await engine.differs.hasTable(engine.reading, "meta"))) return null;
  const version = await readVersion(engine.reading);
  if (version > MIGRATIONS.length) throw tooNew(version);
  return version;
}

async function readVersion(db: Pick<Writing, "selectFrom">): Promise<number> {
  const row = await db.selectFrom("meta").select("value").where("key", "=", "schema").executeTakeFirst();
  return row ? Number(row.value) : 0;
}

function tooNew(version: number): PlaceError {
  return new PlaceError(
    `has schema ${version}, and this version of isnad reads up to ${MIGRATIONS.length}; install the version that wrote it`,
  );
}
