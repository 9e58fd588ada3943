import { describe, expect, it } from "vitest";
import { textOf } from "../../text/index.ts";
import { addAnalysed, corpusArticles } from "../analysed.case.ts";
import { createCase, putIntoCase } from "../cases.ts";
import { copyLibrary } from "../copy.ts";
import { incoming, onEveryEngine } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { parseQuery } from "../search/query.ts";
import { wordsOf } from "../search/terms.ts";
import { traceHere } from "../traced.case.ts";
import * as kept from "./index.ts";

const NOW = { grace: 0 };
const ALL = { limit: 1_000 };

/** Every wording of every claim, from the texts themselves. */
async function toldBy(library: Library): Promise<Map<string, Set<string>>> {
  const trace = await traceHere(library);
  return new Map(
    trace.traced.claims.map(({ id, gist, appearances }) => [
      id,
      new Set([
        gist,
        ...appearances.map(({ document, statement }) =>
          textOf(trace.seen.get(document)?.text ?? "", statement),
        ),
      ]),
    ]),
  );
}

/** The naive twin for words and phrases without a field: looks at every word of every wording. */
function scan(told: ReadonlyMap<string, ReadonlySet<string>>, query: string): string[] {
  const wanted = parseQuery(query);
  return [...told]
    .filter(([, wordings]) =>
      wanted.every(({ terms, excluded }) => {
        const holds = [...wordings].some((wording) => {
          const words = wordsOf(wording);
          return words.some((_, at) => terms.every((term, offset) => words[at + offset]?.term === term));
        });
        return holds !== excluded;
      }),
    )
    .map(([id]) => id)
    .sort();
}

const QUERIES = [
  "المحطة",
  "محطه",
  '"محطة الضخ"',
  '"الضخ محطة"',
  "الحريق الميناء",
  "الحريق -الميناء",
  "المصارف",
  '"غرفة المولدات" حريق',
];

describe("searching claims", () => {
  onEveryEngine(({ open }) => {
    it("finds every claim that is told with the words, and no other", async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles());
      await kept.saveTrace(library.engine, await traceHere(library), NOW);
      const told = await toldBy(library);
      let found = 0;
      for (const query of QUERIES) {
        const { hits } = await kept.searchClaims(library.engine, query, ALL);
        expect(hits.map(({ claim }) => claim.id).sort()).toEqual(scan(told, query));
        expect(await kept.countFoundClaims(library.engine, query)).toMatchObject({ claims: hits.length });
        for (const { claim, wording, marks } of hits) {
          expect(marks.length > 0 || wording !== null).toBe(true);
          if (wording) expect(told.get(claim.id)).toContain(wording.text);
        }
        found += hits.length;
      }
      expect(found).toBeGreaterThan(20);
    });

    it("goes through the hits page by page, the best and most told first", async () => {
      const library = await open();
      const { engine } = library;
      const text = "قال مدير المرفأ سامي الحداد إن الرافعة وصلت أمس وإن ثلاثين عاملا سيركبونها في المرفأ.\n";
      const once = "أعلنت البلدية أن الرافعة القديمة ستباع الشهر المقبل.\n";
      const added = await addAnalysed(library, [
        incoming(text, { url: "https://a.example/1" }),
        incoming(`نقلا عن الساحل\n\n${text}`, { url: "https://b.example/1" }),
        incoming(once, { url: "https://c.example/1" }),
      ]);
      await kept.saveTrace(engine, await traceHere(library), NOW);
      const { hits } = await kept.searchClaims(engine, "الرافعة", ALL);
      expect(hits.length).toBeGreaterThan(1);
      expect(hits[0]?.claim.articles).toBe(2);
      const [first] = hits;
      const paged = [];
      for (let after: kept.ClaimHit | undefined; ; ) {
        const page = await kept.searchClaims(engine, "الرافعة", {
          limit: 1,
          ...(after && { after: { claim: after.claim.id, score: after.score } }),
        });
        after = page.hits.at(-1);
        if (!after) break;
        paged.push(after);
      }
      expect(paged).toEqual(hits);
      const only = async (filter: kept.ClaimSearch) =>
        (await kept.searchClaims(engine, "الرافعة", filter)).hits.map(({ claim }) => claim.gist);
      expect(await only({ publisher: "الميدان" })).toEqual([]);
      expect(await only({ article: added[2]?.article ?? "" })).toEqual([expect.stringContaining("القديمة")]);
      expect(await only({ least: 2 })).toEqual([first?.claim.gist]);
      expect(await only({ verdict: "refuted" })).toEqual([]);
      const one = await createCase(engine, "الرافعة");
      expect(await only({ case: one.id })).toEqual([]);
      await putIntoCase(engine, one.id, "claim", [first?.claim.id ?? ""]);
      expect(await only({ case: one.id })).toEqual([first?.claim.gist]);
      expect(await only({})).toHaveLength(hits.length);
      expect((await kept.searchClaims(engine, "مصدر:الحداد")).hits.map(({ claim }) => claim.id)).toContain(
        first?.claim.id,
      );
      expect((await kept.searchClaims(engine, "راف*")).hits).toHaveLength(hits.length);
      expect((await kept.searchClaims(engine, "قققق*")).hits).toEqual([]);
    });

    it("shows other words of a claim where its gist lacks some", async () => {
      const library = await open();
      const { engine } = library;
      await addAnalysed(library, [
        incoming("قال مدير المرفأ سامي الحداد إن ثلاثين رافعة كبيرة وصلت إلى المرفأ يوم الاثنين.\n", {
          url: "https://a.example/1",
        }),
        incoming("قال مدير المرفأ سامي الحداد إن ثلاثين رافعة ضخمة وصلت إلى المرفأ يوم الاثنين.\n", {
          url: "https://b.example/1",
        }),
      ]);
      await kept.saveTrace(engine, await traceHere(library), NOW);
      const [told] = (await kept.searchClaims(engine, "رافعة")).hits;
      expect(told).toMatchObject({ claim: { articles: 2 }, wording: null });
      const [here, there] = told?.claim.gist.includes("ضخمة") ? ["ضخمة", "كبيرة"] : ["كبيرة", "ضخمة"];
      expect((await kept.searchClaims(engine, `رافعة ${here}`)).hits[0]).toMatchObject({ wording: null });
      const [hit] = (await kept.searchClaims(engine, `رافعة ${there}`)).hits;
      expect(hit?.claim.gist).not.toContain(there);
      const words = hit?.wording?.marks.map((mark) => textOf(hit.wording?.text ?? "", mark));
      expect(words).toEqual(["رافعة", there]);
    });

    it("finds in a copy of the library what it found, and nothing of a trace that is gone", async () => {
      const [library, copy] = [await open(), await open()];
      await addAnalysed(library, corpusArticles());
      await kept.saveTrace(library.engine, await traceHere(library), NOW);
      await kept.saveTrace(library.engine, await traceHere(library), NOW);
      await copyLibrary(library.engine, copy.engine);
      for (const query of QUERIES) {
        const { hits } = await kept.searchClaims(library.engine, query, ALL);
        expect(new Set(hits.map(({ claim }) => claim.id)).size).toBe(hits.length);
        const there = await kept.searchClaims(copy.engine, query, ALL);
        expect(there.hits.map(({ claim, wording }) => [claim.id, wording])).toEqual(
          hits.map(({ claim, wording }) => [claim.id, wording]),
        );
      }
    });
  });
});
