/**
 * Voices across articles: found by their spelling, joined and parted by people.
 * @module
 */
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import { voiceSpelling } from "../analyses/rows.ts";
import { NotFoundError } from "../articles/read.ts";
import type { Engine } from "../engine.ts";
import type { Reading, Writing } from "../schema.ts";

/** A voice with the names that people joined under it, and how many links it stands in. */
export interface StoredVoice {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly links: number;
  /** The voice that a person said it is. */
  readonly mergedInto: string | null;
}

/** That a person joined a voice with another, or parted it again. */
export interface VoiceDecision {
  readonly id: string;
  readonly kind: "merge-voice" | "split-voice";
  readonly voice: string;
  /** The voice that it was joined with, or parted from. */
  readonly with: string | null;
  readonly by: string;
  readonly at: string;
  /** When it was overtaken by a later decision. */
  readonly withdrawn: string | null;
}

/** The voices whose spelling is that of `name`, merged ones included. */
export async function findVoices(db: Reading, name: string): Promise<StoredVoice[]> {
  return describe(db).where("voice.folded", "=", voiceSpelling(name)).orderBy("voice.kind").execute();
}

/** One voice. Throws NotFoundError. */
export async function getVoice(db: Reading, id: string): Promise<StoredVoice> {
  const voice = await describe(db).where("voice.id", "=", id).executeTakeFirst();
  if (!voice) throw new NotFoundError(`the library has no voice ${id}; find its id by its name`);
  return voice;
}

/** The voices that people joined under `root`, by name. */
export const findMerged = (db: Reading, root: string): Promise<StoredVoice[]> =>
  describe(db).where("voice.merged_into", "=", root).orderBy("voice.name").orderBy("voice.id").execute();

function describe(db: Reading) {
  return db
    .selectFrom("voice")
    .select([
      "voice.id",
      "voice.kind",
      "voice.name",
      "voice.merged_into as mergedInto",
      sql<number>`cast((select count(*) from link where link.voice_id = voice.id) as integer)`.as("links"),
    ]);
}

/** A voice cannot be joined with the one that it counts as already, or parted where it is none but itself. */
export class MergeError extends Error {
  override readonly name = "MergeError";
}

/** Who joins which voice with which. */
export interface Merge {
  readonly from: string;
  readonly into: string;
  readonly by: string;
}

/**
 * Says that one voice is another: `from` and all that was merged into it count as `into` from now on. Analyses made
 * later keep to it. Throws {@link MergeError} where the two are one already, or `into` is itself merged into `from`.
 */
export async function mergeVoices(engine: Engine, { from, into, by }: Merge): Promise<void> {
  await engine.write(async (tx) => {
    await engine.differs.enter(tx, "voices");
    const source = await getVoice(tx, from);
    const target = await getVoice(tx, into);
    const root = target.mergedInto ?? target.id;
    if (source.id === root || source.mergedInto === root)
      throw new MergeError(`${source.name} cannot be merged into itself; name another voice`);
    const along = (await findMerged(tx, from)).map(({ id }) => id);
    await tx
      .updateTable("voice")
      .set({ merged_into: root })
      .where("id", "in", [from, ...along])
      .execute();
    await note(tx, { kind: "merge-voice", voice: from, by, into: root, along });
  });
}

/**
 * Takes a merge back: the voice is one of its own again, with those that it had brought along. Throws {@link MergeError}
 * where nobody has joined it with another.
 */
export async function splitVoice(
  engine: Engine,
  { voice: id, by }: { readonly voice: string; readonly by: string },
): Promise<void> {
  await engine.write(async (tx) => {
    await engine.differs.enter(tx, "voices");
    const { name, mergedInto } = await getVoice(tx, id);
    if (mergedInto === null) throw new MergeError(`${name} is a voice of its own already`);
    const along = await broughtAlong(tx, id);
    await tx.updateTable("voice").set({ merged_into: null }).where("id", "=", id).execute();
    if (along.length > 0)
      await tx
        .updateTable("voice")
        .set({ merged_into: id })
        .where("id", "in", [...along])
        .where("merged_into", "=", mergedInto)
        .execute();
    await note(tx, { kind: "split-voice", voice: id, by, into: mergedInto, along });
  });
}

interface NotedMerge {
  readonly into: string;
  readonly along: readonly string[];
}

const KINDS = ["merge-voice", "split-voice"] as const;
const targetOf = (voice: string): string => JSON.stringify({ voice });

async function note(
  tx: Writing,
  { kind, voice, by, ...value }: NotedMerge & Pick<VoiceDecision, "kind" | "voice" | "by">,
): Promise<void> {
  const now = new Date().toISOString();
  await tx
    .updateTable("decision")
    .set({ withdrawn_at: now })
    .where("kind", "in", KINDS)
    .where("target", "=", targetOf(voice))
    .where("withdrawn_at", "is", null)
    .execute();
  await tx
    .insertInto("decision")
    .values({
      id: newId(),
      article_id: null,
      kind,
      target: targetOf(voice),
      value: JSON.stringify(value),
      by,
      decided_at: now,
      withdrawn_at: null,
    })
    .execute();
}

async function broughtAlong(tx: Writing, voice: string): Promise<readonly string[]> {
  const row = await tx
    .selectFrom("decision")
    .select("value")
    .where("kind", "=", "merge-voice")
    .where("target", "=", targetOf(voice))
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row ? (JSON.parse(row.value) as NotedMerge).along : [];
}

/** What people decided about these voices, the oldest first, with what was overtaken. */
export async function findVoiceDecisions(db: Reading, voices: readonly string[]): Promise<VoiceDecision[]> {
  const rows = await db
    .selectFrom("decision")
    .selectAll()
    .where("kind", "in", KINDS)
    .where("target", "in", voices.map(targetOf))
    .orderBy("decided_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as VoiceDecision["kind"],
    voice: JSON.parse(row.target).voice,
    with: (JSON.parse(row.value) as NotedMerge).into,
    by: row.by,
    at: row.decided_at,
    withdrawn: row.withdrawn_at,
  }));
}
