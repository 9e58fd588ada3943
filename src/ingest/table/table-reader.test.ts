import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf, collect, sourceOf } from "../inputs.case.ts";
import { tableReader } from "./table-reader.ts";

const read = (content: string | Uint8Array, columns = {}) =>
  collect(tableReader({ columns }).read(sourceOf("news.csv", content)));

describe("tableReader", () => {
  it.each([
    ["English names", "Title,Body,Date,Link,Outlet\n", ","],
    ["Arabic names", "العنوان,النص,التاريخ,الرابط,الناشر\n", ","],
    ["a byte order mark and semicolons", "\ufeffالعنوان;النص;تاريخ النشر;رابط;الصحيفة\r\n", ";"],
    ["tabs", "title\ttext\tpublished\turl\tpublisher\n", "\t"],
  ])("reads %s", async (_, header, mark) => {
    const row = ["قاعة جديدة", articleOf(1), "2024-05-01", "https://wadi.example/1", "صحيفة الوادي"].join(
      mark,
    );
    const { articles, failures } = await read(`${header}${row}\n`);
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: "news.csv#2",
        title: "قاعة جديدة",
        text: articleOf(1),
        published: { value: "2024-05-01", basis: "meta" },
        url: "https://wadi.example/1",
        publisher: "صحيفة الوادي",
        original: { mediaType: "text/csv; charset=utf-8" },
      },
    ]);
    expect(
      Buffer.from(articles[0]?.original.bytes ?? [])
        .toString()
        .trim(),
    ).toBe(row);
  });

  it("takes the columns that the user names before those it knows", async () => {
    const { articles } = await read(`text,Story\nملخص قصير,${articleOf(1)}\n`, { text: "story" });
    expect(articles[0]?.text).toBe(articleOf(1));
  });

  it("reads quotation marks and line ends inside a field", async () => {
    const text = `قالت: "نعم".\n${articleOf(1)}`;
    const { articles } = await read(`id,text\n7,"${text.replaceAll('"', '""')}"\n8,${articleOf(2)}\n`);
    expect(articles).toMatchObject([{ text, externalId: "7" }, { path: "news.csv#4" }]);
  });

  it("reads Windows code pages", async () => {
    const windows1256 = Buffer.from("dae4e6c7e42ce4d50a", "hex"); // عنوان,نص
    const { articles } = await read(
      Buffer.concat([windows1256, Buffer.from("c7e1ccd3d12cd1c3edc7e120c8e3e4c7e4202020", "hex")]),
    );
    expect(articles).toHaveLength(1);
    expect(articles[0]?.title).toMatch(/^\p{Script=Arabic}+$/u);
  });

  it.each([
    { name: "too few columns", bad: "2\n", kind: "malformed" },
    { name: "too many columns", bad: `2,${articleOf(2)},3\n`, kind: "malformed" },
    { name: "no text", bad: "2,\n", kind: "empty" },
  ])("says which row has $name, and reads on", async ({ bad, kind }) => {
    const { articles, failures } = await read(`id,text\n1,${articleOf(1)}\n${bad}3,${articleOf(3)}\n`);
    expect(articles.map(({ externalId }) => externalId)).toEqual(["1", "3"]);
    expect(failures).toMatchObject([{ kind, message: expect.stringMatching(/^news\.csv#.+: .+; .+$/) }]);
  });

  it("names the line on which a row begins, whatever ends the lines", async () => {
    const rows = [
      `1,"${articleOf(1)}\r\n${articleOf(1)}"\r\n`,
      "\n\n",
      "2\r\n",
      `3,${articleOf(3)}\r`,
      "4\n",
    ];
    const { articles, failures } = await read(`id,text\n${rows.join("")}`);
    expect(articles.map(({ path }) => path)).toEqual(["news.csv#2", "news.csv#7"]);
    expect(failures.map(({ message }) => message)).toEqual([
      "news.csv#6: this row has 1 columns, the first has 2; left out",
      "news.csv#8: this row has 1 columns, the first has 2; left out",
    ]);
  });

  it("gives up a row that has no end, and holds no more of it than it may", async () => {
    const { articles, failures } = await read(`id,text\n1,${articleOf(1)}\n2,"${"خبر\n".repeat(1_200_000)}`);
    expect(articles.map(({ externalId }) => externalId)).toEqual(["1"]);
    expect(failures[0]).toMatchObject({
      kind: "too-large",
      message: expect.stringMatching(/^news\.csv#3: /),
    });
  });

  it("says that a quotation mark is never closed", async () => {
    const { articles, failures } = await read(`id,text\n1,${articleOf(1)}\n2,"${articleOf(2)}\n`);
    expect(articles).toHaveLength(1);
    expect(failures).toMatchObject([{ kind: "truncated" }]);
  });

  it("says that no column holds the text, and which there are", async () => {
    const { failures } = await read("a,b\n1,2\n");
    expect(failures).toMatchObject([
      { kind: "malformed", message: expect.stringContaining("(its columns: a, b)") },
    ]);
  });

  it("gives the rows before a stream breaks, and not the half of one", async () => {
    async function* open(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`id,text\n1,${articleOf(1)}\n2,${articleOf(2).slice(0, 20)}`);
      throw Object.assign(new Error("unexpected end of file"), { code: "Z_BUF_ERROR" });
    }
    const source = { ...sourceOf("news.csv.gz", ""), open };
    const { articles, failures } = await collect(tableReader({ columns: {} }).read(source));
    expect(articles.map(({ externalId }) => externalId)).toEqual(["1"]);
    expect(failures).toMatchObject([{ kind: "truncated" }]);
  });

  it("throws for no text whatever", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 100 }), async (tail) => {
        await read(`id,text\n1,${tail}`);
      }),
    );
  });
});
