import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { testClaim, testOriginal, testSource } from "../export/export.case.ts";
import type { ExportedClaim } from "../export/index.ts";
import { type PackedFile, sha256, sumsOf, textFile } from "../export/pack/files.ts";
import { type Manifest, PACK_FILES } from "../export/pack/manifest.ts";
import { zipOf } from "../export/pack/zip.ts";
import { pack } from "../export/pack.ts";
import { unpack } from "./unpack.ts";
import { type Verified, verifyPack } from "./verify-pack.ts";

const VERSION = "isnad 9.9.9";

async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(typeof piece === "string" ? Buffer.from(piece) : piece);
  return Buffer.concat(all);
}

const packOf = (claim: ExportedClaim = testClaim()): Promise<Buffer> =>
  bytesOf(pack.write(testSource([claim], { getOriginal: testOriginal })));

async function filesOf(bytes: Uint8Array): Promise<Map<string, PackedFile>> {
  const files = await unpack(bytes);
  if ("kind" in files) throw new Error(`${files.kind} ${files.at} ${files.detail}`);
  return new Map(files.map((file) => [file.name, file]));
}

const kindsOf = ({ problems }: Verified): string[] => [...new Set(problems.map(({ kind }) => kind))];

const contentOf = (file: PackedFile | undefined): string => new TextDecoder().decode(file?.bytes);

/** The pack after somebody has changed files and made all hashes anew, so that only its meaning can tell. */
async function forged(
  bytes: Uint8Array,
  change: (text: string, name: string) => string,
  inManifest: (manifest: Manifest) => Manifest = (manifest) => manifest,
): Promise<Buffer> {
  const files = await filesOf(bytes);
  const manifest: Manifest = inManifest(JSON.parse(contentOf(files.get(PACK_FILES.manifest))));
  const kept: PackedFile[] = [];
  for (const [name, file] of files) {
    if (name === PACK_FILES.manifest || name === PACK_FILES.sums) continue;
    const text = contentOf(file);
    const changed = change(text, name);
    kept.push(changed === text ? file : textFile(name, changed));
  }
  const listed = await Promise.all(
    kept.map(async ({ name, bytes: own }) => ({ name, bytes: own.length, sha256: await sha256(own) })),
  );
  const about = textFile(PACK_FILES.manifest, JSON.stringify({ ...manifest, files: listed }));
  return bytesOf(zipOf([...kept, about, await sumsOf([...kept, about])]));
}

/** A ZIP of entries as anybody may write them. */
function zipWith(add: (zip: ZipFile) => void): Promise<Buffer> {
  const zip = new ZipFile();
  add(zip);
  zip.end();
  return bytesOf(zip.outputStream as AsyncIterable<Uint8Array>);
}

describe("a pack", () => {
  let whole: Buffer;
  beforeAll(async () => {
    whole = await packOf();
  });

  it("is intact when nothing was done to it, and says what was checked", async () => {
    const verified = await verifyPack(whole, VERSION);
    expect(verified).toMatchObject({ intact: true, problems: [], sha256: await sha256(whole) });
    expect(verified.content).toMatchObject({ spans: 19, dossier: "same" });
    expect(verified.content?.texts).toEqual([
      { article: "article-amber", origin: "within" },
      { article: "article-harbour", origin: "same" },
      { article: "article-ledger", origin: "part" },
      { article: "article-path", origin: "same" },
    ]);
  });

  it("keeps of the headers what tells type and time", async () => {
    const manifest: Manifest = JSON.parse(contentOf((await filesOf(whole)).get(PACK_FILES.manifest)));
    const harbour = manifest.articles.find(({ id }) => id === "article-harbour");
    expect(harbour?.original.headers).toEqual({ etag: '"7"' });
  });

  it("fails when one bit of any byte of any file is another", async () => {
    const files = [...(await filesOf(whole)).values()];
    const place = fc.record({ file: fc.nat(files.length - 1), at: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(place, async ({ file, at, bit }) => {
        const changed = files.map(({ name, bytes }, i) => {
          if (i !== file) return { name, bytes };
          const copy = Uint8Array.from(bytes);
          const where = at % copy.length;
          copy[where] = (copy[where] ?? 0) ^ (1 << bit);
          return { name, bytes: copy };
        });
        const { intact, problems } = await verifyPack(await bytesOf(zipOf(changed)), VERSION);
        expect({ intact, problems: problems.length }).not.toEqual({ intact: true, problems: 0 });
        expect(intact).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it("fails when one bit of any byte of the archive is another", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const copy = Buffer.from(whole);
        copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        expect((await verifyPack(copy, VERSION)).intact).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("fails where bytes are missing, or stand before or after it", async () => {
    const extra = Buffer.from("more");
    for (const bytes of [
      whole.subarray(0, whole.length - 1),
      whole.subarray(1),
      Buffer.concat([extra, whole]),
      Buffer.concat([whole, extra]),
      Buffer.alloc(0),
      Buffer.from("no archive at all"),
    ])
      expect((await verifyPack(bytes, VERSION)).intact).toBe(false);
  });

  it("never throws, whatever it is given", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await verifyPack(bytes, VERSION)).intact).toBe(false);
      }),
    );
  });

  it("misses a file and sees one too many", async () => {
    const files = await filesOf(whole);
    for (const name of files.keys()) {
      const rest = [...files.values()].filter((file) => file.name !== name);
      expect(kindsOf(await verifyPack(await bytesOf(zipOf(rest)), VERSION)), name).toContain("missing");
    }
    const more = { name: `texts/${"0".repeat(64)}.txt`, bytes: Buffer.from("x") };
    expect(kindsOf(await verifyPack(await bytesOf(zipOf([...files.values(), more])), VERSION))).toContain(
      "extra",
    );
  });

  it("is not believed where it was packed otherwise", async () => {
    const files = [...(await filesOf(whole)).values()];
    const compressed = await zipWith((zip) => {
      for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name);
    });
    expect(kindsOf(await verifyPack(compressed, VERSION))).toEqual(["repacked"]);
    const stored = await zipWith((zip) => {
      for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name, { compress: false });
    });
    expect(kindsOf(await verifyPack(stored, VERSION))).toEqual(["repacked"]);
  });
});

describe("a pack that was forged, hashes and all", () => {
  it("is found out by words that do not stand at their place", async () => {
    const moved = await forged(
      await packOf(),
      (text) => text,
      (manifest) => ({
        ...manifest,
        spans: manifest.spans.map((span) => ({ ...span, start: span.start + 1, end: span.end + 1 })),
      }),
    );
    expect(kindsOf(await verifyPack(moved, VERSION))).toEqual(expect.arrayContaining(["span", "unlisted"]));
  });

  it("is found out by a text that is not the one that was hashed", async () => {
    const changed = await forged(await packOf(), (text, name) =>
      name.startsWith("texts/") ? text.replace("أربع", "ألف") : text,
    );
    expect(kindsOf(await verifyPack(changed, VERSION))).toEqual(expect.arrayContaining(["text", "span"]));
  });

  it("is found out by a text that its original does not give", async () => {
    const changed = await forged(await packOf(), (text, name) =>
      name.startsWith("originals/") ? text.replaceAll("أربع", "ألف") : text,
    );
    expect(kindsOf(await verifyPack(changed, VERSION))).toEqual(
      expect.arrayContaining(["original", "changed"]),
    );
  });

  it("is found out by a claim that quotes something else", async () => {
    const changed = await forged(await packOf(), (text, name) =>
      name === PACK_FILES.claim ? text.replaceAll("أربع سفن", "مئة سفينة") : text,
    );
    expect(kindsOf(await verifyPack(changed, VERSION))).toEqual(
      expect.arrayContaining(["unlisted", "dossier"]),
    );
  });

  it("is found out by a dossier that says something else", async () => {
    const changed = await forged(await packOf(), (text, name) =>
      name === PACK_FILES.dossier ? text.replace("بعضه كذلك", "تؤيّده الأدلّة") : text,
    );
    expect(kindsOf(await verifyPack(changed, VERSION))).toEqual(["dossier"]);
  });

  it("is not accused where another version may have read and written otherwise", async () => {
    const { intact, content } = await verifyPack(await packOf(), "isnad 10.0.0");
    expect({ intact, dossier: content?.dossier }).toEqual({ intact: true, dossier: "not-made" });
  });
});

describe("a pack that is a trap", () => {
  it("with a name that leads out of its folder, or a file that isnad does not pack", async () => {
    const whole = [...(await filesOf(await packOf())).values()];
    for (const name of ["xx/xx/outside.txt", ".hidden", "originals/a.html", "notes.txt"]) {
      const bytes = await zipWith((zip) => {
        for (const file of whole) zip.addBuffer(Buffer.from(file.bytes), file.name, { compress: false });
        zip.addBuffer(Buffer.from("x"), name, { compress: false });
      });
      const outside = Buffer.from(bytes.toString("latin1").replaceAll("xx/xx/", "../../"), "latin1");
      expect(kindsOf(await verifyPack(outside, VERSION)), name).toEqual(["extra"]);
    }
  });

  it("with one name twice", async () => {
    const bytes = await zipWith((zip) => {
      for (const text of ["{}", "[]"])
        zip.addBuffer(Buffer.from(text), PACK_FILES.claim, { compress: false });
    });
    expect(await verifyPack(bytes, VERSION)).toMatchObject({
      problems: [{ kind: "unsafe", detail: "stands in the archive twice" }],
    });
  });

  it("with a file that unpacks to far more, which is not unpacked at all", async () => {
    const bytes = await zipWith((zip) => zip.addBuffer(Buffer.alloc(64 * 1024 * 1024), PACK_FILES.claim));
    expect(bytes.length).toBeLessThan(200_000);
    expect(kindsOf(await verifyPack(bytes, VERSION))).toEqual(["repacked"]);
  });

  it("with lists within lists without end", async () => {
    const deep = `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    const bytes = await forged(await packOf(), (text, name) => (name === PACK_FILES.claim ? deep : text));
    expect(kindsOf(await verifyPack(bytes, VERSION))).toEqual(["malformed"]);
  });
});
