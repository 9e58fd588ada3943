import { describe, expect, it } from "vitest";
import { factCheckOf } from "../../model/fact-check.case.ts";
import type { FactCheck } from "../../model/index.ts";
import { addAnalysed } from "../analysed.case.ts";
import * as kept from "../claims/index.ts";
import { copyLibrary } from "../copy.ts";
import { CursorError } from "../cursor.ts";
import { withdraw } from "../decisions.ts";
import { incoming, onEveryEngine, openFolderLibrary } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { traceHere } from "../traced.case.ts";
import * as checks from "./index.ts";

const check = (number: number, about: Partial<FactCheck> = {}): FactCheck => ({
  id: `https://tadqiq.example/${number}#a`,
  url: `https://tadqiq.example/${number}`,
  publisher: "مرصد الرصيف",
  language: "ar",
  title: "هل وصلت الرافعة؟",
  claim: "الرافعة الجديدة وصلت إلى رصيف المرفأ",
  claimants: ["صفحة محلية"],
  claimed: "2024-03-01",
  appearances: ["https://social.example/p/1"],
  published: `2024-03-${String(number).padStart(2, "0")}`,
  verdict: { wording: "غير صحيح", rating: { value: 1, best: 5, worst: 1 }, scale: "refuted" },
  ...about,
});

const BARE = factCheckOf({
  id: "urn:isnad#bare",
  claim: "أُغلقت الحديقة",
  verdict: { wording: "لا ندري", rating: null, scale: null },
});

const SOURCE = "https://tadqiq.example/feed.json";
const keep = ({ engine }: Library, found: readonly FactCheck[], broken: checks.BrokenEntry[] = []) =>
  checks.keepFactChecks(engine, { source: SOURCE, found, broken });

describe("fact-checks that are kept", () => {
  onEveryEngine(({ open }) => {
    it("come back as they were published, with what was broken beside them", async () => {
      const library = await open();
      const { reading } = library.engine;
      const broken = [
        { entry: 3, reason: "it holds no ClaimReview" },
        { entry: 9, reason: "it is no JSON: {…" },
      ];
      expect(await keep(library, [check(1), BARE], broken)).toEqual({
        added: 2,
        revised: 0,
        unchanged: 0,
        broken: 2,
      });
      for (const one of [check(1), BARE])
        expect(await checks.getFactCheck(reading, one.id)).toEqual({
          ...one,
          source: SOURCE,
          added: expect.stringMatching(/Z$/u),
          changed: expect.stringMatching(/Z$/u),
        });
      expect(await checks.findFactCheckSources(reading)).toMatchObject([
        { source: SOURCE, found: 2, broken: 2 },
      ]);
      expect(await checks.findBrokenEntries(reading, SOURCE)).toEqual(broken);
      expect(await checks.findBrokenEntries(reading, SOURCE, { after: 3 })).toEqual(broken.slice(1));
      await keep(library, [check(1)]);
      expect(await checks.findBrokenEntries(reading, SOURCE)).toEqual([]);
      await expect(checks.getFactCheck(reading, "nothing")).rejects.toThrow("no fact-check nothing");
    });

    it("are revised where the same id comes otherwise", async () => {
      const library = await open();
      const { reading } = library.engine;
      await keep(library, [check(1), check(2)]);
      const before = await checks.getFactCheck(reading, check(1).id);
      const state = await checks.factChecksVersion(reading);
      expect(await keep(library, [check(1), check(2)])).toMatchObject({ added: 0, revised: 0, unchanged: 2 });
      expect(await checks.factChecksVersion(reading)).toBe(state);
      const verdict = { ...check(2).verdict, wording: "مضلل", scale: "misleading" as const };
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await keep(library, [check(1), check(2), check(2, { verdict })])).toMatchObject({
        revised: 1,
        unchanged: 1,
      });
      const revised = await checks.getFactCheck(reading, check(2).id);
      expect(revised.verdict).toEqual(verdict);
      expect(revised.added).toBe(before.added);
      expect(revised.changed > revised.added).toBe(true);
      expect(await checks.getFactCheck(reading, check(1).id)).toEqual(before);
      expect(await checks.factChecksVersion(reading)).not.toBe(state);
    });

    it("are listed page by page, the last published first, and found by words", async () => {
      const library = await open();
      const { reading } = library.engine;
      const many = Array.from({ length: 25 }, (_, number) => check(number + 1));
      await keep(library, [...many, BARE]);
      const ids: string[] = [];
      let after: string | null | undefined;
      while (after !== null) {
        const page = await checks.findFactChecks(reading, { limit: 7, ...(after && { after }) });
        ids.push(...page.factChecks.map(({ id }) => id));
        after = page.next;
      }
      expect(ids).toEqual([...many.map(({ id }) => id).reverse(), BARE.id]);
      expect((await checks.findAllFactChecks(reading)).map(({ id }) => id)).toEqual([...ids].sort());
      const found = async (filter: checks.FactCheckFilter) =>
        (await checks.findFactChecks(reading, { limit: 100, ...filter })).factChecks.length;
      expect(await found({ words: "رافعة المرفأ" })).toBe(25);
      expect(await found({ words: "الحديقه" })).toBe(1);
      expect(await found({ words: "رافعة الحديقة" })).toBe(0);
      expect(await found({ words: "%" })).toBe(26);
      expect(await found({ scale: "refuted" })).toBe(25);
      expect(await found({ publisher: "مرصد" })).toBe(0);
      await expect(checks.findFactChecks(reading, { after: "x" })).rejects.toThrow(CursorError);
      const some = await checks.findFactChecksById(reading, [BARE.id, "nothing", check(3).id]);
      expect([...some.keys()].sort()).toEqual([check(3).id, BARE.id].sort());
      expect(await checks.findFactCheckIds(reading, "urn:")).toEqual([BARE.id]);
      expect(await checks.findFactCheckIds(reading, "https://tadqiq.example/1", 50)).toHaveLength(11);
    });

    it("are taken out one by one", async () => {
      const library = await open();
      await keep(library, [check(1), check(2)]);
      await checks.removeFactCheck(library.engine, check(1).id);
      expect((await checks.findAllFactChecks(library.engine.reading)).map(({ id }) => id)).toEqual([
        check(2).id,
      ]);
      await expect(checks.removeFactCheck(library.engine, check(1).id)).rejects.toThrow("no fact-check");
    });
  });
});

const NOW = { grace: 0 };
const TEXT = "أكد مدير المرفأ سامي الحداد أن الرافعة الجديدة وصلت إلى الرصيف صباح الأحد.\n";
const url = "https://example.org/crane";

async function traced(library: Library, text: string): Promise<string[]> {
  await addAnalysed(library, [incoming(text, { url })]);
  await kept.saveTrace(library.engine, await traceHere(library), NOW);
  return (await kept.findClaims(library.engine.reading, { least: 1 })).claims.map(({ id }) => id);
}

describe("matches of claims and fact-checks", () => {
  onEveryEngine(({ open }) => {
    it("are what a person decided last, and nothing else", async () => {
      const library = await open();
      const { engine } = library;
      await keep(library, [check(1), check(2)]);
      const [claim = ""] = await traced(library, TEXT);
      const confirmed = async () =>
        (await kept.findConfirmed(engine.reading, claim)).map(({ factCheck }) => factCheck.id);
      expect(await confirmed()).toEqual([]);
      const say = (factCheck: string, state: kept.MatchState) =>
        kept.decideMatch(engine, { claim, factCheck, state, by: "سلمى", note: "قرأته" });
      await say(check(1).id, "confirmed");
      await say(check(2).id, "confirmed");
      const last = await say(check(1).id, "rejected");
      expect(await confirmed()).toEqual([check(2).id]);
      expect(await kept.findMatches(engine.reading, { claim, factCheck: check(1).id })).toMatchObject([
        { state: "confirmed", by: "سلمى", note: "قرأته", reviewed: check(1).claim, withdrawn: null },
        { state: "rejected" },
      ]);
      await withdraw(engine, last);
      expect(await confirmed()).toEqual([check(1).id, check(2).id]);
      expect(await kept.findMatches(engine.reading, { claim, withdrawn: true })).toHaveLength(3);
      await checks.removeFactCheck(engine, check(2).id);
      expect(await confirmed()).toEqual([check(1).id]);
      expect(await kept.getTrace(engine.reading)).toMatchObject({ isDecidedAnew: false });
      await expect(say("nothing", "confirmed")).rejects.toThrow("no fact-check nothing");
      const nowhere = { claim: "c0", factCheck: check(1).id, state: "confirmed", by: "سلمى" } as const;
      await expect(kept.decideMatch(engine, nowhere)).rejects.toThrow("no claim c0");
    });

    it("follow their words, and are orphans where those are gone", async () => {
      const library = await open();
      const { engine } = library;
      await keep(library, [check(1)]);
      const [before = ""] = await traced(library, TEXT);
      await kept.decideMatch(engine, {
        claim: before,
        factCheck: check(1).id,
        state: "confirmed",
        by: "سلمى",
      });
      await traced(library, `وصول رافعة\n\n${TEXT}`);
      const now = await kept.resolveClaim(engine.reading, before);
      expect(await kept.findConfirmed(engine.reading, now)).toHaveLength(1);
      await traced(library, "أغلقت البلدية الحديقة العامة أمام الزوار يوم الاثنين.\n");
      expect(await kept.findMatches(engine.reading, { orphans: true })).toMatchObject([
        { claim: null, factCheck: check(1).id, statement: { text: expect.stringContaining("الرافعة") } },
      ]);
    });

    it("go to another place with the fact-checks", async () => {
      const library = await open();
      const { engine } = library;
      await keep(library, [check(1)], [{ entry: 2, reason: "it is null, not an object" }]);
      const [claim = ""] = await traced(library, TEXT);
      await kept.decideMatch(engine, { claim, factCheck: check(1).id, state: "confirmed", by: "سلمى" });
      const folder = await openFolderLibrary();
      await copyLibrary(engine, folder.engine);
      expect(await kept.findConfirmed(folder.engine.reading, claim)).toEqual(
        await kept.findConfirmed(engine.reading, claim),
      );
      expect(await checks.findBrokenEntries(folder.engine.reading, SOURCE)).toHaveLength(1);
      await folder.close();
    });
  });
});
