/**
 * Participles that report for the subject of the clause before them: مضيفا أن, مشيرا إلى, قائلا: "...".
 * @module
 */
import { defineRule, type Rule } from "../../../grammar/index.ts";
import type { Attribution } from "../../attribution.ts";
import { type CueForm, cuePattern } from "../../cue.ts";
import { spelled } from "../../per-word.ts";
import { canReport } from "../../phrases/finite.ts";
import { isFusedB } from "../../phrases/opener.ts";
import { isHisHonour } from "../../phrases/subject.ts";
import { foldedAt, type Prose } from "../../prose.ts";
import { has } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { attributeCue } from "./attribute.ts";

const FORM: CueForm = {
  tenses: ["participle"],
  subject: "title",
  shapes: ["clause", "direct", "noun", "question"],
  accepts: canReport,
  reach: 9,
};

/** طالبا (a student), مشيرا (a marshal): a title unless what it leads to follows at once; never after a number. */
function isTitle(prose: Prose, at: number): boolean {
  if (has(prose, at - 1, Flag.number) || isOfBothKinds(prose, at) || isDemands(prose, at)) return true;
  return (
    has(prose, at, Flag.voiceHead) &&
    !isBlaming(prose, at) &&
    !isHisHonour(prose, at + 1) &&
    !has(prose, at + 1, Flag.preposition | Flag.complementizer | Flag.mark)
  );
}

/** مطالبات: demands, hardly ever women who demand. */
const isDemands = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.speechNoun) && foldedAt(prose, at).endsWith("ات");

/** "متهما خصمه بالتقصير": who accuses, not the accused. */
const isBlaming = (prose: Prose, at: number): boolean =>
  isAccusing(prose, at) && !isFusedB(prose, at + 1) && [at + 2, at + 3].some((i) => isFusedB(prose, i));
const isAccusing = spelled(/^متهم(?:ا|ه|ين)$/u);

/** "طالبا وطالبة": the same title of a man and a woman. */
const isOfBothKinds = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.conjoined) && has(prose, at, Flag.voiceHead) && has(prose, at - 1, Flag.voiceHead);

export const verbParticiple: Rule<Prose, Attribution> = defineRule({
  name: "verb.participle",
  starts: (prose, at) => has(prose, at, Flag.participleCue) && !isTitle(prose, at),
  pattern: cuePattern(FORM),
  produce: (found) => attributeCue(found, FORM, { role: "governor", fronted: false }),
  finds: [
    {
      sentence: "وقال المدير إن العمل بدأ، مضيفا أن الشحنة وصلت.",
      content: "الشحنة وصلت",
      sources: [null],
      cue: "مضيفا",
    },
    {
      sentence: "وقالت الوزيرة إن السد آمن، مشيرة إلى أن الفحص انتهى.",
      content: "الفحص انتهى",
      sources: [null],
      cue: "مشيرة",
    },
    {
      sentence: "توقفت الحافلة فجأة، معتقدا سائقها أن الجسر مغلق.",
      content: "الجسر مغلق",
      sources: ["سائقها"],
      cue: "معتقدا",
    },
    {
      sentence: "ذكر المدير أن الشركة رفعت دعوى ضده مؤكدا أن الأوراق سليمة.",
      content: "الأوراق سليمة",
      sources: [null],
      cue: "مؤكدا",
    },
    {
      sentence: "ذكر الباعة أن السوق ستنقل إلى الضاحية مؤكدين التعاون الكبير من البلدية.",
      content: "التعاون الكبير من البلدية",
      sources: [null],
      cue: "مؤكدين",
    },
  ],
  ignores: [
    "أوقفت الشرطة خمسة أشخاص متهمين بالارتباط بشبكة تهريب.",
    "كانت الزيارة دافعا إلى أن يتعلم الرسم.",
    "كان المدير مسؤولا عن المخزن.",
    "قبل المعهد مئة طالبا وطالبة من أبناء الحي.",
    "صار السهر أمرا غير مرغوب فيه.",
    "زرع الأهالي الأشجار أملا في ظل الصيف.",
  ],
});
