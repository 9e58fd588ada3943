/**
 * Headlines that give a voice, a colon and what it says: مدير الميناء: الرافعة تعطلت.
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { type Attribution, attribution } from "../../attribution.ts";
import { spelled } from "../../per-word.ts";
import { headOf, nameKind } from "../../phrases/head.ts";
import { readVoice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, paragraphAt } from "../../prose.ts";
import { has } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

const LONGEST_VOICE = 9;
const SHORTEST_CONTENT = 3;

/** True at the first token of a paragraph. Asked of every token, so by numbers alone. */
export const startsParagraph = (prose: Prose, at: number): boolean =>
  at === 0 || prose.paragraphOf[at] !== prose.paragraphOf[at - 1];

/** "بعد شكوى السكان.. مياه الساحل: ...": the second half of a headline, behind its dots. */
export const startsSecondHalf = (prose: Prose, at: number): boolean =>
  isDot(prose, at - 1) && isDot(prose, at - 2) && (prose.paragraphOf[at] ?? -1) === prose.paragraphOf[0];
const isDot = spelled(/^\.+$/u);

/** Without a colon in the paragraph, no voice is worth reading. */
function hasColon(prose: Prose, at: number): boolean {
  const last = paragraphAt(prose, at)?.last ?? at;
  for (let i = prose.nextOpening[at] ?? last; i < last; i = prose.nextOpening[i + 1] ?? last)
    if (foldedAt(prose, i) === ":") return true;
  return false;
}

const pattern: Pattern<Prose> = ({ input }, at) => {
  if (!hasColon(input, at)) return -1;
  const end = readVoice(input, at, Math.min(input.length, at + LONGEST_VOICE));
  if (end < 0) return -1;
  const colon = colonAfter(input, end);
  if (colon < 0 || !isVoice(input, at, end)) return -1;
  const paragraph = paragraphAt(input, at);
  return paragraph && paragraph.last - colon - 1 >= SHORTEST_CONTENT ? colon + 1 : -1;
};

/** "مدير الميناء لـ«المرفأ»: ...": the outlet that was told may stand before the colon. */
function colonAfter(prose: Prose, end: number): number {
  if (foldedAt(prose, end) === ":") return end;
  if (!/^ل/u.test(foldedAt(prose, end))) return -1;
  for (let i = end + 1; i < end + 6; i++) if (foldedAt(prose, i) === ":") return i;
  return -1;
}

/** Rubrics before a headline say what kind of text it is: nobody speaks. Folded. */
const RUBRIC =
  /^(?:عاجل|تصويب|تصحيح|توضيح|تنويه|استدراك|اعتذار|حصري|خاص|مباشر|متابعه|تغطيه|(?:ب?ال)?صور|(?:ب?ال)?فيديو|شاهد|ملف|تحليل)$/u;

function isVoice(prose: Prose, first: number, last: number): boolean {
  if (last - first === 1 && RUBRIC.test(foldedAt(prose, first))) return false;
  // أولا: ثانيا: count, they do not speak.
  if (
    last - first === 1 &&
    /ا$/u.test(foldedAt(prose, first)) &&
    !has(prose, first, Flag.name | Flag.voiceHead)
  )
    return false;
  // وأضاف: the verb's own rule has it.
  if (has(prose, first, Flag.finiteCue) && !has(prose, first, Flag.name | Flag.voiceHead)) return false;
  if (has(prose, first, Flag.speechNoun) && !has(prose, first, Flag.voiceHead)) return false;
  if (nameKind(prose, first) === "place" && last - first <= 3) return opensLikeSpeech(prose, last + 1);
  return (
    headOf(prose, first, last).titled ||
    nameKind(prose, first) !== null ||
    (last - first <= 3 && !has(prose, first, Flag.contentHead | Flag.circumstance | Flag.number))
  );
}

/** "الإمارات: تحرير الأسعار" names a topic; a country speaks where a verb, a negation or a quotation follows. */
function opensLikeSpeech(prose: Prose, at: number): boolean {
  return (
    has(prose, at, Flag.negation | Flag.particle) ||
    (prose.opens[at] ?? -1) >= 0 ||
    /^(س?[نيت]\p{L}{2,}|لا|لن|لم|ما)$/u.test(foldedAt(prose, at))
  );
}

function produce(found: Match<Prose>): Attribution | null {
  const prose = found.input;
  const last = readVoice(prose, found.first, Math.min(prose.length, found.first + LONGEST_VOICE));
  const colon = colonAfter(prose, last);
  return attribution({
    rule: found.rule,
    first: found.first,
    last: found.last,
    links: [
      {
        source: { first: found.first, last },
        cue: { first: colon, last: colon + 1 },
        role: "speaker",
        agreement: null,
      },
    ],
    shape: "colon",
    content: found.last,
    use: "say",
  });
}

export const headlineColon: Rule<Prose, Attribution> = defineRule({
  name: "headline.colon",
  starts: (prose, at) =>
    has(prose, at, Flag.word | Flag.mark) && (startsParagraph(prose, at) || startsSecondHalf(prose, at)),
  pattern,
  produce,
  finds: [
    {
      sentence: "مدير الميناء: الرافعة تعود إلى العمل غدا",
      content: "الرافعة تعود إلى العمل غدا",
      sources: ["مدير الميناء"],
    },
    {
      sentence: "وزارة المياه: لا نقص في المدينة هذا الصيف",
      content: "لا نقص في المدينة هذا الصيف",
      sources: ["وزارة المياه"],
    },
    {
      sentence: "بعد شكوى السكان.. مياه الساحل: أصلحنا العطل قرب السوق",
      content: "أصلحنا العطل قرب السوق",
      sources: ["مياه الساحل"],
    },
  ],
  ignores: [
    "ملاحظة: تغلق الأبواب مساء",
    "تصويب: الرافعة تعود إلى العمل غدا",
    "بالصور: الرافعة تعود إلى العمل غدا",
  ],
});
