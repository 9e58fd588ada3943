/**
 * Cases through the API.
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./api.case.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe("cases", () => {
  it("opens, changes and closes a case", async () => {
    const { body: made } = await desk.ask("POST /api/cases", { name: "حريق المرفأ", tags: ["حرائق"] });
    expect(made).toMatchObject({ name: "حريق المرفأ", notes: "", tags: ["حرائق"], closed: null });
    const { body: changed } = await desk.ask(`PATCH /api/cases/${made.id}`, { notes: "بدأ بخبر واحد" });
    expect(changed).toMatchObject({ name: "حريق المرفأ", notes: "بدأ بخبر واحد", tags: ["حرائق"] });
    const { body: closed } = await desk.ask(`POST /api/cases/${made.id}/close`);
    expect(closed.closed).toMatch(/^\d{4}-/u);
  });

  it("refuses a name that is taken", async () => {
    await desk.ask("POST /api/cases", { name: "مياه الشمال" });
    const { status, body } = await desk.ask("POST /api/cases", { name: "مياه الشمال" });
    expect({ status, code: body.code }).toEqual({ status: 409, code: "name-taken" });
  });

  it("keeps what is put in once, in order, until it is taken out", async () => {
    const { body: made } = await desk.ask("POST /api/cases", { name: "انتقال اللاعب" });
    const items = `/api/cases/${made.id}/items/claim`;
    for (const item of ["c1", "c2", "c1"]) expect((await desk.ask(`PUT ${items}/${item}`)).status).toBe(204);
    await desk.ask(`DELETE ${items}/c1`);
    const { body } = await desk.ask(`GET /api/cases/${encodeURIComponent("انتقال اللاعب")}`);
    expect(body.items).toEqual({ article: [], claim: ["c2"], review: [] });
    expect((await desk.ask(`DELETE ${items}/c1`)).status).toBe(404);
  });

  it("tells in one question what it holds: claims with their gist and spread, articles with their titles", async () => {
    await desk.take("corpus/texts");
    await desk.trace();
    const [widest, other] = (await desk.ask("GET /api/claims?limit=2")).body.items;
    const page = (await desk.ask(`GET /api/claims/${widest.id}`)).body;
    const [first, ...rest] = [...new Set<string>(page.appearances.map((one: Told) => one.quote.article))];
    const { body: made } = await desk.ask("POST /api/cases", { name: "أوسع ما روي" });
    const put = (kind: string, items: readonly string[]) =>
      desk.ask(`POST /api/cases/${made.id}/items`, { kind, items });
    for (const claim of [widest.id, other.id, "c0"]) await put("claim", [claim]);
    await put("article", [first ?? "", ...rest]);
    const { body } = await desk.ask(`GET /api/cases/${made.id}`);
    expect(body.claims).toHaveLength(3);
    for (const one of [widest, other]) expect(body.claims).toContainEqual({ item: one.id, claim: one });
    expect(body.claims).toContainEqual({ item: "c0", claim: null });
    expect(body.articles.items).toHaveLength(rest.length + 1);
    for (const { article } of body.articles.items)
      expect(page.articles).toContainEqual(expect.objectContaining({ id: article.id, title: article.title }));

    await desk.ask(`DELETE /api/articles/${first}`);
    const after = (await desk.ask(`GET /api/cases/${made.id}`)).body;
    const { claim: left } = after.claims.find(({ item }: { item: string }) => item === widest.id);
    expect(left.articles).toBe(widest.articles - 1);
    expect(left.gone).toBeGreaterThan(0);
    const claim = (await desk.ask(`GET /api/claims/${widest.id}`)).body;
    expect(claim.gone).toBe(left.gone);
    const graph = (await desk.ask(`GET /api/claims/${widest.id}/graph`)).body;
    const exported = (await desk.ask(`GET /api/export?format=jsonl&claim=${widest.id}`)).body;
    for (const told of [claim, graph, exported]) expect(JSON.stringify(told)).not.toContain(first);
    expect((await desk.ask("GET /api/trace")).body).toMatchObject({ removed: 1 });
    await desk.trace();
    expect((await desk.ask("GET /api/trace")).body).toMatchObject({ removed: 0 });
    expect((await desk.ask(`GET /api/claims/${widest.id}`)).body.gone).toBe(0);
  });
});

interface Told {
  readonly quote: { readonly article: string };
}
