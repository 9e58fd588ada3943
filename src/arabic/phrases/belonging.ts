/**
 * Words that belong to the phrase before them, though no noun phrase goes on with their kind: initials, pronouns, a second work.
 * @module
 */
import { spelled } from "../per-word.ts";
import type { Prose } from "../prose.ts";
import { has } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import type { CoreState } from "./core.ts";
import { headOf, voiceEntry } from "./head.ts";
import { isInTheirName } from "./nominal.ts";

/** The token behind the words at `at` that belong to the phrase; `at` where none do. */
export function belongingEnd(prose: Prose, at: number, state: CoreState): number {
  if (isAmongThem(prose, at) && isUnnamed(prose, at - 1)) return at + 1;
  if (isInTheirName(prose, at) && has(prose, at - 1, Flag.voiceHead)) return at + 1;
  if (isRecognised(prose, at)) return isWhere(prose, at + 1) ? at + 2 : at + 1;
  if (isInitials(prose, at)) return at + 1;
  return isAndWork(prose, at, state) || isOfThis(prose, at) ? at + 2 : at;
}

/** "هيئة المرافئ المحلية | NHS": a body's initials in other letters. */
const isInitials = (prose: Prose, at: number): boolean =>
  isLatin(prose, at) && has(prose, at - 1, Flag.article) && /^[A-Z]{2,8}$/u.test(rawAt(prose, at));
const isLatin = spelled(/^[a-z]{2,8}$/iu);
const rawAt = (prose: Prose, at: number): string =>
  prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end);

/** "الحكومة المعترف | بها": the pronoun that a passive participle asks for. */
const isRecognised = (prose: Prose, at: number): boolean =>
  isByIt(prose, at) && isPassiveParticiple(prose, at - 1);
const isByIt = spelled(/^(?:ب|ل|عن|في|علي)(?:ه|ها|هم)$/u);
/** "المعترف بها | دوليا". */
const isWhere = spelled(/^(?:دوليا|محليا|رسميا|عالميا|امميا|قانونيا)$/u);
const isPassiveParticiple = spelled(
  /^ال(?:معترف|موثوق|معمول|مسموح|مصرح|مرخص|مشار|معني|مسءول|مسؤول|متفق|معلن)$/u,
);

/** "الرئاسة العامة للأرصاد | وحماية البيئة": the second work that a body is for. */
const isAndWork = (prose: Prose, at: number, state: CoreState): boolean =>
  isForThe(prose, at - 1) &&
  has(prose, at + 1, Flag.article) &&
  !has(prose, at, Flag.finiteCue | Flag.participleCue) &&
  hasWorkShape(prose, at) &&
  headOf(prose, state.first, at).kind === "organisation";
const isForThe = spelled(/^(?:لل|بال)\p{L}/u);
const hasWorkShape = spelled(/^و(?:\p{L}{2}ا\p{L}ه|ا?ست.{2}ا.|ا.ت.ا.|ا..ا.|ت..ي.|م\p{L}ا\p{L}{2}ه)$/u);

/** "أصحاب هذه المبادرة", "سكان هذا الحي": whose they are. */
const isOfThis = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.demonstrative) &&
  has(prose, at + 1, Flag.article) &&
  has(prose, at - 1, Flag.voiceHead) &&
  !has(prose, at - 1, Flag.article | Flag.name) &&
  !endsWithN(prose, at - 1);
/** With its ن a plural takes no genitive. */
const endsWithN = spelled(/[وا]ن$/u);

/** "لم تعلق الوزارة، لكن مصدرا فيها أكد". */
const isAmongThem = spelled(/^(?:فيها|فيه|لديها|لديه)$/u);
const isUnnamed = (prose: Prose, at: number): boolean =>
  voiceEntry(prose, at)?.kind === "anonymous" && !has(prose, at, Flag.article);
