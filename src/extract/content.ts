/**
 * Where a content ends. Arabic closes a clause of saying with nothing: it runs on until the sentence, the quotation or
 * the next report ends it.
 * @module
 */
import {
  type Attribution,
  Flag,
  foldedAt,
  has,
  innerTokens,
  isComma,
  isComplementizer,
  isWhether,
  opensSpeech,
  type Prose,
  paragraphAt,
  sentenceEnd,
} from "../arabic/index.ts";
import { Sign } from "./assertions/own-voice.ts";
import { signsAt } from "./assertions/word-signs.ts";
import { clauseEnd } from "./clause-end.ts";
import { isParticiple, type Starts } from "./report-starts.ts";

/** Tokens `[first, last)` of a content, with the further parts of a quotation that its cue splits. */
export interface ContentRange {
  readonly first: number;
  readonly last: number;
  readonly more: readonly { first: number; last: number }[];
}

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

/** A leading أن is no content, a leading إن that asks is; أنه is dropped before a verb or a preposition and kept before a noun. */
function skipComplementizer(prose: Prose, first: number, found: Attribution): number {
  if (found.shape === "before" || isWhether(prose, first)) return first;
  // "دعا إلى أن يغلق": where nobody is asked, the preposition leads to nothing but the clause.
  if (isLeading(prose, first) && isComplementizer(prose, first + 1)) return first + 2;
  if (isComplementizer(prose, first) || isComplementizer(prose, first, true))
    return keepsPronoun(prose, first) ? first : first + 1;
  const before = first - 1;
  return found.shape === "clause" && keepsPronoun(prose, before) ? before : first;
}

const isLeading = (prose: Prose, at: number): boolean => /^(?:الي|علي)$/u.test(foldedAt(prose, at));

const keepsPronoun = (prose: Prose, at: number): boolean =>
  /^ب?ان(ه|ها|هم|هما|نا|ني)$/u.test(foldedAt(prose, at)) &&
  (has(prose, at + 1, Flag.article | Flag.name) ||
    (/^ان/u.test(foldedAt(prose, at)) && isPlainNoun(prose, at + 1))) &&
  !has(prose, at + 1, Flag.finiteCue);
const NO_PLAIN_NOUN =
  Flag.preposition |
  Flag.particle |
  Flag.fusedPreposition |
  Flag.participleCue |
  Flag.contentHead |
  Flag.conjoined |
  Flag.adverb;
/** "إنها أمنية لي", "إنه مدير ناجح": without the article, what no verb is spelled like. */
const isPlainNoun = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.voiceHead | Flag.speechNoun | Flag.adjective) &&
  !has(prose, at, NO_PLAIN_NOUN) &&
  (signsAt(prose, at) & (Sign.past | Sign.present | Sign.either)) === 0;

function rawRange(prose: Prose, given: Attribution, starts: Starts): ContentRange | null {
  const found = leadsToMarks(prose, given) ? { ...given, content: given.content + 1 } : given;
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

/** "كتبت أن: «...»", "قال: إن «...»": a colon, or the إن behind one, before the marks. */
const leadsToMarks = (prose: Prose, { content, shape }: Attribution): boolean =>
  foldedAt(prose, content) === ":" ||
  (shape === "colon" && isComplementizer(prose, content) && opensSpeech(prose, content + 1));

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
  if (starts.has(after) || isParticiple(prose, after) || isOccasion(prose, after)) return false;
  return !(has(prose, after, Flag.finiteCue) && has(prose, after, Flag.conjoined));
}

/** "«...» في بيان صدر أمس", "«...» خلال مؤتمر": where it was said. */
const isOccasion = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.preposition) &&
  !has(prose, at + 1, Flag.article) &&
  has(prose, at + 1, Flag.speechNoun | Flag.circumstance);

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

function trimMarks(prose: Prose, first: number, last: number): { first: number; last: number } {
  let from = first;
  let to = last;
  while (from < to && isOuterMark(prose, from) && (prose.opens[from] ?? -1) < 0) from++;
  while (to > from && isTrailing(prose, from, to - 1)) to--;
  while (to > from && /^(و|،|أن)$/u.test(foldedAt(prose, to - 1))) to--;
  // Marks around the whole are not content.
  const opened = prose.opens[from] ?? -1;
  if (opened >= 0 && opened === prose.closes[to - 1]) return { first: from + 1, last: to - 1 };
  return { first: from, last: to };
}

/** A mark at the end of a content that begins at `from`, and belongs to none of its words. */
function isTrailing(prose: Prose, from: number, at: number): boolean {
  if (!has(prose, at, Flag.mark)) return false;
  if ((prose.closes[at] ?? -1) >= 0) return !isOpenedSince(prose, from, at);
  if (isBracket(prose, at)) return !isBracketOpen(prose, from, at);
  return isOuterMark(prose, at) && !isAsked(prose, at);
}

const isOuterMark = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.mark) && !/^[)\]%٪]$/u.test(foldedAt(prose, at));

/** The quotation that ends here has its opening mark at `from` or behind it; one after a colon may have none. */
function isOpenedSince(prose: Prose, from: number, at: number): boolean {
  const quotation = prose.quotations[prose.closes[at] ?? -1];
  if (!quotation || quotation.inner.start === quotation.start) return false;
  return quotation.start >= (prose.tokens[from]?.start ?? 0);
}

const isBracket = (prose: Prose, at: number): boolean => /^[)\]]$/u.test(foldedAt(prose, at));
function isBracketOpen(prose: Prose, from: number, at: number): boolean {
  let open = 0;
  for (let i = from; i < at; i++)
    if (/^[([]$/u.test(foldedAt(prose, i))) open++;
    else if (isBracket(prose, i)) open--;
  return open > 0;
}

/** «متى يفتح الجسر؟»: what is quoted is asked. */
const isAsked = (prose: Prose, at: number): boolean =>
  /^[؟?!]$/u.test(foldedAt(prose, at)) && (prose.closes[at + 1] ?? -1) >= 0;
