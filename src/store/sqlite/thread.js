// @ts-check
/**
 * The thread that holds one connection: it runs what it is sent, in order, and never blocks the thread that asks.
 * Plain JavaScript with checked types, so that it starts at once from the sources too.
 * @module
 */
import { parentPort, workerData } from "node:worker_threads";
import Database from "libsql";

/**
 * @import { ConnectionOptions, Reply, Request } from "./protocol.ts"
 */

/** Another writer may hold the library this long before a statement gives up. */
const PATIENCE_MS = 120_000;
/** Kibibytes of page cache; negative by SQLite's own convention. Who reads finds most pages in the system's cache. */
const CACHE = { writing: -65_536, reading: -16_384 };

/** @type {ConnectionOptions} */
const { file, readOnly } = workerData;
/** @type {Database.Database | null} Opened by the first statement, which is told where that cannot be done. */
let database = null;
/** @type {Map<string, Database.Statement>} */
const prepared = new Map();
const MOST_PREPARED = 200;
/** Nobody ever wakes it: waiting for it is how a thread sleeps. */
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

function open() {
  const opened = new Database(file, { timeout: PATIENCE_MS });
  opened.exec(`pragma busy_timeout = ${PATIENCE_MS}`);
  if (!readOnly) turnToWal(opened, Date.now() + PATIENCE_MS);
  // An acknowledged write survives loss of power, not only the end of the process.
  opened.exec("pragma synchronous = full");
  opened.exec("pragma foreign_keys = on");
  opened.exec(`pragma cache_size = ${readOnly ? CACHE.reading : CACHE.writing}`);
  opened.exec("pragma temp_store = memory");
  if (readOnly) opened.exec("pragma query_only = on");
  return opened;
}

/**
 * Where two make a new library at once, SQLite refuses one of them this step without waiting, lest both wait for each other.
 * @param {Database.Database} opened
 * @param {number} until
 */
function turnToWal(opened, until) {
  for (;;) {
    try {
      opened.exec("pragma journal_mode = wal");
      return;
    } catch (error) {
      if (!/locked/.test(String(error)) || Date.now() > until) throw error;
    }
    Atomics.wait(PAUSE, 0, 0, 20);
  }
}

/** @param {string} sql */
function prepare(sql) {
  const known = prepared.get(sql);
  if (known) return known;
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  database ??= open();
  const statement = database.prepare(sql);
  prepared.set(sql, statement);
  return statement;
}

/**
 * The driver gives an ArrayBuffer for a blob, and takes none. A column of bytes has bytes in every row.
 * @param {Reply["rows"]} rows
 */
function withBytes(rows) {
  const [first] = rows;
  const columns = first ? Object.keys(first).filter((column) => first[column] instanceof ArrayBuffer) : [];
  for (const column of columns)
    for (const row of rows) row[column] = new Uint8Array(/** @type {ArrayBuffer} */ (row[column]));
  return rows;
}

/**
 * @param {Request} request
 * @returns {Reply}
 */
function run({ id, sql, parameters }) {
  try {
    const statement = prepare(sql);
    if (statement.reader)
      return { id, rows: withBytes(/** @type {Reply["rows"]} */ (statement.all(parameters))), changes: 0 };
    return { id, rows: [], changes: statement.run(parameters).changes };
  } catch (error) {
    return { id, rows: [], changes: 0, error: /** @type {Error} */ (error).message };
  }
}

parentPort?.on("message", (/** @type {Request | "close"} */ request) => {
  if (request !== "close") {
    parentPort?.postMessage(run(request));
    return;
  }
  prepared.clear();
  database?.close();
  parentPort?.close();
});
