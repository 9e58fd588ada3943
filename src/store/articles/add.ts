/**
 * Takes articles in: new ones, new revisions of known ones, and those that are known as they are.
 * @module
 */
import { gzipSync } from "node:zlib";
import { v7 as newId } from "uuid";
import type { Incoming } from "../../model/index.ts";
import type { Engine } from "../engine.ts";
import type { NewRow, Reading, Writing } from "../schema.ts";
import { type Change, changeOf } from "./change.ts";
import { canonicalUrl, hashOf, identityOf } from "./identity.ts";

/** Whether the library holds a new article, the one that it had, or a new revision of it. */
export type AddOutcome = "added" | "unchanged" | "revised";

/** What became of one incoming article. */
export interface Added {
  readonly article: string;
  readonly revision: string;
  readonly outcome: AddOutcome;
  /** How the text differs from the revision before. */
  readonly change: Change;
}

/** The kind of job that analyses a revision. */
export const ANALYZE = "analyze";

/** gzip level of originals: most of the gain at a quarter of the time. */
const LEVEL = 3;

/** An incoming article with what it is compared by. */
interface Prepared {
  readonly incoming: Incoming;
  readonly bodyHash: string;
  readonly originalHash: string;
  readonly identity: string;
}

/** An article that the library knows, as far as adding needs it. */
interface Known {
  readonly id: string;
  revision: string;
  revisions: number;
  bodyHash: string;
  title: string | null;
}

/**
 * Adds articles in one transaction; when it is fulfilled, all of them are on disk, each with a job to analyse it.
 * In the order of `incoming`, which may hold an article more than once.
 */
export async function addArticles(engine: Engine, incoming: readonly Incoming[]): Promise<Added[]> {
  if (incoming.length === 0) return [];
  const prepared = incoming.map(prepare);
  return engine.write(async (tx) => {
    await engine.differs.enter(tx, "articles");
    const batch = new Batch(await findKnown(tx, prepared), new Date().toISOString());
    const added: Added[] = [];
    for (const item of prepared) added.push(await batch.add(tx, item));
    await batch.save(tx, engine);
    return added;
  });
}

/** Cleans what no database can hold, and computes what the article is known by. */
export function prepare(raw: Incoming): Prepared {
  const incoming = wellFormed(raw);
  const bodyHash = hashOf(incoming.text);
  return {
    incoming,
    bodyHash,
    originalHash: hashOf(incoming.original.bytes),
    identity: identityOf(incoming, bodyHash),
  };
}

/** Not every database can hold half a character or U+0000: both become U+FFFD. The original bytes are kept as they are. */
function wellFormed(incoming: Incoming): Incoming {
  const clean = <T extends string | null>(text: T): T =>
    (text === null ? null : text.replaceAll("\u0000", "\ufffd").toWellFormed()) as T;
  const { text, title, publisher, author, url, republishes, externalId, path } = incoming;
  return {
    ...incoming,
    text: clean(text),
    title: clean(title),
    publisher: clean(publisher),
    author: clean(author),
    url: clean(url),
    republishes: clean(republishes),
    externalId: clean(externalId),
    path: clean(path),
  };
}

/** What the library knows of these articles, by identity. */
export async function findKnown(db: Reading, prepared: readonly Prepared[]): Promise<Map<string, Known>> {
  if (prepared.length === 0) return new Map();
  const rows = await db
    .selectFrom("article")
    .innerJoin("revision", "revision.id", "article.revision_id")
    .select([
      "article.identity",
      "article.id",
      "article.revision_id as revision",
      "article.revisions",
      "revision.body_hash as bodyHash",
      "revision.title",
    ])
    .where(
      "article.identity",
      "in",
      prepared.map(({ identity }) => identity),
    )
    .execute();
  return new Map(rows.map(({ identity, ...known }) => [identity, known]));
}

/** What one transaction will write, gathered so that each table is written once. */
class Batch {
  readonly #known: Map<string, Known>;
  readonly #now: string;
  readonly #bodies = new Map<string, string>();
  readonly #originals = new Map<string, Uint8Array>();
  readonly #articles: NewRow<"article">[] = [];
  readonly #revisions: NewRow<"revision">[] = [];
  readonly #moved = new Map<string, Known>();

  constructor(known: Map<string, Known>, now: string) {
    this.#known = known;
    this.#now = now;
  }

  async add(tx: Writing, item: Prepared): Promise<Added> {
    const known = this.#known.get(item.identity);
    if (!known) return this.#first(item);
    if (isSame(known, { bodyHash: item.bodyHash, title: item.incoming.title }))
      return { article: known.id, revision: known.revision, outcome: "unchanged", change: "trivial" };
    const before = this.#bodies.get(known.bodyHash) ?? (await getBody(tx, known.bodyHash));
    return this.#next(known, item, changeOf(before, item.incoming.text));
  }

  #first(item: Prepared): Added {
    const { url, publisher, title } = item.incoming;
    const article = newId();
    const revision = this.#revise(article, item, 1, "first");
    this.#articles.push({
      id: article,
      identity: item.identity,
      url: canonicalUrl(url),
      publisher,
      revision_id: revision,
      revisions: 1,
      added_at: this.#now,
    });
    this.#known.set(item.identity, { id: article, revision, revisions: 1, bodyHash: item.bodyHash, title });
    return { article, revision, outcome: "added", change: "first" };
  }

  #next(known: Known, item: Prepared, change: Change): Added {
    known.revisions++;
    known.revision = this.#revise(known.id, item, known.revisions, change);
    known.bodyHash = item.bodyHash;
    known.title = item.incoming.title;
    this.#moved.set(known.id, known);
    return { article: known.id, revision: known.revision, outcome: "revised", change };
  }

  #revise(article: string, item: Prepared, number: number, change: Change): string {
    const { incoming, bodyHash, originalHash } = item;
    this.#bodies.set(bodyHash, incoming.text);
    this.#originals.set(originalHash, incoming.original.bytes);
    const row = revisionRow(incoming, {
      id: newId(),
      article_id: article,
      number,
      change,
      added_at: this.#now,
    });
    this.#revisions.push({ ...row, body_hash: bodyHash, original_hash: originalHash });
    return row.id;
  }

  async save(tx: Writing, { differs }: Engine): Promise<void> {
    await differs.insert(
      tx,
      "body",
      [...this.#bodies].map(([hash, text]) => ({ hash, text })),
      "keep",
    );
    await saveOriginals(tx, this.#originals);
    await differs.insert(tx, "article", this.#articles);
    await differs.insert(tx, "revision", this.#revisions);
    await differs.insert(
      tx,
      "job",
      this.#revisions.map((row) => analysisJob(row.id, this.#now)),
      "keep",
    );
    for (const { id, revision, revisions } of this.#moved.values())
      await tx
        .updateTable("article")
        .set({ revision_id: revision, revisions })
        .where("id", "=", id)
        .execute();
  }
}

interface Comparable {
  readonly bodyHash: string;
  readonly title: string | null;
}

/** Whether an article is as it was; an input without a title says nothing against the one that is known. */
export const isSame = (before: Comparable, after: Comparable): boolean =>
  before.bodyHash === after.bodyHash &&
  (before.title === after.title || before.title === null || after.title === null);

function revisionRow<T extends object>(incoming: Incoming, own: T) {
  const { published, original } = incoming;
  return {
    ...own,
    media_type: original.mediaType,
    headers: JSON.stringify(original.headers),
    title: incoming.title,
    author: incoming.author,
    publisher: incoming.publisher,
    republishes: incoming.republishes,
    url: incoming.url,
    published_value: published?.value ?? null,
    published_precision: published?.precision ?? null,
    published_basis: published?.basis ?? null,
    seen: incoming.seen,
    path: incoming.path,
    external_id: incoming.externalId,
    diagnostics: JSON.stringify(incoming.diagnostics),
  };
}

/** The job that analyses a revision. */
export function analysisJob(revision: string, now: string): NewRow<"job"> {
  return {
    id: newId(),
    kind: ANALYZE,
    subject: revision,
    state: "ready",
    attempt: 0,
    run_at: now,
    lease_until: null,
    worker: null,
    error: null,
  };
}

async function getBody(tx: Writing, hash: string): Promise<string> {
  const { text } = await tx
    .selectFrom("body")
    .select("text")
    .where("hash", "=", hash)
    .executeTakeFirstOrThrow();
  return text;
}

/** A statement may carry so many values. */
const ORIGINALS_AT_ONCE = 500;

async function saveOriginals(tx: Writing, originals: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const rows = [...originals].map(([hash, bytes]) => ({
    hash,
    bytes: gzipSync(bytes, { level: LEVEL }),
    size: bytes.length,
  }));
  for (let at = 0; at < rows.length; at += ORIGINALS_AT_ONCE)
    await tx
      .insertInto("original")
      .values(rows.slice(at, at + ORIGINALS_AT_ONCE))
      .onConflict((known) => known.doNothing())
      .execute();
}
