/**
 * Tables: CSV, TSV and the semicolons of spreadsheets, one article in each row, in constant memory.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import { type DecodedText, decodeText, looksBinary } from "../../text/index.ts";
import { fail, type InputFailure, type Outcome } from "../failure.ts";
import { peek } from "../inputs/peek.ts";
import type { Reader, Source } from "../reader.ts";
import type { ReaderContext } from "../reader-context.ts";
import { guessedEncoding } from "../record/guessed-encoding.ts";
import { type ArticleRecord, type Field, readRecord } from "../record/record.ts";
import { describeStreamError } from "../stream-error.ts";
import { type ColumnNames, findColumns } from "./columns.ts";
import type { EndlessRow, Row } from "./rows.ts";

/** Reads tables whose first row names the columns. A bad row is one failure that names it; those after it are read. */
export function tableReader({ columns }: Pick<ReaderContext, "columns">): Reader {
  return {
    format: "table",
    recognizes: (head, source) => !looksBinary(head) && isNamedTable(source),
    read: (source) => readTable(source, columns),
  };
}

/** By type and name alone: any text with commas looks like a table. */
function isNamedTable({ mediaType, path }: Source): boolean {
  return (
    /^text\/(csv|tab-separated-values|tsv)\b/i.test(mediaType ?? "") || /\.(csv|tsv|tab)(\.gz)?$/i.test(path)
  );
}

async function* readTable(source: Source, columns: ColumnNames): AsyncGenerator<Outcome<Incoming>> {
  try {
    const peeked = await peek(source, SAMPLE);
    const decoded = await decodeText(wholeLines(peeked.head));
    yield* readBody(new TextStream(peeked.source, decoded.encoding), { source, decoded, columns });
  } catch (error) {
    yield { ok: false, failure: describeStreamError(source.path, error) };
  }
}

/** How many bytes are looked at to tell the encoding. */
const SAMPLE = 64 * 1024;

/** A full sample is cut at a line's end: half a character would count against an encoding. */
function wholeLines(sample: Uint8Array): Uint8Array {
  const end = sample.length < SAMPLE ? 0 : sample.lastIndexOf(0x0a);
  return end > 0 ? sample.subarray(0, end + 1) : sample;
}

/** Decoded text. A broken stream ends it and is kept as a failure, so that the rows before the break are not lost with it. */
class TextStream {
  failure: InputFailure | null = null;
  readonly #source: Source;
  readonly #encoding: string;

  constructor(source: Source, encoding: string) {
    this.#source = source;
    this.#encoding = encoding;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    const decoder = new TextDecoder(this.#encoding);
    try {
      for await (const chunk of this.#source.open()) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    } catch (error) {
      this.failure = describeStreamError(this.#source.path, error);
    }
  }
}

interface Table {
  readonly source: Source;
  /** The first bytes, decoded. */
  readonly decoded: DecodedText;
  readonly columns: ColumnNames;
}

async function* readBody(text: TextStream, table: Table): AsyncGenerator<Outcome<Incoming>> {
  const { readRows } = await import("./rows.ts"); // its library loads with the first table
  let layout: Layout | null = null;
  let last: Outcome<Incoming> | null = null; // held back: where the stream breaks, the last row is half a row
  for await (const row of readRows(text, delimiterOf(table.decoded.text))) {
    if (last) yield last;
    if (layout) last = readRow(row, layout, table);
    else {
      const found = layoutOf(row, table);
      if (!found.ok) return yield found;
      layout = found.value;
    }
  }
  if (text.failure) yield { ok: false, failure: text.failure };
  else if (last) yield last;
  else if (!layout) yield fail("empty", table.source.path, "is a table without rows; nothing to read");
}

/** Of the separators that tables have, the one that is most frequent in the header row. */
function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r\n|\n|\r/, 1);
  const counted = [",", ";", "\t", "؛", "|"].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

/** What the header row says. */
interface Layout {
  readonly width: number;
  readonly places: ReadonlyMap<Field, number>;
}

function layoutOf(header: Row | EndlessRow, { source, columns }: Table): Outcome<Layout> {
  const cells = "endless" in header ? [] : header.cells;
  const places = findColumns(cells, columns);
  if (places.has("text")) return { ok: true, value: { width: cells.length, places } };
  const names = cells.slice(0, 12).join(", ").slice(0, 120);
  const wanted = columns.text === undefined ? "text" : `text, "${columns.text}"`;
  return fail(
    "malformed",
    source.path,
    `has no column for the ${wanted} (its columns: ${names}); name it, as in text=Body`,
  );
}

function readRow(
  row: Row | EndlessRow,
  { width, places }: Layout,
  { source, decoded }: Table,
): Outcome<Incoming> {
  const path = `${source.path}#${row.line}`;
  if ("endless" in row) return fail(row.endless, path, ENDLESS[row.endless]);
  if (row.cells.length !== width)
    return fail(
      "malformed",
      path,
      `this row has ${row.cells.length} columns, the first has ${width}; left out`,
    );
  const fields: ArticleRecord = {};
  for (const [field, at] of places) fields[field] = row.cells[at] ?? null;
  const bytes = new TextEncoder().encode(row.raw);
  const original = { mediaType: "text/csv; charset=utf-8", bytes, headers: source.headers };
  return readRecord(fields, { path, original, diagnostics: guessedEncoding(decoded) });
}

const ENDLESS: Readonly<Record<EndlessRow["endless"], string>> = {
  "too-large":
    "the row that begins here never ends, and none was read after it; look for a quotation mark that is not closed",
  truncated: "this row opens a quotation mark that is never closed; left out",
};
