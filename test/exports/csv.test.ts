/**
 * CSV, read back by a reader that is not ours.
 * @module
 */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findExporter } from "../../src/export/index.ts";
import { bytesOf, madeArticle, madeClaim, madeReport, madeSource } from "./made.ts";

type Row = Readonly<Record<string, string>>;

async function csvOf(form: string, given: Parameters<typeof madeSource>[0]) {
  const exporter = findExporter(form);
  if (!exporter) throw new Error(`there is no ${form}`);
  const bytes = await bytesOf(exporter.write(madeSource(given)));
  const rows: Row[] = parse(bytes, { bom: true, columns: true });
  return { bytes, rows };
}

const TEXT = "قالت هيفاء السروجي إن حديقة الزيتون ستفتح، و«نشكر الجميع».\n";
const article = madeArticle("a1", TEXT);

describe("claims", () => {
  it("are a row for each appearance, with the chain from the outermost voice to the speaker", async () => {
    const { rows } = await csvOf("csv", {
      claims: [madeClaim("c1", "ستفتح الحديقة", 3), madeClaim("c2", "قول")],
    });
    expect(rows.map(({ claim, position }) => `${claim} ${position}`)).toEqual([
      "c1 0",
      "c1 1",
      "c1 2",
      "c2 0",
    ]);
    expect(rows[1]).toMatchObject({
      words: "ستفتح الحديقة",
      start: "3",
      end: "16",
      chain: "صحيفة المنارة ← هيفاء السروجي",
      speaker: "هيفاء السروجي",
      verdict: "mixed",
      verdict_by: "سلمى",
      may_be_first: "false",
      retells_claim: "c1",
      retells_position: "0",
      changes: "hedge-lost",
      url: "",
    });
    expect(rows[0]).toMatchObject({ may_be_first: "true", retells_position: "" });
  });

  it("are UTF-8 with a mark, lines that end as spreadsheets want them, and a row of names where there is none", async () => {
    const { bytes, rows } = await csvOf("csv", {});
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().endsWith("\r\n")).toBe(true);
    expect(bytes.toString().match(/\n/gu)?.length).toBe(1);
    expect(rows).toEqual([]);
  });

  it("keep whatever a text holds, and calculate nothing", async () => {
    const words = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "=1+1",
        "+٥",
        "-1",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\u200f=1",
        "＝1",
        "'",
        "'=1",
        'س"ص',
        "س،\r\nص",
        "a,b;c",
      ),
    );
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const { bytes, rows } = await csvOf("csv", { claims: [madeClaim("c1", text)] });
        const read = rows[0]?.words ?? "";
        expect(read.replace(/^'/u, "")).toBe(Buffer.from(text).toString());
        expect(read).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
        expect(rows.length).toBe(1);
        expect(bytes.toString("utf8")).not.toContain("\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd");
      }),
    );
  });
});

describe("reports", () => {
  it("are a row for each, with the words that name the voice and the cue", async () => {
    const report = madeReport("r1", article, {
      voice: "هيفاء السروجي",
      cue: "قالت",
      content: "حديقة الزيتون ستفتح",
    });
    const { rows } = await csvOf("reports-csv", { reports: [report], articles: [article] });
    expect(rows).toMatchObject([
      {
        report: "r1",
        content: "حديقة الزيتون ستفتح",
        start: "22",
        chain: "هيفاء السروجي",
        cues: "قالت",
        denied: "false",
        publisher: "صحيفة المنارة",
        claims: "c1",
      },
    ]);
  });
});
