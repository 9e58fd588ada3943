/**
 * Parquet, read back by two readers that are not ours: one in JavaScript, one in Rust.
 * @module
 */
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { readParquet } from "parquet-wasm";
import { describe, expect, it } from "vitest";
import { findExporter } from "../../src/export/index.ts";
import { bytesOf, madeArticle, madeClaim, madeReport, madeSource } from "./made.ts";

async function parquetOf(form: string, given: Parameters<typeof madeSource>[0]) {
  const exporter = findExporter(form);
  if (!exporter) throw new Error(`there is no ${form}`);
  const bytes = await bytesOf(exporter.write(madeSource(given)));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return { bytes, file, metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) };
}

function* manyClaims(count: number, appearances: number) {
  for (let n = 0; n < count; n++)
    yield madeClaim(`c${String(n).padStart(5, "0")}`, `ستفتح الحديقة رقم ${n} 😀`, appearances);
}

describe("claims", () => {
  it("keep their types, their lists and what is absent", async () => {
    const { rows } = await parquetOf("parquet", { claims: [madeClaim("c1", "=ستفتح 😀 الحديقة", 2)] });
    expect(rows).toMatchObject([
      {
        claim: "c1",
        words: "=ستفتح 😀 الحديقة",
        start: 3,
        checkworthiness: 0.25,
        may_be_first: true,
        chain: ["صحيفة المنارة", "هيفاء السروجي"],
        changes: [],
        retells_claim: null,
        retells_position: null,
        url: null,
      },
      { may_be_first: false, changes: ["hedge-lost"], retells_claim: "c1", retells_position: 0 },
    ]);
  });

  it("are written in groups, and the second reader counts the same rows and columns", async () => {
    const { bytes, metadata, rows } = await parquetOf("parquet", { claims: manyClaims(1_201, 10) });
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([5_000, 5_000, 2_010]);
    expect(rows.length).toBe(12_010);
    expect(rows.at(-1)).toMatchObject({ claim: "c01200", position: 9, words: "ستفتح الحديقة رقم 1200 😀" });
    const arrow = Buffer.from(readParquet(bytes).intoIPCStream());
    expect(arrow.includes(Buffer.from("ستفتح الحديقة رقم 1200 😀"))).toBe(true);
    const batches = readParquet(bytes).recordBatches();
    expect(batches.reduce((sum, batch) => sum + batch.numRows, 0)).toBe(12_010);
    expect(batches[0]?.numColumns).toBe(Object.keys(rows[0] ?? {}).length);
  });

  it("are a whole file where there is none, with the moment of the export", async () => {
    const { metadata, rows } = await parquetOf("parquet", {});
    expect(rows).toEqual([]);
    expect(metadata.key_value_metadata).toEqual([
      { key: "isnad.exported", value: "2024-06-30T12:00:00.000Z" },
    ]);
  });
});

describe("reports", () => {
  it("keep their chain as lists", async () => {
    const article = madeArticle("a1", "قالت هيفاء السروجي إن الحديقة ستفتح.\n");
    const parts = { voice: "هيفاء السروجي", cue: "قالت", content: "الحديقة ستفتح" };
    const given = { reports: [madeReport("r1", article, parts)], articles: [article] };
    const { rows } = await parquetOf("reports-parquet", given);
    expect(rows).toMatchObject([
      {
        report: "r1",
        chain: ["هيفاء السروجي"],
        cues: ["قالت"],
        more_content: [],
        denied: false,
        claims: ["c1"],
      },
    ]);
  });
});
