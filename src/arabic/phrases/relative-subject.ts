/**
 * A subject with a relative clause between it and its verb: "إن اللجنة التي زارت السد، أعلنت", "الوثائق، التي تعود إلى عام 2011، تتحدث عن".
 * The relative says in which gender and number the verb has to stand, and the comma before the verb closes the clause.
 * @module
 */
import { perToken } from "../per-token.ts";
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose, sentenceStart } from "../prose.ts";
import { has, isComma, isComplementizer } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { canBeFinite } from "./finite.ts";
import { nameKind, voiceEntry } from "./head.ts";
import { isFused, isNominal } from "./nominal.ts";
import { isPersonByName } from "./proper.ts";

const FARTHEST = 45;
/** Longest noun phrase before the relative, in tokens. */
const LONGEST_HEAD = 9;

/** What the verb must look like, by the relative; a folded verb without its و. */
const AGREES: Readonly<Record<string, RegExp>> = {
  الذي: /^س?ي\p{L}{2,}(?<!ون|ان)$|^(?![يتن]\p{L}{3}|سي|ست)\p{L}{3,}(?<!ت|وا|ون|نا|ان)$/u,
  التي: /^س?ت\p{L}{2,}(?<!ون|وا|ان)$|\p{L}{2}ت$/u,
  الذين: /\p{L}(?:وا|ون)$/u,
  اللذان: /\p{L}{2}(?:ا|ان)$/u,
  اللتان: /\p{L}{2}(?:تا|ان)$/u,
};

/** Token range of the noun phrase, without its relative clause, that is the subject of the verb at `verb`; or null. */
export function findRelativeSubject(prose: Prose, verb: number): { first: number; last: number } | null {
  if (!isComma(prose, verb - 1) || has(prose, verb, Flag.conjoined) || isRegarded(prose, verb)) return null;
  const start = Math.max(sentenceStart(prose, verb), verb - FARTHEST);
  for (let at = start + 1; at < verb - 2; at++) {
    if (!isRelative(prose, at) || !AGREES[foldedAt(prose, at)]?.test(foldedAt(prose, verb))) continue;
    const last = isComma(prose, at - 1) ? at - 1 : at;
    const first = headBefore(prose, last, start);
    if (first >= 0 && isOneClause(prose, at, verb)) return { first, last };
  }
  return null;
}

/** "الخطاب الذي ألقاه، يعتبر سابقة": how it is regarded, and by nobody named. */
const isRegarded = spelled(/^[يت](?:عتبر|عد|سمي|لقب|وصف)$/u);

/** The subject whose relative clause the comma at `at` closes, right before its verb; or null. */
export const subjectOfClosed = perToken((prose, at) =>
  isComma(prose, at) && mayBeVerb(prose, at + 1) ? findRelativeSubject(prose, at + 1) : null,
);

/** A verb of saying, or a word that no list knows and that is spelled like a verb: تراجعت, يتراجع. */
const mayBeVerb = (prose: Prose, at: number): boolean => canBeFinite(prose, at) || isLikeVerb(prose, at);
const isLikeVerb = isWordThat(
  ({ folded, readings }) =>
    readings.length === 0 && /^(?:س?[يت]\p{L}{3,}|\p{L}{3,}(?<!ا)ت|\p{L}{3,}وا)$/u.test(folded),
);

const isRelative = spelled(/^(?:الذي|التي|الذين|اللذان|اللتان)$/u);

/** Where the clause's first noun phrase begins, if nothing but it stands before `last`; else -1. */
function headBefore(prose: Prose, last: number, floor: number): number {
  for (let at = last - 1; at >= Math.max(floor, last - LONGEST_HEAD); at--) {
    if (has(prose, at, Flag.mark) && !isQuote(prose, at)) return -1;
    if (isComplementizer(prose, at) || canBeFinite(prose, at)) return -1;
    if (at !== floor && !opens(prose, at)) continue;
    return mayHead(prose, at) ? at : -1;
  }
  return -1;
}
const isQuote = spelled(/^["«»“”]$/u);

/** Behind إن, أن, فإن, لكن: whatever stands before, a clause with its own subject begins. */
const opens = (prose: Prose, at: number): boolean =>
  isComplementizer(prose, at - 1) || isComplementizer(prose, at - 1, true) || isOpener(prose, at - 1);
const isOpener = spelled(/^[وف]?(?:ان|لكن|كان|كانت|كما|بينما|فيما|حتي)$/u);

/** Somebody or some paper that can speak. */
const mayHead = (prose: Prose, at: number): boolean =>
  isNominal(prose, at) &&
  !isFused(prose, at) &&
  (has(prose, at, Flag.voiceHead | Flag.name) ||
    nameKind(prose, at) !== null ||
    voiceEntry(prose, at) !== null ||
    isBoth(prose, at) ||
    isPersonByName(prose, at));
const isBoth = spelled(/^[وف]?(?:كلا|كلتا)هما$/u);

/** Between the relative and the verb no sentence ends and nothing is quoted or told after a colon. */
function isOneClause(prose: Prose, relative: number, verb: number): boolean {
  for (let at = relative + 1; at < verb - 1; at++) {
    if (/^[:.؛!؟?]$/u.test(foldedAt(prose, at))) return false;
    // "..., قالت الوزارة، ...": a main verb stands before this one.
    if (isComma(prose, at) && isVerbOfSaying(prose, at + 1)) return false;
  }
  return true;
}
const isVerbOfSaying = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.finiteCue) && canBeFinite(prose, at) && !isAnyNoun(prose, at);
const isAnyNoun = isWordThat(({ readings }) => readings.some(({ entry }) => entry.type !== "verb"));
