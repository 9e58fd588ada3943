import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLexicon } from "../../arabic/index.ts";
import { extract } from "../extract.ts";

const read = (text: string) =>
  extract(text, { lexicon: defaultLexicon(), published: null, skip: [] }).reports;

/** The assertions of a text, in words. */
const own = (text: string): string[] =>
  read(text).flatMap(({ chain, content }) =>
    chain.length === 0 ? [text.slice(content.start, content.end)] : [],
  );

describe("assertions: one clause each", () => {
  it.each([
    ["a plain event", "أغلقت البلدية ثلاثة أسواق في المدينة.", ["أغلقت البلدية ثلاثة أسواق في المدينة"]],
    [
      "joined verbs, the second of three words",
      "يذكر أن المعرض السابق كان في الساحة القديمة واستمر أسبوعا واحدا.",
      ["المعرض السابق كان في الساحة القديمة", "واستمر أسبوعا واحدا"],
    ],
    [
      "what stands before its clause goes with it",
      "وبعد ساعات قليلة، وصلت ثلاث سفن إلى الميناء.",
      ["وبعد ساعات قليلة، وصلت ثلاث سفن إلى الميناء"],
    ],
    [
      "what trails behind a clause stays with it",
      "انهار سقف السوق القديم صباح السبت، في ذكرى افتتاحه.",
      ["انهار سقف السوق القديم صباح السبت، في ذكرى افتتاحه"],
    ],
    [
      "a relative clause joined by و",
      "انطلق السباق من الساحة الكبرى، والذي شارك فيه 40 عداء.",
      ["انطلق السباق من الساحة الكبرى", "والذي شارك فيه 40 عداء"],
    ],
    [
      "a long relative clause behind a long clause",
      "افتتحت البلدية الحديقة الجديدة في الحي القديم التي تضم ثلاثة ملاعب وبركة واسعة للأسماك.",
      ["افتتحت البلدية الحديقة الجديدة في الحي القديم", "التي تضم ثلاثة ملاعب وبركة واسعة للأسماك"],
    ],
    [
      "a short relative clause stays with its noun",
      "افتتحت البلدية في الحي القديم الحديقة التي زرعها الأطفال.",
      ["افتتحت البلدية في الحي القديم الحديقة التي زرعها الأطفال"],
    ],
    [
      "a relative clause before its predicate stays",
      "المعرض الذي تنظمه مدرسة الحي في ساحة السوق القديم استقبل مئة زائر.",
      ["المعرض الذي تنظمه مدرسة الحي في ساحة السوق القديم استقبل مئة زائر"],
    ],
    [
      "events told by their nouns",
      "نظمت الجمعية في المدينة هذا العام ثلاثة معارض للرسم، فضلا عن قيامها بتوزيع الكتب على طلاب المدارس، والسماح للزوار بالدخول إلى المكتبة القديمة مجانا.",
      [
        "نظمت الجمعية في المدينة هذا العام ثلاثة معارض للرسم",
        "قيامها بتوزيع الكتب على طلاب المدارس",
        "والسماح للزوار بالدخول إلى المكتبة القديمة مجانا",
      ],
    ],
    [
      "what contrasts, without a comma",
      "ارتفعت مبيعات المخبز هذا العام إلا أن عدد عماله انخفض إلى سبعة.",
      ["ارتفعت مبيعات المخبز هذا العام", "عدد عماله انخفض إلى سبعة"],
    ],
    [
      "a frame with its verb is no clause before a relative one",
      "وتجدر الإشارة إلى أن أكبر القاعات التي تضم رسوم الأطفال تقع في الطابق الثاني.",
      ["أكبر القاعات التي تضم رسوم الأطفال تقع في الطابق الثاني"],
    ],
    [
      "a verb that nothing joins, in a long sentence",
      "بدأ فريق المدرسة تدريبه اليومي في ملعب الحي القديم صباح الأحد استمرت جولته الأولى ثلاث ساعات في ساحة المدينة.",
      [
        "بدأ فريق المدرسة تدريبه اليومي في ملعب الحي القديم صباح الأحد",
        "استمرت جولته الأولى ثلاث ساعات في ساحة المدينة",
      ],
    ],
    [
      "what happened thereafter, without a comma, in a long sentence",
      "وصلت الحافلة الأولى إلى ساحة السوق قبل موعدها بساعة كاملة وبعد جولة قصيرة في المدينة القديمة غادر الزوار إلى الفندق.",
      [
        "وصلت الحافلة الأولى إلى ساحة السوق قبل موعدها بساعة كاملة",
        "وبعد جولة قصيرة في المدينة القديمة غادر الزوار إلى الفندق",
      ],
    ],
    [
      "a subordinate clause of its own",
      "توقف القطار ساعتين في المحطة بعدما انقطع التيار الكهربائي عن المدينة.",
      ["توقف القطار ساعتين في المحطة", "بعدما انقطع التيار الكهربائي عن المدينة"],
    ],
    [
      "the و of واصلوا is a letter",
      "كان عمال المصنع قد واصلوا عملهم صباح أمس.",
      ["كان عمال المصنع قد واصلوا عملهم صباح أمس"],
    ],
    [
      "فيصل is a name, not ف and a verb",
      "افتتحت الوزارة جسرا جديدا في حي الملك فيصل شمال المدينة.",
      ["افتتحت الوزارة جسرا جديدا في حي الملك فيصل شمال المدينة"],
    ],
    [
      "two verbal nouns that share what follows",
      "حاولت الشركة، التي تأسست قبل عامين، جمع وتوزيع الكتب المدرسية في القرى.",
      ["حاولت الشركة، التي تأسست قبل عامين، جمع وتوزيع الكتب المدرسية في القرى"],
    ],
    [
      "a sentence without a verb",
      "المضخات المتوقفة اثنتان من أصل خمس في المحطة.",
      ["المضخات المتوقفة اثنتان من أصل خمس في المحطة"],
    ],
    ["a frame is left out", "الجدير بالذكر أن الجسر افتتح عام 1998.", ["الجسر افتتح عام 1998"]],
  ])("%s", (_, text, expected) => {
    expect(own(text)).toEqual(expected);
  });
});

describe("assertions: what is none", () => {
  it.each([
    ["a question", "هل أغلقت البلدية ثلاثة أسواق في المدينة؟"],
    ["a question without its mark", "لماذا أغلقت البلدية ثلاثة أسواق في المدينة"],
    ["a condition", "إذا أغلقت البلدية السوق خسر التجار بضاعتهم."],
    ["what ought to be", "يجب أن تغلق البلدية هذا السوق."],
    ["praise", "للأسف يبدو المشهد مؤسفا حقا في هذا الحي."],
    ["a wish", "نسأل الله أن يحفظ الجميع من كل سوء."],
    ["a heading", "أخبار السوق المحلية اليوم"],
    ["a verb of saying whose report is not there", "نفت الوزارة ما نشر عن ذلك كله."],
    ["a rumour that goes round", "وانتشرت على مواقع التواصل شائعات عن إغلاق السوق."],
  ])("%s", (_, text) => {
    expect(own(text)).toEqual([]);
  });

  it("takes no line of verse, and takes short lines that are too few for verse", () => {
    const lines = [
      "تمشي الغيوم على التلال",
      "وتنام عند الجدول",
      "يأتي الصباح إلى الحقول",
      "ويغيب قبل المنزل",
    ];
    expect(own(`من دفتر قديم\n${lines.join("\n")}`)).toEqual([]);
    expect(own("من دفتر قديم\nوصلت السفينة إلى الميناء\nوغادرت الحافلة محطة المدينة")).toHaveLength(2);
  });

  it("asks more of a column than of news", () => {
    const fact = "سار العمال في الشارع الطويل حتى المساء.";
    const opinion = "نحن نرى أن هذا المشهد مؤسف حقا. ";
    expect(own(fact)).toHaveLength(1);
    expect(own(opinion.repeat(12) + fact)).toEqual([]);
  });

  it("keeps a hard fact in a column", () => {
    const opinion = "نحن نرى أن هذا المشهد مؤسف حقا. ";
    expect(own(`${opinion.repeat(12)}بلغ عدد سكان باريس 2 مليون عام 2015.`)).toHaveLength(1);
  });
});

const PIECES = [
  "أغلقت البلدية ثلاثة أسواق",
  "وقال المدير إن العمل بدأ أمس",
  "والذي وقع في المدينة",
  "بسبب انهيار السقف",
  "هل وصل القطار؟",
  "نحن نرى ذلك",
  "«لن نغلق السوق»",
  "،",
  ".",
  "\n",
  "في",
  "وتم نقل 12 مصابا",
];

describe("assertions of any text", () => {
  it("are in order, apart from each other and outside every report", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const reports = read(pieces.join(" "));
        const mine = reports.filter(({ chain }) => chain.length === 0).map(({ content }) => content);
        mine.forEach((at, k) => {
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.start).toBeGreaterThanOrEqual(mine[k - 1]?.end ?? 0);
        });
        for (const { chain, content, rule } of reports) {
          if (chain.length === 0 || rule === "noun.speech") continue;
          for (const at of mine) expect(at.end <= content.start || content.end <= at.start).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
