import { describe, expect, it } from "vitest";
import { addAnalysed } from "../analysed.case.ts";
import { findReports } from "../analyses/read.ts";
import { createCase, findCaseItems, putIntoCase } from "../cases.ts";
import { decide, findDecidedArticles, findDecisions } from "../decisions.ts";
import { incoming, onEveryEngine } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { KEYS } from "../migrations/index.ts";
import { search } from "../search/search.ts";
import { removeArticles } from "./remove.ts";

const TEXT = "قال مدير المرفأ سامي الحداد إن الرافعة وصلت أمس وإن ثلاثين عاملا سيركبونها.\n";
const OTHER = "وأكدت البلدية أن الطريق سيفتح غدا بعد إصلاح خمسة أمتار منه.\n";
const url = (n: number): string => `https://sahel.example/${n}`;

async function rowCounts({ engine: { reading } }: Library): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [table] of KEYS) {
    const rows = await reading.selectFrom(table).selectAll().execute();
    counts[table] = rows.length;
  }
  return counts;
}

/** Tables that outlive an article: voices and words may be other articles' too, decisions are history. */
const STAYS = new Set(["voice", "search_word", "decision", "case_file"]);

describe("removing articles", () => {
  onEveryEngine(({ open }) => {
    it("leaves nothing of them behind but history", async () => {
      const library = await open();
      const { engine } = library;
      const [added] = await addAnalysed(library, [incoming(TEXT, { url: url(1) })]);
      await addAnalysed(library, [incoming(`${TEXT}${OTHER}`, { url: url(1) })]);
      await library.add([incoming(`تصحيح: ${TEXT}`, { url: url(1) })]); // a job waits for this one
      const article = added?.article ?? "";
      const { id } = await createCase(engine, "حريق المرفأ");
      await putIntoCase(engine, id, "article", [article]);
      const span = { start: 0, end: 3 };
      await decide(engine, TEXT, { article, kind: "reject", value: null, by: "سلمى", span });
      await removeArticles(engine, [article]);
      const left = Object.entries(await rowCounts(library)).filter(([, rows]) => rows > 0);
      expect(left.map(([table]) => table).filter((table) => !STAYS.has(table))).toEqual([]);
      expect((await search(engine, "الرافعة")).hits).toEqual([]);
      expect(await findCaseItems(engine.reading, id, "article")).toEqual([]);
      expect(await findDecisions(engine.reading, article)).toHaveLength(1);
      expect(await findDecidedArticles(engine.reading)).toEqual([]);
    });

    it("loses nothing that others share", async () => {
      const library = await open();
      const { engine } = library;
      const bytes = new TextEncoder().encode("ملف فيه مقالان");
      const original = { mediaType: "text/csv", bytes, headers: {} };
      const added = await addAnalysed(library, [
        incoming(TEXT, { url: url(1), original }),
        incoming(TEXT, { url: url(2) }),
        incoming(OTHER, { url: url(3), original }),
      ]);
      const [first, second, third] = added.map(({ article }) => article);
      await removeArticles(engine, [first ?? ""]);
      const counts = await rowCounts(library);
      expect(counts).toMatchObject({ article: 2, revision: 2, body: 2, original: 2, analysis: 2 });
      expect(await findReports(engine.reading, [added[1]?.revision ?? ""])).not.toEqual([]);
      const { hits } = await search(engine, "الرافعة");
      expect(hits.map(({ article }) => article)).toEqual([second]);
      await removeArticles(engine, [third ?? ""]);
      expect(await rowCounts(library)).toMatchObject({ article: 1, body: 1, original: 1, analysis: 1 });
    });

    it("lets an article come in again", async () => {
      const library = await open();
      const [before] = await addAnalysed(library, [incoming(TEXT, { url: url(1) })]);
      await removeArticles(library.engine, [before?.article ?? ""]);
      const [again] = await addAnalysed(library, [incoming(TEXT, { url: url(1) })]);
      expect(again).toMatchObject({ outcome: "added", change: "first" });
      expect((await search(library.engine, "الرافعة")).hits).toMatchObject([{ article: again?.article }]);
    });

    it("removes nothing where one is not there", async () => {
      const library = await open();
      const [added] = await addAnalysed(library, [incoming(TEXT)]);
      await expect(removeArticles(library.engine, [added?.article ?? "", "nothing"])).rejects.toThrow(
        "the library has no article nothing",
      );
      expect(await library.count()).toMatchObject({ articles: 1, revisions: 1 });
    });

    it("removes many at once", async () => {
      const library = await open();
      const many = Array.from({ length: 1_100 }, (_, n) => incoming(`نص رقم ${n}`, { url: url(n) }));
      const added = await library.add(many);
      await removeArticles(
        library.engine,
        added.slice(1).map(({ article }) => article),
      );
      expect(await rowCounts(library)).toMatchObject({
        article: 1,
        revision: 1,
        body: 1,
        original: 1,
        job: 1,
      });
    });
  });
});
