/**
 * A library: one place where articles, what was found in them and what people decided are kept.
 * @module
 */
import { join } from "node:path";
import { sql } from "kysely";
import type { Incoming } from "../model/index.ts";
import type { AnalysisRows } from "./analyses/rows.ts";
import { type Memory, remember, saveAnalyses } from "./analyses/save.ts";
import { type Added, addArticles, analysisJob } from "./articles/add.ts";
import type { Engine } from "./engine.ts";
import { makeFolder } from "./folder.ts";
import { endJobs, type LeasedJob } from "./jobs.ts";
import { migrate } from "./migrations/index.ts";
import type { Schema } from "./schema.ts";
import { PlaceError } from "./trouble.ts";

/** Name of the file of an embedded library in its folder. */
const FILE = "library.db";

/** How many of each thing a library holds. */
export interface Counts {
  readonly articles: number;
  readonly revisions: number;
  readonly bodies: number;
  readonly reports: number;
  readonly voices: number;
}

/** An open library. The functions of this module that take an engine take `library.engine`. */
export class Library {
  readonly engine: Engine;
  /** What it was opened with; of a server that may hold a password, and is not for printing. */
  readonly place: string;
  readonly #memory: Memory = { voices: new Map(), words: new Set() };

  private constructor(engine: Engine, place: string) {
    this.engine = engine;
    this.place = place;
  }

  /**
   * Opens the library in a folder, or the one at a `postgres://` address; it is made where there is none. Throws
   * PlaceError for a place that can hold none and for a library of a newer version, and the database's own errors;
   * describeTrouble puts them into words.
   */
  static async open(place: string): Promise<Library> {
    const engine = await openEngine(place);
    try {
      await migrate(engine);
    } catch (error) {
      await engine.close();
      throw error;
    }
    return new Library(engine, place);
  }

  /** Adds articles, see {@link addArticles}. */
  add(incoming: readonly Incoming[]): Promise<Added[]> {
    return addArticles(this.engine, incoming);
  }

  /**
   * Saves analyses and ends their jobs in one transaction. The result of a job that this worker no longer holds is not
   * saved: another worker has it. Returns how many were saved.
   */
  async saveAnalyses(
    worker: string,
    done: readonly { job: LeasedJob; rows: AnalysisRows }[],
  ): Promise<number> {
    if (done.length === 0) return 0;
    const { held, learnt } = await this.engine.write(async (tx) => {
      const held = await endJobs(
        tx,
        worker,
        done.map(({ job }) => job),
      );
      const batch = done.filter(({ job }) => held.has(job.id)).map(({ rows }) => rows);
      if (batch.length === 0) return { held, learnt: null };
      return { held, learnt: await saveAnalyses(this.engine, tx, batch, this.#memory) };
    });
    if (learnt) remember(this.#memory, learnt);
    return held.size;
  }

  /** Makes a job for every newest revision that was not analysed by these rules; for all with null. Returns how many there are to do. */
  async requeue(rules: string | null): Promise<number> {
    const { engine } = this;
    const stale = await engine.reading
      .selectFrom("article")
      .leftJoin("analysis", "analysis.revision_id", "article.revision_id")
      .select("article.revision_id as revision")
      .$if(rules !== null, (query) =>
        query.where((is) => is.or([is("analysis.rules", "is", null), is("analysis.rules", "!=", rules)])),
      )
      .orderBy("article.id")
      .execute();
    const now = new Date().toISOString();
    const jobs = stale.map(({ revision }) => analysisJob(revision, now));
    if (jobs.length > 0) await engine.write((tx) => engine.differs.insert(tx, "job", jobs, "keep"));
    return jobs.length;
  }

  async count(): Promise<Counts> {
    const of = async (table: keyof Schema): Promise<number> => {
      const { rows } = await sql<{ number: number }>`select cast(count(*) as integer) as number
        from ${sql.table(table)}`.execute(this.engine.reading);
      return rows[0]?.number ?? 0;
    };
    return {
      articles: await of("article"),
      revisions: await of("revision"),
      bodies: await of("body"),
      reports: await of("report"),
      voices: await of("voice"),
    };
  }

  /** Whether it holds no article at all. */
  async isEmpty(): Promise<boolean> {
    return !(await this.engine.reading.selectFrom("article").select("id").limit(1).executeTakeFirst());
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** Whether a place is a database server's, not a folder. */
export const isServer = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place);

const SERVER = "postgres://user:password@host/database";

async function openEngine(place: string): Promise<Engine> {
  if (isServer(place)) {
    if (!URL.canParse(place)) throw new PlaceError(`is no address; write it as ${SERVER}`);
    return openServer(place);
  }
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(place))
    throw new PlaceError(`is at an address of another kind; name a folder or ${SERVER}`);
  return openFolder(place);
}

// Each engine is loaded where it is used: a desk on one never waits for the other.

async function openServer(url: string): Promise<Engine> {
  const { openPostgres } = await import("./postgres/engine.ts");
  return openPostgres(url);
}

async function openFolder(folder: string): Promise<Engine> {
  makeFolder(folder);
  const { openSqlite } = await import("./sqlite/engine.ts");
  return openSqlite(join(folder, FILE));
}
