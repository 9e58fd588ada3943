/**
 * Speech that follows its verb with neither أن nor a mark, as quickly written news has it: وأضاف لن نتأخر في التسليم.
 * The word right behind the verb or its subject must be one that only begins a clause.
 * @module
 */
import {
  defineRule,
  type Match,
  many,
  match,
  maybe,
  oneOf,
  type Pattern,
  type Rule,
  role,
  seq,
} from "../../../grammar/index.ts";
import { type Attribution, attribution } from "../../attribution.ts";
import { isWordThat, spelled } from "../../per-word.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import { findFrontedSubject } from "../../phrases/fronted.ts";
import { audience, interjected } from "../../phrases/opener.ts";
import { isListedName } from "../../phrases/rank.ts";
import { voice } from "../../phrases/voice.ts";
import { type Prose, sentenceEnd } from "../../prose.ts";
import { comma, has, isVerbThat, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { isConjoined } from "./source.ts";

/** Verbs that lead to speech and to hardly anything else. */
const SPEAKS = /^(?:قال|أضاف|أردف|استطرد|تابع)$/u;
const speaks = ({ entry, pronoun, verb, future }: VerbReading): boolean =>
  SPEAKS.test(entry.lemma) &&
  pronoun === "" &&
  !future &&
  verb?.person === 3 &&
  verb.voice !== "passive" &&
  // تتابع: to follow.
  (verb.tense === "past" || entry.lemma === "قال");
const maySpeak = isVerbThat(speaks);

/** لم, لقد, لذا, نحن, فهذا: no subject, object or adjunct begins so. */
const opensClause = spelled(
  /^(?:لم|لن|ليس|ليست|لسنا|لست|لقد|سوف|لذا|لذلك|لكن|لكنه|لكنها|لكننا|لكنني|نحن|كنا|كنت|كلنا|نعم|ربما|ف(?:هذا|هذه|هو|هي|هم|نحن|لا|قد|لقد|كل|ليس|لم|لن))$/u,
);
/** سنعمل, ستبدأ: no list knows the word. */
const isLikeFuture = isWordThat(
  ({ folded, readings }) =>
    readings.length === 0 && /^س[نيت]\p{L}{3,}$/u.test(folded) && !/(?:ات|ون|ين|ه|ي|يو|ز|س)$/u.test(folded),
);
const isOurs = spelled(/^سن/u);
const FARTHEST_LEAD = 12;

/** "سنعمل غدا", "ستبدأ الدراسة"; not a name (ستيفان), which has its title or أن behind it. */
function isFuture(prose: Prose, at: number): boolean {
  if (!isLikeFuture(prose, at) || isListedName(prose, at)) return false;
  const goesOn = has(
    prose,
    at + 1,
    Flag.article | Flag.preposition | Flag.fusedPreposition | Flag.demonstrative,
  );
  return isOurs(prose, at) || (goesOn && isFarFromLead(prose, at));
}

/** No أن, colon or quotation soon: what stands here is not on the way to one. */
function isFarFromLead(prose: Prose, at: number): boolean {
  const end = sentenceEnd(prose, at);
  const lead = Math.min(prose.nextComplementizer[at] ?? end, prose.nextOpening[at] ?? end);
  return lead >= end || lead > at + FARTHEST_LEAD;
}

/** "المدير لا يوجد", "المدير لا نعرف": no subject or adjunct begins with لا and a verb. */
const isDenying = (prose: Prose, at: number): boolean => isNo(prose, at) && isLikePresent(prose, at + 1);
const isNo = spelled(/^لا$/u);
const isLikePresent = spelled(/^[ينت]\p{L}{2,}$/u);

/** هذا المشروع, تم ضبط, يجب علينا, أسفر الحادث: where nothing leads to what is said, it begins here. */
const mayOpenClause = spelled(
  /^(?:هناك|هذا|هذه|هءلاء|ان?ما|تم|تمت|يتم|سيتم|جري|بلغ|بلغت|وصل|وصلت|اسفر|اسفرت|ادي|ادت|قام|قامت|بدا|بدات|شهد|شهدت|باشر|باشرت|تلقي|تلقت|وقع|وقعت|تبين|اتضح|انتهي|انتهت|اصبح|اصبحت|يوجد|توجد|يجب|ينبغي|يمكن|نعمل|نسعي|نحتاج|نريد|نتمني|نامل|نشكر)$/u,
);

const isClauseHead = (prose: Prose, at: number): boolean =>
  (opensClause(prose, at) && prose.nextOpening[at + 1] !== at + 1) ||
  isFuture(prose, at) ||
  isDenying(prose, at) ||
  (mayOpenClause(prose, at) && isFarFromLead(prose, at));

const SHORTEST = 3;
const LONGEST_SUBJECT = 14;

/** When it was said and to whom, but never over the limit: هناك may be when, and begin what is said. */
const beside: Pattern<Prose> = (attempt, at) => {
  const end = oneOf(interjected, audience)(attempt, at);
  return end <= attempt.limit ? end : -1;
};

const opening: Pattern<Prose> = seq(
  many(beside, 3),
  maybe(role("source", voice({ bare: true }))),
  many(beside, 2),
  maybe(comma),
);

/** What stands between the verb and the first word that can only begin a clause must be its subject and nothing more. */
const pattern: Pattern<Prose> = ({ input }, at) => {
  const last = Math.min(sentenceEnd(input, at) - SHORTEST, at + LONGEST_SUBJECT);
  for (let i = at + 1; i <= last; i++) {
    if (isClauseHead(input, i)) return match(opening, input, at + 1, i)?.last === i ? i : -1;
    if (has(input, i, Flag.complementizer | Flag.finiteCue)) return -1;
  }
  return -1;
};

/** "من قال لن يعود": who says it is the one that is told of. */
const isToldOf = (prose: Prose, at: number): boolean => has(prose, at - 1, Flag.relative);

function produce(found: Match<Prose>): Attribution | null {
  const prose = found.input;
  const reading = verbReadings(prose, found.first, "past", "present").find(speaks);
  if (!reading) return null;
  const inside = match(opening, prose, found.first + 1, found.last);
  const { gender, number } = reading.verb ?? { gender: null, number: null };
  const written = inside?.pieces.find((piece) => piece.role === "source") ?? null;
  return attribution({
    rule: found.rule,
    first: found.first,
    last: found.last,
    links: [
      {
        source: written ?? (isConjoined(prose, found.first) ? null : findFrontedSubject(prose, found.first)),
        cue: { first: found.first, last: found.first + 1 },
        role: "speaker",
        agreement: `3${gender ?? ""}${number ?? ""}`,
      },
    ],
    shape: "clause",
    content: found.last,
    stance: reading.entry.stance,
    use: reading.entry.use,
  });
}

export const verbBare: Rule<Prose, Attribution> = defineRule({
  name: "verb.bare",
  starts: (prose, at) => maySpeak(prose, at) && canBeFinite(prose, at) && !isToldOf(prose, at),
  pattern,
  produce,
  finds: [
    {
      sentence: "وأضاف لن نتأخر في تسليم القوارب الجديدة.",
      content: "لن نتأخر في تسليم القوارب الجديدة",
      sources: [null],
      cue: "وأضاف",
    },
    {
      sentence: "وقال سامي الحداد سنفتح الحديقة قبل الصيف.",
      content: "سنفتح الحديقة قبل الصيف",
      sources: ["سامي الحداد"],
      cue: "وقال",
    },
    {
      sentence: "وتابع لذا يجب أن تنظف القناة كل عام.",
      content: "لذا يجب أن تنظف القناة كل عام",
      sources: [null],
    },
    {
      sentence: "وأضاف نحن جاهزون للموسم.",
      content: "نحن جاهزون للموسم",
      sources: [null],
    },
    {
      sentence: "وأضاف مدير المتحف فهذا المبنى شيده الأهالي بأيديهم.",
      content: "فهذا المبنى شيده الأهالي بأيديهم",
      sources: ["مدير المتحف"],
    },
  ],
  ignores: [
    "أضاف المهاجم هدفا ثانيا قبل الاستراحة.",
    "تابع سكان الحي السفينة من الشرفات.",
    "قال نعم.",
    "قال ستيفان الشريك في المشروع كلمته ثم مضى.",
  ],
});
