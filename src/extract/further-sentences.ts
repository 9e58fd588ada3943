/**
 * What one voice says may fill several sentences without a quotation mark: told by the first person, or by two dots
 * that only pause.
 * @module
 */
import {
  type Attribution,
  Flag,
  foldedAt,
  has,
  isWordThat,
  type Prose,
  paragraphAt,
  sentenceEnd,
  spelled,
} from "../arabic/index.ts";
import type { Starts } from "./report-starts.ts";

/** The end of the last sentence that goes on with speech whose own sentence ends at `end`. */
export function speechEnd(prose: Prose, end: number, starts: Starts): number {
  const paragraph = paragraphAt(prose, end - 1)?.last ?? end;
  let last = end;
  while (last < paragraph && (pausesBefore(prose, last) || isTold(prose, last, starts))) {
    const next = sentenceEnd(prose, last);
    if (opensReport(prose, last, next, starts)) break;
    last = next;
  }
  return last;
}

/** "العمل بدأ.. لن نتأخر": two dots, not one and not three, and no و or لكن that begins anew. */
const pausesBefore = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at - 1) === "." &&
  foldedAt(prose, at - 2) === "." &&
  foldedAt(prose, at - 3) !== "." &&
  !beginsAnew(prose, at);
const beginsAnew = spelled(/^(و.*|لكن.*|غير|الا|بيد|اما)$/u);

/** A sentence in the first person, in an article whose writer does not speak of himself. */
function isTold(prose: Prose, at: number, starts: Starts): boolean {
  return selfIn(prose, at, sentenceEnd(prose, at)) >= 0 && !speaksOfHimself(prose, starts);
}

const narrators = new WeakMap<Starts, boolean>();

/** True where the first person comes before the first report of the article. */
function speaksOfHimself(prose: Prose, starts: Starts): boolean {
  let known = narrators.get(starts);
  if (known === undefined) {
    let first = prose.length;
    for (const at of starts.keys()) first = Math.min(first, at);
    known = selfIn(prose, 0, first) >= 0;
    narrators.set(starts, known);
  }
  return known;
}

function selfIn(prose: Prose, from: number, to: number): number {
  for (let i = from; i < to; i++) if ((prose.within[i] ?? -1) < 0 && isSelf(prose, i)) return i;
  return -1;
}

/** أنا, لدينا, نتمنى; not أعلن, which is mostly "he announced". */
const isSelf = isWordThat(
  ({ folded, readings }) =>
    (readings.length === 0 && /^[وف]?س?[يت]\p{L}{3,}(ني|نا)$/u.test(folded)) ||
    /^[وف]?(انا|نحن|[لب]?ا?ن?ا?نني|لانني|لكنني|لكني|اننا|لاننا|لكننا|لنا|لدينا|علينا|عندنا|كنت|كنا|لست|لسنا)$/u.test(
      folded,
    ) ||
    (readings.length > 0 &&
      readings.every((r) => r.verb?.person === 1 && r.verb.tense === "present" && r.pronoun === "")),
);

/** Another report in the sentence, unless it is the speaker's own "I say". */
function opensReport(prose: Prose, first: number, last: number, starts: Starts): boolean {
  for (let i = first; i < last; i++)
    if (!isSelf(prose, i) && (prose.within[i] ?? -1) < 0 && (starts.get(i) ?? []).some(isOpening))
      return true;
  return has(prose, first, Flag.participleCue);
}

const isOpening = ({ rule }: Attribution): boolean =>
  rule.startsWith("verb.") || rule.startsWith("preposition.");
