/**
 * Web crawls in WARC: each page that was answered with 200 and HTML goes back to the dispatcher, with its address and headers.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import { fail, type Outcome } from "../failure.ts";
import type { Reader, Source } from "../reader.ts";
import type { ReaderContext } from "../reader-context.ts";
import { toMoment } from "../record/published-date.ts";
import { describeStreamError } from "../stream-error.ts";
import { ByteReader } from "./byte-reader.ts";
import { readRecords, startsLikeWarc, type WarcRecord } from "./records.ts";
import { type HttpResponse, readResponse, unpackBody } from "./response.ts";

/** In bytes, as it was sent and unpacked: a longer page is no article. */
const LARGEST_PAGE = 32 * 1024 * 1024;

type Inner = Pick<ReaderContext, "readInner">;

/** Reads WARC. Gzip was taken off before. */
export function warcReader(context: Inner): Reader {
  return { format: "warc", recognizes: startsLikeWarc, read: (source) => readWarc(source, context) };
}

async function* readWarc(source: Source, context: Inner): AsyncGenerator<Outcome<Incoming>> {
  const bytes = new ByteReader(source.open());
  let told = false;
  try {
    for await (const record of readRecords(bytes, LARGEST_PAGE)) {
      const page = record === "damage" ? damaged(source) : pageOf(record, source);
      if (!page) continue;
      told = true;
      if (page.ok) yield* readPage(page.value, context);
      else yield page;
    }
    if (!told) yield fail("empty", source.path, "holds no HTML page that was answered with 200");
  } catch (error) {
    yield { ok: false, failure: describeStreamError(source.path, error) };
  } finally {
    await bytes.close();
  }
}

function damaged({ path }: Source): Outcome<Page> {
  return fail("malformed", path, "has damaged records, which were left out; fetch it again if you need them");
}

interface Page {
  readonly source: Source;
  readonly seen: string | null;
}

/** Null for a record that is no page. */
function pageOf(record: WarcRecord, { path }: Source): Outcome<Page> | null {
  const { headers, cut } = record;
  const address = headers.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1");
  const response = address === undefined ? null : responseOf(record);
  if (address === undefined || response?.status !== 200 || !isHtml(response)) return null;
  const place = `${path}#${address}`;
  if (cut) return fail("too-large", place, `is larger than ${LARGEST_PAGE >> 20} MB; left out`);
  const body = unpack(response, place);
  if (!body.ok) return body;
  const mediaType = response.headers["content-type"] ?? null;
  async function* open(): AsyncGenerator<Uint8Array> {
    if (body.ok) yield body.value;
  }
  const source = { path: place, url: address, mediaType, headers: response.headers, open };
  return { ok: true, value: { source, seen: toMoment(headers.get("warc-date") ?? "") } };
}

/** An answer as the server gave it, or a page that was saved without one. */
function responseOf({ headers, block }: WarcRecord): HttpResponse | null {
  const type = headers.get("warc-type");
  if (type === "response") return readResponse(block);
  const contentType = headers.get("content-type");
  if (type !== "resource" || contentType === undefined) return null;
  return { status: 200, headers: { "content-type": contentType }, body: block };
}

function isHtml({ headers }: HttpResponse): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)/i.test(headers["content-type"] ?? "");
}

function unpack(response: HttpResponse, place: string): Outcome<Uint8Array> {
  try {
    return { ok: true, value: unpackBody(response, LARGEST_PAGE) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
      return fail("too-large", place, `is larger than ${LARGEST_PAGE >> 20} MB; left out`);
    return { ok: false, failure: describeStreamError(place, error) };
  }
}

async function* readPage({ source, seen }: Page, context: Inner): AsyncGenerator<Outcome<Incoming>> {
  for await (const read of context.readInner(source))
    yield read.ok ? { ok: true, value: { ...read.value, seen: read.value.seen ?? seen } } : read;
}
