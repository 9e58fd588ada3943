/**
 * Rows of a table, each with the line on which it begins, in constant memory.
 * @module
 */
import { Readable } from "node:stream";
import { type Options, parse } from "csv-parse";
import { LONGEST_ARTICLE } from "../record/article.ts";

/** In UTF-16 units: a longer row has lost its closing quotation mark. */
const LONGEST_ROW = 4 * LONGEST_ARTICLE;

/** One row. */
export interface Row {
  /** Of the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** As it is written, without the blank lines around it. */
  readonly raw: string;
}

/** The last row, where it has no end: too long to be one, or cut off by the end of the table. What comes after it is not read. */
export interface EndlessRow {
  readonly line: number;
  readonly endless: "too-large" | "truncated";
}

/** Splits a text at line ends of all kinds. Throws what `text` throws. */
export async function* readRows(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<Row | EndlessRow> {
  const place: Place = { line: 1, open: 0, last: null };
  const parser = parse(optionsFor(delimiter, place) as Options<unknown> as Options); // its types know no `raw`
  for await (const row of Readable.from(upToLongest(text, place)).pipe(parser)) yield row as Row;
  if (place.last) yield place.last;
}

/** How far the text was split. */
interface Place {
  line: number;
  /** UTF-16 units since the last whole row. */
  open: number;
  last: EndlessRow | null;
}

/** The library's own limit costs minutes where it is passed. */
async function* upToLongest(text: AsyncIterable<string>, place: Place): AsyncGenerator<string> {
  for await (const chunk of text) {
    place.open += chunk.length;
    if (place.open > LONGEST_ROW) return;
    yield chunk;
  }
}

/** As the library gives a record with `raw`. */
interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

function optionsFor(delimiter: string, place: Place): Options<Row, RawRecord> {
  return {
    delimiter,
    bom: true,
    raw: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true, // told by the reader, row by row
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: ({ record, raw }) => {
      place.open = 0;
      return { line: advance(place, raw), cells: record, raw: raw.trim() };
    },
    on_skip: (_, raw) => {
      const endless = place.open > LONGEST_ROW ? "too-large" : "truncated";
      place.last = { line: advance(place, raw ?? ""), endless };
      return undefined;
    },
  };
}

/** The line on which a row begins; the place moves on behind it. Blank lines stand before a row. */
function advance(place: Place, raw: string): number {
  const begins = place.line + countLines(/^\s*/.exec(raw)?.[0] ?? "");
  place.line += countLines(raw);
  return begins;
}

const countLines = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
