/**
 * From resolved findings to reports: spans of text instead of tokens, form, stance, hedges, scores, derivation.
 * @module
 */
import { type Attribution, type Prose, quotationFrom, spanOf } from "../arabic/index.ts";
import type { Derivation, Link, Report, Statement } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import type { Finding } from "./find.ts";
import { formOf } from "./form.ts";
import { findHedges } from "./hedges.ts";
import type { ResolvedLink, ResolvedReport } from "./resolved.ts";
import { stanceOf } from "./stance.ts";
import { findStatements } from "./statements.ts";
import { linkConfidence, reportConfidence } from "./weights.ts";
import { type Measures, worthOf } from "./worth.ts";

interface Range {
  readonly first: number;
  readonly last: number;
}

/** One report of the article; ids are given later, in the order of the text. */
export function toReport(
  prose: Prose,
  resolved: ResolvedReport,
  all: readonly Finding[],
  measures: Measures,
): Report {
  const { finding } = resolved.chained;
  const { content, attribution } = finding;
  const at = spanOf(prose, content.first, content.last);
  const hedges = findHedges(prose, content.first, content.last);
  const { first, last } = content;
  const said = { first, last, hedged: hedges.length > 0, chain: resolved.links };
  const worth = worthOf(prose, said, measures);
  return {
    id: "",
    content: at,
    more: content.more.map((part) => spanOf(prose, part.first, part.last)),
    form: formOf(prose, finding),
    stance: stanceOf(prose, finding, all),
    negated: attribution.negated,
    hedges,
    saidAt: null,
    chain: resolved.links.map((link) => toLink(prose, link)),
    statements: toStatements(findStatements(prose, content.first, content.last)),
    rule: ruleOf(attribution),
    confidence: reportConfidence(finding, resolved.links),
    checkworthiness: worth.value,
    checkworthinessWhy: worth.why,
    derivation: derive(prose, resolved, at),
  };
}

/** An assertion in the article's own voice: a report without a chain. */
export function toAssertion(prose: Prose, range: Range, measures: Measures): Report {
  const at = spanOf(prose, range.first, range.last);
  const hedges = findHedges(prose, range.first, range.last);
  const { first, last } = range;
  const worth = worthOf(prose, { first, last, hedged: hedges.length > 0, chain: [] }, measures);
  return {
    id: "",
    content: at,
    more: [],
    form: "indirect",
    stance: "neutral",
    negated: false,
    hedges,
    saidAt: null,
    chain: [],
    statements: toStatements([at]),
    rule: "assertion.own-voice",
    confidence: 0.6,
    checkworthiness: worth.value,
    checkworthinessWhy: worth.why,
    derivation: { rule: "assertion.own-voice", role: null, start: at.start, end: at.end, children: [] },
  };
}

/** Orders reports by their content and gives them ids: r1, r2 ... and a1, a2 ... for assertions. */
export function number(reports: readonly Report[]): Report[] {
  const ordered = [...reports].sort(
    (a, b) => a.content.start - b.content.start || a.content.end - b.content.end,
  );
  let told = 0;
  let own = 0;
  return ordered.map((report) => {
    const id = report.chain.length > 0 ? `r${++told}` : `a${++own}`;
    return { ...report, id, statements: report.statements.map((s, i) => ({ ...s, id: `${id}.${i + 1}` })) };
  });
}

const toStatements = (spans: readonly Span[]): Statement[] =>
  spans.map(({ start, end }) => ({ id: "", start, end }));

function toLink(prose: Prose, link: ResolvedLink): Link {
  return {
    source: link.source && withoutOuterQuotes(prose, link.source),
    cue: link.cue && cueSpan(prose, link.cue),
    name: link.name,
    kind: link.kind,
    unnamed: link.unnamed,
    candidates: link.candidates,
    confidence: linkConfidence(link),
  };
}

/** A colon says that somebody speaks, but it is no word: such a link has no cue. */
function cueSpan(prose: Prose, cue: Range): Span | null {
  const at = spanOf(prose, cue.first, cue.last);
  return prose.text.slice(at.start, at.end) === ":" ? null : at;
}

function withoutOuterQuotes(prose: Prose, range: Range): Span {
  const at = spanOf(prose, range.first, range.last);
  const opened = quotationFrom(prose, range.first);
  return opened && opened.end === at.end ? opened.inner : at;
}

/** What a result is said to be found by: the desk's rule where its frame was the one that fitted. */
const ruleOf = (attribution: Attribution): string => attribution.desk ?? attribution.rule;

function derive(prose: Prose, resolved: ResolvedReport, content: Span): Derivation {
  const { finding, parent } = resolved.chained;
  const { attribution } = finding;
  const children: Derivation[] = parent
    ? [leaf(prose, "inside", ruleOf(parent.attribution), parent.content)]
    : [];
  let { start, end } = content;
  const add = (role: string, rule: string, range: Range): void => {
    const piece = leaf(prose, role, rule, range);
    start = Math.min(start, piece.start);
    end = Math.max(end, piece.end);
    children.push(piece);
  };
  for (const link of resolved.links) {
    if (link.cue) add("cue", "lexicon.cue", link.cue);
    if (link.source) add("source", `voice.${link.by}`, link.source);
  }
  children.push({
    rule: `content.${attribution.shape}`,
    role: "content",
    start: content.start,
    end: content.end,
    children: [],
  });
  return { rule: ruleOf(attribution), role: null, start, end, children };
}

function leaf(prose: Prose, role: string, rule: string, range: Range): Derivation {
  const { start, end } = spanOf(prose, range.first, range.last);
  return { rule, role, start, end, children: [] };
}
