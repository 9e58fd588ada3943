import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factCheckOf } from "../../model/fact-check.case.ts";
import type { FactCheck } from "../../model/index.ts";
import { addAnalysed, analyseAll } from "../../store/analysed.case.ts";
import { incoming, onEveryEngine } from "../../store/engines.case.ts";
import * as store from "../../store/index.ts";
import { traceHere } from "../../store/traced.case.ts";
import { FactCheckShelf } from "../check/index.ts";
import { findNews, saveWatch } from "./index.ts";

const CRANE = "الرافعة الجديدة وصلت إلى الرصيف صباح الأحد";
const TOLD = "الرافعة الجديدة العملاقة وصلت إلى رصيف الميناء القديم في وادي الرمان";
const saying = (words: string, who = "مدير المرفأ سامي الحداد"): string => `أكد ${who} أن ${words}.\n`;
const url = (name: string): string => `https://example.org/${name}`;

const check = (number: number, claim: string): FactCheck =>
  factCheckOf({
    id: `https://tadqiq.example/${number}#a`,
    url: `https://tadqiq.example/${number}`,
    publisher: "مرصد الرصيف",
    language: "ar",
    title: "تدقيق في أخبار المرفأ",
    claim,
    published: "2024-03-09",
    verdict: { wording: "غير صحيح", rating: null, scale: "refuted" },
  });

class Tried {
  readonly library: store.Library;
  readonly shelf: FactCheckShelf;
  constructor(library: store.Library) {
    this.library = library;
    this.shelf = new FactCheckShelf(library);
  }
  get reading() {
    return this.library.engine.reading;
  }
  add(name: string, text: string, about = {}) {
    return addAnalysed(this.library, [incoming(text, { url: url(name), ...about })]);
  }
  async trace() {
    await store.saveTrace(this.library.engine, await traceHere(this.library), { grace: 0 });
  }
  keep(...found: FactCheck[]) {
    return store.keepFactChecks(this.library.engine, { source: "test", found, broken: [] });
  }
  async watch(subject: store.Subject): Promise<string> {
    return (await saveWatch(this.library, this.shelf, { subject, by: "سلمى" })).watch.id;
  }
  look() {
    return findNews(this.library, this.shelf);
  }
  /** What is told of a watch, the oldest first. */
  async told(watch: string) {
    return (await store.findWatchNews(this.reading, { watch, limit: 1000 })).news.toReversed();
  }
  async claim(words = "الرافعة الجديدة"): Promise<string> {
    return (await store.findClaims(this.reading, { least: 1, words })).claims[0]?.id ?? "";
  }
}

describe("news of a claim", () => {
  onEveryEngine(({ open }) => {
    it("are its new appearances after a trace, also once it goes by another id", async () => {
      const tried = new Tried(await open());
      await tried.add("one", saying(TOLD));
      await tried.trace();
      const claim = await tried.claim("رصيف الميناء");
      const watch = await tried.watch({ kind: "claim", claim });
      await tried.add("two", `${saying(TOLD)}\nوأشرف على النقل تسعة عمال.\n`);
      expect(await tried.look()).toBe(0);
      await tried.trace();
      expect(await tried.look()).toBe(1);
      const [news] = await tried.told(watch);
      expect(news).toMatchObject({
        kind: "appearance",
        claim: { id: claim },
        text: expect.stringContaining("رصيف الميناء"),
      });
      expect(news?.chain.map(({ name }) => name)).toEqual([expect.stringContaining("سامي الحداد")]);
      // The article that gave the claim its id goes: the claim has another id, and the watch follows it.
      const [first] = await store.findAppearances(tried.reading, claim);
      await store.removeArticles(tried.library.engine, [first?.article ?? ""]);
      await tried.add("three", `${saying(TOLD)}\nوصفق الحاضرون طويلا.\n`);
      await tried.trace();
      expect(await tried.look()).toBe(1);
      expect(await tried.look()).toBe(0);
      const ids = (await tried.told(watch)).map((one) => [one.article?.id, one.claim?.id]);
      expect(new Set(ids.map(([article]) => article)).size).toBe(2);
      expect(ids.at(-1)?.[1]).toBe(await store.resolveClaim(tried.reading, claim));
    });

    it("are fact-checks: suggested, then confirmed, each once; and none that was there", async () => {
      const tried = new Tried(await open());
      await tried.add("one", saying(CRANE));
      await tried.trace();
      await tried.keep(check(1, "الرافعة الجديدة وصلت إلى رصيف المرفأ صباح الأحد"));
      const claim = await tried.claim();
      const watch = await tried.watch({ kind: "claim", claim });
      expect(await tried.look()).toBe(0);
      await tried.keep(check(2, "وصلت الرافعة الجديدة الأحد إلى الرصيف"), check(3, "القمح نبت في البحر"));
      expect(await tried.look()).toBe(1);
      const said = { claim, factCheck: check(2, "").id, state: "confirmed", by: "رنا" } as const;
      const decision = await store.decideMatch(tried.library.engine, said);
      expect(await tried.look()).toBe(1);
      await store.withdraw(tried.library.engine, decision);
      await store.decideMatch(tried.library.engine, said);
      await store.decideMatch(tried.library.engine, {
        ...said,
        factCheck: check(3, "").id,
        state: "rejected",
      });
      expect(await tried.look()).toBe(0);
      const told = (await tried.told(watch)).map(({ factCheck }) => [
        factCheck?.id,
        factCheck?.state,
        factCheck?.by,
      ]);
      expect(told).toEqual([
        [check(2, "").id, "suggested", null],
        [check(2, "").id, "confirmed", "رنا"],
      ]);
    });
  });
});

describe("news of a voice", () => {
  onEveryEngine(({ open }) => {
    it("are its new reports under all its names; what a name brings along is none", async () => {
      const tried = new Tried(await open());
      const other = "مدير المرفأ سامي حداد";
      await tried.add("one", saying(CRANE));
      await tried.add("two", saying("المخزن الشمالي سيغلق أبوابه يوم الخميس", other));
      const [voice] = await store.findVoices(tried.reading, "سامي الحداد");
      const [spelt] = await store.findVoices(tried.reading, "سامي حداد");
      const watch = await tried.watch({ kind: "voice", voice: voice?.id ?? "" });
      await store.mergeVoices(tried.library.engine, {
        from: spelt?.id ?? "",
        into: voice?.id ?? "",
        by: "سلمى",
      });
      expect(await tried.look()).toBe(0);
      await tried.add("three", saying("السفينة ستغادر مساء الجمعة", other));
      expect(await tried.look()).toBe(1);
      await store.requeueArticles(tried.library.engine, await articlesOf(tried));
      await analyseAll(tried.library);
      expect(await tried.look()).toBe(0);
      expect((await tried.told(watch)).map(({ text }) => text)).toEqual([
        expect.stringContaining("السفينة ستغادر"),
      ]);
    });
  });
});

const articlesOf = async ({ reading }: Tried): Promise<string[]> =>
  (await reading.selectFrom("article").select("id").execute()).map(({ id }) => id);

describe("news of a search", () => {
  onEveryEngine(({ open }) => {
    it("are articles that answer, and fact-checks whose claim or title does", async () => {
      const tried = new Tried(await open());
      await tried.add("one", saying(CRANE));
      await tried.keep(check(1, CRANE));
      const watch = await tried.watch({ kind: "search", query: '"الرافعة الجديدة" -الخميس', filter: {} });
      const published = await tried.watch({
        kind: "search",
        query: "رافعة",
        filter: { publisher: "صحيفة المنارة", from: "2024-03" },
      });
      expect(await tried.look()).toBe(0);
      await tried.add("two", saying("الرافعة الجديدة تعطلت مساء الأحد"), { publisher: "صحيفة المنارة" });
      await tried.add("three", saying("الرافعة القديمة الجديدة الطلاء تعطلت"));
      await tried.add("four", saying("الرافعة الجديدة ستعود إلى العمل يوم الخميس"));
      await tried.keep(
        check(1, CRANE),
        check(2, "الرافعة الجديدة سقطت في البحر"),
        check(3, "رافعة المرفأ الجديدة"),
      );
      expect(await tried.look()).toBe(2);
      const told = await tried.told(watch);
      expect(told.map(({ kind, text }) => [kind, text])).toEqual([
        ["appearance", expect.stringContaining("الرافعة الجديدة تعطلت")],
        ["fact-check", "الرافعة الجديدة سقطت في البحر"],
      ]);
      expect(told[1]?.factCheck).toMatchObject({ state: "published", publisher: "مرصد الرصيف" });
      expect(await tried.told(published)).toEqual([]); // it has no date
      await tried.add("two", saying("الرافعة الجديدة تعطلت مساء السبت ثم عادت إلى العمل"), {
        publisher: "صحيفة المنارة",
      });
      expect(await tried.look()).toBe(0);
    });
  });
});

const THINGS = ["المخزن أغلق أبوابه", "السفينة غادرت الميناء", "القطار تأخر ساعتين", "الجسر فتح للمشاة"];

type Step =
  | { readonly do: "put"; readonly article: number; readonly says: readonly number[] }
  | { readonly do: "trace" | "analyse" | "look" };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant("put" as const),
    article: fc.nat(2),
    says: fc.uniqueArray(fc.nat(THINGS.length - 1), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ do: fc.constantFrom("trace" as const, "analyse" as const, "look" as const) }),
);

describe("whatever happens to articles", () => {
  onEveryEngine(({ open }) => {
    it("tells no words of an article twice, and leaves none out that came after the watch", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 12 }), async (all) => {
          const tried = new Tried(await open());
          await tried.add("first", saying(THINGS[0] ?? ""));
          await tried.trace();
          const [voice] = await store.findVoices(tried.reading, "سامي الحداد");
          const watch = await tried.watch({ kind: "voice", voice: voice?.id ?? "" });
          const wanted = new Set<string>();
          for (const step of [...all, { do: "look" } as const]) {
            if (step.do === "put") {
              const text = step.says.map((at) => saying(THINGS[at] ?? "")).join("\n");
              await tried.add(`${step.article}`, text);
              for (const at of step.says) wanted.add(`${step.article} ${THINGS[at]}`);
            } else if (step.do === "trace") await tried.trace();
            else if (step.do === "analyse") {
              await store.requeueArticles(tried.library.engine, await articlesOf(tried));
              await analyseAll(tried.library);
            }
            await tried.look();
          }
          const told = await tried.told(watch);
          const urls = new Map(
            (await tried.reading.selectFrom("article").select(["id", "url"]).execute()).map((row) => [
              row.id,
              row.url?.split("/").at(-1),
            ]),
          );
          const words = told.map(
            ({ article, text }) =>
              `${urls.get(article?.id ?? "")} ${THINGS.find((thing) => text.includes(thing))}`,
          );
          expect(words.toSorted()).toEqual([...wanted].toSorted());
        }),
        { numRuns: 12 },
      );
    });
  });
});
