/**
 * The table of reports: a row for each, with its article and its chain.
 * @module
 */
import { Articles } from "../articles.ts";
import type { ExportedArticle, ExportedReport, ExportSource } from "../exporter.ts";
import { type Column, columnsOf, PASSES_ON } from "./column.ts";

/** A report with its article. */
export interface ReportRow {
  readonly report: ExportedReport;
  readonly article: ExportedArticle;
}

/** The rows of the chosen reports, article by article. */
export async function* reportRows(source: ExportSource): AsyncGenerator<ReportRow> {
  const articles = new Articles(source);
  for await (const report of source.reports()) yield { report, article: await articles.get(report.article) };
}

const { text, whole, truth, list } = columnsOf<ReportRow>();

/** Offsets count code points of the article's text; dates are EDTF. */
export const REPORT_COLUMNS: readonly Column<ReportRow>[] = [
  text("report", ({ report }) => report.id),
  text("article", ({ article }) => article.id),
  text("title", ({ article }) => article.title),
  text("url", ({ article }) => article.url),
  text("publisher", ({ article }) => article.publisher),
  text("author", ({ article }) => article.author),
  text("published", ({ article }) => article.published),
  whole("start", ({ report }) => report.content.start),
  whole("end", ({ report }) => report.content.end),
  text("content", ({ report }) => report.content.text),
  list("more_content", ({ report }) => (report.more ?? []).map((quote) => quote.text), " … "),
  list("chain", ({ report }) => report.chain.map(({ name }) => name), PASSES_ON),
  list("chain_kinds", ({ report }) => report.chain.map(({ kind }) => kind), PASSES_ON),
  list("chain_words", ({ report }) => report.chain.map(({ source }) => source?.text ?? ""), PASSES_ON),
  list("cues", ({ report }) => report.chain.map(({ cue }) => cue?.text ?? ""), PASSES_ON),
  text("speaker", ({ report }) => report.chain.at(-1)?.name ?? null),
  text("speaker_unnamed", ({ report }) => report.chain.at(-1)?.unnamed ?? null),
  text("form", ({ report }) => report.form),
  text("stance", ({ report }) => report.stance),
  truth("denied", ({ report }) => report.denied ?? false),
  list("claims", ({ report }) => report.claims, " "),
];
