/**
 * Nouns that stand for speech: شائعات عن, اتهامات بـ, مزاعم بأن, تصريحات الوزير بأن, بحجة أن.
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { type Attribution, attribution, type LinkDraft } from "../../attribution.ts";
import { spelled } from "../../per-word.ts";
import { voiceEntry } from "../../phrases/head.ts";
import { isSaying } from "../../phrases/nominal.ts";
import { readSpeechNoun } from "../../phrases/speech-noun.ts";
import { foldedAt, type Prose } from "../../prose.ts";
import { has } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

const pattern: Pattern<Prose> = (attempt, at) => readSpeechNoun(attempt.input, at)?.content ?? -1;

function produce(found: Match<Prose>): Attribution | null {
  const read = readSpeechNoun(found.input, found.first);
  if (!read) return null;
  const governed = read.reading.pronoun !== "" || read.reading.entry.use === "pretext";
  const link: LinkDraft = {
    source: read.source,
    cue: { first: found.first, last: found.first + 1 },
    role: read.source ? "speaker" : governed ? "governor" : "impersonal",
    agreement: read.reading.pronoun || null,
  };
  return attribution({
    rule: found.rule,
    first: found.first,
    last: found.last,
    links: [link],
    shape: read.shape,
    content: read.content,
    stance: read.reading.entry.stance,
    use: "noun",
    negated: read.reading.entry.use === "denial",
  });
}

/** تجدر الإشارة إلى, جدير بالذكر, لا شك: the writer's own voice. */
function isWriterFormula(prose: Prose, at: number): boolean {
  return /^[وف]?(تجدر|يجدر|جدير|الجدير|لا|بلا|يمكن|ينبغي|يجب)$/u.test(foldedAt(prose, at - 1));
}

/** "معلومات كشفها تقرير": a verb with its object, and who did it behind. */
const isDoneByNext = (prose: Prose, at: number): boolean =>
  endsInHer(prose, at) &&
  has(prose, at, Flag.finiteCue) &&
  (has(prose, at - 1, Flag.speechNoun) || voiceEntry(prose, at - 1)?.kind === "document") &&
  !has(prose, at - 1, Flag.article) &&
  has(prose, at + 1, Flag.voiceHead);
const endsInHer = spelled(/ها$/u);

/** "لدينا معلومات عن": what somebody has, and did not say. */
const isHad = spelled(/^[وف]?لدي(?:نا|ه|ها|هم|ي|كم)$/u);

export const speechNoun: Rule<Prose, Attribution> = defineRule({
  name: "noun.speech",
  starts: (prose, at) =>
    has(prose, at, Flag.speechNoun) &&
    voiceEntry(prose, at - 1)?.kind !== "outlet" &&
    !isSaying(prose, at) &&
    !isDoneByNext(prose, at) &&
    !isWriterFormula(prose, at) &&
    !isHad(prose, at - 1),
  pattern,
  produce,
  finds: [
    {
      sentence: "انتشرت شائعات عن تأخير الرواتب في المدينة.",
      content: "تأخير الرواتب في المدينة",
      cue: "شائعات",
    },
    { sentence: "وأغلق المخبز أبوابه بحجة أن الطحين نفد.", content: "الطحين نفد", cue: "بحجة" },
  ],
  ignores: ["وفي رده على سؤال عن الموعد ابتسم المدير.", "حضرت الصحافة تصريحات الوزير مساء."],
});
