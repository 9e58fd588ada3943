/**
 * What Isnad knows of Arabic: the lexicon, the article as prose, phrases, and the rules that find reports.
 * @module
 */
export type { Attribution, ContentShape, LinkDraft, Range, VoiceRole } from "./attribution.ts";
export {
  type DeskRule,
  defaultLexicon,
  type Lexicon,
  lexiconVersion,
  type OverlayFiles,
  overlayLexicon,
  WORTH_CLASSES,
  worthBit,
} from "./lexicon/index.ts";
export { isPropositional } from "./phrases/content-opener.ts";
export { type Head, headOf, nameKind } from "./phrases/head.ts";
export { aliasAt, hedgeAt, judgementAt, mayBeginName, outletAt, placeAt } from "./phrases/known-phrase.ts";
export { isNominal } from "./phrases/nominal.ts";
export { innerTokens, opensSpeech } from "./phrases/quote.ts";
export { readVoice } from "./phrases/voice.ts";
export {
  foldedAt,
  type Prose,
  paragraphAt,
  readProse,
  sentenceEnd,
  sentenceStart,
  spanOf,
} from "./prose.ts";
export { RULES } from "./rules/index.ts";
export { has, isComma, isComplementizer, isWord, stripConjunction } from "./tests.ts";
export { Flag } from "./word-flags.ts";
export { worthAt } from "./worth-words.ts";
