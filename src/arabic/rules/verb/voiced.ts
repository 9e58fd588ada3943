/**
 * Whether somebody says it at all: facts that show, prices that are traded, what is so regarded by everybody.
 * @module
 */
import type { Range } from "../../attribution.ts";
import type { CueMatch } from "../../cue.ts";
import { isWordThat, spelled } from "../../per-word.ts";
import { headOf, isSoCalled, nameKind } from "../../phrases/head.ts";
import { isPersonByName } from "../../phrases/proper.ts";
import { foldedAt, type Prose, sentenceStart } from "../../prose.ts";
import { has } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

/** يُعتبر with its damma; يسمى and تدعى end in ى, as their actives do not. */
const isWrittenPassive = (prose: Prose, at: number): boolean =>
  /^[وف]?[يت]\u064f|ى$/u.test(prose.text.slice(prose.tokens[at]?.start ?? 0, prose.tokens[at]?.end ?? 0));

/** A bare name can reveal (كشف سامي الحداد أن); what has the article and is no voice (الوقائع) only shows. */
function isShownBySomebody(prose: Prose, at: number, cue: CueMatch, source: Range | null): boolean {
  if (cue.reading.verb?.tense !== "past") return false;
  if (source === null) return has(prose, at, Flag.conjoined) || foldedAt(prose, at - 1) === "كما";
  if (cue.shape === "noun" && (isOwnWish(prose, cue.last) || isNamedOrMarked(prose, source.first)))
    return true;
  return (
    cue.shape === "clause" &&
    !has(prose, source.first, Flag.article | Flag.contentHead | Flag.quantifier | Flag.speechNoun)
  );
}

/** "كشف «الحداد» عن الخطة": a name in marks, or one that is known, reveals a thing. */
const isNamedOrMarked = (prose: Prose, at: number): boolean =>
  (prose.opens[at] ?? -1) >= 0 || (prose.opens[at + 1] ?? -1) >= 0 || isPersonByName(prose, at);

/** تمنياته, رغبته: what only somebody has. */
const isOwnWish = isWordThat(({ readings }) =>
  readings.some((r) => r.pronoun !== "" && r.entry.type === "speech-noun" && r.entry.use === "statement"),
);

/** How far from a noun phrase that may be no voice at all a content is still believed to be its own. */
const LONGEST_UNSURE_GAP = 8;

/**
 * Verbs that need a voice in sight: what facts show is the writer's own (الوقائع تثبت), "يعتبر المطار قاعدة" is a passive,
 * and a first person is the writer, or inside quotation marks the one who speaks already.
 */
export function isVoicedEnough(prose: Prose, at: number, cue: CueMatch, source: Range | null): boolean {
  const { entry, verb } = cue.reading;
  if (verb?.tense === "participle" || verb?.tense === "masdar") return true;
  if (verb?.person === 1) return false;

  const sure =
    source !== null &&
    (headOf(prose, source.first, source.last).titled ||
      nameKind(prose, source.first) !== null ||
      isSoCalled(prose, source.first));
  if (entry.use === "show" && cue.shape !== "direct")
    return sure || isShownBySomebody(prose, at, cue, source);
  if (!sure && (isOnlyShown(prose, at, cue, source) || isTraded(cue))) return false;
  return isVoicedByPlace(prose, at, cue, { source, sure });
}

/** "الحديقة تُعتبر معلما", "تعتبر الأولى", "يعد أكبر": how a thing is regarded, and the place that it has in a row. */
const isRegarded = (prose: Prose, at: number, { reading, last }: CueMatch): boolean =>
  isWrittenPassive(prose, at) ||
  RANKED.test(foldedAt(prose, last)) ||
  (reading.pronoun === "" && has(prose, at - 1, Flag.relative));
const RANKED =
  /^(?:من|ال(?:اول|اولي|ثاني|ثانيه|ثالث|ثالثه|اكبر|اقدم|اعلي|افضل|اهم|وحيد|وحيده)|اول|اكبر|اقدم|اعلي|افضل|اهم|ابرز|احد|احدي)$/u;

/** "بلدة تلقب بالعروس", "سوق يسمى": how a thing is called. */
const isCalled = (prose: Prose, at: number, { reading: { entry, verb } }: CueMatch): boolean =>
  /^(سمّى|لقّب)$/u.test(entry.lemma) &&
  verb?.tense === "present" &&
  (verb.voice !== "active" || isWrittenPassive(prose, at));

/** "وهو ما يؤكد نجاح الموسم", "ما يعكس": what was told before shows it, and nobody says it. */
const isShownByAll = (prose: Prose, at: number, { reading, shape }: CueMatch): boolean =>
  shape !== "direct" &&
  reading.verb?.tense === "present" &&
  reading.entry.use === "say" &&
  /^[وف]?(?:ما|مما|بما)$/u.test(foldedAt(prose, at - 1));

/** Without a subject: "تطرق الاجتماع إلى", where an occasion does not speak, what a thing is called, and what is only shown. */
const isNobodys = (prose: Prose, at: number, cue: CueMatch): boolean =>
  isOccasion(prose, at + 1) || isCalled(prose, at, cue) || isShownByAll(prose, at, cue);

function isVoicedByPlace(
  prose: Prose,
  at: number,
  cue: CueMatch,
  { source, sure }: { source: Range | null; sure: boolean },
): boolean {
  const { entry, verb, pronoun } = cue.reading;
  const regards = cue.shape === "noun" && /^(اعتبر|عد|عدّ)$/u.test(entry.lemma);
  if (regards && isRegarded(prose, at, cue)) return false;
  if (/^(نفسه|نفسها)$/u.test(foldedAt(prose, at + 1))) return false;
  if (
    (entry.use === "describe" || entry.use === "threaten") &&
    pronoun === "" &&
    /^[وف]?(ما|مما|بما|عما|فيما)$/u.test(foldedAt(prose, at - 1))
  )
    return false;
  if (foldedAt(prose, at - 2) === "الامر" && has(prose, at - 1, Flag.relative)) return false;
  if (source !== null && isAnyone(prose, source.first)) return false;
  if (source === null && isNobodys(prose, at, cue)) return false;
  const far = cue.last - at > LONGEST_UNSURE_GAP;
  if (
    source === null &&
    far &&
    !has(prose, at, Flag.conjoined) &&
    sentenceStart(prose, at) !== at &&
    cue.shape === "clause"
  )
    return false;
  const plainSay = entry.use === "say" || entry.use === "answer";
  // "نقلت «المرفأ» عن مدير الشركة في المدينة قوله": a voice behind عن fills the gap.
  const relays = cue.pieces.some(({ role }) => role === "relay");
  if (
    !sure &&
    !plainSay &&
    !relays &&
    source !== null &&
    cue.last - Math.max(at + 1, source.last) > LONGEST_UNSURE_GAP
  )
    return false;

  if (/^ب?ان(ه|ها|هم|ني|نا)$/u.test(foldedAt(prose, at - 1))) return true;
  return (
    !regards ||
    pronoun !== "" ||
    (sure && verb?.tense !== "present") ||
    (sure && source !== null && source.last <= at)
  );
}

/** الإنسان, المرء, الواقع: what everybody feels or thinks, what is so. */
const isAnyone = spelled(/^(الانسان|المرء|الواقع|المنطق|العقل|الحال|الواجب)$/u);

/** "عمر المخطوطة يشير إلى أنها": a thing before the verb only shows. */
const isOnlyShown = (prose: Prose, at: number, { reading }: CueMatch, source: Range | null): boolean =>
  reading.entry.lemma === "أشار" &&
  reading.verb?.tense === "present" &&
  source !== null &&
  (source.last <= at || isReadOff(prose, source.first));

/** "تشير قراءة العداد إلى نقص": a thing behind the verb only shows, too. */
const isReadOff = (prose: Prose, at: number): boolean =>
  has(prose, at + 1, Flag.article) && /^(?:قراءه|قراءات|نتيجه|حصيله|حركه|درجه)$/u.test(foldedAt(prose, at));

/** "تداولت السوق أسهما": traded, not told. */
const isTraded = ({ reading, shape }: CueMatch): boolean =>
  shape === "noun" && reading.entry.lemma === "تداول";

/** الاجتماع, المباراة; not اليوم, which only tells when. */
const isOccasion = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.circumstance) && has(prose, at, Flag.article) && !has(prose, at, Flag.adverb);
