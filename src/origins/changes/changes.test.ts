import { describe, expect, it } from "vitest";
import { tell } from "../../../test/told.ts";
import type { ChangeType } from "../../model/index.ts";
import { compareStatements } from "../index.ts";

const typesOf = (from: string, to: string): ChangeType[] => [
  ...new Set(
    compareStatements(tell(from, { id: "a.txt" }), tell(to, { id: "b.txt" })).map((change) => change.type),
  ),
];

describe("compareStatements finds", () => {
  it.each<[ChangeType, string, string]>([
    ["number-raised", "زرع الطلاب 30 شجرة في الحديقة", "زرع الطلاب 50 شجرة في الحديقة"],
    ["number-lowered", "زرع الطلاب خمسين شجرة في الحديقة", "زرع الطلاب ثلاثين شجرة في الحديقة"],
    ["number-raised", "أصلحت البلدية مقعدين في الحديقة", "أصلحت البلدية ستة مقاعد في الحديقة"],
    ["number-rounded", "وزع المخبز 1,980 رغيفا يوم السوق", "وزع المخبز 2,000 رغيف يوم السوق"],
    ["number-rounded", "بلغت كلفة الجسر سبعة ملايين دينار", "بلغت كلفة الجسر ملايين الدنانير"],
    ["hedge-lost", "ربما تفتح المكتبة أبوابها مساء", "تفتح المكتبة أبوابها مساء"],
    ["hedge-lost", "زرع الطلاب نحو 30 شجرة", "زرع الطلاب 30 شجرة"],
    ["scope", "بعض الحافلات تأخرت صباحا", "الحافلات تأخرت صباحا"],
    ["scope", "زرع الطلاب 30 شجرة", "زرع الطلاب 30 شجرة على الأقل"],
    ["negation", "المسبح يفتح أبوابه مساء", "المسبح لا يفتح أبوابه مساء"],
    ["negation", "المصعد يعمل منذ الصباح", "المصعد معطل منذ الصباح"],
    ["date", "يفتح المسبح يوم 3 مايو 2023", "يفتح المسبح يوم 9 مايو 2023"],
    ["date", "وصلت فرقة المسرح إلى القرية أمس", "وصلت فرقة المسرح إلى القرية أول أمس"],
    ["date", "زرع الطلاب 30 شجرة في عام 2014", "زرع الطلاب 50 شجرة في عام 2016"],
    ["place", "أقيم المعرض في دمشق", "أقيم المعرض في بيروت"],
    ["place", "سافر عمدة دمشق مع الفرقة إلى دمشق", "سافر عمدة دمشق مع الفرقة إلى بيروت"],
    ["negation", "وصلت فرقة المسرح إلى القرية مساء", "لم تصل فرقة المسرح إلى القرية مساء"],
    ["added", "تفتح المكتبة العامة أبوابها مساء", "لا تفتح المكتبة العامة أبوابها مساء وسط حيرة القراء"],
    ["cut", "أصلحت البلدية المقاعد في الحديقة الشمالية", "أصلحت البلدية المقاعد"],
    ["added", "أصلحت البلدية المقاعد", "أصلحت البلدية المقاعد بطلاء رديء"],
    [
      "reordered",
      "في الساحة القديمة أقامت البلدية سوقا للزهور",
      "أقامت البلدية سوقا للزهور في الساحة القديمة",
    ],
    ["reordered", "أصلح العمال مقاعد الحديقة يوم السبت", "يوم السبت أصلح العمال مقاعد الحديقة"],
    ["attribution-lost", "قالت البلدية إن السوق ستنقل إلى الساحة", "السوق ستنقل إلى الساحة"],
    ["attribution-gained", "السوق ستنقل إلى الساحة", "قالت البلدية إن السوق ستنقل إلى الساحة"],
    [
      "attribution-promoted",
      "قال مصدر مطلع إن السوق ستنقل إلى الساحة",
      "قال مسؤولون إن السوق ستنقل إلى الساحة",
    ],
    ["corrected", "زرع الطلاب خمسين شجرة", "زرع الطلاب ثلاثين شجرة لا خمسين"],
  ])("%s: %s / %s", (type, from, to) => {
    const found = typesOf(from, to);
    expect(found).toContain(type);
  });
});

describe("compareStatements", () => {
  it("takes of how many there are for no other number of what there is", () => {
    const floors = "تعطل مصعدين في البرج يربك سكان ثلاثة طوابق";
    expect(typesOf(floors, "مصعدان من أصل خمسة في البرج تعطلا")).not.toContain("number-raised");
    expect(typesOf("أصلح العمال مقعدين من أصل خمسة", "أصلح العمال مقعدين من أصل ستة")).toContain(
      "number-raised",
    );
  });

  it("takes words that stand beside the other statement for no cut and nothing added", () => {
    const text = "أصلحت البلدية مقاعد الحديقة وزرع الطلاب فيها ثلاثين شجرة.";
    const part = tell(text, { id: "b.txt", words: "أصلحت البلدية مقاعد الحديقة" });
    const whole = tell(text, { id: "a.txt", words: text.slice(0, -1) });
    expect([compareStatements(whole, part), compareStatements(part, whole)]).toEqual([[], []]);
    const short = tell("أصلحت البلدية مقاعد الحديقة.", { id: "b.txt", words: "أصلحت البلدية مقاعد الحديقة" });
    expect(compareStatements(whole, short).map(({ type }) => type)).toEqual(["cut"]);
  });
});

describe("compareStatements leaves alone", () => {
  it.each([
    ["digits for words", "زرع الطلاب ثلاثين شجرة", "زرع الطلاب 30 شجرة"],
    ["inflection and function words", "إن الطلاب زرعوا شجرا في الحديقة", "الطلاب زرعوا الشجر في الحديقة"],
    ["synonyms", "تأخرت رواتب موظفي المصرف", "تأخرت أجور موظفي البنك"],
    ["two that turn each other", "الميناء توقف يوما", "الميناء أغلق يوما"],
    ["a verb before its subject", "الطلاب زرعوا ثلاثين شجرة", "زرع الطلاب ثلاثين شجرة"],
  ])("%s", (_, from, to) => {
    expect(typesOf(from, to)).toEqual([]);
  });
});

describe("a statement compared with itself", () => {
  it.each([
    "ربما زرع الطلاب نحو 30 شجرة على الأقل في الحديقة الشمالية مساء الجمعة",
    "قال مصدر مطلع إن السوق لن تنقل إلى الساحة قبل 3 مايو 2023",
    "وكل المقاعد الستة أصلحت، لا أربعة فقط، بحسب البلدية",
    "يومين أو ثلاثة أيام بملايين الدنانير",
  ])("has no change: %s", (text) => {
    expect(compareStatements(tell(text), tell(text))).toEqual([]);
  });
});

describe("the spans of a change", () => {
  it("hold the words on both sides, in the article of each", () => {
    const from = tell("زرع الطلاب 30 شجرة في الحديقة", { id: "a.txt" });
    const to = tell("أمس زرع الطلاب 50 شجرة", { id: "b.txt" });
    const [raised] = compareStatements(from, to).filter((change) => change.type === "number-raised");
    const cut = compareStatements(from, to).find((change) => change.type === "cut");
    expect(raised?.from && from.article.text.slice(raised.from.start, raised.from.end)).toMatch(/^30/u);
    expect(raised?.to && to.article.text.slice(raised.to.start, raised.to.end)).toMatch(/^50/u);
    expect([raised?.from?.document, raised?.to?.document]).toEqual(["a.txt", "b.txt"]);
    expect(cut?.to).toBeNull();
    expect(cut?.from && from.article.text.slice(cut.from.start, cut.from.end)).toBe("الحديقة");
  });
});
