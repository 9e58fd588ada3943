/**
 * From counts to figures.
 * @module
 */
import type { Counts } from "./counts.ts";

/** Precision, recall and their harmonic mean. */
export interface PrecisionRecall {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** The figures over all articles. */
export interface Figures {
  /** Annotated reports. */
  readonly reports: number;
  /** Content found, at half of the tokens. */
  readonly detection: PrecisionRecall;
  /** Content found, at four fifths of the tokens. */
  readonly strict: PrecisionRecall;
  /** The headline: content found and the whole chain right. */
  readonly isnad: PrecisionRecall;
  /** Every span of the report right to the token. */
  readonly allExact: PrecisionRecall;
  readonly contentTokens: PrecisionRecall;
  readonly origin: number;
  readonly outermost: number;
  readonly cue: number;
  readonly kind: number;
  readonly impliedSourceResolved: number;
  readonly form: number;
  /** Of reports found: those that are not neutral. */
  readonly stance: PrecisionRecall;
  readonly negated: PrecisionRecall;
  /** Dates only. */
  readonly times: PrecisionRecall;
  /** The article's own voice. Recall first: annotators leave out what is hardly checkable. */
  readonly assertions: PrecisionRecall;
}

/** The figures of counts. */
export function figuresOf(c: Counts): Figures {
  return {
    reports: c.gold,
    detection: precisionRecall(c.matched, c.predicted, c.gold),
    strict: precisionRecall(c.strict, c.predicted, c.gold),
    isnad: precisionRecall(c.chain, c.predicted, c.gold),
    allExact: precisionRecall(c.allExact, c.predicted, c.gold),
    contentTokens: precisionRecall(c.tokensBoth, c.tokensPredicted, c.tokensGold),
    origin: ratio(c.origin, c.matched),
    outermost: ratio(c.outermost, c.matched),
    cue: ratio(c.cue, c.cues),
    kind: ratio(c.kind, c.kinds),
    impliedSourceResolved: ratio(c.resolved, c.implied),
    form: ratio(c.form, c.matched),
    stance: precisionRecall(c.stance, c.stancePredicted, c.stanceGold),
    negated: precisionRecall(c.negated, c.negatedPredicted, c.negatedGold),
    times: precisionRecall(c.times, c.timesPredicted, c.timesGold),
    assertions: precisionRecall(c.assertions, c.assertionsPredicted, c.assertionsGold),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function precisionRecall(right: number, predicted: number, gold: number): PrecisionRecall {
  const p = ratio(right, predicted);
  const r = ratio(right, gold);
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}
