import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { putBack, readAnnotations, writeHalf } from "../../scripts/press-gold.ts";
import { requires } from "../requirements.ts";

const root = process.env.ISNAD_EVAL;

describe("annotations by offsets", () => {
  it("get their words back, wherever they stand", () => {
    const points = [..."قال 😀 المدير إن الباب فُتح"];
    const kept = { matn: { at: [16, 26] }, isnad: [{ source: { at: [6, 12] }, name: "سامي", cue: null }] };
    expect(putBack(kept, points)).toEqual({
      matn: points.slice(16, 26).join(""),
      isnad: [{ source: "المدير", name: "سامي", cue: null }],
    });
  });

  it("hold no sentence of the texts", () => {
    const longest = (value: unknown): number => {
      if (typeof value === "string") return /\p{Script=Arabic}/u.test(value) ? value.length : 0;
      if (typeof value !== "object" || value === null) return 0;
      return Math.max(0, ...Object.values(value).map(longest));
    };
    const all = [...readAnnotations(), ...readAnnotations("ant")];
    expect(all).toHaveLength(198 + 32);
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(198 + 32);
    expect(Math.max(...all.map(({ url: _, ...words }) => longest(words)))).toBeLessThan(50);
  });

  it.skipIf(!requires("the collection at ISNAD_EVAL", root !== undefined)).each([
    ["looked-at", 20],
    ["by-model", 158],
  ] as const)("fit the texts of the collection: %s", async (half, articles) => {
    const folder = mkdtempSync(join(tmpdir(), "isnad-press-"));
    await writeHalf(root ?? "", half, folder);
    const names = readdirSync(join(folder, "gold"));
    expect(names).toHaveLength(articles);
    for (const name of names) {
      const text = readFileSync(join(folder, "texts", name.replace(/json$/, "txt")), "utf8");
      const { reports } = JSON.parse(readFileSync(join(folder, "gold", name), "utf8"));
      for (const { matn } of reports) expect(text).toContain(matn);
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
