/**
 * Takes published fact-checks into a library.
 * @module
 */
import type { InputFailure, NamedBytes } from "../../ingest/index.ts";
import { readFactChecks } from "../../pipeline/index.ts";
import { type BrokenEntry, type KeptInput, keepFactChecks, type Library } from "../../store/index.ts";

/** Addresses that may be fetched although they are not public; none by default. And when to stop. */
export interface TakeFactChecksOptions {
  readonly allow?: (address: string) => boolean;
  readonly signal?: AbortSignal;
}

/** What came of one input: it was kept with what was broken in it, or could not be read at all. */
export type TakenFactChecks =
  | { readonly ok: true; readonly kept: KeptInput; readonly broken: readonly BrokenEntry[] }
  | { readonly ok: false; readonly failure: InputFailure };

/** Reads a file, bytes that stand for one, or an address, and keeps all of it. */
export async function takeFactChecks(
  library: Library,
  input: string | NamedBytes,
  options: TakeFactChecksOptions = {},
): Promise<TakenFactChecks> {
  const read = await readFactChecks(input, options);
  if (!read.ok) return read;
  const source = typeof input === "string" ? input : input.name;
  const kept = await keepFactChecks(library.engine, { source, ...read.value });
  return { ok: true, kept, broken: read.value.broken };
}
