/**
 * Voices and outlets through the API.
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./api.case.ts";
import { takeQuoting } from "./voices.case.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  await takeQuoting(desk);
});
afterAll(() => desk.close());

const idOf = async (name: string): Promise<string> =>
  (await desk.ask(`GET /api/voices?words=${encodeURIComponent(name)}&sort=name`)).body.items[0].id;

describe("voices", () => {
  it("are found by words, in any spelling, and counted", async () => {
    const { body } = await desk.ask(`GET /api/voices?words=${encodeURIComponent("سامى الحداد")}&kind=person`);
    expect(body.items).toMatchObject([
      { name: "سامي الحداد", links: 3, articles: 2, merged: 0 },
      { name: "سامي الحدادي", links: 1 },
    ]);
    expect(body.next).toBeNull();
  });

  it("tell by whom, through whom and how they are quoted", async () => {
    const { body } = await desk.ask(`GET /api/voices/${await idOf("سامي الحداد")}`);
    expect(body).toMatchObject({ reports: 3, articles: 2, direct: 2, denied: 1, passesOn: 0 });
    expect(body.publishers).toEqual([
      { value: "المدّ", articles: 1, reports: 2 },
      { value: "البوصلة", articles: 1, reports: 1 },
    ]);
    expect(body.through).toMatchObject([{ kind: "outlet", reports: 1 }]);
    expect(body.months).toEqual([
      { value: "2024-03", reports: 2 },
      { value: "2024-04", reports: 1 },
    ]);
  });

  it("show the reports behind every figure", async () => {
    const id = await idOf("سامي الحداد");
    const { body } = await desk.ask(`GET /api/voices/${id}/reports?negated=true`);
    expect(body.items).toMatchObject([{ negated: true, title: "الرافعة", publisher: "المدّ" }]);
    const first = await desk.ask(`GET /api/voices/${id}/reports?limit=2`);
    expect(first.body.items[0]).toMatchObject({ published: "2024-04-02", chain: [{ kind: "outlet" }, {}] });
    const rest = await desk.ask(`GET /api/voices/${id}/reports?limit=2&after=${first.body.next}`);
    expect(rest.body.items).toHaveLength(1);
  });

  it("are suggested, joined and parted by people, whose names are kept", async () => {
    const [id, other] = [await idOf("سامي الحداد"), await idOf("سامي الحدادي")];
    const alike = await desk.ask(`GET /api/voices/${id}/alike`);
    expect(alike.body).toMatchObject([
      { id: other, reasons: [{ reason: "spelling" }, { reason: "office" }] },
    ]);
    await desk.ask(`POST /api/voices/${other}/merge`, { into: id, by: "سلمى" });
    const joined = (await desk.ask(`GET /api/voices/${other}`)).body;
    expect(joined).toMatchObject({ voice: { id }, merged: [{ id: other }], reports: 4, articles: 3 });
    expect(joined.decisions).toMatchObject([{ kind: "merge-voice", by: "سلمى", withdrawn: null }]);
    const again = await desk.ask(`POST /api/voices/${other}/merge`, { into: id, by: "سلمى" });
    expect({ status: again.status, code: again.body.code }).toEqual({ status: 409, code: "cannot-merge" });
    await desk.ask(`POST /api/voices/${other}/split`, { by: "رنا" });
    expect((await desk.ask(`GET /api/voices/${id}`)).body).toMatchObject({ merged: [], reports: 3 });
  });

  it("refuse a cursor of another list", async () => {
    const { body } = await desk.ask("GET /api/voices?limit=1");
    const wrong = await desk.ask(`GET /api/voices?sort=name&after=${body.next}`);
    expect({ status: wrong.status, code: wrong.body.code }).toEqual({ status: 400, code: "cursor" });
  });
});

describe("outlets", () => {
  it("tell out of whose mouth comes what they print", async () => {
    const { body } = await desk.ask("GET /api/outlets");
    expect(body.items).toEqual([
      { publisher: "البوصلة", articles: 2 },
      { publisher: "المدّ", articles: 1 },
    ]);
    const address = `/api/outlets/${encodeURIComponent("البوصلة")}`;
    const profile = (await desk.ask(`GET ${address}`)).body;
    expect(profile).toMatchObject({ articles: 2, analysed: 2, reports: 3, relayed: 1 });
    expect(profile.origins).toEqual([
      { origin: "named", type: null, reports: 2 },
      { origin: "unnamed", type: "informed", reports: 1 },
    ]);
    expect(profile.through).toMatchObject([{ reports: 1, articles: 1 }]);
    expect(profile.texts.kinds).toEqual([]);
    await desk.trace();
    expect((await desk.ask(`GET ${address}`)).body.texts).toEqual({
      kinds: [{ kind: "own", articles: 2 }],
      takes: [],
      taken: [],
      shared: { first: 0, later: 0, open: 0 },
    });
    const shown = (await desk.ask(`GET ${address}/reports?origin=unnamed&type=informed`)).body;
    expect(shown.items).toMatchObject([{ content: "الطريق سيفتح" }]);
  });
});
