/**
 * Analyses as they were saved.
 * @module
 */
import type {
  Entity,
  InterchangeAnalysis,
  InterchangeReport,
  Link,
  Quantity,
  TimeExpression,
} from "../../model/index.ts";
import { groupBy } from "../group-by.ts";
import type { Reading, Row } from "../schema.ts";
import type { ArticleFacts } from "./rows.ts";

/** A report with its key, which survives a change of rules, and the ids of its voices, outermost first (null: a person gave the voice another name). */
export interface StoredReport extends InterchangeReport {
  readonly key: string;
  /** Id of the revision that it stands in. */
  readonly revision: string;
  readonly voices: readonly (string | null)[];
}

/** An analysis as the library holds it. Spans count UTF-16 units of the revision's text. */
export interface StoredAnalysis
  extends Pick<InterchangeAnalysis, "rules" | "times" | "quantities" | "entities" | "diagnostics"> {
  readonly article: ArticleFacts;
  readonly reports: readonly StoredReport[];
  /** When it was saved: another one of the same revision has another moment. */
  readonly analysed: string;
}

/** What was found in a revision, or null where it was not analysed yet. */
export async function findAnalysis(db: Reading, revision: string): Promise<StoredAnalysis | null> {
  return (await findAnalyses(db, [revision])).get(revision) ?? null;
}

/** What was found in revisions, by their ids; those that are not analysed yet are left out. */
export async function findAnalyses(
  db: Reading,
  revisions: readonly string[],
): Promise<Map<string, StoredAnalysis>> {
  if (revisions.length === 0) return new Map();
  const heads = await db
    .selectFrom("analysis")
    .selectAll()
    .where("revision_id", "in", [...revisions])
    .execute();
  const reports = groupBy(await findReports(db, revisions), ({ revision }) => revision);
  const times = await marks(db, "time_expression", revisions);
  const quantities = await marks(db, "quantity", revisions);
  const entities = await marks(db, "entity", revisions);
  const analyses = heads.map((head): [string, StoredAnalysis] => {
    const id = head.revision_id;
    return [
      id,
      {
        rules: head.rules,
        analysed: head.analysed_at,
        article: JSON.parse(head.article),
        diagnostics: JSON.parse(head.diagnostics),
        reports: reports.get(id) ?? [],
        times: (times.get(id) ?? []).map(toTime),
        quantities: (quantities.get(id) ?? []).map(toQuantity),
        entities: (entities.get(id) ?? []).map(toEntity),
      },
    ];
  });
  return new Map(analyses);
}

async function marks<T extends "time_expression" | "quantity" | "entity">(
  db: Reading,
  table: T,
  revisions: readonly string[],
): Promise<Map<string, Row<T>[]>> {
  const rows = await db
    .selectFrom(table as "entity")
    .selectAll()
    .where("revision_id", "in", [...revisions])
    .orderBy("revision_id")
    .orderBy("position")
    .execute();
  return groupBy(rows, ({ revision_id }) => revision_id) as unknown as Map<string, Row<T>[]>;
}

const toQuantity = (row: Row<"quantity">): Quantity => ({
  start: row.start_at,
  end: row.end_at,
  value: row.value,
  unit: row.unit,
});

const toTime = (row: Row<"time_expression">): TimeExpression => ({
  start: row.start_at,
  end: row.end_at,
  type: row.type as TimeExpression["type"],
  value: row.value,
});

const toEntity = (row: Row<"entity">): Entity => ({
  start: row.start_at,
  end: row.end_at,
  type: row.type as Entity["type"],
  name: row.name,
  id: row.entity_id,
});

/** The reports of revisions, in the order of the revisions' ids and of the texts. */
export async function findReports(db: Reading, revisions: readonly string[]): Promise<StoredReport[]> {
  if (revisions.length === 0) return [];
  const of = [...revisions];
  const reports = await db
    .selectFrom("report")
    .selectAll()
    .where("revision_id", "in", of)
    .orderBy("revision_id")
    .orderBy("position")
    .execute();
  const links = groupBy(
    await db.selectFrom("link").selectAll().where("revision_id", "in", of).orderBy("position").execute(),
    ({ report_key }) => report_key,
  );
  const statements = groupBy(
    await db.selectFrom("statement").selectAll().where("revision_id", "in", of).orderBy("position").execute(),
    ({ report_key }) => report_key,
  );
  return reports.map((row) => toReport(row, links.get(row.key) ?? [], statements.get(row.key) ?? []));
}

function toReport(
  row: Row<"report">,
  links: readonly Row<"link">[],
  statements: readonly Row<"statement">[],
): StoredReport {
  return {
    key: row.key,
    revision: row.revision_id,
    id: row.id,
    content: { start: row.start_at, end: row.end_at },
    more: JSON.parse(row.more),
    form: row.form as StoredReport["form"],
    stance: row.stance as StoredReport["stance"],
    negated: row.negated === 1,
    hedges: JSON.parse(row.hedges),
    saidAt: row.said_at,
    chain: links.map(toLink),
    voices: links.map(({ voice_id }) => voice_id),
    statements: statements.map(({ id, start_at, end_at }) => ({ id, start: start_at, end: end_at })),
    rule: row.rule,
    confidence: row.confidence,
    checkworthiness: row.checkworthiness,
    checkworthinessWhy: JSON.parse(row.worth),
  };
}

/** A link as it was found. */
export function toLink(row: Row<"link">): Link {
  return {
    source: spanOf(row.source_start, row.source_end),
    cue: spanOf(row.cue_start, row.cue_end),
    name: row.name,
    kind: row.kind as Link["kind"],
    unnamed: row.unnamed,
    candidates: JSON.parse(row.candidates),
    confidence: row.confidence,
  };
}

const spanOf = (start: number | null, end: number | null): { start: number; end: number } | null =>
  start === null || end === null ? null : { start, end };
