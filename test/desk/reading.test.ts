/**
 * Articles and decisions about them, through the API.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./api.case.ts";

const TEXT = [
  "افتتاح سوق السمك 🐟 في الميناء القديم",
  "نقلت صحيفة المرفأ عن مصدر في البلدية قوله إن السوق سيفتح 🐟 يوم الأحد والمدخل مجاني.",
  "وأكدت هيفاء السروجي، مديرة السوق، أن الكلفة بلغت 40 ألف دينار.",
  "وأضافت أن الحافلات ستعود مساء.",
  "",
].join("\n");

let desk: TestDesk;
let folder: string;
let article = "";
const address = (): string => `/api/articles/${article}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-reading-"));
  writeFileSync(join(folder, "market.txt"), TEXT);
  desk = await openDesk();
  await desk.take(join(folder, "market.txt"));
  const rows = await desk.library.engine.reading.selectFrom("article").select("id").execute();
  article = rows[0]?.id ?? "";
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Span {
  readonly start: number;
  readonly end: number;
}

const words = ({ start, end }: Span): string => [...TEXT].slice(start, end).join("");
const place = (phrase: string): Span => {
  const start = [...TEXT.slice(0, TEXT.indexOf(phrase))].length;
  return { start, end: start + [...phrase].length };
};

interface Found {
  readonly key: string;
  readonly content: Span;
  readonly more: readonly Span[];
  readonly chain: readonly {
    readonly name: string;
    readonly source: Span | null;
    readonly voice: string | null;
  }[];
  readonly decisions: readonly string[];
}

/** The reports that have a voice. */
async function reports(): Promise<Found[]> {
  const { body } = await desk.ask(`GET ${address()}`);
  return body.reports.filter(({ chain }: Found) => chain.length > 0);
}

const about = async (phrase: string): Promise<Found> => {
  const found = (await reports()).find(({ content }) => words(content).includes(phrase));
  if (!found) throw new Error(`no report has ${phrase} in its content`);
  return found;
};

const decide = (wish: object) => desk.ask(`POST ${address()}/decisions`, { by: "سلمى", ...wish });

describe("an article", () => {
  it("is given with its text, its facts and its reports, in code points", async () => {
    const { body } = await desk.ask(`GET ${address()}`);
    expect(body).toMatchObject({
      id: article,
      text: TEXT,
      state: "analysed",
      error: null,
      revision: { number: 1, change: "first" },
      orphans: [],
    });
    const found = await about("السوق سيفتح");
    expect(words(found.content)).toBe("السوق سيفتح 🐟 يوم الأحد والمدخل مجاني");
    expect(found.chain.map(({ source }) => source && words(source))).toEqual([
      "صحيفة المرفأ",
      "مصدر في البلدية",
    ]);
    expect(found.chain.every(({ voice }) => typeof voice === "string")).toBe(true);
    expect(words(body.quantities[0])).toContain("40");
  });

  it("says that it has no such revision", async () => {
    expect((await desk.ask(`GET ${address()}?revision=1`)).status).toBe(200);
    expect((await desk.ask(`GET ${address()}?revision=9`)).status).toBe(404);
    expect((await desk.ask(`GET ${address()}/original?revision=9`)).status).toBe(404);
  });

  it("gives its bytes as they came, never to be shown", async () => {
    const { status, type, headers, body } = await desk.ask(`GET ${address()}/original`);
    expect({ status, body }).toEqual({ status: 200, body: TEXT });
    expect(type).toMatch(/^text\/plain/u);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[\w-]+\.txt"$/u);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("says why a report was found", async () => {
    const { key, content } = await about("السوق سيفتح");
    const { body } = await desk.ask(`GET ${address()}/reports/${key}/derivation`);
    expect(body.pieces[0]).toMatchObject({ depth: 0, role: null });
    expect(body.pieces.some((piece: Span & { role: string }) => piece.role === "cue")).toBe(true);
    for (const piece of body.pieces) expect(words(piece).length).toBeGreaterThan(0);
    expect(body.pieces.some((piece: Span) => words(piece).includes(words(content)))).toBe(true);
    expect(body.examples.length).toBeGreaterThan(0);
    expect((await desk.ask(`GET ${address()}/reports/${"0".repeat(32)}/derivation`)).status).toBe(404);
  });
});

describe("decisions", () => {
  it("are laid over the reports, told to who listens, listed, and taken back", async () => {
    const told: string[] = [];
    const leave = desk.desk.happenings.listen(({ kind }) => told.push(kind));
    const before = await reports();
    const { key } = await about("الكلفة بلغت");
    const { body: made } = await decide({ kind: "reject", report: key });
    expect((await reports()).map((one) => one.key)).toEqual(
      before.map((one) => one.key).filter((one) => one !== key),
    );
    expect((await desk.ask(`DELETE ${address()}/decisions/${made.id}`)).status).toBe(204);
    expect(await reports()).toEqual(before);
    leave();
    expect(told).toEqual(["decided", "decided"]);
    const { body: list } = await desk.ask(`GET ${address()}/decisions`);
    expect(list.items.at(-1)).toMatchObject({
      id: made.id,
      kind: "reject",
      by: "سلمى",
      words: expect.any(String),
    });
    expect(list.items.at(-1).withdrawn).toMatch(/^\d{4}-/u);
    expect(list.next).toBeNull();
  });

  it("fix content and voices, split and join, in code points", async () => {
    const market = await about("السوق سيفتح");
    const fixed = await decide({
      kind: "fix-content",
      report: market.key,
      content: place("السوق سيفتح 🐟 يوم الأحد"),
    });
    expect(words((await about("السوق")).content)).toBe("السوق سيفتح 🐟 يوم الأحد");
    const voice = { kind: "fix-voice", report: market.key, link: 1, name: "رئيس البلدية", voice: "person" };
    const source = place("البلدية");
    const renamed = await decide({ ...voice, source });
    expect((await about("السوق")).chain[1]).toMatchObject({ name: "رئيس البلدية", source, voice: null });
    const split = await decide({ kind: "split", report: market.key, at: [place("يوم الأحد").start] });
    expect(words((await about("يوم")).content)).toBe("يوم الأحد");
    const { key } = await about("الكلفة");
    const merged = await decide({ kind: "merge", report: key });
    expect((await about("الكلفة")).more.map(words)).toEqual(["الحافلات ستعود مساء"]);
    expect((await about("الكلفة")).decisions).toEqual([merged.body.id]);
    const { body: first } = await desk.ask(`GET ${address()}/decisions?limit=2`);
    const { body: rest } = await desk.ask(`GET ${address()}/decisions?after=${first.next}`);
    const ids = [...first.items, ...rest.items].map(({ id }: { id: string }) => id);
    const made = [fixed, renamed, split, merged].map(({ body }) => body.id);
    expect(ids.slice(-4)).toEqual(made);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of made) await desk.ask(`DELETE ${address()}/decisions/${id}`);
  });

  it("that lost their words are shown as orphans", async () => {
    const { key } = await about("السوق سيفتح");
    const fix = await decide({ kind: "fix-content", report: key, content: place("السوق سيفتح") });
    const reject = await decide({ kind: "reject", report: key });
    await desk.ask(`DELETE ${address()}/decisions/${fix.body.id}`);
    const { body } = await desk.ask(`GET ${address()}`);
    expect(body.orphans).toMatchObject([{ id: reject.body.id, kind: "reject", words: "السوق سيفتح" }]);
    expect((await about("السوق سيفتح")).key).toBe(key);
    await desk.ask(`DELETE ${address()}/decisions/${reject.body.id}`);
  });

  it.each([
    [{ kind: "fix-content", content: { start: 0, end: 9_999 } }, 422, "decision"],
    [{ kind: "split", at: [9_999] }, 422, "decision"],
    [{ kind: "split", at: [0] }, 422, "decision"],
    [{ kind: "fix-voice", link: 7, name: "رنا", voice: "person" }, 422, "decision"],
    [{ kind: "fix-voice", link: 0, name: " ", voice: "person" }, 400, "invalid"],
    [{ kind: "reject", by: " " }, 400, "invalid"],
    [{ kind: "reject", report: "no-such-report" }, 404, "not-found"],
  ])("are refused where they do not fit: %j", async (wish, status, code) => {
    const { key } = await about("الكلفة");
    const answer = await decide({ report: key, ...wish });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect((await desk.ask(`GET ${address()}`)).body.orphans).toEqual([]);
  });
});

describe("what an article has in common with others", () => {
  it("is empty before anything was compared", async () => {
    expect((await desk.ask(`GET ${address()}/elsewhere`)).body).toEqual({ claims: [], passages: [] });
  });

  it("is the claims that others tell and the text that they share, place by place", async () => {
    const copy = join(folder, "copy.txt");
    writeFileSync(copy, `صدى الساحل 🐟\n${TEXT}`);
    await desk.take(copy);
    await desk.trace();
    const { claims, passages } = (await desk.ask(`GET ${address()}/elsewhere`)).body;
    const { reports } = (await desk.ask(`GET ${address()}`)).body;
    const keys = reports.map(({ key }: Found) => key);
    expect(claims.length).toBeGreaterThan(0);
    for (const { report, articles } of claims) {
      expect(articles).toBe(2);
      if (report !== null) expect(keys).toContain(report);
    }
    expect(passages).toHaveLength(1);
    expect(passages[0].places.map(words).join(" ")).toContain("إن السوق سيفتح 🐟 يوم الأحد والمدخل مجاني");
  });
});
