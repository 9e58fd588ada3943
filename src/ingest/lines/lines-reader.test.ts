import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf, collect, sourceOf } from "../inputs.case.ts";
import type { Source } from "../reader.ts";
import { linesReader } from "./lines-reader.ts";

const read = (content: string | Uint8Array) => collect(linesReader.read(sourceOf("dump.jsonl", content)));
const line = (fields: object): string => `${JSON.stringify(fields)}\n`;

describe("linesReader", () => {
  it("takes all fields of a line, and its bytes", async () => {
    const fields = {
      id: 7,
      url: "https://wadi.example/a",
      title: "افتتاح قاعة",
      publisher: "صحيفة الوادي",
      author: "سلمى النجار",
      published: "2024-05-01",
      seen: "2024-05-02T08:00:00+03:00",
      text: articleOf(1),
    };
    const { articles, failures } = await read(line(fields));
    expect(failures).toEqual([]);
    expect(articles).toMatchObject(
      [
        {
          ...fields,
          id: undefined,
          path: "dump.jsonl#1",
          externalId: "7",
          published: { value: "2024-05-01", precision: "day", basis: "meta" },
          seen: "2024-05-02T05:00:00.000Z",
          republishes: null,
          original: { mediaType: "application/json" },
          diagnostics: [],
        },
      ].map(({ id: _, ...rest }) => rest),
    );
    expect(Buffer.from(articles[0]?.original.bytes ?? []).toString()).toBe(line(fields).trim());
  });

  it.each([
    { name: "no JSON", bad: "{oops\n", kind: "malformed" },
    { name: "a list", bad: '["text"]\n', kind: "malformed" },
    { name: "no UTF-8", bad: Buffer.from([0x7b, 0xc7, 0xe1, 0x7d, 0x0a]), kind: "malformed" },
    { name: "no text", bad: line({ title: "عنوان" }), kind: "empty" },
    { name: "a blank text", bad: line({ text: " \n" }), kind: "empty" },
    { name: "a text that is a number", bad: line({ text: 5 }), kind: "empty" },
    { name: "the id of an earlier line", bad: line({ id: "a", text: articleOf(2) }), kind: "duplicate" },
    { name: "an article too long", bad: line({ text: "خبر ".repeat(250_001) }), kind: "too-large" },
    { name: "a line too long", bad: `{"text":"${"خ".repeat(7_000_000)}"}\n`, kind: "too-large" },
  ])("says which line has $name, and reads on", async ({ bad, kind }) => {
    const parts = [line({ id: "a", text: articleOf(1) }), bad, "\r\n", line({ id: "b", text: articleOf(3) })];
    const { articles, failures } = await read(Buffer.concat(parts.map((part) => Buffer.from(part))));
    expect(articles.map(({ path }) => path)).toEqual(["dump.jsonl#1", "dump.jsonl#4"]);
    expect(failures).toMatchObject([{ kind, message: expect.stringMatching(/^dump\.jsonl#2: .+; .+$/) }]);
  });

  it("keeps an article whose date or address is none, and says so", async () => {
    const { articles } = await read(
      line({ text: articleOf(1), published: "2024-02-30", seen: "2024-05-02", url: "wadi/a", author: ["س"] }),
    );
    expect(articles).toMatchObject([{ published: null, seen: null, url: null, author: null }]);
    expect(articles[0]?.diagnostics.map(({ code }) => code).sort()).toEqual([
      "ignored-field",
      "invalid-date",
      "invalid-date",
      "invalid-url",
    ]);
  });

  it("takes other languages, and says so", async () => {
    const { articles } = await read(line({ text: "The library opens on Thursday, said its director." }));
    expect(articles[0]?.diagnostics).toMatchObject([{ code: "not-arabic" }]);
  });

  it("reads a last line without an end, and a byte order mark", async () => {
    const { articles } = await read(
      `\ufeff${line({ text: articleOf(1) })}${line({ text: articleOf(2) }).trim()}`,
    );
    expect(articles).toHaveLength(2);
  });

  it.each([
    ["by its name", "a.jsonl", "{oops"],
    ["by its name, packed", "a.ndjson.gz", "{oops"],
    ["by its first line", "standard input", line({ text: "خبر" })],
  ])("is recognised %s", (_, path, head) => {
    expect(linesReader.recognizes(Buffer.from(head), sourceOf(path, ""))).toBe(true);
  });

  it("leaves other JSON alone", () => {
    const other = Buffer.from('{\n "text": "خبر"}');
    expect(linesReader.recognizes(other, sourceOf("a.json", ""))).toBe(false);
  });

  it("throws for no bytes whatever", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await read(bytes);
      }),
    );
  });
});

describe("linesReader, over a long file", () => {
  const LINES = 7_700;
  const text = articleOf(1).repeat(16);

  async function* stream(): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < LINES; n += 100) {
      const lines = Array.from({ length: 100 }, (_, i) => line({ id: `article-${n + i}`, text }));
      yield Buffer.from(lines.join(""));
    }
  }

  it("holds none of it: 20 MB grow the memory by less than 8 MB", async () => {
    const source: Source = { ...sourceOf("dump.jsonl", ""), open: stream };
    let articles = 0;
    let bytes = 0;
    let most = 0;
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    collectGarbage();
    const before = process.memoryUsage();
    for await (const read of linesReader.read(source)) {
      if (!read.ok) throw new Error(read.failure.message);
      bytes += read.value.original.bytes.length;
      if (++articles % 1_000 === 0) {
        collectGarbage();
        const now = process.memoryUsage();
        most = Math.max(most, now.heapUsed - before.heapUsed + now.arrayBuffers - before.arrayBuffers);
      }
    }
    expect(articles).toBe(LINES);
    expect(bytes).toBeGreaterThan(20e6);
    expect(most).toBeLessThan(8e6);
  });
});
