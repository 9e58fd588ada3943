import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget, DEFAULT_LIMITS } from "../archive/budget.ts";
import { gunzip } from "../archive/gunzip.ts";
import { articleOf, collect, sourceOf, warcRecord } from "../inputs.case.ts";
import { readWhole } from "../read-whole.ts";
import type { Source } from "../reader.ts";
import { toIncoming } from "../record/article.ts";
import { warcReader } from "./warc-reader.ts";

/** Takes each page as it is. */
const reader = warcReader({
  async *readInner(source: Source) {
    const whole = await readWhole(source);
    if (!whole.ok) yield whole;
    else {
      const { path, url, headers } = source;
      const original = { mediaType: source.mediaType ?? "", bytes: whole.value, headers };
      yield toIncoming({ path, url, text: Buffer.from(whole.value).toString(), original });
    }
  },
});
const read = (source: Source) => collect(reader.read(source));
const pageOf = (n: number): Uint8Array => warcRecord(`https://wadi.example/${n}`, articleOf(n));
const crawl = (...records: Uint8Array[]): Source => sourceOf("crawl.warc", Buffer.concat(records));

describe("warcReader", () => {
  it("gives each page with its address, its headers and when it was fetched", async () => {
    const { articles, failures } = await read(crawl(pageOf(1), pageOf(2)));
    expect(failures).toEqual([]);
    expect(articles).toMatchObject(
      [1, 2].map((n) => ({
        path: `crawl.warc#https://wadi.example/${n}`,
        url: `https://wadi.example/${n}`,
        text: articleOf(n),
        seen: "2024-05-01T10:11:12.000Z",
        published: null,
        original: { mediaType: "text/html", headers: { "x-cache": "HIT" } },
      })),
    );
  });

  it("leaves out what is no page, or was not answered with 200", async () => {
    const { articles } = await read(
      crawl(
        warcRecord("https://wadi.example/gone", articleOf(1), "404 Not Found"),
        warcRecord("https://wadi.example/a.css", "p {}", "200 OK", "text/css"),
        pageOf(3),
      ),
    );
    expect(articles.map(({ url }) => url)).toEqual(["https://wadi.example/3"]);
  });

  it("takes a page that was saved without the server's answer", async () => {
    const head = "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: https://wadi.example/saved\r\n";
    const body = Buffer.from(articleOf(1));
    const rest = `Content-Type: text/html\r\nContent-Length: ${body.length}\r\n\r\n`;
    const { articles } = await read(crawl(Buffer.concat([Buffer.from(head + rest), body])));
    expect(articles).toMatchObject([{ url: "https://wadi.example/saved", text: articleOf(1), seen: null }]);
  });

  const body = Buffer.from(`<p>${articleOf(1)}</p>`);
  const packed = { gzip: gzipSync(body), deflate: deflateSync(body), br: brotliCompressSync(body) };
  const chunks = (bytes: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from(`${(7).toString(16)}\r\n`),
      bytes.subarray(0, 7),
      Buffer.from(`\r\n${(bytes.length - 7).toString(16)};last=yes\r\n`),
      bytes.subarray(7),
      Buffer.from("\r\n0\r\n\r\n"),
    ]);

  it.each([
    ["in chunks", "Transfer-Encoding: chunked", chunks(body)],
    ["in gzip", "Content-Encoding: gzip", packed.gzip],
    ["in deflate", "Content-Encoding: deflate", packed.deflate],
    ["in Brotli and chunks", "Content-Encoding: br\r\nTransfer-Encoding: chunked", chunks(packed.br)],
    ["unpacked by the crawler", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked", body],
  ])("reads a body %s", async (_, header, sent) => {
    const record = warcRecord("https://wadi.example/1", sent, "200 OK", `text/html\r\n${header}`);
    const { articles, failures } = await read(crawl(record));
    expect(failures).toEqual([]);
    expect(articles[0]?.text).toBe(body.toString());
  });

  it.each([
    ["cannot be unpacked", packed.gzip.subarray(0, -20), "truncated"],
    ["is a bomb", gzipSync(Buffer.alloc(40e6)), "too-large"],
  ])("says that a page %s, and reads on", async (_, sent, kind) => {
    const bad = warcRecord("https://wadi.example/bad", sent, "200 OK", "text/html\r\nContent-Encoding: gzip");
    const { articles, failures } = await read(crawl(pageOf(1), bad, pageOf(2)));
    expect(articles).toHaveLength(2);
    expect(failures).toMatchObject([
      { kind, message: expect.stringMatching(/^crawl\.warc#https:\/\/wadi\.example\/bad: is /) },
    ]);
  });

  it.each([
    ["what is no record", Buffer.from("rubble\nmore rubble\r\n")],
    ["a record without a length", Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\n")],
    ["a length that is none", Buffer.from("WARC/1.0\r\nContent-Length: -1\r\n\r\n")],
    ["a line that never ends", Buffer.alloc(300_000, "x")],
  ])("steps over %s, and says so once", async (_, rubble) => {
    const { articles, failures } = await read(crawl(pageOf(1), rubble, Buffer.from("\r\n"), pageOf(2)));
    expect(articles.map(({ text }) => text)).toEqual([1, 2].map(articleOf));
    expect(failures).toMatchObject([
      { kind: "malformed", message: expect.stringMatching(/^crawl\.warc: has damaged records/) },
    ]);
  });

  it.each([10, 60, 150, 200])("says that a crawl is cut off %i bytes before its end", async (missing) => {
    const bytes = Buffer.concat([pageOf(1), pageOf(2)]);
    const { articles, failures } = await read(sourceOf("crawl.warc", bytes.subarray(0, -missing)));
    expect(articles.map(({ text }) => text)).toEqual([articleOf(1)]);
    expect(failures).toMatchObject([
      { kind: "truncated", message: expect.stringMatching(/^crawl\.warc: is truncated/) },
    ]);
  });

  it("says that a packed crawl is cut off", async () => {
    const packed = Buffer.concat([gzipSync(pageOf(1)), gzipSync(pageOf(2))]).subarray(0, -30);
    const open = () => gunzip(sourceOf("", packed).open(), new Budget(DEFAULT_LIMITS));
    const { articles, failures } = await read({ ...sourceOf("crawl.warc.gz", ""), open });
    expect(articles).toHaveLength(1);
    expect(failures).toMatchObject([{ kind: "truncated" }]);
  });

  it("comes to an end wherever a crawl is cut off, with one line", async () => {
    const bytes = Buffer.concat([pageOf(1), pageOf(2)]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (size) => {
        const { articles, failures } = await read(sourceOf("crawl.warc", bytes.subarray(0, size)));
        expect(articles.length).toBe(size < pageOf(1).length - 4 ? 0 : size < bytes.length - 4 ? 1 : 2);
        expect(failures.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is recognised by its first bytes", () => {
    expect(reader.recognizes(pageOf(1), sourceOf("a", ""))).toBe(true);
    expect(reader.recognizes(Buffer.from(articleOf(1)), sourceOf("a.warc", ""))).toBe(false);
  });
});
