/**
 * A verb of asking with its question, told and not quoted: تساءل فلان عما إذا كان ..., سأل لماذا ...
 * @module
 */
import { defineRule, type Rule } from "../../../grammar/index.ts";
import type { Attribution } from "../../attribution.ts";
import { type CueForm, cuePattern } from "../../cue.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import type { Prose } from "../../prose.ts";
import { attributeCue } from "./attribute.ts";

const FORM: CueForm = { tenses: ["past", "present"], subject: "after", shapes: ["question"] };

export const verbQuestion: Rule<Prose, Attribution> = defineRule({
  name: "verb.question",
  starts: canBeFinite,
  pattern: cuePattern(FORM),
  produce: (found) => attributeCue(found, FORM, { role: "speaker", fronted: true }),
  finds: [
    {
      sentence: "وتساءل مدير الميناء عما إذا كانت الرافعة ستصلح قبل الشتاء.",
      content: "إذا كانت الرافعة ستصلح قبل الشتاء",
      sources: ["مدير الميناء"],
      cue: "وتساءل",
    },
    {
      sentence: "تساءلت النقابة في بيان لها لماذا أغلق الجسر.",
      content: "لماذا أغلق الجسر",
      sources: ["النقابة"],
    },
    {
      sentence: "واستفسر الأهالي عما إذا كان الماء صالحا للشرب.",
      content: "إذا كان الماء صالحا للشرب",
      sources: ["الأهالي"],
    },
    {
      sentence: "ويتساءل الصيادون كيف ستدفع الرواتب.",
      content: "كيف ستدفع الرواتب",
      sources: ["الصيادون"],
    },
  ],
  ignores: ["سأل المعلم عن الكتاب ثم خرج.", "تغلق المدرسة أبوابها إذا كان الجو ماطرا."],
});
