/**
 * Clauses of saying that frame another clause: كما قال الوزير، بحسب ما ذكرت الوكالة, على حد تعبيره.
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { foldWord } from "../../../text/index.ts";
import { type Attribution, attribution, type LinkDraft } from "../../attribution.ts";
import { matchCue } from "../../cue.ts";
import { spelled } from "../../per-word.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import { headOf } from "../../phrases/head.ts";
import { isResumptive } from "../../phrases/homograph.ts";
import { isFusedWithB, isNominal, isTimePhrase, isUnknownWithB } from "../../phrases/nominal.ts";
import { isCommonWord } from "../../phrases/proper.ts";
import { readVoice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, sentenceEnd, sentenceStart } from "../../prose.ts";
import { has, isComma, stripConjunction, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { matchPhrase, place } from "./placement.ts";

interface AsSaid {
  readonly cueFirst: number;
  readonly verb: number;
  readonly voiceFirst: number;
  readonly voiceLast: number;
  /** "بحسب ما نقلته الصحيفة عن مصدر": the voice behind the one that passes on. */
  readonly relay: { readonly first: number; readonly last: number } | null;
  /** كما قال takes the content for granted. */
  readonly granted: boolean;
  /** "حسبما أفادت": who spoke before, in this person, gender and number; null for nobody (كما ورد). */
  readonly carried: string | null;
}

const OWN_CONTENT = {
  tenses: ["past", "present"],
  subject: "after",
  shapes: ["clause", "direct", "noun"],
} as const;

/** "كما زاد العدد", "كما أضاف بندا": also, not as somebody said. */
const ADDS = /^(زاد|أضاف|تابع|واصل|كشف|أعلن|أكد|أشار|دعا|جدّد)$/u;

function readAsSaid(prose: Prose, at: number): AsSaid | null {
  const granted = stripConjunction(foldedAt(prose, at)) === "كما";
  const phrase = granted ? { length: 1 } : matchPhrase(prose, at, "clause");
  if (!phrase) return null;
  const wasSaid = granted && foldedAt(prose, at + phrase.length) === "كان";
  const verb = at + phrase.length + (wasSaid ? 1 : 0);
  return (granted ? null : readWritten(prose, at, verb)) ?? readToldBy(prose, at, verb, granted);
}

/** "بحسب ما ذكرت الوكالة", "كما قال المدير": the verb and its subject. */
function readToldBy(prose: Prose, at: number, verb: number, granted: boolean): AsSaid | null {
  const readings = verbReadings(prose, verb, "past", "present").filter(
    (r) => r.verb?.person === 3 && r.entry.frames.some((f) => f.endsWith("Q") || f.includes("أن C")),
  );
  if (!canBeFinite(prose, verb) || readings.length === 0 || isFirstPerson(prose, verb)) return null;
  if (granted && !readings.some(tellsInBothWays)) return null;
  // "كما أعرب عن": also, not as somebody said.
  const adds = readings.every((r) => ADDS.test(r.entry.lemma));
  if (granted && (has(prose, verb + 1, Flag.preposition) || (adds && !mayClose(prose, at, readings))))
    return null;
  if (/^[وف]?علي$/u.test(foldedAt(prose, at)) && !isComma(prose, at - 1)) return null;
  if (isNobodys(prose, verb, readings))
    return {
      cueFirst: at,
      verb,
      voiceFirst: verb + 1,
      voiceLast: verb + 1,
      relay: null,
      granted,
      carried: null,
    };
  const limit = sentenceEnd(prose, at);
  const first = skipBetween(prose, verb + 1, limit);
  // "كما نقلت مليون راكب": so many were carried.
  if (granted && (has(prose, first, Flag.number) || isSoMany(prose, first))) return null;
  if (isDemanded(prose, first, readings)) return null;
  const relay = granted ? null : relayBehind(prose, first, readings);
  const last = relay?.last ?? Math.max(voiceEnd(prose, first, limit), verb + 1);
  if (granted && adds && foldedAt(prose, last) !== ".") return null;
  if (granted && hasItsOwn(prose, { verb, first, last }, readings)) return null;
  return {
    cueFirst: granted && at === sentenceStart(prose, at) ? verb : at,
    verb,
    voiceFirst: first,
    voiceLast: last,
    relay,
    granted,
    carried: agreementOf(readings),
  };
}

/** Null for a passive, whose subject is what was said. */
function agreementOf(readings: readonly VerbReading[]): string | null {
  const verb = readings.find((r) => r.verb?.voice !== "passive")?.verb;
  return verb ? `3${verb.gender ?? ""}${verb.number ?? ""}` : null;
}

/** "بحسب ما جاء في البيان": the paper in which it stands. */
function readWritten(prose: Prose, at: number, verb: number): AsSaid | null {
  if (!stands(prose, verb) || !isIn(prose, verb + 1)) return null;
  const voiceFirst = verb + 2;
  const voiceLast = readVoice(prose, voiceFirst, sentenceEnd(prose, at));
  if (voiceLast < 0 || !/^(?:document|outlet)$/u.test(headOf(prose, voiceFirst, voiceLast).kind ?? ""))
    return null;
  return { cueFirst: at, verb: verb + 1, voiceFirst, voiceLast, relay: null, granted: false, carried: null };
}
const stands = spelled(/^(?:جاء|ورد|نشر)(?:ت)?$/u);
const isIn = spelled(/^(?:في|علي)$/u);

const isSoMany = spelled(/^(?:نحو|حوالي|قرابه|مءات|الاف|الف|مليون|ملايين|مليار|عشرات)$/u);

/** "مثلما يطالب بحقوقه", "كما طلبت دفعة من المال": what is demanded, by nobody named. */
const isDemanded = (prose: Prose, at: number, readings: readonly VerbReading[]): boolean =>
  (readings.every(({ entry }) => entry.use === "demand") && isBareCommon(prose, at)) ||
  ((isFusedWithB(prose, at) || isUnknownWithB(prose, at)) &&
    readings.some(({ entry }) => hasNounAfter(entry.frames, "ب")));

const isBareCommon = (prose: Prose, at: number): boolean =>
  isCommonWord(prose, at) && !has(prose, at, Flag.article | Flag.voiceHead);

/** "كما عبر اللاعبون عن فرحتهم", "كما قال المدير إن": the verb has a content of its own, so كما is only "also". */
const hasItsOwn = (
  prose: Prose,
  { verb, first, last }: { verb: number; first: number; last: number },
  readings: readonly VerbReading[],
): boolean =>
  takesItsNoun(prose, { first, last }, readings) ||
  (!leadsOn(prose, skipAudience(prose, last)) && matchCue(prose, verb, OWN_CONTENT) !== null);

const ABOUT = { barred: new Set(["عن"]) };

/** عن مصدر في البلدية, behind a voice: only what surely is a voice itself, for عن tells of a matter as well. */
function relayBehind(prose: Prose, first: number, readings: readonly VerbReading[]): AsSaid["relay"] {
  if (!readings.some(({ entry }) => entry.use === "relay")) return null;
  const limit = sentenceEnd(prose, first);
  const at = readVoice(prose, first, limit, ABOUT);
  if (at < 0 || foldedAt(prose, at) !== "عن") return null;
  const last = readVoice(prose, at + 1, limit, ABOUT);
  return last > at + 1 && headOf(prose, at + 1, last).titled ? { first: at + 1, last } : null;
}

/** Where the voice ends, or -1 where none begins. */
const voiceEnd = (prose: Prose, first: number, limit: number): number =>
  isNominal(prose, first) || (prose.opens[first] ?? -1) >= 0 ? readVoice(prose, first, limit) : -1;

/** A verb that leads to a clause and to direct speech. */
const tellsInBothWays = ({ entry }: VerbReading): boolean =>
  entry.frames.some((frame) => frame.endsWith("Q")) && entry.frames.some((frame) => frame.endsWith("أن C"));

/** كما ورد, كما قيل: nobody is named. */
const isNobodys = (prose: Prose, verb: number, readings: readonly VerbReading[]): boolean =>
  readings.every((r) => /^(ورد|تردد|أشيع)$/u.test(r.entry.lemma)) ||
  /^[وف]?(ورد|تردد|قيل|يقال)$/u.test(foldedAt(prose, verb));

/** "كما عبر اللاعبون عن فرحتهم": the verb has its own preposition and noun, so كما is only "also". */
function takesItsNoun(
  prose: Prose,
  { first, last }: { first: number; last: number },
  readings: readonly VerbReading[],
): boolean {
  for (let i = first + 1; i < last + 3 && !has(prose, i, Flag.mark); i++)
    if (
      /^(عن|الي|علي)$/u.test(foldedAt(prose, i)) &&
      readings.some(({ entry }) => entry.use !== "relay" && hasNounAfter(entry.frames, foldedAt(prose, i)))
    )
      return true;
  return false;
}

const hasNounAfter = (frames: readonly string[], preposition: string): boolean =>
  frames.some((frame) => frame.split(" ").some((word) => foldWord(word) === preposition));

const TELLS = /^(كشف|أعلن|أكد)$/u;

/** "، كما أعلنت الشركة.": behind a comma and with nothing after its voice, a verb that may add something tells what stands before. */
const mayClose = (prose: Prose, at: number, readings: readonly VerbReading[]): boolean =>
  isComma(prose, at - 1) && readings.some((r) => TELLS.test(r.entry.lemma));

/** "كما أعلن أمس", "ما صرح به": words between the verb and its subject. */
function skipBetween(prose: Prose, from: number, limit: number): number {
  let at = from;
  while (
    at < limit &&
    (has(prose, at, Flag.adverb | Flag.connector) || isResumptive(prose, at) || isWhen(prose, at)) &&
    !has(prose, at, Flag.voiceHead)
  )
    at++;
  return at;
}

/** "كما ذكر الأسبوع الماضي المدير": both words of the time. */
const isWhen = (prose: Prose, at: number): boolean =>
  isTimePhrase(prose, at) || (isTimePhrase(prose, at - 1) && !has(prose, at, Flag.voiceHead));

/** كما ذكرتُ: the damma tells "I" from "she"; كما ذكرنا: we, not "he mentioned us". */
const isFirstPerson = (prose: Prose, at: number): boolean =>
  /نا$/u.test(foldedAt(prose, at)) ||
  prose.text.slice(prose.tokens[at]?.start ?? 0, prose.tokens[at]?.end ?? 0).endsWith("تُ");

const pattern: Pattern<Prose> = (attempt, at) => readAsSaid(attempt.input, at)?.voiceLast ?? -1;

function produce(found: Match<Prose>): Attribution | null {
  const prose = found.input;
  const read = readAsSaid(prose, found.first);
  if (!read) return null;
  const placed = place(prose, found.first, skipAudience(prose, read.voiceLast));
  if (!placed) return null;
  const named = read.voiceLast > read.voiceFirst;
  const link: LinkDraft = {
    source: named
      ? { first: read.voiceFirst, last: read.relay ? read.relay.first - 1 : read.voiceLast }
      : null,
    cue: { first: read.cueFirst, last: read.verb + 1 },
    role: named || read.carried !== null ? "speaker" : "impersonal",
    agreement: named ? null : read.carried,
  };
  return attribution({
    rule: found.rule,
    first: found.first,
    last: read.voiceLast,
    links: [link, ...relayOf(read)],
    shape: placed.position === "before" ? "whole" : "before",
    content: placed.first,
    contentLast: placed.last,
    stance: read.granted ? "supports" : "neutral",
    use: "preposition",
    position: placed.position,
  });
}

const relayOf = ({ relay }: AsSaid): LinkDraft[] =>
  relay
    ? [{ source: relay, cue: { first: relay.first - 1, last: relay.first }, role: "relay", agreement: null }]
    : [];

/** "، فإن": what follows is the clause that the frame belongs to. */
const leadsOn = (prose: Prose, at: number): boolean =>
  isComma(prose, at) && /^(فان|فانه|فانها|فقد|فلقد)$/u.test(foldedAt(prose, at + 1));

/** "كما قال المدير للصحيفة في حوار، فإن": up to the comma that ends the frame clause. */
function skipAudience(prose: Prose, at: number): number {
  const limit = sentenceEnd(prose, at - 1);
  for (let i = at; i < Math.min(limit, at + 14); i++) if (/^[،,:]$/u.test(foldedAt(prose, i))) return i;
  return at;
}

export const asSaid: Rule<Prose, Attribution> = defineRule({
  name: "preposition.as-said",
  starts: (prose, at) =>
    has(prose, at, Flag.word) &&
    (stripConjunction(foldedAt(prose, at)) === "كما" || matchPhrase(prose, at, "clause") !== null),
  pattern,
  produce,
  finds: [
    {
      sentence: "وبحسب ما جاء في البيان، أغلقت البلدية السوق أسبوعا.",
      content: "أغلقت البلدية السوق أسبوعا",
      sources: ["البيان"],
      cue: "وبحسب ما جاء في",
    },
    {
      sentence: "أغلق الطريق القديم أسبوعا، كما أعلنت السلطات المحلية.",
      content: "أغلق الطريق القديم أسبوعا",
      sources: ["السلطات المحلية"],
      cue: "كما أعلنت",
    },
    {
      sentence: "وكما قال مدير الميناء، فإن الرافعة تحتاج إلى صيانة.",
      content: "الرافعة تحتاج إلى صيانة",
      sources: ["مدير الميناء"],
      cue: "قال",
    },
    {
      sentence: "أغلق الجسر أسبوعا، بحسب ما ذكرت البلدية.",
      content: "أغلق الجسر أسبوعا",
      sources: ["البلدية"],
      cue: "بحسب ما ذكرت",
    },
    {
      sentence: "وبحسب ما نقلته صحيفة المرفأ عن مصدر في البلدية، فإن الجسر القديم سيغلق غدا.",
      content: "الجسر القديم سيغلق غدا",
      sources: ["صحيفة المرفأ", "مصدر في البلدية"],
      cue: "وبحسب ما نقلته",
    },
  ],
  ignores: [
    "كما زار الوفد المتحف القديم.",
    "مثلما يطالب بحقوقه يجب أن يلتزم بعقده.",
    "ولا تزال القرية، كما ذكرنا سابقا، بعيدة عن الساحل.",
  ],
});
