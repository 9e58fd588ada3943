/**
 * direct, indirect or mixed: how much of a content stands in quotation marks that are the voice's own words.
 * @module
 */
import { Flag, foldedAt, has, innerTokens, type Prose, paragraphAt } from "../arabic/index.ts";
import type { Form } from "../model/index.ts";
import type { Finding } from "./find.ts";

/** The form of a report's content. A quoted name, title or term is no speech. */
export function formOf(prose: Prose, finding: Finding): Form {
  const { first, last } = finding.content;
  if (finding.attribution.shape === "anaphor") return "indirect";
  if (finding.attribution.shape === "quotation" && (prose.closes[last] ?? -1) >= 0) return "direct";
  if (isWhollyQuoted(prose, first, last) || isBlockAfterColon(prose, finding)) return "direct";
  if (finding.attribution.shape === "colon" && speaksInFirstPerson(prose, first, last)) return "direct";
  if (runsIntoBlock(prose, first, last)) return "mixed";
  // What somebody calls a thing (يعتبر كذا «أداة») is that voice's own word, however short.
  const calls = finding.attribution.shape === "noun" && /^(describe|believe)$/u.test(finding.attribution.use);
  for (let i = first; i < last; i++) {
    const quotation = prose.opens[i] ?? -1;
    if (quotation >= 0 && (calls || quotesSpeech(prose, i, quotation))) return "mixed";
  }
  return "indirect";
}

/** The content lies inside one quotation, alone or with other words of it. */
function isWhollyQuoted(prose: Prose, first: number, last: number): boolean {
  const index = prose.within[first] ?? -1;
  if (index < 0) return false;
  const inner = innerTokens(prose, index);
  return inner.first <= first + 1 && inner.last >= last - 1 && last - first > 2;
}

function isBlockAfterColon(prose: Prose, finding: Finding): boolean {
  const { attribution, content } = finding;
  if (attribution.shape !== "colon" || attribution.rule === "headline.colon") return false;
  const paragraph = paragraphAt(prose, attribution.content - 1);
  return paragraph !== null && content.first >= paragraph.last;
}

/** "قطر كانت:" and the block below: begun by the writer, gone on with in the voice's words. */
function runsIntoBlock(prose: Prose, first: number, last: number): boolean {
  const paragraph = paragraphAt(prose, first);
  return (
    paragraph !== null &&
    last > paragraph.last &&
    foldedAt(prose, paragraph.last - 1) === ":" &&
    !opensShort(prose, paragraph.last)
  );
}

/** A list of terms after the colon is no speech. */
function opensShort(prose: Prose, at: number): boolean {
  const index = prose.opens[at] ?? -1;
  return index >= 0 && innerTokens(prose, index).last - at < SHORTEST_SPEECH;
}

const FIRST_PERSON = /^[وف]?(نحن|انا|اننا|انني|لدينا|لدي|لنا|عندنا|معنا|علينا|كنا|لسنا)$/u;
const NEGATION = /^[وف]?(لا|لم|لن)$/u;

/** Pronouns, a noun or verb in نا, a negated verb in ن or أ. */
function speaksInFirstPerson(prose: Prose, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + 14); i++) {
    const folded = foldedAt(prose, i);
    if (FIRST_PERSON.test(folded) || (/.{3}نا$/u.test(folded) && !has(prose, i, Flag.name | Flag.article)))
      return true;
    const letter = prose.text[prose.tokens[i]?.start ?? 0];
    if (NEGATION.test(foldedAt(prose, i - 1)) && i > first && (letter === "ن" || letter === "أ")) return true;
  }
  return false;
}

const SHORTEST_SPEECH = 4;

/**
 * A quotation of some words is speech. A short one names or coins a term where it is a known name, has the article, or
 * comes again and again; a single word is the voice's own only after a finished phrase (الخبر "كاذب").
 */
function quotesSpeech(prose: Prose, at: number, index: number): boolean {
  const quotation = prose.quotations[index];
  if (!quotation) return false;
  const { first, last } = innerTokens(prose, index);
  if (last - first >= SHORTEST_SPEECH) return true;
  if (has(prose, at - 1, Flag.voiceHead) || has(prose, first, Flag.article | Flag.name)) return false;
  return (
    isFinished(prose, at - 1) &&
    isQuotedOnce(prose, prose.text.slice(quotation.inner.start, quotation.inner.end))
  );
}

const timesQuoted = new WeakMap<Prose, Map<string, number>>();

function isQuotedOnce(prose: Prose, words: string): boolean {
  let times = timesQuoted.get(prose);
  if (!times) {
    times = new Map();
    for (const { inner } of prose.quotations) {
      const quoted = prose.text.slice(inner.start, inner.end);
      times.set(quoted, (times.get(quoted) ?? 0) + 1);
    }
    timesQuoted.set(prose, times);
  }
  return times.get(words) === 1;
}

/** A definite word, a pronoun ending or a particle of speech: no noun that the quotation could complete. */
function isFinished(prose: Prose, at: number): boolean {
  if (has(prose, at, Flag.article | Flag.name | Flag.complementizer | Flag.pronoun | Flag.auxiliary))
    return true;
  return /.{2}(ه|ها|هم)$/u.test(foldedAt(prose, at)) && prose.text[(prose.tokens[at]?.end ?? 0) - 1] !== "ة";
}
