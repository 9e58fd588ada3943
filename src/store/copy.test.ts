import { describe, expect, it } from "vitest";
import { addAnalysed, corpusArticles } from "./analysed.case.ts";
import { findAnalysis } from "./analyses/read.ts";
import { getOriginal } from "./articles/read.ts";
import { createCase } from "./cases.ts";
import { CopyError, copyLibrary } from "./copy.ts";
import { onEveryEngine, openFolderLibrary } from "./engines.case.ts";
import { search } from "./search/search.ts";

describe("copying a library", () => {
  onEveryEngine(({ open }) => {
    it("takes everything to the other engine and back, and both find the same", async () => {
      const source = await open();
      const [added] = await addAnalysed(source, corpusArticles());
      await createCase(source.engine, "قضية");
      const folder = await openFolderLibrary();
      const there = await copyLibrary(source.engine, folder.engine);
      const target = await open();
      const back = await copyLibrary(folder.engine, target.engine);
      expect(back).toEqual(there);
      expect(await target.count()).toEqual(await source.count());
      const revision = added?.revision ?? "";
      const { reading } = target.engine;
      expect(await findAnalysis(reading, revision)).toEqual(
        await findAnalysis(source.engine.reading, revision),
      );
      expect(await getOriginal(reading, revision)).toEqual(
        await getOriginal(source.engine.reading, revision),
      );
      for (const query of ["المرفأ", "قال مدير", "بلد*"])
        expect((await search(target.engine, query)).hits.map(({ article }) => article).sort()).toEqual(
          (await search(source.engine, query)).hits.map(({ article }) => article).sort(),
        );
      await folder.close();
    });

    it("refuses a place that holds something, and leaves it as it is", async () => {
      const source = await open();
      await addAnalysed(source, corpusArticles().slice(0, 1));
      const target = await open();
      await createCase(target.engine, "قضية");
      await expect(copyLibrary(source.engine, target.engine)).rejects.toThrow(CopyError);
      expect(await target.count()).toMatchObject({ articles: 0 });
    });
  });
});
