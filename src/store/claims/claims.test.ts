import { describe, expect, it } from "vitest";
import type { Claim, Verdict } from "../../model/index.ts";
import { addAnalysed, corpusArticles } from "../analysed.case.ts";
import { createCase, putIntoCase } from "../cases.ts";
import { copyLibrary } from "../copy.ts";
import { CursorError } from "../cursor.ts";
import { withdraw } from "../decisions.ts";
import { incoming, onEveryEngine, openFolderLibrary } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { traceHere } from "../traced.case.ts";
import { findVoices } from "../voices/index.ts";
import * as kept from "./index.ts";

const NOW = { grace: 0 };

async function withTrace(open: () => Promise<Library>) {
  const library = await open();
  const added = await addAnalysed(library, corpusArticles());
  const trace = await traceHere(library);
  await kept.saveTrace(library.engine, trace, NOW);
  return { library, engine: library.engine, db: library.engine.reading, trace, added };
}

const documentsOf = ({ appearances }: Claim): Set<string> =>
  new Set(appearances.map(({ document }) => document));

/** Every page of a query. */
async function allOf(db: Library["engine"]["reading"], query: kept.ClaimQuery): Promise<kept.ListedClaim[]> {
  const all: kept.ListedClaim[] = [];
  let after: string | undefined;
  do {
    const page = await kept.findClaims(db, { limit: 7, ...query, ...(after !== undefined && { after }) });
    all.push(...page.claims);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return all;
}

/** The same by looking at everything. */
const ORDERS: Readonly<Record<kept.ClaimSort, (a: kept.ListedClaim, b: kept.ListedClaim) => number>> = {
  spread: (a, b) => b.articles - a.articles || b.outlets - a.outlets || byId(a, b),
  copies: (a, b) => copiesOf(b) - copiesOf(a) || b.articles - a.articles || byId(a, b),
  worth: (a, b) => b.checkworthiness - a.checkworthiness || b.articles - a.articles || byId(a, b),
  newest: (a, b) => compare(b.lastPublished ?? "", a.lastPublished ?? "") || byId(a, b),
};
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: kept.ListedClaim, b: kept.ListedClaim): number => compare(a.id, b.id);
const copiesOf = ({ articles, independent }: kept.ListedClaim): number =>
  articles / Math.max(1, independent.max);

describe("claims that are kept", () => {
  onEveryEngine(({ open }) => {
    it("come back as they were traced, every one of them", async () => {
      const { db, trace } = await withTrace(open);
      expect(trace.traced.claims.length).toBeGreaterThan(60);
      for (const claim of trace.traced.claims) {
        const found = await kept.getClaim(db, claim.id);
        expect(found.claim).toEqual(claim);
        expect(found.numbers).toEqual(trace.numbersOf(claim));
        expect(found.places.map(({ text }) => text)).toEqual(
          claim.appearances.map(({ document, statement }) =>
            trace.seen.get(document)?.text.slice(statement.start, statement.end),
          ),
        );
        for (const { claim: other, position } of found.others)
          expect(trace.traced.claims.find(({ id }) => id === other)?.appearances[position]).toBeDefined();
        expect([...found.standings.keys()]).toEqual(expect.arrayContaining([...documentsOf(claim)]));
      }
      const { run } = await kept.getTrace(db);
      expect(run).toMatchObject({ rules: "test", claims: trace.traced.claims.length });
      await expect(kept.getClaim(db, "nothing")).rejects.toThrow("the library has no claim nothing");
    });

    it("are listed in every order, page by page, as a look at all of them would", async () => {
      const { db, trace } = await withTrace(open);
      for (const least of [1, 2, 3])
        for (const sort of kept.CLAIM_SORTS) {
          const listed = await allOf(db, { sort, least });
          expect(listed).toEqual([...listed].sort(ORDERS[sort]));
          const wanted = trace.traced.claims.filter((claim) => documentsOf(claim).size >= least);
          expect(listed.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
        }
      const spread = await kept.findClaims(db, { limit: 1 });
      await expect(kept.findClaims(db, { sort: "worth", after: spread.next ?? "" })).rejects.toThrow(
        CursorError,
      );
      await expect(kept.findClaims(db, { after: "###" })).rejects.toThrow("does not continue this list");
    });

    it("are found by article, publisher, storyline, words, voice and case", async () => {
      const { db, engine, trace, added } = await withTrace(open);
      const { claims, storylines } = trace.traced;
      const article = added[0]?.article ?? "";
      const ids = async (filter: kept.ClaimFilter): Promise<string[]> =>
        (await allOf(db, filter)).map(({ id }) => id).sort();
      const those = (isMeant: (claim: Claim) => boolean): string[] =>
        claims
          .filter(isMeant)
          .map(({ id }) => id)
          .sort();
      expect(await ids({ article })).toEqual(those((claim) => documentsOf(claim).has(article)));
      const [story] = storylines;
      expect(await ids({ storyline: story?.id ?? "" })).toEqual([...(story?.claims ?? [])].sort());
      const publishers = new Map(trace.traced.articles.map((one) => [one.document, one.publisher]));
      const [publisher = ""] = [...publishers.values()].filter((one) => one !== null);
      expect(await ids({ publisher, least: 1 })).toEqual(
        those((claim) => [...documentsOf(claim)].some((one) => publishers.get(one) === publisher)),
      );
      const rare = claims.find(({ gist }) => gist.includes("المرفأ"));
      expect(await ids({ words: "مرفأ", least: 1 })).toContain(rare?.id);
      expect(await ids({ words: "كلمة لا ترد هنا قط", least: 1 })).toEqual([]);
      const { id } = await createCase(engine, "قضية");
      await putIntoCase(engine, id, "article", [article]);
      const other = claims.find((claim) => !documentsOf(claim).has(article))?.id ?? "";
      await putIntoCase(engine, id, "claim", [other]);
      expect(await ids({ case: id, least: 1 })).toEqual(
        those((claim) => claim.id === other || documentsOf(claim).has(article)),
      );
      const [origin] = claims.flatMap(({ origins }) => origins.filter(({ kind }) => kind === "organisation"));
      const [voice] = await findVoices(db, origin?.voice ?? "");
      const told = await ids({ voice: voice?.id ?? "", least: 1 });
      expect(told).toEqual(
        expect.arrayContaining(
          those((claim) => claim.origins.some((one) => one.voice === (origin?.voice ?? ""))),
        ),
      );
      expect(told.length).toBeLessThan(claims.length);
    });

    it("tell whose text an article is, and which storylines there are", async () => {
      const { db, trace } = await withTrace(open);
      for (const standing of trace.traced.articles)
        expect(await kept.findStanding(db, standing.document)).toMatchObject(standing);
      expect(await kept.findStanding(db, "nothing")).toBeNull();
      const { storylines, next } = await kept.findStorylines(db, { limit: 3 });
      const rest = await kept.findStorylines(db, { limit: 1_000, after: next ?? "" });
      const all = [...storylines, ...rest.storylines];
      expect(all.map(({ id }) => id).sort()).toEqual(trace.traced.storylines.map(({ id }) => id).sort());
      expect(all).toEqual(
        [...all].sort((a, b) => b.articles - a.articles || b.claims - a.claims || compare(a.id, b.id)),
      );
      expect(await kept.getStoryline(db, all[0]?.id ?? "")).toEqual(all[0]);
      await expect(kept.getStoryline(db, "nothing")).rejects.toThrow("no storyline nothing");
    });

    it("know what came after them", async () => {
      const { library, db } = await withTrace(open);
      expect(await kept.getTrace(db)).toMatchObject({ newer: 0, isDecidedAnew: false });
      await addAnalysed(library, [incoming("وقال مدير المرفأ سامي الحداد إن الرافعة وصلت.\n")]);
      expect(await kept.getTrace(db)).toMatchObject({ newer: 1 });
      await kept.saveTrace(library.engine, await traceHere(library), NOW);
      expect(await kept.getTrace(db)).toMatchObject({ newer: 0 });
      const runs = await db.selectFrom("trace_run").select("state").execute();
      expect(runs).toEqual([{ state: "current" }]);
    });

    it("stay as they were where saving is broken off", async () => {
      const { library, db, trace } = await withTrace(open);
      const stop = new AbortController();
      const saving = kept.saveTrace(library.engine, trace, {
        ...NOW,
        signal: stop.signal,
        onSaved: () => stop.abort(new Error("enough")),
      });
      await expect(saving).rejects.toThrow("enough");
      expect(await db.selectFrom("trace_run").select("state").execute()).toEqual([{ state: "current" }]);
      expect(await db.selectFrom("claim").select("generation").distinct().execute()).toHaveLength(1);
    });

    it("give way to a trace that began later", async () => {
      const { library, db, trace } = await withTrace(open);
      let later: Promise<void> | null = null;
      const saving = kept.saveTrace(library.engine, trace, {
        ...NOW,
        onSaved: () => {
          later ??= kept.saveTrace(library.engine, { ...trace, rules: "later" }, NOW);
        },
      });
      const [first] = await Promise.allSettled([saving]);
      await later;
      const { run } = await kept.getTrace(db);
      if (first?.status === "rejected") expect(first.reason).toBeInstanceOf(kept.SupersededError);
      expect(run?.rules).toBe("later");
      expect(await db.selectFrom("claim").select("generation").distinct().execute()).toHaveLength(1);
    });

    it("are found by the beginning of an id", async () => {
      const { db, trace } = await withTrace(open);
      const id = trace.traced.claims[0]?.id ?? "";
      expect(await kept.findClaimIds(db, id)).toEqual([id]);
      expect(await kept.findClaimIds(db, "c", 5)).toHaveLength(5);
      expect(await kept.findClaimIds(db, "z")).toEqual([]);
    });

    it("have beside them what two articles share, seen from either", async () => {
      const { library, db, trace, added } = await withTrace(open);
      const [first = "", second = "", third = ""] = added.map(({ article }) => article).sort();
      const place = (document: string, start: number) => ({ document, start, end: start + 9 });
      const passages = [
        { a: place(first, 30), b: place(second, 0), words: 2 },
        { a: place(first, 5), b: place(second, 50), words: 2 },
        { a: place(second, 20), b: place(third, 1), words: 3 },
      ];
      await kept.saveTrace(library.engine, { ...trace, passages }, NOW);
      expect(await kept.findPassages(db, first)).toEqual([passages[1], passages[0]]);
      expect((await kept.findPassages(db, second)).map(({ a, b }) => [a.start, b.document])).toEqual([
        [0, first],
        [20, third],
        [50, first],
      ]);
      expect((await kept.findStandings(db, [first, third, "nothing"])).size).toBe(2);
    });

    it("go to another place with their verdicts", async () => {
      const { engine, trace } = await withTrace(open);
      const id = trace.traced.claims[0]?.id ?? "";
      await kept.recordVerdict(engine, { claim: id, verdict: "mixed", by: "سلمى" });
      const folder = await openFolderLibrary();
      await copyLibrary(engine, folder.engine);
      expect(await kept.getClaim(folder.engine.reading, id)).toEqual(await kept.getClaim(engine.reading, id));
      await folder.close();
    });
  });
});

describe("verdicts", () => {
  onEveryEngine(({ open }) => {
    const say = (claim: string, verdict: Verdict, by = "سلمى") => ({ claim, verdict, by, note: "بلا" });

    it("stay in the history; the newest that stands is the state", async () => {
      const { engine, db, trace } = await withTrace(open);
      const [claim, other] = trace.traced.claims.map(({ id }) => id);
      if (!claim || !other) throw new Error("two claims were expected");
      await kept.recordVerdict(engine, say(claim, "open"));
      const last = await kept.recordVerdict(engine, say(claim, "refuted", "رنا"));
      const state = async () => (await kept.getClaim(db, claim)).verdict;
      expect(await state()).toBe("refuted");
      expect((await kept.findClaims(db, { verdict: "refuted" })).claims.map(({ id }) => id)).toEqual([claim]);
      expect((await kept.findClaims(db, { verdict: "open" })).claims).toEqual([]);
      expect((await allOf(db, { verdict: "none" })).map(({ id }) => id)).not.toContain(claim);
      await withdraw(engine, last);
      expect(await state()).toBe("open");
      expect((await kept.getClaim(db, claim)).verdicts.map(({ verdict }) => verdict)).toEqual([
        "open",
        "refuted",
      ]);
      expect(await kept.findVerdicts(db, { claim: other })).toEqual([]);
      await expect(kept.recordVerdict(engine, say("nothing", "open"))).rejects.toThrow("no claim nothing");
    });

    it("stay with their words, and are orphans where those are gone", async () => {
      const library = await open();
      const { engine } = library;
      const url = "https://example.org/crane";
      const text = "أكد مدير المرفأ سامي الحداد أن الرافعة الجديدة وصلت إلى الرصيف صباح الأحد.\n";
      await addAnalysed(library, [incoming(text, { url })]);
      await kept.saveTrace(engine, await traceHere(library), NOW);
      const { claims } = await kept.findClaims(engine.reading, { least: 1 });
      const before = claims[0]?.id ?? "";
      await kept.recordVerdict(engine, say(before, "supported"));
      await addAnalysed(library, [incoming(`وصول رافعة\n\n${text}`, { url })]);
      await kept.saveTrace(engine, await traceHere(library), NOW);
      const [moved] = await kept.findVerdicts(engine.reading);
      expect(moved).toMatchObject({ verdict: "supported", claim: expect.any(String) });
      expect(await kept.resolveClaim(engine.reading, before)).toBe(moved?.claim);
      await addAnalysed(library, [
        incoming("أغلقت البلدية الحديقة العامة أمام الزوار يوم الاثنين.\n", { url }),
      ]);
      await kept.saveTrace(engine, await traceHere(library), NOW);
      expect(await kept.findVerdicts(engine.reading, { orphans: true })).toMatchObject([
        { verdict: "supported", claim: null },
      ]);
      await expect(kept.getClaim(engine.reading, before)).rejects.toThrow("stand in no article any more");
    });
  });
});
