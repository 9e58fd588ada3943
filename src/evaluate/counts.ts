/**
 * What is counted over all articles.
 * @module
 */

const ZERO = {
  gold: 0,
  predicted: 0,
  matched: 0,
  strict: 0,
  allExact: 0,
  chain: 0,
  origin: 0,
  outermost: 0,
  cue: 0,
  cues: 0,
  kind: 0,
  kinds: 0,
  resolved: 0,
  implied: 0,
  stance: 0,
  stanceGold: 0,
  stancePredicted: 0,
  negated: 0,
  negatedGold: 0,
  negatedPredicted: 0,
  form: 0,
  assertions: 0,
  assertionsGold: 0,
  assertionsPredicted: 0,
  tokensBoth: 0,
  tokensGold: 0,
  tokensPredicted: 0,
  times: 0,
  timesGold: 0,
  timesPredicted: 0,
};

/** Counts of one article, or of many added up. */
export type Counts = Readonly<typeof ZERO>;

/** Counts while they are being made. */
export type Tally = { -readonly [K in keyof Counts]: number };

/** All zero. */
export function emptyTally(): Tally {
  return { ...ZERO };
}

/** The sum. */
export function addCounts(a: Counts, b: Counts): Counts {
  const sum = emptyTally();
  for (const key of Object.keys(ZERO) as (keyof Counts)[]) sum[key] = a[key] + b[key];
  return sum;
}
