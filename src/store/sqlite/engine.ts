/**
 * The embedded library: one file, one writer at a time, readers that never wait for it.
 * @module
 */
import { statSync } from "node:fs";
import { Kysely, type RawBuilder, sql } from "kysely";
import type { Differences, Engine } from "../engine.ts";
import { insertBy } from "../insert.ts";
import type { Reading, Schema } from "../schema.ts";
import { DROPPED, variantsOf } from "../spellings.ts";
import { sqliteClaimIndex } from "./claim-index.ts";
import { threadDialect } from "./dialect.ts";
import { sqliteFullText } from "./full-text.ts";

/** Long queries run beside short ones; more readers than this only share the cores. */
const READERS = 2;

/** Opens the file, which is created where it is not there. Its folder must exist. */
export async function openSqlite(file: string): Promise<Engine> {
  const writing = new Kysely<Schema>({ dialect: threadDialect({ file, readOnly: false }, 1) });
  try {
    await sql`select 1`.execute(writing); // creates the file before anybody opens it to read
  } catch (error) {
    await writing.destroy();
    throw error;
  }
  const reading = new Kysely<Schema>({ dialect: threadDialect({ file, readOnly: true }, READERS) });
  return {
    name: "sqlite",
    location: file,
    reading,
    snapshot: (work) => reading.transaction().execute(work),
    write: (work) => writing.transaction().execute(work),
    differs: differences(file),
    close: async () => {
      await reading.destroy();
      await writing.destroy();
    },
  };
}

function differences(file: string): Differences {
  return {
    bytes: "blob",
    fraction: "real",
    exact: "text",
    hasTable,
    insert,
    member: (json, path) => sql`${json} ->> ${sql.lit(`$.${path.join(".")}`)}`,
    letters: (text) => sql`${text}`,
    holds,
    enter: async () => {}, // a transaction that writes is alone from its first statement on
    skipsLocked: false,
    fullText: sqliteFullText,
    claimIndex: sqliteClaimIndex,
    size: async () => sizeOf(file) + sizeOf(`${file}-wal`),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

async function hasTable(db: Reading, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_master where name = ${name}`.execute(db);
  return rows.length > 0;
}

// "where true" tells the parser that the "on" which may follow belongs to no join.
const insert = insertBy((_table, columns, json) => {
  const values = sql.raw(columns.map((column) => `value ->> '$.${column}'`).join(", "));
  return sql`${values} from json_each(${json}) where true`;
});

const MARKED = sql.lit(`*[${DROPPED.join("")}]*`);

/** Few titles have marks: only from those they are taken out, each by a call of its own. */
function holds(text: RawBuilder<string | null>, folded: string): RawBuilder<boolean> {
  const bare = DROPPED.reduce<RawBuilder<unknown>>(
    (rest, mark) => sql`replace(${rest}, ${sql.lit(mark)}, '')`,
    text,
  );
  const pattern = `*${[...folded].map(classOf).join("")}*`;
  return sql`(${text} glob ${pattern} or (${text} glob ${MARKED} and ${bare} glob ${pattern}))`;
}

/** A class of one keeps signs that a pattern would read from being read; but "[^" would begin another kind of class. */
const classOf = (letter: string): string => (letter === "^" ? letter : `[${variantsOf(letter).join("")}]`);
