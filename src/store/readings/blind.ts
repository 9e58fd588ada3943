/**
 * Who may see what was read: two readings are worth comparing only where neither reader has seen the other's.
 * @module
 */
import type { Reading as Db } from "../schema.ts";
import { type KeptReading, ReadingError } from "./readings.ts";

/** draft: somebody else's, not done; blind: who asks is still reading the same text. */
export type Hidden = "draft" | "blind";

/** Why what was read is not for whoever asks, `by` the name that they give (null: none); null where it is. */
export async function hiddenFrom(
  db: Db,
  { revision, reader, state }: Pick<KeptReading, "revision" | "reader" | "state">,
  by: string | null,
): Promise<Hidden | null> {
  if (reader === by) return null;
  if (state === "draft") return "draft";
  return by !== null && (await isReading(db, revision, by)) ? "blind" : null;
}

/** Throws ReadingError where {@link hiddenFrom} says why not. */
export async function refuseSighted(db: Db, reading: KeptReading, by: string | null): Promise<void> {
  const hidden = await hiddenFrom(db, reading, by);
  if (hidden === "draft")
    throw new ReadingError(
      "ReadingDraftError",
      `the reading ${reading.id} is a draft of ${reading.reader}, who alone sees it until it is done`,
    );
  if (hidden === "blind")
    throw new ReadingError(
      "ReadingBlindError",
      `${by} is still reading this text; finish that reading to see what ${reading.reader} has found`,
    );
}

async function isReading(db: Db, revision: string, by: string): Promise<boolean> {
  const draft = await db
    .selectFrom("reading")
    .select("id")
    .where("revision_id", "=", revision)
    .where("reader", "=", by)
    .where("state", "=", "draft")
    .executeTakeFirst();
  return draft !== undefined;
}
