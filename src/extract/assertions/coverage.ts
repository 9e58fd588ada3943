/**
 * What of an article is its own voice: the stretches of each sentence that no report takes.
 * @module
 */
import { Flag, foldedAt, has, type Prose, type Range } from "../../arabic/index.ts";
import { byteRow } from "../../text/index.ts";
import type { Finding } from "../find.ts";
import { linesOfRuns } from "./verse.ts";

/** A run of tokens outside every report. `whole`: nothing else is in its sentence. */
export interface Stretch extends Range {
  readonly whole: boolean;
  /** It follows a report in the same sentence. */
  readonly trails: boolean;
  /** A report follows it in the same sentence. */
  readonly leads: boolean;
}

/** The stretches of the writer's own voice, in order. A question has none, nor has verse. */
export function ownStretches(prose: Prose, findings: readonly Finding[]): Stretch[] {
  const taken = coverage(prose, findings);
  const isVerse = linesOfRuns(prose);
  const out: Stretch[] = [];
  for (const { first, last } of prose.sentences)
    if (!isVerse[prose.paragraphOf[first] ?? 0] && !isQuestion(prose, first, last))
      addFreeStretches(out, taken, first, last);
  return out;
}

function isQuestion(prose: Prose, first: number, last: number): boolean {
  for (let i = last - 1; i >= first && has(prose, i, Flag.mark); i--)
    if (/^[؟?]$/u.test(foldedAt(prose, i))) return true;
  return false;
}

/** Tokens that belong to a report: its content and the words that attribute it. */
function coverage(prose: Prose, findings: readonly Finding[]): Uint8Array {
  const taken = byteRow(prose.length);
  for (const { attribution, content } of findings) {
    // The noun of a report may be the subject of what the writer tells: لم تقنع تصريحات المدير أحدا.
    if (attribution.rule === "noun.speech" && !isPretext(prose, attribution.first)) continue;
    taken.fill(1, attribution.first, attribution.last);
    for (const part of [content, ...content.more]) taken.fill(1, part.first, part.last);
  }
  return taken;
}

/** بحجة أن: what it brings in is no part of what the writer tells before it. */
const isPretext = (prose: Prose, at: number): boolean =>
  prose.words[at]?.readings.some(({ entry }) => entry.type === "speech-noun" && entry.use === "pretext") ??
  false;

function addFreeStretches(to: Stretch[], taken: Uint8Array, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    if (taken[i]) continue;
    let end = i;
    while (end < last && !taken[end]) end++;
    to.push({
      first: i,
      last: end,
      whole: i === first && end === last,
      trails: i > first,
      leads: end < last,
    });
    i = end;
  }
}
