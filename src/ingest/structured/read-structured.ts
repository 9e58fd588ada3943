/**
 * What an input says in a form for programs: the structured data of a page, a text of JSON, the rows of a table.
 * @module
 */
import { createReadStream } from "node:fs";
import { toAbsolute } from "../addresses.ts";
import { Budget, DEFAULT_LIMITS } from "../archive/budget.ts";
import { gunzip, isGzip } from "../archive/gunzip.ts";
import { decodeDeclared } from "../charset.ts";
import { fail, type Outcome } from "../failure.ts";
import { type FetchOptions, fetchSource } from "../fetch/fetch-source.ts";
import { parsePage } from "../html/dom.ts";
import { parseBlocks } from "../html/json-ld.ts";
import { readMetadata } from "../html/metadata.ts";
import { htmlReader } from "../html/reader.ts";
import { bytesSource, type NamedBytes } from "../read-inputs.ts";
import { readWhole } from "../read-whole.ts";
import type { Source } from "../reader.ts";
import { readRows } from "../table/rows.ts";
import { readMicrodata } from "./microdata.ts";

/** A page: its things, and what it says of itself by the names of schema.org. */
export interface StructuredPage {
  readonly kind: "page";
  readonly things: readonly unknown[];
  readonly about: Readonly<Record<"url" | "publisher" | "headline" | "datePublished", string | null>>;
}

/** What one input says. */
export type Structured =
  | StructuredPage
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** Bytes: the feed of all reviews of the world has some 200 MB. */
const LARGEST = 512 * 1024 * 1024;
/** Bytes from which the kind is told. */
const HEAD = 4096;

/** Reads a file, bytes that stand for one, or an address of the public web. What is wrong with it is an outcome; never throws for what is in it. */
export async function readStructured(
  input: string | NamedBytes,
  options: FetchOptions = {},
): Promise<Outcome<Structured>> {
  const source = await openSource(input, options);
  if (!source.ok) return source;
  const packed = await readWhole(source.value, LARGEST);
  if (!packed.ok) return packed;
  const bytes = isGzip(packed.value) ? await unpack(source.value, packed.value) : packed;
  return bytes.ok ? readBytes(source.value, bytes.value) : bytes;
}

async function openSource(name: string | NamedBytes, options: FetchOptions): Promise<Outcome<Source>> {
  if (typeof name === "object") return { ok: true, value: bytesSource(name) };
  if (/^https?:\/\//iu.test(name)) return fetchSource(name, { maxBytes: LARGEST, ...options });
  const open = () => createReadStream(name);
  return { ok: true, value: { path: name, url: null, mediaType: null, headers: {}, open } };
}

function unpack(source: Source, bytes: Uint8Array): Promise<Outcome<Uint8Array>> {
  const budget = new Budget(DEFAULT_LIMITS);
  async function* one() {
    yield bytes;
  }
  return readWhole({ ...source, open: () => budget.count(gunzip(one(), budget)) }, LARGEST);
}

/** Reads bytes of which the source says where they are from. */
export async function readBytes(source: Source, bytes: Uint8Array): Promise<Outcome<Structured>> {
  const { text } = await decodeDeclared(bytes, source);
  const head = bytes.subarray(0, HEAD);
  if (isTable(source)) return { ok: true, value: { kind: "table", rows: await rowsOf(text, source) } };
  if (!htmlReader.recognizes(head, source)) return { ok: true, value: { kind: "json", text } };
  try {
    return { ok: true, value: await readPage(text, source) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown";
    return fail("malformed", source.path, `cannot be read as a page (${reason})`);
  }
}

const isTable = ({ path, mediaType }: Source): boolean =>
  /^text\/(csv|tab-separated-values)\b/iu.test(mediaType ?? "") || /\.(csv|tsv|tab)(\.gz)?$/iu.test(path);

async function rowsOf(text: string, { path }: Source): Promise<string[][]> {
  const firstLine = /^[^\n]*/u.exec(text)?.[0] ?? "";
  const delimiter = /\.(tsv|tab)/iu.test(path) || firstLine.includes("\t") ? "\t" : mostOf(firstLine);
  const rows: string[][] = [];
  async function* whole() {
    yield text;
  }
  for await (const row of readRows(whole(), delimiter)) if ("cells" in row) rows.push([...row.cells]);
  return rows;
}

const mostOf = (line: string): string => (line.split(";").length > line.split(",").length ? ";" : ",");

/** The structured data of a page. `source`: where it is from. */
export async function readPage(html: string, source: Pick<Source, "url">): Promise<StructuredPage> {
  const page = await parsePage(html);
  const { url, publisher, title, published } = readMetadata(page, toAbsolute(source.url, null));
  return {
    kind: "page",
    things: [...parseBlocks(page), ...readMicrodata(page)],
    about: { url, publisher, headline: title, datePublished: published?.value ?? null },
  };
}
