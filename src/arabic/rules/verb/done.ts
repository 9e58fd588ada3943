/**
 * What was said with no one to say it: تم التأكيد على أهمية, جرى الإعلان عن موعد. The verbal noun tells that it was said, the
 * verb before it only that it was done.
 * @module
 */
import { defineRule, type Match, type Rule } from "../../../grammar/index.ts";
import type { Attribution } from "../../attribution.ts";
import { type CueForm, cuePattern } from "../../cue.ts";
import { spelled } from "../../per-word.ts";
import type { Prose } from "../../prose.ts";
import { has, type VerbReading } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { attributeCue } from "./attribute.ts";

/** الإعلان, التأكيد, التحذير; not التسليم, which is done without a word. */
const isSaying = ({ article, pronoun, entry }: VerbReading): boolean =>
  article && pronoun === "" && /^(?:say|announce|warn|demand|show)$/u.test(entry.use);

const FORM: CueForm = {
  tenses: ["masdar"],
  subject: "none",
  shapes: ["clause", "noun"],
  accepts: isSaying,
  reach: 4,
};

const isDone = spelled(/^[وف]?(?:تم|جري)$/u);

/** "تم الاطلاع على سير العمل": looked at. */
const isLooking = spelled(/^(?:ال)?اطلاع/u);

/** The cue is both words. */
function produce(found: Match<Prose>): Attribution | null {
  const made = attributeCue(found, FORM, { role: "impersonal", fronted: false });
  if (!made) return null;
  const first = found.first - 1;
  const links = made.links.map((link) => ({
    ...link,
    cue: link.cue?.first === found.first ? { first, last: found.first + 1 } : link.cue,
  }));
  return { ...made, first, links };
}

export const verbDone: Rule<Prose, Attribution> = defineRule({
  name: "verb.done",
  starts: (prose, at) => has(prose, at, Flag.masdarCue) && isDone(prose, at - 1) && !isLooking(prose, at),
  pattern: cuePattern(FORM),
  produce,
  finds: [
    {
      sentence: "كما تم التأكيد على أهمية تنظيف الشاطئ كل أسبوع.",
      content: "أهمية تنظيف الشاطئ كل أسبوع",
      sources: [null],
      cue: "تم التأكيد",
    },
    {
      sentence: "وجرى الإعلان عن تأجيل السباق.",
      content: "تأجيل السباق",
      sources: [null],
      cue: "وجرى الإعلان",
    },
  ],
  ignores: ["تم تأكيد الحجز مساء.", "تم الاتفاق بين الفريقين صباحا."],
});
