/**
 * The library of a team: a PostgreSQL database that many processes use at once.
 * @module
 */
import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import pg from "pg";
import type { Differences, Engine, Section } from "../engine.ts";
import { insertBy } from "../insert.ts";
import type { Reading, Schema, Writing } from "../schema.ts";
import { DROPPED, FOLDED } from "../spellings.ts";
import { postgresClaimIndex } from "./claim-index.ts";
import { postgresFullText } from "./full-text.ts";

const CONNECTIONS = 10;
/** A server that does not answer, or a connection that none gives back, is waited for this long. */
const PATIENCE_MS = 20_000;
/** Type of count() and of bigint: a number here, never near the limit of exact ones. */
const INT8 = 20;

/** The numbers under which sections are locked, this library's own among the advisory locks of the database. */
const LOCKS: Readonly<Record<Section, number>> = {
  schema: 4_747_001,
  articles: 4_747_002,
  voices: 4_747_003,
  claims: 4_747_004,
  "fact-checks": 4_747_005,
  watches: 4_747_006,
};

/** Opens a database by its URL: `postgres://user:password@host/database`, and the schema named by `?schema=` where given. */
export async function openPostgres(url: string): Promise<Engine> {
  const { connection, schema } = parseUrl(url);
  const pool = new pg.Pool({
    connectionString: connection,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    types: { getTypeParser: (type, format) => parserOf(type, format) },
    ...(schema === null ? {} : { options: `-c search_path=${schema}` }),
  });
  pool.on("error", () => {}); // an idle connection that breaks is replaced; one in use rejects its query
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  if (schema !== null) await makeSchema(db, schema);
  return {
    name: "postgres",
    location: locationOf(connection),
    reading: db,
    snapshot: (work) =>
      db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
    write: (work) => db.transaction().execute(work),
    differs: differences(db),
    close: () => db.destroy(),
  };
}

/** Two that open a new library at once would else both try to make it. */
async function makeSchema(db: Kysely<Schema>, schema: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await enter(tx, "schema");
    await tx.schema.createSchema(schema).ifNotExists().execute();
  });
}

function parserOf(type: number, format?: "text" | "binary"): (value: string) => unknown {
  if (type === INT8) return Number;
  return pg.types.getTypeParser(type, format as "text");
}

function parseUrl(url: string): { connection: string; schema: string | null } {
  const parsed = new URL(url);
  const schema = parsed.searchParams.get("schema");
  parsed.searchParams.delete("schema");
  return { connection: parsed.href, schema };
}

/** Host and database, without user and password. */
function locationOf(connection: string): string {
  const { host, pathname } = new URL(connection);
  return `postgres://${host}${pathname}`;
}

function differences(db: Kysely<Schema>): Differences {
  return {
    bytes: "bytea",
    fraction: "double precision",
    exact: 'text collate "C"',
    hasTable,
    insert,
    member: (json, path) => sql`(${json}::json #>> ${sql.lit(`{${path.join(",")}}`)})`,
    letters: (text) => sql`(${text}) collate "C"`,
    holds,
    enter,
    skipsLocked: true,
    fullText: postgresFullText,
    claimIndex: postgresClaimIndex,
    size: async () => {
      const { rows } = await sql<{ size: number }>`select sum(pg_total_relation_size(c.oid))::int8 as size
        from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'`.execute(
        db,
      );
      return rows[0]?.size ?? 0;
    },
  };
}

async function hasTable(db: Reading, name: string): Promise<boolean> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass(${name})::text as found`.execute(
    db,
  );
  return typeof rows[0]?.found === "string";
}

async function enter(tx: Writing, section: Section): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCKS[section]})`.execute(tx);
}

const insert = insertBy((table, columns, json) => {
  const names = sql.raw(columns.join(", "));
  return sql`${names} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`;
});

const FROM = sql.lit([...FOLDED.map(([letter]) => letter), ...DROPPED].join(""));
const TO = sql.lit(FOLDED.map(([, folded]) => folded).join(""));

function holds(text: RawBuilder<string | null>, folded: string): RawBuilder<boolean> {
  return sql`(strpos(translate(${text}, ${FROM}, ${TO}), ${folded}) > 0)`;
}
