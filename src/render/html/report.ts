/**
 * One report of the list beside an article, and the note that its words in the article show.
 * @module
 */
import type { Article, Report } from "../../model/index.ts";
import { textOf } from "../../text/index.ts";
import { FORM_LABELS, NEGATED_LABEL, STANCE_LABELS } from "../labels.ts";
import { oneLine } from "../plain.ts";
import { chainHtml } from "./chain.ts";
import { escapeHtml } from "./escape.ts";

/** A report with its number in the article and the names of its two anchors, which we make: nothing of the input is in them. */
export interface NumberedReport {
  readonly report: Report;
  readonly number: number;
  /** Anchor of its words in the article. */
  readonly mark: string;
  /** Anchor of its entry in the list. */
  readonly entry: string;
}

/** Numbers the reports that have a chain. `article` is the article's own number on the page. */
export function numberReports(reports: readonly Report[], article: number): NumberedReport[] {
  return reports
    .filter((report) => report.chain.length > 0)
    .map((report, i) => ({
      report,
      number: i + 1,
      mark: `m${article}-${i + 1}`,
      entry: `r${article}-${i + 1}`,
    }));
}

/** Form, denial, stance and confidence, as small labels. */
export function mannerHtml(report: Report): string {
  const badges = [`<span>${FORM_LABELS[report.form]}</span>`];
  if (report.negated) badges.push(`<span class="badge negated">${NEGATED_LABEL}</span>`);
  if (report.stance !== "neutral")
    badges.push(`<span class="badge ${report.stance}">${STANCE_LABELS[report.stance]}</span>`);
  badges.push(`<span class="confidence">الثقة ${Math.round(report.confidence * 100)}٪</span>`);
  return badges.join(" ");
}

/** One entry of the list: number, chain, words, manner. */
export function reportEntry({ text }: Article, { report, number, mark, entry }: NumberedReport): string {
  const words = [report.content, ...report.more].map((part) => oneLine(textOf(text, part))).join(" […] ");
  const quoted = report.form === "direct" ? `«${words}»` : words;
  return `<li id="${entry}" class="entry ${report.stance}">
<a class="number" href="#${mark}" aria-label="إلى الخبر ${number} في النص">${number}</a>
<p class="chain">${chainHtml(text, report)}</p>
<p class="said" dir="auto">${escapeHtml(quoted)}</p>
<p class="manner">${mannerHtml(report)}</p>
</li>`;
}
