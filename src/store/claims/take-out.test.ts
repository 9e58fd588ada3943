import { describe, expect, it } from "vitest";
import { addAnalysed, corpusArticles } from "../analysed.case.ts";
import { removeArticles } from "../articles/remove.ts";
import { incoming, onEveryEngine } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { traceHere } from "../traced.case.ts";
import * as kept from "./index.ts";

const NOW = { grace: 0 };
const TOLD = "إن الرافعة الجديدة وصلت أمس من ميناء بعيد وإن ثلاثين عاملا سيركبونها";
const SECRET = "وأكدت البلدية أن خزائن الأرشيف القديم نقلت سرا إلى القبو.\n";

/** Three tellings of one claim; the first has a sentence that no other has. */
async function withStory(open: () => Promise<Library>) {
  const library = await open();
  const added = await addAnalysed(library, [
    incoming(`قال مدير المرفأ سامي الحداد ${TOLD} كلها.\n${SECRET}`, {
      url: "https://a.example/1",
      publisher: "الساحل",
    }),
    incoming(`قال مدير المرفأ سامي الحداد ${TOLD}.\n`, { url: "https://b.example/1", publisher: "الدرب" }),
    incoming(`ونقلت الدرب أن مدير المرفأ سامي الحداد قال ${TOLD}.\n`, {
      url: "https://c.example/1",
      publisher: "الميدان",
    }),
  ]);
  const [first = "", second = "", third = ""] = added.map(({ article }) => article);
  return { library, engine: library.engine, db: library.engine.reading, articles: [first, second, third] };
}

/** All that a library says of its claims, in one text. */
async function everything({ engine }: Library): Promise<string> {
  const db = engine.reading;
  const { claims } = await kept.findClaims(db, { least: 1, limit: 1_000 });
  const pages = await Promise.all(claims.map(({ id }) => kept.getClaim(db, id)));
  const { storylines } = await kept.findStorylines(db, { limit: 1_000 });
  const rows = [
    ...(await db.selectFrom("claim_text").select("terms").execute()),
    ...(await db.selectFrom("claim").selectAll().execute()),
  ];
  return JSON.stringify([
    claims,
    pages.map(({ standings, ...page }) => [page, ...standings]),
    storylines,
    rows,
  ]);
}

describe("removing articles that claims were traced in", () => {
  onEveryEngine(({ open }) => {
    it("takes their words out of claims at once, and the claims say that they are older", async () => {
      const { library, engine, db, articles } = await withStory(open);
      await kept.saveTrace(engine, await traceHere(library), NOW);
      const [widest] = (await kept.findClaims(db)).claims;
      const id = widest?.id ?? "";
      expect(widest).toMatchObject({ articles: 3, gone: 0 });
      const [alone] = (await kept.searchClaims(engine, "خزائن الأرشيف")).hits;
      expect(alone).toBeDefined();
      const [first = "", second = ""] = articles;
      await removeArticles(engine, [first]);

      const after = await kept.getClaim(db, id);
      expect(after).toMatchObject({ articles: 2, appearances: 2, gone: 1 });
      const told = after.claim.appearances.map(({ document }) => document);
      expect([...told].sort()).toEqual(articles.slice(1).sort());
      expect(after.places.map(({ article }) => article)).toEqual(told);
      expect(after.claim.gist).toBe(after.places[0]?.text);
      for (const { parent } of after.claim.appearances)
        if (parent?.claim === id) expect(after.places[parent.appearance]).toBeDefined();
      expect([...after.standings.keys()].sort()).toEqual(articles.slice(1).sort());
      const said = await everything(library);
      for (const words of ["خزائن", "كلها", first]) expect(said).not.toContain(words);
      expect((await kept.searchClaims(engine, "خزائن الأرشيف")).hits).toEqual([]);
      expect((await kept.searchClaims(engine, `"${after.gist}"`)).hits).toMatchObject([
        { claim: { id, gone: 1 } },
      ]);
      await expect(kept.getClaim(db, alone?.claim.id ?? "")).rejects.toThrow("stand in no article any more");
      expect(await kept.getTrace(db)).toMatchObject({ removed: 1, newer: 0 });

      await removeArticles(engine, [second]);
      expect(await kept.getClaim(db, id)).toMatchObject({ articles: 1, gone: 2 });
      await kept.recordVerdict(engine, { claim: id, verdict: "open", by: "سلمى" });
      expect((await kept.getClaim(db, id)).verdicts[0]?.statement.article).toBe(articles[2]);

      await kept.saveTrace(engine, await traceHere(library), NOW);
      expect(await kept.getTrace(db)).toMatchObject({ removed: 0 });
      expect(await kept.getClaim(db, id)).toMatchObject({ articles: 1, gone: 0, verdict: "open" });
    });

    it("holds for an article that is removed while claims are traced", async () => {
      const { library, engine, db, articles } = await withStory(open);
      const trace = await traceHere(library);
      await removeArticles(engine, articles.slice(0, 1));
      await kept.saveTrace(engine, trace, NOW);
      const [widest] = (await kept.findClaims(db)).claims;
      expect(widest).toMatchObject({ articles: 2, gone: 1 });
      expect(await everything(library)).not.toContain("خزائن");
      expect((await kept.searchClaims(engine, "خزائن الأرشيف")).hits).toEqual([]);
    });

    it("leaves nothing that leads nowhere, whichever article of a library goes", async () => {
      const library = await open();
      const { engine } = library;
      const added = await addAnalysed(library, corpusArticles());
      await kept.saveTrace(engine, await traceHere(library), NOW);
      for (const { article } of added.filter((_, n) => n % 7 === 3)) {
        await removeArticles(engine, [article]);
        expect(await everything(library)).not.toContain(article);
        const { claims } = await kept.findClaims(engine.reading, { least: 1, limit: 1_000 });
        for (const { id, storyline, articles, gist } of claims) {
          const { claim, places, others, story } = await kept.getClaim(engine.reading, id);
          expect(claim.appearances).toHaveLength(places.length);
          expect(new Set(places.map((place) => place.article)).size).toBe(articles);
          expect(places.map(({ text }) => text)).toContain(gist);
          const known = new Set(others.map((other) => `${other.claim} ${other.position}`));
          for (const { parent, runnersUp } of claim.appearances)
            for (const ref of parent ? [parent, ...runnersUp] : runnersUp)
              expect(
                ref.claim === id ? ref.appearance in places : known.has(`${ref.claim} ${ref.appearance}`),
              ).toBe(true);
          if (storyline !== null) expect(story?.articles).toBeGreaterThan(0);
        }
      }
    });

    it("empties the claims of a library that is emptied", async () => {
      const { library, engine, db, articles } = await withStory(open);
      await kept.saveTrace(engine, await traceHere(library), NOW);
      await removeArticles(engine, articles);
      expect((await kept.findClaims(db, { least: 1 })).claims).toEqual([]);
      expect((await kept.findStorylines(db)).storylines).toEqual([]);
      expect((await kept.searchClaims(engine, "الرافعة")).hits).toEqual([]);
      expect(await kept.countClaims(db, { least: 1 })).toBe(0);
      expect(await db.selectFrom("claim_origin").selectAll().execute()).toEqual([]);
    });
  });
});
