/**
 * The head of a dossier: the claim, one sentence about it, its origins.
 * @module
 */
import { apart, type Html, html, joined, quoted } from "./html.ts";
import { articleMark, placeOf, type Subject, tellingMark } from "./subject.ts";
import { count, listed } from "./words.ts";

/** So many origins are named in the sentence; all of them stand in the table. */
const NAMED = 3;

/** The claim in a sentence, for people who read nothing else. */
export function summarySection(subject: Subject): Html {
  const { claim, words } = subject;
  const telling = claim.articles.filter(({ tells }) => tells);
  const outlets = new Set(telling.flatMap(({ publisher }) => publisher ?? []));
  const { min, max } = claim.independent;
  const names = claim.origins.slice(0, NAMED).map(({ voice }) => apart(voice));
  const more = claim.origins.length > NAMED ? ["…"] : [];
  return html`<section aria-labelledby="summary">
<h2 id="summary">${words.headings.summary}</h2>
<p class="sentence">${words.summary(
    count(words, telling.length, words.articles),
    outlets.size === 0 ? null : count(words, outlets.size, words.outlets),
    min === max ? count(words, min, words.origins) : words.range(min, max),
    listed(words, [...names, ...more]),
  )}</p>
<p class="quiet">${words.labels.neverTruth}</p>
</section>`;
}

/** Who stands behind the claim, and why so many count. */
export function originsSection(subject: Subject): Html {
  const { claim, words } = subject;
  const { min, max, why } = claim.independent;
  return html`<section aria-labelledby="origins">
<h2 id="origins">${words.headings.origins}</h2>
<p>${min === max ? words.labels.exact : words.rangeWhy(min, max)}</p>
${words.language === "ar" && why !== "" ? html`<p class="quiet" lang="ar">${why}</p>` : null}
<ul class="origins">
${claim.origins.map((origin) => html`<li><strong>${apart(origin.voice)}</strong> (${words.kind[origin.kind]})${words.comma}${placeOf(subject, origin.document)}</li>\n`)}</ul>
${voicesTable(subject)}
${flowLines(subject)}
</section>`;
}

function voicesTable(subject: Subject): Html | null {
  const { claim, words } = subject;
  if (claim.voices.length === 0) return null;
  const { voice, kind, counts, where } = words.columns;
  return html`<table>
<thead><tr><th scope="col">${voice}</th><th scope="col">${kind}</th><th scope="col">${counts}</th><th scope="col">${where}</th></tr></thead>
<tbody>
${claim.voices.map(
  (one) =>
    html`<tr><th scope="row">${apart(one.voice)}</th><td>${words.kind[one.kind]}</td><td>${words.counts[one.counts]}${joinsOf(subject, one.joined)}</td><td>${joined(
      one.appearances.map((at) => tellingMark(subject, at)),
      words.comma,
    )}</td></tr>\n`,
)}</tbody>
</table>`;
}

type Join = Subject["claim"]["voices"][number]["joined"][number];

function joinsOf({ words }: Subject, joins: readonly Join[]): Html | null {
  if (joins.length === 0) return null;
  const reasons = joins.map(
    ({ a, b, by }) => html`${words.joined[by]} (${apart(`${Math.min(a, b) + 1}–${Math.max(a, b) + 1}`)})`,
  );
  return html`<br><small>${words.labels.joined} ${listed(words, reasons)}</small>`;
}

/** What all of it goes through, and who quotes whom in a circle. */
function flowLines({ claim, words }: Subject): Html {
  const through =
    claim.bottlenecks.length === 0
      ? null
      : html`<p>${words.labels.bottlenecks} ${listed(words, claim.bottlenecks.map(apart))}</p>`;
  const loops = claim.loops.map(
    (loop) => html`<p>${words.labels.loop} ${joined(loop.map(apart), html` ${words.arrow} `)}</p>\n`,
  );
  return html`${through}${loops}`;
}

/** The numbers that the claim is told with. */
export function numbersSection(subject: Subject): Html {
  const { claim, words } = subject;
  const { number, unit, words: written, who, stands } = words.columns;
  const head = html`<h2 id="numbers">${words.headings.numbers}</h2>`;
  if (claim.numbers.length === 0)
    return html`<section aria-labelledby="numbers">${head}<p>${words.labels.noNumbers}</p></section>`;
  return html`<section aria-labelledby="numbers">
${head}
<table>
<thead><tr><th scope="col">${number}</th><th scope="col">${unit}</th><th scope="col">${written}</th><th scope="col">${who}</th><th scope="col">${stands}</th></tr></thead>
<tbody>
${claim.numbers.map(
  (one) =>
    html`<tr><th scope="row">${apart(String(one.value))}</th><td>${one.unit === "time" ? words.labels.unit : apart(one.unit ?? "")}</td><td>${quoted(one.quote.text)} ${articleMark(subject, one.quote.article)}</td><td>${one.voices.length === 0 ? words.labels.nobody : listed(words, one.voices.map(apart))}</td><td>${joined(
      one.appearances.map((at) => tellingMark(subject, at)),
      words.comma,
    )}</td></tr>\n`,
)}</tbody>
</table>
</section>`;
}
