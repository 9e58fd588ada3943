/**
 * The tree of retellings: each telling in its context, under the one that it most likely retells, with what it changed.
 * @module
 */
import { apart, type Html, html, joined, quoted } from "./html.ts";
import { type Appearance, articleOf, placeOf, type Subject, tellingMark } from "./subject.ts";
import { listed } from "./words.ts";

/** Deeper tellings are not moved further in: the line that names the parent says it. */
const DEEPEST = 5;

/** So many code points of the paragraph are shown on each side of the quoted words. */
const AROUND = 220;

/** Evidence that reaches this share of what it could is named. */
const TELLING_SHARE = 0.6;

type Change = Appearance["changes"][number];

/** All tellings, each after the one that it retells. */
export function retellingsSection(subject: Subject): Html {
  const { words } = subject;
  return html`<section aria-labelledby="retellings">
<h2 id="retellings">${words.headings.retellings}</h2>
<ol class="tellings">
${inOrder(subject.claim).map(({ appearance, depth }) => html`${tellingItem(subject, appearance, depth)}\n`)}</ol>
</section>`;
}

interface Placed {
  readonly appearance: Appearance;
  readonly depth: number;
}

/** The parent's place where it is a telling of this claim. */
export const parentWithin = ({ id }: Subject["claim"], { parent }: Appearance): number | null =>
  parent?.claim === id ? parent.position : null;

function inOrder(claim: Subject["claim"]): Placed[] {
  const children = new Map<number | null, Appearance[]>();
  for (const appearance of claim.appearances) {
    const parent = parentWithin(claim, appearance);
    children.set(parent, [...(children.get(parent) ?? []), appearance]);
  }
  const placed: Placed[] = [];
  const waiting = (children.get(null) ?? []).map((appearance) => ({ appearance, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    placed.push(next);
    const below = children.get(next.appearance.position) ?? [];
    for (const appearance of below.reverse()) waiting.push({ appearance, depth: next.depth + 1 });
  }
  return placed;
}

function tellingItem(subject: Subject, appearance: Appearance, depth: number): Html {
  const { words } = subject;
  const { position, quote } = appearance;
  return html`<li id="t${position + 1}" class="telling depth-${Math.min(depth, DEEPEST)}">
<h3>${words.telling(position + 1)}: ${placeOf(subject, quote.article)}</h3>
<p class="chain">${chainOf(subject, appearance)}</p>
<blockquote dir="auto">${inContext(subject, appearance)}</blockquote>
${parentLine(subject, appearance)}
${changesList(subject, appearance)}
</li>`;
}

/** "the harbour paper ← a source (unnamed)" */
function chainOf({ words }: Subject, { chain }: Appearance): Part {
  if (chain.length === 0) return words.labels.ownVoice;
  const voices = chain.map(({ name, kind }) => html`${apart(name)} <small>(${words.kind[kind]})</small>`);
  return joined(voices, html` <span class="arrow">${words.arrow}</span> `);
}

type Part = Html | string;

/** The quoted words, marked, within their paragraph. */
function inContext(subject: Subject, { quote }: Appearance): Html {
  const points = [...articleOf(subject, quote.article).exported.text];
  const before = points.slice(Math.max(0, quote.start - AROUND), quote.start).join("");
  const after = points.slice(quote.end, quote.end + AROUND).join("");
  const lead = before.slice(before.search(/[^\n\r]*$/u));
  const rest = /^[^\n\r]*/u.exec(after)?.[0] ?? "";
  const cutBefore = lead === before && quote.start > AROUND;
  const cutAfter = rest === after && quote.end + AROUND < points.length;
  return html`${cutBefore ? "…" : null}${lead}<mark>${quote.text}</mark>${rest}${cutAfter ? "…" : null}`;
}

function parentLine(subject: Subject, appearance: Appearance): Html | null {
  const { claim, words } = subject;
  const within = parentWithin(claim, appearance);
  if (appearance.parent === null) return rootLine(subject, appearance);
  const { parent } = appearance;
  const other = claim.others.find((one) => one.claim === parent.claim && one.position === parent.position);
  const named =
    within !== null
      ? tellingMark(subject, within)
      : html`${words.labels.otherClaim}${other ? html` (${quoted(other.quote.text)}${words.comma}${placeOf(subject, other.quote.article)})` : null}`;
  const reasons = appearance.why
    .filter(({ value, of }) => value >= TELLING_SHARE * of)
    .flatMap(({ evidence }) => words.evidence[evidence] ?? []);
  const because = reasons.length === 0 ? null : html` ${words.labels.because} ${listed(words, reasons)}.`;
  return html`<p class="parent">${words.retells(named)}.${because}</p>`;
}

function rootLine({ claim, words }: Subject, { position }: Appearance): Html | null {
  if (claim.mayBeFirst === position) return html`<p class="parent">${words.labels.mayBeFirst}.</p>`;
  return position === 0 ? html`<p class="parent">${words.labels.firstKnown}.</p>` : null;
}

function changesList({ words }: Subject, { parent, changes }: Appearance): Html | null {
  if (parent === null) return null;
  if (changes.length === 0) return html`<p class="quiet">${words.labels.unchanged}.</p>`;
  return html`<ul class="changes">
${changes.map((change) => html`<li><strong>${words.change[change.type]}</strong>${differenceOf(words, change)}</li>\n`)}</ul>`;
}

function differenceOf({ labels }: Subject["words"], { from, to, note }: Change): Html | null {
  if (from && to)
    return html`: <span class="label">${labels.before}</span> <del>${quoted(from.text)}</del> <span class="label">${labels.after}</span> <ins>${quoted(to.text)}</ins>`;
  if (from) return html`: <span class="label">${labels.left}</span> <del>${quoted(from.text)}</del>`;
  if (to) return html`: <span class="label">${labels.new}</span> <ins>${quoted(to.text)}</ins>`;
  return note === "" ? null : html`: ${apart(note)}`;
}
