/**
 * A clause that names who said what stands before it: "«...»، هذا ما شدد عليه الوزير", "..., وهو ما نفته الشركة".
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { type Attribution, attribution } from "../../attribution.ts";
import { spelled } from "../../per-word.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import { headOf, nameKind } from "../../phrases/head.ts";
import { isResumptive } from "../../phrases/homograph.ts";
import { isPersonByName } from "../../phrases/proper.ts";
import { isListedName } from "../../phrases/rank.ts";
import { readVoice } from "../../phrases/voice.ts";
import { type Prose, sentenceEnd, sentenceStart } from "../../prose.ts";
import { has, isComma, isComplementizer, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

const SHORTEST_CLAUSE = 3;

const isWhat = spelled(/^ما$/u);
const isThis = spelled(/^[وف]?(?:هذا|هو)$/u);

/** True for the verb of "هذا ما V", "وهو ما V". */
const isVerbOfWhat = (prose: Prose, at: number): boolean =>
  canBeFinite(prose, at) && isWhat(prose, at - 1) && isThis(prose, at - 2);

/** "وهو ما اعتبره الوزير تصعيدا": as what he sees it follows. */
const REGARDS = /^(?:اعتبر|عدّ?|وصف|رأى|سمّى|صنّف)$/u;

interface What {
  readonly reading: VerbReading;
  readonly source: { readonly first: number; readonly last: number };
}

function readWhat(prose: Prose, at: number): What | null {
  if (!isVerbOfWhat(prose, at)) return null;
  const reading = verbReadings(prose, at, "past", "present").find(
    (r) =>
      r.verb?.person === 3 &&
      r.entry.use !== "demand" &&
      !REGARDS.test(r.entry.lemma) &&
      r.entry.frames.some((frame) => frame.includes("أن C")),
  );
  if (!reading) return null;
  const voiceAt = skipPronoun(prose, at + 1);
  // "هذا ما تؤكد الأرقام أنه": what is said follows.
  const last = readVoice(prose, voiceAt, sentenceEnd(prose, at), { bare: true, stopAtContent: true });
  if (last < 0 || isComplementizer(prose, last) || leadsToWords(prose, last)) return null;
  return speaks(prose, voiceAt, last) ? { reading, source: { first: voiceAt, last } } : null;
}

/** "وهو ما أكده المدير بقوله إن": his words follow. */
const leadsToWords = spelled(/^(?:[:"“«]|بقول(?:ه|ها|هم)|قاءلا|قاءله)$/u);

/** "ما شدد عليه", "ما صرح به أمس": the pronoun for what was said, and when. */
function skipPronoun(prose: Prose, from: number): number {
  let at = from;
  while (isResumptive(prose, at) || (has(prose, at, Flag.adverb) && !has(prose, at, Flag.voiceHead))) at++;
  return at;
}

/** Somebody: "وهو ما يؤكده ارتفاع الأسعار" is shown by a fact. */
const speaks = (prose: Prose, first: number, last: number): boolean =>
  headOf(prose, first, last).titled ||
  nameKind(prose, first) !== null ||
  isListedName(prose, first) ||
  isPersonByName(prose, first);

const pattern: Pattern<Prose> = (attempt, at) => readWhat(attempt.input, at)?.source.last ?? -1;

function produce(found: Match<Prose>): Attribution | null {
  const prose = found.input;
  const read = readWhat(prose, found.first);
  if (!read) return null;
  const { reading, source } = read;
  const first = found.first - 2;
  const own = clauseBefore(prose, first);
  return attribution({
    rule: found.rule,
    first,
    last: source.last,
    links: [
      {
        source,
        cue: { first: found.first, last: found.first + 1 },
        role: "speaker",
        agreement: `3${reading.verb?.gender ?? ""}${reading.verb?.number ?? ""}`,
      },
    ],
    ...(own
      ? { shape: "before", content: own.first, contentLast: own.last }
      : { shape: "anaphor", content: found.first - 1, contentLast: found.first }),
    stance: reading.entry.stance,
    use: reading.entry.use,
    negated: reading.entry.use === "deny",
  });
}

/** The clause before the comma, where nobody in it says something that would be meant instead; else null. */
function clauseBefore(prose: Prose, at: number): { first: number; last: number } | null {
  if (!isComma(prose, at - 1)) return null;
  let first = sentenceStart(prose, at);
  for (let i = first; i < at; i++)
    if (canBeFinite(prose, i) && (prose.within[i] ?? -1) < 0 && !isWhat(prose, i - 1)) return null;
  while (first < at && isConnector(prose, first)) first++;
  return at - 1 - first >= SHORTEST_CLAUSE ? { first, last: at - 1 } : null;
}
const isConnector = (prose: Prose, at: number): boolean => has(prose, at, Flag.connector | Flag.breaker);

export const verbWhat: Rule<Prose, Attribution> = defineRule({
  name: "verb.what",
  starts: isVerbOfWhat,
  pattern,
  produce,
  finds: [
    {
      sentence: "«المصنع سيعود إلى العمل في الصيف»، هذا ما شدد عليه مدير المصنع سامي الحداد.",
      content: "المصنع سيعود إلى العمل في الصيف",
      sources: ["مدير المصنع سامي الحداد"],
      cue: "شدد",
    },
    {
      sentence: "تراجع محصول القمح بعد موسم جاف، وهو ما أكدته وزارة الزراعة.",
      content: "تراجع محصول القمح بعد موسم جاف",
      sources: ["وزارة الزراعة"],
      cue: "أكدته",
    },
    {
      sentence: "وقال سامي الحداد إن المحصول تضاعف، وهو ما نفته وزارة الزراعة.",
      content: "المحصول تضاعف",
      sources: ["وزارة الزراعة"],
      cue: "نفته",
    },
  ],
  ignores: ["زادت الحجوزات، وهو ما يؤكده ارتفاع الأسعار.", "هذا ما يحتاج إليه المدير."],
});
