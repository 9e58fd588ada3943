/**
 * Kysely over connections on threads: one that writes, or several that read.
 * @module
 */
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { DatabaseError, ThreadConnection } from "./connection.ts";
import type { ConnectionOptions } from "./protocol.ts";

/** A dialect over `size` connections of one kind. Who finds none free waits for one. */
export function threadDialect(options: ConnectionOptions, size: number): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ThreadDriver(options, size),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

const isOver = (error: unknown): boolean =>
  error instanceof DatabaseError && /no transaction is active/.test(error.message);

class ThreadDriver implements Driver {
  readonly #options: ConnectionOptions;
  readonly #size: number;
  readonly #all: ThreadConnection[] = [];
  readonly #free: ThreadConnection[] = [];
  readonly #waiting: ((connection: ThreadConnection) => void)[] = [];

  constructor(options: ConnectionOptions, size: number) {
    this.#options = options;
    this.#size = size;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#all.length < this.#size) return this.#open();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next(connection as ThreadConnection);
    else this.#free.push(connection as ThreadConnection);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // Immediate: a transaction that reads first and writes later could not wait for another writer.
    const begin = this.#options.readOnly ? "begin" : "begin immediate";
    await (connection as ThreadConnection).run(begin);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as ThreadConnection).run("commit");
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await (connection as ThreadConnection).run("rollback");
    } catch (error) {
      // A full disk has it rolled back already: what failed is to be told, not this.
      if (!isOver(error)) throw error;
    }
  }

  async destroy(): Promise<void> {
    await Promise.all(this.#all.map((connection) => connection.close()));
  }

  #open(): ThreadConnection {
    const connection = new ThreadConnection(this.#options);
    this.#all.push(connection);
    return connection;
  }
}
