/**
 * The noun phrase that names a voice: head, adjectives, genitives, names, quoted names, brackets, appositions.
 *
 * Arabic writes no boundary after a subject, so the phrase is read greedily up to the first word that cannot belong
 * to it. What may be attached with a preposition depends on the head (مصدر في الوزارة, but not الوزير في القاهرة).
 * @module
 */
import type { Pattern } from "../../grammar/index.ts";
import { perToken } from "../per-token.ts";
import { perWord, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { has, isComma, isComplementizer, isDefinite, isWord } from "../tests.ts";
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

/** How far a voice may reach. */
export interface VoiceLimits {
  /** Prepositions that the verb's frame needs for itself: never part of the voice. */
  readonly barred?: ReadonlySet<string>;
  /** Stop before a bare verbal noun that may be the content (أعلنت الوزارة | وقف العمل). */
  readonly stopAtContent?: boolean;
  /** The subject of a verb: it never begins with a fused preposition. */
  readonly bare?: boolean;
}

const NONE: ReadonlySet<string> = new Set();

const LONGEST_APPOSITION = 18;
const LONGEST_APPOSITION_TAIL = 12;

const LONGEST_RELATIVE = 14;

interface Shared {
  readonly limits: VoiceLimits;
  readonly reads: (prose: Prose, at: number) => { limit: number; last: number };
}

const shared = new Map<string, Shared>();

/** One value for equal limits, so that what was read once at a token is known to all frames that share them. */
function share(limits: VoiceLimits): Shared {
  const key = `${[...(limits.barred ?? [])].sort().join(" ")}|${limits.stopAtContent}|${limits.bare}`;
  const known = shared.get(key) ?? { limits, reads: perToken(() => ({ limit: -1, last: -1 })) };
  shared.set(key, known);
  return known;
}

/** A voice as a pattern. */
export function voice(limits: VoiceLimits = {}): Pattern<Prose> {
  const { limits: equal, reads } = share(limits);
  return (attempt, at) => {
    const known = reads(attempt.input, at);
    if (known.limit !== attempt.limit) {
      known.last = readVoice(attempt.input, at, attempt.limit, equal);
      known.limit = attempt.limit;
    }
    return known.last;
  };
}

/** Index after the voice that begins at `at`, or -1. Never reads at or beyond `limit`. */
export function readVoice(prose: Prose, at: number, limit: number, limits: VoiceLimits = {}): number {
  const core = readCore(prose, at, limit, limits);
  if (core < 0) return -1;
  return readApposition(prose, { at, core }, limit, limits);
}

function readCore(prose: Prose, at: number, limit: number, limits: VoiceLimits): number {
  const start = skipDeterminers(prose, at, limit);
  if (limits.stopAtContent && isContentOpener(prose, start)) return -1;
  if (limits.barred?.has("ب") && isFusedWithB(prose, start)) return -1;
  if (limits.bare && isFused(prose, start)) return -1;
  if (limits.barred?.has(foldedAt(prose, start))) return -1;
  let end = readHead(prose, start, limit);
  if (end < 0) return -1;
  const state = { first: start, barred: limits.barred ?? NONE, stopAtContent: limits.stopAtContent ?? false };
  for (;;) {
    const next = readTail(prose, end, limit, state);
    if (next <= end) return end;
    end = next;
  }
}

interface CoreState {
  readonly first: number;
  readonly barred: ReadonlySet<string>;
  readonly stopAtContent: boolean;
}

/** هذه الصحيفة, بعض السكان, العديد من الشهود. */
function skipDeterminers(prose: Prose, at: number, limit: number): number {
  let i = at;
  while (i < limit - 1 && has(prose, i, Flag.demonstrative | Flag.quantifier) && i < at + 3) {
    i++;
    if (foldedAt(prose, i) === "من") i++;
  }
  return i;
}

function readHead(prose: Prose, at: number, limit: number): number {
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
const joinsDefinite = spelled(/^و(ال|لل)/u);
const joinsDefiniteNoun = spelled(/^و(ال|لل)./u);

function readTail(prose: Prose, at: number, limit: number, state: CoreState): number {
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
  if (isBarredFusion(prose, at, state) || isManner(prose, at, state)) return at;
  const described = readDescription(prose, at, limit, state);
  if (described > at) return described;
  if (has(prose, at, Flag.conjoined) || beginsWithW(prose, at)) return readCoordinated(prose, at, limit);
  const known = readKnownName(prose, at, limit);
  if (known > at) return known;
  return isNominal(prose, at) && !isWrittenPassive(prose, at) ? at + 1 : at;
}

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
  if (/^[-‑–/.]$/u.test(mark) && touches && at + 1 < limit && isWord(prose, at + 1)) return at + 2;
  return at;
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
  if (state.barred.has(preposition) || at + 1 >= limit) return at;
  if (!ATTACHED_ANYWHERE.has(preposition) && !attachesTo(prose, preposition, at - 1, state)) return at;
  const next = at + 1;
  if (has(prose, next, Flag.circumstance | Flag.adverb) && !isOrganisation(prose, next)) return at;
  // المشرف على, المسؤول عن: the title itself asks for what follows.
  const asked = /^(علي|عن)$/u.test(preposition) && has(prose, at - 1, Flag.voiceHead);
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

const isFusedCircumstance = perWord(({ readings }) =>
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

const describesObject = perWord(({ readings }) =>
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

const mayBeSurname = perWord(
  ({ folded, readings }, { lexicon }) =>
    readings.length === 0 &&
    /^و(?!ال|لل).{3,}(?<!ون|ين|ات|ه)$/u.test(folded) &&
    lexicon.look(folded.slice(1)).readings.length === 0,
);
const isBareUnknown = perWord(
  ({ folded, readings }) => readings.length === 0 && /^(?!ال|و|ب|ل).{2,}(?<!ون|ين|ات|ه)$/u.test(folded),
);

/** سامي الحداد، مدير الميناء السابق، ... and مدير الميناء، سامي الحداد: the phrase goes on after the comma. */
function readApposition(
  prose: Prose,
  { at, core }: { at: number; core: number },
  limit: number,
  limits: VoiceLimits,
): number {
  if (!isComma(prose, core) || core + 1 >= limit) return core;
  const next = core + 1;
  if (
    has(prose, next, Flag.adverb | Flag.connector | Flag.circumstance | Flag.conjoined) ||
    joinsDefinite(prose, next)
  )
    return core;
  const end = toClosingComma(prose, readCore(prose, next, limit, limits), limit);
  if (end < 0 || end - next > LONGEST_APPOSITION || !closesApposition(prose, end, limits)) return core;
  const titled =
    has(prose, next, Flag.voiceHead) &&
    !has(prose, next, Flag.finiteCue) &&
    agreesInKind(prose, { at, core, next, end });
  const first = headOf(prose, at, core);
  const ended = /^[.!؟?]$/u.test(foldedAt(prose, end));
  const named =
    first.titled && first.kind === "person" && !ended && !isDefinite(prose, next) && end - next <= 5;
  return titled || named ? end : core;
}

/** "السفير السابق في المدينة والمبعوث إليها،": what the phrase leaves before the comma that closes it. */
function toClosingComma(prose: Prose, end: number, limit: number): number {
  if (end < 0 || !has(prose, end, Flag.preposition)) return end;
  for (let i = end; i < Math.min(limit, end + LONGEST_APPOSITION_TAIL); i++) {
    if (isComma(prose, i)) return i;
    if (
      has(prose, i, Flag.circumstance | Flag.adverb | Flag.relative | Flag.mark) ||
      isComplementizer(prose, i)
    )
      return end;
  }
  return end;
}

/** A person's title stands beside a name or another title; a class noun beside one of its kind. */
function agreesInKind(prose: Prose, on: { at: number; core: number; next: number; end: number }): boolean {
  const first = headOf(prose, on.at, on.core);
  const second = headOf(prose, on.next, on.end);
  return first.kind === second.kind || (second.kind === "person" && !first.titled);
}

function closesApposition(prose: Prose, end: number, limits: VoiceLimits): boolean {
  if (
    end >= prose.length ||
    isComma(prose, end) ||
    isComplementizer(prose, end) ||
    isComplementizer(prose, end, true)
  )
    return true;
  if (foldedAt(prose, end) === ":" || (prose.opens[end] ?? -1) >= 0) return true;
  if (limits.barred?.has(foldedAt(prose, end)) || has(prose, end, Flag.finiteCue)) return true;
  return has(prose, end, Flag.mark) && /^[.!؟?)]$/u.test(foldedAt(prose, end));
}
