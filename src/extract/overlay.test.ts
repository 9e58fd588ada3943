import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyzeArticle } from "../pipeline/analyze.ts";
import { createOverlay, OverlayError } from "./overlay.ts";

const folder = fileURLToPath(new URL("../../examples/overlay", import.meta.url));
const example = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]),
);

const RULES = "name\tframe\tstance\tfinds\tleaves\tnote";
const ROW =
  "accuse\tاتهم S (O بـ N)\tdoubts\tاتهم الأهالي [البلدية بإهمال الشبكة].\tقالت النيابة إن المتهم غادر القاعة.\t";

/** The problems of an overlay; none where it is in order. */
function problemsOf(files: Record<string, string>): readonly string[] {
  try {
    createOverlay(files, "desk");
    return [];
  } catch (error) {
    if (error instanceof OverlayError) return error.problems;
    throw error;
  }
}

const rulesWith = (from: string, to: string) => ({ "rules.tsv": `${RULES}\n${ROW.replace(from, to)}` });

describe("the example of an overlay", () => {
  const overlay = createOverlay(example);
  const text =
    "وعيّرت مؤسسة نهر الزيت للتحقق النادي بخسارة النهائي. وقالت الرصيف أونلاين إن الجسر سيغلق. وعلى ذمة مرصديين، إن صح القول، فإن الماء ملوث.";
  const reports = analyzeArticle(text, { overlay }).reports.filter((report) => report.chain.length > 0);

  it("finds what our own tables do not", () => {
    expect(reports.map(({ rule, stance, chain }) => [rule, stance, chain[0]?.name])).toEqual([
      ["desk.taunt", "doubts", "مؤسسة نهر الزيت"],
      ["verb.that", "neutral", "مرصد الرصيف"],
      ["preposition.according-to", "doubts", "مرصديين"],
    ]);
    expect(analyzeArticle(text).reports.map((report) => report.rule)).not.toContain("desk.taunt");
  });

  it("says in the version of an analysis that it was used, and which", () => {
    const plain = analyzeArticle(text).rules;
    expect(analyzeArticle(text, { overlay }).rules).toMatch(/\+[0-9a-f]{8}$/);
    expect(analyzeArticle(text, { overlay }).rules.startsWith(`${plain}+`)).toBe(true);
    const other = createOverlay({ "hedges.tsv": "phrase\tnote\nإن جاز التعبير\t" });
    expect(other.version).not.toBe(overlay.version);
    expect(createOverlay(example).version).toBe(overlay.version);
  });

  it("takes rows away", () => {
    const hedged = "وقال المدير إن الجسر يفتح غدا، لعل العمل ينتهي.";
    expect(analyzeArticle(hedged).reports[0]?.hedges).not.toEqual([]);
    expect(analyzeArticle(hedged, { overlay }).reports[0]?.hedges).toEqual([]);
  });

  it("weighs words as the desk does", () => {
    const text = "وقال المدير إن المكتبة القديمة استقبلت قافلة من الرصيف البعيد.";
    const desk = createOverlay({ "worth.tsv": "word\tforms\tclass\tnote\nقافلة\t\tconsequence\t" });
    const worth = (given: object): number => analyzeArticle(text, given).reports[0]?.checkworthiness ?? 0;
    expect(worth({ overlay: desk })).toBeGreaterThan(worth({}));
  });

  it("reads every form of a rule's verb, and names the rule", () => {
    const forms = analyzeArticle("وقال المدير إن العمل بدأ، معيّرا النادي بخسارة النهائي.", { overlay });
    expect(forms.reports.map((report) => report.rule)).toContain("desk.taunt");
  });
});

describe("an overlay", () => {
  it("is in order", () => {
    expect(problemsOf({ "rules.tsv": `${RULES}\n${ROW}` })).toEqual([]);
  });

  it.each([
    [
      { "words.tsv": "" },
      /^desk\/words\.tsv: is no table of an overlay; there are according-to\.tsv, aliases\.tsv, /,
    ],
    [
      { "hedges.tsv": "phrase\tcolour" },
      /^desk\/hedges\.tsv:1: unknown column "colour"; the first line must be phrase, note/,
    ],
    [
      { "hedges.tsv": "phrase\tnote\nلعل\t\nلعل\t" },
      /^desk\/hedges\.tsv:3: the same phrase as in line 2: لعل; keep one/,
    ],
    [
      { "verbs.tsv": "" },
      /^desk\/verbs\.tsv:1: no line of column names; the first line must be lemma, past, /,
    ],
    [
      { "remove.tsv": "table\trow\tnote\nverbs\tقلقل\t" },
      /^desk\/remove\.tsv:2: row: verbs has no row "قلقل"; copy/,
    ],
    [
      { "remove.tsv": "table\trow\tnote\nmonths\tقال\t" },
      /^desk\/remove\.tsv:2: table: "months" is none of verbs, /,
    ],
    [rulesWith("accuse", "اتهام"), /^desk\/rules\.tsv:2: name: "اتهام" is not of the form/],
    [rulesWith("S (O بـ N)", "S (O بـ X)"), /^desk\/rules\.tsv:2: frame: unknown frame element "X"/],
    [
      rulesWith("S (O بـ N)", "S بـ O"),
      /^desk\/rules\.tsv:2: frame: "اتهم S بـ O" does not end in what is said/,
    ],
    [rulesWith("S (O بـ N)", "S N | S Q"), /^desk\/rules\.tsv:2: frame: .* has several frames/],
    [rulesWith(" S (O بـ N)", ""), /^desk\/rules\.tsv:2: frame: "اتهم" is not a verb with its frame/],
    [
      rulesWith("اتهم S", "قلقل S"),
      /^desk\/rules\.tsv:2: frame: there is no verb "قلقل"; add its row to verbs\.tsv/,
    ],
    [rulesWith("doubts", "unsure"), /^desk\/rules\.tsv:2: stance: "unsure" is none of neutral, /],
    [
      rulesWith("[البلدية", "البلدية"),
      /^desk\/rules\.tsv:2: finds: ".*" does not have its content in one pair of \[ \]/,
    ],
    [
      rulesWith("[البلدية ", "البلدية ["),
      /^desk\/rules\.tsv:2: finds: desk\.accuse does not find \[بإهمال الشبكة\] in "اتهم .*"; instead desk\.accuse finds \[البلدية بإهمال الشبكة\]/,
    ],
    [
      rulesWith("قالت النيابة إن المتهم غادر القاعة.", "اتهم النادي المدرب بالتقصير."),
      /^desk\/rules\.tsv:2: leaves: desk\.accuse finds \[المدرب بالتقصير\] in ".*"; make the frame narrower/,
    ],
    [
      { "rules.tsv": `${RULES}\n${ROW}\n${ROW}` },
      /^desk\/rules\.tsv:3: the same name as in line 2: accuse; every rule needs its own/,
    ],
    [
      { "rules.tsv": "name\tframe" },
      /^desk\/rules\.tsv:1: missing column "stance"; the first line must be name, frame, /,
    ],
  ])("is refused with the file, the row and what to do: %#", (files, line) => {
    const problems = problemsOf(files as Record<string, string>);
    expect(problems[0]).toMatch(line);
    for (const problem of problems) expect(problem).not.toContain("\n");
  });

  it("lists all that is wrong at once", () => {
    const problems = problemsOf({
      "hedges.tsv": "phrase\tnote\n\tx",
      "voices.tsv": "lemma\tforms\tkind\tunnamed\tnote\nمرصدي\t\trobot\t\t",
    });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual(["desk/voices.tsv", "desk/hedges.tsv"]);
  });
});
