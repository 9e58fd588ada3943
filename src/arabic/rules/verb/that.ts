/**
 * A verb of saying with its clause: قال فلان إن ..., أشار إلى أن ..., نقلت الوكالة عن مصدر قوله إن ...
 * @module
 */
import { defineRule, type Rule } from "../../../grammar/index.ts";
import type { Attribution } from "../../attribution.ts";
import { type CueForm, cuePattern } from "../../cue.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import type { Prose } from "../../prose.ts";
import { attributeCue } from "./attribute.ts";

const FORM: CueForm = { tenses: ["past", "present"], subject: "after", shapes: ["clause"] };

export const verbThat: Rule<Prose, Attribution> = defineRule({
  name: "verb.that",
  starts: canBeFinite,
  pattern: cuePattern(FORM),
  produce: (found) => attributeCue(found, FORM, { role: "speaker", fronted: true }),
  finds: [
    {
      sentence: "قال مدير الميناء إن الرافعة تعطلت فجرا.",
      content: "الرافعة تعطلت فجرا",
      sources: ["مدير الميناء"],
      cue: "قال",
    },
    {
      sentence: "ونقلت صحيفة المرفأ عن مصدر في البلدية قوله إن الجسر سيغلق أسبوعا.",
      content: "الجسر سيغلق أسبوعا",
      sources: ["صحيفة المرفأ", "مصدر في البلدية"],
    },
    {
      sentence: "وأشارت الهيئة في بيان لها إلى أن السد امتلأ.",
      content: "السد امتلأ",
      sources: ["الهيئة"],
      cue: "وأشارت",
    },
    {
      sentence: "وقال سامي الحداد في بيان نشر أمس إن المعرض ألغي.",
      content: "المعرض ألغي",
      sources: ["سامي الحداد"],
      cue: "وقال",
    },
    {
      sentence: "وأضاف النادي دون إعطاء تفاصيل أن اللاعب غادر.",
      content: "اللاعب غادر",
      sources: ["النادي"],
    },
    {
      sentence: "وبين التقرير أنه إذا استمر الجفاف، فإن المحصول سيقل.",
      content: "إذا استمر الجفاف، فإن المحصول سيقل",
      sources: ["التقرير"],
    },
  ],
  ignores: [
    "وصل الوفد بعد أن هطل المطر.",
    "ولا شك أن المهرجان ناجح.",
    "يذكر أن المهرجان يقام كل عام.",
    "من الطبيعي أن تغلق الحديقة ليلا.",
    "هل قال المدير إن المسبح مفتوح؟",
  ],
});
