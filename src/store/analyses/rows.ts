/**
 * An analysis as rows, and as the terms that its article is found by. Pure: it runs beside the analysis, on any thread.
 * @module
 */
import { createHash } from "node:crypto";
import type { Analysis, Article, InterchangeReport, Link, Report } from "../../model/index.ts";
import { foldWord, type Span, textOf } from "../../text/index.ts";
import { doubtsOf, sumOf } from "../queue/doubts.ts";
import type { NewRow } from "../schema.ts";
import type { IndexedArticle } from "../search/full-text.ts";
import { BORDER, formsOf, wordsOf } from "../search/terms.ts";
import { placeOf } from "./place.ts";

/** A link before its voice is known to the library. */
export type VoicelessLink = Omit<NewRow<"link">, "voice_id">;

/** All rows of one revision's analysis. */
export interface AnalysisRows {
  readonly revision: string;
  readonly article: string;
  readonly analysis: Omit<NewRow<"analysis">, "analysed_at">;
  readonly reports: readonly NewRow<"report">[];
  readonly links: readonly VoicelessLink[];
  readonly statements: readonly NewRow<"statement">[];
  readonly times: readonly NewRow<"time_expression">[];
  readonly quantities: readonly NewRow<"quantity">[];
  readonly entities: readonly NewRow<"entity">[];
  readonly index: IndexedArticle;
  readonly words: readonly NewRow<"search_word">[];
}

/** What of the article is kept with its analysis: the text has its own place. */
export type ArticleFacts = Omit<Article, "text">;

/** Turns the analysis of a revision into rows. `revision` and `article` are their ids. */
export function rowsOf(revision: string, article: string, analysis: Analysis): AnalysisRows {
  const { text, ...facts } = analysis.article;
  const keys = keysOf(revision, text, analysis.reports);
  const keyed = analysis.reports.map((report, at) => ({ report, key: keys[at] ?? "", position: at }));
  const own = { revision_id: revision };
  const mark = (span: Span, position: number) => ({
    ...own,
    position,
    start_at: span.start,
    end_at: span.end,
    text: textOf(text, span),
  });
  return {
    revision,
    article,
    analysis: {
      ...own,
      rules: analysis.rules,
      article: JSON.stringify(facts),
      diagnostics: JSON.stringify(analysis.diagnostics),
      reports: analysis.reports.filter(({ chain }) => chain.length > 0).length,
      title: facts.title,
      publisher: facts.publisher,
      published: facts.published?.value ?? null,
    },
    reports: keyed.map(({ report, key, position }) => reportRow(text, report, { key, position, ...own })),
    links: keyed.flatMap(({ report, key }) =>
      report.chain.map((link, position) => linkRow(text, link, { report_key: key, position, ...own })),
    ),
    statements: keyed.flatMap(({ report, key }) =>
      report.statements.map((statement, position) => ({
        report_key: key,
        position,
        ...own,
        id: statement.id,
        ...placeOf(text, statement),
      })),
    ),
    times: analysis.times.map((time, at) => ({ ...mark(time, at), type: time.type, value: time.value })),
    quantities: analysis.quantities.map((found, at) => ({
      ...mark(found, at),
      value: found.value,
      unit: found.unit,
    })),
    entities: analysis.entities.map(({ type, name, id, ...span }, at) => ({
      ...mark(span, at),
      type,
      name,
      entity_id: id,
    })),
    ...indexOf(article, text, { title: facts.title, reports: analysis.reports }),
  };
}

/** Derived from revision, content and sources; a second report with the same three gets a key of its own. */
function keysOf(revision: string, text: string, reports: readonly Report[]): string[] {
  const seen = new Map<string, number>();
  return reports.map(({ content, chain }) => {
    const sources = chain.map(({ source, name }) => (source ? textOf(text, source) : name));
    const base = JSON.stringify([revision, content.start, content.end, sources]);
    const nth = seen.get(base) ?? 0;
    seen.set(base, nth + 1);
    return createHash("sha256").update(`${base}#${nth}`).digest("hex").slice(0, 32);
  });
}

function reportRow(
  text: string,
  report: Report,
  own: Pick<NewRow<"report">, "key" | "position" | "revision_id">,
): NewRow<"report"> {
  return {
    ...own,
    id: report.id,
    ...placeOf(text, report.content),
    more: JSON.stringify(report.more),
    form: report.form,
    stance: report.stance,
    negated: report.negated ? 1 : 0,
    hedges: JSON.stringify(report.hedges),
    said_at: report.saidAt,
    rule: report.rule,
    confidence: report.confidence,
    checkworthiness: report.checkworthiness,
    worth: JSON.stringify(report.checkworthinessWhy),
    doubt: sumOf(doubtsOf(report)),
  };
}

function linkRow(
  text: string,
  { source, cue, ...link }: Link,
  own: Pick<VoicelessLink, "report_key" | "position" | "revision_id">,
): VoicelessLink {
  return {
    ...own,
    source_start: source?.start ?? null,
    source_end: source?.end ?? null,
    source: source && textOf(text, source),
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    cue: cue && textOf(text, cue),
    name: link.name,
    kind: link.kind,
    unnamed: link.unnamed,
    candidates: JSON.stringify(link.candidates),
    confidence: link.confidence,
  };
}

/** What an article is found by: the terms of its title and text, of what is said in it and of who says it. */
export function indexOf(
  article: string,
  text: string,
  { title, reports }: { readonly title: string | null; readonly reports: readonly InterchangeReport[] },
): Pick<AnalysisRows, "index" | "words"> {
  const words = wordsOf(text);
  const titleWords = title === null ? [] : wordsOf(title);
  const said = reports.filter(({ chain }) => chain.length > 0);
  const contents = said.flatMap(({ content, more }) => [content, ...more]);
  const voices = new Set(said.flatMap(({ chain }) => chain.flatMap((link) => voiceTexts(text, link))));
  const terms = new Map<string, string>();
  for (const { folded, term } of [...titleWords, ...words]) terms.set(folded, term);
  return {
    index: {
      article,
      title: titleWords.map(({ term }) => term),
      text: words.map(({ term }) => term),
      content: contents.flatMap((span) => [...termsWithin(words, span), BORDER]),
      voice: [...voices].flatMap((name) => [...wordsOf(name).map(({ term }) => term), BORDER]),
    },
    words: [...terms].flatMap(([folded, stem]) => formsOf(folded).map((form) => ({ form, stem }))),
  };
}

const voiceTexts = (text: string, { source, name }: Link): string[] =>
  source ? [textOf(text, source), name] : [name];

function termsWithin(words: readonly { start: number; end: number; term: string }[], span: Span): string[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const terms: string[] = [];
  for (let at = low; at < words.length; at++) {
    const word = words[at];
    if (!word || word.start >= span.end) break;
    terms.push(word.term);
  }
  return terms;
}

/** The spelling under which a voice is one voice. */
export const voiceSpelling = (name: string): string => foldWord(name).replace(/\s+/gu, " ").trim();
