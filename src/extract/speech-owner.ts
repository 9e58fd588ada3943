/**
 * Whose speech it is in "كلمة لمدير الميناء، أكد فيها أن": فيها points to the speech, and its owner is who says it.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  headOf,
  isListedName,
  type Prose,
  type Range,
  readVoice,
  sentenceStart,
  voiceEntry,
} from "../arabic/index.ts";

const FARTHEST = 30;
const POINTS_BACK = /^(?:فيها|فيه|خلالها|خلاله|عبرها|عبره)$/u;

/** Token range of the owner, or null: no such pronoun behind the cue, or no owner named with the speech. */
export function speechOwner(prose: Prose, cue: number): Range | null {
  if (!POINTS_BACK.test(foldedAt(prose, cue + 1))) return null;
  const floor = Math.max(sentenceStart(prose, cue), cue - FARTHEST);
  for (let at = cue - 1; at >= floor; at--) {
    if (!isSpeech(prose, at)) continue;
    return ownerAt(prose, at + 1, cue);
  }
  return null;
}

const isSpeech = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.speechNoun) || voiceEntry(prose, at)?.kind === "document";

/** لسامي الحداد: a first name with ل, and a family name. */
const isFullName = (prose: Prose, first: number, last: number): boolean =>
  last - first >= 2 && /^ل/u.test(foldedAt(prose, first)) && isListedName(prose, first + 1);

/** كلمة سامي الحداد, كلمة للمدير, كلمة المدير. */
function ownerAt(prose: Prose, first: number, limit: number): Range | null {
  const last = readVoice(prose, first, limit);
  if (last <= first) return null;
  const head = headOf(prose, first, last);
  if (head.kind === "document" || head.kind === "group") return null;
  return head.titled || isListedName(prose, first) || isFullName(prose, first, last) ? { first, last } : null;
}
