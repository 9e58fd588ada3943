/**
 * Reports as they leave the library: decisions laid over them, quoted, with the claims that they state.
 * @module
 */
import type { ExportedQuote, ExportedReport } from "../../export/index.ts";
import {
  type Choice,
  findDecisions,
  findReports,
  findStated,
  type Library,
  layOver,
  type StatedClaim,
  type StoredReport,
  type StoredRevision,
} from "../../store/index.ts";
import { offsetsOf, type Span } from "../../text/index.ts";
import { quotedRevisions } from "./article.ts";

type Reading = Library["engine"]["reading"];
type Stated = StatedClaim & { readonly isMeant: boolean };

/** The reports of these articles, in their order. */
export async function reportsOf(
  db: Reading,
  articles: readonly string[],
  choice: Choice,
): Promise<ExportedReport[]> {
  const revisions = await quotedRevisions(db, articles);
  const stored = await findReports(
    db,
    [...revisions.values()].map(({ id }) => id),
  );
  const stated = await findStated(db, articles, choice);
  const found: ExportedReport[] = [];
  for (const article of articles) {
    const revision = revisions.get(article);
    if (!revision) continue;
    const own = stored.filter((report) => report.revision === revision.id);
    const { reports } = layOver(revision.text, own, await findDecisions(db, article));
    found.push(...chosen(revision, reports, { stated: stated.get(article) ?? [], choice }));
  }
  return found;
}

function chosen(
  revision: StoredRevision,
  reports: readonly StoredReport[],
  { stated, choice }: { readonly stated: readonly Stated[]; readonly choice: Choice },
): ExportedReport[] {
  const quote = quoterOf(revision.text);
  return reports.flatMap((report) => {
    const own = stated.filter((place) => isStatedBy(report, place));
    const isMeant = !namesClaims(choice) || own.some((place) => place.isMeant);
    return isMeant ? [exported(revision.article, report, own, quote)] : [];
  });
}

/** Whether a choice keeps to some claims, wherever they stand. */
const namesClaims = ({ article: _, case: __, publisher: ___, ...told }: Choice): boolean =>
  Object.values(told).some((value) => value !== undefined);

/** A report that a person has made of another goes by no key that the trace knows: its statements tell. */
const isStatedBy = ({ key, statements }: StoredReport, { report, start, end }: Stated): boolean =>
  report === key ||
  (report === null && statements.some((statement) => statement.start === start && statement.end === end));

function exported(
  article: string,
  report: StoredReport,
  stated: readonly Stated[],
  quote: (span: Span) => ExportedQuote,
): ExportedReport {
  return {
    id: report.key,
    article,
    content: quote(report.content),
    more: report.more.map(quote),
    denied: report.negated,
    chain: report.chain.map(({ name, kind, unnamed, source, cue }, at) => ({
      name,
      kind,
      unnamed,
      voice: report.voices[at] ?? null,
      source: source && quote(source),
      cue: cue && quote(cue),
    })),
    stance: report.stance,
    form: report.form,
    claims: [...new Set(stated.map(({ claim }) => claim))],
  };
}

function quoterOf(text: string): (span: Span) => ExportedQuote {
  const { toCodePoints } = offsetsOf(text);
  return (span) => ({ ...toCodePoints(span), text: text.slice(span.start, span.end) });
}
