/**
 * Where the clause of a content ends: at the writer's next word, at the next report, with its sentence.
 * @module
 */
import {
  type Attribution,
  behindAdjuncts,
  Flag,
  foldedAt,
  has,
  innerTokens,
  isAsked,
  isComma,
  isComplementizer,
  isFusedWithB,
  judgementAt,
  type Prose,
  sentenceEnd,
  sentenceStart,
  spelled,
  subjectOfClosed,
} from "../arabic/index.ts";
import { speechEnd } from "./further-sentences.ts";
import { continuesNoun, isSince, repeatsPreposition, trailsNoun } from "./noun-goes-on.ts";
import {
  beginsReport,
  connects,
  goesOnToReport,
  isLeaning,
  isParticiple,
  isThanking,
  opensOtherVoice,
  opensSource,
  type Starts,
  startsReport,
} from "./report-starts.ts";
import { tellsOfTelling } from "./telling-itself.ts";
import { isAfterwards, opensAddition, opensFronted, opensWriterClause } from "./writer-clause.ts";

/** Tokens up to which the clause from `from` runs. */
export function clauseEnd(prose: Prose, from: number, found: Attribution, starts: Starts): number {
  const limit = clauseLimit(prose, from, found, starts);
  for (let i = from; i < limit; i++) {
    const aside = found.shape === "noun" ? asideEnd(prose, i) : i;
    if (aside > i) {
      i = aside;
      continue;
    }
    if (
      i > from &&
      ((endsClause(prose, i, found, starts) && !isStillTold(prose, i, found)) ||
        joinsOuterClause(prose, i, from) ||
        (isAsked(prose, from) && answers(prose, isComma(prose, i) ? i + 1 : i)) ||
        (isComma(prose, i) && endsForWriter(prose, i + 1, found)))
    )
      return i;
    const quotation = prose.opens[i] ?? -1;
    if (isComma(prose, i) && has(prose, i + 1, Flag.relative)) i = insertionEnd(prose, i, limit);
    if (quotation >= 0 && prose.quotations[quotation]?.closed && !holdsReport(prose, quotation, starts))
      i = Math.max(i, Math.min(limit, innerTokens(prose, quotation).last) - 1);
  }
  return limit;
}

/** "الشركة، أمس (الاثنين)، بإهمال": the comma that closes when and where, with what is said of the noun behind it; else `at`. */
function asideEnd(prose: Prose, at: number): number {
  if (!isComma(prose, at)) return at;
  const end = behindAdjuncts(prose, at + 1);
  return end > at + 1 && isComma(prose, end) && isFusedWithB(prose, end + 1) ? end : at;
}

/** "بحسب الصحيفة، هبطت الأسعار، بعدما ارتفعت": a source at the head of its sentence stands for what happened before, too. */
const isStillTold = (prose: Prose, at: number, { position }: Attribution): boolean =>
  position === "before" && isAfterwards(prose, isComma(prose, at) ? at + 1 : at);

/** A misread mark may open a "quotation" over the next reports; that one is not skipped. */
function holdsReport(prose: Prose, quotation: number, starts: Starts): boolean {
  const { first, last } = innerTokens(prose, quotation);
  for (let i = first; i < last; i++) if (startsReport(prose, i, starts) && isComma(prose, i - 1)) return true;
  return false;
}

/** "الشركة، التي تدير المستودع، بإهمال": the comma that closes a relative clause, or where it opened if none does. */
function insertionEnd(prose: Prose, at: number, limit: number): number {
  for (let i = at + 2; i < Math.min(limit, at + 16); i++)
    if (isComma(prose, i)) return has(prose, i + 1, Flag.conjoined | Flag.participleCue) ? at : i;
  return at;
}

/** "سألته إن كان سيعود، فأجاب بالنفي", "، لكنه رفض": the answer is no part of the question. */
const answers = spelled(/^(?:ف(?:قال|اجاب|رد|اكد|نفي|اوضح)(?:ت|وا)?|و?لكن(?:ه|ها|هم|ي|ني)?|بيد)$/u);

const joinsThat = spelled(/^و(ان|انه|انها|انهم)$/u);

/** "إن ... أبلغته أن ...، وإن": the second إن belongs to the outer verb, not to أن. */
function joinsOuterClause(prose: Prose, at: number, from: number): boolean {
  if (!joinsThat(prose, at)) return false;
  const letter = (index: number): string =>
    /[إأ]/u.exec(prose.text.slice(prose.tokens[index]?.start ?? 0, prose.tokens[index]?.end ?? 0))?.[0] ?? "";
  return letter(at) === "إ" && letter(from - 1) === "أ" && isInsideIn(prose, from - 1, letter);
}

/** Some إن stands open before the clause. */
function isInsideIn(prose: Prose, at: number, letter: (index: number) => string): boolean {
  for (let i = at - 1; i >= sentenceStart(prose, at); i--)
    if ((isComplementizer(prose, i) || isComplementizer(prose, i, true)) && letter(i) === "إ") return true;
  return false;
}

/** The sentence's end, or that of the quotation in which the cue itself stands. */
function clauseLimit(prose: Prose, from: number, found: Attribution, starts: Starts): number {
  const end = sentenceEnd(prose, from);
  const around = prose.within[found.links[0]?.cue?.first ?? found.first] ?? -1;
  if (around < 0) return found.shape === "noun" ? end : speechEnd(prose, end, starts);
  return Math.min(end, Math.max(innerTokens(prose, around).last, from + 1));
}

function endsClause(prose: Prose, at: number, found: Attribution, starts: Starts): boolean {
  const { shape } = found;
  if (isSemicolon(prose, at) && (isAndWas(prose, at + 1) || isAgainst(prose, at + 1))) return true;
  if (closesOuterClause(prose, at, found)) return true;
  if (isComma(prose, at)) return endsAfterComma(prose, at + 1, found, starts);
  if (has(prose, at, Flag.mark) && (prose.closes[at] ?? -1) < 0 && /^[”»]$/u.test(foldedAt(prose, at)))
    return false;
  if (startsReport(prose, at, starts, found) || goesOnToReport(prose, at)) return true;
  if (shape === "noun" && isAndThat(prose, at) && at - found.content <= SHORT_PREDICATE) return true;
  if (shape === "noun" && (isAndWas(prose, at) || (isSince(prose, at) && starts.has(at + 1)))) return true;
  if (shape === "noun" && (isHoweverClause(prose, at) || joinsClause(prose, at, found))) return true;
  if (isAgainst(prose, at) && beginsReport(prose, starts, at + 1, found)) return true;
  return opensWriterClause(prose, at, starts, shape) || opensAddition(prose, at);
}

/** "الشركة التي أكدت أن المنتج آمن، تراجعت": the comma that closes the relative clause in which the cue stands. */
function closesOuterClause(prose: Prose, at: number, found: Attribution): boolean {
  const subject = subjectOfClosed(prose, at);
  return subject !== null && subject.last < (found.links.at(-1)?.cue?.first ?? found.first);
}

/** "وصفه بالعنيد وذلك بعد خلافهما": behind a word or two it tells when they were said. */
const isAndThat = spelled(/^وذلك$/u);
const SHORT_PREDICATE = 3;

/** The press writes it for a comma; before a clause of its own, the writer goes on. */
const isSemicolon = spelled(/^؛$/u);

/** "تبرع الجمعية بمليون ريال وكانت من أول": a clause joined to a noun is the writer's; so is one behind a semicolon. */
const isAndWas = spelled(/^و(كان|كانت|كانوا|قد|لم)$/u);

/** "وبينما أكدت الشركة أن المنتج آمن، حذرت الوزارة": the main clause follows the comma. */
const SUBORDINATES = /^[وف]?(بينما|فيما|عندما|حينما|بعدما|لما|رغم|مثلما)$/u;

/** "وادعى السائق أنه لم ير الإشارة، غير أن": after a claim, what speaks against it is the writer's. */
const isAgainst = (prose: Prose, at: number): boolean =>
  isBut(prose, at) && !(isOther(prose, at) && has(prose, at + 1, Flag.article));
const isBut = spelled(/^و?(غير|الا|بيد|لكن|لكنه|لكنها|لكنهم)$/u);
/** "قالت الوكالة إن شركة طلبت جلبها وإن الشحنة وصلت": behind another أن, "and that" goes on with that one. */
function joinsClause(prose: Prose, at: number, { first, content }: Attribution): boolean {
  return (
    joinsThat(prose, at) && hasThat(prose, sentenceStart(prose, first), first) && !hasThat(prose, content, at)
  );
}

function hasThat(prose: Prose, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isComplementizer(prose, i) || isComplementizer(prose, i, true)) return true;
  return false;
}

/** "ندد بالقرار لكنه أبقى الباب مفتوحا", "غير أن": a clause that no noun goes on with. */
const isHoweverClause = (prose: Prose, at: number): boolean =>
  isYet(prose, at) || (isBut(prose, at) && isComplementizer(prose, at + 1));
const isYet = spelled(/^و?لكن(?:ه|ها|هم)$/u);
/** التصريحات غير المسؤولة: no adversative. */
const isOther = spelled(/^و?غير$/u);

function endsForWriter(prose: Prose, next: number, found: Attribution): boolean {
  if (found.stance === "doubts" && isAgainst(prose, next)) return true;
  const cue = found.links.at(-1)?.cue?.first ?? found.first;
  return (
    SUBORDINATES.test(foldedAt(prose, cue - 1)) &&
    sentenceStart(prose, cue) === cue - 1 &&
    has(prose, next, Flag.finiteCue) &&
    !has(prose, next, Flag.voiceHead | Flag.article)
  );
}

function endsAfterComma(prose: Prose, next: number, found: Attribution, starts: Starts): boolean {
  const { shape } = found;
  if (startsReport(prose, next, starts, found) || isParticiple(prose, next)) return true;
  if (isThanking(prose, next) || isLeaning(prose, next)) return true;
  if (opensSource(prose, next, starts) || opensOtherVoice(prose, next, starts) || opensFronted(prose, next))
    return true;
  if (connects(prose, next) && beginsReport(prose, starts, next + 1, found)) return true;
  if (opensWriterClause(prose, next, starts, shape) || opensAddition(prose, next) || judges(prose, next))
    return true;
  if (tellsOfTelling(prose, next)) return true;
  return (
    shape === "noun" &&
    !continuesNoun(prose, next) &&
    !trailsNoun(prose, next, starts) &&
    !repeatsPreposition(prose, next)
  );
}

/** "، ولم يقدم أي دليل", "، دون دليل", "، وهذا ليس صحيحا": how the writer takes the content. */
const judges = (prose: Prose, at: number): boolean =>
  judgementAt(prose, at) !== null ||
  ((has(prose, at, Flag.breaker | Flag.connector) || isAndThis(prose, at)) &&
    judgementAt(prose, at + 1) !== null);
const isAndThis = spelled(/^و(هذا|ذلك|هو|هي)$/u);
