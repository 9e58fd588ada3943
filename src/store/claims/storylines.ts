/**
 * Storylines of the last trace.
 * @module
 */
import { sql } from "kysely";
import { NotFoundError } from "../articles/read.ts";
import { cursorOf, isAfter, orderOf, readCursor, type SortColumn } from "../cursor.ts";
import type { Reading, Row } from "../schema.ts";
import { CURRENT } from "./state.ts";

/** Claims that share actors and theme, and how far they are told; findClaims lists them. */
export interface KeptStoryline {
  readonly id: string;
  readonly gist: string;
  readonly claims: number;
  readonly articles: number;
  readonly outlets: number;
}

/** One page of storylines; `next` is null on the last one. */
export interface StorylinePage {
  readonly storylines: readonly KeptStoryline[];
  readonly next: string | null;
}

const COLUMNS: readonly SortColumn[] = [
  { column: "articles", descends: true },
  { column: "claims", descends: true },
  { column: "id", descends: false },
];
const LIMIT = 40;

/** Storylines, those told in most articles first. Throws CursorError for a foreign cursor. */
export async function findStorylines(
  db: Reading,
  { limit = LIMIT, after }: { readonly limit?: number; readonly after?: string } = {},
): Promise<StorylinePage> {
  const isNext =
    after === undefined ? sql`true` : isAfter(COLUMNS, readCursor("storylines", COLUMNS.length, after));
  const { rows } = await sql<Row<"storyline">>`select * from storyline
    where generation = ${CURRENT} and ${isNext} order by ${orderOf(COLUMNS)} limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit).map(toStoryline);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    storylines: shown,
    next: last ? cursorOf("storylines", [last.articles, last.claims, last.id]) : null,
  };
}

/** One storyline. Throws NotFoundError. */
export async function getStoryline(db: Reading, id: string): Promise<KeptStoryline> {
  const row = await db
    .selectFrom("storyline")
    .selectAll()
    .where("generation", "=", CURRENT)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row)
    throw new NotFoundError(`the library has no storyline ${id}; a claim names the one that it is of`);
  return toStoryline(row);
}

const toStoryline = ({ generation: _, ...storyline }: Row<"storyline">): KeptStoryline => storyline;
