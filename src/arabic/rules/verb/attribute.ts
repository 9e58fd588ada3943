/**
 * From a matched cue to an attribution: shared by the rules for finite verbs, participles and verbal nouns.
 * @module
 */
import type { Match, Piece } from "../../../grammar/index.ts";
import {
  type Attribution,
  attribution,
  type ContentShape,
  type LinkDraft,
  type VoiceRole,
} from "../../attribution.ts";
import { type CueForm, type CueMatch, isNegated, matchCue } from "../../cue.ts";
import { isWordThat, spelled } from "../../per-word.ts";
import { isContentOpener } from "../../phrases/content-opener.ts";
import { findFrontedSubject } from "../../phrases/fronted.ts";
import { headOf, nameKind } from "../../phrases/head.ts";
import { isNominal } from "../../phrases/nominal.ts";
import { isBroadcast, isFusedB } from "../../phrases/opener.ts";
import { isPersonByName } from "../../phrases/proper.ts";
import { readVoice } from "../../phrases/voice.ts";
import { foldedAt, type Prose, sentenceStart } from "../../prose.ts";
import { has, isComma, isComplementizer, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

/** How a voice that is not the cue's own subject comes in. */
export interface Governing {
  readonly role: VoiceRole;
  /** Look before the verb for a subject (finite verbs). */
  readonly fronted: boolean;
}

/** The attribution of a cue at the match's first token, or null where the words only look like one. */
export function attributeCue(found: Match<Prose>, form: CueForm, governing: Governing): Attribution | null {
  const prose = found.input;
  const cue = matchCue(prose, found.first, form);
  if (!cue || isNoReport(prose, found.first, cue)) return null;
  const negation = readNegation(prose, found.first, cue);
  if (negation === "unsaid") return null;
  const source = readSource(prose, found.first, cue, governing);
  if (source.at && isRumour(prose, source.at.first)) return null;
  if (source.at && isPublished(prose, found.first, cue, source.at)) return null;
  if (!isVoicedEnough(prose, found.first, cue, source.at)) return null;
  const speaker: LinkDraft = {
    source: source.at,
    cue: { first: found.first, last: found.first + 1 },
    role: source.at ? "speaker" : roleWithoutSource(prose, found.first, cue, governing),
    agreement: agreementOf(cue.reading),
  };
  const shape = shapeOf(prose, cue);
  if (shape === "anaphor" && !takesClause(cue.reading)) return null;
  if (source.at === null && isOwnWord(prose, found.first)) return null;
  if (source.at === null && isSubjectTakenForObject(prose, found.first, cue)) return null;
  return attribution({
    rule: found.rule,
    desk: cue.reading.entry.rule ?? null,
    first: Math.min(found.first, source.at?.first ?? found.first),
    last: source.contentFirst ?? cue.last,
    links: inOrder(prose, source.at, [
      publishers(prose, source.at?.last ?? found.first + 1, cue.last),
      isLearnt(cue) ? [] : [speaker],
      relays(cue.pieces),
    ]),
    shape,
    content: source.contentFirst ?? contentAfterLead(prose, cue),
    stance: cue.reading.entry.stance,
    use: cue.reading.entry.use,
    negated: negation === "negated" || cue.reading.entry.use === "deny",
    gap: cue.last - found.first - 1 - ((source.at?.last ?? 0) - (source.at?.first ?? 0)),
  });
}

const isNoReport = (prose: Prose, at: number, cue: CueMatch): boolean =>
  isWriterFormula(prose, at, cue) || leavesQuotation(prose, at, cue.last) || hasItsObject(prose, at, cue);

/** "الأرباح التي أعلنتها الشركة لنتائجها": with the pronoun for what the relative is about, nothing is left to be said. */
const hasItsObject = (prose: Prose, at: number, { reading, shape }: CueMatch): boolean =>
  shape === "noun" &&
  reading.pronoun !== "" &&
  has(prose, at - 1, Flag.relative) &&
  reading.entry.frames.some((frame) => /^S \(?N/u.test(frame)) &&
  !reading.entry.frames.some((frame) => frame.includes("O "));

/** "علمت «المرفأ» من مصادر أن": who has learnt it is the writer; the one that it was learnt from speaks. */
const isLearnt = ({ reading, pieces }: CueMatch): boolean =>
  reading.entry.lemma === "علم" && pieces.some(({ role }) => role === "relay");

/** "بعنوان «مرض يهدد القطيع»، أن": a verb inside a title has no content outside of it. */
function leavesQuotation(prose: Prose, at: number, content: number): boolean {
  const index = prose.within[at] ?? -1;
  const quotation = index < 0 ? undefined : prose.quotations[index];
  return quotation?.closed === true && (prose.tokens[content]?.start ?? 0) >= quotation.end;
}

/** "قال في بيان نشر أمس إن", "كشفت دراسة نشرت أمس أن": the verb only tells of the document, whose own verb stands before it. */
const isPublished = (
  prose: Prose,
  at: number,
  cue: CueMatch,
  source: { first: number; last: number },
): boolean =>
  isBroadcast(prose, at) ||
  (source.last === at &&
    cue.reading.entry.use === "relay" &&
    !has(prose, source.first, Flag.article) &&
    (foldedAt(prose, source.first - 1) === "في" || has(prose, source.first - 1, Flag.finiteCue)));

/** "واعتقد أنها ستنجح" inside a quotation: a verb that can be "I" and has no subject is the speaker's own word. */
const isOwnWord = (prose: Prose, at: number): boolean =>
  (prose.within[at] ?? -1) >= 0 && verbReadings(prose, at, "present").some((r) => r.verb?.person === 1);

/** A pronoun stands for a clause only after a verb that takes one: not "يسمى ذلك". */
const takesClause = (reading: VerbReading): boolean =>
  reading.entry.frames.some((frame) => frame.endsWith("أن C"));

/** "امتدح المدرب": after a verb that begins its clause, a definite noun alone is who praises, not what is praised. */
const isSubjectTakenForObject = (prose: Prose, at: number, cue: CueMatch): boolean =>
  cue.shape === "noun" &&
  cue.last === at + 1 &&
  cue.reading.pronoun === "" &&
  cue.reading.entry.frames.includes("S (N)") &&
  !has(prose, at - 1, Flag.relative) &&
  (has(prose, cue.last, Flag.name | Flag.voiceHead) ||
    (isConjoined(prose, at) ? isUnknownBare(prose, cue.last) : has(prose, cue.last, Flag.article)));

/** A word that no list knows, without article: mostly a name. */
const isUnknownBare = (prose: Prose, at: number): boolean =>
  (prose.words[at]?.readings.length ?? 0) === 0 &&
  !has(prose, at, Flag.article) &&
  !isContentOpener(prose, at);

/** "دعا إلى الترشيد": without an object before it the preposition only leads to the content. */
const contentAfterLead = (prose: Prose, cue: CueMatch): number => {
  const lead = /^(الي|علي)$/u.exec(foldedAt(prose, cue.last))?.[0];
  if (cue.shape !== "noun" || lead === undefined) return cue.last;
  const frame = `S ${lead === "الي" ? "إلى" : "على"} N`;
  return cue.reading.entry.frames.includes(frame) ? cue.last + 1 : cue.last;
};

interface SourceFound {
  readonly at: { first: number; last: number } | null;
  /** Set where what looked like the subject is the object, and so belongs to the content. */
  readonly contentFirst: number | null;
}

function readSource(prose: Prose, at: number, cue: CueMatch, governing: Governing): SourceFound {
  const piece = cue.pieces.find((p) => p.role === "source");
  const fronted = (): SourceFound["at"] =>
    governing.fronted &&
    !isConjoined(prose, at) &&
    !isBelievedOfHead(prose, at, cue) &&
    !(isWherein(prose, at + 1) && !has(prose, at - 1, Flag.relative))
      ? findFrontedSubject(prose, at)
      : null;
  if (!piece) return { at: fronted(), contentFirst: null };
  if (isPlural(cue)) return { at: fronted(), contentFirst: cue.shape === "noun" ? piece.first : null };
  if (/^(نفسه|نفسها)$/u.test(foldedAt(prose, piece.first))) return { at: fronted(), contentFirst: null };
  const before = takesAddressee(cue) ? fronted() : null;
  if (before) return { at: before, contentFirst: null };
  const urger = isPerfect(prose, at) && takesObject(cue) ? fronted() : null;
  if (urger) return { at: urger, contentFirst: piece.first };
  if (isObject(prose, cue, piece)) return { at: fronted(), contentFirst: piece.first };
  if (cue.shape === "noun" && (disagrees(prose, cue, piece) || isUrged(prose, cue, piece)))
    return { at: fronted(), contentFirst: piece.first };
  return { at: { first: piece.first, last: piece.last }, contentFirst: null };
}

/** "واتهموا البلدية": a verb with the ending of the plural has no subject behind it. */
const isPlural = ({ reading }: CueMatch): boolean =>
  reading.verb?.number === "p" && reading.verb.person === 3 && reading.verb.gender === "m";

/** "كلمة بين فيها أن": the noun before the verb is what it was said in. */
const isWherein = spelled(/^(فيه|فيها|فيهما|خلاله|خلالها)$/u);

/** "السفينة التي يعتقد أنها": the noun before the relative is what is believed, not who believes. */
const isBelievedOfHead = (prose: Prose, at: number, cue: CueMatch): boolean =>
  has(prose, at - 1, Flag.relative) &&
  cue.reading.verb?.tense === "present" &&
  cue.reading.verb.voice !== "active" &&
  cue.last <= at + 2;

/** "الوزير أبلغ النواب بأن": with a subject before the verb, what follows it is the one that is told. */
const takesAddressee = (cue: CueMatch): boolean =>
  cue.shape === "clause" &&
  cue.reading.pronoun === "" &&
  cue.reading.entry.frames.some((frame) => /^S O (أن|بأن)/u.test(frame));

/** "وكان الوزير، سامي الحداد، قد حث الأهالي على": behind قد the subject stands before, and what follows is who is urged. */
const isPerfect = (prose: Prose, at: number): boolean => foldedAt(prose, at - 1) === "قد";
const takesObject = (cue: CueMatch): boolean =>
  cue.shape === "noun" &&
  cue.reading.pronoun === "" &&
  cue.reading.entry.frames.some((frame) => frame.includes("(O "));

/** "وقدر قيمة الخسائر": a feminine noun after a masculine verb is no subject. */
function disagrees(prose: Prose, cue: CueMatch, piece: Piece): boolean {
  const { verb } = cue.reading;
  if (verb?.gender !== "m" || verb.number !== "s") return false;
  // "دعا الهيئات إلى": bodies in the plural ask for the feminine.
  if (/^ال\p{L}{2,}ات$/u.test(foldedAt(prose, piece.first)) && verb.tense === "past") return true;
  if (has(prose, piece.first, Flag.voiceHead | Flag.name)) return false;
  return prose.text[(prose.tokens[piece.first]?.end ?? 0) - 1] === "ة";
}

/** "ناشد المواطنين ضرورة الحذر": an accusative plural is who is urged, whatever follows it. */
const isUrged = (prose: Prose, cue: CueMatch, piece: Piece): boolean =>
  isAccusativePlural(prose, piece.first) &&
  cue.reading.pronoun === "" &&
  cue.reading.verb?.voice !== "passive" &&
  cue.reading.entry.frames.some((frame) => frame.includes("(O "));
const isAccusativePlural = spelled(/^ال(?:م\p{L}|\p{L}ا)\p{L}{1,5}ين$/u);

/** A verb with و or ف begins a clause of its own: its subject follows or is carried over. */
const isConjoined = (prose: Prose, at: number): boolean => has(prose, at, Flag.conjoined);

/** "واتهم الشركة بإخفاء": nothing is left between the noun phrase and what the frame needs after its object. */
function isObject(prose: Prose, cue: CueMatch, piece: Piece): boolean {
  if (cue.shape !== "noun" || piece.last !== cue.last || cue.reading.pronoun !== "") return false;
  const { frames } = cue.reading.entry;
  if (!frames.some((frame) => frame.includes("(O ب"))) return false;
  if (!isFusedB(prose, cue.last) && !isComplementizer(prose, cue.last, true)) return false;
  // "أمر الوزير بنقله": where the verb needs no object, a title that agrees with it is its subject.
  return !frames.includes("S ب N") || !isTitledSubject(prose, cue, piece);
}

function isTitledSubject(prose: Prose, cue: CueMatch, piece: Piece): boolean {
  if (
    !/\p{L}{3}ون$/u.test(foldedAt(prose, piece.first)) &&
    !headOf(prose, piece.first, piece.last).titled &&
    nameKind(prose, piece.first) === null &&
    !isPersonByName(prose, piece.first)
  )
    return false;
  const feminine = prose.text[(prose.tokens[piece.first]?.end ?? 0) - 1] === "ة";
  // المسؤولين, السكان: the accusative ending tells the object.
  return (cue.reading.verb?.gender === "f") === feminine && !/ين$/u.test(foldedAt(prose, piece.first));
}

function roleWithoutSource(prose: Prose, at: number, cue: CueMatch, governing: Governing): VoiceRole {
  if (governing.role !== "speaker") return governing.role;
  return isImpersonal(prose, at, cue) ? "impersonal" : "speaker";
}

/** ورد أن, يُعتقد أن, قيل إن: nobody is named and nobody can be. The damma tells where it is written. */
function isImpersonal(prose: Prose, at: number, cue: CueMatch): boolean {
  const { verb, entry } = cue.reading;
  if (/^ب?ان(ه|ها|هم|هما)$/u.test(foldedAt(prose, at - 1))) return false;
  if (verb?.voice === "passive") return true;
  const token = prose.tokens[at];
  const raw = token ? prose.text.slice(token.start, token.end) : "";
  if (/^[وف]?\p{L}\u064f/u.test(raw)) return true;
  // "ترد: «نعم»": a present that leads to speech is an answer.
  if (entry.lemma === "ورد" && verb?.tense === "present" && cue.shape === "direct") return false;
  if (/^(ورد|تردد|تبين|اتضح|ثبت|تواتر|شاع)$/u.test(entry.lemma)) return true;
  const directly = cue.last - at <= 2;
  return (
    directly &&
    !isOpinionOf(prose, at) &&
    verb?.voice === "either" &&
    verb.tense === "present" &&
    verb.gender === "m" &&
    verb.number === "s"
  );
}

/** "الذي يرى أن": he holds it; "الذي يعتقد أنه" is believed of him. */
const isOpinionOf = (prose: Prose, at: number): boolean =>
  isHeWho(prose, at - 1) && isThatAlone(prose, at + 1);
const isHeWho = spelled(/^[وف]?الذي$/u);
const isThatAlone = spelled(/^ان$/u);

/** يُعتبر with its damma; يسمى and تدعى end in ى, as their actives do not. */
const isWrittenPassive = (prose: Prose, at: number): boolean =>
  /^[وف]?[يت]\u064f|ى$/u.test(prose.text.slice(prose.tokens[at]?.start ?? 0, prose.tokens[at]?.end ?? 0));

/** يذكر أن, يشار إلى أن: the writer's own voice (a passive that adds background). */
function isWriterFormula(prose: Prose, at: number, cue: CueMatch): boolean {
  const folded = foldedAt(prose, at).replace(/^[وف]/u, "");
  if (!/^(يذكر|يشار|تجدر|يجدر|جدير|نذكر|اذكر)$/u.test(folded)) return false;
  return cue.last - at <= 3 || (prose.nextComplementizer[at] ?? cue.last) <= at + 2;
}

/** A bare name can reveal (كشف سامي الحداد أن); what has the article and is no voice (الوقائع) only shows. */
function isShownBySomebody(prose: Prose, at: number, cue: CueMatch, source: SourceFound["at"]): boolean {
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
  (prose.opens[at] ?? -1) >= 0 || isPersonByName(prose, at);

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
function isVoicedEnough(prose: Prose, at: number, cue: CueMatch, source: SourceFound["at"]): boolean {
  const { entry, verb } = cue.reading;
  if (verb?.tense === "participle" || verb?.tense === "masdar") return true;
  if (verb?.person === 1) return false;

  const sure =
    source !== null &&
    (headOf(prose, source.first, source.last).titled || nameKind(prose, source.first) !== null);
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
  { source, sure }: { source: SourceFound["at"]; sure: boolean },
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
  if (!sure && !plainSay && source !== null && cue.last - Math.max(at + 1, source.last) > LONGEST_UNSURE_GAP)
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
const isOnlyShown = (prose: Prose, at: number, { reading }: CueMatch, source: SourceFound["at"]): boolean =>
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

/** ترددت أنباء عن: the noun itself is the cue. */
function isRumour(prose: Prose, at: number): boolean {
  if (has(prose, at, Flag.voiceHead)) return false;
  return (prose.words[at]?.readings ?? []).some(
    (r) => r.entry.type === "speech-noun" && r.entry.use === "rumour",
  );
}

/** A belief denied is a report of the denial; what nobody said is none. */
function readNegation(
  prose: Prose,
  at: number,
  { reading, shape }: CueMatch,
): "plain" | "negated" | "unsaid" {
  if (reading.future) return "unsaid";
  if (!isNegated(prose, at)) return "plain";
  return reading.entry.use === "believe" && shape === "clause" ? "negated" : "unsaid";
}

/** "في رسالة نشرتها الصحيفة": who published the document stands around what is said in it. */
function publishers(prose: Prose, first: number, last: number): LinkDraft[] {
  for (let i = first; i < last - 1; i++) {
    const publishes = verbReadings(prose, i, "past").some((r) => r.entry.use === "relay" && r.pronoun !== "");
    if (
      !publishes ||
      !has(prose, i - 1, Flag.circumstance | Flag.speechNoun | Flag.voiceHead | Flag.adjective | Flag.article)
    )
      continue;
    const end = readVoice(prose, i + 1, last);
    if (end < 0 || headOf(prose, i + 1, end).kind !== "outlet") continue;
    return [
      {
        source: { first: i + 1, last: end },
        cue: { first: i, last: i + 1 },
        role: "speaker",
        agreement: null,
      },
    ];
  }
  return [];
}

/** "قال الوزير بحسب الوكالة إن": who is gone by stands around the speaker; who is leaned on (نقلا عن) or what a paper goes by, behind. */
function inOrder(
  prose: Prose,
  speaker: SourceFound["at"],
  [around, own, behind]: readonly [LinkDraft[], LinkDraft[], LinkDraft[]],
): LinkDraft[] {
  const outer = behind.filter(({ cue }) => cue !== null && GONE_BY.test(foldedAt(prose, cue.first)));
  const isPaper = speaker !== null && headOf(prose, speaker.first, speaker.last).kind === "outlet";
  if (outer.length === 0 || isPaper) return [...around, ...own, ...behind];
  return [...outer, ...around, ...own, ...behind.filter((link) => !outer.includes(link))];
}
const GONE_BY = /^(?:[بو]?حسب(?:ما)?|وفقا?|طبقا|تبعا|كما|فيما|وفقما)$/u;

function relays(pieces: readonly Piece[]): LinkDraft[] {
  const cues = pieces.filter((p) => p.role === "relay-cue");
  const saying = pieces.find((p) => p.role === "saying");
  const voices = pieces.filter((p) => p.role === "relay");
  return voices.map((voice, i) => ({
    source: voice,
    // قوله gives the last voice its words.
    cue: (i === voices.length - 1 ? saying : undefined) ?? cues[i] ?? null,
    role: "relay",
    agreement: null,
  }));
}

function shapeOf(prose: Prose, cue: CueMatch): ContentShape {
  if (cue.shape === "clause") return "clause";
  if (cue.shape === "noun") return isAnaphor(prose, cue.last) ? "anaphor" : "noun";
  if (foldedAt(prose, cue.last - 1) === ":") return "colon";
  return "quotation";
}

const isAnaphor = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.demonstrative) &&
  (at + 1 >= prose.length ||
    isComma(prose, at + 1) ||
    /^[.؛]$/u.test(foldedAt(prose, at + 1)) ||
    !isNominal(prose, at + 1)) &&
  !isComplementizer(prose, at + 1);

/** "3fs" for قالت: what a voice must agree with. */
function agreementOf(reading: VerbReading): string | null {
  const { verb } = reading;
  return verb ? `${verb.person ?? ""}${verb.gender ?? ""}${verb.number ?? ""}` : null;
}
