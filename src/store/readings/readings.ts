/**
 * Readings: what one person found in a revision without seeing what anybody else has found there.
 * @module
 */
import { v7 as newId } from "uuid";
import type { ReadReport } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { getCurrent, NotFoundError } from "../articles/read.ts";
import { cursorOf, isAfter, orderOf, readCursor, type SortColumn } from "../cursor.ts";
import type { Engine } from "../engine.ts";
import type { Reading as Db, Row, Writing } from "../schema.ts";

/** The two that an adjudication settles; `b` may be the rules. */
export interface Compared {
  /** Id of a reading. */
  readonly a: string;
  /** Id of a reading, or `rules`. */
  readonly b: string;
  /** What was taken for each difference. */
  readonly choices: readonly { readonly difference: string; readonly take: string }[];
}

/** A reading as it is listed. */
export interface ListedReading {
  readonly id: string;
  readonly article: string;
  readonly revision: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly reader: string;
  readonly state: "draft" | "done";
  /** Of an adjudication. */
  readonly compares: Compared | null;
  readonly started: string;
  readonly changed: string;
  readonly finished: string | null;
}

/** A reading with what was read. Spans count UTF-16 units of `text`, which never changes. */
export interface KeptReading extends ListedReading {
  /** How often it was saved: who saves names the one that he has seen. */
  readonly version: number;
  readonly reports: readonly ReadReport[];
  readonly text: string;
}

/** The reading is done, or not yet, or was saved by somebody else meanwhile, or is not for the eyes of who asks. */
export class ReadingError extends Error {
  override readonly name:
    | "ReadingDoneError"
    | "ReadingOpenError"
    | "ReadingChangedError"
    | "ReadingGapError"
    | "ReadingDraftError"
    | "ReadingBlindError";

  constructor(name: ReadingError["name"], message: string) {
    super(message);
    this.name = name;
  }
}

/** Begins to read an article as it stands; who has begun it already goes on. Throws NotFoundError. */
export async function startReading(
  engine: Engine,
  { article, reader }: { readonly article: string; readonly reader: string },
): Promise<KeptReading> {
  const { id: revision } = await getCurrent(engine.reading, article);
  const begun = await engine.reading
    .selectFrom("reading")
    .select("id")
    .where("revision_id", "=", revision)
    .where("reader", "=", reader)
    .where("state", "=", "draft")
    .executeTakeFirst();
  if (begun) return getReading(engine.reading, begun.id);
  const now = new Date().toISOString();
  const row = rowOf({ article, revision, reader, reports: [], now });
  await engine.write((tx) => tx.insertInto("reading").values(row).execute());
  return getReading(engine.reading, row.id);
}

function rowOf(given: {
  readonly article: string;
  readonly revision: string;
  readonly reader: string;
  readonly reports: readonly ReadReport[];
  readonly now: string;
}): Row<"reading"> {
  return {
    id: newId(),
    article_id: given.article,
    revision_id: given.revision,
    reader: given.reader,
    state: "draft",
    version: 0,
    reports: JSON.stringify(given.reports),
    compares: null,
    started_at: given.now,
    changed_at: given.now,
    finished_at: null,
  };
}

/** What is saved of a draft. `version`: the one that was seen. */
export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly reports: readonly ReadReport[];
}

/** Saves a draft. Throws NotFoundError, {@link ReadingError}. Returns its new version. */
export async function saveReading(engine: Engine, { id, version, reports }: Draft): Promise<number> {
  return engine.write(async (tx) => {
    const changed_at = new Date().toISOString();
    await change(tx, { id, version }, { reports: JSON.stringify(reports), changed_at });
    return version + 1;
  });
}

/** Ends a reading: it stays as it is. Throws NotFoundError, {@link ReadingError}: also where a report has no voice. */
export async function finishReading(
  engine: Engine,
  { id, version }: Pick<Draft, "id" | "version">,
): Promise<KeptReading> {
  const { reports } = await getReading(engine.reading, id);
  const gap = reports.find(({ chain }) => chain.length === 0 || chain.some(({ name }) => name.trim() === ""));
  if (gap)
    throw new ReadingError(
      "ReadingGapError",
      `the report ${gap.id} names no voice; give it one, or remove it`,
    );
  const now = new Date().toISOString();
  await engine.write((tx) =>
    change(tx, { id, version }, { state: "done", changed_at: now, finished_at: now }),
  );
  return getReading(engine.reading, id);
}

async function change(
  tx: Writing,
  { id, version }: Pick<Draft, "id" | "version">,
  changes: Partial<Row<"reading">>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("reading")
    .set({ ...changes, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "draft")
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const row = await tx.selectFrom("reading").select("state").where("id", "=", id).executeTakeFirst();
  if (!row) throw notFound(id);
  if (row.state === "done")
    throw new ReadingError("ReadingDoneError", `the reading ${id} is done; begin another to change it`);
  throw new ReadingError(
    "ReadingChangedError",
    `the reading ${id} was saved in another window meanwhile; open it again`,
  );
}

/** Keeps an adjudication: a reading of its own, done, that names the two that it settles. Throws NotFoundError. */
export async function keepAdjudication(
  engine: Engine,
  of: { readonly by: string; readonly compares: Compared; readonly reports: readonly ReadReport[] },
): Promise<KeptReading> {
  const { article, revision } = await getReading(engine.reading, of.compares.a);
  const now = new Date().toISOString();
  const row = {
    ...rowOf({ article, revision, reader: of.by, reports: of.reports, now }),
    state: "done",
    compares: JSON.stringify(of.compares),
    finished_at: now,
  };
  await engine.write((tx) => tx.insertInto("reading").values(row).execute());
  return getReading(engine.reading, row.id);
}

/** A reading. Throws NotFoundError. */
export async function getReading(db: Db, id: string): Promise<KeptReading> {
  const row = await readings(db)
    .innerJoin("body", "body.hash", "revision.body_hash")
    .select(["reading.reports", "reading.version", "body.text"])
    .where("reading.id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound(id);
  const { text, version } = row;
  return { ...toListed(row), version, reports: JSON.parse(row.reports), text };
}

const notFound = (id: string): NotFoundError =>
  new NotFoundError(`the library has no reading ${id}; isnad readings lists them`);

const ORDER: readonly SortColumn[] = [{ column: "reading.id", descends: true }];
const LIST = "readings";

/** The readings, the newest first; of one article where it is named. Throws CursorError. */
export async function listReadings(
  db: Db,
  {
    article,
    after,
    limit = 50,
  }: { readonly article?: string; readonly after?: string; readonly limit?: number } = {},
): Promise<{ items: ListedReading[]; next: string | null }> {
  const rows = await readings(db)
    .$if(article !== undefined, (query) => query.where("reading.article_id", "=", article ?? ""))
    .$if(after !== undefined, (query) => query.where(isAfter(ORDER, readCursor(LIST, 1, after ?? ""))))
    .orderBy(orderOf(ORDER) as never)
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(toListed), next: rows.length > limit && last ? cursorOf(LIST, [last.id]) : null };
}

const readings = (db: Db) =>
  db
    .selectFrom("reading")
    .innerJoin("revision", "revision.id", "reading.revision_id")
    .leftJoin("analysis", "analysis.revision_id", "reading.revision_id")
    .select([
      "reading.id",
      "reading.article_id",
      "reading.revision_id",
      "reading.reader",
      "reading.state",
      "reading.compares",
      "reading.started_at",
      "reading.changed_at",
      "reading.finished_at",
      "revision.title",
      "revision.publisher",
      "analysis.title as toldTitle",
      "analysis.publisher as toldPublisher",
    ]);

type ListedRow = Awaited<ReturnType<ReturnType<typeof readings>["execute"]>>[number];

const toListed = (row: ListedRow): ListedReading => ({
  id: row.id,
  article: row.article_id,
  revision: row.revision_id,
  title: row.title ?? row.toldTitle,
  publisher: row.publisher ?? row.toldPublisher,
  reader: row.reader,
  state: row.state as ListedReading["state"],
  compares: row.compares === null ? null : JSON.parse(row.compares),
  started: row.started_at,
  changed: row.changed_at,
  finished: row.finished_at,
});

/** The reports with every span sent through `move`, as from one unit to another. */
export const moveReports = (reports: readonly ReadReport[], move: (span: Span) => Span): ReadReport[] =>
  reports.map((report) => ({
    ...report,
    content: move(report.content),
    more: report.more.map(move),
    chain: report.chain.map((link) => ({
      ...link,
      source: link.source && move(link.source),
      cue: link.cue && move(link.cue),
    })),
  }));
