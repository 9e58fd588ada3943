/**
 * The search through the API.
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./api.case.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.take("corpus/texts");
});
afterAll(() => desk.close());

const of = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&");
const ask = (values: Record<string, string | number>, path = "") =>
  desk.ask(`GET /api/search${path}?${of(values)}`);

interface Hit {
  readonly article: { readonly id: string };
  readonly snippet: {
    readonly text: string;
    readonly marks: readonly { readonly start: number; readonly end: number }[];
  } | null;
}

describe("the search", () => {
  it("marks whole words of the snippet, counted in code points", async () => {
    const { body } = await ask({ q: "قال" });
    expect(body.items.length).toBeGreaterThan(3);
    const words = (body.items as Hit[]).flatMap(({ snippet }) =>
      (snippet?.marks ?? []).map(({ start, end }) => [...(snippet?.text ?? "")].slice(start, end).join("")),
    );
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) expect(word).toMatch(/^[وف]?(قال|قالت|قالوا|قالا|يقول|قائلا|قائلًا)$/u);
  });

  it("goes through all hits, each once, in the order of one long page", async () => {
    const whole = (await ask({ q: "في", limit: 500 })).body.items as Hit[];
    const ids: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const { body } = await ask({ q: "في", limit: 3, ...(after && { after }) });
      ids.push(...(body.items as Hit[]).map(({ article }) => article.id));
      after = body.next;
    }
    expect(ids).toEqual(whole.map(({ article }) => article.id));
    expect(ids.length).toBeGreaterThan(6);
  });

  it("counts what answers, by publisher, as the hits do", async () => {
    const { body } = await ask({ q: "في" }, "/summary");
    const { items } = (await ask({ q: "في", limit: 500 })).body;
    expect(body).toMatchObject({ articles: items.length, isMore: false, isTruncated: false });
    const sum = body.publishers.reduce((all: number, one: { articles: number }) => all + one.articles, 0);
    expect(sum).toBe(items.length);
  });

  it("suggests words and voices, whatever the spelling of their letters", async () => {
    const { body: first } = await ask({ q: "الا" }, "/suggestions");
    const { body: hamza } = await ask({ q: "الأ" }, "/suggestions");
    expect(first.words.length).toBe(8);
    expect(hamza).toEqual(first);
    expect((await ask({ q: "ا" }, "/suggestions")).body).toEqual({ words: [], voices: [], publishers: [] });
  });

  it.each([
    [{ q: "" }, 400, "query"],
    [{ q: "-كلمة" }, 400, "query"],
    [{ q: "مصدر:" }, 400, "query"],
    [{ q: "في", after: "x" }, 400, "cursor"],
    [{ q: "في", after: "eyJrZXkiOjF9" }, 400, "cursor"],
    [{ q: "في", from: "2015-08", to: "2015-07-30" }, 400, "dates"],
    [{ q: "في", from: "أمس" }, 400, "invalid"],
    [{ q: "في", limit: 0 }, 400, "invalid"],
    [{ q: "في", case: "لا ملفّ بهذا الاسم" }, 404, "not-found"],
  ] as const)("refuses %j", async (query, status, code) => {
    const { status: got, body } = await ask(query);
    expect({ status: got, code: body.code }).toEqual({ status, code });
  });

  it("finds nothing without a fault", async () => {
    expect((await ask({ q: "قققققق" })).body).toEqual({ items: [], next: null });
    expect((await ask({ q: "قققق*" }, "/summary")).body).toMatchObject({ articles: 0, publishers: [] });
  });

  describe("of claims", () => {
    beforeAll(async () => {
      await desk.trace();
    });

    interface ClaimHit {
      readonly claim: { readonly id: string; readonly gist: string; readonly articles: number };
      readonly marks: readonly { readonly start: number; readonly end: number }[];
      readonly wording: { readonly article: { readonly id: string } | null; readonly text: string } | null;
    }

    it("finds them by their words, marked in code points, and each opens", async () => {
      const { body } = await ask({ q: "الميناء" }, "/claims");
      const hits = body.items as ClaimHit[];
      expect(hits.length).toBeGreaterThan(2);
      for (const { claim, marks, wording } of hits) {
        const words = marks.map(({ start, end }) => [...claim.gist].slice(start, end).join(""));
        for (const word of words) expect(word).toContain("ميناء");
        expect(words.length > 0 || wording?.text.includes("ميناء")).toBe(true);
        expect((await desk.ask(`GET /api/claims/${claim.id}`)).body.gist).toBe(claim.gist);
      }
      const summary = await ask({ q: "الميناء" }, "/claims/summary");
      expect(summary.body).toEqual({ claims: hits.length, isMore: false, isTruncated: false });
    });

    it("narrows them as articles, goes on page by page, and refuses a foreign page", async () => {
      const whole = (await ask({ q: "في", limit: 500 }, "/claims")).body.items as ClaimHit[];
      const ids: string[] = [];
      for (let after: string | null = ""; after !== null; ) {
        const { body } = await ask({ q: "في", limit: 30, ...(after && { after }) }, "/claims");
        ids.push(...(body.items as ClaimHit[]).map(({ claim }) => claim.id));
        after = body.next;
      }
      expect(ids).toEqual(whole.map(({ claim }) => claim.id));
      const told = (await ask({ q: "في", least: 3, limit: 500 }, "/claims")).body.items as ClaimHit[];
      expect(told.length).toBeGreaterThan(0);
      expect(told.every(({ claim }) => claim.articles >= 3)).toBe(true);
      expect((await ask({ q: "في", from: "2030" }, "/claims")).body.items).toEqual([]);
      expect((await ask({ q: "في", review: "refuted" }, "/claims")).body.items).toEqual([]);
      expect((await ask({ q: "في", from: "2020", to: "2010" }, "/claims")).status).toBe(400);
      const { body } = await ask({ q: "في", limit: 1 });
      expect((await ask({ q: "في", after: body.next }, "/claims")).status).toBe(400);
    });
  });
});
