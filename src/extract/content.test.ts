import { describe, expect, it } from "vitest";
import { readReports } from "./reading.case.ts";

const DIRECTOR = "قال مدير المصنع عدنان الخطيب";

/** The content of the first report of a text. */
const firstContent = (text: string): string | undefined => readReports(text)[0]?.content;

describe("a content", () => {
  it.each([
    ["ends before a comma and a participle", `${DIRECTOR} إن الإنتاج توقف، مشيرا إلى أن العمال في إجازة.`],
    ["ends before a further report", `${DIRECTOR} إن الإنتاج توقف، وأضاف أن العمال في إجازة.`],
    ["ends before فيما and a report", `${DIRECTOR} إن الإنتاج توقف، فيما قال العمال إن الآلات سليمة.`],
    ["ends before بينما and a report", `${DIRECTOR} إن الإنتاج توقف، بينما حذرت النقابة من الإضراب.`],
    ["ends before في حين and a report", `${DIRECTOR} إن الإنتاج توقف، في حين أكد التجار أن السوق هادئة.`],
    ["ends before علما", `${DIRECTOR} إن الإنتاج توقف، علما أن المصنع جديد.`],
    ["ends before وهو ما", `${DIRECTOR} إن الإنتاج توقف، وهو ما أغضب التجار.`],
    ["ends before والذي", `${DIRECTOR} إن الإنتاج توقف، والذي كان قد بدأ قبل عام.`],
    ["ends before من جهتها", `${DIRECTOR} إن الإنتاج توقف، من جهتها حذرت النقابة من الإضراب.`],
    [
      "ends before ومن جانبه without a comma",
      `${DIRECTOR} إن الإنتاج توقف ومن جانبه قال التاجر نادر الشمري إن السوق هادئة.`,
    ],
    ["ends before كما and thanks", `${DIRECTOR} إن الإنتاج توقف، كما أعرب عن عظيم شكره للعمال.`],
    [
      "ends before والذي with a comma of its own clause",
      `${DIRECTOR} إن الإنتاج توقف والذي كان قد بدأ قبل عام، في ذكرى التأسيس.`,
    ],
    ["ends before a semicolon", `${DIRECTOR} إن الإنتاج توقف؛ وكان العمال قد اعتصموا أمام البوابة.`],
    ["ends before the writer's doubt", `${DIRECTOR} إن الإنتاج توقف، وهذا ليس صحيحا؛ فالمصنع يعمل.`],
    ["ends before what is said against it", `${DIRECTOR} إن الإنتاج توقف لكنه أكد أن العمل يعود غدا.`],
    ["ends before thanks", `${DIRECTOR} إن الإنتاج توقف، مقدما شكره للعمال.`],
    ["ends before a participle without a comma", `${DIRECTOR} إن الإنتاج توقف مشيرا إلى حزمة الحوافز.`],
    ["ends before a trailing بحسب", `${DIRECTOR} إن الإنتاج توقف، بحسب صحيفة المرفأ.`],
    ["ends with its sentence", `${DIRECTOR} إن الإنتاج توقف. وغادر القاعة.`],
    ["leaves a leading أن out", "وأكد المدير عدنان الخطيب أن الإنتاج توقف."],
  ])("%s: %s", (_, text) => {
    expect(firstContent(text)).toBe("الإنتاج توقف");
  });

  it.each([
    ["a relative clause", "إن المصنع الذي بني قبل قرن أغلق أمس", "المصنع الذي بني قبل قرن أغلق أمس"],
    ["one between commas", "إن الخزان، الذي بني قبل عامين، سليم", "الخزان، الذي بني قبل عامين، سليم"],
    [
      "what stands behind a semicolon for a comma",
      "إن العطل ليس في المضخة نفسها؛ بل في صمام صغير خلفها؛ لقدمه",
      "العطل ليس في المضخة نفسها؛ بل في صمام صغير خلفها؛ لقدمه",
    ],
    [
      "what a cause before it leads to",
      "إنه يعمل منذ الفجر، وبسبب الحر فإن العمل يتوقف ظهرا",
      "يعمل منذ الفجر، وبسبب الحر فإن العمل يتوقف ظهرا",
    ],
    [
      "what answers a topic",
      "إن العمل مستمر، أما الأجور فإنها لن تتغير",
      "العمل مستمر، أما الأجور فإنها لن تتغير",
    ],
    [
      "a clause that و joins on",
      "إن الإنتاج توقف والعمال غادروا، والآلات بيعت",
      "الإنتاج توقف والعمال غادروا، والآلات بيعت",
    ],
    [
      "a clause with والذي in its middle",
      "إن الموعد الأخير والذي حدد أمس، سيكون غدا",
      "الموعد الأخير والذي حدد أمس، سيكون غدا",
    ],
    [
      "what فيما sets beside it",
      "إن الإنتاج توقف، فيما بقي العمال في أماكنهم",
      "الإنتاج توقف، فيما بقي العمال في أماكنهم",
    ],
    ["a second أن", "إن الإنتاج توقف، وأن العمال في إجازة", "الإنتاج توقف، وأن العمال في إجازة"],
    [
      "what dashes enclose",
      "إن الإنتاج توقف - بعد عطل كبير - يوم الأحد",
      "الإنتاج توقف - بعد عطل كبير - يوم الأحد",
    ],
    [
      "a quotation inside",
      'إن المصنع "لن يغلق قبل الصيف" رغم الخسائر',
      'المصنع "لن يغلق قبل الصيف" رغم الخسائر',
    ],
    ["إنه before a noun", "إنه المسؤول الوحيد عن المصنع", "إنه المسؤول الوحيد عن المصنع"],
  ])("keeps %s", (_, said, content) => {
    expect(firstContent(`${DIRECTOR} ${said}.`)).toBe(content);
  });

  it("leaves إنه out before a verb", () => {
    expect(firstContent(`${DIRECTOR} إنه سيغلق المصنع.`)).toBe("سيغلق المصنع");
  });

  it("leaves to the writer what والتي adds to a content with a relative clause of its own", () => {
    const text =
      "ذكرت الوزارة أن المحطة التي تغذي ثلاثة أحياء توقفت مساء الأحد، والتي كانت قد رممت في العام الماضي.";
    expect(firstContent(text)).toBe("المحطة التي تغذي ثلاثة أحياء توقفت مساء الأحد");
  });

  it.each([
    ["a verbal noun", "أعلنت الشركة وقف الإنتاج أسبوعا.", "وقف الإنتاج أسبوعا"],
    ["a denied one", "نفت وزارة الصحة وجود نقص في الأدوية.", "وجود نقص في الأدوية"],
    ["one with the accused", "اتهم أهالي الحي البلدية بإهمال شبكة الصرف.", "البلدية بإهمال شبكة الصرف"],
    [
      "a verbal noun with its purpose",
      "أعلنت البلدية فتح الحديقة، تمهيدا للمهرجان.",
      "فتح الحديقة، تمهيدا للمهرجان",
    ],
    ["a verbal noun before a concession", "نفت الشركة وجود عطل، رغم شكاوى السكان.", "وجود عطل"],
    ["a verbal noun before وكانت", "أعلنت الشركة وقف الإنتاج وكانت قد بدأته قبل عام.", "وقف الإنتاج"],
    ["a verbal noun before a participle", "أعلنت الشركة وقف الإنتاج، مؤكدة أن العمال باقون.", "وقف الإنتاج"],
  ])("may be %s", (_, text, content) => {
    expect(firstContent(text)).toBe(content);
  });
});

describe("speech without quotation marks", () => {
  it.each([
    ["goes on in the first person", " فنحن نعمل ليلا ونهارا.", "الإنتاج توقف. فنحن نعمل ليلا ونهارا"],
    [
      "goes on where somebody does something to the speaker",
      " وهذا يشجعنا كثيرا.",
      "الإنتاج توقف. وهذا يشجعنا كثيرا",
    ],
    ["ends before the writer's next sentence", " وزار الوفد المستودع.", "الإنتاج توقف"],
    ["ends before a further report", " وقال العمال إننا بحاجة إلى آلات.", "الإنتاج توقف"],
  ])("%s", (_, next, content) => {
    expect(firstContent(`${DIRECTOR} إن الإنتاج توقف.${next}`)).toBe(content);
  });

  it("goes on behind two dots that only pause", () => {
    expect(firstContent(`${DIRECTOR}: الإنتاج توقف.. فماذا ينتظر العمال؟`)).toBe(
      "الإنتاج توقف.. فماذا ينتظر العمال",
    );
  });

  it("ends behind two dots where something new begins", () => {
    expect(firstContent(`${DIRECTOR} إن الإنتاج توقف.. وغادر القاعة.`)).toBe("الإنتاج توقف");
  });

  it("ends with its sentence where the writer speaks of himself", () => {
    expect(firstContent(`زرت المصنع أنا وصديق. ${DIRECTOR} إن الإنتاج توقف. فنحن لا نصدق ذلك.`)).toBe(
      "الإنتاج توقف",
    );
  });
});

describe("a quotation", () => {
  it.each([
    [
      "is one content with all its sentences",
      `${DIRECTOR}: "لن نغلق المصنع. العمال باقون في أماكنهم". وغادر القاعة.`,
      "لن نغلق المصنع. العمال باقون في أماكنهم",
    ],
    [
      "ends with its sentence where it is not closed",
      `${DIRECTOR}: «الإنتاج توقف ولن يعود قبل الصيف. `,
      "الإنتاج توقف ولن يعود قبل الصيف",
    ],
    ["may stand before its cue", '"لن نغلق السوق"، قال رئيس البلدية نادر الشمري.', "لن نغلق السوق"],
    [
      "may stand in the paragraph below a colon",
      `${DIRECTOR}:\n"لن نغلق المصنع. العمال باقون في أماكنهم".\nوغادر الصحافيون القاعة.`,
      "لن نغلق المصنع. العمال باقون في أماكنهم",
    ],
  ])("%s: %s", (_, text, content) => {
    const [report, ...others] = readReports(text);
    expect(report).toMatchObject({ content, more: [], form: "direct" });
    expect(others).toEqual([]);
  });

  it("has its further part in `more` where the same cue goes on with it", () => {
    expect(readReports(`${DIRECTOR}: «لن نغلق المصنع» و«لن نبيع الآلات».`)).toMatchObject([
      { content: "لن نغلق المصنع", more: ["لن نبيع الآلات"], form: "direct" },
    ]);
  });

  it("has its further part in `more` where the cue splits it", () => {
    const text = '"لن نغلق السوق"، قال رئيس البلدية نادر الشمري، "قبل أن نجد مكانا بديلا".';
    expect(readReports(text)).toMatchObject([
      { content: "لن نغلق السوق", more: ["قبل أن نجد مكانا بديلا"], form: "direct" },
    ]);
  });

  it("that is only a part of the content makes it mixed", () => {
    expect(readReports(`${DIRECTOR} إن المصنع "لن يغلق قبل الصيف" رغم الخسائر.`)).toMatchObject([
      { form: "mixed" },
    ]);
  });
});

describe("a block after a colon", () => {
  it("is the content without marks, too", () => {
    const text =
      "قال رئيس البلدية نادر الشمري في كلمته:\nسنفتح السوق غدا ونرحب بالتجار.\nوحضر الحفل عشرات السكان.";
    expect(readReports(text).map(({ content }) => content)).toEqual(["سنفتح السوق غدا ونرحب بالتجار"]);
  });

  it("is the rest of the sentence where the colon does not end its paragraph", () => {
    expect(readReports(`${DIRECTOR}: المصنع أغلق وانتهى الأمر. وغادر القاعة.`)).toMatchObject([
      { content: "المصنع أغلق وانتهى الأمر", form: "indirect" },
    ]);
  });
});
