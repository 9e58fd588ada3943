/**
 * Who says it: the phrase behind the verb, one before it, or nobody where that phrase is who is told, asked or blamed.
 * @module
 */
import type { Piece } from "../../../grammar/index.ts";
import { foldWord } from "../../../text/index.ts";
import type { CueMatch } from "../../cue.ts";
import { spelled } from "../../per-word.ts";
import { findFrontedSubject } from "../../phrases/fronted.ts";
import { headOf, nameKind } from "../../phrases/head.ts";
import { isFusedB } from "../../phrases/opener.ts";
import { isPersonByName } from "../../phrases/proper.ts";
import { isListedName } from "../../phrases/rank.ts";
import { foldedAt, type Prose, sentenceStart } from "../../prose.ts";
import { has, isComplementizer } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";
import { disagrees, isUrged } from "./called.ts";

/** What {@link readSource} found. */
export interface SourceFound {
  readonly at: { first: number; last: number } | null;
  /** Set where what looked like the subject is the object, and so belongs to the content. */
  readonly contentFirst: number | null;
}

/** The voice of a matched cue. */
export function readSource(prose: Prose, at: number, cue: CueMatch, isFronted: boolean): SourceFound {
  const piece = cue.pieces.find((p) => p.role === "source");
  const fronted = (): SourceFound["at"] =>
    isFronted &&
    !isConjoined(prose, at) &&
    !isBelievedOfHead(prose, at, cue) &&
    !(isWherein(prose, at + 1) && !has(prose, at - 1, Flag.relative))
      ? findFrontedSubject(prose, at)
      : null;
  if (!piece) return { at: fronted(), contentFirst: null };
  if (isPlural(cue)) return { at: fronted(), contentFirst: cue.shape === "noun" ? piece.first : null };
  if (/^(نفسه|نفسها)$/u.test(foldedAt(prose, piece.first))) return { at: fronted(), contentFirst: null };
  const before = takesAddressee(cue) || isToldBefore(prose, at, cue) ? fronted() : null;
  if (before) return { at: before, contentFirst: null };
  const urger = takesObject(cue) && (isPerfect(prose, at) || isPresent(cue)) ? fronted() : null;
  if (urger && (isPerfect(prose, at) || isRightBehind(prose, at, urger)))
    return { at: urger, contentFirst: piece.first };
  // "تونس تطالب النرويج بالتوقف".
  const mayBeBefore = nameKind(prose, piece.first) === "place" && takesObject(cue) && isPresent(cue);
  const teller = mayBeBefore ? fronted() : null;
  if (teller?.last === at) return { at: teller, contentFirst: piece.first };
  if (isObject(prose, cue, piece)) return { at: fronted(), contentFirst: piece.first };
  if (cue.shape === "noun" && (disagrees(prose, cue, piece) || isUrged(prose, cue, piece)))
    return { at: fronted(), contentFirst: piece.first };
  return { at: { first: piece.first, last: piece.last }, contentFirst: null };
}

/** "واتهموا البلدية": a verb with the ending of the plural has no subject behind it. */
const isPlural = ({ reading }: CueMatch): boolean =>
  reading.verb?.number === "p" && reading.verb.person === 3 && reading.verb.gender === "m";

/** "كلمة بين فيها أن": the noun before the verb is what it was said in. */
const isWherein = spelled(/^(فيه|فيها|فيهما|خلاله|خلالها)$/u);

/** "السفينة التي يعتقد أنها": the noun before the relative is what is believed, not who believes. */
const isBelievedOfHead = (prose: Prose, at: number, cue: CueMatch): boolean =>
  has(prose, at - 1, Flag.relative) &&
  cue.reading.verb?.tense === "present" &&
  cue.reading.verb.voice !== "active" &&
  cue.last <= at + 2;

/** "الوزير أبلغ النواب بأن": with a subject before the verb, what follows it is the one that is told. */
const takesAddressee = (cue: CueMatch): boolean =>
  cue.shape === "clause" &&
  cue.reading.pronoun === "" &&
  cue.reading.entry.frames.some((frame) => /^S O (أن|بأن)/u.test(frame));

/** "كان التحالف قد أعلن أمس هدنة: «...»": behind قد nothing but what was announced follows. */
const isToldBefore = (prose: Prose, at: number, cue: CueMatch): boolean =>
  cue.shape === "direct" && isPerfect(prose, at);

/** "وكان الوزير، سامي الحداد، قد حث الأهالي على": behind قد the subject stands before, and what follows is who is urged. */
export const isPerfect = (prose: Prose, at: number): boolean => foldedAt(prose, at - 1) === "قد";
const isPresent = ({ reading: { verb } }: CueMatch): boolean =>
  verb?.tense === "present" && verb.voice !== "passive";
/** "رئيس البلدية يدعو المدينة والسكان إلى": as in a headline; "إن الشركة تدعو البلدية إلى". */
const isRightBehind = (prose: Prose, at: number, subject: { first: number; last: number }): boolean =>
  subject.last === at &&
  (sentenceStart(prose, at) === subject.first || isComplementizer(prose, subject.first - 1)) &&
  !has(prose, subject.first, Flag.fusedPreposition);
const takesObject = (cue: CueMatch): boolean =>
  cue.shape === "noun" &&
  cue.reading.pronoun === "" &&
  cue.reading.entry.frames.some((frame) => frame.includes("(O "));

/** A verb with و or ف begins a clause of its own: its subject follows or is carried over. */
export const isConjoined = (prose: Prose, at: number): boolean => has(prose, at, Flag.conjoined);

/** "واتهم الشركة بإخفاء": nothing is left between the noun phrase and what the frame needs after its object. */
function isObject(prose: Prose, cue: CueMatch, piece: Piece): boolean {
  if (cue.shape !== "noun" || piece.last !== cue.last || cue.reading.pronoun !== "") return false;
  const { frames } = cue.reading.entry;
  // "وحملت البلدية مسؤولية الحادث": so does a word that the frame needs to the letter.
  if (frames.some((frame) => leadsFromObject(frame) === foldedAt(prose, cue.last))) return true;
  if (!frames.some((frame) => frame.includes("(O ب"))) return false;
  if (!isFusedB(prose, cue.last) && !isComplementizer(prose, cue.last, true)) return false;
  // "أمر الوزير بنقله": where the verb needs no object, a title that agrees with it is its subject.
  return !frames.includes("S ب N") || !isTitledSubject(prose, cue, piece);
}

/** The word, folded, behind the object of `S (O «مسؤولية» N)`. */
function leadsFromObject(frame: string): string | null {
  const word = /\(O «([^»]+)»/u.exec(frame)?.[1];
  return word === undefined ? null : foldWord(word);
}

function isTitledSubject(prose: Prose, cue: CueMatch, { first, last }: Piece): boolean {
  if (isNamed(prose, first, last)) return true;
  if (
    !/\p{L}{3}ون$/u.test(foldedAt(prose, first)) &&
    !headOf(prose, first, last).titled &&
    nameKind(prose, first) === null
  )
    return false;
  const feminine =
    prose.text[(prose.tokens[first]?.end ?? 0) - 1] === "ة" ||
    isSources(prose, first) ||
    (nameKind(prose, first) === "place" && !isHisLand(prose, first));
  // المسؤولين, السكان: the accusative ending tells the object.
  return (cue.reading.verb?.gender === "f") === feminine && !/ين$/u.test(foldedAt(prose, first));
}

/** ليلى منصور, الزين after "كريم الزين": whatever the last letter, a person. */
const isNamed = (prose: Prose, first: number, last: number): boolean =>
  isPersonByName(prose, first) || (isListedName(prose, first) && last - first >= 2);

/** تونس, باريس are feminine for their verbs; these are not. */
const isHisLand = spelled(
  /^(?:ال(?:عراق|مغرب|اردن|سودان|يمن|صومال|فاتيكان|كونغو|سنغال|بيت|كرملين|اتحاد|كيان)|لبنان|قطاع|اقليم)$/u,
);

/** المصادر, الأوساط: feminine for their verbs. */
const isSources = spelled(/^ال(?:مصادر|اوساط|دواءر|وثاءق|تقارير)$/u);
