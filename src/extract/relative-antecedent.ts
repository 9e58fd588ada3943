/**
 * Who speaks in a relative clause: "المدير الذي قال إن", "اللجنة، التي ترى أن". The noun before the relative is meant, whoever
 * spoke last.
 * @module
 */
import {
  beforeBlessing,
  Flag,
  foldedAt,
  has,
  headOf,
  isComma,
  isListedName,
  isNominal,
  type Prose,
  type Range,
  readVoice,
  sentenceStart,
  spelled,
} from "../arabic/index.ts";
import { genderOf, type VoiceMemory } from "./voice-memory.ts";

const FARTHEST = 14;

/** Token range of the noun phrase that the relative before the verb at `cue` belongs to, or null. */
export function findAntecedent(prose: Prose, cue: number, memory: VoiceMemory): Range | null {
  const relative = relativeBefore(prose, cue);
  if (relative < 0) return null;
  const end = beforeBlessing(prose, isComma(prose, relative - 1) ? relative - 1 : relative);
  const spoke = memory.endingAt(end);
  if (spoke) return spoke;
  const floor = Math.max(sentenceStart(prose, relative), end - FARTHEST);
  let best: Range | null = null;
  for (let first = end - 1; first >= floor; first--) {
    if (isComma(prose, first)) break;
    if (!isNominal(prose, first) || !mayBegin(prose, first)) continue;
    const last = readVoice(prose, first, end);
    if (last === end && fits(prose, { first, last }, foldedAt(prose, relative))) best = { first, last };
  }
  return best;
}

const mayBegin = (prose: Prose, at: number): boolean =>
  !(has(prose, at, Flag.demonstrative) && isOneOf(prose, at + 1)) &&
  !(has(prose, at, Flag.finiteCue) && has(prose, at, Flag.conjoined)) &&
  (has(prose, at, Flag.voiceHead | Flag.name) || isListedName(prose, at) || isOneOf(prose, at));
const isOneOf = spelled(/^[وف]?(?:احد|احدي)$/u);

/** The relative right before the verb; قد, كان and لا may stand between. */
function relativeBefore(prose: Prose, cue: number): number {
  let at = cue - 1;
  while (has(prose, at, Flag.particle | Flag.auxiliary | Flag.negation) && at > cue - 3) at--;
  return isRelative(prose, at) ? at : joinedBefore(prose, cue);
}

const isRelative = spelled(/^[وف]?(?:الذي|التي|الذين|اللذان|اللتان)$/u);
const LONGEST_FIRST = 8;

/** "الصياد الذي تحدث عن مهنته ويقول": a second verb of the same relative clause. */
function joinedBefore(prose: Prose, cue: number): number {
  if (!has(prose, cue, Flag.conjoined)) return -1;
  for (let at = cue - 1; at > cue - LONGEST_FIRST; at--) {
    if (has(prose, at, Flag.mark | Flag.complementizer)) return -1;
    if (isRelative(prose, at)) return at;
  }
  return -1;
}

/** الذي wants a masculine head, التي one that is feminine or a plural of things, الذين several people. */
function fits(prose: Prose, { first, last }: Range, relative: string): boolean {
  const head = headOf(prose, first, last);
  if (/الذي$/u.test(relative)) return genderOf(prose, { first, last }, head, null) !== "f";
  if (!/التي$/u.test(relative)) return head.kind !== "organisation" && head.kind !== "outlet";
  return genderOf(prose, { first, last }, head, null) === "f";
}
