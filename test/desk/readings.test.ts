/**
 * Second readings through the API, and the files that come of them.
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SentReport } from "../../src/contract/index.ts";
import { evaluate } from "../../src/pipeline/index.ts";
import { openDesk, type TestDesk } from "./api.case.ts";

const TEXT = "😀 قال مدير المرفأ سامي الحداد إن الرافعة وصلت. وأكدت البلدية أن الطريق سيفتح غدا.";

let desk: TestDesk;
let folder: string;
let article: string;
beforeAll(async () => {
  desk = await openDesk();
  folder = mkdtempSync(join(tmpdir(), "isnad-readings-"));
  writeFileSync(join(folder, "a.txt"), TEXT);
  await desk.take(join(folder, "a.txt"));
  article = (await desk.library.engine.reading.selectFrom("article").select("id").executeTakeFirstOrThrow())
    .id;
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

/** Words with their place, in code points. */
function words(text: string, from = TEXT): { start: number; end: number; text: string } {
  const start = [...from.slice(0, from.indexOf(text))].length;
  return { start, end: start + [...text].length, text };
}

const report = (id: string, content: string, source: string, cue: string): SentReport => ({
  id,
  content: words(content),
  more: [],
  form: "indirect",
  stance: "neutral",
  negated: false,
  chain: [{ source: words(source), cue: words(cue), name: source, kind: "person" }],
});

const CRANE = report("x1", "الرافعة وصلت", "مدير المرفأ سامي الحداد", "قال");
const ROAD = report("x2", "الطريق سيفتح غدا", "البلدية", "وأكدت");

async function read(by: string, reports: readonly SentReport[]): Promise<string> {
  const { body: begun } = await desk.ask("POST /api/readings", { article, by });
  const { id } = begun;
  const saved = await desk.ask(`PUT /api/readings/${id}`, { version: begun.version, reports, by });
  expect(saved.body).toEqual({ version: begun.version + 1 });
  const done = await desk.ask(`POST /api/readings/${id}/finish`, { ...saved.body, by });
  expect(done.body).toMatchObject({ state: "done", reports });
  return id;
}

describe("a reading", () => {
  it("holds nothing that others have found, and is gone on with by who has begun it", async () => {
    const { body } = await desk.ask("POST /api/readings", { article, by: "سلمى" });
    expect(body).toMatchObject({ state: "draft", reader: "سلمى", reports: [], version: 0, text: TEXT });
    expect((await desk.ask("POST /api/readings", { article, by: " سلمى " })).body.id).toBe(body.id);
    const open = await desk.ask(`GET /api/readings/${body.id}/agreement?with=rules`);
    expect({ status: open.status, code: open.body.code }).toEqual({ status: 409, code: "reading-open" });
    expect((await desk.ask(`GET /api/readings/${body.id}/annotation`)).status).toBe(409);
  });

  it("takes words as they stand in the text, to the letter", async () => {
    const { body } = await desk.ask("POST /api/readings", { article, by: "رنا" });
    const put = (reports: readonly unknown[], version = body.version) =>
      desk.ask(`PUT /api/readings/${body.id}`, { version, reports, by: "رنا" });
    const moved = { ...CRANE, content: { ...CRANE.content, start: CRANE.content.start + 1 } };
    for (const wrong of [moved, { ...CRANE, content: { start: 0, end: 9_999, text: "أ" } }])
      expect(await put([wrong])).toMatchObject({ status: 422, body: { code: "words" } });
    expect((await put([{ ...CRANE, chain: [] }])).status).toBe(200);
    expect(await put([CRANE])).toMatchObject({ status: 412, body: { code: "reading-changed" } });
    const gap = await desk.ask(`POST /api/readings/${body.id}/finish`, { version: 1, by: "رنا" });
    expect(gap).toMatchObject({ status: 422, body: { code: "reading-gap" } });
  });

  it("stays as it is once it is done", async () => {
    const id = await read("هالة", [CRANE]);
    const late = await desk.ask(`PUT /api/readings/${id}`, { version: 2, reports: [], by: "هالة" });
    expect(late).toMatchObject({ status: 409, body: { code: "reading-done" } });
  });
});

describe("a blind reading", () => {
  const named = (name: string): string => `by=${encodeURIComponent(name)}`;
  const NOT_YOURS = { status: 403, body: { code: "reading-draft" } };
  const STILL_READING = { status: 403, body: { code: "reading-blind" } };

  it("is told to nobody but its reader before it is done, nor changed by anybody else", async () => {
    const { body } = await desk.ask("POST /api/readings", { article, by: "لبنى" });
    const draft = `/api/readings/${body.id}`;
    await desk.ask(`PUT ${draft}`, { version: 0, reports: [CRANE], by: "لبنى" });
    expect(await desk.ask(`GET ${draft}?${named("لبنى")}`)).toMatchObject({
      status: 200,
      body: { reports: [CRANE] },
    });
    for (const asked of [`GET ${draft}`, `GET ${draft}?${named("مها")}`])
      expect(await desk.ask(asked)).toMatchObject({ status: 200, body: { hidden: "draft", reports: [] } });
    const change = { version: 1, reports: [], by: "مها" };
    expect(await desk.ask(`PUT ${draft}`, change)).toMatchObject(NOT_YOURS);
    expect(await desk.ask(`POST ${draft}/finish`, { version: 1, by: "مها" })).toMatchObject(NOT_YOURS);
    for (const path of ["/agreement", "/annotation"])
      expect((await desk.ask(`GET ${draft}${path}?${named("مها")}`)).status).toBe(409);
    expect(JSON.stringify((await desk.ask(`GET /api/readings?article=${article}`)).body)).not.toContain(
      "الرافعة",
    );
  });

  it("is not told, once it is done, to who is still reading the text", async () => {
    const first = await read("ناديا", [CRANE]);
    const { body: second } = await desk.ask("POST /api/readings", { article, by: "وفاء" });
    expect((await desk.ask(`GET /api/readings/${first}?${named("وفاء")}`)).body).toMatchObject({
      hidden: "blind",
      reports: [],
    });
    for (const path of ["/agreement", "/annotation"])
      expect(await desk.ask(`GET /api/readings/${first}${path}?${named("وفاء")}`)).toMatchObject(
        STILL_READING,
      );
    const settled = { with: first, by: "وفاء", choices: [] };
    expect(await desk.ask(`POST /api/readings/${first}/adjudicate`, settled)).toMatchObject(STILL_READING);
    expect((await desk.ask(`GET /api/readings/${first}?${named("ناديا")}`)).status).toBe(200);
    await desk.ask(`POST /api/readings/${second.id}/finish`, { version: second.version, by: "وفاء" });
    for (const path of ["", "/agreement", "/annotation"])
      expect((await desk.ask(`GET /api/readings/${first}${path}?${named("وفاء")}`)).status).toBe(200);
  });
});

describe("two readings", () => {
  it("are compared, with the rules as with each other", async () => {
    const [a, b] = [await read("أمل", [CRANE, ROAD]), await read("باسم", [{ ...CRANE, stance: "doubts" }])];
    const same = await desk.ask(`GET /api/readings/${a}/agreement?with=${a}`);
    expect(same.body).toMatchObject({ detection: 1, all: 1, kappa: { tokens: 1 }, differences: [] });
    const { body } = await desk.ask(`GET /api/readings/${a}/agreement?with=${b}`);
    expect(body.reports).toEqual({ a: 2, b: 1, both: 1 });
    expect(body.differences).toMatchObject([
      { id: "a:x1 b:x1", kind: "differs", aspects: ["stance"] },
      { id: "a:x2", kind: "only-a", a: { content: { text: "الطريق سيفتح غدا" } } },
    ]);
    const rules = (await desk.ask(`GET /api/readings/${a}/agreement?with=rules`)).body;
    expect(rules).toMatchObject({ detection: 1, exact: 1, reports: { a: 2, b: 2, both: 2 } });
  });

  it("are settled into one that says where it is from, and is an annotation", async () => {
    const [a, b] = [await read("جمانة", [CRANE]), await read("دانة", [{ ...CRANE, stance: "doubts" }, ROAD])];
    const settle = (choices: readonly object[]) =>
      desk.ask(`POST /api/readings/${a}/adjudicate`, { with: b, by: "ليلى", choices });
    const open = await settle([{ difference: "b:x2", take: "b" }]);
    expect(open).toMatchObject({ status: 422, body: { code: "not-settled" } });
    const edited = { ...CRANE, stance: "supports" };
    const { body } = await settle([
      { difference: "b:x2", take: "b" },
      { difference: "a:x1 b:x1", take: "edit", report: edited },
    ]);
    expect(body).toMatchObject({ state: "done", reader: "ليلى", compares: { a, b } });
    expect(body.reports.map(({ stance }: SentReport) => stance)).toEqual(["supports", "neutral"]);
    const list = (await desk.ask(`GET /api/readings?article=${article}&limit=1`)).body;
    expect(list.items).toMatchObject([{ id: body.id, compares: { a, b } }]);
    await expectEvaluable(body.id);
  });
});

/** The files that the API gives are what the evaluation reads, and it reads in them what was marked. */
async function expectEvaluable(id: string): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), "isnad-annotated-"));
  for (const [name, type] of [
    ["annotation", "json"],
    ["text", "txt"],
  ])
    writeFileSync(
      join(out, `${id}.${type}`),
      (await desk.app.inject({ url: `/api/readings/${id}/${name}`, headers: { host: "127.0.0.1" } })).body,
    );
  expect(readFileSync(join(out, `${id}.txt`), "utf8")).toBe(TEXT);
  const { figures } = await evaluate({ texts: out, gold: out });
  expect(figures).toMatchObject({ reports: 2, detection: { f1: 1 }, allExact: { f1: 1 } });
  rmSync(out, { recursive: true });
}
