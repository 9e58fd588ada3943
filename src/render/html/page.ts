/**
 * One self-contained page over articles: no script, nothing from outside, and a policy that forbids both.
 * @module
 */
import type { Analysis } from "../../model/index.ts";
import { countOf, NOUNS } from "../labels.ts";
import { oneLine } from "../plain.ts";
import { articleHtml } from "./article.ts";
import { escapeHtml } from "./escape.ts";
import { STYLE, STYLE_HASH } from "./style.ts";

/** The page, right to left, in Arabic. */
export function renderPage(analyses: readonly Analysis[]): string {
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const only = analyses.length === 1 ? analyses[0]?.article : undefined;
  const title = only ? oneLine(only.title ?? only.id) : countOf(analyses.length, NOUNS.article);
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} — إسناد</title>
<style>${STYLE}</style>
</head>
<body>
<header class="page">
<h1>إسناد <span class="tagline">من قال ماذا، وعمّن</span></h1>
${legendHtml(analyses)}
</header>
${contentsHtml(analyses)}
<main>
${analyses.map((analysis, i) => articleHtml(analysis, i + 1)).join("\n")}
</main>
</body>
</html>
`;
}

function legendHtml(analyses: readonly Analysis[]): string {
  const own = analyses.some(({ reports }) => reports.some(({ chain }) => chain.length === 0));
  const toggle = `<label class="toggle"><input type="checkbox" id="show-own"> <span class="own">ما يقوله المقال بصوته</span></label>`;
  return `<div class="legend" role="group" aria-label="مفتاح العلامات">
<span class="report neutral">خبر منسوب</span>
<span class="report supports">الكاتب يؤيّد</span>
<span class="report doubts">يشكّك</span>
<span class="report rejects">يرفض</span>
<span class="report neutral unnamed">مصدر غير مسمّى</span>
<span class="source">صاحب القول</span>
<span class="cue">لفظ القول</span>
${own ? toggle : ""}
</div>`;
}

function contentsHtml(analyses: readonly Analysis[]): string {
  if (analyses.length < 2) return "";
  const items = analyses.map(({ article, reports }, i) => {
    const told = reports.filter((report) => report.chain.length > 0).length;
    const name = escapeHtml(oneLine(article.title ?? article.id));
    return `<li><a href="#a${i + 1}"><bdi>${name}</bdi></a> <small>${countOf(told, NOUNS.report)}</small></li>`;
  });
  return `<nav aria-label="المقالات"><ol>${items.join("\n")}</ol></nav>`;
}
