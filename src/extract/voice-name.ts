/**
 * What a voice is called: the name without title, class noun, quotation marks and fused prepositions.
 * @module
 */
import {
  Flag,
  foldedAt,
  type Head,
  has,
  headOf,
  isComma,
  isWord,
  type Prose,
  type Range,
  spelled,
} from "../arabic/index.ts";
import { knownName, type VoiceName, wordsOf } from "./known-name.ts";

/** The name in tokens `[first, last)`; null where the phrase only points back (الصحيفة, المصدر نفسه). */
export function nameOf(prose: Prose, first: number, last: number, head: Head): string | null {
  return readName(prose, first, last, head)?.name ?? null;
}

/**
 * The name in tokens `[first, last)` with what the lexicon knows of it; null as for {@link nameOf}. A class noun that is a
 * name by itself (الخارجية المصرية, الناتو) points back to nothing.
 */
export function readName(prose: Prose, first: number, last: number, head: Head): VoiceName | null {
  const whole = { first, last: commaAfter(prose, first, last) };
  const known = knownName(prose, whole, head);
  if (known) return known;
  const range = nameRange(prose, first, last, head);
  if (range === null) return null;
  const isWhole = range.first === whole.first && range.last === whole.last;
  return (
    (isWhole ? null : knownName(prose, range, head)) ?? {
      name: wordsOf(prose, range),
      kind: null,
      candidates: [],
    }
  );
}

/** The tokens that are the name, without title and class noun. */
function nameRange(prose: Prose, first: number, last: number, head: Head): Range | null {
  if (isAnaphoric(prose, first, last, head)) return null;
  if (head.kind === "outlet" || head.kind === "organisation")
    return quotedName(prose, first, last) ?? classlessName(prose, first, last, head);
  if (head.kind === "person") return personName(prose, first, last, head);
  return { first, last };
}

const POINTING = /^(نفسه|نفسها|ذاته|ذاتها|عينه|المذكور|المذكوره|الاخير|الاخيره|هذا|هذه|ذلك|تلك|ايضا)$/u;

/** الصحيفة, الوكالة, المصدر نفسه, مصادرها: a class noun with article or pronoun and nothing that names. */
export function isAnaphoric(prose: Prose, first: number, last: number, head: Head): boolean {
  if (/^(الاخير|الاخيره)$/u.test(foldedAt(prose, first)) && last - first === 1) return true;
  if (head.at < 0) return false;
  const folded = foldedAt(prose, head.at);
  const definite =
    has(prose, head.at, Flag.article) ||
    (prose.words[head.at]?.readings ?? []).some((r) => r.entry.type === "voice" && r.pronoun !== "");
  if (!definite || !folded) return false;
  for (let i = first; i < last; i++) if (i !== head.at && !isPointingOrAdjective(prose, i)) return false;
  return true;
}

/** نفسه, المذكور: words that only point. */
export const isPointing = spelled(POINTING);

const endsLikeNisba = spelled(/(ي|يه)$/u);

function isPointingOrAdjective(prose: Prose, at: number): boolean {
  if (isPointing(prose, at)) return true;
  return (
    has(prose, at, Flag.article) &&
    (has(prose, at, Flag.adjective) || endsLikeNisba(prose, at)) &&
    !has(prose, at, Flag.voiceHead)
  );
}

/** What stands in the first quotation marks, as it is. */
function quotedName(prose: Prose, first: number, last: number): Range | null {
  for (let i = first; i < last; i++) {
    const quotation = prose.quotations[prose.opens[i] ?? -1];
    if (!quotation) continue;
    let end = i + 1;
    while (end < prose.length && (prose.tokens[end]?.end ?? 0) <= quotation.inner.end) end++;
    return { first: i + 1, last: end };
  }
  return null;
}

function classlessName(prose: Prose, first: number, last: number, head: Head): Range {
  const end = commaAfter(prose, first, last);
  if (head.at < 0 || head.kind !== "outlet" || head.at + 1 >= end) return { first, last: end };
  return { first: head.at + 1, last: end };
}

/** The part of an apposition that is no title; else what follows the title's definite words. */
function personName(prose: Prose, first: number, last: number, head: Head): Range {
  const comma = commaAfter(prose, first, last);
  if (comma < last) {
    const secondTitled = has(prose, comma + 1, Flag.voiceHead);
    if (!secondTitled) return { first: comma + 1, last };
    const second = headOf(prose, comma + 1, last);
    const named = personName(prose, comma + 1, last, second);
    const isPart = named.first > comma + 1 || named.last < last;
    return second.kind === "person" && isPart ? named : personName(prose, first, comma, head);
  }
  if (head.at < 0) return { first: bareNameAfter(prose, first, last) ?? first, last };
  const start = afterRank(prose, head.at, last) ?? nameStart(prose, head.at, last);
  return { first: start ?? first, last };
}

const RANK =
  /^(ال)?(دكتور|دكتوره|مهندس|مهندسه|لواء|عميد|عقيد|مقدم|راءد|نقيب|ملازم|فريق|جنرال|كولونيل|سيد|سيده|بروفيسور|بروفسور)$|^ال(استاذ|استاذه|شيخ|امير|اميره|سفير|سفيره)$/u;

const isRank = spelled(RANK);

/** The word after the last rank: the name begins there, whatever body stands before it (الناطق باسم الشرطة العقيد فلان). */
function afterRank(prose: Prose, head: number, last: number): number | null {
  for (let i = last - 2; i >= head; i--) {
    if (!isRank(prose, i) || !isNameWord(prose, i + 1)) continue;
    // مستشفى الأمير فلان: a body that is called after somebody.
    const named = has(prose, i - 1, Flag.voiceHead) && i - 1 !== head;
    return named && !isRank(prose, i - 1) ? null : i + 1;
  }
  return null;
}

const isNameWord = (prose: Prose, at: number): boolean =>
  isWord(prose, at) && !has(prose, at, Flag.article | Flag.preposition | Flag.relative);

/** The last word that can begin a name after a definite one; else the first that can. */
function nameStart(prose: Prose, head: number, last: number): number | null {
  let found: number | null = null;
  for (let i = head + 1; i < last; i++)
    if (startsName(prose, i, head) && (found === null || opensAnew(prose, i))) found = i;
  return found;
}

/** "المنسق الأممي جون كارتر": two bare words that end a phrase whose other words have the article. */
function bareNameAfter(prose: Prose, first: number, last: number): number | null {
  let start = last;
  while (start > first && isNameWord(prose, start - 1) && !has(prose, start - 1, Flag.name)) start--;
  const titled = start > first && has(prose, first, Flag.article) && has(prose, start - 1, Flag.article);
  return titled && last - start >= 2 ? start : null;
}

const LINKS_NAMES = /^(بن|ابن|بنت|ابو|ابي|ال|عبد|ام)$/u;

/** "مركز الملك فلان للإغاثة والأعمال الإنسانية رأفت الصباغ": after a definite word that is no family name. */
const opensAnew = (prose: Prose, at: number): boolean =>
  has(prose, at - 1, Flag.article) &&
  has(prose, at - 2, Flag.article) &&
  !LINKS_NAMES.test(foldedAt(prose, at)) &&
  !LINKS_NAMES.test(foldedAt(prose, at - 1));

const mayBeFused = spelled(/^(ل|ب)\p{L}{4,}/u);

/** A word without article that no list knows, after a definite word or a bare title. */
function startsName(prose: Prose, at: number, head: number): boolean {
  if (
    !isWord(prose, at) ||
    has(prose, at, Flag.article | Flag.preposition | Flag.voiceHead | Flag.adjective | Flag.relative)
  )
    return false;
  if ((prose.words[at]?.readings ?? []).some((r) => r.entry.type === "name")) return false;
  if (mayBeFused(prose, at) || has(prose, at, Flag.fusedPreposition)) return false;
  if (has(prose, at - 1, Flag.article | Flag.name)) return true;
  return at - 1 !== head && !endsLikeNisba(prose, at) && has(prose, at - 1, Flag.voiceHead);
}

function commaAfter(prose: Prose, first: number, last: number): number {
  for (let i = first; i < last; i++) if (isComma(prose, i)) return i;
  return last;
}
