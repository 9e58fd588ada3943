/**
 * Takes fact-checks in: what is known already stays once, what was revised takes the place of what it was.
 * @module
 */
import type { FactCheck } from "../../model/index.ts";
import type { Engine } from "../engine.ts";
import { inBatches } from "../group-by.ts";
import type { NewRow, Row, Writing } from "../schema.ts";
import { publishedOf, sourceId } from "./rows.ts";

/** An entry that is no fact-check: which one, from 1, and why. */
export interface BrokenEntry {
  readonly entry: number;
  readonly reason: string;
}

/** What one file or address held. */
export interface FactCheckInput {
  /** Its path or address. */
  readonly source: string;
  readonly found: readonly FactCheck[];
  readonly broken: readonly BrokenEntry[];
}

/** What came of it. Each id counts once. */
export interface KeptInput {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly broken: number;
}

const BATCH = 500;

/**
 * Keeps what a source held, all of it or nothing. Of two of one id the later counts. What was broken there before is forgotten; a
 * fact-check that the source has no longer stays.
 */
export async function keepFactChecks(
  engine: Engine,
  { source, found, broken }: FactCheckInput,
): Promise<KeptInput> {
  const checks = [...new Map(found.map((check) => [check.id, check])).values()];
  const now = new Date().toISOString();
  const id = sourceId(source);
  return engine.write(async (tx) => {
    await engine.differs.enter(tx, "fact-checks");
    const counts = { added: 0, revised: 0, unchanged: 0, broken: broken.length };
    await inBatches(checks, BATCH, (some) => keepSome(engine, tx, some, { id, now, counts }));
    await tx.deleteFrom("fact_check_broken").where("source_id", "=", id).execute();
    await tx.deleteFrom("fact_check_source").where("id", "=", id).execute();
    const row = { id, source, read_at: now, found: checks.length, broken: broken.length };
    await tx.insertInto("fact_check_source").values(row).execute();
    const rows = broken.map((one) => ({ source_id: id, ...one }));
    await engine.differs.insert(tx, "fact_check_broken", rows, "keep");
    return counts;
  });
}

interface Intake {
  readonly id: string;
  readonly now: string;
  readonly counts: Record<keyof KeptInput, number>;
}

async function keepSome(
  engine: Engine,
  tx: Writing,
  checks: readonly FactCheck[],
  { id: source_id, now, counts }: Intake,
): Promise<void> {
  const ids = checks.map(({ id }) => id);
  const known = new Map(
    (await tx.selectFrom("fact_check").selectAll().where("id", "in", ids).execute()).map((row) => [
      row.id,
      row,
    ]),
  );
  const rows: NewRow<"fact_check">[] = [];
  for (const check of checks) {
    const published = publishedOf(check);
    const before = known.get(check.id);
    counts[before === undefined ? "added" : isSame(before, published) ? "unchanged" : "revised"]++;
    if (before && before.source_id === source_id && isSame(before, published)) continue;
    const changed_at = before && isSame(before, published) ? before.changed_at : now;
    rows.push({ ...published, source_id, added_at: before?.added_at ?? now, changed_at });
  }
  if (rows.length === 0) return;
  await tx
    .deleteFrom("fact_check")
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  await engine.differs.insert(tx, "fact_check", rows);
}

const isSame = (before: Row<"fact_check">, now: ReturnType<typeof publishedOf>): boolean =>
  Object.entries(now).every(([column, value]) => before[column as keyof typeof now] === value);
