import { describe, expect, it } from "vitest";
import { chainsOf, readReports } from "./reading.case.ts";

/** The chain of the report that comes last in a text. */
const lastChain = (text: string): string | undefined => readReports(text).at(-1)?.chain;

describe("a verb without subject", () => {
  it.each([
    [
      "takes the voice that was speaking",
      "قال مدير المصنع عدنان الخطيب إن الإنتاج توقف. وأضاف أن العمال في إجازة.",
      "∅ | وأضاف | عدنان الخطيب",
    ],
    [
      "takes it within the sentence",
      'قال مدير المصنع عدنان الخطيب إن "الإنتاج توقف"، وأضاف أن العمال في إجازة.',
      "∅ | وأضاف | عدنان الخطيب",
    ],
    [
      "takes it over a participle",
      "قال الوزير سامي الحداد إن الأسعار ستنخفض، مشيرا إلى أن الدعم مستمر. وأوضح أن القرار نهائي.",
      "∅ | وأوضح | سامي الحداد",
    ],
    [
      "takes it before a quotation",
      'قال رئيس البلدية نادر الشمري إن السوق باق. وأضاف: "لن نغلقه قبل الصيف".',
      "∅ | وأضاف | نادر الشمري",
    ],
    [
      "takes an outlet that speaks for itself",
      'ذكرت صحيفة المرفأ أن السوق باق. وأضافت: "لن يغلق قبل الصيف".',
      "∅ | وأضافت | المرفأ",
    ],
    [
      "takes several voices in the plural",
      "أفاد شهود عيان بأن النار اشتعلت ليلا. وأضافوا أن الحارس هرب.",
      "∅ | وأضافوا | شهود عيان",
    ],
    [
      "does not take one who is only told",
      "قالت الطبيبة ليلى الحكيم للوزير سامي الحداد إن العلاج متوفر. وأضافت أن المرضى ينتظرون.",
      "∅ | وأضافت | ليلى الحكيم",
    ],
    ["takes nobody where nobody spoke", "وأضاف أن التحقيق مستمر.", "∅ | وأضاف | غير مسمى"],
  ])("%s: %s", (_, text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });
});

describe("an outlet that passed on a voice", () => {
  it.each([
    [
      "stays as an empty link over the voice that goes on",
      "نقلت صحيفة المرفأ عن رئيس البلدية نادر الشمري أن الجسر سيغلق أسبوعا. وأضاف أن الحافلات ستسلك طريقا آخر.",
      "∅ | ∅ | المرفأ ← ∅ | وأضاف | نادر الشمري",
    ],
    [
      "stays over one that is named again",
      "نقلت صحيفة المرفأ عن مهندس في الشركة أن السد متصدع. وأضاف وزير المياه جابر العلي أن السد سليم.",
      "∅ | ∅ | المرفأ ← وزير المياه جابر العلي | وأضاف | جابر العلي",
    ],
    [
      "does not stay over a fresh قال",
      "نقلت صحيفة المرفأ عن مهندس في الشركة أن السد متصدع. وقال وزير المياه جابر العلي إن السد سليم.",
      "وزير المياه جابر العلي | وقال | جابر العلي",
    ],
    [
      "is not there where it passed on nobody",
      "ذكرت صحيفة المرفأ أن السد متصدع. وأضاف وزير المياه جابر العلي أن السد سليم.",
      "وزير المياه جابر العلي | وأضاف | جابر العلي",
    ],
  ])("%s: %s", (_, text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });
});

describe("a voice that points back", () => {
  it.each([
    [
      "الصحيفة means the newspaper",
      "ذكرت صحيفة المرفأ أن السفينة غادرت الرصيف. وقالت الصحيفة إن طاقمها لم يتقاض راتبه.",
      "الصحيفة | وقالت | المرفأ",
    ],
    [
      "الموقع means the site",
      "ذكر موقع الدفة أن اللاعب وقع العقد. وأضاف الموقع أن الفحص الطبي جرى أمس.",
      "الموقع | وأضاف | الدفة",
    ],
    [
      "الوكالة means the agency, not the newspaper that spoke since",
      "قالت وكالة عنبر إن الوفد غادر. وقالت صحيفة المرفأ إن الوفد باق. وذكرت الوكالة أن المفاوضات انتهت.",
      "الوكالة | وذكرت | عنبر",
    ],
    [
      "الوزارة means the ministry",
      "قالت وزارة المياه إن الضخ سيبدأ غدا. وذكرت الوزارة أن الخزان سليم.",
      "الوزارة | وذكرت | وزارة المياه",
    ],
    [
      "التقرير means the report",
      "أظهر تقرير للبلدية أن الجسر متصدع. وأضاف التقرير أن الترميم يحتاج عاما.",
      "التقرير | وأضاف | تقرير للبلدية",
    ],
    [
      "المصدر نفسه means the source",
      "قال مصدر أمني إن المشتبه به اعتقل. وأوضح المصدر نفسه أن التحقيق مستمر.",
      "المصدر نفسه | وأوضح | مصدر أمني",
    ],
    [
      "المصدر نفسه means the source, not the minister who spoke since",
      "قال مصدر أمني إن المشتبه به اعتقل. وقال الوزير سامي الحداد إن التحقيق مستمر. وأوضح المصدر نفسه أن القضية أحيلت إلى المحكمة.",
      "المصدر نفسه | وأوضح | مصدر أمني",
    ],
    [
      "المصادر ذاتها means the sources",
      "قالت مصادر أمنية إن المشتبه به اعتقل. وأكدت المصادر ذاتها أن التحقيق مستمر.",
      "المصادر ذاتها | وأكدت | مصادر أمنية",
    ],
    [
      "a title means the one who has it",
      "قال المدرب ياسر العلمي إن الفريق جاهز. وأكد المدرب أن اللاعبين تدربوا أمس.",
      "المدرب | وأكد | ياسر العلمي",
    ],
    [
      "a family name means the whole one",
      "قال المدرب ياسر العلمي إن الفريق جاهز. وأكد العلمي أن اللاعبين تدربوا أمس.",
      "العلمي | وأكد | ياسر العلمي",
    ],
    [
      "a class noun means itself where nobody was named",
      "وقالت الصحيفة إن السفينة غادرت.",
      "الصحيفة | وقالت | الصحيفة",
    ],
  ])("%s: %s", (_, text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });
});

describe("agreement", () => {
  const MINISTER = "قال الوزير سامي الحداد إن الأسعار ستنخفض.";
  const DEPUTY = "وقالت النائبة هدى الكيلاني إن الأسعار ارتفعت.";

  it.each([
    ["وأضاف أن الدعم مستمر.", "∅ | وأضاف | سامي الحداد"],
    ["وأضافت أن الأسر تعاني.", "∅ | وأضافت | هدى الكيلاني"],
  ])("chooses between a man and a woman for %s", (sentence, chain) => {
    expect(lastChain(`${MINISTER} ${DEPUTY} ${sentence}`)).toBe(chain);
    expect(readReports(`${MINISTER} ${DEPUTY} ${sentence}`).at(-1)?.candidates).toEqual([]);
  });

  it.each([
    [
      "two men",
      `${MINISTER} وقال النائب وليد الكيلاني إن الأسعار ارتفعت. وأضاف أن الأسر تعاني.`,
      "∅ | وأضاف | وليد الكيلاني",
      ["سامي الحداد"],
    ],
    [
      "a woman and a ministry",
      "قالت النائبة هدى الكيلاني إن الأسعار ارتفعت. وردت وزارة التجارة بأن الأسواق مراقبة. وأضافت أن المخالفين سيحاسبون.",
      "∅ | وأضافت | وزارة التجارة",
      ["هدى الكيلاني"],
    ],
    [
      "two sources that a class noun may mean",
      "قال مصدر أمني إن المشتبه به اعتقل. وقال مصدر طبي إن المصاب بخير. وأوضح المصدر أن العلاج متوفر.",
      "المصدر | وأوضح | مصدر طبي",
      ["مصدر أمني"],
    ],
    [
      "sources and the newspaper that passed them on",
      "نقلت صحيفة المرفأ عن مصادر في البلدية أن الجسر سيغلق أسبوعا. وأضافت أن الحافلات ستسلك طريقا آخر.",
      "∅ | ∅ | المرفأ ← ∅ | وأضافت | مصادر في البلدية",
      ["المرفأ"],
    ],
  ])("takes the latest of %s and keeps the other as a candidate", (_, text, chain, candidates) => {
    const report = readReports(text).at(-1);
    expect(report?.chain).toBe(chain);
    expect(report?.candidates).toEqual(candidates);
  });
});

describe("a passive", () => {
  it.each([
    ["ويُعتقد أن النيران بدأت من الجهة الشرقية.", "النيران بدأت من الجهة الشرقية", "ويُعتقد"],
    ["ويقال إن المدير استقال سرا.", "المدير استقال سرا", "ويقال"],
    ["وقيل إن المدير استقال سرا.", "المدير استقال سرا", "وقيل"],
    ["وذُكر أن السفينة غرقت قبل الفجر.", "السفينة غرقت قبل الفجر", "وذُكر"],
    ["ويُرجح أن الحريق متعمد.", "الحريق متعمد", "ويُرجح"],
    ["يُتوقع أن يصل الوفد غدا.", "يصل الوفد غدا", "يُتوقع"],
  ])("has nobody for its voice: %s", (text, content, cue) => {
    expect(chainsOf(text, content)).toEqual([`∅ | ${cue} | غير مسمى`]);
  });

  it("takes no voice from the sentence before", () => {
    const text = "قال الوزير سامي الحداد إن الخزان سليم. ويُعتقد أن التسرب بدأ فجرا.";
    expect(lastChain(text)).toBe("∅ | ويُعتقد | غير مسمى");
  });

  it.each(["يذكر أن المصنع افتتح قبل عامين.", "ولم يُعرف بعد سبب الحريق."])(
    "is no voice where the article itself speaks: %s",
    (text) => {
      expect(readReports(text)).toEqual([]);
    },
  );
});
