/**
 * direct, indirect or mixed: how much of a content stands in quotation marks that are the voice's own words.
 * @module
 */
import { Flag, foldedAt, has, innerTokens, type Prose } from "../arabic/index.ts";
import type { Form } from "../model/index.ts";
import type { Finding } from "./find.ts";

/** The form of a report's content. A quoted name, title or term is no speech. */
export function formOf(prose: Prose, finding: Finding): Form {
  const { first, last } = finding.content;
  if (isWhollyQuoted(prose, first, last) || isBlockAfterColon(prose, finding)) return "direct";
  if (finding.attribution.shape === "colon" && speaksInFirstPerson(prose, first, last)) return "direct";
  for (let i = first; i < last; i++) {
    const quotation = prose.opens[i] ?? -1;
    if (quotation >= 0 && quotesSpeech(prose, i, quotation)) return "mixed";
  }
  return "indirect";
}

function isWhollyQuoted(prose: Prose, first: number, last: number): boolean {
  const index = prose.within[first] ?? -1;
  if (index < 0) return false;
  const inner = innerTokens(prose, index);
  // A quotation that runs far over the content is one that its cue stands in itself.
  return inner.first >= first - 1 && inner.last >= last && inner.first <= first + 1;
}

function isBlockAfterColon(prose: Prose, finding: Finding): boolean {
  const { attribution, content } = finding;
  if (attribution.shape !== "colon" || attribution.rule === "headline.colon") return false;
  const paragraph = prose.paragraphs.find(
    (p) => p.first <= attribution.content - 1 && attribution.content - 1 < p.last,
  );
  return paragraph !== undefined && content.first >= paragraph.last;
}

const FIRST_PERSON =
  /^[وف]?(نحن|انا|اننا|انني|لدينا|لدي|لنا|عندنا|لن ن|سن.{2,}|علينا|كنا|لسنا|نريد|نامل|نعمل|نءكد|نرفض|نطالب)$/u;

function speaksInFirstPerson(prose: Prose, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + 12); i++)
    if (FIRST_PERSON.test(foldedAt(prose, i))) return true;
  return false;
}

/** A quotation after a class noun names; the same quotation again and again in an article is a name too. */
function quotesSpeech(prose: Prose, at: number, index: number): boolean {
  const quotation = prose.quotations[index];
  if (!quotation) return false;
  const { first, last } = innerTokens(prose, index);
  if (last - first >= 4) return true;
  if (has(prose, at - 1, Flag.voiceHead | Flag.name)) return false;
  const words = prose.text.slice(quotation.inner.start, quotation.inner.end);
  const times = prose.quotations.filter((q) => prose.text.slice(q.inner.start, q.inner.end) === words).length;
  return (
    times === 1 &&
    !prose.lexicon.look(prose.tokens[first]?.folded ?? "").readings.some((r) => r.entry.type === "name")
  );
}
