import { readdirSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { ARTICLE, makeFolder, PLAIN, runHere } from "../cli.case.ts";

const folder = makeFolder();
afterAll(() => folder.remove());

const lines = folder.write(
  "dump.jsonl",
  `${JSON.stringify({ title: "مكتبة الرصيف", text: ARTICLE, published: "2024-05-31" })}\n{"text": broken\n${JSON.stringify({ text: PLAIN })}\n`,
);

const page = folder.write(
  "page.html",
  `<html lang="ar"><head><meta property="og:site_name" content="صحيفة الرصيف"></head><body><nav>الرئيسية</nav><article><h1>مكتبة الرصيف</h1>${ARTICLE.split(
    "\n\n",
  )
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join("")}</article></body></html>`,
);

const articlesOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("isnad trace, of what is no plain text", () => {
  it("reads each article of a dump, with what the dump says of it, and names the line that is broken", async () => {
    const { code, out, err } = await runHere(["trace", lines, "--json", "--quiet"]);
    expect(articlesOf(out)).toMatchObject([
      { document: { id: "dump.jsonl#1", title: "مكتبة الرصيف", published: { value: "2024-05-31" } } },
      { document: { id: "dump.jsonl#3" } },
    ]);
    expect({ code, err }).toEqual({ code: 1, err: [expect.stringContaining(`${lines}#2: `)] });
  });

  it("reads the article of a page, without what stands around it", async () => {
    const { code, out } = await runHere(["trace", page, "--json", "--quiet"]);
    const [{ document, reports }] = articlesOf(out);
    expect({ code, publisher: document.publisher }).toEqual({ code: 0, publisher: "صحيفة الرصيف" });
    expect(document.text).not.toContain("الرئيسية");
    expect(reports.map(({ chain }: { chain: { name: string }[] }) => chain[0]?.name)).toContain(
      "هيفاء السروجي",
    );
  });

  it("takes what is given before what the input says", async () => {
    const { out } = await runHere(["trace", lines, "--json", "--quiet", "--published", "2020"]);
    expect(articlesOf(out)[0].document.published.value).toBe("2020");
  });

  it("writes a file for each article", async () => {
    await runHere(["trace", lines, page, "--out", folder.at("out"), "--quiet"]);
    expect(readdirSync(folder.at("out")).sort()).toEqual(["dump-1.json", "dump-3.json", "page.json"]);
  });

  it("fetches no address that is not public", async () => {
    const { code, err } = await runHere(["trace", "http://127.0.0.1:9/a", "--quiet"]);
    expect({ code, err }).toEqual({ code: 1, err: [expect.stringContaining("127.0.0.1")] });
  });
});
