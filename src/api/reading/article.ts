/**
 * An article of the library as the API shows it.
 * @module
 */
import type { Contract, ReplyOf } from "../../contract/index.ts";
import { toInterchange } from "../../pipeline/index.ts";
import {
  type Decidable,
  findAnalysis,
  findAnalysisState,
  findDecisions,
  findHistory,
  getCurrent,
  type Library,
  layOver,
  NotFoundError,
  type Overlaid,
  type StoredAnalysis,
  type StoredRevision,
} from "../../store/index.ts";
import { showDecision } from "./decisions.ts";

type Reading = Library["engine"]["reading"];
type ShownArticle = ReplyOf<Contract["GET /api/articles/:article"]>;

/** The newest revision of an article, or the one with a number. Throws NotFoundError. */
export async function revisionOf(
  db: Reading,
  article: string,
  number: number | undefined,
): Promise<StoredRevision> {
  if (number === undefined) return getCurrent(db, article);
  const found = (await findHistory(db, article)).find((one) => one.number === number);
  if (!found) throw new NotFoundError(`article ${article} has no revision ${number}`);
  return found;
}

/** A revision with its reports, decisions laid over them. */
export async function showArticle(db: Reading, revision: StoredRevision): Promise<ShownArticle> {
  const stored = await findAnalysis(db, revision.id);
  const decisions = await findDecisions(db, revision.article);
  const laid = layOver(revision.text, stored?.reports ?? [], stored ? decisions : []);
  return {
    ...factsOf(revision, stored),
    revision: revisionFacts(revision),
    revisions: (await findHistory(db, revision.article)).map(revisionFacts),
    text: revision.text,
    ...(await findAnalysisState(db, revision.id)),
    rules: stored?.rules ?? null,
    ...found(revision, stored, laid),
    orphans: laid.orphans.map((one) => showDecision({ ...one, withdrawn: null })),
  };
}

const revisionFacts = ({ number, change, added }: StoredRevision) => ({ number, change, added });

/** What came in with an article wins over what its text says; that is how the analysis has it already. */
function factsOf(revision: StoredRevision, stored: StoredAnalysis | null) {
  const { title, url, publisher, author, republishes, published } = stored?.article ?? revision;
  return {
    id: revision.article,
    title,
    url: url ?? revision.url,
    publisher,
    author,
    republishes,
    translatedFrom: stored?.article.translatedFrom ?? null,
    published,
  };
}

const NOTHING = { reports: [], times: [], quantities: [], entities: [], diagnostics: [] };

/** What was found, counted in code points. */
function found({ text }: StoredRevision, stored: StoredAnalysis | null, { reports, decided }: Overlaid) {
  if (!stored) return NOTHING;
  const analysis = toInterchange({ ...stored, reports, article: { ...stored.article, text } });
  const { times, quantities, entities, diagnostics } = analysis;
  const shown = analysis.reports.map((report, at) => {
    const { key = "", voices = [] } = reports[at] ?? {};
    return {
      ...mutable(report),
      key,
      chain: report.chain.map((link, nth) => ({ ...mutable(link), voice: voices[nth] ?? null })),
      decisions: [...decided].flatMap(([id, keys]) => (keys.includes(key) ? [id] : [])),
    };
  });
  return {
    reports: shown,
    times: [...times],
    quantities: [...quantities],
    entities: [...entities],
    diagnostics: [...diagnostics],
  };
}

type Mutable<T> = T extends readonly (infer I)[]
  ? Mutable<I>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

/** The same value, for the types of the contract, which know no `readonly`. */
const mutable = <T>(value: T): Mutable<T> => value as Mutable<T>;

/** A report of the newest revision by its key or id, as decisions stand now. Throws NotFoundError. */
export async function decidableOf(db: Reading, article: string, name: string): Promise<Decidable> {
  const { id, text } = await getCurrent(db, article);
  const stored = (await findAnalysis(db, id))?.reports ?? [];
  const { reports } = layOver(text, stored, await findDecisions(db, article));
  const report = reports.find((one) => one.key === name || one.id === name);
  if (!report) throw new NotFoundError(`there is no report ${name} in article ${article} now; read it again`);
  return { article, text, reports, report };
}
