/**
 * Analyses with faults on purpose: what a scorer has to tell from good ones. The same seed gives the same faults.
 * @module
 */
import type {
  Form,
  InterchangeAnalysis,
  InterchangeReport,
  Link,
  Stance,
  VoiceKind,
} from "../src/model/index.ts";
import type { Span } from "../src/text/index.ts";

const KINDS: readonly VoiceKind[] = ["person", "organisation", "outlet", "document", "anonymous", "group"];
const FORMS: readonly Form[] = ["direct", "indirect", "mixed"];
const STANCES: readonly Stance[] = ["neutral", "supports", "doubts", "rejects"];
const NAMES = ["الحارس", "غير مسمى", "وزارة المياه", "رئيس البلدية"];
const FARTHEST = 40;

/** Numbers 0..1 that follow from a seed (Mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The analysis with about one in five of its reports, links and times dropped, doubled, shifted or relabelled. */
export function damaged(analysis: InterchangeAnalysis, seed: number): InterchangeAnalysis {
  const next = numbersFrom(seed);
  const length = [...analysis.document.text].length;
  const often = (share = 0.2): boolean => next() < share;
  const pick = <T>(from: readonly T[], otherwise: T): T =>
    from[Math.floor(next() * from.length)] ?? otherwise;
  const move = (offset: number): number =>
    Math.max(0, Math.min(length, offset + Math.round((next() * 2 - 1) * FARTHEST)));
  const shift = ({ start, end }: Span): Span => {
    const from = Math.min(move(start), length - 1);
    return { start: from, end: Math.max(from + 1, move(end)) };
  };
  const maybeShifted = (at: Span): Span => (often() ? shift(at) : at);

  const link = (one: Link): Link => ({
    ...one,
    source: one.source && (often() ? null : maybeShifted(one.source)),
    cue: one.cue && (often() ? null : maybeShifted(one.cue)),
    name: often() ? pick(NAMES, one.name) : one.name,
    kind: often() ? pick(KINDS, one.kind) : one.kind,
  });
  const chain = (links: readonly Link[]): Link[] => {
    const kept = links.filter(() => !often(0.1)).map(link);
    return often(0.1) ? kept.reverse() : kept;
  };
  const report = (one: InterchangeReport): InterchangeReport => ({
    ...one,
    content: maybeShifted(one.content),
    more: often() ? [] : one.more.map(maybeShifted),
    chain: chain(one.chain),
    form: often() ? pick(FORMS, one.form) : one.form,
    stance: often() ? pick(STANCES, one.stance) : one.stance,
    negated: often(0.1) ? !one.negated : one.negated,
  });

  return {
    ...analysis,
    reports: analysis.reports
      .flatMap((one) => (often() ? [] : often(0.1) ? [report(one), report(one)] : [report(one)]))
      .sort((a, b) => a.content.start - b.content.start),
    times: analysis.times
      .filter(() => !often())
      .map((time) => ({ ...time, ...maybeShifted(time), value: often() ? "2019-04-07" : time.value })),
  };
}
