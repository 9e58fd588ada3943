/**
 * One input after another: read, decode, analyse. A bad input is an outcome like any other; the next one follows.
 * @module
 */
import { basename } from "node:path";
import type { Overlay } from "../extract/index.ts";
import { type Outcome, readFile, readStandardInput, readText, STANDARD_INPUT } from "../ingest/index.ts";
import type { Analysis, Diagnostic } from "../model/index.ts";
import { analyzeArticle } from "./analyze.ts";

/** What may be known of the articles beside their text. */
export interface TraceOptions {
  /** When the articles appeared (EDTF: 2024, 2024-05 or 2024-05-31). */
  readonly published?: string;
  /** A desk's own words and rules. */
  readonly overlay?: Overlay;
}

/** One input with its analysis, or why there is none. */
export type Traced = Outcome<Analysis>;

/** The id that an input gives its article: its file name. */
export function idOf(path: string): string {
  return path === STANDARD_INPUT ? "stdin" : basename(path);
}

/** Reads and analyses one input. Throws only what the analysis itself throws. */
export async function traceInput(path: string, options: TraceOptions = {}): Promise<Traced> {
  const bytes = path === STANDARD_INPUT ? await readStandardInput() : readFile(path);
  if (!bytes.ok) return bytes;
  return traceBytes(path, bytes.value, options);
}

/** Decodes and analyses bytes that were read already. */
export async function traceBytes(
  path: string,
  bytes: Uint8Array,
  options: TraceOptions = {},
): Promise<Traced> {
  const decoded = await readText(path === STANDARD_INPUT ? "standard input" : path, bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding, guessed } = decoded.value;
  const analysis = analyzeArticle(text, { id: idOf(path), ...options });
  return { ok: true, value: guessed ? addDiagnostic(analysis, guessedEncoding(encoding)) : analysis };
}

function guessedEncoding(encoding: string): Diagnostic {
  return {
    code: "guessed-encoding",
    message: `Nothing names the encoding of this text; it was read as ${encoding}.`,
  };
}

function addDiagnostic(analysis: Analysis, diagnostic: Diagnostic): Analysis {
  return { ...analysis, diagnostics: [...analysis.diagnostics, diagnostic] };
}
