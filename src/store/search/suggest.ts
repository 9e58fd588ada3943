/**
 * What a person may be about to type: words that occur, voices, publishers.
 * @module
 */
import { sql } from "kysely";
import { fold } from "../../text/index.ts";
import { voiceSpelling } from "../analyses/rows.ts";
import type { Reading } from "../schema.ts";

/** A voice that is suggested, with how many links it stands in. */
export interface SuggestedVoice {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly links: number;
}

/** What begins as it was typed, whatever its spelling. */
export interface Suggestions {
  /** Folded, as the dictionary keeps them; the shortest first. */
  readonly words: readonly string[];
  /** The ones that speak most first. */
  readonly voices: readonly SuggestedVoice[];
  readonly publishers: readonly string[];
}

/** Shorter beginnings would suggest half of the dictionary. */
const SHORTEST = 2;
/** The first text that no text with a beginning comes after. */
const LAST = "\u{10ffff}";

const NONE: Suggestions = { words: [], voices: [], publishers: [] };

/** Suggests at most `limit` of each for the beginning of a text; nothing for less than two letters. */
export async function suggest(db: Reading, typed: string, limit: number): Promise<Suggestions> {
  const beginning = fold(typed).text.trim().replace(/\s+/gu, " ");
  if ([...beginning].length < SHORTEST) return NONE;
  const lastWord = beginning.split(" ").at(-1) ?? "";
  return {
    words: [...lastWord].length < SHORTEST ? [] : await findWords(db, lastWord, limit),
    voices: await findVoicesBy(db, voiceSpelling(typed), limit),
    publishers: await findPublishers(db, beginning, limit),
  };
}

async function findWords(db: Reading, beginning: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("search_word")
    .select(["form", sql`length(form)`.as("length")])
    .distinct()
    .where("form", ">=", beginning)
    .where("form", "<", `${beginning}${LAST}`)
    .orderBy("length")
    .orderBy("form")
    .limit(limit)
    .execute();
  return rows.map(({ form }) => form);
}

/** Voices of which any word begins so. A name's words stand apart by single spaces, folded. */
async function findVoicesBy(db: Reading, spelling: string, limit: number): Promise<SuggestedVoice[]> {
  const pattern = spelling.replace(/[\\%_]/gu, "\\$&");
  const { rows } = await sql<SuggestedVoice>`select v.id, v.kind, v.name,
      cast((select count(*) from link l where l.voice_id = v.id) as integer) as links
    from voice v where v.merged_into is null
      and (v.folded like ${`${pattern}%`} escape '\\' or v.folded like ${`% ${pattern}%`} escape '\\')
    order by links desc, v.folded, v.id limit ${limit}`.execute(db);
  return rows;
}

/** Publishers are few: they are folded here. */
async function findPublishers(db: Reading, beginning: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("article")
    .select(["publisher", sql<number>`count(*)`.as("articles")])
    .where("publisher", "is not", null)
    .groupBy("publisher")
    .orderBy("articles", "desc")
    .orderBy("publisher")
    .execute();
  return rows
    .flatMap(({ publisher }) => publisher ?? [])
    .filter((name) => ` ${fold(name).text}`.includes(` ${beginning}`))
    .slice(0, limit);
}
