/**
 * What people decided about reports: kept apart from what was derived, and laid over it whenever it is read.
 * @module
 */
import { v7 as newId } from "uuid";
import type { Span } from "../text/index.ts";
import { type Quote, quoteOf } from "./analyses/place.ts";
import { NotFoundError } from "./articles/read.ts";
import type { Engine } from "./engine.ts";
import type { Reading, Row } from "./schema.ts";

/** What can be decided about a report. */
export const DECISION_KINDS = [
  "confirm",
  "reject",
  "fix-content",
  "fix-voice",
  "split",
  "merge",
  "second-reading",
] as const;

/** The report that is meant: the words of its content. `sources` tell it from others of the same content. */
export interface DecisionTarget extends Quote {
  /** The words of each voice, outermost first; the name of a voice that carries over. Older decisions have none. */
  readonly sources?: readonly string[];
}

/** A decision points at words and what stands around them, never at anything derived. */
export interface Decision {
  readonly id: string;
  readonly article: string;
  readonly kind: (typeof DECISION_KINDS)[number];
  readonly target: DecisionTarget;
  /** What is right instead: see the values of decided/values.ts. Of `second-reading`: what the colleague found. */
  readonly value: unknown;
  /** The name that the person gave. */
  readonly by: string;
  readonly at: string;
}

/** A decision that may have been taken back since. */
export interface PastDecision extends Decision {
  readonly withdrawn: string | null;
}

/** Records a decision about the words at `span` of the article's text. */
export async function decide(
  engine: Engine,
  text: string,
  decision: Omit<Decision, "id" | "at" | "target"> &
    Pick<DecisionTarget, "sources"> & { readonly span: Span },
): Promise<string> {
  const { sources } = decision;
  const target: DecisionTarget = { ...quoteOf(text, decision.span), ...(sources && { sources }) };
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

/** Takes a decision back. It stays in the history. Throws NotFoundError, also where it is about another article than `article`. */
export async function withdraw(engine: Engine, id: string, article?: string): Promise<void> {
  const withdrawn_at = new Date().toISOString();
  const { numUpdatedRows } = await engine.write((tx) =>
    tx
      .updateTable("decision")
      .set({ withdrawn_at })
      .where("id", "=", id)
      .$if(article !== undefined, (query) => query.where("article_id", "=", article ?? null))
      .executeTakeFirst(),
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
  return rows.map((row) => toDecision(row, article));
}

/** Decisions about an article, those that were taken back among them, the oldest first: those after the id `after`, `most` of them. */
export async function findDecisionHistory(
  db: Reading,
  article: string,
  { after = "", most }: { readonly after?: string; readonly most?: number } = {},
): Promise<PastDecision[]> {
  const rows = await db
    .selectFrom("decision")
    .selectAll()
    .where("article_id", "=", article)
    .where("id", ">", after)
    .orderBy("id")
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map((row) => ({ ...toDecision(row, article), withdrawn: row.withdrawn_at }));
}

const toDecision = (row: Row<"decision">, article: string): Decision => ({
  id: row.id,
  article,
  kind: row.kind as Decision["kind"],
  target: JSON.parse(row.target),
  value: JSON.parse(row.value),
  by: row.by,
  at: row.decided_at,
});

/** Ids of the articles that a decision stands for; those that were removed since are left out. */
export async function findDecidedArticles(db: Reading): Promise<string[]> {
  const rows = await db
    .selectFrom("decision")
    .select("article_id")
    .distinct()
    .where("withdrawn_at", "is", null)
    .innerJoin("article", "article.id", "decision.article_id")
    .orderBy("article_id")
    .execute();
  return rows.flatMap(({ article_id }) => article_id ?? []);
}
