/**
 * Names inside a voice's phrase: known ones of several words, quoted ones, bracketed ones.
 * @module
 */
import type { Quotation } from "../../text/index.ts";
import { isWordThat } from "../per-word.ts";
import type { Prose } from "../prose.ts";
import { foldedAt, quotationFrom, tokenFrom } from "../prose.ts";
import { has, isComplementizer } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { voiceEntry } from "./head.ts";
import { outletAt, placeAt } from "./known-phrase.ts";
import { isListedName, isRank } from "./rank.ts";

const LONGEST_QUOTED_NAME = 6;

const LONGEST_NICKNAME = 2;

const LONGEST_BRACKET = 10;

/** An outlet or a place of several words that the lexicon knows. */
export function readKnownName(prose: Prose, at: number, limit: number): number {
  const known = outletAt(prose, at) ?? placeAt(prose, at);
  return known && known.length > 1 && at + known.length <= limit ? at + known.length : at;
}

export function readBracket(prose: Prose, at: number, limit: number): number {
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_BRACKET); i++)
    if (/^[)\]]$/u.test(foldedAt(prose, i))) return i + 1;
  return at;
}

const LONGEST_PLAIN_NAME = 3;
const LONGEST_BRACKETED_NAME = 3;

/** (المرفأ), (سي إن إن): how some papers mark the name of another; index after it, or `at`. */
export function readBracketedName(prose: Prose, at: number, limit: number): number {
  if (foldedAt(prose, at) !== "(") return at;
  for (let i = at + 1; i <= Math.min(limit - 1, at + LONGEST_BRACKETED_NAME + 1); i++) {
    if (foldedAt(prose, i) === ")") return i > at + 1 ? i + 1 : at;
    if (!has(prose, i, Flag.word) || has(prose, i, NO_NAME)) return at;
  }
  return at;
}
const NO_NAME = Flag.number | Flag.finiteCue | Flag.complementizer | Flag.preposition | Flag.adverb;

const innerLength = (prose: Prose, quotation: Quotation): number =>
  tokenFrom(prose.tokens, quotation.inner.end) - tokenFrom(prose.tokens, quotation.inner.start);

/** الشيخ «سامي صالح الحداد»: behind a rank, a first name, another word, and a family name with the article. */
const isFullName = (prose: Prose, at: number): boolean =>
  isRank(prose, at - 1) &&
  isListedName(prose, at + 1) &&
  !has(prose, at + 2, Flag.preposition | Flag.finiteCue | Flag.adverb) &&
  has(prose, at + 3, Flag.article) &&
  (prose.closes[at + 4] ?? -1) >= 0;

/** نائبه, زملاؤه: finished, so that no genitive follows. */
const isHis = isWordThat(({ readings }) =>
  readings.some(({ entry, pronoun }) => entry.type === "voice" && pronoun !== ""),
);

/** A short closed quotation without verb or أن: صحيفة «المرفأ». Read with its marks. */
export function readQuotedName(prose: Prose, at: number, limit: number): number {
  const quotation = quotationFrom(prose, at);
  if (!quotation?.closed) return at;
  // A class noun may be followed by a long name, a person's title only by a nickname.
  const titleKind = voiceEntry(prose, at - 1)?.kind;
  const afterPerson =
    titleKind === "person" || titleKind === "anonymous" || (prose.words[at - 1]?.readings.length ?? 0) === 0;
  // عضو "المكتب الإعلامي للنادي": a title without article takes what stands in the marks for its genitive.
  const asksGenitive =
    titleKind === "person" && !has(prose, at - 1, Flag.article | Flag.name) && !isHis(prose, at - 1);
  const longest =
    afterPerson && !asksGenitive && !isFullName(prose, at) ? LONGEST_NICKNAME : LONGEST_QUOTED_NAME;
  // قال «سنعود غدا إلى الميناء»: with no class noun before it, a longer phrase with a preposition is speech.
  // الوزارة «سنعود غدا إلى الميناء»: with the article a class noun is finished.
  const isFinished = titleKind === undefined || has(prose, at - 1, Flag.article);
  const plain = isFinished && innerLength(prose, quotation) > LONGEST_PLAIN_NAME;
  let i = at + 1;
  while (i < limit && (prose.tokens[i]?.start ?? 0) < quotation.inner.end) {
    const named = titleKind === "outlet" || titleKind === "organisation";
    if (
      i - at > longest ||
      (!named && isComplementizer(prose, i)) ||
      (plain && has(prose, i, Flag.preposition)) ||
      has(prose, i, Flag.relative | (named ? 0 : Flag.particle | Flag.negation))
    )
      return at;
    i++;
  }
  return i > at + 1 && (prose.closes[i] ?? -1) >= 0 ? i + 1 : at;
}
