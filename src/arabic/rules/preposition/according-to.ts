/**
 * Voices brought in by a preposition: وفقا للصحيفة, بحسب مصادر, نقلا عن الوكالة; before the content or after it.
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { type Attribution, attribution, type LinkDraft } from "../../attribution.ts";
import { isWordThat, spelled } from "../../per-word.ts";
import { headOf, nameKind } from "../../phrases/head.ts";
import { tellsOfPublication } from "../../phrases/opener.ts";
import { isCommonWord, isKnownPersonBehindL, isPersonByName } from "../../phrases/proper.ts";
import { isFusedName } from "../../phrases/rank.ts";
import { readVoice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, sentenceEnd } from "../../prose.ts";
import { has, isComma, isDefinite } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { isSetOff, matchPhrase, type Placed, place } from "./placement.ts";

const BARRED: ReadonlySet<string> = new Set(["الي", "عن"]);

/** The phrase and the voice after it, read as one. */
function readVoiced(
  prose: Prose,
  at: number,
): { cueLast: number; voiceFirst: number; voiceLast: number } | null {
  const found = matchPhrase(prose, at, "voice");
  if (!found) return null;
  // وفقا لـ«المرفأ»: the ل stands alone before the marks, and so with the phrase.
  const cueLast = at + found.length + (found.fused && isAlone(prose, at + found.length) ? 1 : 0);
  const voiceFirst = cueLast;
  const limit = sentenceEnd(prose, at);
  // بحسب تصريحات الوزير: the statement, and whose it is.
  const isSaid = has(prose, voiceFirst, Flag.circumstance) && !has(prose, voiceFirst, Flag.voiceHead);
  const said = isSaid && isStatement(prose, voiceFirst) ? 1 : 0;
  const voiceLast = overPlace(prose, readVoice(prose, voiceFirst + said, limit, { barred: BARRED }), limit);
  return voiceLast < 0 || !isVoiceLike(prose, at, voiceFirst, voiceLast)
    ? null
    : { cueLast, voiceFirst, voiceLast };
}

const isAlone = spelled(/^ل$/u);

/** Without a comma before it, only a medium or an unnamed voice ends a clause (حسب موقع كذا); anything else belongs to it (حسب توصية المدرب). */
function isFreeVoice(prose: Prose, read: { voiceFirst: number; voiceLast: number }): boolean {
  const { kind, titled } = headOf(prose, read.voiceFirst, read.voiceLast);
  return (
    kind === "outlet" ||
    kind === "anonymous" ||
    (prose.opens[read.voiceFirst] ?? -1) >= 0 ||
    (titled && kind === "organisation") ||
    (isPersonByName(prose, read.voiceFirst) && read.voiceLast - read.voiceFirst >= 2) ||
    (isDefinite(prose, read.voiceFirst + 1) && isStatement(prose, read.voiceFirst)) ||
    (titled && kind === "person" && !has(prose, read.voiceFirst, Flag.speechNoun))
  );
}

/** ادعاءات الشهود, أقوال السكان: what somebody said; not توصية المدرب, which is followed. */
const isStatement = isWordThat(({ readings }) =>
  readings.some(
    ({ entry, preposition }) =>
      entry.type === "speech-noun" &&
      (preposition === "" || preposition === "ل") &&
      STATEMENTS.has(entry.use),
  ),
);
const STATEMENTS = new Set(["claim", "statement", "saying"]);

/** "نقلا عن دفتر الأعطال في المحطة، فإن": a place before the comma still belongs to the voice. */
function overPlace(prose: Prose, last: number, limit: number): number {
  if (last < 0 || !/^(في|عن|من|لدي)$/u.test(foldedAt(prose, last))) return last;
  for (let i = last + 1; i < Math.min(limit, last + 6); i++) {
    if (isComma(prose, i)) return i;
    if (has(prose, i, Flag.mark | Flag.finiteCue | Flag.circumstance | Flag.adverb)) return last;
  }
  return last;
}

/** وفق توجيهات, بحسب الجدول, حسب المواصفات: what is followed or seen, and says nothing. */
const isFollowed = spelled(
  /^(?:ال|لل?)?(?:توجيه|توجيهات|تعليمات|اوامر|جدول|جداول|خطه|خطت|خطط|اليه|اليات|معايير|معيار|ضوابط|شروط|مواصفات|نظام|انظمه|لواءح|قواعد|صوره|اجراءات|متطلبات|امكانات|امكانيات|حاجه|حاجت|احتياجات|رغبه|رغبت|رغبات|اراده|ارادت|مصلحه|مصلحت|ظروف|معدل|معدلات|طبيعه|طبيعت|نوع|حجم|ترتيب|منهج|مبدا|مبادء|اتفاقيه|نموذج)(?:ه|ها|هم)?$/u,
);

/** "وفق الله القائمين": may He help them. */
const isGod = spelled(/^الله$/u);

/** وفق جدول زمني is a manner: after وفق a title, a known name or a person's bare name must follow. */
function isVoiceLike(prose: Prose, at: number, first: number, last: number): boolean {
  if (isFollowed(prose, first) || isGod(prose, first)) return false;
  if (
    headOf(prose, first, last).titled ||
    has(prose, first, Flag.speechNoun) ||
    nameKind(prose, first) !== null ||
    (prose.opens[first] ?? -1) >= 0 ||
    isSomebodyByName(prose, first, last)
  )
    return true;
  if (/^(فان|فانه|فانها|فقد)$/u.test(foldedAt(prose, last)) && has(prose, first, Flag.article)) return true;
  const manner = /^[وف]?(وفق|وفقا|طبقا|تبعا|بناء|استنادا|اعتمادا|حسب)/u.test(foldedAt(prose, at));
  if (manner && isAloneNisba(prose, at, first, last)) return true;
  if (manner)
    return (
      last - first >= 2 &&
      last - first <= 4 &&
      !has(prose, first, Flag.article | Flag.contentHead | Flag.circumstance) &&
      (prose.words[first]?.readings.length ?? 0) === 0 &&
      !/^ل/u.test(foldedAt(prose, first))
    );
  return !has(prose, first, Flag.contentHead | Flag.circumstance);
}

/** "وفقا لسامي الحداد", "وفق سامي الحداد"; one word only where nothing more can belong to it (وفقا لنيوتن، فإن). */
const isSomebodyByName = (prose: Prose, first: number, last: number): boolean =>
  (last - first >= 2 || has(prose, last, Flag.mark) || isThen(prose, last)) &&
  (isPersonByName(prose, first) ||
    isKnownPersonBehindL(prose, first) ||
    (isFusedName(prose, first) && (!isCommonWord(prose, first) || isOnNoList(prose, first + 1))));

/** "لسارة هاكابي": behind a first name that spells another word, a word that no list knows. */
const isOnNoList = isWordThat(({ folded, readings }) => readings.length === 0 && !/^ال/u.test(folded));

/** "، وفقا للحداوي.": a family name by itself between a comma and the end of its clause. */
const isAloneNisba = (prose: Prose, at: number, first: number, last: number): boolean =>
  last - first === 1 && isComma(prose, at - 1) && isFamilyName(prose, first) && has(prose, last, Flag.mark);
const isFamilyName = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^لل\p{L}{3,}ي$/u.test(folded),
);

const pattern: Pattern<Prose> = (attempt, at) => readVoiced(attempt.input, at)?.voiceLast ?? -1;

interface Voiced {
  readonly voiceFirst: number;
  readonly voiceLast: number;
}

const LONGEST_RELATIVE = 18;

/** "بحسب الدراسة التي أعدها الباحث، ...": the comma or فإن that closes a relative clause on the voice; `at` where none does. */
function overRelative(prose: Prose, at: number): number {
  const relative = isComma(prose, at) ? at + 1 : at;
  if (!has(prose, relative, Flag.relative)) return at;
  const limit = Math.min(sentenceEnd(prose, at), at + LONGEST_RELATIVE);
  for (let i = relative + 2; i < limit; i++) if (isComma(prose, i) || isThen(prose, i)) return i;
  return at;
}
const isThen = spelled(/^(?:فان(?:ه|ها|هم)?|فقد)$/u);

/** The token of نشرته in "بيان نشرته وكالة الساحل", or null. */
function publication(prose: Prose, { voiceFirst, voiceLast }: Voiced): number | null {
  for (let i = voiceFirst + 1; i < voiceLast - 1; i++) if (tellsOfPublication(prose, i)) return i;
  return null;
}

/** Who published a document stands around it. */
function publisherOf(prose: Prose, read: Voiced): LinkDraft[] {
  const at = publication(prose, read);
  if (at === null) return [];
  const source = { first: at + 1, last: read.voiceLast };
  return [{ source, cue: { first: at, last: at + 1 }, role: "speaker", agreement: null }];
}

function produce(found: Match<Prose>): Attribution | null {
  const prose = found.input;
  const read = readVoiced(prose, found.first);
  const phrase = matchPhrase(prose, found.first, "voice");
  if (!read || !phrase) return null;
  const placed: Placed | null = place(prose, found.first, overRelative(prose, read.voiceLast));
  if (!placed || (placed.position === "after" && !isSetOff(prose, found.first) && !isFreeVoice(prose, read)))
    return null;
  return attribution({
    rule: found.rule,
    first: found.first,
    last: read.voiceLast,
    links: [
      ...publisherOf(prose, read),
      {
        source: { first: read.voiceFirst, last: publication(prose, read) ?? read.voiceLast },
        cue: { first: found.first, last: read.cueLast },
        role: "speaker",
        agreement: null,
      },
    ],
    shape: placed.position === "before" ? "whole" : "before",
    content: placed.first,
    contentLast: placed.last,
    stance: phrase.stance,
    use: "preposition",
    position: placed.position,
  });
}

/** حد تعبير and وفق behind على: a part of the longer phrase that begins before it. */
const isInPhrase = (prose: Prose, at: number): boolean =>
  (matchPhrase(prose, at - 1, "voice")?.length ?? 0) > 1;

export const accordingTo: Rule<Prose, Attribution> = defineRule({
  name: "preposition.according-to",
  starts: (prose, at) =>
    has(prose, at, Flag.word) && matchPhrase(prose, at, "voice") !== null && !isInPhrase(prose, at),
  pattern,
  produce,
  finds: [
    {
      sentence: "وبحسب صحيفة المرفأ، هبطت أسعار السمك إلى النصف، بعدما ارتفعت في الشتاء.",
      content: "هبطت أسعار السمك إلى النصف، بعدما ارتفعت في الشتاء",
      cue: "وبحسب",
    },
    {
      sentence: "وبحسب صحيفة «المرفأ» التي تصدر في الساحل؛ فإن القطعة سقطت من القارب.",
      content: "القطعة سقطت من القارب",
      sources: ["صحيفة «المرفأ»"],
      cue: "وبحسب",
    },
    {
      sentence: "وبحسب البيان الصادر أمس، فإن الجسر مغلق حتى الغد.",
      content: "الجسر مغلق حتى الغد",
      cue: "وبحسب",
    },
    {
      sentence: "أغلق الجسر أسبوعا، وفقا للحداوي.",
      content: "أغلق الجسر أسبوعا",
      sources: ["للحداوي"],
      cue: "وفقا",
    },
    {
      sentence: "ووفقا لصحيفة المرفأ، أغلقت البلدية الجسر.",
      content: "أغلقت البلدية الجسر",
      sources: ["لصحيفة المرفأ"],
      cue: "ووفقا",
    },
    {
      sentence: "أغلقت البلدية الجسر أسبوعا، بحسب مصادر محلية.",
      content: "أغلقت البلدية الجسر أسبوعا",
      sources: ["مصادر محلية"],
      cue: "بحسب",
    },
    {
      sentence: "الجسر القديم سيغلق غدا، على حد تعبير المدير.",
      content: "الجسر القديم سيغلق غدا",
      sources: ["المدير"],
      cue: "على حد تعبير",
    },
  ],
  ignores: [
    "وزعت الحصص وفق جدول زمني محدد.",
    "نظمت البلدية المعرض، وفق توجيهات المحافظ.",
    "غرست الأشجار، حسب حاجة الحديقة إلى الظل.",
  ],
});
