import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReadInputsOptions, readInputs } from "./index.ts";
import {
  articleOf,
  bytesOf,
  collect,
  lineOf,
  makeInputs,
  manyLines,
  sourceOf,
  warcRecord,
  zipOf,
} from "./inputs.case.ts";

const { folder, at, put, remove } = makeInputs();
const read = (names: string[], options?: ReadInputsOptions) => collect(readInputs(names, options));

/** A page, long enough to be an article. */
const pageOf = (n: number): string => {
  const body = [1, 2, 3, 4].map((part) => `<p>${articleOf(n * 10 + part)}</p>`).join("");
  return `<html><head><title>قاعة ${n}</title></head><body><article><h1>قاعة ${n}</h1>${body}</article></body></html>`;
};

beforeAll(() => {
  put("tree/b.txt", articleOf("b"));
  put("tree/a/2.txt", articleOf("a2"));
  put("tree/a/1.txt.gz", gzipSync(articleOf("a1")));
  put("tree/.hidden.txt", articleOf("hidden"));
  put("tree/.git/x.txt", articleOf("hidden"));
});

afterAll(remove);

describe("readInputs", () => {
  it("reads a directory to its depths, by name, without hidden files", async () => {
    const { articles, failures } = await read([at("tree")]);
    expect(failures).toEqual([]);
    expect(articles.map(({ path }) => path.slice(folder.length))).toEqual([
      "/tree/a/1.txt.gz",
      "/tree/a/2.txt",
      "/tree/b.txt",
    ]);
  });

  it("reads standard input, packed or not", async () => {
    for (const bytes of [bytesOf(articleOf(1)), gzipSync(articleOf(1))]) {
      const { articles } = await read(["-"], { standardInput: sourceOf("", bytes).open() });
      expect(articles).toMatchObject([{ path: "standard input", text: articleOf(1) }]);
    }
  });

  it("takes an address from whoever fetches it", async () => {
    const fetch = async (url: string) => ({
      ok: true as const,
      value: sourceOf(url, articleOf(1), { url, mediaType: "text/plain; charset=utf-8" }),
    });
    const { articles } = await read(["https://wadi.example/a"], { fetch });
    expect(articles).toMatchObject([{ url: "https://wadi.example/a", path: "https://wadi.example/a" }]);
    expect(await read(["https://wadi.example/a"])).toMatchObject({ failures: [{ kind: "unsupported" }] });
  });

  it("takes an archive in an archive, and says where each article was", async () => {
    const inner = zipOf([{ name: "2020/a.txt", content: articleOf(1) }]);
    const name = put(
      "news.zip",
      zipOf([
        { name: "dump.jsonl.gz", content: gzipSync(lineOf({ text: articleOf(2) })) },
        { name: "more.zip", content: inner },
      ]),
    );
    const { articles, failures } = await read([name]);
    expect(failures).toEqual([]);
    expect(articles.map(({ path }) => path.slice(folder.length))).toEqual([
      "/news.zip#dump.jsonl.gz#1",
      "/news.zip#more.zip#2020/a.txt",
    ]);
  });

  it("reads the pages of a crawl, packed record by record or with its index", async () => {
    const records = Buffer.concat(
      [1, 2].map((n) => gzipSync(warcRecord(`https://wadi.example/${n}`, pageOf(n)))),
    );
    const packed = zipOf([
      { name: "datapackage.json", content: "{}" },
      { name: "pages/pages.jsonl", content: lineOf({ text: articleOf(3) }) },
      { name: "archive/data.warc.gz", content: records },
      { name: "indexes/index.cdx", content: "com" },
    ]);
    const names = [put("crawl.warc.gz", records), put("crawl.wacz", packed)];
    const { articles, failures } = await read(names);
    expect(failures).toEqual([]);
    expect(articles.map(({ path }) => path.slice(folder.length))).toEqual([
      "/crawl.warc.gz#https://wadi.example/1",
      "/crawl.warc.gz#https://wadi.example/2",
      "/crawl.wacz#archive/data.warc.gz#https://wadi.example/1",
      "/crawl.wacz#archive/data.warc.gz#https://wadi.example/2",
    ]);
    for (const [i, { text, url, seen }] of articles.entries()) {
      const n = (i % 2) + 1;
      expect(text).toContain(articleOf(n * 10 + 4));
      expect({ url, seen }).toEqual({ url: `https://wadi.example/${n}`, seen: "2024-05-01T10:11:12.000Z" });
    }
  });

  it("stops where the caller stops", async () => {
    for await (const outcome of readInputs([put("dump.jsonl", manyLines)])) {
      expect(outcome.ok).toBe(true);
      break;
    }
  });

  it("throws for no bytes whatever, under no name", async () => {
    const names = fc.constantFrom(
      "a",
      "a.txt",
      "a.jsonl",
      "a.csv",
      "a.zip",
      "a.warc.gz",
      "result.json",
      "a.pdf",
    );
    const heads = fc.constantFrom(
      "",
      "PK\u0003\u0004",
      "\u001f\u008b\b",
      "WARC/1.0\r\n",
      "{",
      "[1/2/2024, 10:00] a: b\n",
    );
    await fc.assert(
      fc.asyncProperty(names, heads, fc.uint8Array({ maxLength: 200 }), async (name, head, tail) => {
        const bytes = Buffer.concat([Buffer.from(head, "latin1"), tail]);
        const fetch = async () => ({ ok: true as const, value: sourceOf(name, bytes) });
        const { articles, failures } = await read(["https://wadi.example/"], { fetch });
        expect(articles.length + failures.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
