import { isWordThat, perWord, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isComplementizer, isDefinite, isWord } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { isContentOpener } from "./content-opener.ts";
import { headOf, voiceEntry } from "./head.ts";
import { isResumptive } from "./homograph.ts";
import {
  hasPronoun,
  isFused,
  isFusedWithB,
  isNameAli,
  isNominal,
  isTimePhrase,
  isTold,
  isToldPerson,
  isUnknownWithB,
  looksLikeName,
  NEVER_NOMINAL,
  NOUN_AFTER_ALL,
} from "./nominal.ts";
import { readBracket, readKnownName, readQuotedName } from "./quoted-name.ts";
import { isDotOf, isListedName, isRank } from "./rank.ts";

const LONGEST_RELATIVE = 14;

/** The phrase that is being read: where it began, and what it must leave to its verb. */
export interface CoreState {
  readonly first: number;
  readonly barred: ReadonlySet<string>;
  readonly stopAtContent: boolean;
}

/** The first noun of a phrase, a known or quoted name; index after it, or -1. */
export function readHead(prose: Prose, at: number, limit: number): number {
  if (at >= limit) return -1;
  const outlet = readKnownName(prose, at, limit);
  if (outlet > at) return outlet;
  const quoted = readQuotedName(prose, at, limit);
  if (quoted > at) return quoted;
  if (has(prose, at, Flag.number) || !isNominal(prose, at)) return -1;
  if (has(prose, at, Flag.circumstance) && !has(prose, at, Flag.voiceHead)) return -1;
  return at + 1;
}

const isThen = spelled(/^(انذاك|حينها|حينذاك|وقتها|يومها)$/u);
const beginsWithW = spelled(/^و/u);
const beginsWithB = spelled(/^ب/u);
const joinsDefiniteNoun = spelled(/^و(ال|لل)./u);

/** The next piece of a phrase; index after it, or `at` where the phrase ends. */
export function readTail(prose: Prose, at: number, limit: number, state: CoreState): number {
  if (at >= limit) return at;
  if (has(prose, at, Flag.mark)) return readMarkTail(prose, at, limit);
  if (has(prose, at, Flag.relative)) return readRelative(prose, at, limit, state);
  if (isObtained(prose, at, state)) return readHead(prose, at + 1, limit);
  if (has(prose, at, Flag.preposition) && !isNameAli(prose, at)) return readAttached(prose, at, limit, state);
  if (state.stopAtContent && isContentOpener(prose, at)) return at;
  if (has(prose, at, Flag.connector) && !has(prose, at, NOUN_AFTER_ALL)) return at;
  if (isTimePhrase(prose, at) || has(prose, at, Flag.demonstrative) || state.barred.has(foldedAt(prose, at)))
    return at;
  if (isThen(prose, at)) return at + 1;
  // نشر موقع الكاشف | مذكرة: a paper after a finished phrase is what was published, not who did.
  if (
    voiceEntry(prose, at)?.kind === "document" &&
    has(prose, at - 1, Flag.article) &&
    !has(prose, at, Flag.article)
  )
    return at;
  if (isNameAfterRank(prose, at)) return at + 1;
  if (isBarredFusion(prose, at, state) || isManner(prose, at, state)) return at;
  const described = readDescription(prose, at, limit, state);
  if (described > at) return described;
  if (has(prose, at, Flag.conjoined) || beginsWithW(prose, at)) return readCoordinated(prose, at, limit);
  const known = readKnownName(prose, at, limit);
  if (known > at) return known;
  return isNominal(prose, at) && !isWrittenPassive(prose, at) ? at + 1 : at;
}

/** الشيخ فالح, الدكتور زيد: behind a rank a first name of the list is one, and so is what only spells ف and a verb. */
function isNameAfterRank(prose: Prose, at: number): boolean {
  if (!isRank(prose, at - 1) || !isWord(prose, at) || has(prose, at, Flag.complementizerForm)) return false;
  return isListedName(prose, at) || (spellsThenVerb(prose, at) && isWord(prose, at + 1));
}

const spellsThenVerb = perWord(
  ({ folded, readings }) =>
    /^ف\p{L}{3,}$/u.test(folded) &&
    readings.length > 0 &&
    readings.every((r) => r.conjunction === "ف" && r.entry.type === "verb" && r.pronoun === ""),
);

/** فحوص أُجريت: the damma tells a passive verb. */
function isWrittenPassive(prose: Prose, at: number): boolean {
  const token = prose.tokens[at];
  return (
    token !== undefined &&
    prose.text.charCodeAt(token.start + 1) === DAMMA &&
    (prose.words[at]?.readings.length ?? 0) === 0 &&
    /^[أيتن]/u.test(prose.text.charAt(token.start))
  );
}

const DAMMA = 0x64f;

/** "وثائق حصلت عليها الصحيفة": a relative clause without a relative, closed by its pronoun. */
function isObtained(prose: Prose, at: number, state: CoreState): boolean {
  return (
    at > state.first + 1 &&
    isResumptive(prose, at) &&
    headOf(prose, state.first, at).kind === "document" &&
    (prose.words[at - 1]?.readings.length ?? 0) === 0 &&
    has(prose, at + 1, Flag.voiceHead | Flag.name)
  );
}

/** Quoted names, brackets, hyphens and slashes. */
function readMarkTail(prose: Prose, at: number, limit: number): number {
  const quoted = readQuotedName(prose, at, limit);
  if (quoted > at) return quoted;
  const mark = foldedAt(prose, at);
  if (mark === "(" || mark === "[") return readBracket(prose, at, limit);
  const touches =
    prose.tokens[at]?.start === prose.tokens[at - 1]?.end &&
    prose.tokens[at + 1]?.start === prose.tokens[at]?.end;
  if (at + 1 >= limit || !isWord(prose, at + 1)) return at;
  // د. سامي, الدكتور/ سامي: a mark between title and name.
  if (isDotOf(prose, at) || (mark === "/" && isRank(prose, at - 1))) return at + 2;
  return /^[-‑–/.]$/u.test(mark) && touches ? at + 2 : at;
}

/** التي رفعت عنها السرية belongs to a document or an unnamed voice; after a name it only adds. */
function readRelative(prose: Prose, at: number, limit: number, state: CoreState): number {
  const head = headOf(prose, state.first, at);
  if (has(prose, head.at, Flag.article)) return at;
  if (head.kind !== "anonymous" && head.kind !== "document" && head.kind !== "group") return at;
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_RELATIVE); i++) {
    if (isComplementizer(prose, i) || has(prose, i, Flag.mark) || state.barred.has(foldedAt(prose, i)))
      return i;
    if (i > at + 2 && has(prose, i, Flag.finiteCue) && !has(prose, i, NOUN_AFTER_ALL)) return i;
  }
  return at;
}

/** المشرف على: the title takes its preposition even from a verb that has the same one (أكد على). */
const isSupervisor = spelled(/^(?:ال|لل)?مشرف(?:ه|ون|ين)?$/u);

const ATTACHED_ANYWHERE = new Set(["باسم", "بلسان", "لدي", "بدرجه", "باتجاه"]);

const ATTACHED_TO_INDEFINITE = new Set([
  "في",
  "من",
  "داخل",
  "ضمن",
  "بين",
  "مع",
  "تحت",
  "قرب",
  "حول",
  "عن",
  "علي",
  "الي",
]);

/** مصدر في البلدية, مسؤول من الشركة, المبعوث إلى المدينة: the preposition and the noun after it. */
function readAttached(prose: Prose, at: number, limit: number, state: CoreState): number {
  const preposition = foldedAt(prose, at);
  const isOwn = preposition === "علي" && isSupervisor(prose, at - 1);
  if ((state.barred.has(preposition) && !isOwn) || at + 1 >= limit) return at;
  if (!ATTACHED_ANYWHERE.has(preposition) && !attachesTo(prose, preposition, at - 1, state)) return at;
  const next = at + 1;
  // المشرف على, المسؤول عن: the title itself asks for what follows.
  const asked = /^(علي|عن)$/u.test(preposition) && has(prose, at - 1, Flag.voiceHead);
  const isWhen = has(prose, next, Flag.circumstance | Flag.adverb) && !isOrganisation(prose, next);
  if (isWhen && !isOwn) return at;
  if (!asked && headOf(prose, state.first, at).kind === "person" && !isWorkplace(prose, next)) return at;
  const noun = readHead(prose, next, limit);
  return noun < 0 ? at : noun;
}

const isOrganisation = (prose: Prose, at: number): boolean => voiceEntry(prose, at)?.kind === "organisation";

/** What a person with a title may work in: no place, time, number or pronoun. */
function isWorkplace(prose: Prose, at: number): boolean {
  if (isOrganisation(prose, at)) return true;
  return !has(
    prose,
    at,
    Flag.name |
      Flag.number |
      Flag.demonstrative |
      Flag.pronoun |
      Flag.quantifier |
      Flag.contentHead |
      Flag.speechNoun,
  );
}

/** صادر عن, مقرب من, مطلع على: a participle that asks for its preposition. */
const isIssued = spelled(/^(ال)?(صادر|صادره|مقرب|مقربه|مقربون|مقربين|قريب|قريبه|مطلع|مطلعه)$/u);

function attachesTo(prose: Prose, preposition: string, before: number, state: CoreState): boolean {
  if (!ATTACHED_TO_INDEFINITE.has(preposition)) return false;
  if (isIssued(prose, before)) return true;
  const directlyAfterTitle = has(prose, before, Flag.voiceHead);
  if (preposition === "علي" || preposition === "الي" || preposition === "عن") return directlyAfterTitle;
  const head = headOf(prose, state.first, before + 1);
  if ((head.kind === "anonymous" || head.kind === "group") && !hasPronoun(prose, head.at)) return true;
  if (head.kind !== "person") return false;
  // رئيس قسم في جامعة: a title with its genitive takes a place of work, a bare الوزير does not.
  return (
    (!isDefinite(prose, before) && before === state.first) ||
    (head.titled && before > head.at) ||
    has(prose, before + 2, Flag.voiceHead)
  );
}

/** بالـ where the frame's content begins with ب; لوكالة كذا, the one that was told. */
function isBarredFusion(prose: Prose, at: number, state: CoreState): boolean {
  if (state.barred.has("ب") && (isFusedWithB(prose, at) || isUnknownWithB(prose, at))) return true;
  if (foldedAt(prose, at) === "بعد") return true;
  const kind = headOf(prose, state.first, at).kind;
  if (kind !== "document" && (isTold(prose, at) || (kind === "person" && isToldPerson(prose, at))))
    return true;
  return isFusedCircumstance(prose, at) && !has(prose, at, Flag.voiceHead);
}

const isFusedCircumstance = isWordThat(({ readings }) =>
  readings.some(
    (r) => r.preposition !== "" && r.entry.type === "function" && r.entry.class === "circumstance",
  ),
);

const mayTellManner = spelled(/^ب(?!ال).{3,}/u);

/** التقرير بحماس: an unknown word with ب after a finished phrase tells how, not who. */
function isManner(prose: Prose, at: number, state: CoreState): boolean {
  if (!mayTellManner(prose, at) || !has(prose, at - 1, Flag.article | Flag.name)) return false;
  if (has(prose, at, NOUN_AFTER_ALL) && !isFused(prose, at)) return false;
  return headOf(prose, state.first, at).kind !== "person";
}

const describesObject = isWordThat(({ readings }) =>
  readings.some(
    ({ entry, pronoun, verb }) =>
      entry.type === "verb" &&
      entry.use === "describe" &&
      pronoun !== "" &&
      (verb?.tense === "past" || verb?.tense === "present"),
  ),
);

/** مصادر وصفتها بالموثوقة: a verb of describing whose object is the voice itself. */
function readDescription(prose: Prose, at: number, limit: number, state: CoreState): number {
  if (!describesObject(prose, at) || headOf(prose, state.first, at).kind !== "anonymous" || at + 1 >= limit)
    return at;
  return beginsWithB(prose, at + 1) ? at + 2 : at;
}

/** المدير ونائبه, وزارتا الصحة والتعليم. A و before a word that may be a verb joins clauses, not nouns. */
function readCoordinated(prose: Prose, at: number, limit: number): number {
  if (has(prose, at, Flag.finiteCue | Flag.participleCue) && !has(prose, at, NOUN_AFTER_ALL)) return at;
  const joins =
    joinsDefiniteNoun(prose, at) ||
    has(prose, at, Flag.voiceHead) ||
    (has(prose, at, Flag.name) && has(prose, at, Flag.conjoined));
  if (joins && at < limit && !has(prose, at, NEVER_NOMINAL)) return at + 1;
  if (isForeignSurname(prose, at)) return at + 1;
  // A word of its own that begins with و (وليد, وجيه) is no conjunction where the lexicon knows no such clitic.
  return !has(prose, at, Flag.conjoined) && isNominal(prose, at) && looksLikeName(prose, at) ? at + 1 : at;
}

/** جون ويلموث: a word that no list knows, with و or without it, after a bare word of the same kind. */
const isForeignSurname = (prose: Prose, at: number): boolean =>
  mayBeSurname(prose, at) && isBareUnknown(prose, at - 1) && !has(prose, at - 2, Flag.preposition);

const mayBeSurname = isWordThat(
  ({ folded, readings }, { lexicon }) =>
    readings.length === 0 &&
    /^و(?!ال|لل).{3,}(?<!ون|ين|ات|ه)$/u.test(folded) &&
    lexicon.look(folded.slice(1)).readings.length === 0,
);
const isBareUnknown = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^(?!ال|و|ب|ل).{2,}(?<!ون|ين|ات|ه)$/u.test(folded),
);
