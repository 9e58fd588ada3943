import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE, isnad, makeFolder, PLAIN, pointOf, runHere } from "../cli.case.ts";

const folder = makeFolder();
const here = { cwd: folder.path };

beforeAll(() => {
  folder.write("article.txt", ARTICLE);
  folder.write("خبر المكتبة", PLAIN);
});

afterAll(() => folder.remove());

/** The reports that a listing explains. */
function idsOf(out: string): string[] {
  return Array.from(out.matchAll(/^report (\S+)$/gm), ([, id]) => id ?? "");
}

describe.concurrent("isnad explain", () => {
  it("shows the rules behind the report at a code point", async () => {
    const at = pointOf(ARTICLE, "الكلفة");
    const { code, out, err } = await isnad(["explain", "article.txt", "--at", String(at)], here);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(idsOf(out)).toEqual(["r2"]);
    expect(out).toContain(`content: ${at}–`);
    expect(out).toContain("chain: \u200e«\u2068المنارة\u2069» ← «\u2068مصدر مطلع\u2069»");
    expect(out).toMatch(/└─ verb\.that .+\n.+├─ cue: lexicon\.cue «\u2068ونقلت\u2069»/);
  });

  it.each([
    { words: "قالت", ids: ["r1"] },
    { words: "السروجي", ids: ["r1"] },
    { words: "قوله", ids: ["r2"] },
    { words: "أعوام", ids: ["a1"] },
  ])("takes the offset of a cue, a voice or content: $words", async ({ words, ids }) => {
    const at = String(pointOf(ARTICLE, words));
    const { out } = await runHere(["explain", folder.at("article.txt"), "--at", at]);
    expect(idsOf(out)).toEqual(ids);
  });

  it("names the nearest reports where there is none at the offset", async () => {
    const { code, out } = await runHere(["explain", folder.at("article.txt"), "--at", "3"]);
    expect(code).toBe(0);
    const [head, ...places] = out.trimEnd().split("\n");
    expect(head).toBe("No report was found at 3. The nearest:");
    const contents = ["الافتتاح سيكون", "الكلفة بلغت", "وبُنيت المكتبة"];
    expect(places.map((line) => Number(/--at (\d+)/.exec(line)?.[1]))).toEqual(
      contents.map((words) => pointOf(ARTICLE, words)),
    );
  });

  it("refuses an offset beyond the text", async () => {
    const { code, err } = await runHere(["explain", folder.at("article.txt"), "--at", "100000"]);
    expect(code).toBe(2);
    expect(err[0]).toContain(`the text, which has ${[...ARTICLE].length} code points`);
  });

  it("explains all reports of a file", async () => {
    const { out } = await runHere(["explain", folder.at("article.txt")]);
    expect(idsOf(out)).toEqual(["r1", "r2", "a1"]);
  });

  it("explains a sentence", async () => {
    const { code, out } = await isnad(["explain", "قال أمين المخزن رامي العطار إن الصناديق وصلت."], here);
    expect(code).toBe(0);
    expect(idsOf(out)).toEqual(["r1"]);
    expect(out).toContain("الصناديق وصلت");
    expect(out).toContain("رامي العطار");
  });

  it("explains standard input", async () => {
    const { code, out } = await isnad(["explain", "-"], { ...here, input: PLAIN });
    expect(code).toBe(0);
    expect(idsOf(out)).toEqual(["r1"]);
  });

  it("reads a file although its name might be a sentence", async () => {
    const { out } = await runHere(["explain", folder.at("خبر المكتبة")]);
    expect(out).toContain("القاعة الكبرى");
  });

  it("says so where it finds nothing", async () => {
    const { code, out } = await runHere(["explain", "صباح الخير"]);
    expect({ code, out }).toEqual({ code: 0, out: "No report was found in this text.\n" });
  });

  it.each([["lost.txt"], ["خبر ضائع.txt"], ["-x.txt"]])(
    "names the file that is not there: %s",
    async (name) => {
      const { code, out, err } = await runHere(["explain", "--", name]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toEqual([`isnad: ${name}: no such file; check the name and the folder`]);
    },
  );

  it("names the folder that it is given for a file", async () => {
    const { code, err } = await runHere(["explain", folder.path]);
    expect(code).toBe(1);
    expect(err).toEqual([`isnad: ${folder.path}: is a directory; name a text file in it`]);
  });
});
