/**
 * From the inner analysis to the published format: spans in code points, derivations left out.
 * @module
 */
import {
  ANALYSIS_FORMAT,
  ANALYSIS_VERSION,
  type Diagnostic,
  type InterchangeAnalysis,
  type InterchangeReport,
  type KeptAnalysis,
  type Link,
} from "../model/index.ts";
import { type OffsetConverter, offsetsOf, type Span } from "../text/index.ts";

/** The published form of an analysis. Every span cuts the same words, counted in code points. */
export function toInterchange(analysis: KeptAnalysis): InterchangeAnalysis {
  const offsets = offsetsOf(analysis.article.text);
  return {
    format: ANALYSIS_FORMAT,
    version: ANALYSIS_VERSION,
    rules: analysis.rules,
    document: analysis.article,
    reports: analysis.reports.map((report) => convertReport(report, offsets)),
    times: analysis.times.map((time) => move(time, offsets)),
    quantities: analysis.quantities.map((quantity) => move(quantity, offsets)),
    entities: analysis.entities.map((entity) => move(entity, offsets)),
    diagnostics: analysis.diagnostics.map((diagnostic) => convertDiagnostic(diagnostic, offsets)),
  };
}

function convertReport(
  report: InterchangeReport & { readonly derivation?: unknown },
  offsets: OffsetConverter,
): InterchangeReport {
  const { derivation: _, ...rest } = report;
  return {
    ...rest,
    content: bare(report.content, offsets),
    more: report.more.map((part) => bare(part, offsets)),
    hedges: report.hedges.map((hedge) => bare(hedge, offsets)),
    chain: report.chain.map((link) => convertLink(link, offsets)),
    statements: report.statements.map((statement) => move(statement, offsets)),
  };
}

function convertLink(link: Link, offsets: OffsetConverter): Link {
  return {
    ...link,
    source: link.source && bare(link.source, offsets),
    cue: link.cue && bare(link.cue, offsets),
  };
}

function convertDiagnostic(diagnostic: Diagnostic, offsets: OffsetConverter): Diagnostic {
  const { start, end } = diagnostic;
  if (start === undefined || end === undefined) return diagnostic;
  return { ...diagnostic, ...offsets.toCodePoints({ start, end }) };
}

/** A span and nothing else: what rules keep beside its ends stays inside. */
function bare(at: Span, offsets: OffsetConverter): Span {
  const { start, end } = offsets.toCodePoints(at);
  return { start, end };
}

function move<T extends Span>(value: T, offsets: OffsetConverter): T {
  return { ...value, ...bare(value, offsets) };
}
