/**
 * Fact-checks through the API: taken in, beside claims, and for a message.
 * @module
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./api.case.ts";

const CLAIM = "سقوط الرافعة العملاقة على رصيف ميناء وادي الرمان القديم";
const MESSAGE = "يقولون إن رافعة عملاقة سقطت على الرصيف القديم لميناء وادي الرمان";
const ARTICLE = {
  title: "وصول الرافعة",
  publisher: "صحيفة المنارة",
  published: "2024-03-01",
  text: "قال مدير المرفأ سامي الحداد إن الرافعة العملاقة سقطت على رصيف الميناء القديم في وادي الرمان فجر الأحد.",
};

const review = (number: number, claimReviewed: string) => ({
  "@type": "ClaimReview",
  url: `https://tadqiq.example/${number}`,
  author: { name: "مرصد الرصيف" },
  datePublished: "2024-03-09",
  claimReviewed,
  reviewRating: { alternateName: "خبر زائف" },
});

const PAGE = `<!doctype html><html lang="ar"><title>تدقيق</title><body><p>نص</p>
<script type="application/ld+json">${JSON.stringify(review(7, "القمح نبت في البحر"))}</script></body></html>`;

let desk: TestDesk;
let server: Server;
let address: string;
let claim: string;

beforeAll(async () => {
  desk = await openDesk({ allow: (one) => one === "127.0.0.1" });
  server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(request.url === "/page" ? PAGE : "<p>لا تدقيق هنا</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await desk.ask("POST /api/intake/text", ARTICLE);
  await desk.take("corpus/texts");
  await desk.trace();
  const found = await get(`claims?least=1&words=${encodeURIComponent("الرافعة العملاقة")}`);
  claim = found.items[0].id;
}, 60_000);
afterAll(async () => {
  server.close();
  await desk.close();
});

const get = async (path: string) => (await desk.ask(`GET /api/${path}`)).body;
const upload = (name: string, content: string) =>
  desk.ask(`POST /api/fact-checks/file?name=${name}`, Buffer.from(content), {
    "content-type": "application/octet-stream",
  });
const one = (id: string) => `fact-checks/one?id=${encodeURIComponent(id)}`;

describe("fact-checks", () => {
  it("come in from an upload, the broken ones listed, and everybody is told", async () => {
    const told: unknown[] = [];
    const leave = desk.desk.happenings.listen((progress) => told.push(progress));
    const feed = [review(1, CLAIM), { name: "لا شيء" }, review(2, "البرتقال تاه في الجبل")];
    const { status, body } = await upload("feed.json", JSON.stringify(feed));
    leave();
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        added: 2,
        revised: 0,
        unchanged: 0,
        broken: 1,
        entries: [{ entry: 2, reason: "it holds no ClaimReview" }],
      },
    });
    expect(told).toEqual([{ kind: "fact-checks", source: "feed.json", added: 2, revised: 0, broken: 1 }]);
    expect(await get("fact-checks/sources")).toMatchObject([{ source: "feed.json", found: 2, broken: 1 }]);
    expect(await get("fact-checks/broken?source=feed.json&limit=1")).toEqual({
      items: [{ entry: 2, reason: "it holds no ClaimReview" }],
      next: 2,
    });
    expect((await get("fact-checks/broken?source=feed.json&after=2")).items).toEqual([]);
    expect((await upload("x.json", "[]")).status).toBe(422);
  });

  it("come in from an address that is allowed", async () => {
    const taken = await desk.ask("POST /api/fact-checks/url", { url: `${address}/page` });
    expect(taken).toMatchObject({ status: 200, body: { added: 1, broken: 0 } });
    const none = await desk.ask("POST /api/fact-checks/url", { url: `${address}/other` });
    expect(none).toMatchObject({ status: 422, body: { code: "input" } });
    const refused = await desk.ask("POST /api/fact-checks/url", { url: "http://10.0.0.1/" });
    expect(refused.status).toBe(422);
  });

  it("are listed page by page, found by words and taken out", async () => {
    const first = await get("fact-checks?limit=2");
    const second = await get(`fact-checks?limit=2&after=${encodeURIComponent(first.next)}`);
    expect([...first.items, ...second.items]).toHaveLength(3);
    expect(second.next).toBeNull();
    const [wheat] = (await get(`fact-checks?words=${encodeURIComponent("القمح")}`)).items;
    expect(wheat).toMatchObject({
      publisher: "مرصد الرصيف",
      verdict: { wording: "خبر زائف", rating: null, scale: "refuted" },
      source: `${address}/page`,
    });
    expect((await get(one(wheat.id))).factCheck).toEqual(wheat);
    expect((await desk.ask(`DELETE /api/${one(wheat.id)}`)).status).toBe(204);
    expect((await desk.ask(`GET /api/${one(wheat.id)}`)).status).toBe(404);
    expect((await desk.ask(`DELETE /api/${one(wheat.id)}`)).status).toBe(404);
  });
});

describe("beside a claim", () => {
  it("they are suggested with reasons, and only people decide", async () => {
    expect((await get(`claims/${claim}`)).factChecks).toEqual([]);
    const [suggestion, ...more] = await get(`claims/${claim}/fact-checks`);
    expect(more).toEqual([]);
    expect(suggestion).toMatchObject({ factCheck: { claim: CLAIM }, decided: null });
    expect(suggestion.suggested.score).toBeGreaterThan(0.2);
    expect(suggestion.suggested.reasons[0].words.length).toBeGreaterThan(2);
    const factCheck = suggestion.factCheck.id;
    const decide = (state: string) =>
      desk.ask(`POST /api/claims/${claim}/fact-checks`, { factCheck, state, by: "سلمى", note: "قرأته" });
    const { status, body } = await decide("confirmed");
    expect(status).toBe(200);
    expect((await get(`claims/${claim}`)).factChecks).toEqual([
      {
        id: factCheck,
        url: "https://tadqiq.example/1",
        publisher: "مرصد الرصيف",
        title: null,
        claim: CLAIM,
        language: null,
        published: "2024-03-09",
        verdict: { wording: "خبر زائف", rating: null, scale: "refuted" },
        by: "سلمى",
        at: expect.any(String),
      },
    ]);
    expect((await get(one(factCheck))).claims).toMatchObject([{ claim, decided: { state: "confirmed" } }]);
    expect((await desk.ask(`DELETE /api/claims/${claim}/fact-checks/${body.id}`)).status).toBe(204);
    expect((await desk.ask(`DELETE /api/claims/${claim}/fact-checks/${body.id}`)).status).toBe(404);
    expect((await get(`claims/${claim}`)).factChecks).toEqual([]);
    await decide("rejected");
    expect((await get(`claims/${claim}/fact-checks`))[0].decided).toMatchObject({ state: "rejected" });
    const unknown = { factCheck: "nothing", state: "confirmed", by: "سلمى" };
    expect((await desk.ask(`POST /api/claims/${claim}/fact-checks`, unknown)).status).toBe(404);
  });
});

describe("a message", () => {
  it("is told with the claims that it retells, who said them first, and who checked them", async () => {
    const { status, body } = await desk.ask("POST /api/check", { text: MESSAGE });
    expect(status).toBe(200);
    const [retold] = body.claims;
    expect(retold).toMatchObject({
      claim,
      first: {
        publisher: "صحيفة المنارة",
        published: "2024-03-01",
        chain: [{ name: expect.stringContaining("سامي الحداد"), kind: "person" }],
      },
      independent: { min: 1, max: 1 },
      factChecks: [],
    });
    const { start, end } = retold.at;
    expect([...MESSAGE].slice(start, end).join("")).toContain("رافعة عملاقة");
    expect(body.factChecks[0].factCheck.claim).toBe(CLAIM);
  });

  it("that tells nothing we know is answered with nothing", async () => {
    const { body } = await desk.ask("POST /api/check", { text: "تفتحت أزهار اللوز في القرية مبكرا" });
    expect(body).toMatchObject({ claims: [], factChecks: [], denials: [] });
    expect((await desk.ask("POST /api/check", { text: "   " })).status).toBe(400);
    expect((await desk.ask("POST /api/check", { text: "123 😀 ..." })).status).toBe(200);
  });
});
