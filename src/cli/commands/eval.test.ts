import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InterchangeAnalysis, InterchangeReport } from "../../model/index.ts";
import { ARTICLE, isnad, makeFolder, PLAIN, pointOf, runHere } from "../cli.case.ts";

const OWN_VOICE = "وبُنيت المكتبة في ثلاثة أعوام على أرض الميناء القديم";

/** One annotated report with a chain of one voice. */
const report = (id: string, matn: string, link: object) => ({
  id,
  matn,
  form: "indirect",
  stance: "neutral",
  isnad: [{ kind: "person", ...link }],
});

const librarian = { source: "مديرة المكتبة هيفاء السروجي", name: "هيفاء السروجي" };

const GOLD = {
  "article.json": {
    doc: "article.txt",
    reports: [
      report("r1", "الافتتاح سيكون يوم الخميس", { ...librarian, cue: "قالت" }),
      report("r2", "الكلفة بلغت مليوني درهم", { source: "صحيفة المنارة", cue: "ونقلت", name: "المنارة" }),
      report("r3", OWN_VOICE, { source: null, cue: null, name: "هيفاء السروجي" }),
    ],
    assertions: [{ id: "a1", text: OWN_VOICE, checkworthy: 3 }],
    times: [],
  },
  "plain.json": {
    doc: "plain.txt",
    reports: [report("r1", "القاعة الكبرى ستفتح أبوابها مساء الخميس", { ...librarian, cue: "وأكدت" })],
    assertions: [],
    times: [],
  },
};

const folder = makeFolder();
const here = { cwd: folder.path };

/** Rewrites the reports of an analysis that was kept. */
function change(name: string, edit: (reports: readonly InterchangeReport[]) => object[]): void {
  const analysis: InterchangeAnalysis = JSON.parse(readFileSync(folder.at(`kept/${name}`), "utf8"));
  folder.write(`before/${name}`, JSON.stringify({ ...analysis, reports: edit(analysis.reports) }));
}

beforeAll(async () => {
  folder.write("texts/article.txt", ARTICLE);
  folder.write("texts/plain.txt", PLAIN);
  for (const [name, gold] of Object.entries(GOLD)) folder.write(`gold/${name}`, JSON.stringify(gold));
  const wrong = { ...GOLD["plain.json"], reports: [report("r1", "لا أحد قالها", librarian)] };
  folder.write("wrong/plain.json", JSON.stringify(wrong));
  const kept = await isnad(["eval", "texts", "gold", "--save", "kept"], here);
  expect(kept).toMatchObject({ code: 0, err: [] });
  const start = pointOf(ARTICLE, OWN_VOICE);
  const content = { start, end: start + [...OWN_VOICE].length };
  change("plain.json", () => []);
  change("article.json", ([first, ...others]) =>
    first
      ? [first, ...others, { ...first, id: "r9", content, statements: [{ id: "r9.1", ...content }] }]
      : [],
  );
});

afterAll(() => folder.remove());

describe.concurrent("isnad eval", () => {
  it("prints the figures", async () => {
    const { code, out, err } = await isnad(["eval", "texts", "gold"], here);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/^reports +4\ndetection +P 1\.000 {2}R 0\.750 {2}F1 0\.857\n/);
    expect(out).toMatch(/^isnad +P 0\.667 {2}R 0\.500 {2}F1 0\.571$/m);
    expect(out).not.toMatch(/gains|losses|before/);
  });

  it("lists gains and losses against earlier analyses", async () => {
    const { code, out } = await isnad(["eval", "texts", "gold", "--against", "before"], here);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^gains \(1\)\n {2}missed → exact +plain\.txt: القاعة الكبرى ستفتح أبوابها مساء الخميس\n/,
    );
    expect(out).toMatch(/^losses \(1\)\n {2}chain → missed +article\.txt: وبُنيت المكتبة/m);
    expect(out).toMatch(/^detection .+\(before: P 1\.000 {2}R 0\.750 {2}F1 0\.857\)$/m);
  });

  it("gives the same as one JSON object", async () => {
    const { out } = await runHere([
      "eval",
      folder.at("texts"),
      folder.at("gold"),
      "--against",
      folder.at("before"),
      "--json",
    ]);
    expect(JSON.parse(out)).toMatchObject({
      reports: 4,
      detection: { p: 1, r: 0.75 },
      before: { reports: 4 },
      gains: [{ document: "plain.txt", from: "missed", to: "exact" }],
      losses: [{ document: "article.txt", to: "missed" }],
    });
  });

  it("lists what was missed and what has another chain with --show", async () => {
    const { out } = await runHere(["eval", folder.at("texts"), folder.at("gold"), "--show"]);
    expect(out).toMatch(/^article\.txt\n {2}chain +r2: gold المنارة \| got المنارة ← مصدر مطلع\n/);
    expect(out).toMatch(/^ {2}missed +r3: وبُنيت المكتبة/m);
  });

  it("says how right the reports at each confidence are, and how well check-worthiness orders", async () => {
    const args = ["eval", folder.at("texts"), folder.at("gold"), "--calibration", "--worth"];
    const { out } = await runHere(args);
    expect(out).toMatch(/^checkworthiness +0\.000 of 0 pairs \(1 assertions\)$/m);
    expect(out).toMatch(/^confidence reports +mean +detected +chain +exact$/m);
    expect(out).toMatch(/^0\.9 to 1\.0 +\d+ +0\.9\d +1\.00/m);
    expect(out).toMatch(/^off by 0\.\d{3} on average$/m);
    const json = JSON.parse((await runHere([...args, "--json"])).out);
    expect(json).toMatchObject({ worth: { statements: 1 }, calibration: { bins: expect.any(Array) } });
    expect((await runHere(args.slice(0, 3))).out).not.toMatch(/confidence|checkworthiness/);
  });

  it("finds no change against its own analyses", async () => {
    const args = ["eval", folder.at("texts"), folder.at("gold"), "--against", folder.at("kept")];
    expect((await runHere(args)).out).toMatch(/^gains \(0\)\nlosses \(0\)\n/);
  });

  it.each([
    ["a folder of texts that is not there", ["lost", "gold"], /lost[/\\]article\.txt: no such file/],
    ["annotations that are not there", ["texts", "lost"], /lost: no such file/],
    ["a folder without annotations", ["texts", "texts"], /texts: holds no annotated article/],
    ["earlier analyses that are not there", ["texts", "gold", "--against", "lost"], /lost: no such file/],
    ["a folder without analyses", ["texts", "gold", "--against", "texts"], /texts: holds no analysis/],
    [
      "words that the article does not have",
      ["texts", "wrong"],
      /plain\.json: .+ not in the text: لا أحد قالها/,
    ],
    ["another format", ["texts", "gold", "--against", "gold"], /article\.json: is no isnad\/analysis/],
  ])("ends with 1 for %s", async (_, names, message) => {
    const args = names.map((name) => (name.startsWith("--") ? name : folder.at(name)));
    const { code, out, err } = await runHere(["eval", ...args]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(message);
  });
});
