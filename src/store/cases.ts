/**
 * Cases: what a desk gathers around one question.
 * @module
 */
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import { NotFoundError } from "./articles/read.ts";
import { findPresent, type ListedClaim, listClaims } from "./claims/index.ts";
import type { Engine } from "./engine.ts";
import type { Reading, Row } from "./schema.ts";

/** What a case can hold. */
export type CaseItemKind = "article" | "claim" | "review";

/** A case with what the desk says of it. Times are ISO 8601; `closed` is null while it is open. */
export interface Case {
  readonly id: string;
  readonly name: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly assignee: string | null;
  readonly created: string;
  readonly closed: string | null;
}

/** What of a case can be changed. */
export type CaseFields = Partial<Pick<Case, "name" | "notes" | "tags" | "assignee">>;

/** A case of this name is there already. */
export class DuplicateCaseError extends Error {
  override readonly name = "DuplicateCaseError";
}

/** Opens a case. Throws {@link DuplicateCaseError} where one has the name. */
export async function createCase(
  engine: Engine,
  name: string,
  fields: Omit<CaseFields, "name"> = {},
): Promise<Case> {
  const row = {
    id: newId(),
    name,
    notes: fields.notes ?? "",
    tags: JSON.stringify(fields.tags ?? []),
    assignee: fields.assignee ?? null,
    created_at: new Date().toISOString(),
    closed_at: null,
  };
  const inserted = await engine.write((tx) =>
    tx
      .insertInto("case_file")
      .values(row)
      .onConflict((known) => known.column("name").doNothing())
      .returning("id")
      .executeTakeFirst(),
  );
  if (!inserted) throw duplicate(name);
  return toCase(row);
}

const duplicate = (name: string): DuplicateCaseError =>
  new DuplicateCaseError(`there is a case ${JSON.stringify(name)} already; choose another name`);

/** Every case, the newest first. */
export async function findCases(db: Reading): Promise<Case[]> {
  const rows = await db
    .selectFrom("case_file")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toCase);
}

/** A case by its id or its name. Throws NotFoundError. */
export async function getCase(db: Reading, idOrName: string): Promise<Case> {
  const row = await db
    .selectFrom("case_file")
    .selectAll()
    .where((is) => is.or([is("id", "=", idOrName), is("name", "=", idOrName)]))
    .executeTakeFirst();
  if (!row)
    throw new NotFoundError(
      `there is no case ${JSON.stringify(idOrName)}; isnad cases lists them, isnad cases new opens one`,
    );
  return toCase(row);
}

/** Changes what is given and leaves the rest. Throws {@link DuplicateCaseError} where another case has the name. */
export async function updateCase(engine: Engine, id: string, { tags, ...fields }: CaseFields): Promise<void> {
  const changes = { ...fields, ...(tags && { tags: JSON.stringify(tags) }) };
  if (Object.keys(changes).length === 0) return;
  await engine.write(async (tx) => {
    const { name } = fields;
    if (name !== undefined && (await isTaken(tx, name, id))) throw duplicate(name);
    await tx.updateTable("case_file").set(changes).where("id", "=", id).execute();
  });
}

async function isTaken(db: Reading, name: string, by: string): Promise<boolean> {
  const other = await db
    .selectFrom("case_file")
    .select("id")
    .where("name", "=", name)
    .where("id", "!=", by)
    .executeTakeFirst();
  return other !== undefined;
}

/** Closes a case; it stays as it is, and its articles stay in it. */
export const closeCase = (engine: Engine, id: string): Promise<void> =>
  setClosed(engine, id, new Date().toISOString());

/** Opens a case again that was closed. */
export const reopenCase = (engine: Engine, id: string): Promise<void> => setClosed(engine, id, null);

async function setClosed(engine: Engine, id: string, closed_at: string | null): Promise<void> {
  await engine.write((tx) => tx.updateTable("case_file").set({ closed_at }).where("id", "=", id).execute());
}

/** Puts things into a case; what is in it already stays once. */
export async function putIntoCase(
  engine: Engine,
  id: string,
  kind: CaseItemKind,
  items: readonly string[],
): Promise<void> {
  if (items.length === 0) return;
  const added_at = new Date().toISOString();
  const rows = [...new Set(items)].map((item) => ({ case_id: id, kind, item, added_at }));
  await engine.write((tx) => engine.differs.insert(tx, "case_item", rows, "keep"));
}

/** Takes a thing out of a case. Throws NotFoundError where it is not in it. */
export async function takeFromCase(
  engine: Engine,
  id: string,
  kind: CaseItemKind,
  item: string,
): Promise<void> {
  const { numDeletedRows } = await engine.write((tx) =>
    tx
      .deleteFrom("case_item")
      .where("case_id", "=", id)
      .where("kind", "=", kind)
      .where("item", "=", item)
      .executeTakeFirst(),
  );
  if (numDeletedRows === 0n)
    throw new NotFoundError(`the case has no ${kind} ${item}; isnad cases show lists what is in it`);
}

/** The things of one kind in a case, in the order in which they came in. */
export async function findCaseItems(db: Reading, id: string, kind: CaseItemKind): Promise<string[]> {
  const rows = await db
    .selectFrom("case_item")
    .select("item")
    .where("case_id", "=", id)
    .where("kind", "=", kind)
    .orderBy("added_at")
    .orderBy("item")
    .execute();
  return rows.map(({ item }) => item);
}

/** An article in a case. */
export interface CaseArticle {
  readonly article: string;
  /** When it was put in. */
  readonly added: string;
}

/** The articles of a case that the library holds, in the order in which they came in. */
export async function findCaseArticles(
  db: Reading,
  id: string,
  { after = null, limit }: { readonly after?: CaseArticle | null; readonly limit: number },
): Promise<CaseArticle[]> {
  let query = db
    .selectFrom("case_item")
    .innerJoin("article", "article.id", "case_item.item")
    .select(["case_item.item as article", "case_item.added_at as added"])
    .where("case_id", "=", id)
    .where("kind", "=", "article");
  if (after)
    query = query.where((is) =>
      is.or([
        is("case_item.added_at", ">", after.added),
        is.and([is("case_item.added_at", "=", after.added), is("case_item.item", ">", after.article)]),
      ]),
    );
  return query.orderBy("case_item.added_at").orderBy("case_item.item").limit(limit).execute();
}

/** A claim as it was put into a case, and as the library tells it now. */
export interface CaseClaim {
  /** The id that it was put in by. */
  readonly item: string;
  /** Null where its words stand in no article any more, or where there never was such a claim. */
  readonly claim: ListedClaim | null;
}

/** The claims of a case, in the order in which they came in; ids that a claim had lead to it. */
export async function findCaseClaims(db: Reading, id: string): Promise<CaseClaim[]> {
  const items = await findCaseItems(db, id, "claim");
  const now = await findPresent(db, items);
  const claims = await listClaims(db, [...new Set([...now.values()].map((claim) => claim.id))]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return items.map((item) => ({ item, claim: byId.get(now.get(item)?.id ?? "") ?? null }));
}

/** How many things of each kind are in a case. */
export type CaseCounts = Readonly<Record<CaseItemKind, number>>;

/** What is in each case, by its id; a case with nothing in it is left out. */
export async function countCaseItems(db: Reading): Promise<Map<string, CaseCounts>> {
  const rows = await db
    .selectFrom("case_item")
    .select(["case_id", "kind", sql<number>`cast(count(*) as integer)`.as("items")])
    .groupBy(["case_id", "kind"])
    .execute();
  const counts = new Map<string, CaseCounts>();
  for (const { case_id, kind, items } of rows)
    counts.set(case_id, { ...(counts.get(case_id) ?? NOTHING), [kind]: items });
  return counts;
}

const NOTHING: CaseCounts = { article: 0, claim: 0, review: 0 };

const toCase = (row: Row<"case_file">): Case => ({
  id: row.id,
  name: row.name,
  notes: row.notes,
  tags: JSON.parse(row.tags),
  assignee: row.assignee,
  created: row.created_at,
  closed: row.closed_at,
});
