/**
 * Two articles side by side through the API.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./api.case.ts";

const FIRST =
  "المكتبة العامة 😀\n\nقالت مديرة المكتبة سعاد النجار إن 120 كتابا جديدا وصلت إلى القاعة الكبرى صباح الأحد مع أول حافلة. وأضافت أن القاعة ستفتح مساء. وذكر الحارس حسن الديب أن الباب الخلفي مغلق.\n";
const SECOND =
  "كتب جديدة\n\nقالت مديرة المكتبة سعاد النجار إن 150 كتابا جديدا وصلت إلى القاعة الكبرى صباح الأحد مع أول حافلة. وأعلن البستاني رامي عيد أن الحديقة زُرعت ورودا.\n";

let desk: TestDesk;
const folder = mkdtempSync(join(tmpdir(), "isnad-compare-"));
let [a, b] = ["", ""];
beforeAll(async () => {
  desk = await openDesk();
  writeFileSync(join(folder, "a.txt"), FIRST);
  writeFileSync(join(folder, "b.txt"), SECOND);
  await desk.take(folder);
  const idOf = async (word: string): Promise<string> =>
    (await desk.ask(`GET /api/search?q=${encodeURIComponent(word)}`)).body.items[0].article.id;
  [a, b] = [await idOf("الحارس"), await idOf("البستاني")];
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const cut = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join("");

describe("two articles side by side", () => {
  it("shows what both have to the letter, what changed, and what only one reports", async () => {
    const { body } = await desk.ask(`GET /api/compare?a=${a}&b=${b}`);
    expect([body.a.text, body.b.text]).toEqual([FIRST, SECOND]);
    expect(body.passages.length).toBeGreaterThan(0);
    for (const { a: at, b: bt } of body.passages) expect(cut(FIRST, at)).toBe(cut(SECOND, bt));
    const change = body.claims.flatMap(({ changes }: { changes: object[] }) => changes)[0];
    expect(change.type).toBe("number-raised");
    expect([cut(FIRST, change.from), cut(SECOND, change.to)]).toEqual([
      expect.stringContaining("120"),
      expect.stringContaining("150"),
    ]);
    const voices = (side: { only: { voices: string[] }[] }) => side.only.flatMap((one) => one.voices).join();
    expect(voices(body.a)).toContain("حسن الديب");
    expect(voices(body.b)).toContain("رامي عيد");
    expect(voices(body.a)).not.toContain("رامي عيد");
  });

  it("turns around", async () => {
    const { body } = await desk.ask(`GET /api/compare?a=${b}&b=${a}`);
    const change = body.claims.flatMap(({ changes }: { changes: object[] }) => changes)[0];
    expect(change.type).toBe("number-lowered");
    expect(body.a.text).toBe(SECOND);
  });

  it("refuses what cannot be compared", async () => {
    const codeOf = async (query: string) => (await desk.ask(`GET /api/compare?${query}`)).body.code;
    expect(await codeOf(`a=${a}&b=${a}`)).toBe("same-article");
    expect(await codeOf(`a=${a}&b=none`)).toBe("not-found");
    expect(await codeOf(`a=${a}`)).toBe("invalid");
  });
});
