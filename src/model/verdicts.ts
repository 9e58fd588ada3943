/**
 * What people say of a claim after they have checked it.
 * @module
 */

/**
 * supported: what can be checked agrees; mixed: part of it is so, part is not; refuted: it is not so; satire: it was never meant;
 * unproven: nothing was found that decides; misleading: told so that it leads astray, whatever its parts; out-of-context: true of
 * another place, time or thing; not-checkable: an opinion, a forecast or nothing that could be checked; open: still being
 * checked, or taken up again.
 */
export const VERDICTS = [
  "supported",
  "mixed",
  "refuted",
  "satire",
  "unproven",
  "misleading",
  "out-of-context",
  "not-checkable",
  "open",
] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];
