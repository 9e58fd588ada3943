import { describe, expect, it } from "vitest";
import { findDecidedArticles, withdraw } from "./decisions.ts";
import { incoming, onEveryEngine } from "./engines.case.ts";
import { decideGroup, findGroupDecisions, placeOfStatement } from "./group-decisions.ts";

const FIRST = "قال مدير المرفأ إن الرافعة وصلت. وقالت البلدية إن الطريق سيفتح غدا.\n";
const SECOND = "وصلت الرافعة الجديدة إلى المرفأ، بحسب مديره.\n";

describe("decisions about claims", () => {
  onEveryEngine(({ open }) => {
    const twoArticles = async () => {
      const { engine, add } = await open().then((library) => ({
        engine: library.engine,
        add: (text: string) => library.add([incoming(text)]),
      }));
      const ids = [];
      for (const text of [FIRST, SECOND]) {
        const [added] = await add(text);
        if (!added) throw new Error("nothing was added");
        ids.push(added.article);
      }
      return { engine, first: ids[0] ?? "", second: ids[1] ?? "" };
    };

    it("point at words, and are found until they are taken back", async () => {
      const { engine, first, second } = await twoArticles();
      const a = { article: first, text: FIRST, start: 19, end: 31 };
      const b = { article: second, text: SECOND, start: 0, end: 30 };
      const id = await decideGroup(engine, "together", [a, b], "سلمى");
      const [decision, ...others] = await findGroupDecisions(engine.reading);
      expect(others).toEqual([]);
      expect(decision).toMatchObject({ id, kind: "together", by: "سلمى" });
      expect(decision?.statements.map(({ article, text }) => [article, text])).toEqual([
        [first, FIRST.slice(19, 31)],
        [second, SECOND.slice(0, 30)],
      ]);
      expect(await findDecidedArticles(engine.reading)).toEqual([]);
      await withdraw(engine, id);
      expect(await findGroupDecisions(engine.reading)).toEqual([]);
    });

    it("find their words where the text grew before them, and say so where they are gone", async () => {
      const { engine, first, second } = await twoArticles();
      const a = { article: first, text: FIRST, start: 19, end: 31 };
      await decideGroup(engine, "apart", [a, { article: second, text: SECOND, start: 0, end: 30 }], "رنا");
      const quoted = (await findGroupDecisions(engine.reading))[0]?.statements[0];
      if (!quoted) throw new Error("a decision was expected");
      const grown = `عاجل. ${FIRST}`;
      const place = placeOfStatement(grown, quoted);
      expect(place && grown.slice(place.start, place.end)).toBe(FIRST.slice(19, 31));
      expect(placeOfStatement("نص آخر.", quoted)).toBeNull();
    });
  });
});
