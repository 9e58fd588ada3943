/**
 * What readers share while inputs are read.
 * @module
 */
import type { Incoming } from "../model/index.ts";
import type { Budget } from "./archive/budget.ts";
import type { Outcome } from "./failure.ts";
import type { OcrEngine } from "./ocr/engine.ts";
import type { Source } from "./reader.ts";
import type { ColumnNames } from "./table/columns.ts";

/** Given to each reader that needs more than its source. */
export interface ReaderContext {
  /** Reads what was unpacked from a source, one level deeper. Never throws. */
  readonly readInner: (source: Source) => AsyncIterable<Outcome<Incoming>>;
  /** How much may still be unpacked. */
  readonly budget: Budget;
  /** Which columns of a table are which fields. */
  readonly columns: ColumnNames;
  /** Fetches the page behind a link; absent where links are not to be followed. */
  readonly follow?: (url: string) => Promise<Outcome<Source>>;
  /** Reads letters in images; started at first use. */
  readonly ocr: OcrEngine;
}
