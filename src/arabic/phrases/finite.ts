/**
 * Which tokens can be verbs of saying where they stand: many spell a noun as well.
 * @module
 */
import { perToken } from "../per-token.ts";
import { spelled } from "../per-word.ts";
import { foldedAt, type Prose, sentenceStart } from "../prose.ts";
import { has, isComplementizer, type VerbReading } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { isHomograph, isMadeClear, isResumptive } from "./homograph.ts";
import { isOutOfIdiom } from "./idiom.ts";
import { accordingToAt } from "./known-phrase.ts";
import { isFused, isNominal } from "./nominal.ts";

/** Words after which no finite verb of saying can stand: what looks like one is a noun. */
const NOUN_PLACE = Flag.preposition | Flag.demonstrative | Flag.quantifier;
const FUNCTION_WORD =
  Flag.preposition | Flag.adverb | Flag.relative | Flag.conjunction | Flag.pronoun | Flag.demonstrative;

/** True where a token may be a finite verb of saying at all. */
export const canBeFinite = perToken(readFinite);

const asksForNoun = spelled(/^(هناك|بلا|ليس|ثمه|اي|كل|عدم|دون|بدون|غير|مجرد)$/u);
const isCondition = spelled(/^[وف]?(اذا|لو|كلما|متي|كي|لكي)$/u);
/** "في حال طلب المدير": if he asks. */
const isInCase = (prose: Prose, at: number): boolean => isCase(prose, at) && foldedAt(prose, at - 1) === "في";
const isCase = spelled(/^(?:حال|حاله)$/u);
/** "هل قال", "ماذا قال": asks whether or what; كيف and لماذا ask about what was said. */
const asks = spelled(/^[وف]?(هل|ماذا|بماذا|متي|اين|كم)$/u);
/** "ولا شك أن": there is no doubt. */
const isNo = spelled(/^[وف]?لا$/u);
const isItself = spelled(/^[وف]?(هو|هي)$/u);
const isWhat = spelled(/^[وف]?(ما|مما|عما|بما|كما|فيما|بينما)$/u);

function readFinite(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.finiteCue)) return false;
  if (has(prose, at, FUNCTION_WORD) && !isMadeClear(prose, at)) return false;
  if (
    asksForNoun(prose, at - 1) ||
    isCondition(prose, at - 1) ||
    isInCase(prose, at - 1) ||
    asks(prose, at - 1)
  )
    return false;
  if (isNo(prose, at - 1) && has(prose, at, Flag.masdarCue)) return false;
  if (isNameOrView(prose, at) && has(prose, at - 1, Flag.finiteCue)) return false;
  if (isItself(prose, at - 1) && has(prose, at, Flag.speechNoun | Flag.masdarCue)) return false;
  if (isHomograph(prose, at) || accordingToAt(prose, at) || isTurnedOut(prose, at)) return false;
  if (isOutOfIdiom(prose, at)) return false;
  return (
    !has(prose, at - 1, NOUN_PLACE) ||
    isWhat(prose, at - 1) ||
    isResumptive(prose, at - 1) ||
    isBesides(prose, at - 1) ||
    isLaterOn(prose, at - 1) ||
    isApart(prose, at)
  );
}

/** "قال دان سامي", "لفت رأي آخر": a name or a noun right behind the verb whose subject it is. */
const isNameOrView = spelled(/^(?:دان|راي)$/u);

/** "وبالبحث تبين أن": it turned out, and nobody says so; "الوثائق تبين أن" shows it. */
const isTurnedOut = (prose: Prose, at: number): boolean =>
  turnsOut(prose, at) &&
  isComplementizer(prose, at + 1) &&
  (has(prose, at, Flag.conjoined) || !isNominal(prose, at - 1) || isFused(prose, at - 1));
const turnsOut = spelled(/^[وف]?تبين$/u);

/** "إلى ذلك قال", "بعد ذلك أعلن", "لذلك طالب": behind a preposition ذلك is finished. */
const isBesides = (prose: Prose, at: number): boolean =>
  isFusedThat(prose, at) ||
  isHere(prose, at) ||
  (isThat(prose, at) && has(prose, at - 1, Flag.preposition | Flag.adverb));

/** "وفيما بعد قالت الوزارة": no clause that فيما opens. */
const isLaterOn = (prose: Prose, at: number): boolean => isAfter(prose, at) && isLater(prose, at - 1);
const isAfter = spelled(/^بعد$/u);
const isLater = spelled(/^[وف]?(?:فيما|من)$/u);

/** "هذا وأكدت الوزارة": at the head of a sentence هذا closes what was before. */
const isApart = (prose: Prose, at: number): boolean =>
  THIS.test(foldedAt(prose, at - 1)) && has(prose, at, Flag.conjoined) && sentenceStart(prose, at) === at - 1;
const THIS = /^هذا$/u;

/** "وهنا قال": then. */
const isHere = spelled(/^[وف]هنا$/u);
const isThat = spelled(/^ذلك$/u);
const isFusedThat = spelled(/^[وف]?[لبك]ذلك$/u);

/** "كانت دافعا لتحسين": what something was, not what somebody said. */
const isCopula = spelled(/^[وف]?(كان|كانت|كانوا|يكون|تكون|اصبح|اصبحت|ليس|ليست)$/u);

/** "صار أمرا صعبا", "أملا في النجاح": with its hamza a matter and a hope; who orders or hopes is spelled آمرا, آملا. */
const isMatter = (prose: Prose, at: number, { entry }: VerbReading): boolean =>
  (entry.lemma === "أمر" || entry.lemma === "أمل") &&
  !/آ/u.test(prose.text.slice(prose.tokens[at]?.start ?? 0, prose.tokens[at]?.end ?? 0));

/** "لا شك أن الشركة مصرة على": between أن and its word nothing but what it is said of. */
const isPredicate = (prose: Prose, at: number): boolean =>
  has(prose, at - 1, Flag.article | Flag.name) && isComplementizer(prose, at - 2);

/** True where a participle may report: never after a preposition, in the gender and case of a circumstance. */
export function canReport(reading: VerbReading, prose: Prose, at: number): boolean {
  if (reading.article || reading.preposition !== "") return false;
  // "ستتخذ الإجراءات ضده مضيفا": a preposition with its pronoun is finished.
  if (has(prose, at - 1, NOUN_PLACE) && !isResumptive(prose, at - 1)) return false;
  if (isCopula(prose, at - 1) || isMatter(prose, at, reading) || isPredicate(prose, at)) return false;
  const folded = foldedAt(prose, at);
  const raw = prose.text[(prose.tokens[at]?.end ?? 0) - 1] ?? "";
  if (reading.verb?.gender === "f") return /(ه|تين|ات)$/u.test(folded);
  return /(ا|ين)$/u.test(folded) || raw === "\u064b";
}
