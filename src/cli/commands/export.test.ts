import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPORTERS } from "../../export/index.ts";
import { ARTICLE, makeFolder, PLAIN, runHere } from "../cli.case.ts";
import { helpOf } from "../help/index.ts";

const folder = makeFolder();
const library = folder.at("library");
afterAll(() => folder.remove());

beforeAll(async () => {
  folder.write("in/a.txt", ARTICLE);
  folder.write("in/b.txt", PLAIN);
  await runHere(["add", folder.at("in"), "--library", library, "--quiet"]);
});

const run = (...args: string[]) => runHere(["export", ...args, "--library", library, "--quiet"]);
const linesOf = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("isnad export", () => {
  it("writes claims, after it has traced them, and those that are chosen alone", async () => {
    const all = linesOf((await run("--format", "jsonl")).out);
    expect(all.length).toBeGreaterThan(2);
    const [first] = all;
    expect(linesOf((await run("--format", "jsonl", "--claim", first.id)).out)).toEqual([first]);
  });

  it("writes reports, each with its chain and its article", async () => {
    const reports = linesOf((await run("--format", "reports-jsonl")).out);
    const names = reports.map(({ chain }) => chain.map(({ name }: { name: string }) => name));
    expect(names).toContainEqual(["هيفاء السروجي"]);
    expect(reports[0].article).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  });

  it("writes a file that is whole or not there", async () => {
    const file = folder.at("out/deep/claims.jsonl");
    expect((await run("--format", "jsonl", "--out", file)).code).toBe(0);
    expect(linesOf(readFileSync(file, "utf8")).length).toBeGreaterThan(2);
    expect(readdirSync(folder.at("out/deep"))).toEqual(["claims.jsonl"]);
    const onFile = await run("--format", "jsonl", "--out", `${file}/below.jsonl`);
    expect(onFile).toMatchObject({ code: 1, err: [expect.stringContaining("cannot be written")] });
  });

  it("takes an exporter of the desk's own: the one that the guide shows", async () => {
    const guide = readFileSync(new URL("../../../docs/guide/exporters.md", import.meta.url), "utf8");
    const [, code = ""] = /^```js exporter\n([\s\S]*?)^```/mu.exec(guide) ?? [];
    const own = folder.write("speakers.mjs", code);
    expect((await run("--exporter", own)).out).toMatch(/^# \d{4}-.*\n(?:\d+\t.+\n)*\d+\tهيفاء السروجي\n/u);
    const broken = folder.write(
      "broken.mjs",
      "export default { async *write() { throw new Error('mine'); } };",
    );
    expect(await run("--exporter", broken)).toMatchObject({
      code: 2,
      err: [expect.stringContaining("no name")],
    });
    expect(await run("--exporter", folder.at("none.mjs"))).toMatchObject({ code: 2 });
  });

  it("leaves nothing behind where an exporter fails", async () => {
    const failing = folder.write(
      "failing.mjs",
      `export default { name: "f", summary: "", mediaType: "text/plain", extension: "txt",
        async *write() { yield "half"; throw new Error("no more"); } };`,
    );
    const { code } = await run("--exporter", failing, "--out", folder.at("half.txt"));
    expect(code).toBe(3);
    expect(existsSync(folder.at("half.txt")) || existsSync(folder.at("half.txt.part"))).toBe(false);
  });

  it.each([
    [[], "say in which form"],
    [["--format", "docx"], "--format takes jsonl"],
    [["--format", "jsonl", "--exporter", "x.mjs"], "give one of them"],
    [["--format", "jsonl", "--claim", "zzz"], "there is no claim zzz"],
    [["--format", "jsonl", "--least", "0"], "--least"],
    [["--format", "jsonl", "c1"], "say what"],
  ])("says what is wrong with %j", async (args, message) => {
    const { code, err } = await run(...args);
    expect({ code, err }).toEqual({ code: 2, err: [expect.stringContaining(message)] });
  });

  it("lists every form in its help", () => {
    for (const { name } of EXPORTERS) expect(helpOf("export")).toMatch(new RegExp(`^  ${name} `, "mu"));
  });
});
