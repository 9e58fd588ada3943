/**
 * The style of a dossier: for paper first. Logical properties only; fonts of the system.
 * @module
 */

/** The style sheet, as it stands in the page. */
export const STYLE = `
:root {
  --ink: #1d1b18; --quiet: #5c564c; --line: #cfc6b6; --accent: #6b3f14; --soft: #f6efdf; --out: #8c2a22; --in: #28623a;
  --naskh: "Noto Naskh Arabic", "Amiri", "Scheherazade New", "Geeza Pro", "Arabic Typesetting", "Traditional Arabic", "Times New Roman", serif;
  --plain: "Noto Sans Arabic", "IBM Plex Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, system-ui, sans-serif;
  color-scheme: light;
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 52rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem; background: #fff; color: var(--ink); font-family: var(--plain); font-size: 1rem; line-height: 1.75; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--line); }
small { font-size: .82em; color: var(--quiet); }
code { font-family: ui-monospace, "Noto Sans Mono", Consolas, monospace; font-size: .82em; }
header { border-block-end: 3px double var(--line); margin-block-end: 1rem; }
.kicker { margin: 0; color: var(--accent); font-weight: 600; }
h1, blockquote, .sentence { font-family: var(--naskh); }
h1 { font-size: 1.7rem; line-height: 1.6; margin: .2rem 0; }
h2 { font-size: 1.2rem; color: var(--accent); margin: 1.8rem 0 .5rem; border-block-end: 1px solid var(--line); break-after: avoid; }
h3 { font-size: 1rem; margin: 0; break-after: avoid; }
p { margin: .3rem 0; orphans: 3; widows: 3; }
.sentence { font-size: 1.25rem; line-height: 1.9; }
:lang(en) > body .parent::first-letter, :lang(en) > body .telling .quiet::first-letter { text-transform: uppercase; }
:lang(en) > body .sentence { font-family: var(--plain); font-size: 1.1rem; }
.quiet { color: var(--quiet); font-size: .88rem; }
ul, ol { margin: .4rem 0; padding-inline-start: 1.3rem; }
.tellings, .articles { list-style: none; padding: 0; }
table { inline-size: 100%; border-collapse: collapse; margin-block: .6rem; font-size: .92rem; }
th, td { border: 1px solid var(--line); padding: .3rem .55rem; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead { display: table-header-group; }
thead th { background: var(--soft); }
tbody th { font-weight: 600; }
tr { break-inside: avoid; }
.telling { border-inline-start: 3px solid var(--accent); padding: .1rem .9rem .3rem; margin-block: .9rem; }
.depth-1 { margin-inline-start: 1.4rem; }
.depth-2 { margin-inline-start: 2.8rem; }
.depth-3 { margin-inline-start: 4.2rem; }
.depth-4 { margin-inline-start: 5.6rem; }
.depth-5 { margin-inline-start: 7rem; }
.chain { font-weight: 600; }
.arrow { color: var(--accent); }
blockquote { margin: .3rem 0; padding: .2rem .8rem; background: var(--soft); font-size: 1.12rem; line-height: 2; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px var(--accent); text-underline-offset: .4em; text-decoration-skip-ink: none; }
.parent { font-size: .92rem; }
.changes { font-size: .95rem; }
.label { color: var(--quiet); font-size: .85em; }
del { color: var(--out); text-decoration: none; }
ins { color: var(--in); text-decoration: none; font-weight: 600; }
.withdrawn strong { text-decoration: line-through; }
.articles li { margin-block: .9rem; break-inside: avoid; }
.mark { font-variant-numeric: tabular-nums; color: var(--accent); }
dl { margin: .2rem 0; font-size: .9rem; }
dl div { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); column-gap: .8rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
.guide { font-size: .9rem; }
footer { border-block-start: 1px solid var(--line); margin-block-start: 2rem; }
@media (max-width: 36rem) {
  dl div { display: block; }
  th, td { overflow-wrap: anywhere; padding-inline: .3rem; }
  .telling { margin-inline-start: 0; }
}
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: "\\2066" counter(page) " / " counter(pages) "\\2069"; font-size: 9pt; color: #5c564c; } }
@media print {
  * { print-color-adjust: exact; }
  body { max-inline-size: none; padding: 0; font-size: 10.5pt; line-height: 1.65; }
  .chain { break-after: avoid; }
  blockquote, li li, #verdicts ~ ul li, .guide { break-inside: avoid; }
}
`;

/** The hash by which the page's policy knows its style. A test says the right one when the style has changed. */
export const STYLE_HASH = "sha256-u4tV5Uhau4qj+A52GlpMyoGQ6SdJJC0drJIRaeeR/BU=";
