/**
 * Everything that a user names, as articles: files, directories, archives, standard input, addresses.
 * @module
 */
import { createReadStream } from "node:fs";
import type { Incoming } from "../model/index.ts";
import { Budget, DEFAULT_LIMITS, type UnpackLimits } from "./archive/budget.ts";
import { fail, type Outcome } from "./failure.ts";
import { type Dispatch, dispatch } from "./inputs/dispatch.ts";
import { counted, sizeOf } from "./inputs/size.ts";
import { walk } from "./inputs/walk.ts";
import { createOcr, type OcrEngine } from "./ocr/engine.ts";
import { STANDARD_INPUT } from "./read-file.ts";
import type { Source } from "./reader.ts";
import { createReaders } from "./readers.ts";
import { type ColumnNames, DEFAULT_COLUMNS } from "./table/columns.ts";

/** How inputs are read. */
export interface ReadInputsOptions {
  /** Fetches an address; without it an address is a failure. */
  readonly fetch?: (url: string) => Promise<Outcome<Source>>;
  /** In place of the process's own standard input. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
  /** Names of a table's columns, by field; they go before the default names. */
  readonly columns?: ColumnNames;
  /** Limits of unpacking, for each input named. */
  readonly limits?: Partial<UnpackLimits>;
  /** Reads the pages behind the links of a feed, too. */
  readonly follow?: boolean;
  /** Told of the bytes of files that are read; a file that a reader jumps about in counts when it is done. */
  readonly onBytes?: (bytes: number) => void;
}

/** Bytes that stand for a file: an upload, a text that was pasted. */
export interface NamedBytes {
  /** What articles in it are said to come from, with the place in it; nothing of this name is opened. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As declared; null where nothing is. */
  readonly mediaType?: string | null;
}

/** Bytes read from a file at once. */
const CHUNK = 128 * 1024;

/**
 * Reads all inputs, in order, one article at a time. What is wrong with one is an outcome with one line, and never stops the others.
 * What was started on the way (a worker for images) ends with the iteration, also when it is left early.
 */
export async function* readInputs(
  inputs: readonly (string | NamedBytes)[],
  options: ReadInputsOptions = {},
): AsyncGenerator<Outcome<Incoming>> {
  const ocr = createOcr();
  try {
    for (const input of inputs)
      for await (const found of findSources(input, options))
        if (found.ok) yield* readSource(found.value, options, ocr);
        else yield found;
  } finally {
    await ocr.close();
  }
}

async function* readSource(
  source: Source,
  options: ReadInputsOptions,
  ocr: OcrEngine,
): AsyncGenerator<Outcome<Incoming>> {
  const { onBytes } = options;
  const { file } = source;
  if (!onBytes || file === undefined) return yield* dispatch(source, shareFor(options, ocr));
  let read = 0;
  const open = (): AsyncIterable<Uint8Array> =>
    counted(source.open(), (bytes) => {
      read += bytes;
      onBytes(bytes);
    });
  yield* dispatch({ ...source, open }, shareFor(options, ocr));
  onBytes(Math.max(0, sizeOf(file) - read));
}

function shareFor(options: ReadInputsOptions, ocr: OcrEngine): Dispatch {
  const budget = new Budget({ ...DEFAULT_LIMITS, ...options.limits });
  return {
    createReaders,
    budget,
    ocr,
    columns: { ...DEFAULT_COLUMNS, ...options.columns },
    ...(options.follow && options.fetch && { follow: options.fetch }),
  };
}

async function* findSources(
  name: string | NamedBytes,
  options: ReadInputsOptions,
): AsyncGenerator<Outcome<Source>> {
  if (typeof name === "object") yield { ok: true, value: bytesSource(name) };
  else if (name === STANDARD_INPUT) {
    const stream = options.standardInput ?? process.stdin;
    yield { ok: true, value: sourceOf("standard input", () => stream) };
  } else if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) yield await fetchSource(name, options);
  else for (const found of walk(name)) yield found.ok ? { ok: true, value: fileSource(found.value) } : found;
}

async function fetchSource(url: string, { fetch }: ReadInputsOptions): Promise<Outcome<Source>> {
  if (!/^https?:/i.test(url))
    return fail("unsupported", url, "is no address of the web; give one with https://, or save it as a file");
  if (fetch) return fetch(url);
  return fail("unsupported", url, "is an address, and nothing is fetched here; save the page as a file");
}

function fileSource(file: string): Source {
  return { ...sourceOf(file, () => createReadStream(file, { highWaterMark: CHUNK })), file };
}

/** Bytes as something that can be opened. */
export function bytesSource({ name, bytes, mediaType = null }: NamedBytes): Source {
  return { ...sourceOf(name, () => chunksOf(bytes)), mediaType };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

function sourceOf(path: string, open: Source["open"]): Source {
  return { path, url: null, mediaType: null, headers: {}, open };
}
