import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { quoteOf, testClaim, testOriginal, testSource } from "./export.case.ts";
import { findSpans } from "./pack/spans.ts";
import { zipOf } from "./pack/zip.ts";
import { PackError, pack } from "./pack.ts";

async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(typeof piece === "string" ? Buffer.from(piece) : piece);
  return Buffer.concat(all);
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const withOriginals = () => testSource([testClaim()], { getOriginal: testOriginal });

describe("an evidence pack", () => {
  it("is the same bytes whenever it is made", async () => {
    const [first, second] = [
      await bytesOf(pack.write(withOriginals())),
      await bytesOf(pack.write(withOriginals())),
    ];
    expect(hashOf(second)).toBe(hashOf(first));
  });

  it("is refused by a source that keeps no originals", async () => {
    await expect(bytesOf(pack.write(testSource()))).rejects.toThrow(PackError);
  });

  it("lists every quotation of the claim with its place", () => {
    const claim = testClaim();
    const spans = findSpans(claim);
    expect(spans).toHaveLength(3 + 2 + 2 * 4 + 3 + 1 + 2);
    expect(spans.map(({ at }) => at)).toContain("/appearances/1/changes/0/from");
    expect(spans.find(({ at }) => at === "/appearances/1/quote")).toMatchObject(
      quoteOf("path", "الرصيف الجديد يستقبل أربع عشرة سفينة في الأسبوع"),
    );
  });
});

describe("the archive", () => {
  it("is what it was, byte for byte: packs that are out in the world are compared with it", async () => {
    const files = [
      { name: "texts/b.txt", bytes: Buffer.from("مرحبا\n") },
      { name: "a.json", bytes: Buffer.from("{}") },
    ];
    expect(hashOf(await bytesOf(zipOf(files)))).toBe(
      "c24545ce7a8611491ed548a177e7305afe983236008de8ad4ad72d407ea4ef07",
    );
    expect(hashOf(await bytesOf(zipOf([...files].reverse())))).toBe(hashOf(await bytesOf(zipOf(files))));
  });
});
