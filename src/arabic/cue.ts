/**
 * A verb of saying at one token, tried with its frames.
 * @module
 */
import { match, type Pattern, type Piece } from "../grammar/index.ts";
import { type FrameShape, framesOf } from "./frame-pattern.ts";
import type { SubjectPlace } from "./frame-subject.ts";
import type { VerbEntry } from "./lexicon/index.ts";
import { perToken } from "./per-token.ts";
import { foldedAt, type Prose, sentenceEnd, sentenceStart } from "./prose.ts";
import {
  isComma,
  isComplementizer,
  stripConjunction,
  sumOf,
  type VerbReading,
  verbReadingsOf,
} from "./tests.ts";

/** Which forms of a verb, and where its subject may stand. */
export interface CueForm {
  readonly tenses: readonly ("past" | "present" | "participle" | "masdar")[];
  readonly subject: SubjectPlace;
  readonly shapes: readonly FrameShape[];
  /** Only readings that pass. */
  readonly accepts?: (reading: VerbReading, prose: Prose, at: number) => boolean;
  /** Most tokens between the cue (or its subject) and the content. */
  readonly reach?: number;
}

/** A cue with the frame that fits. `last` is the first token of the content. */
export interface CueMatch {
  readonly reading: VerbReading;
  readonly shape: FrameShape;
  readonly last: number;
  readonly pieces: readonly Piece[];
}

const remembered = new WeakMap<CueForm, (prose: Prose, at: number) => CueMatch | null>();

/** The frame that reaches its content soonest within its sentence, over all readings of the word; null where none fits. */
export function matchCue(prose: Prose, at: number, form: CueForm): CueMatch | null {
  return readerOf(form)(prose, at);
}

function readerOf(form: CueForm): (prose: Prose, at: number) => CueMatch | null {
  const known = remembered.get(form);
  if (known) return known;
  const shapes = form.shapes.reduce((all, shape) => all | SHAPE_BIT[shape], 0);
  const ready: ReadyForm = { form, shapes, tenses: sumOf(form.tenses) };
  const read = perToken((prose, at) => findCue(prose, at, ready));
  remembered.set(form, read);
  return read;
}

/** A form with what is asked of it at each cue, as bits. */
interface ReadyForm {
  readonly form: CueForm;
  readonly shapes: number;
  readonly tenses: number;
}

function findCue(prose: Prose, at: number, { form, shapes, tenses }: ReadyForm): CueMatch | null {
  const limit = sentenceEnd(prose, at);
  const possible = shapes & openingsBehind(prose, at, limit);
  if (possible === 0) return null;
  let best: CueMatch | null = null;
  let tried: VerbEntry[] | null = null;
  for (const reading of likeliestFirst(prose, at, verbReadingsOf(prose, at, tenses))) {
    // One verb spelled the same in two persons has the same frames.
    if (tried?.includes(reading.entry) || (form.accepts && !form.accepts(reading, prose, at))) continue;
    tried ??= [];
    tried.push(reading.entry);
    // Where a desk's own frame fits, ours are not asked.
    if (best?.reading.entry.rule !== undefined && reading.entry.rule === undefined) continue;
    for (const frame of framesOf(reading.entry, form.subject, reading.pronoun !== "")) {
      if ((SHAPE_BIT[frame.shape] & possible) === 0 || !hasWords(prose, at, frame.needs)) continue;
      const found = match(frame.pattern, prose, at + 1, limit);
      if (!found || isTooFar(prose, at, found, form)) continue;
      // "حذر المدير السكان من": of two frames the one that parts the one who is told from the one who tells.
      const parts = frame.partsTold && best?.last === found.last;
      if (!best || parts || isBetter(found, best))
        best = { reading, shape: frame.shape, last: found.last, pieces: found.pieces };
    }
  }
  return best;
}

/** Outside quotation marks أفيد بأن is a passive sooner than "I report". */
function likeliestFirst(prose: Prose, at: number, readings: readonly VerbReading[]): readonly VerbReading[] {
  if (readings.length < 2 || (prose.within[at] ?? -1) >= 0) return readings;
  if (!readings.some(({ verb }) => verb?.person === 1)) return readings;
  return [...readings].sort((a, b) => Number(a.verb?.person === 1) - Number(b.verb?.person === 1));
}

const SHAPE_BIT: Readonly<Record<FrameShape, number>> = { clause: 1, noun: 2, direct: 4, question: 8 };

/** The shapes whose frames are worth trying: a clause needs an أن, direct speech a colon or a quotation mark, a noun or a question nothing. */
const openingsBehind = (prose: Prose, at: number, limit: number): number =>
  SHAPE_BIT.noun |
  SHAPE_BIT.question |
  ((prose.nextComplementizer[at + 1] ?? limit) < limit ? SHAPE_BIT.clause : 0) |
  ((prose.nextOpening[at + 1] ?? limit) < limit ? SHAPE_BIT.direct : 0);

/** True where the sentence has all of these words: hardly ever more than one is needed, and it mostly stands near. */
function hasWords(prose: Prose, at: number, needed: readonly string[]): boolean {
  if (needed.length === 0) return true;
  const first = sentenceStart(prose, at);
  const last = sentenceEnd(prose, first);
  const isLong = last - first > LONG_SENTENCE;
  for (const word of needed)
    if (!(isLong ? holdsInLong(prose, first, last, word) : holds(prose, first, last, word))) return false;
  return true;
}

/** Tokens from which on a sentence is looked through once for each word, not once for each cue. */
const LONG_SENTENCE = 200;
const heldWords = new WeakMap<Prose, Map<string, boolean>>();

function holdsInLong(prose: Prose, first: number, last: number, word: string): boolean {
  let known = heldWords.get(prose);
  if (!known) {
    known = new Map();
    heldWords.set(prose, known);
  }
  const key = `${first} ${word}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const isHeld = holds(prose, first, last, word);
  known.set(key, isHeld);
  return isHeld;
}

function holds({ tokens }: Prose, first: number, last: number, word: string): boolean {
  for (let i = first; i < last; i++) if (tokens[i]?.folded === word) return true;
  return false;
}

function isTooFar(
  prose: Prose,
  at: number,
  found: { last: number; pieces: readonly Piece[] },
  form: CueForm,
): boolean {
  if (form.reach === undefined) return false;
  return (
    found.last - at - 1 - sourceLength(found.pieces) > form.reach ||
    hasComma(prose, at + 1, found.last, found.pieces)
  );
}

/** A comma between a near cue and its content parts them; one inside the voice's phrase does not. */
function hasComma(prose: Prose, first: number, last: number, pieces: readonly Piece[]): boolean {
  const source = pieces.find((piece) => piece.role === "source");
  // "قائلا، إن": a comma right behind the cue parts nothing.
  const from = isComma(prose, first) && isComplementizer(prose, first + 1) ? first + 1 : first;
  for (let i = from; i < last - 1; i++)
    if (isComma(prose, i) && !(source && source.first <= i && i < source.last)) return true;
  return false;
}

function sourceLength(pieces: readonly Piece[]): number {
  const source = pieces.find((piece) => piece.role === "source");
  return source ? source.last - source.first : 0;
}

/** A frame with a relayed voice says more; else the nearer content wins. */
function isBetter(found: { last: number; pieces: readonly Piece[] }, best: CueMatch): boolean {
  const relays = (pieces: readonly Piece[]): number => (pieces.some((p) => p.role === "relay") ? 1 : 0);
  if (relays(found.pieces) !== relays(best.pieces)) return relays(found.pieces) > relays(best.pieces);
  return found.last < best.last;
}

/** The cue as a pattern; it ends where the content begins. */
export function cuePattern(form: CueForm): Pattern<Prose> {
  const read = readerOf(form);
  return (attempt, at) => read(attempt.input, at)?.last ?? -1;
}

const NEGATIONS = new Set(["لم", "لن", "لا", "وما", "ولم", "ولا", "ولن", "فلم", "غير"]);

/** True where the verb is negated: لم يؤكد, لا يعتقد. */
export function isNegated(prose: Prose, at: number): boolean {
  // ما denies only where a clause begins; elsewhere it stands for what is said (بعد ما سمته).
  if (foldedAt(prose, at - 1) === "ما") return at - 1 === sentenceStart(prose, at) || isComma(prose, at - 2);
  return (
    NEGATIONS.has(foldedAt(prose, at - 1)) &&
    !/^(حسبما|بحسب|وفق|وفقا|وفقما)$/u.test(stripConjunction(foldedAt(prose, at - 2))) &&
    !(foldedAt(prose, at - 1) === "لا" && foldedAt(prose, at - 2) === "كما")
  );
}
