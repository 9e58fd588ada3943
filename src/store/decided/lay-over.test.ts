import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../text/index.ts";
import { quoteOf } from "../analyses/place.ts";
import type { StoredReport } from "../analyses/read.ts";
import type { Decision } from "../decisions.ts";
import { piecesOf } from "./change-report.ts";
import { layOver } from "./lay-over.ts";

const TEXT =
  "قال مدير المرفأ إن الرافعة وصلت أمس والرصيف جاهز. وأكدت البلدية أن الطريق سيفتح غدا. وأضافت أن الحافلات ستعود.\n";

const spanOf = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

function report(key: string, content: string, source: string | null, name: string): StoredReport {
  return {
    key,
    id: key,
    revision: "v1",
    voices: [`voice of ${name}`],
    content: spanOf(content),
    more: [],
    form: "indirect",
    stance: "neutral",
    negated: false,
    hedges: [],
    saidAt: null,
    chain: [
      {
        source: source === null ? null : spanOf(source),
        cue: null,
        name,
        kind: "organisation",
        unnamed: null,
        candidates: ["جهة أخرى"],
        confidence: 0.7,
      },
    ],
    statements: [{ id: `${key}s1`, ...spanOf(content) }],
    rule: "verb.that",
    confidence: 0.9,
    checkworthiness: 0.5,
    checkworthinessWhy: [],
  };
}

const REPORTS = [
  report("a", "الرافعة وصلت أمس والرصيف جاهز", "مدير المرفأ", "مدير المرفأ"),
  report("b", "الطريق سيفتح غدا", "البلدية", "البلدية"),
  report("c", "الحافلات ستعود", null, "البلدية"),
];

let made = 0;
const decision = (kind: Decision["kind"], of: string, value: unknown = null): Decision => ({
  id: `d${made++}`,
  article: "x",
  kind,
  target: quoteOf(TEXT, REPORTS.find(({ key }) => key === of)?.content ?? { start: 0, end: 0 }),
  value,
  by: "سلمى",
  at: "2024-05-31T10:00:00.000Z",
});

const quote = (words: string) => quoteOf(TEXT, spanOf(words));
const voice = (at: number, source: string | null, name: string, rest: object = {}) => ({
  link: { at, source: source === null ? null : quote(source) },
  name,
  kind: "person",
  unnamed: null,
  ...rest,
});

const laid = (...decisions: Decision[]) => layOver(TEXT, REPORTS, decisions);
const shown = (reports: readonly StoredReport[]) =>
  reports.map((one) => [one.key, ...piecesOf(one).map((piece) => textOf(TEXT, piece))]);

describe("decisions laid over reports", () => {
  it("fix a voice by its words, and nothing else of the report", () => {
    const { reports, decided } = laid(decision("fix-voice", "b", voice(0, "البلدية", "رئيس البلدية")));
    const [, before] = REPORTS;
    expect(reports[1]).toEqual({
      ...before,
      voices: [null],
      chain: [{ ...before?.chain[0], name: "رئيس البلدية", kind: "person", candidates: [], confidence: 1 }],
    });
    expect([...decided.values()]).toEqual([["b"]]);
  });

  it("fix a voice that is not named there, with words that name it", () => {
    const { reports } = laid(
      decision("fix-voice", "c", voice(0, null, "مدير المرفأ", { source: quote("مدير المرفأ") })),
    );
    expect(reports[2]?.chain[0]).toMatchObject({ name: "مدير المرفأ", source: spanOf("مدير المرفأ") });
  });

  it("do not fix a voice that is no longer in the chain", () => {
    const { reports, orphans } = laid(decision("fix-voice", "b", voice(0, "مدير المرفأ", "غيره")));
    expect(reports).toEqual(REPORTS);
    expect(orphans).toHaveLength(1);
  });

  it("split a report, each part with what stands in it", () => {
    const parts = [[quote("الرافعة وصلت أمس")], [quote("والرصيف جاهز")]];
    const { reports } = laid(decision("split", "a", { parts }));
    expect(shown(reports).slice(0, 2)).toEqual([
      ["a", "الرافعة وصلت أمس"],
      ["a-2", "والرصيف جاهز"],
    ]);
    expect(reports[1]?.statements).toEqual([{ id: "as1", ...spanOf("والرصيف جاهز") }]);
    expect(reports[1]?.chain).toEqual(REPORTS[0]?.chain);
  });

  it("do not split where a part is no longer in the content", () => {
    const parts = [[quote("الرافعة وصلت أمس")], [quote("الطريق سيفتح غدا")]];
    expect(laid(decision("split", "a", { parts }))).toMatchObject({ reports: REPORTS, orphans: [{}] });
  });

  it("join two reports under the voices of the first", () => {
    const { reports } = laid(decision("merge", "b", { next: quote("الحافلات ستعود") }));
    expect(shown(reports)).toEqual([
      ["a", "الرافعة وصلت أمس والرصيف جاهز"],
      ["b", "الطريق سيفتح غدا", "الحافلات ستعود"],
    ]);
    expect(reports[1]?.statements.map(({ id }) => id)).toEqual(["bs1", "cs1"]);
  });

  it("cut the statements with the content", () => {
    const { reports } = laid(decision("fix-content", "a", quote("الرافعة وصلت")));
    expect(reports[0]?.statements).toEqual([{ id: "as1", ...spanOf("الرافعة وصلت") }]);
  });

  it("tell reports of the same content by their voices", () => {
    const [first, ...others] = REPORTS;
    if (!first) throw new Error("a report was expected");
    const twin = { ...report("z", "الطريق سيفتح غدا", "مدير المرفأ", "مدير المرفأ") };
    const reports = [first, ...others, twin];
    const reject = decision("reject", "b");
    const named = { ...reject, target: { ...reject.target, sources: ["مدير المرفأ"] } };
    expect(layOver(TEXT, reports, [named]).reports.map(({ key }) => key)).toEqual(["a", "b", "c"]);
    const stranger = { ...reject, target: { ...reject.target, sources: ["غيرهما"] } };
    expect(layOver(TEXT, reports, [stranger]).orphans).toEqual([stranger]);
  });
});

const words = fc
  .tuple(fc.nat({ max: TEXT.length - 1 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => quoteOf(TEXT, { start, end: Math.min(TEXT.length, start + length) }));
const inContent = fc
  .constantFrom("الرافعة وصلت", "والرصيف جاهز", "الطريق", "سيفتح غدا", "الحافلات")
  .map(quote);

const decisions = fc.array(
  fc
    .oneof(
      fc.record({ kind: fc.constant("reject" as const), value: fc.constant(null) }),
      fc.record({ kind: fc.constant("fix-content" as const), value: fc.oneof(words, inContent) }),
      fc.record({
        kind: fc.constant("fix-voice" as const),
        value: fc
          .tuple(fc.constantFrom("مدير المرفأ", "البلدية", null), fc.constantFrom("سامي", "رنا"))
          .map(([source, name]) => voice(0, source, name)),
      }),
      fc.record({
        kind: fc.constant("split" as const),
        value: fc
          .array(fc.array(inContent, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 })
          .map((parts) => ({ parts })),
      }),
      fc.record({ kind: fc.constant("merge" as const), value: inContent.map((next) => ({ next })) }),
      fc
        .constantFrom("الرافعة وصلت أمس والرصيف جاهز", "الطريق سيفتح غدا", "الحافلات ستعود")
        .map((next) => ({ kind: "merge" as const, value: { next: quote(next) } })),
    )
    .chain(({ kind, value }) => fc.constantFrom("a", "b", "c").map((of) => decision(kind, of, value))),
  { maxLength: 8 },
);

describe("whatever is decided", () => {
  it("gives the same every time, changes nothing that it was given, and loses no decision", () => {
    fc.assert(
      fc.property(decisions, (made) => {
        const before = structuredClone(REPORTS);
        const once = layOver(TEXT, REPORTS, made);
        expect(layOver(TEXT, structuredClone(REPORTS), structuredClone(made))).toEqual(once);
        expect(REPORTS).toEqual(before);
        const kept = [...once.decided.keys(), ...once.orphans.map(({ id }) => id)];
        expect(kept.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("leaves reports whole: keys of their own, words in the text, statements within their content, in order", () => {
    fc.assert(
      fc.property(decisions, (made) => {
        const { reports } = layOver(TEXT, REPORTS, made);
        expect(new Set(reports.map(({ key }) => key)).size).toBe(reports.length);
        for (const one of reports) {
          const pieces = piecesOf(one);
          for (const { start, end } of pieces)
            expect(start >= 0 && start < end && end <= TEXT.length).toBe(true);
          for (const { start, end } of one.statements)
            expect(pieces.some((piece) => piece.start <= start && start < end && end <= piece.end)).toBe(
              true,
            );
        }
        const starts = reports.map(({ content }) => content.start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it("leaves no trace where it was taken back, and orphans where the words are gone", () => {
    fc.assert(
      fc.property(decisions, decisions, (some, others) => {
        const taken = new Set(others);
        const standing = [...some, ...others].filter((one) => !taken.has(one));
        expect(layOver(TEXT, REPORTS, standing)).toEqual(layOver(TEXT, REPORTS, some));
        expect(layOver("نص آخر تماما.\n", [], some)).toMatchObject({ reports: [], orphans: some });
      }),
    );
  });

  it("counts as decided last", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("سامي", "رنا", "هيفاء"), { minLength: 1, maxLength: 5 }),
        (names) => {
          const made = names.map((name) => decision("fix-voice", "b", voice(0, "البلدية", name)));
          const { reports, orphans } = layOver(TEXT, REPORTS, made);
          expect(orphans).toEqual([]);
          expect(reports[1]?.chain[0]?.name).toBe(names.at(-1));
        },
      ),
    );
  });
});
