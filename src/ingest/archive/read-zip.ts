/**
 * What is in a ZIP archive: every entry goes back to the dispatcher, within limits.
 * @module
 */
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { Incoming } from "../../model/index.ts";
import { fail, type InputFailure, type Outcome } from "../failure.ts";
import { spool } from "../inputs/spool.ts";
import type { Source } from "../reader.ts";
import type { ReaderContext } from "../reader-context.ts";
import { UnsafeStreamError } from "../stream-error.ts";
import type { Budget } from "./budget.ts";
import { isLink, isNoFile, leadsOutside, nameOf } from "./entry-name.ts";

/** All articles of an archive. Entries are streamed; the archive itself is copied to disk where it is not a file. */
export async function* readZip(source: Source, context: ReaderContext): AsyncGenerator<Outcome<Incoming>> {
  const spooled = await spool(source);
  if (!spooled.ok) {
    yield spooled;
    return;
  }
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(spooled.value.file, { decodeStrings: false, autoClose: false });
    yield* readEntries(zip, source, context);
  } catch (error) {
    yield { ok: false, failure: describeZipError(source.path, error) };
  } finally {
    zip?.close();
    spooled.value.remove();
  }
}

interface NamedEntry {
  readonly name: string;
  readonly entry: Entry;
}

async function* readEntries(
  zip: ZipFile,
  source: Source,
  context: ReaderContext,
): AsyncGenerator<Outcome<Incoming>> {
  const entries: NamedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!context.budget.takeEntry()) {
      yield fail("unsafe", source.path, "has too many entries; the rest was left out");
      break;
    }
    entries.push({ name: nameOf(entry), entry });
  }
  const left = { bytes: mostBytes(zip, context.budget) };
  const chosen = choose(entries);
  if (chosen.length === 0) yield fail("empty", source.path, nothingIn(entries));
  for (const { name, entry } of chosen) {
    const path = `${source.path}#${name}`;
    const refused = refuse(path, name, entry, context.budget);
    if (refused) yield { ok: false, failure: refused };
    else yield* context.readInner(entrySource(zip, path, entry, { budget: context.budget, left }));
  }
}

/** Of a crawl its records, of another archive all files. An office document is neither. */
function choose(entries: readonly NamedEntry[]): readonly NamedEntry[] {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("[Content_Types].xml")) return [];
  const records = entries.filter(({ name }) => /^archive\/[^/]+\.warc(\.gz)?$/i.test(name));
  if (names.has("datapackage.json") && records.length > 0) return records;
  return entries.filter(({ name }) => leadsOutside(name) || !isNoFile(name));
}

function nothingIn(entries: readonly NamedEntry[]): string {
  return entries.some(({ name }) => name === "[Content_Types].xml")
    ? "is an office document; save it as a PDF or a text first"
    : "is an archive without files; nothing to read";
}

/** Why an entry must not be read, or null. */
function refuse(path: string, name: string, entry: Entry, budget: Budget): InputFailure | null {
  if (leadsOutside(name))
    return fail("unsafe", path, "has a name that leads out of the archive; left out").failure;
  if (isLink(entry)) return fail("unsafe", path, "is a link, not a file; left out").failure;
  if (entry.isEncrypted())
    return fail("encrypted", path, "is protected by a password; unpack it by hand first").failure;
  if (budget.isBomb(entry.uncompressedSize, entry.compressedSize))
    return fail("unsafe", path, "unpacks to far more than any text would; it looks like a bomb").failure;
  return null;
}

interface Share {
  readonly budget: Budget;
  /** What all entries of the archive may still unpack to: entries can share the same packed bytes. */
  readonly left: { bytes: number };
}

/** An archive as a whole is held to the same ratio as each of its entries. */
function mostBytes(zip: ZipFile, { limits }: Budget): number {
  return Math.max(64 * 1024 * 1024, zip.fileSize * limits.ratio);
}

function entrySource(zip: ZipFile, path: string, entry: Entry, { budget, left }: Share): Source {
  async function* unpack(): AsyncGenerator<Uint8Array> {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      left.bytes -= chunk.length;
      if (left.bytes < 0)
        throw new UnsafeStreamError("comes from an archive that unpacks to far more than any text would");
      yield chunk;
    }
  }
  return { path, url: null, mediaType: null, headers: {}, open: () => budget.count(unpack()) };
}

/** The library's reasons are for programmers; whoever named the file wants to know what to do. */
function describeZipError(path: string, error: unknown): InputFailure {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  if (/end of central directory|invalid central directory|unexpected EOF|expected to read/i.test(reason))
    return fail("truncated", path, "is a ZIP archive without its end; fetch it again").failure;
  return fail("malformed", path, `is a damaged ZIP archive (${reason}); fetch it again`).failure;
}
