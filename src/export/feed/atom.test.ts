import { describe, expect, it } from "vitest";
import { convert } from "xmlbuilder2";
import { atomOf, type FeedNews, type FeedPage } from "../index.ts";

const appearance: FeedNews = {
  id: "n2",
  found: "2024-03-02T08:00:00.000Z",
  text: "وصلت الرافعة <إلى> الرصيف & غادرت اليوم\u0007",
  article: { id: "a/1", title: 'Crane "A" وصول', publisher: "Harbour News", published: "2024-03-01" },
  report: "k1",
  chain: [{ name: "رويترز" }, { name: "سامي الحداد" }],
  claim: { id: "c1", gist: "وصول الرافعة" },
  factCheck: null,
};

const check: FeedNews = {
  ...appearance,
  id: "n1",
  found: "2024-03-01T08:00:00.000Z",
  article: null,
  report: null,
  chain: [],
  factCheck: {
    url: "https://tadqiq.example/1",
    publisher: "مرصد الرصيف",
    title: null,
    claim: "الرافعة نبتت في البحر",
    verdict: { wording: "خبر زائف" },
    state: "suggested",
  },
};

const PAGE: FeedPage = {
  watch: "w1",
  name: "Crane وادي",
  since: "2024-02-01T00:00:00.000Z",
  base: "https://desk.example",
  after: null,
  next: null,
  news: [appearance, check],
};

interface Read {
  readonly feed: Record<string, unknown> & {
    readonly link: readonly Record<string, string>[];
    readonly entry: readonly Record<string, unknown>[];
  };
}

/** Reads a feed by an XML parser that did not write it. */
const read = async (page: Partial<FeedPage> = {}): Promise<Read["feed"]> =>
  (convert(await atomOf({ ...PAGE, ...page }), { format: "object" }) as unknown as Read).feed;

const hrefs = (links: readonly Record<string, string>[]) =>
  Object.fromEntries(links.map((link) => [link["@rel"], link["@href"]]));

describe("a feed", () => {
  it("has all that RFC 4287 asks for, in Arabic, from the right", async () => {
    const feed = await read();
    expect(feed).toMatchObject({
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xml:lang": "ar",
      id: "tag:isnad,2026:watch:w1",
      updated: appearance.found,
      author: { name: "إسناد" },
      title: { "@type": "text", "#": "\u200fإسناد: \u2068Crane وادي\u2069" },
    });
    expect(hrefs(feed.link)).toEqual({
      self: "https://desk.example/api/watches/w1/feed",
      alternate: "https://desk.example/watches",
    });
  });

  it("tells words to the letter, but for what XML cannot hold", async () => {
    const [entry] = (await read()).entry;
    expect(entry).toMatchObject({
      id: "tag:isnad,2026:news:n2",
      updated: appearance.found,
      link: { "@href": "https://desk.example/articles/a%2F1?report=k1" },
    });
    const { title = "", summary = "" } = Object.fromEntries(
      Object.entries(entry ?? {}).map(([name, value]) => [name, JSON.stringify(value)]),
    );
    expect(title).toContain('\u2068Harbour News\u2069 · \u2068Crane \\"A\\" وصول\u2069');
    expect(summary).toContain("وصلت الرافعة <إلى> الرصيف & غادرت اليوم\ufffd");
    expect(summary).toContain("الإسناد: \u2068رويترز\u2069 ← \u2068سامي الحداد\u2069");
  });

  it("leads to the claim and to the review", async () => {
    const [, entry] = (await read()).entry;
    expect(hrefs(entry?.link as Record<string, string>[])).toEqual({
      alternate: "https://desk.example/claims/c1",
      related: "https://tadqiq.example/1",
    });
    expect(JSON.stringify(entry?.title)).toContain("تدقيق مقترح");
    const unsafe = { ...check, factCheck: check.factCheck && { ...check.factCheck, url: "javascript:1" } };
    const { entry: only } = await read({ news: [unsafe] });
    expect(JSON.stringify(only)).not.toContain("javascript");
  });

  it("goes on page by page, and is one without news, too", async () => {
    const { link } = await read({ after: "x y", next: "z" });
    expect(hrefs(link)).toMatchObject({
      self: "https://desk.example/api/watches/w1/feed?after=x%20y",
      first: "https://desk.example/api/watches/w1/feed",
      next: "https://desk.example/api/watches/w1/feed?after=z",
    });
    const empty = await read({ watch: null, name: null, news: [] });
    expect(empty).toMatchObject({ id: "tag:isnad,2026:watches", updated: PAGE.since });
    expect(empty).not.toHaveProperty("entry");
  });
});
