import { describe, expect, it } from "vitest";
import type { InterchangeReport, Link, TimeExpression } from "../model/index.ts";
import type { Counts } from "./counts.ts";
import type { GoldArticle, GoldLink, GoldReport } from "./gold.ts";
import { locate } from "./locate.ts";
import { sameName } from "./names.ts";
import { type ArticleScore, type Level, scoreArticle } from "./score.ts";

// The sign before the text takes two UTF-16 units: all spans count code points.
const TEXT =
  "🗞 ذكرت صحيفة المرفأ نقلا عن حارس الميناء القديم أن الباب الشرقي كان مفتوحا طوال الليل ولم يغلق قبل الفجر. وأضاف أن المفتاح ضاع، وغادرت السفينة في 3 مايو 2023.";
const CONTENT = "الباب الشرقي كان مفتوحا طوال الليل ولم يغلق قبل الفجر";
const KEY = "المفتاح ضاع";

const OUTLET: GoldLink = {
  source: "صحيفة المرفأ",
  sourceNth: undefined,
  cue: "ذكرت",
  cueNth: undefined,
  name: "المرفأ",
  kind: "outlet",
};
const GUARD: GoldLink = {
  ...OUTLET,
  source: "حارس الميناء القديم",
  cue: "نقلا عن",
  name: "حارس الميناء القديم",
  kind: "anonymous",
};
const CARRIED: GoldLink = { ...OUTLET, source: null, cue: "وأضاف" };
const PASSIVE: GoldLink = { ...CARRIED, name: "غير مسمى", kind: "anonymous" };

const goldReport = (changes: Partial<GoldReport> = {}): GoldReport => ({
  id: "r1",
  content: CONTENT,
  nth: undefined,
  more: [],
  form: "indirect",
  chain: [OUTLET, GUARD],
  stance: "neutral",
  negated: false,
  ...changes,
});

const article = (reports: readonly GoldReport[], changes: Partial<GoldArticle> = {}): GoldArticle => ({
  document: "a.txt",
  reports,
  assertions: [],
  times: [],
  ...changes,
});

type Written = Partial<Omit<Link, "source" | "cue">> & { source?: string | null; cue?: string | null };

const at = (words: string | null | undefined) => (words == null ? null : locate(TEXT, words, {}));

const link = ({ source, cue, ...rest }: Written): Link => ({
  name: "?",
  kind: "person",
  unnamed: null,
  candidates: [],
  confidence: 1,
  ...rest,
  source: at(source),
  cue: at(cue),
});

const asWritten = ({ source, cue, name, kind }: GoldLink): Written => ({ source, cue, name, kind });

function report(content: string, chain: readonly Written[], changes: Partial<InterchangeReport> = {}) {
  const found: InterchangeReport = {
    id: "p1",
    content: locate(TEXT, content, {}),
    more: [],
    form: "indirect",
    stance: "neutral",
    negated: false,
    hedges: [],
    saidAt: null,
    chain: chain.map(link),
    statements: [],
    rule: "verb.that",
    confidence: 1,
    checkworthiness: 1,
    checkworthinessWhy: [],
    ...changes,
  };
  return found;
}

const score = (gold: GoldArticle, ...reports: InterchangeReport[]): ArticleScore =>
  scoreArticle(TEXT, gold, { reports, times: [] });

const whole = [asWritten(OUTLET), asWritten(GUARD)];

describe("a content", () => {
  const cases: [name: string, predicted: string, counts: Partial<Counts>][] = [
    ["is exact to the token", CONTENT, { matched: 1, strict: 1, allExact: 1 }],
    ["does not mind a punctuation mark more", `${CONTENT}.`, { matched: 1, strict: 1, allExact: 1 }],
    ["counts a token that is only touched", CONTENT.slice(2), { matched: 1, strict: 1, allExact: 1 }],
    [
      "is strict with 8 of its 10 tokens",
      "كان مفتوحا طوال الليل ولم يغلق قبل الفجر",
      { strict: 1, allExact: 0 },
    ],
    ["is only found with 7 of them", "مفتوحا طوال الليل ولم يغلق قبل الفجر", { matched: 1, strict: 0 }],
    ["is found with half of them", "الليل ولم يغلق قبل الفجر", { matched: 1, strict: 0 }],
    ["is missed with 4 of them", "ولم يغلق قبل الفجر", { matched: 0, strict: 0 }],
    ["pays for tokens too many", `القديم أن ${CONTENT}. وأضاف`, { matched: 1, strict: 0, allExact: 0 }],
    ["is missed elsewhere", KEY, { matched: 0 }],
  ];

  it.each(cases)("%s", (_, predicted, counts) => {
    const { counts: counted } = score(article([goldReport()]), report(predicted, whole));
    expect(counted).toMatchObject({ gold: 1, predicted: 1, ...counts });
  });

  it("is one with its further parts", () => {
    const split = goldReport({ content: "الباب الشرقي كان مفتوحا", more: ["ولم يغلق قبل الفجر"] });
    const parts = { more: [locate(TEXT, "ولم يغلق قبل الفجر", {})] };
    const same = report("الباب الشرقي كان مفتوحا", whole, parts);
    expect(score(article([split]), same).counts.allExact).toBe(1);
    expect(score(article([split]), report("الباب الشرقي", whole)).counts.matched).toBe(0);
  });

  it("is answered by the prediction that shares most, and the other is made up", () => {
    const worse = report("مفتوحا طوال الليل ولم يغلق قبل الفجر", whole);
    const { verdicts, madeUp, counts } = score(article([goldReport()]), worse, report(CONTENT, whole));
    expect(verdicts.map(({ level }) => level)).toEqual(["exact"]);
    expect(madeUp).toEqual([worse.content]);
    expect(counts).toMatchObject({ predicted: 2, matched: 1 });
  });

  it("counts the tokens of all contents once", () => {
    const { counts } = score(article([goldReport(), goldReport({ id: "r2" })]), report(KEY, whole));
    expect(counts).toMatchObject({ tokensGold: 10, tokensPredicted: 2, tokensBoth: 0 });
  });
});

describe("a chain", () => {
  const cases: [name: string, gold: GoldLink[], predicted: Written[], level: Level][] = [
    ["is exact with all its words", [OUTLET, GUARD], whole, "exact"],
    ["is right with other cues", [GUARD], [{ source: GUARD.source, cue: "ذكرت" }], "chain"],
    ["is right with half of a voice", [GUARD], [{ source: "حارس" }], "chain"],
    [
      "is right with little of a voice and its name",
      [GUARD],
      [{ source: "مفتوحا", name: "القديم" }],
      "found",
    ],
    [
      "is right where a word of the voice and its name are there",
      [GUARD],
      [{ source: "القديم أن الباب الشرقي", name: "الحارس القديم" }],
      "chain",
    ],
    [
      "is wrong where a word of the voice is there without its name",
      [GUARD],
      [{ source: "القديم أن الباب الشرقي", name: "البلدية" }],
      "found",
    ],
    ["needs a voice that is written", [GUARD], [{ source: null, name: GUARD.name }], "found"],
    [
      "takes a name for a voice that is not",
      [CARRIED],
      [{ source: null, cue: "وأضاف", name: "المرفأ" }],
      "exact",
    ],
    ["takes it beside words, too", [CARRIED], [{ source: "صحيفة المرفأ", name: "المرفأ" }], "chain"],
    ["refuses another name", [CARRIED], [{ source: null, name: "الشركة" }], "found"],
    ["takes nobody for nobody", [PASSIVE], [{ source: null, name: "?", kind: "anonymous" }], "chain"],
    ["refuses somebody for nobody", [PASSIVE], [{ source: null, name: "?", kind: "person" }], "found"],
    ["refuses words for nobody", [PASSIVE], [{ source: "حارس", name: "?", kind: "anonymous" }], "found"],
    ["has its order", [OUTLET, GUARD], [...whole].reverse(), "found"],
    ["has no link too few", [OUTLET, GUARD], whole.slice(0, 1), "found"],
    ["has no link too many", [OUTLET], whole, "found"],
  ];

  it.each(cases)("%s", (_, chain, predicted, level) => {
    const [verdict] = score(article([goldReport({ chain })]), report(CONTENT, predicted)).verdicts;
    expect(verdict?.level).toBe(level);
  });

  const ends: [name: string, predicted: Written[], counts: Partial<Counts>][] = [
    ["both", whole, { outermost: 1, origin: 1, cue: 2, cues: 2, kind: 2, kinds: 2 }],
    ["the outer one", whole.slice(0, 1), { outermost: 1, origin: 0, cue: 1, cues: 2, kind: 0, kinds: 0 }],
    ["the inner one", whole.slice(1), { outermost: 0, origin: 1, cue: 1, cues: 2, kind: 0, kinds: 0 }],
    [
      "both the wrong way round",
      [...whole].reverse(),
      { outermost: 0, origin: 0, cue: 2, kind: 0, kinds: 2 },
    ],
  ];

  it.each(ends)("counts its two ends apart: %s", (_, predicted, counts) => {
    expect(score(article([goldReport()]), report(CONTENT, predicted)).counts).toMatchObject(counts);
  });

  it("counts a voice that carries over as resolved by its name", () => {
    const gold = article([goldReport({ chain: [CARRIED] })]);
    const named = (name: string) => score(gold, report(CONTENT, [{ cue: "وأضاف", name }])).counts;
    expect(named("صحيفة المرفأ")).toMatchObject({ implied: 1, resolved: 1 });
    expect(named("الشركة")).toMatchObject({ implied: 1, resolved: 0 });
    const nobody = article([goldReport({ chain: [PASSIVE] })]);
    expect(score(nobody, report(CONTENT, [{ name: "?" }])).counts.implied).toBe(0);
  });
});

describe("the manner of a report", () => {
  it.each([
    ["the same", { stance: "doubts", negated: true, form: "direct" }, { stance: 1, negated: 1, form: 1 }],
    [
      "another stance",
      { stance: "rejects", negated: true, form: "direct" },
      { stance: 0, stancePredicted: 1 },
    ],
    ["none", {}, { stance: 0, stancePredicted: 0, negated: 0, negatedPredicted: 0, form: 0 }],
  ] as const)("is counted where the report was found: %s", (_, changes, counts) => {
    const gold = article([goldReport({ stance: "doubts", negated: true, form: "direct" })]);
    const { counts: counted } = score(gold, report(CONTENT, whole, changes));
    expect(counted).toMatchObject({ stanceGold: 1, negatedGold: 1, ...counts });
    expect(score(gold, report(KEY, whole, changes)).counts).toMatchObject({ stanceGold: 0, negatedGold: 0 });
  });
});

describe("assertions and times", () => {
  const LEFT = "وغادرت السفينة في 3 مايو 2023";

  it("takes a report without a chain for an assertion, once", () => {
    const mention = { text: LEFT, nth: undefined, checkworthy: 3 };
    const gold = article([], { assertions: [mention, mention] });
    const { counts } = score(gold, report(LEFT, []), report(KEY, []), report(CONTENT, whole));
    expect(counts).toMatchObject({ assertions: 1, assertionsGold: 2, assertionsPredicted: 2, predicted: 1 });
  });

  it.each([
    ["the same value", "3 مايو 2023", "2023-05-03", { times: 1, timesPredicted: 1 }],
    ["the same value, touching", "في 3", "2023-05-03", { times: 1, timesPredicted: 1 }],
    ["the same value elsewhere", "طوال الليل", "2023-05-03", { times: 0, timesPredicted: 1 }],
    ["another value", "3 مايو 2023", "2023-05", { times: 0, timesPredicted: 1 }],
    ["no date", "3 مايو 2023", "relative", { times: 0, timesPredicted: 0 }],
  ])("counts a date: %s", (_, words, value, counts) => {
    const time: TimeExpression = { ...locate(TEXT, words, {}), type: "date", value };
    const gold = article([], {
      times: [
        { text: "3 مايو 2023", nth: undefined, value: "2023-05-03" },
        { text: "طوال الليل", nth: undefined, value: "relative" },
      ],
    });
    const { counts: counted } = scoreArticle(TEXT, gold, { reports: [], times: [time] });
    expect(counted).toMatchObject({ timesGold: 1, ...counts });
  });
});

describe("sameName", () => {
  it.each([
    ["سامي الحداد", "الحداد", true],
    ["سامي الحداد", "سامي النجار", true],
    ["مدير ميناء المرفأ", "مدير شركة عنبر", false],
    ["إدارة الميناء", "اداره الميناء", true],
    ["مُصطفى", "مصطفي", true],
    ["شركة «عنبر»", "عنبر", true],
    ["الشركة", "شركة", false],
    ["عنبر", null, false],
    ["", "عنبر", false],
  ])("says of %j and %j: %s", (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });
});
