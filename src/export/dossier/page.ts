/**
 * A dossier as one self-contained page: no script, nothing from outside, and a policy that forbids both.
 * @module
 */
import { factChecksSection } from "./fact-checks.ts";
import { numbersSection, originsSection, summarySection } from "./head.ts";
import { apart, Html, html, quoted } from "./html.ts";
import { retellingsSection } from "./retellings.ts";
import { STYLE, STYLE_HASH } from "./style.ts";
import type { Subject } from "./subject.ts";
import { articlesSection, guideSection, timelineSection, verdictsSection } from "./tail.ts";

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The page. */
export function dossierPage(subject: Subject): string {
  const { claim, words } = subject;
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light">
<title>${words.title}: ${claim.gist}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<p class="kicker">${words.title}</p>
<h1>${quoted(claim.gist)}</h1>
<p class="quiet">${madeLine(subject)}</p>
</header>
<main>
${summarySection(subject)}
${originsSection(subject)}
${retellingsSection(subject)}
${numbersSection(subject)}
${timelineSection(subject)}
${verdictsSection(subject)}
${factChecksSection(subject)}
${articlesSection(subject)}
${guideSection(subject)}
</main>
<footer><p class="quiet">${madeLine(subject)}</p></footer>
</body>
</html>
`.code;
}

function madeLine({ claim, words, at, version }: Subject): Html {
  const by = version === null ? null : html` · ${words.labels.version} ${apart(version)}`;
  return html`${words.labels.made} ${apart(at)}${by} · ${words.labels.claimId} <code dir="ltr">${claim.id}</code>`;
}
