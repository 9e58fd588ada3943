/**
 * One article of the page: its text with the reports marked, and the list of them.
 * @module
 */
import type { Analysis, Article, Report } from "../../model/index.ts";
import { type Span, trim } from "../../text/index.ts";
import { countOf, isUnnamed, NOUNS, unnamedOf } from "../labels.ts";
import { oneLine } from "../plain.ts";
import { chainHtml, chainWords } from "./chain.ts";
import { escapeHtml } from "./escape.ts";
import { mannerHtml, type NumberedReport, numberReports, reportEntry } from "./report.ts";
import { voicesHtml } from "./voices.ts";
import { type Element, weave } from "./weave.ts";

/** One article as a section. `number` is its place on the page, from 1. */
export function articleHtml(analysis: Analysis, number: number): string {
  const { article, reports } = analysis;
  const numbered = numberReports(reports, number);
  const entries = numbered.map((one) => reportEntry(article, one)).join("\n");
  return `<article id="a${number}" aria-labelledby="t${number}">
${headHtml(analysis, number)}
<div class="columns">
<div class="text" lang="${escapeHtml(article.language)}">
${paragraphs(article.text, elementsOf(article, reports, numbered))}
</div>
<aside aria-label="أخبار المقال">
${voicesHtml(reports)}
<h3>الأخبار</h3>
<ol class="reports">
${entries === "" ? '<li class="entry">لم يُعثر في هذا المقال على خبر منسوب.</li>' : entries}
</ol>
</aside>
</div>
</article>`;
}

function headHtml({ article, reports, diagnostics }: Analysis, number: number): string {
  const told = reports.filter((report) => report.chain.length > 0);
  const unnamed = unnamedOf(told);
  const facts = [
    article.publisher,
    article.author,
    article.published?.value,
    article.title === null ? null : article.id,
  ]
    .filter((fact) => typeof fact === "string")
    .map((fact) => `<bdi>${escapeHtml(oneLine(fact))}</bdi>`);
  facts.push(countOf(told.length, NOUNS.report));
  if (unnamed !== null) facts.push(`<span class="unnamed">${unnamed}</span>`);
  const notes = diagnostics
    .map(({ message }) => `<li dir="auto">${escapeHtml(oneLine(message))}</li>`)
    .join("");
  return `<header>
<h2 id="t${number}" dir="auto">${titleHtml(article)}</h2>
<p class="facts">${facts.join('<span class="dot" aria-hidden="true"> · </span>')}</p>
${notes === "" ? "" : `<details class="notes"><summary>ملاحظات على القراءة</summary><ul>${notes}</ul></details>`}
</header>`;
}

function titleHtml({ title, id, url }: Article): string {
  const name = escapeHtml(oneLine(title ?? id));
  if (url === null || !/^https?:\/\//i.test(url)) return name;
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${name}</a>`;
}

function paragraphs(text: string, elements: readonly Element[]): string {
  const render = (at: Span): string => escapeHtml(text.slice(at.start, at.end));
  return linesOf(text)
    .map((line) => `<p dir="auto">${weave(line, elements, render)}</p>`)
    .join("\n");
}

function linesOf(text: string): Span[] {
  const lines = Array.from(text.matchAll(/[^\r\n\u0085\u2028\u2029]+/g), (line) =>
    trim(text, { start: line.index, end: line.index + line[0].length }),
  );
  return lines.filter((line) => line.end > line.start);
}

function elementsOf(
  { text }: Article,
  reports: readonly Report[],
  numbered: readonly NumberedReport[],
): Element[] {
  const own = reports
    .filter((report) => report.chain.length === 0)
    .flatMap(({ content }) => simple(content, "own"));
  const marks = numbered.flatMap((one) => markElements(text, one));
  return [...own, ...marks, ...voiceElements(reports)];
}

/** The words of a report: each part a mark, the last of them followed by the report's number and note. */
function markElements(text: string, one: NumberedReport): Element[] {
  const { report, mark, entry, number } = one;
  const parts = [report.content, ...report.more];
  const classes = ["report", report.stance, ...(report.chain.some(isUnnamed) ? ["unnamed"] : [])].join(" ");
  const label = escapeHtml(`الخبر ${number}: ${chainWords(text, report)}`);
  const reference = `<a class="reference" href="#${entry}" aria-label="${label}">${number}</a>`;
  const note = `<span class="note" aria-hidden="true"><span class="chain">${chainHtml(text, report)}</span><span class="manner">${mannerHtml(report)}</span></span>`;
  return parts.map((part, i) => ({
    ...part,
    open: (first) => `<span class="${classes}"${first && i === 0 ? ` id="${mark}"` : ""}>`,
    close: (last) => `${last && i === parts.length - 1 ? reference : ""}${note}</span>`,
  }));
}

function voiceElements(reports: readonly Report[]): Element[] {
  const known = new Map<string, Element>();
  for (const link of reports.flatMap((report) => report.chain)) {
    if (link.source) add(known, link.source, isUnnamed(link) ? "source unnamed" : "source");
    if (link.cue) add(known, link.cue, "cue");
  }
  return [...known.values()];
}

/** The same voice stands in many chains; its words are marked once. */
function add(known: Map<string, Element>, at: Span, name: string): void {
  const key = `${at.start}-${at.end}-${name}`;
  if (!known.has(key)) known.set(key, simple(at, name));
}

function simple({ start, end }: Span, name: string): Element {
  return { start, end, open: () => `<span class="${name}">`, close: () => "</span>" };
}
