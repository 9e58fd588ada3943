/**
 * A verb of saying whose content is a noun phrase: نفى وجود نقص, كشف عن صفقة, اتهم الشركة بإخفاء التقرير.
 * @module
 */
import { defineRule, type Rule } from "../../../grammar/index.ts";
import type { Attribution } from "../../attribution.ts";
import { type CueForm, cuePattern } from "../../cue.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import type { Prose } from "../../prose.ts";
import { attributeCue } from "./attribute.ts";

const FORM: CueForm = { tenses: ["past", "present"], subject: "after", shapes: ["noun"] };

export const verbNominal: Rule<Prose, Attribution> = defineRule({
  name: "verb.nominal",
  starts: canBeFinite,
  pattern: cuePattern(FORM),
  produce: (found) => attributeCue(found, FORM, { role: "speaker", fronted: true }),
  finds: [
    {
      sentence: "نفت وزارة المياه وجود نقص في المدينة.",
      content: "وجود نقص في المدينة",
      sources: ["وزارة المياه"],
    },
    {
      sentence: "اتهمت النقابة الشركة بإخفاء التقرير.",
      content: "الشركة بإخفاء التقرير",
      sources: ["النقابة"],
    },
    {
      sentence: "أمر الوزير بنقل المعرض إلى الساحة.",
      content: "بنقل المعرض إلى الساحة",
      sources: ["الوزير"],
    },
    {
      sentence: "امتدح رئيس النادي الجمهور الوفي.",
      content: "الجمهور الوفي",
      sources: ["رئيس النادي"],
    },
    {
      sentence: "أكد المرصد البحري لحقوق الصيادين، غرق ثلاثة قوارب.",
      content: "غرق ثلاثة قوارب",
      sources: ["المرصد البحري لحقوق الصيادين"],
    },
    {
      sentence: "وأكد الوزراء التزام البلديات بالموعد.",
      content: "التزام البلديات بالموعد",
      sources: ["الوزراء"],
    },
    {
      sentence: "وأشاد الأمير بهذه المناسبة بتميز العلاقات بين المدينتين.",
      content: "بتميز العلاقات بين المدينتين",
      sources: ["الأمير"],
    },
    {
      sentence: "واتهموا بلدية الساحل بإهمال الجسر.",
      content: "بلدية الساحل بإهمال الجسر",
      sources: [null],
    },
    {
      sentence: "أعلن العضو فالح بن راجس عن نيته خوض السباق.",
      content: "نيته خوض السباق",
      sources: ["العضو فالح بن راجس"],
    },
    {
      sentence: "أعلن نادي الساحل التعاقد مع المدرب القديم.",
      content: "التعاقد مع المدرب القديم",
      sources: ["نادي الساحل"],
    },
    {
      sentence: "أعلنت الشركة الوطنية «السنونو» تحقيق أرباح كبيرة.",
      content: "تحقيق أرباح كبيرة",
    },
    {
      sentence: "دعت الوزارة المتقدمين سرعة حجز الموعد.",
      content: "المتقدمين سرعة حجز الموعد",
      sources: ["الوزارة"],
    },
    {
      sentence: "وأعلن رئيس الاتحاد مازن العطار أول من أمس ترشحه للرئاسة.",
      content: "ترشحه للرئاسة",
      sources: ["رئيس الاتحاد مازن العطار"],
    },
    {
      sentence: "أكد مدير النادي أمس التوصل إلى اتفاق مع الجمعية.",
      content: "التوصل إلى اتفاق مع الجمعية",
    },
    {
      sentence: "طالبت جماهير النادي إدارة ناديها بسرعة الرد.",
      content: "إدارة ناديها بسرعة الرد",
      sources: ["جماهير النادي"],
    },
    {
      sentence: "أعلن المدير عن عظيم شكره للمتطوعين.",
      content: "عظيم شكره للمتطوعين",
      sources: ["المدير"],
    },
    {
      sentence: "أشاد عدد من السكان بالمدينة القديمة بجهود البلدية.",
      content: "بجهود البلدية",
      sources: ["عدد من السكان"],
    },
    {
      sentence: "وكان المستشار مازن العطار، رئيس الجمعية، قد حث الأهالي على ترشيد المياه.",
      content: "الأهالي على ترشيد المياه",
      sources: ["المستشار مازن العطار، رئيس الجمعية"],
    },
    {
      sentence: "ووصف باحث محلي ما حدث بالخطأ.",
      content: "ما حدث بالخطأ",
      sources: ["باحث محلي"],
    },
    {
      sentence: "وثمن اللواء العطار دور رجال الإنقاذ.",
      content: "دور رجال الإنقاذ",
      sources: ["اللواء العطار"],
    },
    {
      sentence: "أدان مازن العطار، رئيس الجمعية، أمس الأول، إغلاق الجسر.",
      content: "إغلاق الجسر",
      sources: ["مازن العطار، رئيس الجمعية"],
    },
  ],
  ignores: [
    "تداولت السوق مئة سهم ارتفع نصفها مقابل تراجع الباقي.",
    "اطلع الأمير على سير العمل في الميناء.",
    "وصل القارب الذي يعتبر جوهرة الميناء.",
    "كانت البلدة تلقب بأرض الضباب.",
    "نقلت الشاحنة البضائع إلى المخزن.",
    "بلغت الأرباح ما قدره مليون ريال.",
    "ماذا قالت المديرة عن المعرض؟",
  ],
});
