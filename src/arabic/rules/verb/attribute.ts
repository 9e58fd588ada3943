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
  type Range,
  type VoiceRole,
} from "../../attribution.ts";
import { type CueForm, type CueMatch, isNegated, matchCue } from "../../cue.ts";
import { spelled } from "../../per-word.ts";
import { isContentOpener } from "../../phrases/content-opener.ts";
import { headOf } from "../../phrases/head.ts";
import { accordingToAt } from "../../phrases/known-phrase.ts";
import { isNominal, isSaying } from "../../phrases/nominal.ts";
import { isBroadcast } from "../../phrases/opener.ts";
import { readVoice } from "../../phrases/voice.ts";
import { foldedAt, type Prose } from "../../prose.ts";
import { has, isComma, isComplementizer, type VerbReading, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { isConjoined, isPerfect, readSource } from "./source.ts";
import { isVoicedEnough } from "./voiced.ts";

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
  const source = readSource(prose, found.first, cue, governing.fronted);
  if (source.at && isNoVoice(prose, found.first, cue, source.at)) return null;
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
      [
        ...leanedOn(prose, source.at, found.first),
        ...relays(cue.pieces),
        ...relayedByPronoun(prose, found.first, cue),
      ],
    ]),
    shape,
    content: source.contentFirst ?? contentAfterLead(prose, cue),
    stance: cue.reading.entry.stance,
    use: cue.reading.entry.use,
    negated: negation === "negated" || cue.reading.entry.use === "deny" || isRelayedDenial(prose, cue),
    gap: cue.last - found.first - 1 - ((source.at?.last ?? 0) - (source.at?.first ?? 0)),
  });
}

/** A rumour, anybody, or a paper whose own verb stands before: nobody who says it. */
const isNoVoice = (prose: Prose, at: number, cue: CueMatch, source: Range): boolean =>
  isRumour(prose, source.first) || isAnybody(prose, source) || isPublished(prose, at, cue, source);

const isNoReport = (prose: Prose, at: number, cue: CueMatch): boolean =>
  isWriterFormula(prose, at, cue) ||
  leavesQuotation(prose, at, cue.last) ||
  hasItsObject(prose, at, cue) ||
  isSeenOfThing(cue) ||
  isBareTalk(prose, cue) ||
  lacksObject(prose, cue);

/** "استنكرت الرابطة تصريحات المدير": what was said is not told; "نفت تصريحات" and "وصفتها بأنها" tell something of it. */
const isBareTalk = (prose: Prose, { shape, last, reading }: CueMatch): boolean =>
  shape === "noun" && TALKED_OF.has(reading.entry.use) && isTalk(prose, last) && !isOnTopic(prose, last);
const TALKED_OF: ReadonlySet<string> = new Set(["accuse", "praise", "say", "demand"]);
const isTalk = spelled(
  /^(?:ال)?(?:تصريح|تصريحات|اقوال|كلام|خطاب|تغريده|تغريدات|مقال|كلمه|بيان)(?:ه|ها|هم)?$/u,
);
const FARTHEST_TOPIC = 8;
/** "تصريحات الوزير بأن", "تصريحات عن إغلاق الجسر": with what was said. */
function isOnTopic(prose: Prose, at: number): boolean {
  for (let i = at + 1; i < at + FARTHEST_TOPIC && !has(prose, i, Flag.mark); i++)
    if (isComplementizer(prose, i) || isComplementizer(prose, i, true) || isAbout(prose, i)) return true;
  return false;
}
const isAbout = spelled(/^(?:عن|حول|بشان)$/u);

/** "لوحظ ترك الأبواب وعدم التأكد من أنها مغلقة": what was noticed is the noun behind the passive, and no clause. */
const isSeenOfThing = ({ reading: { verb }, shape, pieces }: CueMatch): boolean =>
  verb?.voice === "passive" && shape === "clause" && pieces.some(({ role }) => role === "source");

/** "ربما يرجع إلى ضعف النمو": a thing goes back to its cause; somebody traces an object to it. */
const lacksObject = (prose: Prose, { reading: { entry, pronoun }, shape, last }: CueMatch): boolean =>
  shape === "noun" && entry.lemma === "أرجع" && pronoun === "" && foldedAt(prose, last) === "الي";

/** "الأرباح التي أعلنتها الشركة لنتائجها": with the pronoun for what the relative is about, nothing is left to be said. */
const hasItsObject = (prose: Prose, at: number, { reading, shape }: CueMatch): boolean =>
  shape === "noun" &&
  reading.pronoun !== "" &&
  has(prose, at - 1, Flag.relative) &&
  reading.entry.frames.some((frame) => /^S \(?N/u.test(frame)) &&
  !reading.entry.frames.some((frame) => frame.includes("O "));

/** "نقلت الوكالة عن المدير نفيه أي صلة": the verbal noun denies, not the verb that passes it on. */
const isRelayedDenial = (prose: Prose, { pieces }: CueMatch): boolean =>
  pieces.some(
    ({ role, first }) =>
      role === "saying" &&
      verbReadings(prose, first, "masdar").some(
        ({ entry, pronoun }) => entry.use === "deny" && pronoun !== "",
      ),
  );

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

function roleWithoutSource(prose: Prose, at: number, cue: CueMatch, governing: Governing): VoiceRole {
  if (governing.role !== "speaker") return governing.role;
  return isImpersonal(prose, at, cue) ? "impersonal" : "speaker";
}

/** ورد أن, يُعتقد أن, قيل إن: nobody is named and nobody can be. The damma tells where it is written. */
function isImpersonal(prose: Prose, at: number, cue: CueMatch): boolean {
  const { verb, entry } = cue.reading;
  if (/^ب?ان(ه|ها|هم|هما)$/u.test(foldedAt(prose, at - 1))) return false;
  if (verb?.voice === "passive" || isPassedOn(prose, at, cue)) return true;
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

/** "ونقل عنه قوله": nobody is named who passes it on. */
const isPassedOn = (prose: Prose, at: number, { reading: { entry, verb } }: CueMatch): boolean =>
  entry.use === "relay" && verb?.gender === "m" && OF_HIM[foldedAt(prose, at + 1)] !== undefined;

/** "الذي يرى أن": he holds it; "الذي يعتقد أنه" is believed of him. */
const isOpinionOf = (prose: Prose, at: number): boolean =>
  isHeWho(prose, at - 1) && isThatAlone(prose, at + 1);
const isHeWho = spelled(/^[وف]?الذي$/u);
const isThatAlone = spelled(/^ان$/u);

/** يذكر أن, يشار إلى أن: the writer's own voice (a passive that adds background). */
function isWriterFormula(prose: Prose, at: number, cue: CueMatch): boolean {
  const folded = foldedAt(prose, at).replace(/^[وف]/u, "");
  if (!/^(يذكر|يشار|تجدر|يجدر|جدير|نذكر|اذكر)$/u.test(folded)) return false;
  return cue.last - at <= 3 || (prose.nextComplementizer[at] ?? cue.last) <= at + 2;
}

/** "لا يشك عاقل أن", "لا ينكر منصف أن": a way to say that it is so. */
const isAnybody = (prose: Prose, { first, last }: Range): boolean =>
  last === first + 1 && isAnyMan(prose, first);
const isAnyMan = spelled(/^(?:عاقل|عاقلان|منصف|احد|اثنان|لبيب)$/u);

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

/** "الصحيفة، نقلا عن مصادر، قالت", "كانت الصحيفة ونقلا عن مصادر، قد كشفت": who is leaned on, before the verb. */
function leanedOn(prose: Prose, speaker: Range | null, verb: number): LinkDraft[] {
  const end = isPerfect(prose, verb) ? verb - 2 : verb - 1;
  if (speaker === null || speaker.last > end || !isComma(prose, end)) return [];
  const first = isComma(prose, speaker.last) ? speaker.last + 1 : speaker.last;
  const found = accordingToAt(prose, first);
  if (found?.entry.takes !== "voice") return [];
  const at = first + found.length;
  const last = readVoice(prose, at, end);
  if (last < 0) return [];
  return [{ source: { first: at, last }, cue: { first, last: at }, role: "relay", agreement: null }];
}

/** "قال الوزير بحسب الوكالة إن": who is gone by stands around the speaker; who is leaned on (نقلا عن) or what a paper goes by, behind. */
function inOrder(
  prose: Prose,
  speaker: Range | null,
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

/** "نقلت عنه الوكالة قوله", "نقلت الوكالة عنه قوله": a voice told of before, by its pronoun; قوله gives it its words. */
function relayedByPronoun(prose: Prose, at: number, { reading, last, pieces }: CueMatch): LinkDraft[] {
  const behind = pieces.find(({ role }) => role === "source")?.last ?? at + 1;
  const agreement = OF_HIM[foldedAt(prose, at + 1)] ?? OF_HIM[foldedAt(prose, behind)];
  if (agreement === undefined || reading.entry.use !== "relay") return [];
  let cue = last - 1;
  while (cue > at + 1 && !isSaying(prose, cue)) cue--;
  return [{ source: null, cue: { first: cue, last: cue + 1 }, role: "relay", agreement }];
}
const OF_HIM: Readonly<Record<string, string>> = { عنه: "3ms", عنها: "3fs", عنهم: "3mp" };

function shapeOf(prose: Prose, cue: CueMatch): ContentShape {
  if (cue.shape === "clause" || cue.shape === "question") return "clause";
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
