/**
 * A publisher that names itself in its own article, bare and in quotation marks: قال لـ«المرفأ», علمت «المرفأ» أن, اطلعت عليها
 * «المرفأ». Another's newspaper is named with its noun (لصحيفة المرفأ). An agency that somebody spoke to is no publisher.
 * @module
 */
import type { Lexicon } from "../../arabic/index.ts";
import type { Article, Place } from "../../model/index.ts";
import type { Publisher } from "./credits.ts";

/** The name in the group; marks of any kind, and a tatweel after the fused preposition. */
const SELF = /(?:(?<!\p{L})ل(?:ـ+)?|(?:علمت|اطلعت عليها?|اطلعت عليه)\s+)[«"“‹]([^«»"“”‹›\n]{2,30})[»"”›]/gu;

/** The only house that the text names so; null where there is none, or several. */
export function findSelfNamed(
  { id, text }: Article,
  publishers: Lexicon["publishers"],
): { publisher: Publisher; place: Place } | null {
  const found = new Map<string, { publisher: Publisher; place: Place }>();
  for (const match of text.matchAll(SELF)) {
    const name = match[1] ?? "";
    const publisher = publishers.read(name);
    if (publisher === null || publisher.isAgency || found.has(publisher.key)) continue;
    const start = match.index + match[0].lastIndexOf(name);
    found.set(publisher.key, { publisher, place: { document: id, start, end: start + name.length } });
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}
