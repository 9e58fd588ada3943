/**
 * Voices that may be the same as another: suggestions with their reasons, for a person to decide.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import { voiceSpelling } from "../analyses/rows.ts";
import type { Reading } from "../schema.ts";
import { membersOf } from "./current.ts";
import { type Likeness, likenessOf, wordsOfName } from "./likeness.ts";

/** Why two voices may be one. `office`: both are called so in the texts. `article`: so many articles have both. */
export type AlikeReason =
  | { readonly reason: Likeness }
  | { readonly reason: "office"; readonly office: string }
  | { readonly reason: "article"; readonly articles: number };

/** A voice that may be the same, and why. */
export interface AlikeVoice {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly links: number;
  readonly reasons: readonly AlikeReason[];
}

/** So many suggestions are made at most. */
const MOST = 12;
/** Shorter words (أبو، بن) say too little to look for. */
const SHORTEST = 3;
/** Letters of a word that its variants share at the beginning or at the end. */
const STEM = 4;
/** Sources looked at for what a voice is called; the first ones of a voice that has more. */
const MOST_SOURCES = 300;

/** Voices of the same kind that may be this one. Throws NotFoundError. */
export async function findAlike(db: Reading, id: string): Promise<AlikeVoice[]> {
  const { root, members } = await membersOf(db, id);
  const voice = await db
    .selectFrom("voice")
    .select(["name", "kind", "folded"])
    .where("id", "=", root)
    .executeTakeFirstOrThrow();
  const others = await candidates(db, voice, members);
  const offices = await officesOf(db, members, voice.name);
  const found: AlikeVoice[] = [];
  for (const other of others) {
    const likeness = likenessOf(voice.name, other.name);
    if (likeness === null) continue;
    const more = await furtherReasons(db, { members, offices }, other);
    if (likeness === "last-name" && more.length === 0) continue;
    const { name, kind, links } = other;
    found.push({ id: other.id, name, kind, links, reasons: [{ reason: likeness }, ...more] });
  }
  return found.sort((a, b) => b.reasons.length - a.reasons.length || b.links - a.links).slice(0, MOST);
}

interface Candidate {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly links: number;
}

/** Voices whose names share the beginning or the end of a word with it. */
async function candidates(
  db: Reading,
  { name, kind }: { readonly name: string; readonly kind: string },
  members: readonly string[],
): Promise<Candidate[]> {
  const words = wordsOfName(name).filter((word) => word.length >= SHORTEST);
  const parts = new Set(words.flatMap((word) => [word.slice(0, STEM), word.slice(-STEM)]));
  const likes = [...parts].map(
    (part) => sql`v.folded like ${`%${part.replace(/[\\%_]/gu, "\\$&")}%`} escape '\\'`,
  );
  if (likes.length === 0) return [];
  const { rows } = await sql<Candidate>`select v.id, v.kind, v.name,
    cast((select count(*) from link where link.voice_id = v.id) as integer) as links
    from voice v where v.kind = ${kind} and v.merged_into is null and v.id not in (${sql.join(members)})
      and (${sql.join(likes, sql` or `)})`.execute(db);
  return rows.filter((other) => likenessOf(name, other.name) !== null && other.links > 0);
}

async function furtherReasons(
  db: Reading,
  { members, offices }: { readonly members: readonly string[]; readonly offices: ReadonlySet<string> },
  other: Candidate,
): Promise<AlikeReason[]> {
  const theirs = await officesOf(db, [other.id], other.name);
  const office = [...offices].find((one) => theirs.has(one));
  const articles = await countShared(db, members, other.id);
  return [
    ...(office === undefined ? [] : [{ reason: "office", office } as const]),
    ...(articles === 0 ? [] : [{ reason: "article", articles } as const]),
  ];
}

/** What stands around the name in the words of the texts: وزير المياه of وزير المياه سامي الحداد. */
async function officesOf(db: Reading, voices: readonly string[], name: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("link")
    .select("source")
    .distinct()
    .where("voice_id", "in", [...voices])
    .where("source", "is not", null)
    .orderBy("source")
    .limit(MOST_SOURCES)
    .execute();
  const own = new Set(wordsOfName(name));
  const offices = rows.map(({ source }) =>
    wordsOfName(voiceSpelling(source ?? ""))
      .filter((word) => !own.has(word))
      .join(" "),
  );
  return new Set(offices.filter((office) => office !== ""));
}

async function countShared(db: Reading, members: readonly string[], other: string): Promise<number> {
  const of = (voices: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select revision_id from link where voice_id in (${voices})`;
  const { rows } = await sql<{ articles: number }>`select cast(count(*) as integer) as articles from article
    where revision_id in (${of(sql.join(members))}) and revision_id in (${of(sql.lit(other))})`.execute(db);
  return rows[0]?.articles ?? 0;
}
