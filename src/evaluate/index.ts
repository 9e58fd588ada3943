/**
 * How good an analysis is: annotations in, scores, gains and losses out.
 * @module
 */
export { adjudicate, type Choice } from "./agreement/adjudicate.ts";
export { type Agreement, agreementOf } from "./agreement/agreement.ts";
export type { Difference } from "./agreement/differences.ts";
export { annotationOf } from "./annotate.ts";
export { type Calibration, type CalibrationBin, calibrate } from "./calibration.ts";
export { type Change, type Comparison, compareScores } from "./compare.ts";
export { addCounts, type Counts, emptyTally } from "./counts.ts";
export { findSpeechLike, type SpeechLike, type SpeechSign } from "./coverage.ts";
export { type Figures, figuresOf, type PrecisionRecall } from "./figures.ts";
export type { GoldArticle, GoldReport } from "./gold.ts";
export { loadGold } from "./load-gold.ts";
export { MissingWordsError } from "./locate.ts";
export type { Prediction } from "./marked.ts";
export { type ArticleScore, type Level, scoreArticle, type Verdict } from "./score.ts";
export { type Weighed, type WorthOrder, worthOrder } from "./worth.ts";
