import { mkdirSync, symlinkSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { type ReadInputsOptions, readInputs } from "./index.ts";
import { articleOf, collect, lineOf, makeInputs, manyLines, warcRecord, zipOf } from "./inputs.case.ts";

const { at, put, remove } = makeInputs();
const read = (names: string[], options?: ReadInputsOptions) => collect(readInputs(names, options));

afterAll(remove);

interface BadInput {
  readonly name: string;
  /** Makes the input; the name to read. */
  readonly make: () => string;
  readonly kinds: readonly string[];
  readonly says: RegExp;
  /** Articles of the same input that are read none the less. */
  readonly articles?: number;
}

const BAD: readonly BadInput[] = [
  {
    name: "a text of 60 MB",
    make: () => put("long.txt", Buffer.alloc(60e6, articleOf(1))),
    kinds: ["too-large"],
    says: /long\.txt: holds more than 1,000,000 characters; split it/,
  },
  {
    name: "duplicate ids",
    make: () => put("twice.jsonl", [1, 2, 1, 3].map((id) => lineOf({ id, text: articleOf(id) })).join("")),
    kinds: ["duplicate"],
    says: /twice\.jsonl#3: line 3 has the id 1 of an earlier line; /,
    articles: 3,
  },
  {
    name: "invalid dates",
    make: () => put("dates.jsonl", lineOf({ published: "the first of May", text: articleOf(1) })),
    kinds: [],
    says: /^/,
    articles: 1,
  },
  {
    name: "a directory that leads back to itself",
    make: () => {
      put("loop/a.txt", articleOf(1));
      symlinkSync(at("loop"), at("loop/again"));
      return at("loop");
    },
    kinds: ["duplicate"],
    says: /again: leads back to a directory that was read already; /,
    articles: 1,
  },
  {
    name: "names that lead out of an archive",
    make: () =>
      put(
        "slip.zip",
        zipOf([
          { name: "../../etc/a.txt", content: articleOf(1) },
          { name: "/etc/b.txt", content: articleOf(2) },
          { name: "..\\c.txt", content: articleOf(3) },
          { name: "d.txt", content: articleOf(4) },
          { name: "e.txt", content: "/etc/hostname", mode: 0o120777 },
        ]),
      ),
    kinds: ["unsafe", "unsafe", "unsafe", "unsafe"],
    says: /: (has a name that leads out of the archive|is a link, not a file); /,
    articles: 1,
  },
  {
    name: "an entry with a password",
    make: () =>
      put(
        "locked.zip",
        zipOf([
          { name: "a.txt", content: articleOf(1), flags: 1 },
          { name: "b.txt", content: articleOf(2) },
        ]),
      ),
    kinds: ["encrypted"],
    says: /locked\.zip#a\.txt: is protected by a password; /,
    articles: 1,
  },
  {
    name: "a bomb, and another in gzip",
    make: () =>
      put(
        "bomb.zip",
        zipOf([
          { name: "zeros.txt", content: Buffer.alloc(20e6) },
          { name: "zeros.jsonl.gz", content: gzipSync(Buffer.alloc(20e6, " ")) },
          { name: "b.txt", content: articleOf(2) },
        ]),
      ),
    kinds: ["unsafe", "unsafe"],
    says: /: unpacks to far more than any text would; /,
    articles: 1,
  },
  {
    name: "a ZIP without its end",
    make: () => put("torn.zip", zipOf([{ name: "a.txt", content: articleOf(1) }]).subarray(0, 90)),
    kinds: ["truncated"],
    says: /torn\.zip: is a ZIP archive without its end; /,
  },
  {
    name: "an office document",
    make: () => put("word.docx", zipOf([{ name: "[Content_Types].xml", content: "<Types/>" }])),
    kinds: ["empty"],
    says: /word\.docx: is an office document; /,
  },
  {
    name: "a crawl without a page",
    make: () => put("lost.warc", warcRecord("https://wadi.example/1", "", "404 Not Found")),
    kinds: ["empty"],
    says: /lost\.warc: holds no HTML page that was answered with 200/,
  },
  {
    name: "binary junk",
    make: () => put("junk", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))),
    kinds: ["unsupported"],
    says: /junk: is of no kind that can be read; /,
  },
  {
    name: "an empty file",
    make: () => put("empty.jsonl", ""),
    kinds: ["empty"],
    says: /empty\.jsonl: is empty; /,
  },
  {
    name: "an empty directory",
    make: () => {
      mkdirSync(at("none"), { recursive: true });
      return at("none");
    },
    kinds: ["empty"],
    says: /none: holds no file; /,
  },
  { name: "nothing", make: () => at("lost.txt"), kinds: ["missing"], says: /lost\.txt: no such file; / },
];

describe("readInputs, given bad inputs", () => {
  it.each(BAD)(
    "has one clear line for $name, and reads the rest",
    async ({ make, kinds, says, articles = 0 }) => {
      const good = put("good.txt", articleOf("good"));
      const found = await read([make(), good]);
      expect(found.failures.map(({ kind }) => kind)).toEqual(kinds);
      for (const { message } of found.failures) expect(message).toMatch(says);
      for (const { message } of found.failures) expect(message).not.toContain("\n");
      expect(found.articles).toHaveLength(articles + 1);
      expect(found.articles.at(-1)?.path).toBe(good);
    },
  );

  it("gives the whole lines of a packed file before its end is missing", async () => {
    const packed = gzipSync(manyLines);
    const { articles, failures } = await read([put("torn.jsonl.gz", packed.subarray(0, packed.length / 2))]);
    expect(articles.length).toBeGreaterThan(100);
    expect(articles.length).toBeLessThan(400);
    expect(failures).toMatchObject([
      { kind: "truncated", message: expect.stringContaining("torn.jsonl.gz: is truncated") },
    ]);
  });

  it("gives what is left of a short packed file", async () => {
    const packed = gzipSync(articleOf(1).repeat(3) + lineOf({}).repeat(3));
    const rows = gzipSync(
      `id,text\n${[1, 2, 3].map((n) => `${n},${articleOf(n)} ${Math.sin(n)}\n`).join("")}`,
    );
    expect(await read([put("torn.txt.gz", packed.subarray(0, -9))])).toMatchObject({
      articles: [],
      failures: [{ kind: "truncated" }],
    });
    expect(await read([put("torn.csv.gz", rows.subarray(0, -9))])).toMatchObject({
      articles: [{ externalId: "1" }, { externalId: "2" }],
      failures: [{ kind: "truncated" }],
    });
  });

  it("goes no deeper than its limit", async () => {
    let packed = zipOf([{ name: "a.txt", content: articleOf(1) }]);
    for (let n = 0; n < 4; n++) packed = zipOf([{ name: "deeper.zip", content: packed }]);
    const { articles, failures } = await read([put("deep.zip", packed)]);
    expect(articles).toEqual([]);
    expect(failures).toMatchObject([{ kind: "unsafe" }]);
    expect((await read([put("deep.zip", packed)], { limits: { depth: 5 } })).articles).toHaveLength(1);
  });

  it("unpacks no more entries and bytes than it may", async () => {
    const name = put("many.zip", zipOf([1, 2, 3].map((n) => ({ name: `${n}.txt`, content: articleOf(n) }))));
    expect(await read([name], { limits: { entries: 2 } })).toMatchObject({
      articles: { length: 2 },
      failures: [{ kind: "unsafe" }],
    });
    expect(await read([name], { limits: { bytes: 200 } })).toMatchObject({
      articles: { length: 1 },
      failures: [{ kind: "unsafe" }, { kind: "unsafe" }],
    });
  });
});
