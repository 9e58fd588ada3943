/**
 * An evidence pack is the same whatever engine keeps the library.
 * @module
 */
import { describe, expect, it } from "vitest";
import { openSource } from "../../src/api/index.ts";
import { pack } from "../../src/export/pack.ts";
import { addAnalysed, corpusArticles } from "../../src/store/analysed.case.ts";
import { onEveryEngine, openFolderLibrary } from "../../src/store/engines.case.ts";
import { copyLibrary, findClaims, type Library, recordVerdict, saveTrace } from "../../src/store/index.ts";
import { traceHere } from "../../src/store/traced.case.ts";
import { verifyPack } from "../../src/verify/index.ts";

const AT = "2024-05-31T08:00:00.000Z";

async function packOf(library: Library, claim: string): Promise<Buffer> {
  const source = await openSource(library, { claims: [claim] }, { at: AT });
  const pieces: Uint8Array[] = [];
  for await (const piece of pack.write(source)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

describe("an evidence pack", () => {
  onEveryEngine(({ open }) => {
    it("is the same bytes as from a folder with the same library, and intact", async () => {
      const folder = await openFolderLibrary();
      await addAnalysed(folder, corpusArticles());
      await saveTrace(folder.engine, await traceHere(folder), { grace: 0 });
      const { claims } = await findClaims(folder.engine.reading, { sort: "spread", limit: 3 });
      const [widest] = claims;
      if (!widest) throw new Error("the corpus tells no claim");
      await recordVerdict(folder.engine, { claim: widest.id, verdict: "mixed", note: "ملاحظة", by: "هند" });
      const other = await open();
      await copyLibrary(folder.engine, other.engine);
      for (const { id } of claims) {
        const here = await packOf(folder, id);
        expect((await packOf(other, id)).equals(here), id).toBe(true);
        const verified = await verifyPack(here, JSON.parse(manifestIn(here)).made.by);
        expect(verified).toMatchObject({ intact: true, problems: [] });
      }
      await folder.close();
    });
  });
});

/** The manifest as it stands in the archive, uncompressed. */
function manifestIn(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  const start = text.indexOf('{\n "format"');
  return text.slice(start, text.indexOf("\n}\n", start) + 3);
}
