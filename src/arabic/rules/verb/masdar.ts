/**
 * Verbal nouns of saying: بقوله إن, بالقول إن, تأكيده أن, قول الوزير إن, لنفي أي علاقة.
 * @module
 */
import { defineRule, type Rule } from "../../../grammar/index.ts";
import type { Attribution } from "../../attribution.ts";
import { type CueForm, cuePattern } from "../../cue.ts";
import { spelled } from "../../per-word.ts";
import { isContentOpener } from "../../phrases/content-opener.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import { headOf, nameKind } from "../../phrases/head.ts";
import { asksForSilence } from "../../phrases/homograph.ts";
import { foldedAt, type Prose, sentenceStart } from "../../prose.ts";
import { has, isVerbThat, type VerbReading } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { attributeCue } from "./attribute.ts";

/** With a pronoun of its own (قوله، تأكيدها; not اعتقادي), or القول after ب. */
const bound = (reading: VerbReading): boolean =>
  reading.pronoun === ""
    ? reading.article && reading.entry.lemma === "قال"
    : !/^(ي|نا|ك|كم)$/u.test(reading.pronoun);
const free = (r: VerbReading): boolean => r.pronoun === "" && !r.article && r.preposition !== "ل";
const denying = (r: VerbReading): boolean => r.entry.use === "deny" && !r.article;
const BOUND: CueForm = {
  tenses: ["masdar"],
  subject: "none",
  shapes: ["clause", "direct"],
  accepts: bound,
  reach: 4,
};
const GENITIVE: CueForm = {
  tenses: ["masdar"],
  subject: "after",
  shapes: ["clause"],
  accepts: free,
  reach: 4,
};
const OWNED: CueForm = {
  tenses: ["masdar"],
  subject: "after",
  shapes: ["noun"],
  accepts: free,
  reach: 10,
};
const DENIAL: CueForm = {
  tenses: ["masdar"],
  subject: "none",
  shapes: ["noun"],
  accepts: denying,
  reach: 6,
};
const isMasdar = ({ verb }: VerbReading): boolean => verb?.tense === "masdar";
const mayBeBound = isVerbThat((reading) => isMasdar(reading) && bound(reading));
const mayBeFree = isVerbThat((reading) => isMasdar(reading) && free(reading));
const mayDeny = isVerbThat((reading) => isMasdar(reading) && denying(reading));
const NO_SPEECH = Flag.contentHead | Flag.quantifier | Flag.adverb | Flag.circumstance;

/** بالقول, إلى القول: the bare القول (من المبكر القول) is nobody's. */
const isLedSaying = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at) !== "القول" || /^(الي|حد|علي)$/u.test(foldedAt(prose, at - 1));

/** "يجدر القول إن", "لا شك أن": the writer's own voice. */
const isWriterFormula = (prose: Prose, at: number): boolean =>
  /^[وف]?(تجدر|يجدر|جدير|الجدير|لا|بلا|يمكن|ينبغي|هناك|ثمه)$/u.test(foldedAt(prose, at - 1));

/** After عن X the verbal noun only carries X's words: the verb's rule has it. */
const afterRelay = (prose: Prose, at: number): boolean => {
  const floor = Math.max(at - 14, sentenceStart(prose, at) - 1);
  for (let i = at - 1; i > floor && !has(prose, i, Flag.complementizer); i--)
    if (foldedAt(prose, i) === "عن") return true;
  return false;
};

/** A title, a known name, a definite noun that is no speech; not an adjective. */
const isSomebody = (prose: Prose, first: number, last: number): boolean =>
  headOf(prose, first, last).titled ||
  nameKind(prose, first) !== null ||
  (has(prose, first, Flag.article) &&
    !has(prose, first, Flag.speechNoun | Flag.contentHead | Flag.masdarCue)) ||
  ((prose.words[first]?.readings.length ?? 0) === 0 && last - first >= 2);

/** إقناع اللاعبين, إبلاغ السكان: whom somebody tells, not who tells. */
const isOfWhoIsTold = spelled(/^[وف]?[بل]?(?:ال)?(?:اقناع|ابلاغ|اخطار|تبليغ|اعلام|تذكير|اشعار)$/u);

const withoutSource = (made: Attribution): Attribution => ({
  ...made,
  links: made.links.map((link) => ({ ...link, source: null })),
});

export const masdarBound: Rule<Prose, Attribution> = defineRule({
  name: "masdar.bound",
  starts: (prose, at) =>
    has(prose, at, Flag.masdarCue) &&
    mayBeBound(prose, at) &&
    isLedSaying(prose, at) &&
    !afterRelay(prose, at) &&
    !isWriterFormula(prose, at),
  pattern: cuePattern(BOUND),
  produce: (found) => {
    const made = attributeCue(found, BOUND, { role: "governor", fronted: false });
    // "وصفه القرار بأنه متسرع": what is described belongs to what is said of it.
    return made?.use === "describe" ? { ...made, content: found.first + 1 } : made;
  },
  finds: [
    {
      sentence: "واكتفت الشركة بالقول إن الميناء مغلق.",
      content: "الميناء مغلق",
      sources: ["الشركة"],
      cue: "بالقول",
    },
    { sentence: "ورد المدير بقوله إن العقد سليم.", content: "العقد سليم", sources: [null], cue: "بقوله" },
  ],
  ignores: ["انتهى القول في هذه المسألة."],
});

export const masdarGenitive: Rule<Prose, Attribution> = defineRule({
  name: "masdar.genitive",
  starts: (prose, at) =>
    has(prose, at, Flag.masdarCue) &&
    mayBeFree(prose, at) &&
    !has(prose, at, NO_SPEECH) &&
    !isWriterFormula(prose, at) &&
    !asksForSilence(prose, at) &&
    !canBeFinite(prose, at),
  pattern: cuePattern(GENITIVE),
  produce: (found) => {
    const made = attributeCue(found, GENITIVE, { role: "governor", fronted: false });
    const source = made?.links.at(-1)?.source;
    // دلالة أكيدة على أن: what follows must be somebody.
    if (!made || !source) return made;
    if (isOfWhoIsTold(found.input, found.first)) return withoutSource(made);
    return isSomebody(found.input, source.first, source.last) ? made : null;
  },
  finds: [
    {
      sentence: "ويأتي ذلك بعد تأكيد الوزارة أن المخزون كاف.",
      content: "المخزون كاف",
      sources: ["الوزارة"],
      cue: "تأكيد",
    },
    {
      sentence: "ولم يقنعهم قول المدير إن الفحص انتهى.",
      content: "الفحص انتهى",
      sources: ["المدير"],
      cue: "قول",
    },
  ],
  ignores: ["بدأ تأكيد الحجوزات صباحا."],
});

/** إعلان, تأكيد, نفي: verbal nouns that keep the object of their verb behind the one who announces. */
const keepsObject = spelled(/^[وف]?[بل]?(?:اعلان|تاكيد|نفي|انكار|توقع|تكذيب)$/u);

export const masdarOwned: Rule<Prose, Attribution> = defineRule({
  name: "masdar.owned",
  starts: (prose, at) =>
    has(prose, at, Flag.masdarCue) &&
    keepsObject(prose, at) &&
    mayBeFree(prose, at) &&
    !canBeFinite(prose, at),
  pattern: cuePattern(OWNED),
  produce: (found) => {
    const made = attributeCue(found, OWNED, { role: "governor", fronted: false });
    const source = made?.links.at(-1)?.source;
    if (!made || !source || !isSomebody(found.input, source.first, source.last)) return null;
    return made.content === source.last && isContentOpener(found.input, made.content) ? made : null;
  },
  finds: [
    {
      sentence: "وجاء اللقاء بعد إعلان وزارة المياه إغلاق السد.",
      content: "إغلاق السد",
      sources: ["وزارة المياه"],
      cue: "إعلان",
    },
    {
      sentence: "وتراجع السعر بعد نفي الشركة وجود خلل في المصنع.",
      content: "وجود خلل في المصنع",
      sources: ["الشركة"],
      cue: "نفي",
    },
  ],
  ignores: ["نشر إعلان الوظيفة في الصحيفة.", "بدأ تأكيد الحجوزات صباحا."],
});

export const masdarDenial: Rule<Prose, Attribution> = defineRule({
  name: "masdar.denial",
  starts: (prose, at) => has(prose, at, Flag.masdarCue) && mayDeny(prose, at),
  pattern: cuePattern(DENIAL),
  produce: (found) => attributeCue(found, DENIAL, { role: "governor", fronted: false }),
  finds: [
    {
      sentence: "رغم محاولات الشركة لنفي أي صلة بالحادث فإن الصور انتشرت.",
      content: "أي صلة بالحادث",
      cue: "لنفي",
    },
    { sentence: "سارع النادي لنفي وجود اتفاق مع اللاعب.", content: "وجود اتفاق مع اللاعب", cue: "لنفي" },
  ],
  ignores: ["صدر قرار النفي عن الصحيفة."],
});
