/**
 * Analyses as perfect as an annotator: the annotated articles of corpus/ in the shape that the rules produce. Tests of
 * what comes after the rules use them, so that they neither wait for the rules nor follow their mistakes.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultLexicon } from "../src/arabic/index.ts";
import type { GoldArticle, GoldLink, GoldReport } from "../src/evaluate/gold.ts";
import { loadGold } from "../src/evaluate/load-gold.ts";
import { locate } from "../src/evaluate/locate.ts";
import { knownBy } from "../src/model/article.case.ts";
import type { Analysis, Derivation, Link, Report } from "../src/model/index.ts";
import { offsetsOf, type Span, tokenize } from "../src/text/index.ts";

/** The sample articles, and their annotations. */
export const TEXTS = fileURLToPath(new URL("../corpus/texts", import.meta.url));
/** One X.json for X.txt. */
export const GOLD = fileURLToPath(new URL("../corpus/gold", import.meta.url));

/** One annotated article. */
export interface GoldCase {
  readonly file: string;
  readonly text: string;
  readonly gold: GoldArticle;
}

/** All annotated articles of a folder, by name. */
export function readGoldCases(texts: string = TEXTS, annotations: string = GOLD): GoldCase[] {
  const files = readdirSync(annotations).filter((name) => name.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const gold = loadGold(readFileSync(join(annotations, file), "utf8"), file);
    return gold ? [{ file, gold, text: readFileSync(join(texts, gold.document), "utf8") }] : [];
  });
}

type Find = (words: string, which: { nth?: number | undefined; near?: number }) => Span;

/** The analysis that an annotator would have made. */
export function analysisFromGold({ text, gold }: Omit<GoldCase, "file">): Analysis {
  const offsets = offsetsOf(text);
  // `near` counts code points in annotations; the samples are told apart by it only where they have no such pairs.
  const find: Find = (words, which) => offsets.toUtf16(locate(text, words, which));
  const reports = gold.reports.map((report) => toReport(report, find));
  const assertions = gold.assertions.map((assertion, i) =>
    ownVoice(find(assertion.text, { nth: assertion.nth ?? 1 }), i + 1),
  );
  return {
    rules: "gold",
    article: knownBy({ id: gold.document, text }),
    reports: [...reports, ...assertions].sort((a, b) => a.content.start - b.content.start),
    times: gold.times.map((time) => ({
      ...find(time.text, { nth: time.nth ?? 1 }),
      type: "date",
      value: time.value,
    })),
    quantities: [],
    entities: [],
    diagnostics: [],
  };
}

function toReport(report: GoldReport, find: Find): Report {
  const content = find(report.content, { nth: report.nth ?? 1 });
  const near = content.start;
  const chain = report.chain.map((link) => toLink(link, near, find));
  return {
    ...ownVoice(content, 0),
    id: report.id,
    more: report.more.map((part) => find(part, { near })),
    form: report.form,
    stance: report.stance,
    negated: report.negated,
    chain,
    statements: [{ id: `${report.id}.1`, ...content }],
    derivation: derivationOf(content, chain),
  };
}

function toLink(link: GoldLink, near: number, find: Find): Link {
  return {
    source: link.source === null ? null : find(link.source, { nth: link.sourceNth, near }),
    cue: link.cue === null ? null : find(link.cue, { nth: link.cueNth, near }),
    name: link.name,
    kind: link.kind,
    unnamed:
      link.kind === "anonymous" ? (typeOf(link.source ?? "") ?? typeOf(link.name) ?? "informed") : null,
    candidates: [],
    confidence: 1,
  };
}

/** The type of an unnamed voice by its first word; null where the lexicon tells none. */
function typeOf(words: string): string | null {
  const [head] = tokenize(words);
  const readings = head ? defaultLexicon().look(head.folded).readings : [];
  const types = readings.flatMap(({ entry }) =>
    entry.type !== "voice" ? [] : entry.kind === "outlet" ? ["media"] : entry.unnamed ? [entry.unnamed] : [],
  );
  return types[0] ?? null;
}

function ownVoice(content: Span, number: number): Report {
  return {
    id: `a${number}`,
    content,
    more: [],
    form: "indirect",
    stance: "neutral",
    negated: false,
    hedges: [],
    saidAt: null,
    chain: [],
    statements: [{ id: `a${number}.1`, ...content }],
    rule: "gold",
    confidence: 1,
    checkworthiness: 0.67,
    checkworthinessWhy: [],
    derivation: { ...content, rule: "gold", role: null, children: [] },
  };
}

function derivationOf(content: Span, chain: readonly Link[]): Derivation {
  const leaf = (role: string, at: Span | null): Derivation[] =>
    at ? [{ ...at, role, rule: `gold.${role}`, children: [] }] : [];
  const children = [
    ...chain.flatMap(({ source, cue }) => [...leaf("source", source), ...leaf("cue", cue)]),
    ...leaf("content", content),
  ];
  const start = Math.min(...children.map((child) => child.start));
  const end = Math.max(...children.map((child) => child.end));
  return { start, end, rule: "gold.report", role: null, children };
}
