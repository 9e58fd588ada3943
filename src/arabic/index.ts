/**
 * What Isnad knows of Arabic: the lexicon, the article as prose, phrases, and the rules that find reports.
 * @module
 */
export type { Attribution, ContentShape, LinkDraft, Range, VoiceRole } from "./attribution.ts";
export {
  type ChangeClass,
  type DeskRule,
  defaultLexicon,
  type FunctionClass,
  type Lexicon,
  lexiconVersion,
  type OverlayFiles,
  overlayLexicon,
  type PhraseEntries,
  type PhraseMatch,
  type SenseEntry,
  WORTH_CLASSES,
  worthBit,
} from "./lexicon/index.ts";
export { perToken } from "./per-token.ts";
export { isWordThat, numberPerWord, perWord, spelled } from "./per-word.ts";
export { adjunctEnd, behindAdjuncts, isPaper } from "./phrases/adjunct.ts";
export { isInPlace } from "./phrases/attached.ts";
export { beforeBlessing } from "./phrases/blessing.ts";
export { isIntense, isPropositional } from "./phrases/content-opener.ts";
export { findTopic } from "./phrases/fronted.ts";
export { type Head, headOf, isSoCalled, isSuperlative, nameKind, voiceEntry } from "./phrases/head.ts";
export {
  aliasAt,
  hedgeAt,
  judgementAt,
  mayBeginName,
  outletAt,
  phraseOf,
  placeAt,
} from "./phrases/known-phrase.ts";
export {
  isBackThen,
  isFusedWithB,
  isHisPart,
  isInTheirName,
  isMasdarWithB,
  isNameAli,
  isNominal,
} from "./phrases/nominal.ts";
export { isKnownPerson, isKnownPersonBehindL, isPersonByName, isServantOf } from "./phrases/proper.ts";
export { isAsked, isWhether } from "./phrases/question.ts";
export { innerTokens, opensSpeech } from "./phrases/quote.ts";
export {
  isFirstNameToo,
  isFusedName,
  isListedName,
  isListedOrUnknown,
  isRank,
  isRankAddition,
  skipInitials,
} from "./phrases/rank.ts";
export { subjectOfClosed } from "./phrases/relative-subject.ts";
export { readSubject } from "./phrases/subject.ts";
export { behindTruth, isTale } from "./phrases/tale.ts";
export { readVoice } from "./phrases/voice.ts";
export {
  foldedAt,
  type Prose,
  paragraphAt,
  quotationFrom,
  sentenceEnd,
  sentenceStart,
  spanOf,
} from "./prose.ts";
export { readProse } from "./read-prose.ts";
export { mayStart, RULES } from "./rules/index.ts";
export { has, isComma, isComplementizer, isWord, stripConjunction, verbReadings } from "./tests.ts";
export { Flag } from "./word-flags.ts";
export { worthAt } from "./worth-words.ts";
