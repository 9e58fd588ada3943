/**
 * Where a content ends. Arabic closes a clause of saying with nothing: it runs on until the sentence, the quotation or
 * the next report ends it.
 * @module
 */
import {
  type Attribution,
  type ContentShape,
  Flag,
  foldedAt,
  has,
  innerTokens,
  isComma,
  isComplementizer,
  isPropositional,
  isWordThat,
  judgementAt,
  opensSpeech,
  type Prose,
  paragraphAt,
  perWord,
  sentenceEnd,
  sentenceStart,
  spelled,
  stripConjunction,
} from "../arabic/index.ts";

/** Tokens `[first, last)` of a content, with the further parts of a quotation that its cue splits. */
export interface ContentRange {
  readonly first: number;
  readonly last: number;
  readonly more: readonly { first: number; last: number }[];
}

/** Tokens at which another report begins, by their index. */
export type Starts = ReadonlyMap<number, readonly Attribution[]>;

/** The content of an attribution; null where nothing is left of it. */
export function readContent(prose: Prose, found: Attribution, starts: Starts): ContentRange | null {
  const range = rawRange(prose, found, starts);
  const trimmed = range && trimMarks(prose, skipComplementizer(prose, range.first, found), range.last);
  if (!range || !trimmed || !holdsWords(prose, trimmed.first, trimmed.last)) return null;
  return { first: trimmed.first, last: trimmed.last, more: range.more };
}

/** Marks alone say nothing. */
function holdsWords(prose: Prose, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (has(prose, i, Flag.word | Flag.number)) return true;
  return false;
}

/** A leading أن is no content; أنه is dropped before a verb or a preposition and kept before a noun. */
function skipComplementizer(prose: Prose, first: number, found: Attribution): number {
  if (found.shape === "before") return first;
  if (isComplementizer(prose, first) || isComplementizer(prose, first, true))
    return keepsPronoun(prose, first) ? first : first + 1;
  const before = first - 1;
  return found.shape === "clause" && keepsPronoun(prose, before) ? before : first;
}

const keepsPronoun = (prose: Prose, at: number): boolean =>
  /^ب?ان(ه|ها|هم|هما|نا|ني)$/u.test(foldedAt(prose, at)) &&
  has(prose, at + 1, Flag.article | Flag.name) &&
  !has(prose, at + 1, Flag.finiteCue);

function rawRange(prose: Prose, given: Attribution, starts: Starts): ContentRange | null {
  // "كتبت أن: «...»": the colon after أن is passed over.
  const found = foldedAt(prose, given.content) === ":" ? { ...given, content: given.content + 1 } : given;
  if (found.contentLast !== null)
    return { first: found.content, last: found.contentLast, more: splitParts(prose, found) };
  const quoted = quotationAt(prose, found);
  if (quoted >= 0) return quotedRange(prose, found, quoted, starts);
  if (found.shape === "colon") return colonRange(prose, found, starts);
  return {
    first: found.content,
    last: overColon(prose, clauseEnd(prose, found.content, found, starts)),
    more: [],
  };
}

/** A clause that breaks off at a colon goes on in the block below it. */
function overColon(prose: Prose, last: number): number {
  if (foldedAt(prose, last - 1) !== ":" || paragraphAt(prose, last - 1)?.last !== last) return last;
  const next = paragraphAt(prose, last);
  if (!next) return last;
  const index = prose.within[next.first] ?? -1;
  const quoted = index >= 0 ? innerTokens(prose, index).last : next.last;
  // A block that only begins with a quoted term is content as a whole.
  return next.last - quoted > 4 ? next.last : quoted;
}

/** The quotation that the content begins with, or -1. */
function quotationAt(prose: Prose, found: Attribution): number {
  const at = found.content;
  if (found.shape === "quotation") return prose.opens[at - 1] ?? -1;
  if ((prose.opens[at - 1] ?? -1) >= 0) return prose.opens[at - 1] ?? -1;
  if ((prose.opens[at] ?? -1) >= 0 && (found.shape === "colon" || opensSpeech(prose, at)))
    return prose.opens[at] ?? -1;
  return -1;
}

/** All of the quotation; with what follows it, where the clause goes on after the closing mark. */
function quotedRange(prose: Prose, found: Attribution, index: number, starts: Starts): ContentRange {
  const { first, last } = innerTokens(prose, index);
  const closed = prose.quotations[index]?.closed === true;
  const direct = found.shape === "quotation" || found.shape === "colon";
  const after = closed ? last + 1 : last;
  const further = goesOn(prose, after, found, starts) && (!direct || has(prose, after, Flag.preposition));
  if (!further) return { first, last, more: closed ? continuation(prose, after, starts) : [] };
  return { first: first - 1, last: clauseEnd(prose, after, found, starts), more: [] };
}

/** True where the clause of a quoted beginning is not finished: "القوى الرئيسية" هي .... */
function goesOn(prose: Prose, after: number, found: Attribution, starts: Starts): boolean {
  if (after >= sentenceEnd(prose, found.content) || has(prose, after, Flag.mark)) return false;
  if (starts.has(after) || isParticiple(prose, after)) return false;
  return !(has(prose, after, Flag.finiteCue) && has(prose, after, Flag.conjoined));
}

/** "..."، قال فلان، "...": the quotation after the cue of a quotation before it. */
function splitParts(prose: Prose, found: Attribution): { first: number; last: number }[] {
  if (found.shape !== "before" || !found.rule.startsWith("quotation.")) return [];
  const next =
    isComma(prose, found.last) || foldedAt(prose, found.last) === ":" ? found.last + 1 : found.last;
  const index = prose.opens[next] ?? -1;
  return index >= 0 && opensSpeech(prose, next) ? [innerTokens(prose, index)] : [];
}

/** «...» و«...»: a quotation that the same cue goes on with. */
function continuation(prose: Prose, after: number, starts: Starts): { first: number; last: number }[] {
  if (foldedAt(prose, after) !== "و" || starts.has(after)) return [];
  const index = prose.opens[after + 1] ?? -1;
  return index >= 0 && opensSpeech(prose, after + 1) ? [innerTokens(prose, index)] : [];
}

/** After a colon without marks: the next paragraph where the colon ends its own, else the rest of the sentence. */
function colonRange(prose: Prose, found: Attribution, starts: Starts): ContentRange {
  const paragraph = paragraphAt(prose, found.content - 1);
  if (!paragraph) return { first: found.content, last: found.content, more: [] };
  if (found.content < paragraph.last) {
    const end =
      found.rule === "headline.colon" ? paragraph.last : clauseEnd(prose, found.content, found, starts);
    return { first: found.content, last: end, more: [] };
  }
  const next = paragraphAt(prose, paragraph.last);
  if (!next) return { first: found.content, last: found.content, more: [] };
  const index = prose.within[next.first] ?? -1;
  if (index >= 0) {
    const { first, last } = innerTokens(prose, index);
    return { first, last, more: [] };
  }
  return { first: next.first, last: next.last, more: [] };
}

/** Tokens up to which the clause from `from` runs. */
export function clauseEnd(prose: Prose, from: number, found: Attribution, starts: Starts): number {
  const limit = clauseLimit(prose, from, found);
  for (let i = from; i < limit; i++) {
    if (
      i > from &&
      (endsClause(prose, i, found.shape, starts) ||
        joinsOuterClause(prose, i, from) ||
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

const joinsThat = spelled(/^و(ان|انه|انها|انهم)$/u);

/** "إن ... أبلغته أن ...، وإن": the second إن belongs to the outer verb, not to أن. */
function joinsOuterClause(prose: Prose, at: number, from: number): boolean {
  if (!joinsThat(prose, at)) return false;
  const letter = (index: number): string =>
    /[إأ]/u.exec(prose.text.slice(prose.tokens[index]?.start ?? 0, prose.tokens[index]?.end ?? 0))?.[0] ?? "";
  return letter(at) === "إ" && letter(from - 1) === "أ";
}

/** The sentence's end, or that of the quotation in which the cue itself stands. */
function clauseLimit(prose: Prose, from: number, found: Attribution): number {
  const end = sentenceEnd(prose, from);
  const around = prose.within[found.links[0]?.cue?.first ?? found.first] ?? -1;
  if (around < 0) return end;
  return Math.min(end, Math.max(innerTokens(prose, around).last, from + 1));
}

function endsClause(prose: Prose, at: number, shape: ContentShape, starts: Starts): boolean {
  if (isComma(prose, at)) return endsAfterComma(prose, at + 1, shape, starts);
  if (foldedAt(prose, at) === "؛" || foldedAt(prose, at) === ";") return true;
  if (has(prose, at, Flag.mark) && (prose.closes[at] ?? -1) < 0 && /^[”»]$/u.test(foldedAt(prose, at)))
    return false;
  if (startsReport(prose, at, starts)) return true;
  return opensWriterClause(prose, at) || opensAddition(prose, at);
}

/** "وبينما أكدت الشركة أن المنتج آمن، حذرت الوزارة": the main clause follows the comma. */
const SUBORDINATES = /^[وف]?(بينما|فيما|عندما|حينما|بعدما|لما|رغم|مثلما)$/u;

/** "وادعى السائق أنه لم ير الإشارة، غير أن": after a claim, what speaks against it is the writer's. */
const isAgainst = (prose: Prose, at: number): boolean =>
  /^و?(غير|الا|بيد|لكن|لكنه|لكنها|لكنهم)$/u.test(foldedAt(prose, at));

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

function endsAfterComma(prose: Prose, next: number, shape: ContentShape, starts: Starts): boolean {
  if (startsReport(prose, next, starts) || isParticiple(prose, next)) return true;
  if (has(prose, next, Flag.breaker | Flag.connector | Flag.conjunction) && beginsReport(starts, next + 1))
    return true;
  if (opensWriterClause(prose, next) || opensAddition(prose, next) || judges(prose, next)) return true;
  return shape === "noun" && !continuesNoun(prose, next) && !trailsNoun(prose, next, starts);
}

/** "، بهدف دعم العمل", "، لأنها ضعيفة", "، خاصة في الصيف", "، تبدأ غدا": what is added to a noun without و belongs to it. */
function trailsNoun(prose: Prose, at: number, starts: Starts): boolean {
  if (has(prose, at, Flag.relative) || isSpecially(prose, at)) return true;
  if (has(prose, at, Flag.conjoined | Flag.finiteCue | Flag.participleCue | Flag.breaker)) return false;
  if (starts.has(at) || isConcession(prose, at)) return false;
  if (has(prose, at, Flag.preposition | Flag.fusedPreposition))
    return !has(prose, at, Flag.circumstance) && !has(prose, at + 1, Flag.circumstance);
  return isPurpose(prose, at) || (isFurtherVerb(prose, at) && !has(prose, at + 1, Flag.article | Flag.name));
}

const isConcession = spelled(/^و?(رغم|برغم|بالرغم)$/u);
const isSpecially = spelled(/^و?ب?(خاصه|خصوصا|لاسيما|سيما|الاخص)$/u);
const isPurpose = spelled(
  /^(ل(ان(ه|ها|هم)?|كي)?|ل[يت].{2,}|ب(هدف|غرض|غيه|الاضافه|سبب|دءا|ما)|اضافه|فضلا|الي|كي|بل|وصولا|ابتداء|اعتبارا|بدءا|تمهيدا|حفاظا|نظرا|نتيجه|سعيا)$/u,
);
/** تبدأ, يستمر: a verb that describes an indefinite noun. */
const isFurtherVerb = perWord(
  ({ folded, readings }) => readings.length === 0 && /^[يت]\p{L}{3,}$/u.test(folded),
);

/** "، ولم يقدم أي دليل", "، دون دليل": how the writer takes the content. */
const judges = (prose: Prose, at: number): boolean =>
  judgementAt(prose, at) !== null ||
  (has(prose, at, Flag.breaker | Flag.connector) && judgementAt(prose, at + 1) !== null);

/** "، لكنه توقع أن": a connective and a verb of saying. */
const beginsReport = (starts: Starts, at: number): boolean =>
  [at, at + 1].some((i) =>
    (starts.get(i) ?? []).some((other) => other.rule.startsWith("verb.") && other.first === i),
  );

/** Reports that stand beside a content, not inside it. */
function startsReport(prose: Prose, at: number, starts: Starts): boolean {
  return (starts.get(at) ?? []).some((other) => {
    if (other.position === "after") return true;
    if (other.rule === "verb.participle") return true;
    return (
      other.rule.startsWith("verb.") &&
      has(prose, at, Flag.conjoined) &&
      has(prose, at, Flag.finiteCue) &&
      other.first === at
    );
  });
}

const isParticiple = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.participleCue) &&
  !has(prose, at, Flag.voiceHead | Flag.article) &&
  endsLikeParticiple(prose, at);

const endsLikeParticiple = spelled(/(ا|ه)$/u);

const WRITER = new Set([
  "فيما",
  "بينما",
  "علما",
  "وفيما",
  "وبينما",
  "وعندما",
  "وحينما",
  "فان",
  "فانه",
  "فانها",
]);

/** All first words that {@link opensWriterClause} knows. */
const mayTakeOver = isWordThat(
  ({ folded }) =>
    WRITER.has(folded) || /^(من|في|بعدما|و?(يذكر|يشار))$/u.test(folded) || stripConjunction(folded) === "بعد",
);

/** Words with which the writer takes over again. */
function opensWriterClause(prose: Prose, at: number): boolean {
  if (!mayTakeOver(prose, at)) return false;
  const folded = foldedAt(prose, at);
  if (/^(فيما|بينما)$/u.test(folded) && !isComma(prose, at - 1)) return false;
  if (WRITER.has(folded)) return true;
  if (
    folded === "من" &&
    /^(جهته|جهتها|جهتهم|جانبه|جانبها|جانبهم|ناحيته|ناحيتها)$/u.test(foldedAt(prose, at + 1))
  )
    return true;
  if (/^و?(يذكر|يشار)$/u.test(folded)) return isComma(prose, at - 1) || isComplementizer(prose, at + 1);
  const next = foldedAt(prose, at + 1);
  if (folded === "في" && (next === "حين" || (next === "الوقت" && /^الذي$/u.test(foldedAt(prose, at + 2)))))
    return true;
  return (stripConjunction(folded) === "بعد" && next === "ما") || folded === "بعدما";
}

/** والذي, والتي, وهو ما: what is added to the content is the writer's. */
function opensAddition(prose: Prose, at: number): boolean {
  return addsRelative(prose, at) || (isItself(prose, at) && foldedAt(prose, at + 1) === "ما");
}

const addsRelative = spelled(/^و(الذي|التي|الذين|اللذان|اللتان)$/u);
const isItself = spelled(/^و?(هو|هي)$/u);

/** A further noun of the same row: وجود نقص، وارتفاع الأسعار. */
function continuesNoun(prose: Prose, at: number): boolean {
  if (has(prose, at, Flag.adjective)) return true;
  if (!/^و/u.test(foldedAt(prose, at)) || has(prose, at, Flag.finiteCue)) return false;
  const last = prose.text[(prose.tokens[at]?.end ?? 0) - 1];
  return (
    has(prose, at, Flag.article | Flag.contentHead | Flag.masdarCue) ||
    last === "ة" ||
    isPropositional(prose, at)
  );
}

function trimMarks(prose: Prose, first: number, last: number): { first: number; last: number } {
  let from = first;
  let to = last;
  while (from < to && isOuterMark(prose, from) && (prose.opens[from] ?? -1) < 0) from++;
  while (to > from && isOuterMark(prose, to - 1) && (prose.closes[to - 1] ?? -1) < 0) to--;
  while (to > from && /^(و|،|أن)$/u.test(foldedAt(prose, to - 1))) to--;
  // Marks around the whole are not content.
  const opened = prose.opens[from] ?? -1;
  if (opened >= 0 && opened === prose.closes[to - 1]) return { first: from + 1, last: to - 1 };
  return { first: from, last: to };
}

const isOuterMark = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.mark) && !/^[)\]%٪]$/u.test(foldedAt(prose, at));
