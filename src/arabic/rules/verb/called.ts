/**
 * Whether the phrase behind a verb is who is called, urged or measured, and so no subject: by gender, number and who spoke before.
 * @module
 */
import type { Piece } from "../../../grammar/index.ts";
import { foldWord } from "../../../text/index.ts";
import type { CueMatch } from "../../cue.ts";
import { spelled } from "../../per-word.ts";
import { nameKind, voiceEntry } from "../../phrases/head.ts";
import { foldedAt, type Prose } from "../../prose.ts";
import { has, verbReadings } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

/** "وقدر قيمة الخسائر": a feminine noun after a masculine verb is no subject. */
export function disagrees(prose: Prose, cue: CueMatch, piece: Piece): boolean {
  const { verb } = cue.reading;
  // نعت spells a verb of hers, too.
  if (verb?.gender !== "m" || verb.number !== "s" || endsInT(prose, piece.first - 1)) return false;
  // "دعا الهيئات إلى": bodies in the plural ask for the feminine.
  if (isBodies(prose, piece.first) && verb.tense === "past") return true;
  // "ودعا البلدية إلى": of a body the last letter tells, of a person it may not (الخليفة).
  if (has(prose, piece.first, Flag.name) || isPersonOrUnnamed(prose, piece.first)) return false;
  return prose.text[(prose.tokens[piece.first]?.end ?? 0) - 1] === "ة";
}

const endsInT = spelled(/ت$/u);
const isPersonOrUnnamed = (prose: Prose, at: number): boolean => {
  const kind = voiceEntry(prose, at)?.kind;
  return kind === "person" || kind === "anonymous" || kind === "group";
};

/** الهيئات, الأطراف: not people, so that a masculine verb is not theirs. */
const isBodies = spelled(/^ال(?:\p{L}{2,}ات|اطراف|دول|بلدان|قوي|فصاءل|احزاب|كتل|انديه|بنوك|مصارف|اسواق)$/u);

/** "ناشد المواطنين ضرورة الحذر": an accusative plural is who is urged, whatever follows it. */
export const isUrged = (prose: Prose, cue: CueMatch, piece: Piece): boolean =>
  (isAccusativePlural(prose, piece.first) ||
    isConstructPlural(prose, piece.first) ||
    isAudience(prose, piece) ||
    isCalledByOther(prose, cue, piece)) &&
  cue.reading.pronoun === "" &&
  cue.reading.verb?.voice !== "passive" &&
  cue.reading.entry.frames.some((frame) => frame.includes("(O "));
/** "ودعا السكان إلى": the many, with nobody behind them, are called rather than call. */
const isAudience = (prose: Prose, { first, last }: Piece): boolean =>
  (isMany(prose, first) || (isCommunity(prose, first) && isOfTheWorld(prose, first + 1))) &&
  first - 1 > 0 &&
  leadsOn(prose, last);
const leadsOn = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.preposition | Flag.fusedPreposition) || /^(?:ل|بال)/u.test(foldedAt(prose, at));

const FARTHEST_SPEAKER = 80;
const isSameBody = (prose: Prose, at: number, body: number): boolean => {
  const lemma = voiceEntry(prose, body)?.lemma;
  return lemma === undefined
    ? foldedAt(prose, at) === foldedAt(prose, body) && has(prose, at - 1, Flag.finiteCue)
    : voiceEntry(prose, at)?.lemma === lemma;
};

/**
 * "قالت السفيرة إن ... ودعت المدينة إلى": a body or country with nobody behind it is called by who spoke before it, where that one
 * agrees with the verb and it has not spoken itself. Of those annotated, all were.
 */
function isCalledByOther(prose: Prose, { reading }: CueMatch, { first, last }: Piece): boolean {
  const isBody = nameKind(prose, first) === "place" || voiceEntry(prose, first)?.kind === "organisation";
  if (reading.entry.use !== "demand" || reading.conjunction === "" || !isBody || !leadsOn(prose, last))
    return false;
  let isSpokenBefore = false;
  for (let at = first - 2; at >= Math.max(0, first - FARTHEST_SPEAKER); at--) {
    // "أعلنت وزارة المياه ... ودعت الوزارة": it goes on.
    if (isSameBody(prose, at, first)) return false;
    if (!has(prose, at, Flag.finiteCue) || has(prose, at, Flag.voiceHead | Flag.preposition)) continue;
    isSpokenBefore ||= verbReadings(prose, at, "past", "present").some(
      (r) => r.verb?.gender === reading.verb?.gender,
    );
  }
  return isSpokenBefore;
}
const isMany = spelled(/^ال(?:سكان|اهالي|جمهور|جماهير|ناس|شباب|عالم|امه|شعب)$/u);
const isCommunity = spelled(/^المجتمع$/u);
const isOfTheWorld = spelled(/^(?:الدولي|العالمي)$/u);
const isAccusativePlural = spelled(/^ال(?:(?:م\p{L}|\p{L}ا)\p{L}{1,5}ين|\p{L}{3,}يين|جميع)$/u);
/** "طالب قائدي المركبات": in the oblique, too. */
const isConstructPlural = (prose: Prose, at: number): boolean =>
  endsInY(prose, at) &&
  has(prose, at + 1, Flag.article) &&
  (prose.words[at]?.readings ?? []).some(
    ({ entry, pronoun }) =>
      entry.type === "voice" && pronoun === "" && foldWord(entry.lemma) !== foldedAt(prose, at),
  );
const endsInY = spelled(/^(?!ال)\p{L}{3,}ي$/u);
