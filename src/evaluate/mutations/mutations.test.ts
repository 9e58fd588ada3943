import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../scripts/random.ts";
import type { ChangeType } from "../../model/index.ts";
import { MUTATIONS, parseWords } from "./index.ts";
import { siteOf } from "./mutation.ts";
import { changeOnce, START } from "./retell.ts";
import type { Mark, MarkKind, Sentence } from "./sentence.ts";

const words = parseWords(
  readFileSync(new URL("../../../data/mutations/words.tsv", import.meta.url), "utf8"),
  [
    ["افتتح", "يفتتح"],
    ["زار", "يزور"],
    ["انتهى", "ينتهي"],
    ["بدأ", "يبدأ"],
  ],
);

/** `[kind=value words]` are marks, `<` and `>` stand around the statement. */
function sentence(marked: string): Sentence {
  const marks: Mark[] = [];
  const open: { kind: MarkKind; value: string; start: number }[] = [];
  let text = "";
  let statement = { start: 0, end: 0 };
  for (const [piece] of marked.matchAll(/\[\w+(=\S+)? |\]|[<>]|[^[\]<>]+/gu)) {
    if (piece === "<") statement = { start: text.length, end: 0 };
    else if (piece === ">") statement = { ...statement, end: text.length };
    else if (piece === "]") {
      const mark = open.pop();
      if (mark) marks.push({ ...mark, end: text.length });
    } else if (piece.startsWith("[")) {
      const [kind = "", value = ""] = piece.slice(1, -1).split("=");
      open.push({ kind: kind as MarkKind, value, start: text.length });
    } else text += piece;
  }
  return { text, statement, marks, free: true };
}

/** What every draw of a mutation makes of a sentence: the text with `<>` around the statement, and the changed words. */
function outcomes(marked: string, type: ChangeType): Set<string> {
  const mutation = MUTATIONS.find((each) => each.type === type);
  const out = new Set<string>();
  for (let i = 0; i < 60; i++) {
    const before = sentence(marked);
    const proposal = mutation?.propose(siteOf(before, words, createRandom(i)));
    const told = proposal && changeOnce({ sentence: before, changes: [] }, type, proposal, START);
    if (!told) continue;
    const { text, statement } = told.sentence;
    const [change] = told.changes;
    const from = change?.from ? before.text.slice(change.from.start, change.from.end) : "-";
    const to = change?.to ? text.slice(change.to.start, change.to.end) : "-";
    const shown = `${text.slice(0, statement.start)}<${text.slice(statement.start, statement.end)}>${text.slice(statement.end)}`;
    out.add(`${shown} | ${from} → ${to}`);
  }
  return out;
}

describe("numbers", () => {
  it("are raised and lowered among those that ask for the same form of the noun", () => {
    for (const type of ["number-raised", "number-lowered"] as const) {
      const found = [...outcomes("<زرع الأهالي [quantity=40 40] شجرة في الحديقة العامة>.", type)];
      expect(found.length).toBeGreaterThan(3);
      for (const one of found) {
        const value = Number(/الأهالي (\d+) شجرة في الحديقة العامة>\. \| 40 → \1$/u.exec(one)?.[1]);
        expect(value % 100).toBeGreaterThan(10);
        expect(type === "number-raised" ? value > 40 : value < 40).toBe(true);
      }
    }
  });

  it("keep their words, their figures and their signs", () => {
    const inWords = [...outcomes("<شارك [quantity=4 أربعة] لاعبين في البطولة المحلية>.", "number-raised")];
    expect(inWords).toContain("<شارك سبعة لاعبين في البطولة المحلية>. | أربعة → سبعة");
    const grouped = [...outcomes("<باع المتجر [quantity=1500 1,500] كتاب هذا العام>.", "number-raised")];
    expect(grouped.length).toBeGreaterThan(0);
    for (const one of grouped) expect(one).toMatch(/المتجر \d,\d00 كتاب/u);
    for (const one of outcomes("<زاد الإنتاج بنسبة [quantity=80 80%] خلال موسم واحد>.", "number-raised"))
      expect(Number(/بنسبة (\d+)%/u.exec(one)?.[1])).toBeLessThanOrEqual(100);
  });

  it("are rounded to what is near, now and then with نحو", () => {
    expect(outcomes("<حضر [quantity=48 48] طالبا الدرس الأول في المعهد>.", "number-rounded")).toEqual(
      new Set([
        "<حضر 50 طالبا الدرس الأول في المعهد>. | 48 → 50",
        "<حضر نحو 50 طالبا الدرس الأول في المعهد>. | 48 → نحو 50",
      ]),
    );
    expect(outcomes("<حضر نحو [quantity=48 48] طالبا الدرس الأول>.", "number-rounded").size).toBe(1);
    expect(outcomes("<حضر [quantity=50 50] طالبا الدرس الأول>.", "number-rounded").size).toBe(0);
  });

  it("leave dates, ranges and two numbers in one quantity alone", () => {
    for (const marked of [
      "<انتهت المباراة [quantity=3 3]-2 على ملعب القرية>.",
      "<بلغ الطول [quantity=6 6]ر4 أمتار في القياس الأخير>.",
      "<حضر [quantity=75 خمسة وسبعون] طالبا>.",
      "<حضر الطلاب 48 مرة>.",
    ])
      expect(outcomes(marked, "number-raised").size).toBe(0);
  });
});

describe("hedges", () => {
  it.each([
    ["<حضر نحو 300 زائر إلى المعرض>.", "<حضر 300 زائر إلى المعرض>. | نحو → -"],
    ["<قد يؤجل النادي رحلة الصيف>.", "<يؤجل النادي رحلة الصيف>. | قد → -"],
    ["<النادي ربما أجل رحلة الصيف>.", "<النادي أجل رحلة الصيف>. | ربما → -"],
    ["<من المتوقع أن يبدأ المعرض يوم السبت>.", "<سيبدأ المعرض يوم السبت>. | من المتوقع أن → -"],
  ])("%s", (marked, expected) => {
    expect(outcomes(marked, "hedge-lost")).toEqual(new Set([expected]));
  });

  it.each([
    "<كان النادي قد أجل رحلة الصيف>.",
    "<كان الحارس قد تصدى للكرة>.",
    "<لا يمكن أن يبدأ المعرض اليوم>.",
    "<سار الزوار نحو البحيرة>.",
  ])("%s stays", (marked) => {
    expect(outcomes(marked, "hedge-lost").size).toBe(0);
  });
});

describe("attribution", () => {
  const said = "[lead [cue قال] [source=named مدير المتحف] إن ]<المعرض يبدأ يوم السبت>.";
  it("is lost with all that introduced the statement, quotation marks too", () => {
    expect(outcomes(said, "attribution-lost")).toEqual(
      new Set(["<المعرض يبدأ يوم السبت>. | قال مدير المتحف إن → -"]),
    );
    expect(
      outcomes("[lead [cue قال] [source=named مدير المتحف]: «]<المعرض يبدأ يوم السبت>».", "attribution-lost"),
    ).toEqual(new Set(["<المعرض يبدأ يوم السبت>. | قال مدير المتحف: « → -"]));
    expect(
      outcomes("<المعرض يبدأ يوم السبت>[tail ، [cue بحسب] [source=named مدير المتحف]].", "attribution-lost"),
    ).toEqual(new Set(["<المعرض يبدأ يوم السبت>. | ، بحسب مدير المتحف → -"]));
  });

  it("is gained where the sentence is the article's own word", () => {
    const found = [...outcomes("<المعرض يبدأ يوم السبت>.", "attribution-gained")];
    expect(found).toContain("وقالت مصادر مطلعة: «<المعرض يبدأ يوم السبت>». | - → وقالت مصادر مطلعة: «");
    expect(found).toContain("<المعرض يبدأ يوم السبت>، بحسب مصدر مطلع. | - → ، بحسب مصدر مطلع");
    expect(outcomes(said, "attribution-gained").size).toBe(0);
  });

  it("is promoted from an unnamed source to an official, whose verb agrees", () => {
    expect(
      outcomes(
        "[lead [cue وقالت] [source=unnamed مصادر مطلعة] إن ]<المعرض يبدأ غدا>.",
        "attribution-promoted",
      ),
    ).toEqual(new Set(["وقال مسؤولون حكوميون إن <المعرض يبدأ غدا>. | مصادر مطلعة → مسؤولون حكوميون"]));
    expect(
      outcomes(
        "<المعرض يبدأ غدا>[tail ، [cue بحسب] [source=unnamed مصادر في البلدية]].",
        "attribution-promoted",
      ),
    ).toEqual(new Set(["<المعرض يبدأ غدا>، بحسب مسؤولين في البلدية. | مصادر في البلدية → مسؤولين"]));
    expect(outcomes(said, "attribution-promoted").size).toBe(0);
  });

  it.each(["هناك مقاعد للزوار", "المرشدين يرافقون الزوار"])(
    "stays where %s would not stand without أن",
    (words) => {
      const marked = `[lead [cue قال] [source=named المدير] إن ]<${words}>.`;
      expect(outcomes(marked, "attribution-lost").size).toBe(0);
      expect(outcomes(marked, "reordered").size).toBe(0);
    },
  );

  it("stays where a later sentence goes on with the voice", () => {
    const mutation = MUTATIONS.find(({ type }) => type === "attribution-lost");
    const site = siteOf({ ...sentence(said), free: false }, words, () => 0);
    expect(mutation?.propose(site)).toBeNull();
  });
});

describe("negation", () => {
  it.each([
    ["<افتتح النادي مكتبة جديدة>.", "<لم يفتتح النادي مكتبة جديدة>. | افتتح → لم يفتتح"],
    ["<وافتتحت البلدية مكتبة جديدة>.", "<ولم تفتتح البلدية مكتبة جديدة>. | وافتتحت → ولم تفتتح"],
    ["<سيفتتح النادي مكتبة جديدة>.", "<لن يفتتح النادي مكتبة جديدة>. | سيفتتح → لن يفتتح"],
    ["<النادي لن يفتتح مكتبة جديدة>.", "<النادي سيفتتح مكتبة جديدة>. | لن يفتتح → سيفتتح"],
    [
      "[lead [cue أكد] [source=named المدير] أن ]<المكتبة جاهزة للزوار>.",
      "نفى المدير أن <المكتبة جاهزة للزوار>. | أكد → نفى",
    ],
  ])("%s", (marked, expected) => {
    expect(outcomes(marked, "negation")).toEqual(new Set([expected]));
  });

  it.each([
    "<انتهى المعرض مساء السبت>.",
    "<زار الطلاب المتحف>.",
    "<النادي لا يزال يفتتح المكتبات>.",
    "<المكتبة جاهزة>.",
    "[lead [cue كشف] [source=named المدير] عن أن ]<المكتبة جاهزة للزوار>.",
  ])("%s stays", (marked) => {
    expect(outcomes(marked, "negation").size).toBe(0);
  });
});

describe("dates", () => {
  it.each([
    [
      "<يبدأ المعرض [time يوم السبت] في القرية>.",
      /^<يبدأ المعرض يوم (?!السبت)ال\p{L}+ في القرية>\. \| يوم السبت → يوم ال\p{L}+$/u,
    ],
    ["<بدأ المعرض [time أمس] في القرية>.", /^<بدأ المعرض أول أمس في القرية>\. \| أمس → أول أمس$/u],
    [
      "<بدأ المعرض [time 12 مايو] في القرية>.",
      /^<بدأ المعرض (?!12 )\d+ مايو في القرية>\. \| 12 مايو → \d+ مايو$/u,
    ],
    ["<بدأ المعرض [time عام 2011] في القرية>.", /^<بدأ المعرض عام 20(08|09|10|12|13|14) في القرية>/u],
  ])("%s", (marked, expected) => {
    const found = [...outcomes(marked, "date")];
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(expected);
  });

  it.each([
    "<بدأ المعرض [time أمس السبت]>.",
    "<بدأ المعرض [time السبت 12 مايو]>.",
    "<بدأ المعرض [time أمس] الأول>.",
    "<بدأ المعرض السبت>.",
  ])("%s stays", (marked) => {
    expect(outcomes(marked, "date").size).toBe(0);
  });
});

describe("names", () => {
  it("become others of their kind", () => {
    const places = [...outcomes("<يقام المعرض في [place تبوك] هذا العام>.", "place")];
    expect(places.length).toBeGreaterThan(3);
    for (const one of places) expect(one).toMatch(/^<يقام المعرض في (?!تبوك)\P{P}+ هذا العام>\. \| تبوك → /u);
    for (const one of outcomes("<يقام المعرض [place بتبوك] هذا العام>.", "place"))
      expect(one).toMatch(/ \| بتبوك → ب/u);
    expect(outcomes("<وصل [person سعد الراوي] إلى القرية>.", "actor").size).toBeGreaterThan(3);
    expect(outcomes("<رممت وزارة الثقافة البيت القديم>.", "actor").size).toBeGreaterThan(3);
    expect(outcomes("<أغلقت بعض المكتبات أبوابها>.", "scope")).toEqual(
      new Set(["<أغلقت جميع المكتبات أبوابها>. | بعض → جميع"]),
    );
  });

  it.each([
    ["<كرمت [place تبوك] الفائزين>.", "place"],
    ["<يقام المعرض في [place تبوك] القديمة>.", "place"],
    ["<وصل [person سعد] بن عمر إلى القرية>.", "actor"],
    ["<وصل [person سعد الراوي وغادرت] أخته القرية>.", "actor"],
    ["<وصلت [person سعاد الراوي] إلى القرية>.", "actor"],
    ["<أغلقت بعض أبواب المكتبة>.", "scope"],
  ] as const)("%s: no other %s", (marked, type) => {
    expect(outcomes(marked, type).size).toBe(0);
  });
});

describe("shape", () => {
  it("leaves out what stands at the end, or between two commas", () => {
    expect(outcomes("<أغلقت البلدية الحديقة العامة أمام الزوار، بسبب أعمال الصيانة>.", "cut")).toEqual(
      new Set(["<أغلقت البلدية الحديقة العامة أمام الزوار>. | ، بسبب أعمال الصيانة → -"]),
    );
    expect(outcomes("<الجسر، الذي بني قديما، فتح أمام المارة والدراجات>.", "cut")).toEqual(
      new Set(["<الجسر فتح أمام المارة والدراجات>. | ، الذي بني قديما، → -"]),
    );
    expect(outcomes("<أغلقت الحديقة بسبب أعمال الصيانة>.", "cut").size).toBe(0);
    expect(outcomes("<أغلقت البلدية الحديقة العامة أمام الزوار من قبل صباح السبت>.", "cut").size).toBe(0);
  });

  it("puts a circumstance at the end, once", () => {
    const found = [...outcomes("<أغلقت الحديقة العامة>، وفتحت المكتبة.", "added")];
    expect(found).toContain("<أغلقت الحديقة العامة وسط اهتمام واسع>، وفتحت المكتبة. | - → وسط اهتمام واسع");
    expect(outcomes("<أغلقت الحديقة العامة وسط اهتمام واسع>.", "added").size).toBe(0);
  });

  it("moves a date or a phrase to the front", () => {
    expect(outcomes("<افتتح النادي مكتبة جديدة [time يوم السبت]>.", "reordered")).toEqual(
      new Set(["<يوم السبت افتتح النادي مكتبة جديدة>. | يوم السبت → يوم السبت"]),
    );
    expect(outcomes("<أغلقت البلدية الحديقة العامة أمام الزوار، بسبب أعمال الصيانة>.", "reordered")).toEqual(
      new Set([
        "<بسبب أعمال الصيانة، أغلقت البلدية الحديقة العامة أمام الزوار>. | بسبب أعمال الصيانة → بسبب أعمال الصيانة،",
      ]),
    );
    for (const marked of [
      "<افتتح النادي مكتبته قبل [time يوم السبت]>.",
      "<وافتتح النادي مكتبة جديدة [time يوم السبت]>.",
      "<أغلقت الحديقة بسبب أعمال الصيانة>.",
      "[lead [cue قال] [source=named المدير] إن ]<المكتبة تفتح [time يوم السبت]>.",
    ])
      expect(outcomes(marked, "reordered").size).toBe(0);
  });
});
