/**
 * A verb of saying with direct speech: قال فلان: "..." and قال فلان "...".
 * @module
 */
import { defineRule, type Rule } from "../../../grammar/index.ts";
import type { Attribution } from "../../attribution.ts";
import { type CueForm, cuePattern } from "../../cue.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import type { Prose } from "../../prose.ts";
import { attributeCue } from "./attribute.ts";

const FORM: CueForm = { tenses: ["past", "present"], subject: "after", shapes: ["direct"] };

export const verbDirect: Rule<Prose, Attribution> = defineRule({
  name: "verb.direct",
  starts: canBeFinite,
  pattern: cuePattern(FORM),
  produce: (found) => attributeCue(found, FORM, { role: "speaker", fronted: true }),
  finds: [
    {
      sentence: "وقال رئيس النادي: «لن نبيع اللاعب هذا الصيف».",
      content: "لن نبيع اللاعب هذا الصيف",
      sources: ["رئيس النادي"],
    },
    {
      sentence: 'وأضاف المهندس "سنعيد تشغيل المضخة غدا".',
      content: "سنعيد تشغيل المضخة غدا",
      sources: ["المهندس"],
    },
    {
      sentence: "سخر أوباما قائلا: «لن يدخل الهواء والنافذة مغلقة».",
      content: "لن يدخل الهواء والنافذة مغلقة",
      sources: ["أوباما"],
    },
    {
      sentence: "وقال المراقب البحري حمدي علي: «لن نغلق الميناء هذا الشتاء».",
      content: "لن نغلق الميناء هذا الشتاء",
      sources: ["المراقب البحري حمدي علي"],
    },
    {
      sentence: "وقال المدير: إن «الجسر سيفتح، والطريق سيغلق».",
      content: "الجسر سيفتح، والطريق سيغلق",
      sources: ["المدير"],
    },
  ],
  ignores: ["زار الوفد صحيفة «المرفأ» أمس."],
});
