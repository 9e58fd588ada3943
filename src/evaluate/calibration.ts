/**
 * Whether a confidence keeps its word: of the reports at 0.9, how many are right?
 * @module
 */
import type { Judged, Level } from "./score.ts";

/** The reports of one stretch of confidence. */
export interface CalibrationBin {
  /** From here, up to but not including `to`; the last holds 1 too. */
  readonly from: number;
  readonly to: number;
  readonly reports: number;
  /** Mean confidence; 0 without reports. */
  readonly confidence: number;
  /** Shares of the reports: content found, every voice right too, every span right. 0 without reports. */
  readonly detected: number;
  readonly chain: number;
  readonly exact: number;
}

/** All bins, and by how much confidence misses the share that is right in content and voices. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Mean of |confidence - chain| over the bins, each weighed by its reports (expected calibration error). */
  readonly error: number;
}

const BINS = 10;

/** The table of calibration; bins without reports are left out. */
export function calibrate(all: readonly Judged[]): Calibration {
  const bins = Array.from({ length: BINS }, (_, i) => binOf(all, i)).filter((bin) => bin.reports > 0);
  const missed = bins.reduce((sum, bin) => sum + bin.reports * Math.abs(bin.confidence - bin.chain), 0);
  return { bins, error: all.length === 0 ? 0 : missed / all.length };
}

function binOf(all: readonly Judged[], i: number): CalibrationBin {
  const inside = all.filter(
    ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)) === i,
  );
  const share = (test: (level: Level) => boolean): number =>
    inside.length === 0 ? 0 : inside.filter(({ level }) => test(level)).length / inside.length;
  return {
    from: i / BINS,
    to: (i + 1) / BINS,
    reports: inside.length,
    confidence:
      inside.length === 0 ? 0 : inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length,
    detected: share((level) => level !== "missed"),
    chain: share((level) => level === "chain" || level === "exact"),
    exact: share((level) => level === "exact"),
  };
}
