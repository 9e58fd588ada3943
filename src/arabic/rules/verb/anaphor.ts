/**
 * A verb of saying whose content is a pronoun for words said just before: أقر المدير بذلك, نفى هذه الأنباء.
 * @module
 */
import {
  defineRule,
  type Match,
  many,
  match,
  maybe,
  not,
  oneOf,
  type Pattern,
  type Rule,
  role,
  seq,
  token,
} from "../../../grammar/index.ts";
import { type Attribution, attribution } from "../../attribution.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import { findFrontedSubject } from "../../phrases/fronted.ts";
import { audience, interjected } from "../../phrases/opener.ts";
import { voice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, sentenceEnd } from "../../prose.ts";
import { has, isComma, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { isConjoined } from "./source.ts";

const pronoun: Pattern<Prose> = token((prose, at) => /^ب?ذلك$/u.test(foldedAt(prose, at)));
const these: Pattern<Prose> = seq(
  token((prose, at) => /^(هذه|تلك|هذا)$/u.test(foldedAt(prose, at))),
  token((prose, at) => has(prose, at, Flag.speechNoun) && has(prose, at, Flag.article)),
);
/** "صرح بذلك وكيل الوزارة": the voice stands behind the pronoun. */
const voiceBehind: Pattern<Prose> = seq(
  token((prose, at) => canBeFinite(prose, at)),
  many(oneOf(interjected, audience), 2),
  role("anaphor", pronoun),
  // ذلك القرار is one phrase.
  not(token((prose, at) => has(prose, at, Flag.article) && foldedAt(prose, at - 1) === "ذلك")),
  role("source", voice({ bare: true })),
);
const voiceBefore: Pattern<Prose> = seq(
  token((prose, at) => canBeFinite(prose, at)),
  many(oneOf(interjected, audience), 3),
  maybe(role("source", voice({ bare: true }))),
  many(interjected, 2),
  role("anaphor", oneOf(pronoun, these)),
  token(
    (prose, at) =>
      has(prose, at, Flag.mark | Flag.breaker | Flag.conjunction) ||
      isComma(prose, at) ||
      has(prose, at, Flag.conjoined),
  ),
);

const pattern: Pattern<Prose> = oneOf(voiceBefore, voiceBehind);

const FARTHEST = 16;

/** A pronoun stands near enough for the pattern to be worth trying. */
function pointsAhead(prose: Prose, at: number): boolean {
  for (let i = at + 1; i < at + FARTHEST; i++) if (has(prose, i, Flag.demonstrative)) return true;
  return false;
}

/** A verb that can take a clause, so that a pronoun for one makes sense after it. */
const takesClause = (reading: VerbReading): boolean =>
  reading.entry.frames.some((frame) => frame.includes("أن C")) &&
  !/^(describe|threaten)$/u.test(reading.entry.use);

function produce(found: Match<Prose>): Attribution | null {
  const prose = found.input;
  const reading = verbReadings(prose, found.first, "past", "present").find(takesClause);
  const inside = match(pattern, prose, found.first, sentenceEnd(prose, found.first) + 1);
  const anaphor = inside?.pieces.find((p) => p.role === "anaphor");
  if (!reading || !anaphor || reading.verb?.person === 1) return null;
  const behind = inside?.pieces.find((p) => p.role === "source") ?? null;
  // "لكن البلدية نفت ذلك".
  const source = behind ?? (isConjoined(prose, found.first) ? null : findFrontedSubject(prose, found.first));
  return attribution({
    rule: found.rule,
    first: found.first,
    last: Math.max(anaphor.last, source?.last ?? 0),
    links: [
      {
        source,
        cue: { first: found.first, last: found.first + 1 },
        role: "speaker",
        agreement: `3${reading.verb?.gender ?? ""}${reading.verb?.number ?? ""}`,
      },
    ],
    shape: "anaphor",
    content: anaphor.first,
    contentLast: anaphor.last,
    stance: reading.entry.stance,
    use: reading.entry.use,
    negated: reading.entry.use === "deny",
  });
}

export const verbAnaphor: Rule<Prose, Attribution> = defineRule({
  name: "verb.anaphor",
  // "كما أفاد بذلك": the phrase of كما has the report.
  starts: (prose, at) =>
    canBeFinite(prose, at) && foldedAt(prose, at - 1) !== "كما" && pointsAhead(prose, at),
  pattern,
  produce,
  finds: [
    {
      sentence: "وقالت الوكالة إن السد تصدع. ونفت الوزارة ذلك.",
      content: "السد تصدع",
      sources: ["الوزارة"],
      cue: "ونفت",
    },
    {
      sentence: "وزعم ناشطون أن السد تصدع. لكن الدفاع المدني نفى ذلك، ودعا إلى الهدوء.",
      content: "السد تصدع",
      sources: ["الدفاع المدني"],
      cue: "نفى",
    },
    {
      sentence: "أغلقت البلدية الجسر القديم. صرح بذلك مدير البلدية سامي الحداد.",
      content: "أغلقت البلدية الجسر القديم",
      sources: ["مدير البلدية سامي الحداد"],
      cue: "صرح",
    },
    {
      sentence: "وذكرت الصحيفة أن المصنع أغلق، وأقر المدير بذلك.",
      content: "المصنع أغلق",
      sources: ["المدير"],
      cue: "وأقر",
    },
  ],
  ignores: ["أضاف المهندس ذلك الجدول إلى الملف."],
});
