/**
 * Voices across articles: found by their spelling, joined and parted by people.
 * @module
 */
import { sql } from "kysely";
import { voiceSpelling } from "./analyses/rows.ts";
import { NotFoundError } from "./articles/read.ts";
import type { Engine } from "./engine.ts";
import type { Reading } from "./schema.ts";

/** A voice with the names that people joined under it, and how many links it stands in. */
export interface StoredVoice {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly links: number;
  /** The voice that a person said it is. */
  readonly mergedInto: string | null;
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

/** A voice cannot be joined with the one that it counts as already. */
export class MergeError extends Error {
  override readonly name = "MergeError";
}

/**
 * Says that one voice is another: `from` and all that was merged into it count as `into` from now on. Analyses made
 * later keep to it. Throws {@link MergeError} where the two are one already, or `into` is itself merged into `from`.
 */
export async function mergeVoices(engine: Engine, from: string, into: string): Promise<void> {
  await engine.write(async (tx) => {
    await engine.differs.enter(tx, "voices");
    const source = await getVoice(tx, from);
    const target = await getVoice(tx, into);
    const root = target.mergedInto ?? target.id;
    if (source.id === root)
      throw new MergeError(`${source.name} cannot be merged into itself; name another voice`);
    await tx.updateTable("voice").set({ merged_into: root }).where("id", "=", from).execute();
    await tx.updateTable("voice").set({ merged_into: root }).where("merged_into", "=", from).execute();
  });
}

/** Takes a merge back: the voice is one of its own again. */
export async function splitVoice(engine: Engine, id: string): Promise<void> {
  await engine.write((tx) =>
    tx.updateTable("voice").set({ merged_into: null }).where("id", "=", id).execute(),
  );
}
