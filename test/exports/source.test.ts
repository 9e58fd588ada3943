/**
 * What exporters take from a library of our sample articles.
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSource } from "../../src/api/index.ts";
import type { ExportedQuote, ExportedReport } from "../../src/export/index.ts";
import { createCase, findAnalysis, findDecisions, getCurrent, putIntoCase } from "../../src/store/index.ts";
import { openDesk, type TestDesk } from "../desk/api.case.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.take("corpus/texts");
  await desk.trace();
});
afterAll(() => desk.close());

type Choice = NonNullable<Parameters<typeof openSource>[1]>;

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const claimsOf = async (choice: Choice = {}) => all((await openSource(desk.library, choice)).claims());
const reportsOf = async (choice: Choice = {}) => all((await openSource(desk.library, choice)).reports());
const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const get = async (path: string) => (await desk.ask(`GET /api/${path}`)).body;

describe("claims", () => {
  it("come each once, in the order of their ids, each as its page has it", async () => {
    const claims = await claimsOf();
    const listed: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const page = await get(
        `claims?least=1&limit=500&after=${encodeURIComponent(next)}`.replace(/&after=$/u, ""),
      );
      listed.push(...idsOf(page.items));
      next = page.next;
    }
    expect(claims.length).toBeGreaterThan(100);
    expect(idsOf(claims)).toEqual(listed.toSorted());
    const [first] = claims;
    expect(first).toEqual(await get(`claims/${first?.id}`));
  });

  it("keep to what is chosen, by ids that they had, too", async () => {
    const told = await claimsOf({ least: 3 });
    expect(told.every(({ articles }) => articles.filter(({ tells }) => tells).length >= 3)).toBe(true);
    const [a, b] = told;
    if (!a || !b) throw new Error("the sample articles tell too few claims together");
    expect(idsOf(await claimsOf({ claims: [b.id, a.id, b.id] }))).toEqual([a.id, b.id].toSorted());
    const story = told.find(({ storyline }) => storyline)?.storyline;
    expect((await claimsOf({ storyline: story?.id ?? "" })).length).toBe(story?.claims);
    const article = a.appearances[0]?.quote.article ?? "";
    const ofArticle = await claimsOf({ article });
    expect(idsOf(ofArticle)).toContain(a.id);
    for (const { appearances } of ofArticle)
      expect(appearances.some(({ quote }) => quote.article === article)).toBe(true);
    const publisher = a.articles.find((one) => one.publisher)?.publisher ?? "";
    expect(idsOf(await claimsOf({ publisher }))).toContain(a.id);
    expect(await claimsOf({ claims: [] })).toEqual([]);
  });

  it("of a case are those of its articles and those that were put into it", async () => {
    const { engine } = desk.library;
    const [a] = await claimsOf({ least: 3 });
    const { id } = await createCase(engine, "مضخات");
    await putIntoCase(engine, id, "claim", [a?.id ?? ""]);
    expect(idsOf(await claimsOf({ case: "مضخات" }))).toEqual([a?.id]);
    const telling = new Set(a?.appearances.map(({ quote }) => quote.article));
    const reports = await reportsOf({ case: id });
    expect(new Set(reports.map(({ article }) => article))).toEqual(telling);
  });

  it.each([{ claims: ["no-such"] }, { case: "no-such" }, { storyline: "no-such" }, { article: "no-such" }])(
    "say at once that %j is not there",
    async (choice) => {
      await expect(openSource(desk.library, choice)).rejects.toThrow("no-such");
    },
  );
});

describe("reports", () => {
  it("come article by article in the order of the text, their words cut by code points", async () => {
    const reports = await reportsOf();
    const source = await openSource(desk.library);
    const places = reports.map(({ article, content }) => [article, content.start] as const);
    const sorted = places.toSorted(([a, x], [b, y]) => (a === b ? x - y : a < b ? -1 : 1));
    expect(places).toEqual(sorted);
    expect(new Set(places.map(([article]) => article)).size).toBe(24);
    for (const report of reports.slice(0, 200)) {
      const points = [...(await source.getArticle(report.article)).text];
      for (const quote of quotesOf(report))
        expect(points.slice(quote.start, quote.end).join("")).toBe(quote.text);
    }
  });

  it("name the claims that they state, and of chosen claims nothing else comes", async () => {
    const [claim] = await claimsOf({ least: 3 });
    const own = claim?.appearances.flatMap(({ report }) => report ?? []) ?? [];
    const reports = await reportsOf({ claims: [claim?.id ?? ""] });
    expect(idsOf(reports).toSorted()).toEqual([...new Set(own)].toSorted());
    for (const report of reports) expect(report.claims).toContain(claim?.id);
  });

  it("are as people decided", async () => {
    const [report] = (await reportsOf()).filter(({ chain }) => chain.length > 0);
    if (!report) throw new Error("the sample articles have no report with a voice");
    const path = `articles/${report.article}/decisions`;
    const { body } = await desk.ask(`POST /api/${path}`, { kind: "reject", report: report.id, by: "سلمى" });
    expect(idsOf(await reportsOf({ article: report.article }))).not.toContain(report.id);
    await desk.ask(`DELETE /api/${path}/${body.id}`);
    expect(idsOf(await reportsOf({ article: report.article }))).toContain(report.id);
    expect(await findDecisions(desk.library.engine.reading, report.article)).toEqual([]);
  });
});

const quotesOf = ({ content, more = [], chain }: ExportedReport): ExportedQuote[] =>
  [content, ...more, ...chain.flatMap(({ source, cue }) => [source, cue])].filter((quote) => quote !== null);

describe("an article", () => {
  it("has its text, the hash of its bytes, and what names it", async () => {
    const [{ article } = { article: "" }] = await reportsOf();
    const { reading } = desk.library.engine;
    const { id, text } = await getCurrent(reading, article);
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const facts = (await findAnalysis(reading, id))?.article;
    const source = await openSource(desk.library);
    expect(await source.getArticle(article)).toMatchObject({
      id: article,
      revision: id,
      text,
      title: facts?.title,
      publisher: facts?.publisher,
      sha256: Buffer.from(digest).toString("hex"),
    });
    await expect(source.getArticle("no-such")).rejects.toThrow("no-such");
  });
});

describe("the graph", () => {
  it("is that of the claim's page", async () => {
    const source = await openSource(desk.library, { least: 3 });
    for await (const { id } of source.claims()) {
      expect(await source.getGraph?.(id)).toEqual(await get(`claims/${id}/graph`));
      break;
    }
  });
});

describe("a trace that comes between", () => {
  it("ends the export with a reason: a file of two traces would not fit together", async () => {
    const claims = (await openSource(desk.library)).claims()[Symbol.asyncIterator]();
    await claims.next();
    await desk.trace();
    await expect(
      (async () => {
        for (let one = await claims.next(); !one.done; ) one = await claims.next();
      })(),
    ).rejects.toThrow("traced anew");
  });
});
