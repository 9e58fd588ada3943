/**
 * Saves what was found in revisions, in place of what was found before.
 * @module
 */
import { v7 as newId } from "uuid";
import type { Engine } from "../engine.ts";
import type { NewRow, Schema, Writing } from "../schema.ts";
import { type AnalysisRows, type VoicelessLink, voiceSpelling } from "./rows.ts";

/** Ids of voices by kind and spelling, remembered for as long as the library is open: they never change. */
export type KnownVoices = Map<string, string>;

const DERIVED = ["link", "statement", "report", "time_expression", "quantity", "entity", "analysis"] as const;

/** Words whose forms are in the index already, remembered so that each is written once. */
export type KnownWords = Set<string>;

/** What an engine remembers between two saves. */
export interface Memory {
  readonly voices: KnownVoices;
  readonly words: KnownWords;
}

/** Writes analyses within a transaction. What it learns goes into `learnt`, to be remembered once the transaction stands. */
export async function saveAnalyses(
  { differs }: Engine,
  tx: Writing,
  batch: readonly AnalysisRows[],
  memory: Memory,
): Promise<Memory> {
  await removeDerived(
    tx,
    batch.map(({ revision }) => revision),
  );
  const voices = await ensureVoices(
    differs,
    tx,
    batch.flatMap(({ links }) => links),
    memory.voices,
  );
  const now = new Date().toISOString();
  const all = <T>(rows: (from: AnalysisRows) => readonly T[]): T[] => batch.flatMap(rows);
  await differs.insert(
    tx,
    "analysis",
    batch.map(({ analysis }) => ({ ...analysis, analysed_at: now })),
  );
  await differs.insert(
    tx,
    "report",
    all(({ reports }) => reports),
  );
  await differs.insert(
    tx,
    "link",
    all(({ links }) => links.map((link) => withVoice(link, voices))),
  );
  await differs.insert(
    tx,
    "statement",
    all(({ statements }) => statements),
  );
  await differs.insert(
    tx,
    "time_expression",
    all(({ times }) => times),
  );
  await differs.insert(
    tx,
    "quantity",
    all(({ quantities }) => quantities),
  );
  await differs.insert(
    tx,
    "entity",
    all(({ entities }) => entities),
  );
  const words = await indexCurrent(differs, tx, batch, memory.words);
  return { voices, words };
}

/** Keeps what a transaction that stands has learnt. */
export function remember(memory: Memory, learnt: Memory): void {
  for (const [key, id] of learnt.voices) memory.voices.set(key, id);
  for (const word of learnt.words) memory.words.add(word);
}

/** Removes all that was found in revisions. What they are searched by is another matter. */
export async function removeDerived(tx: Writing, revisions: readonly string[]): Promise<void> {
  const known = await tx
    .selectFrom("analysis")
    .select("revision_id")
    .where("revision_id", "in", [...revisions])
    .execute();
  if (known.length === 0) return;
  for (const table of DERIVED)
    await tx
      .deleteFrom(table as keyof Schema)
      .where("revision_id" as never, "in", known.map((row) => row.revision_id) as never)
      .execute();
}

const keyOf = ({ kind, name }: Pick<VoicelessLink, "kind" | "name">): string =>
  `${kind}:${voiceSpelling(name)}`;

function withVoice(link: VoicelessLink, voices: KnownVoices): NewRow<"link"> {
  const id = voices.get(keyOf(link));
  if (id === undefined) throw new Error(`no voice was made for ${JSON.stringify(link.name)} (${link.kind})`);
  return { ...link, voice_id: id };
}

async function ensureVoices(
  differs: Engine["differs"],
  tx: Writing,
  links: readonly VoicelessLink[],
  known: KnownVoices,
): Promise<KnownVoices> {
  const wanted = new Map(links.map((link) => [keyOf(link), link]));
  const missing = [...wanted].filter(([key]) => !known.has(key));
  const found: KnownVoices = new Map();
  for (const key of wanted.keys()) {
    const id = known.get(key);
    if (id !== undefined) found.set(key, id);
  }
  if (missing.length === 0) return found;
  await differs.enter(tx, "voices");
  const rows = missing.map(([, { kind, name }]) => ({
    id: newId(),
    kind,
    folded: voiceSpelling(name),
    name,
    merged_into: null,
  }));
  await differs.insert(tx, "voice", rows, "keep");
  const spellings = [...new Set(rows.map(({ folded }) => folded))];
  const there = await tx
    .selectFrom("voice")
    .select(["id", "kind", "folded"])
    .where("folded", "in", spellings)
    .execute();
  for (const { id, kind, folded } of there) found.set(`${kind}:${folded}`, id);
  return found;
}

/** Only the newest revision of an article is searched. */
async function indexCurrent(
  differs: Engine["differs"],
  tx: Writing,
  batch: readonly AnalysisRows[],
  known: KnownWords,
): Promise<KnownWords> {
  const current = await tx
    .selectFrom("article")
    .select("revision_id")
    .where(
      "revision_id",
      "in",
      batch.map(({ revision }) => revision),
    )
    .execute();
  const ids = new Set(current.map(({ revision_id }) => revision_id));
  const indexed = batch.filter(({ revision }) => ids.has(revision));
  await differs.fullText.put(
    tx,
    indexed.map(({ index }) => index),
  );
  const words = new Map<string, NewRow<"search_word">>();
  for (const row of indexed.flatMap((rows) => rows.words)) {
    const key = `${row.form} ${row.stem}`;
    if (!known.has(key)) words.set(key, row);
  }
  await differs.insert(tx, "search_word", [...words.values()].sort(byForm), "keep");
  return new Set(words.keys());
}

/** One order for all writers: two that insert the same words never wait for each other in a circle. */
const byForm = (a: NewRow<"search_word">, b: NewRow<"search_word">): number =>
  a.form < b.form || (a.form === b.form && a.stem < b.stem) ? -1 : 1;
