/**
 * Pairs of headlines, one a paraphrase of the other or altered so that it says something else (Arabic News Stance): what
 * the match score makes of them.
 * @module
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { groupStatements, type MatchScore, scoreMatch } from "../src/match/index.ts";
import type { DescribedArticle } from "../src/model/index.ts";
import { analyzeArticle } from "../src/pipeline/analyze.ts";

interface StancePair {
  readonly s1: string;
  readonly s2: string;
  readonly stance: string;
}

/** Shares of pairs merged, and the area under the curve of the score (a blocked pair counts half). */
export interface StanceFigures {
  readonly agreeing: number;
  readonly disagreeing: number;
  readonly auc: number;
}

/** Reads a set and compares every pair. A pair is merged where the two headlines make one claim. */
export function measureStance(file: string): StanceFigures {
  const rows: StancePair[] = parse(readFileSync(file, "utf8"), { columns: true, relax_quotes: true });
  const scored = rows
    .filter(({ stance }) => stance !== "other")
    .map((row) => ({ agrees: row.stance === "agree", ...compareHeadlines(row.s1, row.s2) }));
  const share = (agrees: boolean): number => {
    const some = scored.filter((each) => each.agrees === agrees);
    return some.filter(({ merged }) => merged).length / some.length;
  };
  const value = ({ score, blocked }: MatchScore): number => (blocked === null ? score : score / 2);
  const [yes, no] = [true, false].map((agrees) =>
    scored.filter((s) => s.agrees === agrees).map(({ match }) => value(match)),
  );
  return { agreeing: share(true), disagreeing: share(false), auc: areaUnder(yes ?? [], no ?? []) };
}

function compareHeadlines(one: string, other: string): { match: MatchScore; merged: boolean } {
  const articles = [describeHeadline("one", one), describeHeadline("other", other)];
  const [a, b] = articles.map(({ statements }) => statements[0]);
  if (!a || !b) throw new Error("a headline without a statement");
  const merged = groupStatements(articles).claims.length === 1;
  return { match: scoreMatch(a, b, articles), merged };
}

/** The whole headline as one statement: the rules look for reports in sentences. */
function describeHeadline(id: string, text: string): DescribedArticle {
  const { article, quantities, times, entities } = analyzeArticle(text, { id });
  const whole = { id: "h", document: id, start: 0, end: text.length, report: "h", chain: [], hedges: [] };
  const read = {
    form: "indirect",
    stance: "neutral",
    denied: false,
    negated: false,
    headline: true,
  } as const;
  return {
    article,
    statements: [{ ...whole, ...read, negated: isNegated(text), quantities, times, entities }],
  };
}

const isNegated = (text: string): boolean =>
  /(?:^|\s)[وف]?(?:لا|لم|لن|ليس|ليست|عدم|دون|بدون|غير|بلا)(?=\s|$)/u.test(text);

/** Chance that a value of the first list is above one of the second. */
function areaUnder(above: readonly number[], below: readonly number[]): number {
  let sum = 0;
  for (const x of above) for (const y of below) sum += x > y ? 1 : x === y ? 0.5 : 0;
  return sum / (above.length * below.length);
}
