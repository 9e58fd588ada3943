/**
 * Nouns that stand for speech: شائعات عن, اتهامات بـ, مزاعم بأن, تصريحات الوزير بأن, بحجة أن.
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { foldWord } from "../../../text/index.ts";
import { type Attribution, attribution, type LinkDraft } from "../../attribution.ts";
import type { Reading, SpeechNounEntry } from "../../lexicon/index.ts";
import { isContentOpener, isPropositional } from "../../phrases/content-opener.ts";
import { isFusedB } from "../../phrases/opener.ts";
import { isNominal, isSaying, readVoice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, sentenceEnd } from "../../prose.ts";
import { has, isComplementizer } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

type NounReading = Reading & { readonly entry: SpeechNounEntry };

interface SpeechNoun {
  readonly reading: NounReading;
  readonly source: { first: number; last: number } | null;
  readonly content: number;
  readonly shape: "clause" | "noun";
}

const LONGEST_BETWEEN = 8;

function readSpeechNoun(prose: Prose, at: number): SpeechNoun | null {
  for (const reading of prose.words[at]?.readings ?? []) {
    if (reading.entry.type !== "speech-noun" || /^(ك|كم|ي)$/u.test(reading.pronoun)) continue;

    const found = readComplement(prose, at, { ...reading, entry: reading.entry });
    if (found) return found;
  }
  return null;
}

/** The noun's own voice (a genitive or a fused pronoun), then what leads to the content. */
function readComplement(prose: Prose, at: number, reading: NounReading): SpeechNoun | null {
  const limit = Math.min(sentenceEnd(prose, at), at + 1 + LONGEST_BETWEEN + 12);
  const leads = new Set(reading.entry.leads.map(foldWord));
  if (reading.entry.use === "pretext" && reading.preposition !== "ب") return null;
  const owner = ownerOf(prose, at, reading, leads, limit);
  for (let i = owner?.last ?? at + 1; i < Math.min(limit, (owner?.last ?? at + 1) + LONGEST_BETWEEN); i++) {
    const opened = openedAt(prose, i, leads);
    if (opened && opened.shape === "noun" && !owner && reading.pronoun === "" && !isPublicTalk(reading.entry.use)) return null;
    if (opened) return { reading, source: owner, ...opened };
        if (has(prose, i, Flag.finiteCue | Flag.relative | Flag.pronoun) ||(has(prose, i, Flag.mark) && !/^["“”«»()]$/u.test(foldedAt(prose, i)))
    )
      return null;
    if (reading.entry.use === "pretext" && !has(prose, i, Flag.adjective)) return null;
  }
  return null;
}

/** Rumours, accusations and claims are told by whoever; a wish or a call without a voice is only a thing. */
const isPublicTalk = (use: SpeechNounEntry["use"]): boolean => use === "rumour" || use === "accusation" || use === "claim" || use === "pretext";

function ownerOf(
  prose: Prose,
  at: number,
  reading: NounReading,
  leads: ReadonlySet<string>,
  limit: number,
): { first: number; last: number } | null {
  if (reading.article || reading.pronoun !== "" || reading.entry.use === "pretext") return null;
    if (/^(اخر|اخري|اخرين|جديد|جديده|سابق|سابقه)$/u.test(foldedAt(prose, at + 1))) return null;
  if (!isNominal(prose, at + 1) ||isContentOpener(prose, at + 1) ||
    !has(prose, at + 1, Flag.article | Flag.voiceHead | Flag.name)
  )
    return null;
  const last = readVoice(prose, at + 1, limit, { barred: leads, stopAtContent: true });
  return last < 0 ? null : { first: at + 1, last };
}

function openedAt(
  prose: Prose,
  at: number,
  leads: ReadonlySet<string>,
): { content: number; shape: "clause" | "noun" } | null {
  const folded = foldedAt(prose, at);
  if (leads.has("ان") && (isComplementizer(prose, at) || isComplementizer(prose, at, true)))
    return { content: at + 1, shape: "clause" };
  if (!leads.has(folded) && leads.has("ب") && isFusedB(prose, at))
    return { content: folded === "ب" ? at + 1 : at, shape: "noun" };
  if (!leads.has(folded) || folded === "ان") return null;
  if (isComplementizer(prose, at + 1)) return { content: at + 2, shape: "clause" };
  return isPropositional(prose, at + 1) ? { content: at + 1, shape: "noun" } : null;
}

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

export const speechNoun: Rule<Prose, Attribution> = defineRule({
  name: "noun.speech",
  starts: (prose, at) => has(prose, at, Flag.speechNoun) && !isSaying(prose, at) && !isWriterFormula(prose, at),
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
  ignores: ["حضرت الصحافة تصريحات الوزير مساء."],
});
