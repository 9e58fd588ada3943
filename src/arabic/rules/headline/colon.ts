/**
 * Headlines that give a voice, a colon and what it says: مدير الميناء: الرافعة تعطلت.
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { type Attribution, attribution, type LinkDraft, type Range } from "../../attribution.ts";
import { isWordThat, spelled } from "../../per-word.ts";
import { headOf, nameKind } from "../../phrases/head.ts";
import { isHisPart } from "../../phrases/nominal.ts";
import { isFusedName } from "../../phrases/rank.ts";
import { readVoice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, paragraphAt } from "../../prose.ts";
import { has } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

const LONGEST_VOICE = 9;
const SHORTEST_CONTENT = 3;

/** True at the first token of a paragraph. Asked of every token, so by numbers alone. */
export const startsParagraph = (prose: Prose, at: number): boolean =>
  at === 0 || prose.paragraphOf[at] !== prose.paragraphOf[at - 1];

/** "بعد شكوى السكان.. مياه الساحل: ...": the second half of a headline, behind its dots or bar. */
export const startsSecondHalf = (prose: Prose, at: number): boolean =>
  ((isDot(prose, at - 1) && isDot(prose, at - 2)) || isBar(prose, at - 1)) &&
  (prose.paragraphOf[at] ?? -1) === prose.paragraphOf[0];
const isDot = spelled(/^\.+$/u);
const isBar = spelled(/^\|+$/u);

/** Without a colon in the paragraph, no voice is worth reading. */
function hasColon(prose: Prose, at: number): boolean {
  const last = paragraphAt(prose, at)?.last ?? at;
  for (let i = prose.nextOpening[at] ?? last; i < last; i = prose.nextOpening[i + 1] ?? last)
    if (foldedAt(prose, i) === ":") return true;
  return false;
}

/** A voice, or an outlet and whom it relays, before a colon. Token ranges. */
interface Headed {
  readonly voice: Range;
  readonly relayed: Range | null;
  readonly colon: number;
}

function readHeaded(prose: Prose, at: number): Headed | null {
  const last = readVoice(prose, at, Math.min(prose.length, at + LONGEST_VOICE), { barred: RELAYING });
  if (last < 0 || !isVoice(prose, at, last)) return null;
  const whole = { first: at, last };
  const relayed = readRelayed(prose, whole);
  const colon = colonAfter(prose, relayed?.last ?? last);
  return colon < 0 ? null : { voice: { first: at, last: beforeTold(prose, whole) }, relayed, colon };
}

/** "وزير الصيد | للبحارة: ...", "الحداد | لعوض: ...": people or a country behind ل are who is told, not whose he is. */
function beforeTold(prose: Prose, { first, last }: Range): number {
  for (let at = first + 1; at < last; at++)
    if (beginsWithL(prose, at) && (isFusedName(prose, at) || isForPeople(prose, at))) return at;
  return last;
}
const beginsWithL = spelled(/^ل/u);
const isForPeople = isWordThat(({ readings }) =>
  readings.some(
    ({ preposition, entry }) =>
      preposition === "ل" &&
      ((entry.type === "voice" && /^(?:anonymous|group)$/u.test(entry.kind)) ||
        (entry.type === "name" && entry.kind === "place")),
  ),
);

const RELAYING: ReadonlySet<string> = new Set(["عن"]);

/** "وكالة الساحل عن الوزير: ...": behind an outlet, the one that it has it from. */
function readRelayed(prose: Prose, { first, last }: Range): Range | null {
  if (foldedAt(prose, last) !== "عن" || headOf(prose, first, last).kind !== "outlet") return null;
  const end = readVoice(prose, last + 1, Math.min(prose.length, last + 1 + LONGEST_VOICE));
  return end < 0 ? null : { first: last + 1, last: end };
}

const pattern: Pattern<Prose> = ({ input }, at) => {
  const headed = hasColon(input, at) ? readHeaded(input, at) : null;
  if (!headed || isLabel(input, headed)) return -1;
  const { colon } = headed;
  const paragraph = paragraphAt(input, at);
  return paragraph && paragraph.last - colon - 1 >= SHORTEST_CONTENT ? colon + 1 : -1;
};

/** "سامي الحداد: أشار رئيس النادي إلى": below the headline a name before a sentence that tells itself who speaks. */
const isLabel = (prose: Prose, { voice, colon }: Headed): boolean =>
  prose.paragraphOf[colon] !== prose.paragraphOf[0] &&
  headOf(prose, voice.first, voice.last).kind === "person" &&
  (has(prose, colon + 1, Flag.finiteCue) || isHisPart(prose, colon + 2)) &&
  !has(prose, colon + 1, Flag.voiceHead);

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
  const headed = readHeaded(prose, found.first);
  if (!headed) return null;
  const { voice, relayed, colon } = headed;
  const relay: LinkDraft[] = relayed
    ? [{ source: relayed, cue: { first: voice.last, last: voice.last + 1 }, role: "relay", agreement: null }]
    : [];
  return attribution({
    rule: found.rule,
    first: found.first,
    last: found.last,
    links: [
      {
        source: voice,
        cue: { first: colon, last: colon + 1 },
        role: "speaker",
        agreement: null,
      },
      ...relay,
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
      sentence: "وزير الصيد للصيادين: لا نقص في المدينة هذا الصيف",
      content: "لا نقص في المدينة هذا الصيف",
      sources: ["وزير الصيد"],
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
    {
      sentence: "أزمة الجسر | وزارة المياه: لا نقص في المدينة هذا الصيف",
      content: "لا نقص في المدينة هذا الصيف",
      sources: ["وزارة المياه"],
    },
    {
      sentence: "صحيفة المرفأ عن مدير الميناء: الرافعة تعود إلى العمل غدا",
      content: "الرافعة تعود إلى العمل غدا",
      sources: ["صحيفة المرفأ", "مدير الميناء"],
    },
  ],
  ignores: [
    "ملاحظة: تغلق الأبواب مساء",
    "تصويب: الرافعة تعود إلى العمل غدا",
    "بالصور: الرافعة تعود إلى العمل غدا",
  ],
});
