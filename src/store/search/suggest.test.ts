import { describe, expect, it } from "vitest";
import { addAnalysed, corpusArticles } from "../analysed.case.ts";
import { incoming, onEveryEngine } from "../engines.case.ts";
import { countByPublisher, search } from "./search.ts";
import { suggest } from "./suggest.ts";

const TEXT = "قالت مديرة المكتبة سعاد النجّار إن الإضاءة أُصلحت. وذكر الحارس أن القاعة أُغلقت.\n";

describe("suggestions", () => {
  onEveryEngine(({ open }) => {
    it("are words, voices and publishers that begin so, whatever their spelling", async () => {
      const library = await open();
      await addAnalysed(library, [incoming(TEXT, { publisher: "أخبار المرفأ" })]);
      const { reading } = library.engine;
      expect((await suggest(reading, "الاضا", 5)).words).toEqual(["الاضاءه"]);
      expect((await suggest(reading, "الإضاءة", 5)).words).toEqual(["الاضاءه"]);
      expect((await suggest(reading, "النج", 5)).voices.map(({ name }) => name)).toContain("سعاد النجار");
      expect((await suggest(reading, "المرف", 5)).publishers).toEqual(["أخبار المرفأ"]);
      expect(await suggest(reading, "%", 5)).toEqual({ words: [], voices: [], publishers: [] });
      expect((await suggest(reading, "%%", 5)).voices).toEqual([]);
    });

    it("pages by the last hit as one long page does, and ranks among the newest alone where told to", async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles());
      const { hits: whole } = await search(library.engine, "قال", { limit: 1_000 });
      const paged: string[] = [];
      for (let last = whole[-1]; ; ) {
        const { hits } = await search(library.engine, "قال", { limit: 3, ...(last && { after: last }) });
        paged.push(...hits.map(({ article }) => article));
        last = hits.at(-1);
        if (!last) break;
      }
      expect(paged).toEqual(whole.map(({ article }) => article));
      const newest = whole
        .map(({ article }) => article)
        .sort()
        .slice(-4);
      const { hits } = await search(library.engine, "قال", { among: 4 });
      expect(hits.map(({ article }) => article).sort()).toEqual(newest);
      const { publishers } = await countByPublisher(library.engine, "قال", { among: 1_000 });
      expect(publishers.reduce((sum, { articles }) => sum + articles, 0)).toBe(whole.length);
    });
  });
});
