/**
 * Edges: what stands at the ends of a clause and is no part of what it states.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isComplementizer,
  type Prose,
  type Range,
  spelled,
} from "../../arabic/index.ts";
import { isEvent, isLongEnough } from "./clauses.ts";
import { Sign } from "./own-voice.ts";
import type { Reading } from "./reading.ts";
import { isAddition } from "./residue.ts";

/** The clause without marks at its ends, ومع ذلك and يذكر أن before it, a hanging حيث after it. */
export function trimClause(reading: Reading, { first, last }: Range): Range {
  const { prose } = reading;
  const to = trimEnd(prose, first, last);
  const from = trimMarks(prose, skipLead(reading, trimMarks(prose, first, to), to), to);
  return { first: from, last: to };
}

function trimMarks(prose: Prose, first: number, last: number): number {
  let from = first;
  while (from < last && has(prose, from, Flag.mark) && (prose.opens[from] ?? -1) < 0) from++;
  return from;
}

function trimEnd(prose: Prose, first: number, last: number): number {
  let to = last;
  while (to > first && (isLooseMark(prose, to - 1) || hangs(prose, to - 1) || isTheMatter(prose, to - 1)))
    to--;
  return to;
}

const belongsToWord = spelled(/^[)%٪]$/u);

function isLooseMark(prose: Prose, at: number): boolean {
  return has(prose, at, Flag.mark) && !belongsToWord(prose, at) && (prose.closes[at] ?? -1) < 0;
}

const hangs = spelled(
  /^(?:كما|حيث|و|ف|ان|اذ|لكن|ولكن|وذلك|فيما|بينما|التي|الذي|او|من|الي|علي|في|عن|فقد|وقد|غير|قد|قبل|بعد|وهو|وهي|لكنه|لكنها|ولكنه|ولكنها|والتي|والذي|ثم|وبالتالي)$/u,
);

/** وهو الأمر (الذي ...): a relative clause of which only the head is left. */
const isTheMatter = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at) === "الامر" && /^و?(?:هو|هذا)?$/u.test(foldedAt(prose, at - 1));

/** Where the statement itself begins. What is left must still be a clause. */
function skipLead(reading: Reading, first: number, last: number): number {
  let at = skipFrame(reading, first, last);
  if (at === first) at = skipConnectives(reading.prose, first, last);
  if (isAddition(reading.prose, at + 1) && isEvent(reading, at + 1)) at++;
  return isLongEnough(reading, at, last) ? at : first;
}

/** Words of the longest frame: من المعروف على نطاق واسع الآن أن. */
const LONGEST_FRAME = 6;

const isThat = spelled(/^و?ان$/u);

/** يذكر أن, على الرغم من أن, والصحيح أن: only what follows is stated. أنه and its like are kept, since they hold the subject. */
function skipFrame({ prose, signs }: Reading, first: number, last: number): number {
  if (isThat(prose, first)) return first + 1;
  for (let i = first; i < Math.min(last, first + LONGEST_FRAME); i++) {
    if (i > first && (isComplementizer(prose, i) || isComplementizer(prose, i, true)))
      return /ان$/u.test(foldedAt(prose, i)) ? i + 1 : i;
    if (((signs[i] ?? 0) & Sign.frame) === 0) return first;
  }
  return first;
}

function skipConnectives(prose: Prose, first: number, last: number): number {
  let at = first;
  while (at < last && isConnective(prose, at)) at++;
  if (isWith(prose, at) && foldedAt(prose, at + 1) === "ذلك") at += 2;
  if (isIn(prose, at) && foldedAt(prose, at + 1) === "حين") at += 2;
  return at;
}

function isConnective(prose: Prose, at: number): boolean {
  return (
    has(prose, at, Flag.mark) ||
    (has(prose, at, Flag.connector) && !has(prose, at, Flag.voiceHead)) ||
    joinsOn(prose, at)
  );
}

const isWith = spelled(/^و?مع$/u);
const isIn = spelled(/^و?في$/u);
const joinsOn = spelled(/^(?:كما|فيما|بينما|حيث|اذ|لكن|ولكن|بل|فقد|فان|وان)$/u);
