/**
 * "Who said what" against a reference of single sentences: its cues, their speakers and contents; and what is found beside it.
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
  readonly sent_id: string;
  readonly text: string;
  readonly attributions: readonly ReferenceAttribution[];
}

/** A report as far as it is compared. */
export interface FoundReport {
  readonly content: Span;
  readonly chain: readonly Pick<Link, "source" | "cue">[];
}

/** A report whose own cue the reference does not have. */
export interface ExtraReport {
  readonly sentence: string;
  readonly cue: Span;
  readonly content: Span;
}

/** What was found of the attributions that are marked. */
export interface AttributionCounts {
  readonly cues: number;
  readonly cuesFound: number;
  /** Found cues whose content shares at least half with the reference's. */
  readonly contentsFound: number;
  /** Speakers of the reference; those that we name at its found cues; those of them that touch it. */
  readonly speakers: number;
  readonly speakersNamed: number;
  readonly speakersFound: number;
  /** Reports by one of the words that the reference looked for: those at its cues, and the others. */
  readonly expected: number;
  readonly extra: readonly ExtraReport[];
}

type Tally = { -readonly [Key in keyof AttributionCounts]: AttributionCounts[Key] };

const LEAST_OVERLAP = 0.5;

/** Intersection over union, in UTF-16 units. */
function shared(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Counts over all sentences. `find` gives the reports of a sentence that have a chain; `isListed` tells whether a cue is a
 * form of one of the verbs that the reference was made of: it says nothing of others.
 */
export function countAttributions(
  sentences: readonly ReferenceSentence[],
  find: (text: string) => readonly FoundReport[],
  isListed: (cue: string) => boolean,
): AttributionCounts {
  const tally: Tally = {
    cues: 0,
    cuesFound: 0,
    contentsFound: 0,
    speakers: 0,
    speakersNamed: 0,
    speakersFound: 0,
    expected: 0,
    extra: [],
  };
  for (const sentence of sentences) {
    const reports = find(sentence.text);
    for (const one of sentence.attributions) countOne(tally, one, reports);
    countListed(tally, sentence, reports, isListed);
  }
  return tally;
}

function countOne(tally: Tally, reference: ReferenceAttribution, reports: readonly FoundReport[]): void {
  tally.cues++;
  if (reference.speaker) tally.speakers++;
  const report = nearest(reports, reference);
  if (!report) return;
  tally.cuesFound++;
  if (shared(report.content, reference.content) >= LEAST_OVERLAP) tally.contentsFound++;
  const { speaker } = reference;
  if (!speaker || !report.chain.some((link) => link.source)) return;
  tally.speakersNamed++;
  if (report.chain.some((link) => link.source && overlaps(link.source, speaker))) tally.speakersFound++;
}

/** Of the reports at a cue the one whose content comes nearest. */
function nearest(
  reports: readonly FoundReport[],
  { cue, content }: ReferenceAttribution,
): FoundReport | null {
  const atCue = reports.filter(({ chain }) => chain.some((link) => link.cue && overlaps(link.cue, cue)));
  return atCue.reduce<FoundReport | null>(
    (best, one) => (best && shared(best.content, content) >= shared(one.content, content) ? best : one),
    null,
  );
}

/** A report's own cue is that of its last link, the voice that speaks. */
function countListed(
  tally: Tally,
  { sent_id, text, attributions }: ReferenceSentence,
  reports: readonly FoundReport[],
  isListed: (cue: string) => boolean,
): void {
  for (const { chain, content } of reports) {
    const cue = chain.at(-1)?.cue;
    if (!cue || !isListed(text.slice(cue.start, cue.end))) continue;
    if (attributions.some((one) => overlaps(one.cue, cue))) tally.expected++;
    else tally.extra = [...tally.extra, { sentence: sent_id, cue, content }];
  }
}

/** Overlap of speakers: precision over those that we name, recall over those of the reference. */
export function speakerF1({ speakers, speakersNamed, speakersFound }: AttributionCounts): number {
  const all = speakersNamed + speakers;
  return all === 0 ? 0 : (2 * speakersFound) / all;
}
