/**
 * The tables of a library, the same on every engine. Moments are ISO 8601 in UTC, lists and objects are JSON in text,
 * offsets count UTF-16 units of the body (SQL never cuts a text by them), truth values are 0 and 1.
 * @module
 */
import type { Insertable, Kysely, Selectable, Transaction } from "kysely";
import type { ClaimSchema } from "./schema-claims.ts";
import type { FactCheckSchema } from "./schema-fact-checks.ts";
import type { WatchSchema } from "./schema-watches.ts";

/** Reads outside or inside a transaction. */
export type Reading = Kysely<Schema>;

/** Inside a transaction that may write. */
export type Writing = Transaction<Schema>;

/** A row as it is read. */
export type Row<T extends keyof Schema> = Selectable<Schema[T]>;

/** A row as it is written. */
export type NewRow<T extends keyof Schema> = Insertable<Schema[T]>;

/** Every table by its name, with the rows that it holds. */
export interface Schema extends ClaimSchema, FactCheckSchema, WatchSchema {
  meta: { key: string; value: string };
  body: BodyTable;
  original: OriginalTable;
  article: ArticleTable;
  revision: RevisionTable;
  analysis: AnalysisTable;
  report: ReportTable;
  link: LinkTable;
  statement: StatementTable;
  time_expression: MarkTable & { type: string; value: string };
  quantity: MarkTable & { value: number; unit: string | null };
  entity: MarkTable & { type: string; name: string; entity_id: string | null };
  voice: VoiceTable;
  decision: DecisionTable;
  case_file: CaseTable;
  case_item: { case_id: string; kind: string; item: string; added_at: string };
  job: JobTable;
  failure: FailureTable;
  feed: FeedTable;
  search_word: { form: string; stem: string };
  reading: ReadingTable;
}

/** One text, however many articles carry it. `hash` is the SHA-256 of its UTF-8. */
interface BodyTable {
  hash: string;
  text: string;
}

/** The bytes that something was read from, gzipped. `hash` is the SHA-256 of the bytes themselves. */
interface OriginalTable {
  hash: string;
  bytes: Uint8Array;
  size: number;
}

/** `identity`: the canonical URL, else publisher and text. */
interface ArticleTable {
  id: string;
  identity: string;
  url: string | null;
  publisher: string | null;
  /** The newest one. */
  revision_id: string;
  revisions: number;
  added_at: string;
}

/** One state of an article. `change`: how it differs from the one before (first, trivial, material, correction, retraction). */
interface RevisionTable {
  id: string;
  article_id: string;
  number: number;
  body_hash: string;
  original_hash: string;
  media_type: string;
  headers: string;
  title: string | null;
  author: string | null;
  publisher: string | null;
  republishes: string | null;
  url: string | null;
  published_value: string | null;
  published_precision: string | null;
  published_basis: string | null;
  /** When somebody saw it, as the input says: orders nothing. */
  seen: string | null;
  path: string;
  external_id: string | null;
  change: string;
  diagnostics: string;
  added_at: string;
}

/** That a revision was analysed, by which rules, and what its text says of its publication. */
interface AnalysisTable {
  revision_id: string;
  rules: string;
  article: string;
  diagnostics: string;
  reports: number;
  analysed_at: string;
  /** Title, publisher and date (EDTF) as the text tells them, or what came in told it. */
  title: string | null;
  publisher: string | null;
  published: string | null;
}

/** A place in a body, with its words and what stands around it: a span that no longer fits is seen to be an orphan. */
interface PlaceTable {
  start_at: number;
  end_at: number;
  text: string;
  prefix: string;
  suffix: string;
}

/** `key` derives from revision, content and sources: it survives a change of rules. */
interface ReportTable extends PlaceTable {
  key: string;
  revision_id: string;
  position: number;
  /** Its id within the analysis. */
  id: string;
  more: string;
  form: string;
  stance: string;
  negated: number;
  hedges: string;
  said_at: string | null;
  rule: string;
  confidence: number;
  checkworthiness: number;
  worth: string;
  /** How much there is to doubt about the reading, 0..1: the order of the queue. */
  doubt: number;
}

interface LinkTable {
  report_key: string;
  revision_id: string;
  position: number;
  source_start: number | null;
  source_end: number | null;
  source: string | null;
  cue_start: number | null;
  cue_end: number | null;
  cue: string | null;
  name: string;
  kind: string;
  unnamed: string | null;
  candidates: string;
  confidence: number;
  voice_id: string;
}

interface StatementTable extends PlaceTable {
  report_key: string;
  revision_id: string;
  position: number;
  id: string;
}

/** A place in a revision without surroundings of its own: it is derived anew with its analysis. */
interface MarkTable {
  revision_id: string;
  position: number;
  start_at: number;
  end_at: number;
  text: string;
}

/** `merged_into`: the voice that a person said it is; its links follow. */
interface VoiceTable {
  id: string;
  kind: string;
  folded: string;
  name: string;
  merged_into: string | null;
}

/** What a person decided: apart from everything derived, pointing at words and what stands around them. */
interface DecisionTable {
  id: string;
  article_id: string | null;
  kind: string;
  target: string;
  value: string;
  by: string;
  decided_at: string;
  withdrawn_at: string | null;
}

interface CaseTable {
  id: string;
  name: string;
  notes: string;
  tags: string;
  assignee: string | null;
  created_at: string;
  closed_at: string | null;
}

/** `state`: ready, active or failed; a job that is done is gone. One of a kind for a subject. */
interface JobTable {
  id: string;
  kind: string;
  subject: string;
  state: string;
  attempt: number;
  run_at: string;
  lease_until: string | null;
  worker: string | null;
  error: string | null;
}

interface FailureTable {
  id: string;
  input: string;
  kind: string;
  message: string;
  failed_at: string;
}

interface FeedTable {
  id: string;
  url: string;
  title: string | null;
  every_minutes: number;
  next_at: string;
  failures: number;
  etag: string | null;
  modified: string | null;
  polled_at: string | null;
  error: string | null;
  /** 1: the pages behind its links are read, too. */
  follow: number;
}

/**
 * What one person found in a revision without seeing what anybody else has. `state`: draft or done. `version` counts the times
 * that it was saved. `compares`: of an adjudication, the two that it settles and what was chosen.
 */
interface ReadingTable {
  id: string;
  article_id: string;
  revision_id: string;
  reader: string;
  state: string;
  version: number;
  reports: string;
  compares: string | null;
  started_at: string;
  changed_at: string;
  finished_at: string | null;
}
