/**
 * What people decided about reports: kept apart from what was derived, and laid over it whenever it is read.
 * @module
 */
import { v7 as newId } from "uuid";
import type { Span } from "../text/index.ts";
import { findPlace, type Place, placeOf } from "./analyses/place.ts";
import type { StoredReport } from "./analyses/read.ts";
import { NotFoundError } from "./articles/read.ts";
import type { Engine } from "./engine.ts";
import type { Reading } from "./schema.ts";

/** A decision points at words and what stands around them, never at anything derived. */
export interface Decision {
  readonly id: string;
  readonly article: string;
  readonly kind: "reject" | "fix-content" | "second-reading";
  readonly target: Pick<Place, "text" | "prefix" | "suffix">;
  /** Of `fix-content`: the words that the content should have been. Of `second-reading`: what the colleague found. */
  readonly value: unknown;
  /** The name that the person gave. */
  readonly by: string;
  readonly at: string;
}

/** Reports with decisions laid over them. */
export interface Overlaid {
  readonly reports: readonly StoredReport[];
  /** Decisions whose words are no longer in the text, or whose report is no longer found: shown, never moved. */
  readonly orphans: readonly Decision[];
}

/** Records a decision about the words at `span` of the article's text. */
export async function decide(
  engine: Engine,
  text: string,
  decision: Omit<Decision, "id" | "at" | "target"> & { readonly span: Span },
): Promise<string> {
  const { start_at: _, end_at: __, ...target } = placeOf(text, decision.span);
  const row = {
    id: newId(),
    article_id: decision.article,
    kind: decision.kind,
    target: JSON.stringify(target),
    value: JSON.stringify(decision.value),
    by: decision.by,
    decided_at: new Date().toISOString(),
    withdrawn_at: null,
  };
  await engine.write((tx) => tx.insertInto("decision").values(row).execute());
  return row.id;
}

/** Takes a decision back. It stays in the history. Throws NotFoundError. */
export async function withdraw(engine: Engine, id: string): Promise<void> {
  const withdrawn_at = new Date().toISOString();
  const { numUpdatedRows } = await engine.write((tx) =>
    tx.updateTable("decision").set({ withdrawn_at }).where("id", "=", id).executeTakeFirst(),
  );
  if (numUpdatedRows === 0n)
    throw new NotFoundError(`the library has no decision ${id}; take the id that isnad decide printed`);
}

/** All decisions that were not taken back, of whatever kind, the oldest first. */
export const standingDecisions = (db: Reading) =>
  db.selectFrom("decision").selectAll().where("withdrawn_at", "is", null).orderBy("decided_at").orderBy("id");

/** The decisions that stand for an article, the oldest first. */
export async function findDecisions(db: Reading, article: string): Promise<Decision[]> {
  const rows = await standingDecisions(db).where("article_id", "=", article).execute();
  return rows.map((row) => ({
    id: row.id,
    article,
    kind: row.kind as Decision["kind"],
    target: JSON.parse(row.target),
    value: JSON.parse(row.value),
    by: row.by,
    at: row.decided_at,
  }));
}

/** Ids of the articles that a decision stands for. */
export async function findDecidedArticles(db: Reading): Promise<string[]> {
  const rows = await db
    .selectFrom("decision")
    .select("article_id")
    .distinct()
    .where("withdrawn_at", "is", null)
    .where("article_id", "is not", null)
    .orderBy("article_id")
    .execute();
  return rows.flatMap(({ article_id }) => article_id ?? []);
}

/** Lays decisions over the reports of a text: the later one wins. Pure. */
export function layOver(
  text: string,
  reports: readonly StoredReport[],
  decisions: readonly Decision[],
): Overlaid {
  let now = [...reports];
  const orphans: Decision[] = [];
  for (const decision of decisions) {
    const changed = apply(text, now, decision);
    if (changed) now = changed;
    else orphans.push(decision);
  }
  return { reports: now, orphans };
}

/** Null where the decision has nothing to stand on. */
function apply(text: string, reports: readonly StoredReport[], decision: Decision): StoredReport[] | null {
  const place = findPlace(text, decision.target);
  if (!place) return null;
  const isMeant = ({ content }: StoredReport): boolean =>
    content.start === place.start && content.end === place.end;
  if (decision.kind === "second-reading") return [...reports];
  if (!reports.some(isMeant)) return null;
  if (decision.kind === "reject") return reports.filter((report) => !isMeant(report));
  const content = findPlace(text, decision.value as Place);
  return content && reports.map((report) => (isMeant(report) ? { ...report, content } : report));
}
