/**
 * The writer's stance to a content, as worded: by the cue, unless the writer judges the content in that sentence or the next.
 * @module
 */
import { judgementAt, type Prose, paragraphAt } from "../arabic/index.ts";
import type { Stance } from "../model/index.ts";
import { cueOf, type Finding } from "./find.ts";

/** Stances that are stronger than what a neutral verb says, in the order in which one gives way to another. */
export function stanceOf(prose: Prose, finding: Finding, all: readonly Finding[]): Stance {
  return judgementNear(prose, finding, all) ?? finding.attribution.stance;
}

function judgementNear(prose: Prose, finding: Finding, all: readonly Finding[]): Stance | null {
  const sentence = prose.sentenceOf[cueOf(finding.attribution)] ?? -1;
  const last = prose.sentenceOf[finding.content.last - 1] ?? sentence;
  const paragraph = paragraphAt(prose, finding.content.first);
  const next = prose.sentences[last + 1];
  const until =
    next && paragraph && next.first < paragraph.last
      ? Math.min(next.last, next.first + 12)
      : (prose.sentences[last]?.last ?? 0);
  for (let i = finding.content.last; i < until; i++) {
    const found = judgementAt(prose, i);
    if (found) return isNearest(finding, i, all) ? found.entry.stance : null;
  }
  return null;
}

/** So many reports after it, none ends before the judgement any more. */
const NEIGHBOURS = 12;

/** The judgement is of what was said last before it. `all` is in the order of the cues. */
function isNearest(finding: Finding, at: number, all: readonly Finding[]): boolean {
  const cue = cueOf(finding.attribution);
  const later = all.slice(firstAfter(all, cue), firstAfter(all, cue) + NEIGHBOURS);
  return !later.some((other) => other.content.last <= at && other.content.last > finding.content.last);
}

/** Index of the first finding whose cue comes after this token. */
function firstAfter(all: readonly Finding[], cue: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    const other = all[mid];
    if (other && cueOf(other.attribution) <= cue) low = mid + 1;
    else high = mid;
  }
  return low;
}
