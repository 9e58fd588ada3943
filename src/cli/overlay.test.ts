import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, runHere } from "./cli.case.ts";
import { OVERLAY_VARIABLE } from "./overlay.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/overlay", import.meta.url));
const SENTENCE = "وعيّرت صحيفة المرفأ النادي بخسارة النهائي.";
const folder = makeFolder();

beforeAll(() => {
  folder.write("article.txt", `${SENTENCE}\n`);
  folder.write("bad/hedges.tsv", "phrase\tnote\n\tx\nلعل\n");
  folder.write("bad/notes.txt", "x");
  folder.write("latin/hedges.tsv", Uint8Array.from([0xff, 0xfe, 0xe9]));
  folder.write("none/README.md", "x");
  cpSync(EXAMPLE, folder.at("desk"), { recursive: true });
});

afterAll(() => folder.remove());

/** The rules that found the reports of the article. */
async function rulesFound(...args: string[]): Promise<string[]> {
  const { out } = await runHere(["trace", folder.at("article.txt"), "--json", "--quiet", ...args]);
  const { reports } = JSON.parse(out) as { reports: { rule: string; chain: unknown[] }[] };
  return reports.filter(({ chain }) => chain.length > 0).map(({ rule }) => rule);
}

describe("--overlay", () => {
  it("lets trace and explain work with a desk's own rules", async () => {
    expect(await rulesFound()).toEqual([]);
    expect(await rulesFound("--overlay", folder.at("desk"))).toEqual(["desk.taunt"]);
    const { code, out } = await runHere(["explain", SENTENCE, "--overlay", folder.at("desk")]);
    expect(code).toBe(0);
    expect(out).toContain("desk.taunt");
  });

  it("is named by a variable where the option is not given", async () => {
    process.env[OVERLAY_VARIABLE] = folder.at("desk");
    try {
      expect(await rulesFound()).toEqual(["desk.taunt"]);
    } finally {
      delete process.env[OVERLAY_VARIABLE];
    }
  });

  it.each([
    [
      "bad",
      [
        /bad\/hedges\.tsv:3: 1 cells where 2/,
        /bad\/hedges\.tsv:2: phrase: is empty/,
        /bad\/notes\.txt: is no table of an overlay/,
      ],
    ],
    ["latin", [/latin\/hedges\.tsv: is no text in UTF-8; save it as UTF-8/]],
    ["none", [/none: holds no table \(\.tsv\)/]],
    ["missing", [/missing: is no folder that can be read/]],
  ])("does nothing with a wrong overlay but say what is wrong: %s", async (name, lines) => {
    const args = ["trace", folder.at("article.txt"), "--overlay", folder.at(name)];
    const { code, out, err } = await runHere(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toHaveLength(lines.length);
    for (const line of lines) expect(err.filter((one) => line.test(one))).toHaveLength(1);
  });

  it("is taken by eval, too", async () => {
    const args = ["eval", folder.path, folder.path, "--overlay", folder.at("missing")];
    expect((await runHere(args)).code).toBe(2);
  });
});
