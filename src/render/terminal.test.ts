import { describe, expect, it } from "vitest";
import { makeAnalysis, makeLink, makeReport, placeOf } from "../../test/made-analysis.ts";
import type { Link, Report } from "../model/index.ts";
import { columnsOf } from "./columns.ts";
import { type ListingOptions, renderListing } from "./terminal.ts";

const TEXT =
  "قال مدير الميناء سامي الحداد إن السفينة غادرت الرصيف قبل الفجر وإن طاقمها لم يبلغ الإدارة بموعد العودة. وذكرت مصادر أن القبطان غاضب. والميناء مفتوح.";
const CONTENT = "السفينة غادرت الرصيف قبل الفجر وإن طاقمها لم يبلغ الإدارة بموعد العودة";
const PLAIN: ListingOptions = { columns: 80, colour: false, assertions: false, sort: "text" };

const RTL = "\u200f";
const isolated = (text: string): string => `\u2068${text}\u2069`;
const at = (words: string) => placeOf(TEXT, words);

const manager = makeLink({ source: at("مدير الميناء سامي الحداد"), cue: at("قال") });
const sources = makeLink({
  source: at("مصادر"),
  cue: at("وذكرت"),
  name: "مصادر",
  kind: "anonymous",
  unnamed: "informed",
});
const said = makeReport(at(CONTENT), { chain: [manager] });
const rumoured = makeReport(at("القبطان غاضب"), { chain: [sources], stance: "doubts" });
const own = makeReport(at("والميناء مفتوح"));

const linesOf = (reports: readonly Report[], options: Partial<ListingOptions> = {}): string[] =>
  renderListing(makeAnalysis(TEXT, reports), { ...PLAIN, ...options }).split("\n");

/** The line of the chain of a report with these links. */
const chainLine = (...chain: readonly Link[]): string =>
  linesOf([{ ...said, chain }]).find((line) => line.includes("1.")) ?? "";

describe("renderListing", () => {
  it("lists a report with its chain, its words and its manner", () => {
    expect(renderListing(makeAnalysis(TEXT, [rumoured]), PLAIN)).toBe(
      [
        `${RTL}${isolated("gate.txt")}`,
        `${RTL}خبر واحد · من مصدر غير مسمّى`,
        "",
        `${RTL}1.   ${isolated("مصادر")} (غير مسمّى: مطّلع)`,
        `${RTL}     القبطان غاضب`,
        `${RTL}     نقل غير مباشر · الكاتب يشكّك · ${isolated("وذكرت")} · ${isolated(`${rumoured.content.start}–${rumoured.content.end}`)} · 0.90`,
        "",
        "",
      ].join("\n"),
    );
  });

  it.each([
    [[said], "خبر واحد"],
    [[said, rumoured], "خبران · واحد منهما من مصدر غير مسمّى"],
    [[rumoured, rumoured], "خبران · كلاهما من مصادر غير مسمّاة"],
    [[rumoured, said, rumoured], "3 أخبار · اثنان منها من مصادر غير مسمّاة"],
    [Array(4).fill(rumoured), "4 أخبار · كلها من مصادر غير مسمّاة"],
    [[said, ...Array(11).fill(rumoured)], "12 خبرًا · 11 منها من مصادر غير مسمّاة"],
  ])("counts unnamed voices as Arabic does (%#)", (reports, line) => {
    expect(linesOf(reports)[1]).toBe(`${RTL}${line}`);
  });

  it("begins each line that is not empty with a right-to-left mark", () => {
    const lines = linesOf([said, rumoured, own], { assertions: true, columns: 40 }).filter(
      (line) => line !== "",
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => !line.startsWith(RTL))).toEqual([]);
  });

  it("closes each isolate on the line where it opens", () => {
    for (const line of linesOf([said, rumoured, own], { assertions: true, columns: 30 }))
      expect(line.match(/\u2069/g) ?? []).toHaveLength((line.match(/\u2068/g) ?? []).length);
  });

  it.each([30, 45, 60, 80, 96])("wraps at %d columns without losing a word", (columns) => {
    const lines = linesOf([said], { columns });
    const words = lines.filter((line) => line.startsWith(`${RTL}     `)).slice(0, -1);
    expect(words.length).toBeGreaterThan(columns < 70 ? 1 : 0);
    expect(words.map((line) => line.slice(6)).join(" ")).toBe(CONTENT);
    for (const line of words) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });

  it.each([
    ["a wide terminal", 500, 96],
    ["a very narrow one", 3, 30],
  ])("keeps lines readable in %s", (_, columns, like) => {
    const long = makeAnalysis(`${CONTENT} `.repeat(4), [
      makeReport({ start: 0, end: CONTENT.length * 4 }, { chain: [makeLink({})] }),
    ]);
    expect(renderListing(long, { ...PLAIN, columns })).toBe(renderListing(long, { ...PLAIN, columns: like }));
  });

  it("uses no escape codes without colour, and takes nothing but colour from it", () => {
    const reports = [said, rumoured, { ...said, stance: "rejects" as const }, own];
    const plain = linesOf(reports, { assertions: true }).join("\n");
    const coloured = linesOf(reports, { assertions: true, colour: true }).join("\n");
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
  });

  it.each([
    ["leaves out the article's own voice", false, "خبر واحد", ["1."]],
    ["lists it where it is asked to", true, "خبر واحد", ["1.", "2."]],
  ])("%s", (_, assertions, count, numbers) => {
    const lines = linesOf([said, own], { assertions });
    expect(lines[1]).toBe(`${RTL}${count}`);
    expect(lines.flatMap((line) => line.match(/^\u200f\d+\./g) ?? [])).toEqual(
      numbers.map((n) => `${RTL}${n}`),
    );
    expect(lines.some((line) => line.includes("بصوت المقال"))).toBe(assertions);
  });

  it("keeps an article from steering the terminal", () => {
    const text = "\u001b[31mالحارس\u202e قال\nإن الباب\u0007 مفتوح";
    const listing = renderListing(
      makeAnalysis(
        text,
        [makeReport({ start: 0, end: text.length }, { chain: [makeLink({ name: "a\u001b]0;b" })] })],
        {
          title: "x\u001b[2J\ny",
        },
      ),
      PLAIN,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the controls that must not pass
    expect(listing).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/);
    expect(listing).toContain("إن الباب\ufffd مفتوح");
  });

  it("shows what is known of the article above the reports", () => {
    const published = { value: "2024-05-31", precision: "day", basis: "meta" } as const;
    const analysis = makeAnalysis(TEXT, [], { title: "السفينة تغادر", publisher: "المرفأ", published });
    const message = "This quotation mark has no partner.";
    const listing = renderListing({ ...analysis, diagnostics: [{ code: "x", message }] }, PLAIN);
    expect(listing.split("\n").slice(0, 4)).toEqual([
      `${RTL}${["gate.txt", "المرفأ", "2024-05-31"].map(isolated).join(" · ")}`,
      `${RTL}السفينة تغادر`,
      `${RTL}لا أخبار`,
      `${RTL}! ${isolated(message)}`,
    ]);
  });

  it.each([
    ["a quotation in its marks", { form: "direct" }, "«القبطان غاضب»"],
    [
      "the parts of a split one",
      { form: "direct", more: [at("والميناء مفتوح")] },
      "«القبطان غاضب […] والميناء مفتوح»",
    ],
    ["reported speech without marks", { form: "indirect" }, "القبطان غاضب"],
  ] as const)("sets %s", (_, given, words) => {
    expect(linesOf([{ ...rumoured, ...given }])).toContain(`${RTL}     ${words}`);
  });

  it("counts places in code points", () => {
    const text = "📰📰 الباب مفتوح";
    const report = makeReport(placeOf(text, "الباب مفتوح"), { chain: [makeLink({})] });
    expect(renderListing(makeAnalysis(text, [report]), PLAIN)).toContain(isolated("3–14"));
  });

  it("says that a voice denies", () => {
    expect(linesOf([{ ...said, negated: true }]).some((line) => line.includes("المصدر ينفي"))).toBe(true);
  });
});

describe("a voice of the listing", () => {
  const full = "مدير الميناء سامي الحداد";
  const cases: [name: string, chain: Link[], line: string][] = [
    ["stands in the article's words, isolated", [manager], isolated(full)],
    ["has its name in brackets where no words stand for it", [makeLink({})], `[${isolated("سامي الحداد")}]`],
    [
      "has its name behind words that do not say it",
      [makeLink({ source: at("طاقمها"), name: "طاقم السفينة", kind: "group" })],
      `${isolated("طاقمها")} [${isolated("طاقم السفينة")}]`,
    ],
    [
      "is marked where nobody is named",
      [makeLink({ name: "غير مسمى", kind: "anonymous", unnamed: "passive" })],
      `[${isolated("غير مسمى")}] (غير مسمّى: صيغة المجهول)`,
    ],
    [
      "is marked with a type that we have no word for",
      [makeLink({ name: "غير مسمى", kind: "anonymous", unnamed: "maritime" })],
      `[${isolated("غير مسمى")}] (غير مسمّى: maritime)`,
    ],
    [
      "stands before the voice behind it",
      [makeLink({ name: "عنبر" }), manager],
      `[${isolated("عنبر")}] ← ${isolated(full)}`,
    ],
  ];

  it.each(cases)("%s", (_, chain, line) => {
    expect(chainLine(...chain)).toBe(`${RTL}1.   ${line}`);
  });

  it("lists what is most worth checking first, and says why", () => {
    const worth = (value: number, ...features: [string, number][]) => ({
      checkworthiness: value,
      checkworthinessWhy: features.map(([feature, weight]) => ({ feature, weight })),
    });
    const lines = linesOf(
      [
        { ...said, ...worth(0.4, ["vague", -0.12]) },
        { ...own, ...worth(0.9, ["number", 0.2], ["date", 0.12]) },
      ],
      { assertions: true, sort: "worth" },
    );
    const reasons = lines.filter((line) => line.includes("جدارة"));
    expect(reasons.map((line) => line.replace(RTL, "").trim())).toEqual([
      "جدارة بالتدقيق 0.90: رقم، تاريخ",
      "جدارة بالتدقيق 0.40: عموم (−)",
    ]);
    expect(linesOf([said, own], { assertions: true }).join()).not.toContain("جدارة");
  });
});
