/**
 * Scores what is no report: dates, and assertions in the article's own voice.
 * @module
 */
import { overlaps } from "../text/index.ts";
import type { Tally } from "./counts.ts";
import type { GoldArticle } from "./gold.ts";
import { locate } from "./locate.ts";
import type { Prediction, Tokenized } from "./marked.ts";
import { MATCH } from "./match.ts";
import { coveredTokens, intersectionOverUnion } from "./tokens.ts";
import type { Weighed } from "./worth.ts";

/** YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash. */
const DATE = /^\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/;

/**
 * Counts the assertions: predicted reports without a chain, each answering one annotated assertion at most. Gives the
 * check-worthiness of those that answer one.
 */
export function countAssertions(
  tally: Tally,
  { text, tokens }: Tokenized,
  gold: GoldArticle,
  prediction: Prediction,
): Weighed[] {
  const own = prediction.reports.filter((report) => report.chain.length === 0);
  const spans = own.map((report) => coveredTokens(tokens, [report.content, ...report.more]));
  const weighed: Weighed[] = [];
  const spent = new Set<number>();
  tally.assertionsGold = gold.assertions.length;
  tally.assertionsPredicted = own.length;
  for (const assertion of gold.assertions) {
    const wanted = coveredTokens(tokens, [locate(text, assertion.text, { nth: assertion.nth ?? 1 })]);
    const hit = spans.findIndex((one, i) => !spent.has(i) && intersectionOverUnion(one, wanted) >= MATCH);
    if (hit < 0) continue;
    spent.add(hit);
    tally.assertions++;
    const got = own[hit]?.checkworthiness;
    if (assertion.checkworthy !== undefined && got !== undefined)
      weighed.push({ wanted: assertion.checkworthy, got });
  }
  return weighed;
}

/** Counts the dates: right where the value is the same and the spans touch. */
export function countTimes(tally: Tally, text: string, gold: GoldArticle, prediction: Prediction): void {
  const got = prediction.times.filter((time) => DATE.test(time.value));
  const spent = new Set<number>();
  tally.timesPredicted = got.length;
  for (const time of gold.times) {
    if (!DATE.test(time.value)) continue;
    tally.timesGold++;
    const at = locate(text, time.text, { nth: time.nth ?? 1 });
    const hit = got.findIndex((one, i) => !spent.has(i) && one.value === time.value && overlaps(one, at));
    if (hit < 0) continue;
    spent.add(hit);
    tally.times++;
  }
}
