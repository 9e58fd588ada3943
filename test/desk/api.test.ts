/**
 * What holds for every route of the API.
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../../src/contract/index.ts";
import { openDesk, type TestDesk } from "./api.case.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const routes = Object.entries(contract);
const named = (name: string): string => name.replace(/:\w+/gu, "no-such-thing");

describe("every route", () => {
  it.each(routes.filter(([name]) => name.includes(":")))(
    "%s says that something is not there",
    async (name) => {
      const { status, type, body } = await desk.ask(named(name), name.startsWith("GET") ? undefined : {});
      expect([400, 404]).toContain(status);
      expect(type).toContain("application/problem+json");
      expect(body).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) });
    },
  );

  it.each(routes.filter(([, route]) => "query" in route))(
    "%s refuses what it does not know",
    async (name) => {
      const { status, body } = await desk.ask(`${named(name)}?no_such=1`);
      expect({ status, code: body.code }).toEqual({ status: 400, code: "invalid" });
      const messages = body.errors.map(({ message }: { message: string }) => message);
      expect(messages).toContainEqual(expect.stringContaining("no_such"));
    },
  );

  it.each(routes.filter(([, route]) => "body" in route))(
    "%s refuses a body of another shape",
    async (name) => {
      for (const wrong of [{ no_such: 1 }, [], "text", null, 7]) {
        const { status, body } = await desk.ask(named(name), JSON.stringify(wrong), {
          "content-type": "application/json",
        });
        expect({ wrong, status }).toEqual({ wrong, status: 400 });
        expect(body.code).toBe("invalid");
      }
      const broken = await desk.ask(named(name), "{", { "content-type": "application/json" });
      expect(broken).toMatchObject({ status: 400, body: { code: "malformed" } });
    },
  );

  it("stands in the description, with its id, once", async () => {
    const { body } = await desk.ask("GET /api/openapi.json");
    const ids = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (path) => Object.values(path).map(({ operationId }) => operationId),
    );
    expect(body.openapi).toBe("3.1.0");
    expect(ids.toSorted()).toEqual(routes.map(([, { id }]) => id).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("who may ask", () => {
  it("answers only under its own names", async () => {
    const { status, body } = await desk.ask("GET /api/about", undefined, { host: "news.example" });
    expect({ status, code: body.code }).toEqual({ status: 421, code: "host" });
    expect((await desk.ask("GET /api/about", undefined, { host: "[::1]:4747" })).status).toBe(200);
  });

  it.each([
    { origin: "https://news.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:9999" },
    { "sec-fetch-site": "cross-site" },
  ])("lets no other site change anything: %j", async (headers) => {
    const { status, body } = await desk.ask("POST /api/cases", { name: "ملفّ" }, headers);
    expect({ status, code: body.code }).toEqual({ status: 403, code: "origin" });
  });

  it("lets its own pages change things", async () => {
    const own = { origin: "http://127.0.0.1:4747", "sec-fetch-site": "same-origin" };
    expect((await desk.ask("POST /api/cases", { name: "ملفّ من صفحتنا" }, own)).status).toBe(200);
  });

  it("lets nothing in but what it gives out", async () => {
    const { headers } = await desk.ask("GET /api/about");
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self';/u);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("what is asked for twice", () => {
  it("is not sent again", async () => {
    const first = await desk.ask("GET /api/cases");
    const again = await desk.ask("GET /api/cases", undefined, {
      "if-none-match": String(first.headers.etag),
    });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: "" });
    await desk.ask("POST /api/cases", { name: "ملفّ جديد" });
    const changed = await desk.ask("GET /api/cases", undefined, {
      "if-none-match": String(first.headers.etag),
    });
    expect(changed.status).toBe(200);
  });
});
