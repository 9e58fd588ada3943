/**
 * A verb that expresses, and a noun that says what: أعرب عن أسفه لأن ..., أبدى رغبته في ..., عبّر عن أمله بأن ...
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
import { spelled } from "../../per-word.ts";
import { canBeFinite, canReport } from "../../phrases/finite.ts";
import { findFrontedSubject } from "../../phrases/fronted.ts";
import { audience, interjected } from "../../phrases/opener.ts";
import { feelsAbout, readSpeechNoun } from "../../phrases/speech-noun.ts";
import { voice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, sentenceEnd } from "../../prose.ts";
import { has, isComma, isVerbThat, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

import { isConjoined } from "./source.ts";

const EXPRESSIVE = /^(أعرب|عبّر|عبر|أبدى|أظهر|جدد|جدّد)$/u;
const isExpressive = ({ entry }: VerbReading): boolean => EXPRESSIVE.test(entry.lemma);
const mayExpress = isVerbThat(isExpressive);
const FARTHEST = 16;
const ABOUT: ReadonlySet<string> = new Set(["عن"]);

const opening: Pattern<Prose> = seq(
  many(oneOf(interjected, audience), 3),
  maybe(role("source", voice({ barred: ABOUT, stopAtContent: true, bare: true }))),
);

interface Expression {
  readonly reading: VerbReading;
  readonly source: { first: number; last: number } | null;
  readonly content: number;
  readonly shape: "clause" | "noun" | "quotation";
}

function readExpression(prose: Prose, at: number): Expression | null {
  const reading = verbReadings(prose, at, "past", "present", "participle").find(isExpressive);
  if (!reading) return null;
  const finite = reading.verb?.tense !== "participle";
  if (finite ? !canBeFinite(prose, at) : !canReport(reading, prose, at)) return null;
  const limit = sentenceEnd(prose, at);
  const behind = finite ? (match(opening, prose, at + 1, limit)?.pieces[0] ?? null) : null;
  const source = behind ?? (finite && !isConjoined(prose, at) ? findFrontedSubject(prose, at) : null);
  const first = behind?.last ?? at + 1;
  for (let i = first; i < Math.min(limit, first + FARTHEST); i++) {
    const found = expressedAt(prose, i, i === first || isAbout(prose, i - 1));
    if (found) return { reading, source, ...found };
    if (has(prose, i, Flag.complementizer) || (has(prose, i, Flag.mark) && !isComma(prose, i))) return null;
  }
  return null;
}

/** What the noun at a token says; `led` where it stands right behind the verb's عن, or its subject. */
function expressedAt(prose: Prose, at: number, led: boolean): Pick<Expression, "content" | "shape"> | null {
  const noun = has(prose, at, Flag.speechNoun) ? readSpeechNoun(prose, at) : null;
  if (!noun) return led && feelsAbout(prose, at) ? { content: at, shape: "noun" } : null;
  // What is wished or regretted as a noun belongs with its noun (رغبته في البقاء); a clause stands alone.
  const isMood = noun.shape === "clause" && has(prose, at, Flag.article);
  if (noun.reading.pronoun === "" && !isMood) return null;
  // أمله في أن: led by the noun's own preposition, the clause is a part of what is hoped.
  const whole = noun.shape === "noun" || foldedAt(prose, noun.content - 2) === "في";
  return { content: whole ? at : noun.content, shape: noun.shape };
}

const isAbout = spelled(/^عن$/u);

const pattern: Pattern<Prose> = ({ input }, at) => readExpression(input, at)?.content ?? -1;

function produce(found: Match<Prose>): Attribution | null {
  const read = readExpression(found.input, found.first);
  if (!read) return null;
  const finite = read.reading.verb?.tense !== "participle";
  const { gender, number } = read.reading.verb ?? { gender: null, number: null };
  return attribution({
    rule: found.rule,
    first: Math.min(found.first, read.source?.first ?? found.first),
    last: found.last,
    links: [
      {
        source: read.source,
        cue: { first: found.first, last: found.first + 1 },
        role: finite ? "speaker" : "governor",
        agreement: `3${gender ?? ""}${number ?? ""}`,
      },
    ],
    shape: read.shape,
    content: read.content,
    stance: read.reading.entry.stance,
    use: "say",
  });
}

export const verbExpression: Rule<Prose, Attribution> = defineRule({
  name: "verb.expression",
  starts: (prose, at) => has(prose, at, Flag.finiteCue | Flag.participleCue) && mayExpress(prose, at),
  pattern,
  produce,
  finds: [
    {
      sentence: "وأعرب مدير الميناء عن أسفه لأن الرافعة تعطلت.",
      content: "الرافعة تعطلت",
      sources: ["مدير الميناء"],
      cue: "وأعرب",
    },
    {
      sentence: "وعبرت الغرفة عن قلقها من تأخير السفن.",
      content: "قلقها من تأخير السفن",
      sources: ["الغرفة"],
      cue: "وعبرت",
    },
    {
      sentence: "عبر الأمير عن سعادته بافتتاح الحديقة.",
      content: "سعادته بافتتاح الحديقة",
      sources: ["الأمير"],
      cue: "عبر",
    },
    {
      sentence: "وأعرب المدير عن أمله في أن تفتح الحديقة قريبا.",
      content: "أمله في أن تفتح الحديقة قريبا",
      sources: ["المدير"],
    },
    {
      sentence: "وعبر رمضان الحداد عن سعادته بافتتاح المعرض.",
      content: "سعادته بافتتاح المعرض",
      sources: ["رمضان الحداد"],
      cue: "وعبر",
    },
    {
      sentence: "أعربت صحيفة المرفأ في رسم عن القلق من أن يكون الجسر ضعيفا.",
      content: "يكون الجسر ضعيفا",
      sources: ["صحيفة المرفأ"],
    },
    {
      sentence: "ولطالما عبر سكان القرية عن القلق بشأن السد القديم.",
      content: "القلق بشأن السد القديم",
      sources: ["سكان القرية"],
      cue: "عبر",
    },
    {
      sentence: "وأعرب سكان القرية عن قلقهم البالغ من السد القديم.",
      content: "قلقهم البالغ من السد القديم",
      sources: ["سكان القرية"],
    },
    {
      sentence: "عبر مبعوث الاتحاد إلى الجزيرة عن قلقه البالغ على الصيادين.",
      content: "قلقه البالغ على الصيادين",
    },
    {
      sentence: "يعبر تجار محليون عن خوفهم من أن ترتفع الأسعار.",
      content: "ترتفع الأسعار",
      sources: ["تجار محليون"],
    },
  ],
  ignores: ["نشرت الإدارة عبر موقعها صورا عن رحلتها.", "عبر المسافرون الجسر صباحا."],
});
