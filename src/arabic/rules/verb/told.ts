/**
 * What somebody is said to have told: "ما أوردته الصحيفة عن إغلاق الجسر", "ما ذكره المدير من أن ...". The verb has its content
 * in a pronoun; what it was about follows.
 * @module
 */
import {
  defineRule,
  type Match,
  many,
  match,
  maybe,
  type Pattern,
  type Rule,
  role,
  seq,
} from "../../../grammar/index.ts";
import { type Attribution, attribution } from "../../attribution.ts";
import { spelled } from "../../per-word.ts";
import { isPropositional } from "../../phrases/content-opener.ts";
import { interjected } from "../../phrases/opener.ts";
import { voice } from "../../phrases/voice.ts";
import { type Prose, sentenceEnd } from "../../prose.ts";
import { has, isComplementizer, isVerbThat, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

/** So many words may stand between the voice and what it told of. */
const LONGEST_BETWEEN = 4;

const isWhat = spelled(/^[وفبل]?(?:ما|مما|عما)$/u);
const isAbout = spelled(/^(?:عن|من|حول|بشان|بخصوص)$/u);
const tellsIt = ({ entry, pronoun, verb }: VerbReading): boolean =>
  verb?.tense === "past" &&
  /^(?:ه|ها)$/u.test(pronoun) &&
  (entry.use === "relay" || entry.use === "say" || entry.use === "claim");
const mayTellIt = isVerbThat(tellsIt);

const teller: Pattern<Prose> = seq(
  many(interjected, 2),
  maybe(role("source", voice({ barred: new Set(["عن", "من", "حول", "بشان", "بخصوص"]), bare: true }))),
);

interface Told {
  readonly source: { first: number; last: number } | null;
  readonly content: number;
  readonly shape: "clause" | "noun";
}

function readTold(prose: Prose, at: number): Told | null {
  const limit = sentenceEnd(prose, at);
  const source = match(teller, prose, at + 1, limit)?.pieces.find((p) => p.role === "source") ?? null;
  const from = source?.last ?? at + 1;
  for (let i = from; i < Math.min(limit - 1, from + LONGEST_BETWEEN); i++) {
    if (has(prose, i, Flag.mark | Flag.finiteCue | Flag.complementizer)) return null;
    if (!isAbout(prose, i)) continue;
    if (isComplementizer(prose, i + 1)) return { source, content: i + 2, shape: "clause" };
    // "ما نقله الموقع عن مصادره": from whom, not what.
    if (has(prose, i + 1, Flag.voiceHead)) return null;
    return isPropositional(prose, i + 1) ? { source, content: i + 1, shape: "noun" } : null;
  }
  return null;
}

const pattern: Pattern<Prose> = ({ input }, at) => readTold(input, at)?.content ?? -1;

function produce(found: Match<Prose>): Attribution | null {
  const prose = found.input;
  const told = readTold(prose, found.first);
  const reading = verbReadings(prose, found.first, "past").find(tellsIt);
  if (!told || !reading) return null;
  const agreement = `3${reading.verb?.gender ?? ""}${reading.verb?.number ?? ""}`;
  return attribution({
    rule: found.rule,
    first: found.first,
    last: found.last,
    links: [
      {
        source: told.source,
        cue: { first: found.first, last: found.first + 1 },
        role: "speaker",
        agreement,
      },
    ],
    shape: told.shape,
    content: told.content,
    stance: reading.entry.stance,
    use: reading.entry.use,
  });
}

export const verbTold: Rule<Prose, Attribution> = defineRule({
  name: "verb.told",
  starts: (prose, at) => has(prose, at, Flag.finiteCue) && isWhat(prose, at - 1) && mayTellIt(prose, at),
  pattern,
  produce,
  finds: [
    {
      sentence: "ورد المدير على ما أوردته صحيفة المرفأ عن إغلاق الجسر.",
      content: "إغلاق الجسر",
      sources: ["صحيفة المرفأ"],
      cue: "أوردته",
    },
    {
      sentence: "وزار الوفد الموقع تعليقا على ما ذكره العمدة من أن السد ضعيف.",
      content: "السد ضعيف",
      sources: ["العمدة"],
      cue: "ذكره",
    },
  ],
  ignores: ["اطلع الوفد على ما نشرته الصحيفة أمس.", "وفق ما ذكرته البلدية أمس."],
});
