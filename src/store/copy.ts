/**
 * Takes a library to another place, row by row, and proves that it arrived.
 * @module
 */
import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { findAnalysis } from "./analyses/read.ts";
import { indexOf } from "./analyses/rows.ts";
import { findCurrent } from "./articles/read.ts";
import { indexClaims } from "./claims/index-claims.ts";
import type { Engine } from "./engine.ts";
import { KEYS } from "./migrations/index.ts";
import type { NewRow, Reading, Writing } from "./schema.ts";
import type { IndexedArticle } from "./search/full-text.ts";

type Table = (typeof KEYS)[number][0];
type AnyRow = Readonly<Record<string, unknown>>;

/** One table as it stands on both sides. */
export interface Copied {
  readonly table: Table;
  readonly rows: number;
  /** Sum of the SHA-256 of all rows, in hexadecimal: the order in which a database gives them does not matter. */
  readonly hash: string;
}

/** The library could not be taken there; nothing was written. */
export class CopyError extends Error {
  override readonly name = "CopyError";
}

/** Rows read and written at once; originals are large, so fewer of them. */
const PAGE = 1_000;
const PAGE_OF_ORIGINALS = 100;

/**
 * Copies everything into an empty library, counts and hashes both sides, and makes the index anew. All or nothing:
 * throws {@link CopyError} where the target holds something already or a table did not arrive as it was.
 */
export async function copyLibrary(
  from: Engine,
  to: Engine,
  onTable: (copied: Copied) => void = () => {},
): Promise<readonly Copied[]> {
  return from.snapshot((source) =>
    to.write(async (tx) => {
      await refuseFull(tx, to.location);
      const copied: Copied[] = [];
      for (const [table, key] of KEYS) {
        const sent = await copyTable(source, { tx, to }, table, key);
        await prove(tx, sent, key, to.location);
        copied.push(sent);
        onTable(sent);
      }
      await makeIndex(source, tx, to);
      await indexClaims(source, tx, to.differs.claimIndex);
      return copied;
    }),
  );
}

async function refuseFull(tx: Writing, location: string): Promise<void> {
  for (const [table] of KEYS) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
    if (rows.length > 0) throw new CopyError(`${location} holds a library already; name another place`);
  }
}

async function copyTable(
  source: Reading,
  { tx, to }: { tx: Writing; to: Engine },
  table: Table,
  key: readonly string[],
): Promise<Copied> {
  const tally = new Tally();
  for await (const rows of pagesOf(source, table, key)) {
    for (const row of rows) tally.add(row);
    if (table === "original") await insertBytes(tx, rows as NewRow<"original">[]);
    else await to.differs.insert(tx, table, rows as NewRow<Table>[]);
  }
  return { table, ...tally.end() };
}

async function insertBytes(tx: Writing, rows: readonly NewRow<"original">[]): Promise<void> {
  await tx
    .insertInto("original")
    .values([...rows])
    .execute();
}

async function prove(tx: Writing, sent: Copied, key: readonly string[], location: string): Promise<void> {
  const tally = new Tally();
  for await (const rows of pagesOf(tx, sent.table, key)) for (const row of rows) tally.add(row);
  const arrived = tally.end();
  if (arrived.rows !== sent.rows || arrived.hash !== sent.hash)
    throw new CopyError(
      `${location}: ${sent.table} did not arrive as it was (${sent.rows} rows sent, ${arrived.rows} there, hashes ${sent.hash === arrived.hash ? "equal" : "differ"}); nothing was moved`,
    );
}

/** All rows of a table in pages, each beginning after the last key of the one before. */
async function* pagesOf(
  db: Reading,
  table: Table,
  key: readonly string[],
): AsyncGenerator<readonly AnyRow[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const limit = table === "original" ? PAGE_OF_ORIGINALS : PAGE;
  let after: RawBuilder<unknown> = sql``;
  for (;;) {
    const { rows } = await sql<AnyRow>`select * from ${sql.table(table)} ${after}
      order by ${columns} limit ${limit}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}

const MODULUS = 1n << 256n;

/** Counts rows and adds up their hashes. */
class Tally {
  #rows = 0;
  #sum = 0n;

  add(row: AnyRow): void {
    const hash = createHash("sha256");
    for (const column of Object.keys(row).sort()) {
      const value = row[column];
      hash.update(`${column}\u0000`);
      if (value instanceof Uint8Array) hash.update(value);
      else hash.update(JSON.stringify(value));
    }
    this.#rows++;
    this.#sum = (this.#sum + BigInt(`0x${hash.digest("hex")}`)) % MODULUS;
  }

  end(): Pick<Copied, "rows" | "hash"> {
    return { rows: this.#rows, hash: this.#sum.toString(16).padStart(64, "0") };
  }
}

/** Articles indexed by one statement. */
const INDEXED_AT_ONCE = 64;

/** The index holds nothing that does not stand in the tables, and no two databases keep it alike. */
async function makeIndex(source: Reading, tx: Writing, to: Engine): Promise<void> {
  let batch: IndexedArticle[] = [];
  for await (const { id, article, text } of findCurrent(source)) {
    const analysis = await findAnalysis(source, id);
    if (!analysis) continue;
    batch.push(indexOf(article, text, { title: analysis.article.title, reports: analysis.reports }).index);
    if (batch.length < INDEXED_AT_ONCE) continue;
    await to.differs.fullText.put(tx, batch);
    batch = [];
  }
  await to.differs.fullText.put(tx, batch);
}
