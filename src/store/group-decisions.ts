/**
 * What people decided about claims: that two statements say the same thing, or that they do not.
 * @module
 */
import { v7 as newId } from "uuid";
import type { Span } from "../text/index.ts";
import { findPlace, type Place, placeOf } from "./analyses/place.ts";
import { standingDecisions } from "./decisions.ts";
import type { Engine } from "./engine.ts";
import type { Reading } from "./schema.ts";

/** What a person says of two statements. */
export type GroupDecisionKind = "together" | "apart";

/** A statement as a decision points at it: by its words and what stands around them. */
export type QuotedStatement = Pick<Place, "text" | "prefix" | "suffix"> & { readonly article: string };

/** Two statements that a person put into one claim, or kept out of one. */
export interface GroupDecision {
  readonly id: string;
  readonly kind: GroupDecisionKind;
  readonly statements: readonly [QuotedStatement, QuotedStatement];
  /** The name that the person gave. */
  readonly by: string;
  readonly at: string;
}

/** A statement of an article's current text. Spans count UTF-16 units. */
export interface StatementPlace extends Span {
  readonly article: string;
  /** The text of the article. */
  readonly text: string;
}

const KINDS: readonly GroupDecisionKind[] = ["together", "apart"];

/** Records a decision about two statements; returns its id. */
export async function decideGroup(
  engine: Engine,
  kind: GroupDecisionKind,
  [a, b]: readonly [StatementPlace, StatementPlace],
  by: string,
): Promise<string> {
  const row = {
    id: newId(),
    article_id: null,
    kind,
    target: JSON.stringify([quote(a), quote(b)]),
    value: "null",
    by,
    decided_at: new Date().toISOString(),
    withdrawn_at: null,
  };
  await engine.write((tx) => tx.insertInto("decision").values(row).execute());
  return row.id;
}

function quote({ article, text: whole, ...span }: StatementPlace): QuotedStatement {
  const { text, prefix, suffix } = placeOf(whole, span);
  return { article, text, prefix, suffix };
}

/** The decisions about claims that stand, the oldest first. */
export async function findGroupDecisions(db: Reading): Promise<GroupDecision[]> {
  const rows = await standingDecisions(db).where("kind", "in", KINDS).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as GroupDecisionKind,
    statements: JSON.parse(row.target),
    by: row.by,
    at: row.decided_at,
  }));
}

/** Where a quoted statement is in its article's text; null where it is no longer there. */
export const placeOfStatement = (text: string, statement: QuotedStatement): Span | null =>
  findPlace(text, statement);
