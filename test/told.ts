/**
 * Statements cut out of made-up articles, with what the rules find in and around them.
 * @module
 */
import { describeArticle } from "../src/match/index.ts";
import type { DescribedStatement, Report } from "../src/model/index.ts";
import type { Told } from "../src/origins/index.ts";
import { type ArticleInfo, analyzeArticle } from "../src/pipeline/analyze.ts";
import { overlaps } from "../src/text/index.ts";
import { placeOf } from "./made-analysis.ts";

/** What a test says of a statement beyond its words. */
export interface TellOptions extends ArticleInfo {
  /** The words of the statement; without them all of the text. */
  readonly words?: string;
  readonly statement?: Partial<DescribedStatement>;
}

/** The statement with these words, and the chain of the first report that holds any of them. */
export function tell(text: string, { words = text, statement = {}, ...info }: TellOptions = {}): Told {
  const analysis = analyzeArticle(text, { id: "gate.txt", ...info });
  const span = placeOf(text, words);
  const found = analysis.reports.find((report) =>
    [report.content, ...report.more].some((part) => overlaps(part, span)),
  );
  const report = found ?? ownVoice(analysis.reports[0]);
  const described = describeArticle({
    ...analysis,
    reports: [{ ...report, statements: [{ id: "s1", ...span }] }],
  });
  return {
    article: analysis.article,
    statement: { ...(described.statements[0] as DescribedStatement), ...statement },
  };
}

function ownVoice(report: Report | undefined): Report {
  const none = { start: 0, end: 0 };
  return {
    ...{
      content: none,
      more: [],
      form: "indirect",
      saidAt: null,
      confidence: 1,
      checkworthiness: 0,
      rule: "none",
    },
    ...{
      checkworthinessWhy: [],
      derivation: { ...none, rule: "none", role: null, children: [] },
      statements: [],
    },
    ...report,
    ...{ id: "own", chain: [], negated: false, stance: "neutral", hedges: [] },
  };
}
