/** The look behind a number or a lead must lose nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { TIME_RULES } from "./rules/index.ts";
import { createScan } from "./scan.ts";
import { rulesAt } from "./starts.ts";

/** Leads, numbers, units, months and what has nothing to do with times, so that every pair of neighbours comes up. */
const WORDS =
  "من بين هذا هذه ذلك نفس كل قبل منذ بعد طوال خلال في إلى حتى و إلا آخر نهاية مطلع غرة مساء صباح ليل فجر صيف الصيف اليوم أمس غدا " +
  "الأسبوع الشهر العام عام عاما شهر أشهر أيام يوم يومين ساعة الساعة دقيقة السنوات العقد القرن فترة الفترة موسم عقدين شهرا " +
  "الماضي المقبل الجاري الأول الأولى الثاني الثالثة العاشرة الأخير الخامس عشر خمسة ثلاثة وثلاثة عشرين والعشرين مئة ألف ألفين وستة وتسعمئة " +
  "نصف والنصف ربع نحو أكثر عدة بضع مايو يوليو وأبريل رمضان شوال تموز الجمعة الأحد والاثنين خميس الميلاد هـ م ص ظهرا عصرا بتوقيت " +
  "1 3 5 14 و15 22 28 2014 و2015 2016 1436 بـ2014 12.7.2015 10:30 14:00 22/4 2014/2015 7.30 ( ) : / - ، . لاعب المدينة القرار ثورة مجلس الأمين سيعقد شخصا الموافق التسعينيات الميلادي";

const sentence = fc
  .array(fc.constantFrom(...WORDS.split(" ")), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(" "));

describe("the look behind a start", () => {
  it("passes over no token at which a rule matches", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const tokens = tokenize(text);
        const scan = createScan(tokens, text);
        const passed = tokens.flatMap((_, at) => {
          const kinds = new Set<string>(scan.at(at).map(({ sense }) => sense.is));
          if (scan.startsNumber(at)) kinds.add("number");
          const matching = TIME_RULES.filter(
            (rule) => rule.starts.some((kind) => kinds.has(kind)) && rule.match(scan, at) !== null,
          );
          const tried = rulesAt(scan, at);
          return matching.filter((rule) => !tried.includes(rule)).map(({ name }) => `${name} at ${at}`);
        });
        expect(passed).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("passes over a number that counts and a preposition that leads elsewhere", () => {
    const text = "وصل ثلاثة لاعبين من المدينة إلى هذا الملعب";
    const tokens = tokenize(text);
    const scan = createScan(tokens, text);
    expect(tokens.flatMap((_, at) => rulesAt(scan, at))).toEqual([]);
  });
});
