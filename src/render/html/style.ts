/**
 * The style of the page. Logical properties only; colours by meaning, in a light and a dark set; a print form.
 * @module
 */

/** The style sheet, as it stands in the page. */
export const STYLE = `
:root {
  --paper: #fbf8f2; --card: #fffdf9; --ink: #23211d; --quiet: #6d675c; --line: #e5ddcf; --accent: #7a4b1d;
  --neutral: #5b86a8; --supports: #4d8a57; --doubts: #c88a1a; --rejects: #b8463c; --unnamed: #8a4f93;
  --neutral-soft: #5b86a81f; --supports-soft: #4d8a5722; --doubts-soft: #c88a1a24; --rejects-soft: #b8463c20;
  --naskh: "Noto Naskh Arabic", "Amiri", "Scheherazade New", "Geeza Pro", "Arabic Typesetting", "Traditional Arabic", "Times New Roman", serif;
  --plain: "Noto Sans Arabic", "IBM Plex Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, system-ui, sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --card: #1f1d1a; --ink: #e9e4da; --quiet: #a39b8c; --line: #38342d; --accent: #dba66b;
    --neutral: #7fb0d6; --supports: #7fc08a; --doubts: #e5b354; --rejects: #e5847a; --unnamed: #cf9bd8;
    --neutral-soft: #7fb0d62b; --supports-soft: #7fc08a2b; --doubts-soft: #e5b3542b; --rejects-soft: #e5847a2b;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-block-start: 4.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--plain); font-size: 1rem; line-height: 1.7; overflow-wrap: anywhere; }
a { color: inherit; }
small { color: var(--quiet); font-size: .78em; font-weight: 400; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }

header.page { position: sticky; inset-block-start: 0; z-index: 3; background: var(--paper); border-block-end: 1px solid var(--line); padding: .6rem clamp(1rem, 4vw, 3rem); display: flex; flex-wrap: wrap; gap: .2rem 2rem; align-items: baseline; justify-content: space-between; }
h1 { font-family: var(--naskh); font-size: 1.6rem; line-height: 1.4; margin: 0; color: var(--accent); }
.tagline { font-family: var(--plain); font-size: .8rem; font-weight: 400; color: var(--quiet); margin-inline-start: .5rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .82rem; align-items: baseline; }
.toggle { cursor: pointer; white-space: nowrap; }
.toggle input { accent-color: var(--accent); vertical-align: middle; }
nav { padding: 1rem clamp(1rem, 4vw, 3rem) 0; }
nav ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .4rem .8rem; }
nav li { background: var(--card); border: 1px solid var(--line); border-radius: 999px; padding-inline: .9rem; font-size: .88rem; }
nav a { text-decoration: none; }

main { padding: 0 clamp(1rem, 4vw, 3rem) 4rem; max-inline-size: 84rem; margin-inline: auto; }
article { padding-block-start: 2rem; }
article + article { margin-block-start: 3rem; border-block-start: 3px double var(--line); }
h2 { font-family: var(--naskh); font-size: clamp(1.4rem, 3.4vw, 2rem); line-height: 1.6; margin: 0; text-wrap: balance; }
h2 a { text-decoration: none; }
.facts { margin: .2rem 0 0; color: var(--quiet); font-size: .9rem; }
.facts .unnamed { color: var(--unnamed); }
.notes { color: var(--quiet); font-size: .85rem; margin-block-start: .4rem; }
.notes ul { margin: .2rem 0; }
summary { cursor: pointer; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(17rem, 24rem); gap: 2.5rem; align-items: start; margin-block-start: 1.2rem; }

.text { font-family: var(--naskh); font-size: 1.22rem; line-height: 2.35; max-inline-size: 46rem; }
.text p { position: relative; margin: 0 0 1.1rem; }
.report { text-decoration-line: underline; text-decoration-style: solid; text-decoration-thickness: 2px; text-underline-offset: .42em; text-decoration-skip-ink: none; border-radius: 4px; }
.report .report { text-underline-offset: .62em; }
.report .report .report { text-underline-offset: .82em; }
.report.neutral { text-decoration-color: var(--neutral); --soft: var(--neutral-soft); }
.report.supports { text-decoration-color: var(--supports); --soft: var(--supports-soft); }
.report.doubts { text-decoration-color: var(--doubts); --soft: var(--doubts-soft); }
.report.rejects { text-decoration-color: var(--rejects); --soft: var(--rejects-soft); }
.report.unnamed { text-decoration-style: dashed; }
.text .report:hover:not(:has(.report:hover)), .text .report:has(> .reference:focus-visible), .report:target { background: var(--soft); }
.source { font-weight: 700; }
.source.unnamed { color: var(--unnamed); }
.cue { color: var(--accent); }
#show-own:not(:checked) { }
body:has(#show-own:checked) .text .own, .legend .own { text-decoration: underline dotted var(--quiet) 2px; text-underline-offset: .42em; text-decoration-skip-ink: none; }
.reference { display: inline-block; font: 600 .62em/1.5 var(--plain); text-decoration: none; vertical-align: .55em; color: var(--quiet); min-inline-size: 1.6em; padding-inline: .3em; margin-inline: .15em; border: 1px solid var(--line); border-radius: 1em; background: var(--card); text-align: center; }
.reference:hover, .reference:focus-visible { color: var(--card); background: var(--accent); border-color: var(--accent); }
.note { display: none; position: absolute; inset-inline: 0; z-index: 2; max-inline-size: 36rem; padding: .5rem .9rem; background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: 6px; box-shadow: 0 6px 24px #0003; font: 400 .95rem/1.8 var(--plain); color: var(--ink); text-indent: 0; pointer-events: none; }
.text .report:hover:not(:has(.report:hover)) > .note, .text .report:has(> .reference:focus-visible) > .note { display: block; }
.note > span { display: block; }

aside { position: sticky; inset-block-start: 4.5rem; max-block-size: calc(100vh - 5.5rem); overflow-y: auto; scrollbar-width: thin; padding-inline-end: .3rem; }
h3 { font-size: .95rem; margin: 0 0 .5rem; color: var(--quiet); font-weight: 600; }
.voices { margin-block-end: 1rem; font-size: .9rem; }
.voices summary { color: var(--quiet); font-weight: 600; font-size: .95rem; }
.voices ul { margin: .3rem 0 0; padding: 0; list-style: none; }
.voices li { display: flex; gap: .5rem; align-items: baseline; padding-block: .1rem; border-block-end: 1px solid var(--line); }
.count { margin-inline-start: auto; color: var(--quiet); font-variant-numeric: tabular-nums; }
summary .count { margin-inline-start: .2rem; font-weight: 400; }
.reports { margin: 0; padding: 0; list-style: none; }
.entry { position: relative; background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--neutral); border-radius: 6px; padding: .6rem .9rem .6rem; margin-block-end: .7rem; }
.entry.supports { border-inline-start-color: var(--supports); }
.entry.doubts { border-inline-start-color: var(--doubts); }
.entry.rejects { border-inline-start-color: var(--rejects); }
.entry:target { box-shadow: 0 0 0 2px var(--accent); }
.entry p { margin: 0; }
.number { float: inline-end; color: var(--quiet); text-decoration: none; font-size: .82rem; padding-inline: .4rem; border-radius: 4px; font-variant-numeric: tabular-nums; }
.number:hover { background: var(--line); }
.chain { font-size: .92rem; font-weight: 600; line-height: 1.8; }
.chain .added { color: var(--quiet); font-weight: 400; }
.voice.unnamed bdi { border-block-end: 2px dashed var(--unnamed); }
.voice.unnamed small { color: var(--unnamed); }
.arrow { color: var(--accent); font-weight: 400; padding-inline: .15em; }
.said { font-family: var(--naskh); font-size: 1.02rem; line-height: 1.9; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.entry:hover .said, .entry:focus-within .said, .entry:target .said { -webkit-line-clamp: none; }
.manner { font-size: .8rem; color: var(--quiet); display: flex; flex-wrap: wrap; gap: .1rem .7rem; }
.badge { font-weight: 600; }
.badge.supports { color: var(--supports); }
.badge.doubts { color: var(--doubts); }
.badge.rejects, .badge.negated { color: var(--rejects); }

@media (max-width: 56rem) {
  html { scroll-padding-block-start: 1rem; }
  header.page { position: static; }
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1.2rem; }
  aside { position: static; max-block-size: none; overflow: visible; padding: 0; }
}
@media (max-width: 30rem) {
  .text { font-size: 1.12rem; line-height: 2.25; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #5a3512; --neutral: #3e6a8c; --supports: #2f6b39; --doubts: #9a650a; --rejects: #952d24; --unnamed: #6d3575; }
  * { print-color-adjust: exact; }
  body { font-size: 10pt; }
  header.page, aside { position: static; }
  aside { max-block-size: none; overflow: visible; }
  .columns { display: block; }
  .text { font-size: 12pt; max-inline-size: none; }
  .toggle, .note, nav { display: none !important; }
  .said { -webkit-line-clamp: none; }
  .entry, .text p { break-inside: avoid; }
  article { break-before: page; }
  article:first-child { break-before: auto; }
}
`;

/** The hash by which the page's policy knows its style. A test says the right one when the style has changed. */
export const STYLE_HASH = "sha256-DIhOFRabm4HfO7gfqj/U2uBWHl9PlRDWjsLFcutdBoY=";
