/**
 * From an analysis to the statements that are compared across articles.
 * @module
 */
import type {
  DescribedArticle,
  DescribedStatement,
  InterchangeReport,
  KeptAnalysis,
  Statement,
} from "../model/index.ts";
import { contains, type Span } from "../text/index.ts";
import { isNegated } from "./negation.ts";

/** The statements of one article, in the order of their start. A clause that two reports hold is described once for each. */
export function describeArticle(analysis: KeptAnalysis): DescribedArticle {
  const statements = analysis.reports.flatMap((report) =>
    report.statements.map((statement) => describe(statement, report, analysis)),
  );
  return {
    article: analysis.article,
    statements: statements.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function describe(
  statement: Statement,
  report: InterchangeReport,
  analysis: KeptAnalysis,
): DescribedStatement {
  const { article, quantities, times, entities } = analysis;
  const inside = <T extends Span>(found: readonly T[]): readonly T[] =>
    found.filter((each) => contains(statement, each));
  return {
    id: statement.id,
    start: statement.start,
    end: statement.end,
    document: article.id,
    report: report.id,
    chain: report.chain,
    form: report.form,
    stance: report.stance,
    denied: report.negated,
    negated: isNegated(article.text.slice(statement.start, statement.end)),
    headline: isHeadline(statement, article.title, article.text),
    hedges: report.hedges.filter((hedge) => report.statements.length === 1 || contains(statement, hedge)),
    quantities: inside(quantities),
    times: inside(times),
    entities: inside(entities),
  };
}

function isHeadline(statement: Span, title: string | null, text: string): boolean {
  const at = title === null ? -1 : text.indexOf(title);
  return at >= 0 && title !== null && contains({ start: at, end: at + title.length }, statement);
}
