/**
 * The analysis of one article: what the text says of its own publication, then what it reports. No input or output.
 * @module
 */
import { defaultLexicon, type Lexicon, lexiconVersion } from "../arabic/index.ts";
import { findDebris, type KnownNames } from "../debris/index.ts";
import { extract, type Overlay } from "../extract/index.ts";
import type { Analysis, DateBasis, PublicationDate } from "../model/index.ts";
import { contains, findParagraphs, type Span, textOf, tokenize } from "../text/index.ts";
import { codeVersion } from "./version.generated.ts";

/** What is known of an article beside its text. What is given wins over what the text says. */
export interface ArticleInfo {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** Whose text it is, where what it came in says so. */
  readonly republishes?: string;
  /** EDTF: 2024, 2024-05 or 2024-05-31. */
  readonly published?: string;
  /** Words and rules of one's own on top of those that Isnad ships. */
  readonly overlay?: Overlay;
}

/**
 * Finds every report in an Arabic news article, with its chain of voices. Spans count UTF-16 units of `text`, which is
 * kept to the letter; `toInterchange` gives the published JSON, which counts code points. Pure and synchronous.
 */
export function analyzeArticle(text: string, info: ArticleInfo = {}): Analysis {
  const lexicon = info.overlay?.lexicon ?? defaultLexicon();
  const tokens = tokenize(text);
  const paragraphs = findParagraphs(text, tokens);
  const debris = findDebris(text, tokens, paragraphs, knownNames(lexicon));
  const published = toDate(info.published, "meta") ?? toDate(debris.metadata.published ?? undefined, "text");
  const found = extract(text, { lexicon, published: published?.value ?? null, skip: debris.notBody, tokens });
  return {
    rules: rulesVersion(info.overlay),
    article: {
      id: info.id ?? "article",
      title: info.title ?? headlineOf(text, paragraphs, debris.notBody),
      url: info.url ?? null,
      language: "ar",
      publisher: info.publisher ?? debris.metadata.publisher,
      republishes: info.republishes ?? debris.metadata.republishes,
      translatedFrom: debris.metadata.translatedFrom,
      author: info.author ?? debris.metadata.author,
      published,
      text,
    },
    reports: found.reports,
    times: found.times,
    quantities: found.quantities,
    entities: found.entities,
    diagnostics: [...debris.diagnostics, ...found.diagnostics],
  };
}

/** Results found with other code, other rows or another overlay have another version. */
export function rulesVersion(overlay?: Overlay): string {
  const own = `${codeVersion}-${lexiconVersion}`;
  return overlay ? `${own}+${overlay.version}` : own;
}

const PRECISION = { 4: "year", 7: "month", 10: "day" } as const;

function toDate(value: string | undefined, basis: DateBasis): PublicationDate | null {
  if (value === undefined) return null;
  return { value, precision: PRECISION[value.length as 4 | 7 | 10] ?? "minute", basis };
}

const LONGEST_HEADLINE = 160;

/** The first line, where it is short, does not end like a sentence and is followed by others. */
function headlineOf(text: string, paragraphs: readonly Span[], skipped: readonly Span[]): string | null {
  const first = paragraphs.find((line) => !skipped.some((piece) => contains(piece, line)));
  if (!first || paragraphs.length < 2 || first.end - first.start > LONGEST_HEADLINE) return null;
  const line = textOf(text, first);
  return /[.:،]$/u.test(line) ? null : line;
}

/** What the lexicon's lists of names tell debris apart by. */
function knownNames(lexicon: Lexicon): KnownNames {
  const knows = (kind: "outlets" | "places", name: string): boolean => {
    const tokens = tokenize(name);
    const found = lexicon.phrases(kind).match(tokens, 0);
    return found !== null && found.length === tokens.length;
  };
  return { isOutlet: (name) => knows("outlets", name), isPlace: (name) => knows("places", name) };
}
