/**
 * Who answers: "سألت الصحيفة المدير عن الموعد، فقال", "تواصلت مع رئيس اللجنة، فأكد": behind ف the one that was asked speaks,
 * not the one that asked.
 * @module
 */
import {
  Flag,
  has,
  headOf,
  type Prose,
  type Range,
  readSubject,
  readVoice,
  sentenceStart,
  spelled,
} from "../arabic/index.ts";

const FARTHEST = 40;

const asks = spelled(/^[وف]?(?:سال|تواصل|اتصل|هاتف|استفسر|استطلع|حاور|قابل|راسل|خاطب)(?:ت|نا|وا|ها|ه)?$/u);
const answers = spelled(/^ف\p{L}{3,}/u);
const isWith = spelled(/^(?:مع|من)$/u);
const isOfB = spelled(/^ب\p{L}{3,}/u);

/** The one that was asked in the sentence of the verb at `cue`; null where nobody was, or the verb is no answer. */
export function findAsked(prose: Prose, cue: number): Range | null {
  if (!answers(prose, cue) || !has(prose, cue, Flag.conjoined)) return null;
  const floor = Math.max(sentenceStart(prose, cue), cue - FARTHEST);
  for (let verb = cue - 1; verb >= floor; verb--) if (asks(prose, verb)) return askedBehind(prose, verb, cue);
  return null;
}

function askedBehind(prose: Prose, verb: number, limit: number): Range | null {
  const object = readSubject(prose, verb + 1, limit);
  for (let at = verb + 1; at < limit; at++) {
    const mayBegin = isWith(prose, at - 1) || isOfB(prose, at) || at === object;
    const last = mayBegin ? readVoice(prose, at, limit) : -1;
    const head = last > at ? headOf(prose, at, last) : null;
    // A paper that is asked by another paper is not what is told of.
    if (head?.titled && head.kind !== "outlet") return { first: at, last };
  }
  return null;
}
