/**
 * The tail of a dossier: when it was told, what people decided, the articles, how to read it.
 * @module
 */
import { apart, type Html, html } from "./html.ts";
import { parentWithin } from "./retellings.ts";
import { articleMark, articleOf, placeOf, type Subject, tellingMark } from "./subject.ts";
import { listed } from "./words.ts";

/** The tellings by their articles' dates of publication; those without one last. */
export function timelineSection(subject: Subject): Html {
  const { words } = subject;
  const { date, article, what } = words.columns;
  return html`<section aria-labelledby="timeline">
<h2 id="timeline">${words.headings.timeline}</h2>
<table>
<thead><tr><th scope="col">${date}</th><th scope="col">${article}</th><th scope="col">${what}</th></tr></thead>
<tbody>
${dated(subject).map(
  ({ id, published }) =>
    html`<tr><th scope="row">${published === null ? words.labels.undated : apart(published)}</th><td>${apart(articleOf(subject, id).told.publisher ?? words.labels.noPublisher)} ${articleMark(subject, id)}</td><td>${doings(subject, id)}</td></tr>\n`,
)}</tbody>
</table>
</section>`;
}

function dated({ claim }: Subject) {
  const key = (published: string | null): string => published ?? "\uffff";
  return claim.articles
    .filter(({ tells }) => tells)
    .sort((a, b) => (key(a.published) < key(b.published) ? -1 : Number(key(a.published) > key(b.published))));
}

/** "Telling 2, most likely retells Telling 1" */
function doings(subject: Subject, article: string): Html {
  const { claim, words } = subject;
  const own = claim.appearances.filter(({ quote }) => quote.article === article);
  const lines = own.map((appearance) => {
    const parent = parentWithin(claim, appearance);
    const mark = tellingMark(subject, appearance.position);
    if (parent !== null) return html`${mark}${words.comma}${words.retells(tellingMark(subject, parent))}`;
    return appearance.position === 0 ? html`${mark}${words.comma}${words.labels.firstKnown}` : mark;
  });
  return html`${lines.flatMap((line, i) => (i === 0 ? [line] : [html`<br>`, line]))}`;
}

/** What people decided about the claim, by name and day; what was taken back, too. */
export function verdictsSection({ claim, words }: Subject): Html {
  const items = claim.verdicts.map(({ verdict, by, at, note, withdrawn }) => {
    const said = html`<strong>${words.verdict[verdict]}</strong>${words.comma}${apart(by)}${words.comma}${apart(at.slice(0, 10))}`;
    const back = withdrawn && html` <em>(${words.labels.withdrawn} ${apart(withdrawn.slice(0, 10))})</em>`;
    return html`<li${withdrawn ? html` class="withdrawn"` : null}>${said}${back}${note === null ? null : html`<br><span dir="auto">${note}</span>`}</li>\n`;
  });
  const list = items.length === 0 ? html`<p>${words.labels.noVerdicts}</p>` : html`<ul>\n${items}</ul>`;
  return html`<section aria-labelledby="verdicts">
<h2 id="verdicts">${words.headings.verdicts}</h2>
${list}
</section>`;
}

/** Every article that the dossier names, with what it can be found and checked by. */
export function articlesSection(subject: Subject): Html {
  const { articles, words } = subject;
  return html`<section aria-labelledby="articles">
<h2 id="articles">${words.headings.articles}</h2>
<ol class="articles">
${articles.map((one, i) => html`${articleItem(subject, one, i + 1)}\n`)}</ol>
</section>`;
}

function articleItem(
  subject: Subject,
  { told, exported }: Subject["articles"][number],
  number: number,
): Html {
  const { labels, columns } = subject.words;
  const title = told.title ?? exported.title ?? labels.untitled;
  const rows: readonly (readonly [string, Html | string | null])[] = [
    [labels.publisher, apart(told.publisher ?? labels.noPublisher)],
    [labels.author, exported.author && apart(exported.author)],
    [labels.published, told.published === null ? labels.undated : apart(told.published)],
    [labels.standing, standingOf(subject, told)],
    [labels.address, addressOf(told.url)],
    [labels.articleId, codeOf(exported.id)],
    [labels.revision, codeOf(exported.revision)],
    [labels.hash, codeOf(exported.sha256)],
  ];
  return html`<li id="a${number}">
<h3><span class="mark" aria-label="${columns.article} ${number}">[${number}]</span> ${apart(title)}</h3>
${told.tells ? null : html`<p class="quiet">${labels.mentioned}.</p>`}
<dl>
${rows.flatMap(([label, value]) => (value === null ? [] : [html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`]))}</dl>
</li>`;
}

const codeOf = (text: string): Html => html`<code dir="ltr">${text}</code>`;

/** Only addresses of the web are links; whatever else stands there is shown as text. */
function addressOf(url: string | null): Html | null {
  if (url === null) return null;
  const shown = html`<bdi dir="ltr">${url}</bdi>`;
  return /^https?:\/\//iu.test(url) ? html`<a href="${url}" rel="noopener noreferrer">${shown}</a>` : shown;
}

/** "a copy of [2], not credited" */
function standingOf(subject: Subject, { kind, of, agency, credited }: Subject["articles"][number]["told"]) {
  const { words } = subject;
  const from = kind === "copy" || kind === "edited-copy";
  const parts = [
    from && of !== null ? html`${words.standing[kind]} ${originalOf(subject, of)}` : words.standing[kind],
    ...(agency === null ? [] : [apart(agency)]),
    ...((from || agency !== null) && !credited && kind !== "agency" ? [words.labels.uncredited] : []),
  ];
  return html`${listed(words, parts)}`;
}

const originalOf = (subject: Subject, id: string): Html =>
  subject.articles.some(({ told }) => told.id === id) ? placeOf(subject, id) : apart(id);

/** How to read it. */
export function guideSection({ words }: Subject): Html {
  return html`<section aria-labelledby="guide" class="guide">
<h2 id="guide">${words.headings.guide}</h2>
${words.guide.map((paragraph) => html`<p>${paragraph}</p>\n`)}</section>`;
}
