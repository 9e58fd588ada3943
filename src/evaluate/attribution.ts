/**
 * Recall of "who said what" against a reference of single sentences: one cue, its content, its speaker.
 * @module
 */
import type { Link } from "../model/index.ts";
import { overlaps, type Span } from "../text/index.ts";

/** One attribution of the reference; `speaker` null where the verb alone carries it. UTF-16 units of the sentence. */
export interface ReferenceAttribution {
  readonly cue: Span;
  readonly speaker: Span | null;
  readonly content: Span;
}

/** A sentence of the reference (one JSON object a line). */
export interface ReferenceSentence {
  readonly text: string;
  readonly attributions: readonly ReferenceAttribution[];
}

/** A report as far as it is compared. */
export interface FoundReport {
  readonly content: Span;
  readonly chain: readonly Pick<Link, "source">[];
}

export interface AttributionCounts {
  readonly contents: number;
  readonly contentsFound: number;
  /** Of the found contents: those with a named speaker, and those whose chain holds it. */
  readonly speakers: number;
  readonly speakersFound: number;
}

const LEAST_OVERLAP = 0.5;

/** Intersection over union, in UTF-16 units. */
function shared(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Counts what was found over all sentences. `find` gives the reports of a sentence that have a chain. */
export function countAttributions(
  sentences: readonly ReferenceSentence[],
  find: (text: string) => readonly FoundReport[],
): AttributionCounts {
  const counts = { contents: 0, contentsFound: 0, speakers: 0, speakersFound: 0 };
  for (const sentence of sentences) {
    if (sentence.attributions.length === 0) continue;
    const reports = find(sentence.text);
    for (const { content, speaker } of sentence.attributions) {
      counts.contents++;
      const report = nearest(reports, content);
      if (!report) continue;
      counts.contentsFound++;
      if (!speaker) continue;
      counts.speakers++;
      if (report.chain.some((link) => link.source && overlaps(link.source, speaker))) counts.speakersFound++;
    }
  }
  return counts;
}

function nearest(reports: readonly FoundReport[], content: Span): FoundReport | null {
  let best: FoundReport | null = null;
  let most = LEAST_OVERLAP;
  for (const report of reports) {
    const share = shared(report.content, content);
    if (share >= most) {
      most = share;
      best = report;
    }
  }
  return best;
}
