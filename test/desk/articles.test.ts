/**
 * Articles in lists through the API, and what is done with many.
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk, untilAnalysed } from "./api.case.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const text = (n: number): string => `قال مدير المكتبة رقم ${n} إن القاعة ستفتح أبوابها مساء الخميس.`;

async function paste(n: number, about: object = {}): Promise<string> {
  const { body } = await desk.ask("POST /api/intake/text", { text: text(n), ...about });
  return body.articles[0];
}

describe("articles", () => {
  it("are listed with what is known of them, filtered and page by page", async () => {
    const first = await paste(1, { title: "القاعة", publisher: "صحيفة الساحل", published: "2024-05-31" });
    const second = await paste(2, { title: "الملعب", publisher: "المرفأ", url: "https://marfa.example/2" });
    await untilAnalysed(desk.library);
    const { body } = await desk.ask("GET /api/articles?limit=1&sort=newest");
    expect(body).toMatchObject({ total: 2, next: expect.any(String) });
    expect(body.items).toMatchObject([
      {
        id: first,
        title: "القاعة",
        publisher: "صحيفة الساحل",
        published: { value: "2024-05-31", precision: "day", basis: "meta" },
        state: "analysed",
        change: "first",
        revisions: 1,
        reports: 1,
      },
    ]);
    const rest = await desk.ask(`GET /api/articles?limit=1&sort=newest&after=${body.next}`);
    expect(rest.body).toMatchObject({ items: [{ id: second, published: null }], next: null, total: null });
    const ids = async (query: string) =>
      (await desk.ask(`GET /api/articles?${query}`)).body.items.map(({ id }: { id: string }) => id);
    const named = encodeURIComponent("المرفأ");
    expect(await ids(`publisher=${named}`)).toEqual([second]);
    expect(await ids(`publisher=${named}&publisher=${encodeURIComponent("صحيفة الساحل")}`)).toHaveLength(2);
    expect(await ids(`words=${encodeURIComponent("قاعه")}`)).toEqual([first]);
    expect(await ids("from=2024-05&to=2024-06")).toEqual([first]);
    expect(await ids("state=waiting")).toEqual([]);
    expect((await desk.ask("GET /api/publishers")).body).toHaveLength(2);
  });

  it.each([
    "sort=best",
    "state=lost",
    "from=may",
    "limit=0",
    "limit=501",
    "after=x",
    `words=${"x".repeat(201)}`,
  ])("refuse %s", async (query) => {
    const { status, body } = await desk.ask(`GET /api/articles?${query}`);
    expect(status).toBe(400);
    expect(["invalid", "cursor"]).toContain(body.code);
  });

  it("are put into a case, many at once, and listed by it", async () => {
    const ids = [await paste(3), await paste(4)];
    const { body: made } = await desk.ask("POST /api/cases", { name: "القاعة" });
    const put = await desk.ask(`POST /api/cases/${made.id}/items`, { kind: "article", items: ids });
    expect(put.status).toBe(204);
    const { body } = await desk.ask(`GET /api/articles?case=${encodeURIComponent("القاعة")}`);
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(ids.sort());
    expect((await desk.ask("GET /api/articles?case=none")).status).toBe(404);
  });

  it("are analysed once more", async () => {
    const id = await paste(5);
    await untilAnalysed(desk.library);
    const { body } = await desk.ask("POST /api/articles/analyse", { articles: [id, "gone"] });
    expect(body).toEqual({ due: 1 });
    await untilAnalysed(desk.library);
    expect((await desk.ask("GET /api/articles?state=analysed")).body.items[0].id).toBe(id);
  });

  it("are removed, one or many, and everybody is told", async () => {
    const told: unknown[] = [];
    const leave = desk.desk.happenings.listen((one) => told.push(one));
    const [one, two, three] = [await paste(6), await paste(7), await paste(8)];
    await untilAnalysed(desk.library);
    told.length = 0;
    expect((await desk.ask(`DELETE /api/articles/${one}`)).status).toBe(204);
    expect((await desk.ask(`DELETE /api/articles/${one}`)).status).toBe(404);
    const half = await desk.ask("POST /api/articles/remove", { articles: [two, one] });
    expect(half).toMatchObject({ status: 404, body: { detail: expect.stringContaining(one) } });
    expect((await desk.ask("POST /api/articles/remove", { articles: [two, three] })).status).toBe(204);
    leave();
    expect(told).toEqual([
      { kind: "removed", articles: 1 },
      { kind: "removed", articles: 2 },
    ]);
    const { body } = await desk.ask("GET /api/articles?limit=500");
    const left = body.items.map(({ id }: { id: string }) => id);
    for (const id of [one, two, three]) expect(left).not.toContain(id);
  });
});
