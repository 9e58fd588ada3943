/**
 * Fact-checks that a person has confirmed for a claim, in their publishers' words.
 * @module
 */
import { apart, type Html, html, quoted } from "./html.ts";
import type { Subject } from "./subject.ts";

type ShownFactCheck = Subject["claim"]["factChecks"][number];

/** The list of them; null where there is none. */
export function factChecksSection({ claim, words }: Subject): Html | null {
  const { factChecks } = claim;
  if (factChecks.length === 0) return null;
  return html`<section aria-labelledby="fact-checks">
<h2 id="fact-checks">${words.headings.factChecks}</h2>
<ul>
${factChecks.map((check) => html`${checkItem(check, words)}\n`)}</ul>
</section>`;
}

function checkItem(check: ShownFactCheck, words: Subject["words"]): Html {
  const { publisher, published, title, url, verdict } = check;
  const said =
    verdict.wording === null ? null : html`<strong>${quoted(verdict.wording)}</strong>${words.comma}`;
  const day = published === null ? words.labels.undated : apart(published);
  const address =
    url !== null && /^https?:\/\//iu.test(url)
      ? html`<br><a href="${url}" rel="noopener noreferrer"><bdi dir="ltr">${url}</bdi></a>`
      : null;
  return html`<li>${said}${apart(publisher ?? words.labels.noPublisher)}${words.comma}${day}<br><span dir="auto">${title ?? check.claim}</span>${address}</li>`;
}
