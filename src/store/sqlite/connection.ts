/**
 * One connection to a file, held by a thread of its own.
 * @module
 */
import type { Worker } from "node:worker_threads";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import { startThread } from "../../threads/index.ts";
import type { ConnectionOptions, Reply } from "./protocol.ts";

/** A statement that the database refused, in SQLite's own words. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** Sends statements to the thread; answers come in the order of the statements. */
export class ThreadConnection implements DatabaseConnection {
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #failed: Error | null = null;
  readonly #ended: Promise<void>;

  constructor(options: ConnectionOptions) {
    this.#thread = startThread(new URL("./thread.js", import.meta.url), options);
    this.#thread.on("message", (reply: Reply) => this.#answer(reply));
    this.#thread.on("error", (error) => this.#fail(error));
    this.#ended = new Promise((resolve) => {
      this.#thread.once("exit", () => {
        this.#fail(new DatabaseError("the connection to the library is closed"));
        resolve();
      });
    });
    this.#thread.unref();
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.run(query.sql, query.parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  /** Runs one statement. Throws {@link DatabaseError}. */
  async run(sql: string, parameters: readonly unknown[] = []): Promise<Reply> {
    if (this.#failed) throw this.#failed;
    const id = ++this.#last;
    this.#thread.ref(); // an answer that is waited for keeps the process alive; an idle thread does not
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#thread.postMessage({ id, sql, parameters });
    });
    if (reply.error) throw new DatabaseError(reply.error);
    return reply;
  }

  // biome-ignore lint/correctness/useYield: part of Kysely's interface; the library reads by pages
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error("this connection does not stream rows; read them by pages");
  }

  /** Runs what was sent before, then ends the thread. */
  async close(): Promise<void> {
    if (!this.#failed) this.#thread.postMessage("close");
    this.#thread.ref();
    await this.#ended;
  }

  #answer(reply: Reply): void {
    this.#waiting.get(reply.id)?.resolve(reply);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#thread.unref();
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#failed);
    this.#waiting.clear();
  }
}
