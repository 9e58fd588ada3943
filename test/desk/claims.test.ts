/**
 * Claims through the API, of our sample articles.
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCurrent } from "../../src/store/index.ts";
import { openDesk, type TestDesk } from "./api.case.ts";

let desk: TestDesk;
/** The claim that most articles tell; it has a range of origins, retellings and numbers. */
let claim: string;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const get = async (path: string) => (await desk.ask(`GET /api/${path}`)).body;
const textOf = async (article: string): Promise<string> =>
  (await getCurrent(desk.library.engine.reading, article)).text;

describe("before anything was traced", () => {
  it("there are no claims, and the state says so", async () => {
    expect(await get("claims")).toEqual({ items: [], next: null });
    expect(await get("trace")).toEqual({
      run: null,
      newer: 0,
      decidedAnew: false,
      removed: 0,
      isTracing: false,
    });
  });

  it("a trace that somebody asks for is made, told and kept", async () => {
    await desk.take("corpus/texts");
    expect((await get("trace")).newer).toBe(24);
    const told: string[] = [];
    const leave = desk.desk.happenings.listen(({ kind }) => told.push(kind));
    const done = desk.trace();
    expect((await desk.ask("POST /api/trace")).body.isTracing).toBe(true);
    await done;
    while ((await get("trace")).isTracing) await new Promise((resolve) => setTimeout(resolve, 20));
    leave();
    expect(told.filter((kind) => kind === "tracing").length).toBeGreaterThan(2);
    expect(await get("trace")).toMatchObject({ run: { articles: 24 }, newer: 0, isTracing: false });
    claim = (await get("claims?limit=1")).items[0].id;
  });
});

describe("the list", () => {
  it("goes on page by page in every order", async () => {
    for (const sort of ["spread", "independence", "worth", "newest"]) {
      const whole = await get(`claims?sort=${sort}&limit=500`);
      const first = await get(`claims?sort=${sort}&limit=5`);
      const second = await get(`claims?sort=${sort}&limit=5&after=${encodeURIComponent(first.next)}`);
      expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 10));
      expect(whole.next).toBeNull();
    }
    const { status, body } = await desk.ask("GET /api/claims?after=nonsense");
    expect({ status, code: body.code }).toEqual({ status: 400, code: "cursor" });
  });

  it("keeps to storyline, words and the least number of articles", async () => {
    const [story] = (await get("storylines")).items;
    const inStory = await get(`claims?storyline=${story.id}`);
    expect(inStory.items.length).toBe(story.claims);
    expect(await get(`storylines/${story.id}`)).toEqual(story);
    const found = await get(`claims?words=${encodeURIComponent("المضخات")}&least=1`);
    expect(found.items.length).toBeGreaterThan(0);
    for (const { articles } of (await get("claims?least=4")).items)
      expect(articles).toBeGreaterThanOrEqual(4);
  });
});

describe("a claim", () => {
  it("says everything with the words that prove it, in code points of the articles", async () => {
    const page = await get(`claims/${claim}`);
    const texts = new Map<string, string[]>();
    for (const { id } of page.articles) texts.set(id, [...(await textOf(id))]);
    const words = ({ article, start, end }: { article: string; start: number; end: number }) =>
      texts.get(article)?.slice(start, end).join("");
    expect(page.appearances.length).toBeGreaterThan(4);
    for (const { quote, excerpt, chain, changes } of page.appearances) {
      expect(words(quote)).toBe(quote.text);
      expect(excerpt.text).toContain(quote.text);
      expect(words({ ...quote, start: excerpt.start, end: excerpt.start + [...excerpt.text].length })).toBe(
        excerpt.text,
      );
      for (const { source } of chain) if (source) expect(words(source)).toBe(source.text);
      for (const { from, to } of changes)
        for (const place of [from, to]) if (place) expect(words(place)).toBe(place.text);
    }
    expect(page.appearances.some(({ changes }: { changes: unknown[] }) => changes.length > 0)).toBe(true);
    expect(page.voices.length).toBeGreaterThanOrEqual(
      page.independent.max - (page.mayBeFirst === null ? 0 : 1),
    );
    const counting = page.voices.filter(({ counts }: { counts: string }) => counts !== "taken-back");
    expect(counting.length + (page.mayBeFirst === null ? 0 : 1)).toBe(page.independent.max);
  });

  it("has a graph whose edges are all proved by words", async () => {
    const { nodes, edges } = await get(`claims/${claim}/graph`);
    const { articles } = await get(`claims/${claim}`);
    const drawn = nodes.filter(({ layer }: { layer: string }) => layer === "article");
    expect(drawn.length).toBe(articles.filter(({ tells }: { tells: boolean }) => tells).length);
    for (const { evidence } of edges)
      for (const { places } of evidence) {
        expect(places.length).toBeGreaterThan(0);
        for (const { text } of places) expect(text.trim()).not.toBe("");
      }
  });

  it("keeps what the desk decides, lists by it, and keeps what was taken back as history", async () => {
    const path = `claims/${claim}/verdicts`;
    const { body: made } = await desk.ask(`POST /api/${path}`, {
      verdict: "mixed",
      note: "راجعنا",
      by: "سلمى",
    });
    expect((await get("claims?review=mixed")).items.map(({ id }: { id: string }) => id)).toEqual([claim]);
    expect((await get(`claims/${claim}`)).verdicts).toMatchObject([
      { id: made.id, verdict: "mixed", note: "راجعنا", by: "سلمى", withdrawn: null },
    ]);
    expect((await desk.ask(`DELETE /api/${path}/${made.id}`)).status).toBe(204);
    expect((await desk.ask(`DELETE /api/${path}/${made.id}`)).status).toBe(404);
    expect((await get(path))[0].withdrawn).toMatch(/^\d{4}-/u);
    expect((await get("claims?review=mixed")).items).toEqual([]);
  });
});

describe("people's word", () => {
  it("keeps two statements apart in the next trace, under an id that still leads there", async () => {
    const { appearances } = await get(`claims/${claim}`);
    const [a, b] = [appearances[0].quote, appearances.at(-1).quote];
    const stretch = ({ article, start, end }: typeof a) => ({ article, start, end });
    const { status } = await desk.ask("POST /api/claims/decisions", {
      kind: "apart",
      statements: [stretch(a), stretch(b)],
      by: "سلمى",
    });
    expect(status).toBe(200);
    expect((await get("trace")).decidedAnew).toBe(true);
    await desk.trace();
    expect((await get("trace")).decidedAnew).toBe(false);
    const after = await get(`claims/${claim}`);
    const articles = new Set(after.appearances.map(({ quote }: { quote: typeof a }) => quote.text));
    expect(articles.has(a.text) && articles.has(b.text)).toBe(false);
    const wrong = { kind: "apart", statements: [stretch(a), { ...stretch(b), end: 9_999_999 }], by: "سلمى" };
    expect((await desk.ask("POST /api/claims/decisions", wrong)).status).toBe(400);
  });
});
