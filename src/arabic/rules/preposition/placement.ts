/**
 * Where the content of an according-to phrase lies: after it, or before it.
 * @module
 */
import type { Stance } from "../../../model/index.ts";
import { spelled } from "../../per-word.ts";
import { behindAdjuncts } from "../../phrases/adjunct.ts";
import { canBeFinite } from "../../phrases/finite.ts";
import { accordingToAt } from "../../phrases/known-phrase.ts";
import { foldedAt, type Prose, sentenceEnd, sentenceStart } from "../../prose.ts";
import { has, isComma, isComplementizer } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

/** An according-to phrase of the lexicon at a token. `fused`: its last word is written together with the next (ل). */
export interface Phrase {
  readonly length: number;
  readonly fused: boolean;
  readonly stance: Stance;
}

/** The phrase that begins at a token and takes this kind of complement, or null. */
export function matchPhrase(prose: Prose, at: number, takes: "voice" | "clause" | "pronoun"): Phrase | null {
  const found = accordingToAt(prose, at);
  return found && found.entry.takes === takes
    ? { length: found.length, fused: found.fused, stance: found.entry.stance }
    : null;
}

/** The content's tokens; `last` is null where it runs to wherever the clause ends. */
export interface Placed {
  readonly position: "before" | "after";
  readonly first: number;
  readonly last: number | null;
}

const SHORTEST_CLAUSE = 3;

/** Decides by what stands before the phrase and after its voice; null where neither side holds a clause. */
export function place(prose: Prose, first: number, last: number): Placed | null {
  const start = clauseStart(prose, first);
  const end = sentenceEnd(prose, first);
  const wordsBefore = countWords(prose, start, first);
  const next = skipLead(prose, last);
  const wordsAfter = countWords(prose, next, end);
  const joined = isComma(prose, first - 1) && has(prose, first, Flag.conjoined);
  const leads = (wordsBefore === 0 || joined) && wordsAfter >= SHORTEST_CLAUSE;
  if (leads) return { position: "before", first: next, last: null };
  if (wordsBefore >= SHORTEST_CLAUSE)
    return { position: "after", first: start, last: clauseLast(prose, start, first) };
  return wordsBefore === 0 && wordsAfter === 0 ? sentenceBefore(prose, first) : null;
}

/** Where the clause before the phrase ends: at its comma, before "وذلك", or before "، هذا ما أكده الوزير", which only frames it. */
function clauseLast(prose: Prose, start: number, first: number): number {
  for (let at = first - 1; at >= start + SHORTEST_CLAUSE; at--)
    if (isComma(prose, at) && isThis(prose, at + 1) && isWhatWasSaid(prose, at + 2)) return at;
  const end = isAndThat(prose, first - 1) ? first - 1 : first;
  return isComma(prose, end - 1) ? end - 1 : end;
}
const isThis = spelled(/^[وف]?(?:هذا|هو)$/u);
const isWhatWasSaid = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at) === "ما" && canBeFinite(prose, at + 1);
const isAndThat = spelled(/^وذلك$/u);

/** Set off from what stands before it: "، وفقا للوزارة", "وذلك وفقا للوزارة". */
export const isSetOff = (prose: Prose, first: number): boolean =>
  isComma(prose, first - 1) || isAndThat(prose, first - 1);

/** "... ثلاثة. وفقا لقناة المرفأ.": a sentence of its own that tells where the one before it is from. */
function sentenceBefore(prose: Prose, first: number): Placed | null {
  const index = (prose.sentenceOf[first] ?? 0) - 1;
  const sentence = prose.sentences[index];
  if (!sentence || prose.paragraphOf[sentence.first] !== prose.paragraphOf[first]) return null;
  const last = has(prose, sentence.last - 1, Flag.mark) ? sentence.last - 1 : sentence.last;
  return last - sentence.first >= SHORTEST_CLAUSE ? { position: "after", first: sentence.first, last } : null;
}

/** Start of the clause that the phrase belongs to: its sentence, or the أن or colon inside it that directly precedes. */
function clauseStart(prose: Prose, first: number): number {
  const before = first - 1;
  if (
    isComplementizer(prose, before) ||
    isComplementizer(prose, before, true) ||
    /^[:"“«]$/u.test(foldedAt(prose, before))
  )
    return first;
  let start = behindDateline(prose, sentenceStart(prose, first), first);
  while (
    start < first &&
    (has(prose, start, Flag.mark | Flag.connector) || /^(كما|لكن|ولكن|و)$/u.test(foldedAt(prose, start)))
  )
    start++;
  return start;
}

const LONGEST_DATELINE = 14;
const isDash = spelled(/^[-–—]$/u);

/** "المدينة، البلاد (المرفأ)-- أعلنت": the token behind place, agency and dash at the head of a paragraph. */
function behindDateline(prose: Prose, start: number, limit: number): number {
  for (let at = start; at < Math.min(limit, start + LONGEST_DATELINE); at++)
    if (foldedAt(prose, at) === ")" && isDash(prose, at + 1)) return isDash(prose, at + 2) ? at + 3 : at + 2;
  return start;
}

function countWords(prose: Prose, first: number, last: number): number {
  let n = 0;
  for (let i = first; i < last; i++) if (!has(prose, i, Flag.mark)) n++;
  return n;
}

const LEADING = new Set(["فان", "فانه", "فانها", "فقد", "فلقد"]);

const LONGEST_ADJUNCT = 12;

/** "بحسب البيان الصادر أمس، فإن": the comma before فإن, or it without one, where words of the phrase itself stand before it. */
function leadBehind(prose: Prose, at: number): number {
  const end = Math.min(sentenceEnd(prose, at), at + LONGEST_ADJUNCT);
  for (let i = at; i < end; i++) {
    if (isComma(prose, i))
      return LEADING.has(foldedAt(prose, i + 1)) ? i : (behindAside(prose, i) ?? behindWhen(prose, i) ?? at);
    if (LEADING.has(foldedAt(prose, i))) return i;
    if (has(prose, i, Flag.finiteCue | Flag.complementizer)) return at;
  }
  return at;
}

/** "، الخميس، فإن": the comma that closes when it was said; null for none. */
function behindWhen(prose: Prose, comma: number): number | null {
  const end = behindAdjuncts(prose, comma + 1);
  return end > comma + 1 && isComma(prose, end) && LEADING.has(foldedAt(prose, end + 1)) ? end : null;
}

/** "، وهو مزارع من الساحل، ...": the comma that closes what is told of him between two commas; null for none. */
function behindAside(prose: Prose, comma: number): number | null {
  if (!isAside(prose, comma + 1)) return null;
  const end = Math.min(sentenceEnd(prose, comma), comma + LONGEST_ADJUNCT);
  for (let i = comma + 2; i < end; i++) if (isComma(prose, i)) return i;
  return null;
}
const isAside = spelled(/^(?:وه[وي]|احد|احدي|من|الذي|التي|البالغ|البالغه)$/u);

/** Skips the comma and the particle that open the main clause after a fronted phrase. */
export function skipLead(prose: Prose, at: number): number {
  let i = leadBehind(prose, at);
  if (isComma(prose, i) || foldedAt(prose, i) === ":") i++;
  if (LEADING.has(foldedAt(prose, i)) || isComplementizer(prose, i)) i++;
  return i;
}
