import { describe, expect, it } from "vitest";
import type { Incoming, PublicationDate } from "../../model/index.ts";
import { foldWord } from "../../text/index.ts";
import { addAnalysed, analyseAll, corpusArticles } from "../analysed.case.ts";
import { findAnalysis } from "../analyses/read.ts";
import { createCase, putIntoCase } from "../cases.ts";
import type { Engine } from "../engine.ts";
import { incoming, onEveryEngine } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { type ArticleSort, countPublishers, type ListedArticle, listArticles } from "./list.ts";
import type { ArticleFilter } from "./listed-filter.ts";
import { getCurrent } from "./read.ts";
import { requeueArticles } from "./requeue.ts";

const TITLES = [
  "افتتاح المكتبة",
  "إفتتاح الملعبِ",
  "مسؤول: الجسر جاهز",
  "Port of Tyre 2019",
  "100% [جديد]",
  null,
];
const PUBLISHERS = ["المرفأ", "صحيفة الساحل", null];
const DATES = ["2019", "2019-07", "2019-07-21", "2019-07-21T10:30", "2020-01-02", null];
const VOICES = ["قال مدير المكتبة سامي الحداد إن القاعة فتحت.", "بقيت الأبواب مغلقة طول اليوم."];

/** Forty articles of every mixture; every fourth is left waiting, and the seventh of those is given up. */
function articles(): Incoming[] {
  return Array.from({ length: 40 }, (_, n) =>
    incoming(`${VOICES[n % 2]} وهذه الفقرة رقم ${n}.\n${"وفيها كلام كثير عن الحديقة. ".repeat(9)}`, {
      url: `https://sahel.example/${n}`,
      title: TITLES[n % TITLES.length] ?? null,
      publisher: PUBLISHERS[n % PUBLISHERS.length] ?? null,
      published: dateOf(DATES[(n * 5 + Math.floor(n / 6)) % DATES.length] ?? null),
    }),
  );
}

const dateOf = (value: string | null): PublicationDate | null =>
  value === null ? null : { value, precision: "day", basis: "meta" };

async function fill(library: Library): Promise<string[]> {
  const all = articles();
  const first = await library.add(all.filter((_, n) => n % 4 !== 3));
  await analyseAll(library);
  const waiting = await library.add(all.filter((_, n) => n % 4 === 3));
  const given = waiting[6]?.revision ?? "";
  await library.engine.write((tx) =>
    tx.updateTable("job").set({ state: "failed", error: "كسر" }).where("subject", "=", given).execute(),
  );
  return [...first, ...waiting].map(({ article }) => article);
}

async function everyPage(
  engine: Engine,
  query: ArticleFilter & { sort?: ArticleSort },
  limit: number,
): Promise<{ items: ListedArticle[]; total: number | null }> {
  const items: ListedArticle[] = [];
  let total: number | null = null;
  let after: string | undefined;
  do {
    const page = await listArticles(engine, { ...query, limit, ...(after !== undefined && { after }) });
    if (after === undefined) total = page.total;
    else expect(page.total).toBeNull();
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return { items, total };
}

/** What the list must be, from all articles in no order. */
const twin = {
  order: {
    added: (a, b) => compare(b.id, a.id),
    newest: (a, b) => compare(b.published?.value ?? "", a.published?.value ?? "") || compare(b.id, a.id),
    oldest: (a, b) => compare(a.published?.value ?? "~", b.published?.value ?? "~") || compare(a.id, b.id),
    title: (a, b) => compare(a.title ?? "\u{10ffff}", b.title ?? "\u{10ffff}") || compare(a.id, b.id),
    reports: (a, b) => (b.reports ?? -1) - (a.reports ?? -1) || compare(b.id, a.id),
  } satisfies Record<ArticleSort, (a: ListedArticle, b: ListedArticle) => number>,
  passes: (one: ListedArticle, { publishers = [], from, to, state, words = "" }: ArticleFilter): boolean =>
    (publishers.length === 0 || publishers.includes(one.publisher ?? "")) &&
    (from === undefined || (isDated(one) && sameLength(one, from, (date, bound) => date >= bound))) &&
    (to === undefined || (isDated(one) && sameLength(one, to, (date, bound) => date <= bound))) &&
    (state === undefined || one.state === state) &&
    foldWord(words)
      .split(" ")
      .every((word) => [one.title, one.publisher].some((text) => foldWord(text ?? "").includes(word))),
};

const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const isDated = ({ published }: ListedArticle): boolean => published !== null;
const sameLength = (
  { published }: ListedArticle,
  bound: string,
  holds: (date: string, bound: string) => boolean,
): boolean => {
  const length = Math.min(published?.value.length ?? 0, bound.length);
  return holds(published?.value.slice(0, length) ?? "", bound.slice(0, length));
};

const FILTERS: readonly ArticleFilter[] = [
  {},
  { publishers: ["المرفأ"] },
  { publishers: ["صحيفة الساحل", ""] },
  { from: "2019-07-21" },
  { to: "2019-07-20" },
  { from: "2019-07", to: "2019-07" },
  { state: "waiting" },
  { state: "failed" },
  { state: "analysed", publishers: ["المرفأ"] },
  { words: "أفتتاح" },
  { words: "الملعب" },
  { words: "مسئول جسر" },
  { words: "port ٢٠١٩" },
  { words: "100%" },
  { words: "[جديد]" },
  { words: "*" },
  { words: "المكتبه مرفأ" },
  { publishers: ["لا أحد"] },
];

describe("the list of articles", () => {
  onEveryEngine(({ open }) => {
    const openFilled = async () => {
      const library = await open();
      const ids = await fill(library);
      return { library, engine: library.engine, ids };
    };
    let filled: ReturnType<typeof openFilled> | undefined;
    /** For tests that change nothing: one library. */
    const share = () => (filled ??= openFilled());

    it("shows every article once, sorted and filtered as a plain loop would", async () => {
      const { engine } = await share();
      const { items: all } = await everyPage(engine, {}, 500);
      expect(new Set(all.map(({ id }) => id)).size).toBe(40);
      for (const sort of Object.keys(twin.order) as ArticleSort[])
        for (const filter of FILTERS) {
          const wanted = all.filter((one) => twin.passes(one, filter)).sort(twin.order[sort]);
          const { items, total } = await everyPage(engine, { ...filter, sort }, 7);
          expect({ sort, filter, total, ids: items.map(({ id }) => id) }).toEqual({
            sort,
            filter,
            total: wanted.length,
            ids: wanted.map(({ id }) => id),
          });
        }
    });

    it("says of each what is known of it", async () => {
      const { engine, ids } = await share();
      const { items } = await listArticles(engine, { limit: 500 });
      expect(items.find(({ id }) => id === ids[0])).toEqual({
        id: ids[0],
        title: "افتتاح المكتبة",
        opening: null,
        publisher: "المرفأ",
        author: null,
        url: "https://sahel.example/0",
        published: { value: "2019", precision: "day", basis: "meta" },
        republishes: null,
        added: expect.stringMatching(/^\d{4}-.*Z$/u),
        revisions: 1,
        change: "first",
        state: "analysed",
        failure: null,
        reports: 1,
        voices: 1,
      });
      for (const { title, opening } of items)
        expect(opening).toEqual(title === null ? expect.stringMatching(/^(قال|بقيت).{150,}/su) : null);
      const failed = items.filter(({ state }) => state === "failed");
      expect(failed).toMatchObject([{ reports: null, voices: null, failure: "كسر" }]);
    });

    it("keeps its place when an article comes in on the way", async () => {
      const { library, engine } = await openFilled();
      const first = await listArticles(engine, { limit: 10 });
      await library.add([incoming("خبر جديد عن الرصيف.\n")]);
      const second = await listArticles(engine, { limit: 10, after: first.next ?? "" });
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(ids).size).toBe(20);
      expect(ids).toEqual([...ids].sort().reverse());
    });

    it("keeps to a case", async () => {
      const { engine, ids } = await openFilled();
      const { id } = await createCase(engine, "حريق المرفأ");
      await putIntoCase(engine, id, "article", ids.slice(3, 6));
      const { items, total } = await listArticles(engine, { case: id });
      expect(total).toBe(3);
      expect(items.map((item) => item.id)).toEqual(ids.slice(3, 6).sort().reverse());
    });

    it("says what the text tells of itself where the input says nothing", async () => {
      const library = await open();
      await addAnalysed(
        library,
        corpusArticles().map((one) => ({ ...one, publisher: null })),
      );
      const { reading } = library.engine;
      const { items } = await listArticles(library.engine, { limit: 500 });
      for (const { id, title, publisher, published } of items) {
        const analysis = await findAnalysis(reading, (await getCurrent(reading, id)).id);
        expect({ title, publisher, published }).toEqual({
          title: analysis?.article.title,
          publisher: analysis?.article.publisher,
          published: analysis?.article.published,
        });
      }
      expect(items.some(({ published }) => published !== null)).toBe(true);
    });

    it("refuses a cursor of another list", async () => {
      const { engine } = await share();
      const { next } = await listArticles(engine, { limit: 1, sort: "title" });
      for (const after of [next ?? "", "x", "", Buffer.from("[1]").toString("base64url")])
        await expect(listArticles(engine, { sort: "newest", after })).rejects.toThrow(
          "does not continue this list",
        );
    });

    it("counts publishers, that of most articles first", async () => {
      const { engine } = await share();
      expect(await countPublishers(engine)).toEqual([
        { publisher: "المرفأ", articles: 14 },
        { publisher: "صحيفة الساحل", articles: 13 },
        { publisher: null, articles: 13 },
      ]);
    });

    it("has articles analysed once more, also those that were given up", async () => {
      const { library, engine, ids } = await openFilled();
      const { items } = await listArticles(engine, { state: "failed" });
      const given = items[0]?.id ?? "";
      expect(await requeueArticles(engine, [given, ids[0] ?? "", "no such article"])).toBe(2);
      const waiting = async () => (await listArticles(engine, { state: "waiting" })).total;
      expect(await waiting()).toBe(11);
      await analyseAll(library);
      expect(await waiting()).toBe(0);
    });
  });
});
