import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoundQuotations, findQuotations } from "./quotations.ts";
import { findParagraphs } from "./sentences.ts";
import { anyText } from "./strings.case.ts";
import { tokenize } from "./tokens.ts";

function find(text: string): FoundQuotations {
  const tokens = tokenize(text);
  return findQuotations(text, tokens, findParagraphs(text, tokens));
}

const innerOf = (text: string): string[] =>
  find(text).quotations.map((q) => text.slice(q.inner.start, q.inner.end));

const glyphs: readonly (readonly [string, string, readonly string[]])[] = [
  ["straight marks", 'قال "نعم" ثم "لا"', ["نعم", "لا"]],
  ["curly marks", "قال “نعم” ثم “لا”.", ["نعم", "لا"]],
  ["curly marks the wrong way round", "قال ”نعم“ ثم ” لا ” وصمت", ["نعم", "لا"]],
  ["one curly mark for both ends", "قال ” نعم” وصمت ثم قال ”لا”", ["نعم", "لا"]],
  ["guillemets", "قال «نعم» ثم ‹لا›", ["نعم", "لا"]],
  ["guillemets the wrong way round", "قال »نعم« ثم »لا«", ["نعم", "لا"]],
  ["low marks", "قال „نعم“ ثم", ["نعم"]],
  ["single and doubled marks", "قال 'نعم' و‘لا’ و''ربما'' و’’أبدا’’", ["نعم", "لا", "ربما", "أبدا"]],
  ["marks of two kinds for one quotation", 'قال: “نعم" وأضاف "لا”.', ["نعم", "لا"]],
  ["marks set apart on both sides", 'قال " نعم " ثم " لا " وصمت', ["نعم", "لا"]],
  [
    "a mark that a clitic touches",
    'و"داعش" وبـ"النصرة" وال«قاعدة» لـ«الميناء»',
    ["داعش", "النصرة", "قاعدة", "الميناء"],
  ],
  ["marks that words touch on both sides", 'قال"نعم"ثم "لا"', ["نعم", "لا"]],
  ["marks that direction marks surround", "قال \u202b“نعم”\u202c.", ["نعم"]],
  ["marks in brackets", '("نعم") ["لا"]', ["نعم", "لا"]],
  ["a closing mark pushed to the next word", 'قال "نعم "وأضاف: "لا".', ["نعم", "لا"]],
  ["what ends in a year", 'قال "وقع ذلك عام 2015" وأضاف "لا"', ["وقع ذلك عام 2015", "لا"]],
];

const nested: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
  [
    "«قال “كلا” لهم» ثم",
    [
      [0, "قال “كلا” لهم"],
      [1, "كلا"],
    ],
  ],
  [
    '"قال "كلا" لهم" ثم',
    [
      [0, 'قال "كلا" لهم'],
      [1, "كلا"],
    ],
  ],
  [
    "«قال «كلا»» ثم «نعم»",
    [
      [0, "قال «كلا»"],
      [1, "كلا"],
      [0, "نعم"],
    ],
  ],
  [
    "«قال “إن ‘كلا’ لا تكفي”»",
    [
      [0, "قال “إن ‘كلا’ لا تكفي”"],
      [1, "إن ‘كلا’ لا تكفي"],
      [2, "كلا"],
    ],
  ],
];

const noQuotation = [
  'شاشة 5" وأخرى 7.5" من الشركة',
  "مطعم McDonald's في شارع O’Neill",
  "القرن ال'19 في المدينة",
  "«»»»»»»»»»»»»»",
  'قال "" ثم «  »',
];

describe("findQuotations", () => {
  it.each(glyphs)("reads %s", (_, text, inner) => {
    expect(innerOf(text)).toEqual(inner);
    expect(find(text).strays).toEqual([]);
  });

  it.each(nested)("nests %s", (text, expected) => {
    expect(find(text).quotations.map((q) => [q.depth, text.slice(q.inner.start, q.inner.end)])).toEqual(
      expected,
    );
  });

  it.each(noQuotation)("finds none in %s", (text) => {
    expect(innerOf(text)).toEqual([]);
    expect(find(text).strays).toEqual([]);
  });

  it("ends an unclosed quotation with its sentence", () => {
    const text = 'قال: "لن نعود إلى هنا. ثم مضى. وقال أخوه: "بل نعود".';
    expect(find(text).quotations.map((q) => [q.closed, text.slice(q.start, q.end)])).toEqual([
      [false, '"لن نعود إلى هنا.'],
      [true, '"بل نعود"'],
    ]);
  });

  it("keeps an unclosed quotation inside the one around it", () => {
    const text = "«قال “كلا لهم» ثم ذهب.";
    expect(
      find(text).quotations.map((q) => [q.depth, q.closed, text.slice(q.inner.start, q.inner.end)]),
    ).toEqual([
      [0, true, "قال “كلا لهم"],
      [1, false, "كلا لهم"],
    ]);
  });

  it("reports a closing mark alone as stray", () => {
    const text = 'لن نعود إلى هنا". ثم مضى.';
    expect(innerOf(text)).toEqual([]);
    expect(find(text).strays).toEqual([{ code: "unbalanced-quotation", start: 15, end: 16 }]);
  });
});

describe("quotations over paragraphs", () => {
  it("go on to a closing mark at the end of a later paragraph", () => {
    const text = 'قال البيان: "الفقرة الأولى.\nفي الثانية اسم "المرفأ" مرة.\nوهذه الثالثة".\nثم جاء الرد.';
    expect(innerOf(text)).toEqual(['الفقرة الأولى.\nفي الثانية اسم "المرفأ" مرة.\nوهذه الثالثة', "المرفأ"]);
    expect(find(text).strays).toEqual([]);
  });

  it("go on over a fresh opening mark in each paragraph", () => {
    const text = "وقال:\n“الفقرة الأولى.\n“الفقرة الثانية.\n“الفقرة الثالثة”.\nثم جاء “الرد”.";
    expect(innerOf(text)).toEqual(["الفقرة الأولى.\n“الفقرة الثانية.\n“الفقرة الثالثة", "الرد"]);
  });

  it("end inside a later paragraph where a full stop closes them and the writer goes on", () => {
    expect(innerOf("قال «الميناء قديم.\n«لن نغلقه غدا.» وقال إن «العمل» بدأ.")).toEqual([
      "الميناء قديم.\n«لن نغلقه غدا.",
      "العمل",
    ]);
  });

  it("leave a new quotation alone that its cue follows", () => {
    expect(innerOf("قال «الميناء قديم.\n«لن نغلقه غدا»، قال نائبه.")).toEqual([
      "الميناء قديم.",
      "لن نغلقه غدا",
    ]);
  });

  it("do not take in a paragraph whose own quotation stands at its start", () => {
    const text = 'وصفه بأنه "جبان ثم خرج.\n"لن أعود" قال أخوه.';
    expect(innerOf(text)).toEqual(["جبان ثم خرج.", "لن أعود"]);
  });

  it("open at the start of a paragraph under a colon where only the closing mark stands", () => {
    const text = 'وجاء في البيان:\nلن نعود إلى هنا، ولن نرحل".\nثم جاء الرد.';
    const found = find(text);
    expect(innerOf(text)).toEqual(["لن نعود إلى هنا، ولن نرحل"]);
    expect(found.quotations[0]?.start).toBe(text.indexOf("لن نعود"));
    expect(found.strays).toEqual([]);
  });
});

describe("a closing mark alone", () => {
  it("closes what a colon opened in its own sentence", () => {
    const text = 'وقال المدير: إن بيع "القمح" توقف أمس". ثم مضى.';
    expect(innerOf(text)).toEqual(['إن بيع "القمح" توقف أمس', "القمح"]);
  });

  it("does not reach back over a sentence or into a time of day", () => {
    expect(innerOf('وقال: لن نعود. ثم مضى أخوه".')).toEqual([]);
    expect(innerOf('في الساعة 10:30 مضى أخوه".')).toEqual([]);
  });
});

describe("any text", () => {
  it("keeps all unclosed quotations inside the closed one around them", () => {
    expect(find("‘‹”ا’ا").quotations.map(({ start, end, depth }) => [start, end, depth])).toEqual([
      [0, 5, 0],
      [1, 4, 1],
      [2, 4, 2],
    ]);
  });

  it("gives quotations in order, in range, properly nested", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stack: { start: number; end: number }[] = [];
        let before = 0;
        for (const { start, end, inner, depth } of find(text).quotations) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(
            start <= inner.start && inner.start < inner.end && inner.end <= end && end <= text.length,
          ).toBe(true);
          while ((stack.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) stack.pop();
          const outer = stack.at(-1);
          if (outer) expect(end).toBeLessThanOrEqual(outer.end);
          expect(depth).toBe(stack.length);
          stack.push({ start, end });
          before = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives strays in order, one for each mark", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end } of find(text).strays) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end - start).toBeLessThanOrEqual(8);
          before = end;
        }
      }),
    );
  });
});
