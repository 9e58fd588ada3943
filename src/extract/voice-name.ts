/**
 * What a voice is called: the name without title, class noun, quotation marks and fused prepositions.
 * @module
 */
import {
  Flag,
  foldedAt,
  type Head,
  has,
  isComma,
  isSoCalled,
  type Prose,
  quotationFrom,
  type Range,
  spelled,
} from "../arabic/index.ts";
import { isPart, Part } from "./entities/words.ts";
import { knownName, type VoiceName, wordsOf } from "./known-name.ts";
import { personName } from "./person-name.ts";

/** The name in tokens `[first, last)`; null where the phrase only points back (الصحيفة, المصدر نفسه). */
export function nameOf(prose: Prose, first: number, last: number, head: Head): string | null {
  return readName(prose, first, last, head)?.name ?? null;
}

/**
 * The name in tokens `[first, last)` with what the lexicon knows of it; null as for {@link nameOf}. A class noun that is a
 * name by itself (الخارجية المصرية, الناتو) points back to nothing.
 */
export function readName(prose: Prose, from: number, last: number, head: Head): VoiceName | null {
  const first = nameStart(prose, from, last);
  const marked = first > from ? quotedName(prose, first, first + 1) : null;
  if (marked)
    return knownName(prose, marked, head) ?? { name: wordsOf(prose, marked), kind: null, candidates: [] };
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

/** Behind "ما يسمى بـ" and behind an article alone before marks (الـ«بي بي سي»). */
function nameStart(prose: Prose, first: number, last: number): number {
  let at = isSoCalled(prose, first) ? first + 2 : first;
  if (at + 1 < last && isLone(prose, at) && (prose.opens[at + 1] ?? -1) >= 0) at++;
  return at < last ? at : first;
}
const isLone = spelled(/^(?:ال|ب)$/u);

/** The tokens that are the name, without title and class noun. */
function nameRange(prose: Prose, first: number, last: number, head: Head): Range | null {
  if (isAnaphoric(prose, first, last, head)) return null;
  if (head.kind === "outlet" || head.kind === "organisation")
    return (
      quotedName(prose, first, last) ??
      bracketedName(prose, first, last) ??
      classlessName(prose, first, last, head)
    );
  const bracketed = foldedAt(prose, first) === "(" ? bracketedName(prose, first, last) : null;
  if (bracketed) return bracketed;
  if (head.kind === "person") return personName(prose, first, last, head);
  return { first, last };
}

/** صحيفة (المرفأ) اليومية: what the brackets hold, where nothing but the class noun stands before them. */
function bracketedName(prose: Prose, first: number, last: number): Range | null {
  const open = foldedAt(prose, first) === "(" ? first : first + 1;
  if (foldedAt(prose, open) !== "(") return null;
  for (let i = open + 1; i < last; i++) if (foldedAt(prose, i) === ")") return { first: open + 1, last: i };
  return null;
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
    const quotation = quotationFrom(prose, i);
    if (!quotation) continue;
    let end = i + 1;
    while (end < prose.length && (prose.tokens[end]?.end ?? 0) <= quotation.inner.end) end++;
    return { first: i + 1, last: end };
  }
  return null;
}

function classlessName(prose: Prose, first: number, last: number, head: Head): Range {
  const end = commaAfter(prose, first, last);
  if (head.at < 0 || head.kind !== "outlet" || head.at + 1 >= end || isNameless(prose, head.at + 1, end))
    return { first, last: end };
  const name = head.at + 1;
  // "وكالة أنباء الساحل": what it is an agency for belongs to what it is called.
  if (isNews(prose, name)) return { first, last: end };
  // "الموقع الإلكتروني للهيئة" has no name of its own.
  if (isOfPaper(prose, name)) return { first, last: end };
  return { first: name, last: end > name + 1 && isOfPaper(prose, end - 1) ? end - 1 : end };
}
const isNews = spelled(/^(?:ال)?انباء$/u);
/** صحيفة المرفأ | اليومية, موقع المرفأ | الإلكتروني: how it comes out, not what it is called. */
const isOfPaper = spelled(/^ال(?:يومي|اسبوعي|شهري|الكتروني|مستقل|محلي|مساءي|صباحي|حكومي|خاص|فضاءي|ورقي)ه?$/u);

/** موقع صيني, وسائل إعلام محلية: what follows the class noun only tells what kind it is. */
function isNameless(prose: Prose, first: number, last: number): boolean {
  if (isMedia(prose, first)) return true;
  for (let i = first; i < last; i++)
    if (
      has(prose, i, Flag.article) ||
      !(has(prose, i, Flag.adjective) || isPart(prose, i, Part.nisba) || isAnother(prose, i))
    )
      return false;
  return true;
}

const isAnother = spelled(/^(?:اخر|اخري|عده|عديده|كثيره)$/u);
const isMedia = spelled(/^(?:ال)?اعلام$/u);

function commaAfter(prose: Prose, first: number, last: number): number {
  for (let i = first; i < last; i++) if (isComma(prose, i)) return i;
  return last;
}
