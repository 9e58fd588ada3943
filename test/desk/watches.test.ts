/**
 * Watches through the API: saved, listed, told as a list and as a feed.
 * @module
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DOMParser } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./api.case.ts";

const told = (number: number, words: string) => ({
  title: `خبر ${number}`,
  publisher: "صحيفة المنارة",
  published: "2024-03-01",
  text: `قال مدير المرفأ سامي الحداد إن ${words}. وبلغ عدد الصناديق ${number}00 صندوق.`,
});
const WORDS = "الرافعة العملاقة وصلت إلى رصيف الميناء القديم في وادي الرمان";
const BY = "سلمى";

let desk: TestDesk;
let claim: string;
let voice: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  desk = await openDesk({ allow: (address) => address === "127.0.0.1" });
  await take(told(1, WORDS));
  claim = (await get(`claims?least=1&words=${encodeURIComponent("الرافعة العملاقة")}`)).items[0].id;
  voice = (await get(`voices?words=${encodeURIComponent("سامي الحداد")}`)).items[0].id;
}, 60_000);
afterAll(() => desk.close());

const get = async (path: string) => (await desk.ask(`GET /api/${path}`)).body;

async function take(article: object): Promise<void> {
  await desk.ask("POST /api/intake/text", article);
  await desk.take();
  await desk.trace();
  await desk.desk.watching.now();
}

describe("a watch", () => {
  it("is saved for a claim, a voice or a search, and knows what is there", async () => {
    for (const [kind, subject] of Object.entries({
      claim: { claim },
      voice: { voice },
      search: { search: { q: "الرافعة", publisher: "صحيفة المنارة" } },
    })) {
      const { status, body } = await desk.ask("POST /api/watches", { ...subject, by: BY });
      expect({ status, secret: body.secret }).toEqual({ status: 200, secret: null });
      expect(body.watch).toMatchObject({ kind, by: BY, paused: false, news: 0, webhook: null });
      ids[kind] = body.watch.id;
    }
    await desk.desk.watching.now();
    expect((await get("watches/news")).items).toEqual([]);
    const [search, ofVoice, ofClaim] = await get("watches");
    expect(search).toMatchObject({ name: "الرافعة", search: { q: "الرافعة", publisher: "صحيفة المنارة" } });
    expect(ofVoice.voice).toMatchObject({ id: voice, name: ofVoice.name });
    expect(ofClaim.claim).toEqual({ id: claim, gist: ofClaim.name, lost: false });
    expect(await get(`watches/${ids.claim}`)).toEqual(ofClaim);
  });

  it.each([
    [{}, 400, "subject"],
    [{ claim: "c", voice: "v" }, 400, "subject"],
    [{ claim: "no-such" }, 404, "not-found"],
    [{ voice: "no-such" }, 404, "not-found"],
    [{ search: { q: "-لا" } }, 400, "query"],
    [{ search: { q: "كلمة", case: "no-such" } }, 404, "not-found"],
    [{ search: { q: "كلمة", from: "2024-05", to: "2023" } }, 400, "dates"],
    [{ search: { q: "كلمة" }, webhook: "ftp://receiver.example/" }, 400, "invalid"],
    [{ search: { q: "كلمة" }, webhook: "https://me:word@receiver.example/" }, 422, "input"],
    [{ search: { q: "كلمة" }, name: " " }, 400, "invalid"],
  ])("is refused for %j", async (subject, status, code) => {
    const answer = await desk.ask("POST /api/watches", { ...subject, by: BY });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.type).toContain("problem+json");
  });

  it("tells what comes once, to each watch that it concerns", async () => {
    await take(told(2, WORDS));
    const { items, next } = await get("watches/news");
    expect(next).toBeNull();
    expect(new Set(items.map(({ watch }: { watch: string }) => watch))).toEqual(new Set(Object.values(ids)));
    for (const news of items)
      expect(news).toMatchObject({
        kind: "appearance",
        article: { title: "خبر 2", publisher: "صحيفة المنارة", published: "2024-03-01" },
        chain: [{ name: expect.stringContaining("سامي الحداد") }],
        factCheck: null,
        delivery: null,
      });
    const [ofClaim] = (await get(`watches/${ids.claim}/news`)).items;
    expect(ofClaim).toMatchObject({ claim: { id: claim }, text: expect.stringContaining("الرافعة") });
    await desk.trace();
    await desk.desk.watching.now();
    expect((await get("watches/news")).items).toEqual(items);
    expect((await get(`watches/news?since=${items[0].number}`)).items).toEqual([]);
    const first = await get("watches/news?limit=2");
    const second = await get(`watches/news?limit=2&after=${encodeURIComponent(first.next)}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(await get(`watches/${ids.voice}`)).toMatchObject({
      news: 1,
      newest: expect.stringMatching(/Z$/u),
    });
  });

  it("is paused, renamed and removed", async () => {
    const change = async (about: object) =>
      (await desk.ask(`PATCH /api/watches/${ids.search}`, about)).body.watch;
    expect(await change({ paused: true })).toMatchObject({ paused: true, name: "الرافعة" });
    await take(told(3, "الباخرة رست قرب الرافعة"));
    expect((await get(`watches/${ids.search}/news`)).items).toHaveLength(1);
    expect(await change({ paused: false, name: "روافع" })).toMatchObject({ paused: false, name: "روافع" });
    await desk.desk.watching.now();
    expect((await get(`watches/${ids.search}/news`)).items).toHaveLength(2);
    expect((await desk.ask(`POST /api/watches/${ids.search}/test`)).body).toMatchObject({ code: "input" });
    const { items } = await get("watches/news");
    expect((await desk.ask(`DELETE /api/watches/${ids.search}`)).status).toBe(204);
    expect((await desk.ask(`GET /api/watches/${ids.search}`)).status).toBe(404);
    expect((await desk.ask(`GET /api/watches/${ids.search}/feed`)).status).toBe(404);
    expect((await get("watches/news")).items).toHaveLength(items.length - 2);
  });
});

describe("its feed", () => {
  const feed = (path: string, headers = {}) => desk.ask(`GET /api/watches/${path}`, undefined, headers);

  it("is Atom that another parser reads, with links to the desk and ids that stay", async () => {
    const { status, type, body, headers } = await feed(`${ids.claim}/feed`);
    expect({ status, type }).toEqual({ status: 200, type: "application/atom+xml; charset=utf-8" });
    const document = new DOMParser().parseFromString(body, "text/xml");
    const at = (selector: string) => document.querySelector(selector);
    expect(at("feed")?.getAttribute("xml:lang")).toBe("ar");
    expect(at("feed > id")?.textContent).toBe(`tag:isnad,2026:watch:${ids.claim}`);
    expect(at('feed > link[rel="self"]')?.getAttribute("href")).toBe(
      `http://127.0.0.1:4747/api/watches/${ids.claim}/feed`,
    );
    const [news] = (await get(`watches/${ids.claim}/news`)).items;
    expect(at("feed > updated")?.textContent).toBe(news.found);
    expect(at("entry > id")?.textContent).toBe(`tag:isnad,2026:news:${news.id}`);
    expect(at("entry > summary")?.textContent).toContain(news.text);
    expect(at("entry > title")?.textContent).toMatch(/^\u200f.*خبر 2/u);
    expect(at("entry > link")?.getAttribute("href")).toBe(
      `http://127.0.0.1:4747/articles/${news.article.id}?report=${news.report}`,
    );
    const again = await feed(`${ids.claim}/feed`, { "if-none-match": String(headers.etag) });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: "" });
    expect((await feed("feed", { host: "news.example" })).status).toBe(421);
  });
});

describe("a desk at work", () => {
  it("looks by itself, sends what is new, and tells whoever listens", async () => {
    const received: { type: string; data: { news: { id: string; text: string } } }[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      received.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(204).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const happened: { kind: string; watch?: string; news?: number }[] = [];
    const leave = desk.desk.happenings.listen((told) => happened.push(told));
    const saved = await desk.ask("POST /api/watches", { search: { q: "الباخرة" }, webhook, by: BY });
    const { id } = saved.body.watch;
    expect(saved.body.secret).toMatch(/^whsec_/u);
    expect(JSON.stringify(await get("watches"))).not.toContain("whsec_");
    await desk.ask("POST /api/intake/text", told(4, "الباخرة البيضاء رست قرب المنارة"));
    await expect.poll(() => received.length, { timeout: 30_000 }).toBe(1);
    expect(received[0]).toMatchObject({ type: "watch.appearance", data: { watch: { id } } });
    expect(received[0]?.data.news.text).toContain("الباخرة البيضاء");
    const sent = async () => (await get(`watches/${id}`)).webhook;
    await expect.poll(sent).toMatchObject({ url: webhook, delivered: 1, waiting: 0, error: null });
    expect(happened).toContainEqual({ kind: "watch", watch: id, name: "الباخرة", news: 1 });
    expect((await desk.ask(`POST /api/watches/${id}/test`)).body).toEqual({
      ok: true,
      status: 204,
      error: null,
    });
    expect((await desk.ask(`PATCH /api/watches/${id}`, { webhook: null })).body.watch.webhook).toBeNull();
    leave();
    server.close();
  });
});
