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
    {
      sentence: "المديرة من جهتها أكدت أن المعرض يفتتح غدا.",
      content: "المعرض يفتتح غدا",
      sources: ["المديرة"],
      cue: "أكدت",
    },
    {
      sentence: "من جانبه، بين الناطق باسم الميناء أن الرافعة تعطلت.",
      content: "الرافعة تعطلت",
      sources: ["الناطق باسم الميناء"],
      cue: "بين",
    },
    {
      sentence: "القائد - رحمه الله - ذكر أن البحر كان هادئا.",
      content: "البحر كان هادئا",
      sources: ["القائد"],
    },
    {
      sentence: "وقالت المديرة التنفيذية للمهرجان سلوى النجار إن الخيمة جاهزة.",
      content: "الخيمة جاهزة",
      sources: ["المديرة التنفيذية للمهرجان سلوى النجار"],
    },
    {
      sentence: 'وذكرت النجار في لقاء مع قناة "سي إن إن" المحلية، أنها ستعود.',
      content: "ستعود",
      sources: ["النجار"],
    },
    {
      sentence: "وقالت الشركة لبي بي سي أن المحطة مغلقة.",
      content: "المحطة مغلقة",
    },
    {
      sentence: "ويقول في البداية كبير الصيادين مازن العطار إن الموسم تأخر.",
      content: "الموسم تأخر",
      sources: ["كبير الصيادين مازن العطار"],
    },
    {
      sentence: "طبيب القلب في مستشفى الساحل الذي يختبر الجهاز الجديد قال إن العلاج ناجح.",
      content: "العلاج ناجح",
      sources: ["طبيب القلب في مستشفى الساحل"],
    },
    {
      sentence: "وأكد بشكل صريح أن الجسر مغلق.",
      content: "الجسر مغلق",
      sources: [null],
    },
    {
      sentence: "وأبلغت «المرفأ» مصادر مطلعة أن الجسر مغلق.",
      content: "الجسر مغلق",
      sources: ["مصادر مطلعة"],
    },
    {
      sentence: "وفي السياق ذاته، بين مدير الميناء أن الرافعة تعطلت.",
      content: "الرافعة تعطلت",
      sources: ["مدير الميناء"],
    },
    {
      sentence: "أعلن مازن العطار، آمر كتيبة الساحل المكلفة حماية الجسر، أنه باق.",
      content: "باق",
    },
    {
      sentence: "ووصف سموه الإقامة في القرية بأنها مريحة.",
      content: "الإقامة في القرية بأنها مريحة",
      sources: ["سموه"],
    },
    {
      sentence: "أكد المدرب جورج داسيلفا للمجلس الإداري أن الفريق جاهز.",
      content: "الفريق جاهز",
      sources: ["المدرب جورج داسيلفا"],
    },
    {
      sentence: "وصف سامي الحداد قرار البلدية بأنه خطوة كبيرة.",
      content: "قرار البلدية بأنه خطوة كبيرة",
      sources: ["سامي الحداد"],
    },
  ],
  ignores: [
    "لكن الواقع يقول إن الفرص قليلة.",
    "وصل الوفد بعد أن هطل المطر.",
    "ولا شك أن المهرجان ناجح.",
    "يذكر أن المهرجان يقام كل عام.",
    "من الطبيعي أن تغلق الحديقة ليلا.",
    "هل قال المدير إن المسبح مفتوح؟",
  ],
});
