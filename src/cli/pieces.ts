/**
 * Results that come piece by piece, written as fast as they are taken.
 * @module
 */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InputError } from "../pipeline/index.ts";
import { lineOf } from "./errors.ts";
import type { Streams } from "./streams.ts";

type Pieces = AsyncIterable<string | Uint8Array>;

/** Where to write; standard output where no file is named. */
export interface PieceOptions {
  readonly file?: string;
  /** Ends the writing; a file is not left half written. */
  readonly signal: AbortSignal;
  readonly streams: Streams;
}

/** Writes all pieces, or stops when it is told to. Throws an InputError where the file cannot be written. */
export async function writePieces(pieces: Pieces, { file, signal, streams }: PieceOptions): Promise<void> {
  if (file !== undefined) return writeFile(pieces, file, signal);
  for await (const piece of pieces) {
    if (signal.aborted) return;
    streams.out(piece);
    await streams.drained?.();
  }
}

/** Writes beside the file and puts it in its place when it is whole, so that what stood there before is not lost halfway. */
async function writeFile(pieces: Pieces, file: string, signal: AbortSignal): Promise<void> {
  const part = `${file}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    await writeWhole(pieces, part, signal);
    if (!signal.aborted) renameSync(part, file);
  } catch (error) {
    throw isOfFiles(error) ? new InputError(`${file}: cannot be written (${lineOf(error)})`) : error;
  }
}

async function writeWhole(pieces: Pieces, part: string, signal: AbortSignal): Promise<void> {
  // Opened first: a stream that opens its file itself may still do so after it was given up, and leave it behind.
  const handle = await open(part, "w");
  try {
    await pipeline(Readable.from(pieces), handle.createWriteStream(), { signal });
  } catch (error) {
    rmSync(part, { force: true });
    if (!signal.aborted) throw error;
  }
}

/** Errors of the file system name the call that failed; those of what is exported do not. */
const isOfFiles = (error: unknown): boolean => error instanceof Error && "syscall" in error;
