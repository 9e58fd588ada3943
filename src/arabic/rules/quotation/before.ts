/**
 * Content before its cue: "...", قال فلان. and: سنعود غدا، يقول المدير.
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { type Attribution, attribution } from "../../attribution.ts";
import { isNominal } from "../../phrases/nominal.ts";
import { innerTokens, opensSpeech } from "../../phrases/quote.ts";
import { readVoice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, sentenceEnd, sentenceStart } from "../../prose.ts";
import { has, isComma, isComplementizer, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

interface Closing {
  readonly reading: VerbReading;
  readonly cue: number;
  readonly source: { first: number; last: number } | null;
  readonly last: number;
}

/** A verb of direct speech with its voice and nothing that it introduces. */
function readClosing(prose: Prose, at: number): Closing | null {
  const reading = verbReadings(prose, at, "past", "present").find((r) =>
    r.entry.frames.some((f) => f.endsWith("Q")),
  );
  if (!reading) return null;
  const limit = sentenceEnd(prose, at);
  const end = isNominal(prose, at + 1) ? readVoice(prose, at + 1, limit, { barred: new Set(["ان"]) }) : -1;
  const source = end < 0 ? null : { first: at + 1, last: end };
  const last = source?.last ?? at + 1;
  for (let i = last; i < limit; i++) {
    if (isComplementizer(prose, i) || isComplementizer(prose, i, true) || foldedAt(prose, i) === ":")
      return null;
    if (isComma(prose, i) || opensSpeech(prose, i)) break;
  }
  return { reading, cue: at, source, last };
}

function build(found: Match<Prose>, closing: Closing, content: { first: number; last: number }): Attribution {
  return attribution({
    rule: found.rule,
    first: found.first,
    last: closing.last,
    links: [
      {
        source: closing.source,
        cue: { first: closing.cue, last: closing.cue + 1 },
        role: "speaker",
        agreement: null,
      },
    ],
    shape: "before",
    content: content.first,
    contentLast: content.last,
    stance: closing.reading.entry.stance,
    use: closing.reading.entry.use,
    position: "after",
  });
}

const SHORTEST = 4;

/** The token of the cue after a closed quotation, or -1. */
function cueAfterQuotation(prose: Prose, at: number): number {
  const index = prose.opens[at] ?? -1;
  const quotation = prose.quotations[index];
  if (!quotation?.closed || !(opensSpeech(prose, at) || sentenceStart(prose, at) === at)) return -1;
  const inner = innerTokens(prose, index);
  let next = inner.last + 1;
  // "نرسم بسمة" تعد مبادرة: a name that is the subject of what follows.
  if (inner.last - inner.first < SHORTEST && !isComma(prose, next)) return -1;
  while (/^[،,.]$/u.test(foldedAt(prose, next))) next++;
  if (/^(كما|هكذا|بهذه)$/u.test(foldedAt(prose, next))) next++;
  return has(prose, next, Flag.finiteCue) && !has(prose, next, Flag.conjoined) ? next : -1;
}

const quotePattern: Pattern<Prose> = (attempt, at) => {
  const cue = cueAfterQuotation(attempt.input, at);
  return cue < 0 ? -1 : (readClosing(attempt.input, cue)?.last ?? -1);
};

export const quoteBefore: Rule<Prose, Attribution> = defineRule({
  name: "quotation.before",
  starts: (prose, at) => (prose.opens[at] ?? -1) >= 0,
  pattern: quotePattern,
  produce: (found) => {
    const closing = readClosing(found.input, cueAfterQuotation(found.input, found.first));
    return closing && build(found, closing, innerTokens(found.input, found.input.opens[found.first] ?? -1));
  },
  finds: [
    {
      sentence: "«لن نبيع اللاعب هذا الصيف»، قال رئيس النادي.",
      content: "لن نبيع اللاعب هذا الصيف",
      sources: ["رئيس النادي"],
      cue: "قال",
    },
    {
      sentence: '"المضخة ستعود إلى العمل مساء" يقول المهندس.',
      content: "المضخة ستعود إلى العمل مساء",
      sources: ["المهندس"],
      cue: "يقول",
    },
  ],
  ignores: ["قرأ الطلاب رواية «ليل الميناء الطويل جدا» أمس."],
});

/** After a clause without quotation marks only the plainest verbs are sure to close speech. */
const PLAIN_SPEECH = /^(قال|أضاف|تابع|أوضح|ذكر|علّق|صرّح|كتب|روى|أردف)$/u;

const clausePattern: Pattern<Prose> = (attempt, at) => readClosing(attempt.input, at)?.last ?? -1;

export const clauseBefore: Rule<Prose, Attribution> = defineRule({
  name: "clause.before",
  starts: (prose, at) =>
    has(prose, at, Flag.finiteCue) && isComma(prose, at - 1) && !has(prose, at, Flag.conjoined),
  pattern: clausePattern,
  produce: (found) => {
    const prose = found.input;
    const closing = readClosing(prose, found.first);
    const ended =
      closing &&
      (closing.last >= sentenceEnd(prose, found.first) || /^[.!؟?]$/u.test(foldedAt(prose, closing.last)));
    if (!closing?.source || !ended || !PLAIN_SPEECH.test(closing.reading.entry.lemma)) return null;
    const first = sentenceStart(prose, found.first);
    return found.first - 1 - first < 3 || opensSpeech(prose, first)
      ? null
      : build(found, closing, { first, last: found.first - 1 });
  },
  finds: [
    {
      sentence: "سيفتح المعبر يوم الأحد، قال مدير المحطة.",
      content: "سيفتح المعبر يوم الأحد",
      sources: ["مدير المحطة"],
      cue: "قال",
    },
    {
      sentence: "لا نعرف متى تعود المياه، تقول ساكنة في الحي.",
      content: "لا نعرف متى تعود المياه",
      sources: ["ساكنة في الحي"],
      cue: "تقول",
    },
  ],
  ignores: ["وصل الوفد مساء، ثم غادر الضيوف."],
});
