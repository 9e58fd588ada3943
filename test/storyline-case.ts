/**
 * The storylines of corpus/ as input for tracing: their claims and standings as written by hand, the statements from the
 * annotations or from the rules.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type GoldClaim,
  type GoldMember,
  type GoldStoryline,
  loadStoryline,
  type MemberRef,
} from "../src/evaluate/storylines.ts";
import { describeArticle } from "../src/match/index.ts";
import type { Analysis, DescribedArticle, DescribedStatement, Report, Standing } from "../src/model/index.ts";
import type { ToldGroups } from "../src/origins/index.ts";
import { analyzeArticle } from "../src/pipeline/analyze.ts";
import { overlaps, type Span, tokenize } from "../src/text/index.ts";
import { analysisFromGold, readGoldCases, TEXTS } from "./gold-analysis.ts";

const FOLDER = fileURLToPath(new URL("../corpus/storylines", import.meta.url));

/** All storylines of corpus/, by name. */
export function readStorylines(): GoldStoryline[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => loadStoryline(readFileSync(join(FOLDER, name), "utf8"), name));
}

/** annotated: statements as an annotator cut them; found: those of the rules that cover at least half of a member's words. */
export type Basis = "annotated" | "found";

/** What tracing takes, and which member an appearance of the result is. */
export interface StorylineCase {
  readonly gold: GoldStoryline;
  readonly articles: readonly DescribedArticle[];
  readonly groups: ToldGroups;
  readonly standings: readonly Standing[];
  /** The member that a statement stands for, by the claim and the statement's id. */
  readonly members: ReadonlyMap<string, MemberRef>;
}

/** Builds the input of one storyline. */
export function storylineCase(gold: GoldStoryline, basis: Basis): StorylineCase {
  const analyses = new Map(gold.articles.map((standing) => [standing.doc, analysisOf(standing, basis)]));
  const members = new Map<string, MemberRef>();
  const claims = gold.claims.map((claim) => {
    const told = claim.members.flatMap((member, i) => {
      const statement = statementOf(analyses.get(member.doc) as Analysis, claim, i, basis);
      if (!statement) return [];
      members.set(`${claim.id} ${statement.id}`, { claim: claim.id, member: i });
      return [statement];
    });
    return { id: claim.id, members: told, storyline: gold.id };
  });
  const articles = [...analyses.values()].map(describeArticle);
  const standings = gold.articles.map(({ doc, ...standing }) => ({
    document: doc,
    ...standing,
    evidence: [],
  }));
  return { gold, articles, groups: { claims }, standings, members };
}

/**
 * The articles of a storyline with the statements that its members stand for, ungrouped: `annotated` ones are cut as the members
 * are, beside what else is annotated; `found` ones are those of the rules.
 */
export function ungroupedCase({ articles, groups, members }: StorylineCase, basis: Basis): UngroupedCase {
  const told = groups.claims.flatMap(({ id, members: own }) =>
    own.map((statement) => ({ statement, ref: members.get(`${id} ${statement.id}`) as MemberRef })),
  );
  const known = new Map<string, { readonly statement: DescribedStatement; readonly refs: MemberRef[] }>();
  for (const { statement, ref } of told) {
    const key = placeKey(statement.document, statement, statement.report);
    const before = known.get(key);
    if (before) before.refs.push(ref);
    else known.set(key, { statement, refs: [ref] });
  }
  const membersAt = (document: string, span: Span, report: string | null): readonly MemberRef[] =>
    known.get(placeKey(document, span, report))?.refs ?? [];
  if (basis === "found") return { articles, membersAt };
  const cut = articles.map((article) => {
    const own = [...known.values()]
      .map(({ statement }) => statement)
      .filter(({ document }) => document === article.article.id);
    const others = article.statements.filter((each) => !own.some((member) => overlaps(member, each)));
    const statements = [...own, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
    return { ...article, statements };
  });
  return { articles: cut, membersAt };
}

/** Articles to be grouped, and the members that a statement stands for. */
export interface UngroupedCase {
  readonly articles: readonly DescribedArticle[];
  membersAt(document: string, span: Span, report: string | null): readonly MemberRef[];
}

const placeKey = (document: string, { start, end }: Span, report: string | null): string =>
  `${document} ${start} ${end} ${report}`;

function analysisOf(
  { doc, publisher, published }: GoldStoryline["articles"][number],
  basis: Basis,
): Analysis {
  const text = readFileSync(join(TEXTS, doc), "utf8");
  const found = analyzeArticle(text, { id: doc, publisher, published });
  if (basis === "found") return found;
  const annotated = readGoldCases().find((each) => each.gold.document === doc);
  if (!annotated) throw new Error(`${doc}: no annotation`);
  const { reports } = analysisFromGold(annotated);
  return { ...found, article: { ...found.article, title: text.split("\n")[0] ?? null }, reports };
}

function statementOf(
  analysis: Analysis,
  claim: GoldClaim,
  index: number,
  basis: Basis,
): DescribedStatement | null {
  const member = claim.members[index] as GoldMember;
  const start = analysis.article.text.indexOf(member.text);
  if (start < 0) throw new Error(`${member.doc}: no words ${member.text}`);
  const span = { start, end: start + member.text.length };
  const denies = member.changes.some((change) => change.type === "negation");
  return basis === "annotated"
    ? annotatedStatement(analysis, span, denies, `${claim.id}.${index}`)
    : foundStatement(analysis, span, denies, `${claim.id}.${index}`);
}

/** The member's words, with the chain of the report that they stand in; of two the one that denies it where the member does. */
function annotatedStatement(analysis: Analysis, span: Span, denies: boolean, id: string): DescribedStatement {
  const holds = (report: Report): boolean =>
    [report.content, ...report.more].some(
      (part) => overlaps(part, span) && wordsShared(analysis, part, span) >= 0.5,
    );
  const reports = analysis.reports.filter(holds).sort((a, b) => b.chain.length - a.chain.length);
  const report = reports.find((each) => each.negated === denies) ?? reports[0];
  const base = report ?? {
    ...(analysis.reports[0] as Report),
    id: "own",
    chain: [],
    negated: false,
    stance: "neutral" as const,
  };
  const described = describeArticle({
    ...analysis,
    reports: [{ ...base, hedges: base.hedges, statements: [{ id, ...span }] }],
  });
  return described.statements[0] as DescribedStatement;
}

function foundStatement(
  analysis: Analysis,
  span: Span,
  denies: boolean,
  id: string,
): DescribedStatement | null {
  const best = describeArticle(analysis)
    .statements.map((statement) => ({ statement, share: wordsShared(analysis, statement, span) }))
    .filter(({ share }) => share >= 0.5)
    .sort(
      (a, b) =>
        Number(b.statement.denied === denies) - Number(a.statement.denied === denies) ||
        b.share - a.share ||
        a.statement.end - a.statement.start - (b.statement.end - b.statement.start),
    )[0];
  return best ? { ...best.statement, id } : null;
}

/** The share of the words of `span` that stand in `part`. */
function wordsShared(analysis: Analysis, part: Span, span: Span): number {
  const words = tokenize(analysis.article.text, span.start, span.end).filter(
    (token) => token.kind !== "mark",
  );
  return words.filter((word) => overlaps(word, part)).length / Math.max(1, words.length);
}
