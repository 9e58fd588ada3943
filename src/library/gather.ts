/**
 * Articles with their statements, from files or from a library, for what is compared across articles.
 * @module
 */
import { basename } from "node:path";
import { InputError, type Outcome } from "../ingest/index.ts";
import type { DescribedArticle, Incoming } from "../model/index.ts";
import { describeStored, type GroupDecisions } from "../pipeline/index.ts";
import {
  findAnalyses,
  findCurrent,
  findDecidedArticles,
  findDecisions,
  findGroupDecisions,
  findJoined,
  type GroupDecision,
  type Library,
  layOver,
  placeOfStatement,
  type StoredAnalysis,
  type StoredRevision,
  withJoined,
} from "../store/index.ts";
import type { AnalystOptions } from "./analyst.ts";
import { type DescribeRequest, Describer } from "./describer.ts";

/** Articles on the way to a thread and back: enough that no thread waits. */
const UNDER_WAY = 16;

/** How to gather from files, and whom to tell. */
export interface GatherOptions extends AnalystOptions {
  /** Told of an input that could not be read or analysed; the others go on. */
  readonly onFailed?: (failure: { readonly message: string }) => void;
  readonly onDescribed?: (articles: number) => void;
}

/**
 * Reads and describes inputs, in no order. An article's id is the name of its file, with the place in it where it holds
 * several (`dump.jsonl#12`). Throws an InputError where two inputs have one id.
 */
export async function gatherInputs(
  inputs: AsyncIterable<Outcome<Incoming>>,
  { onFailed, onDescribed, ...options }: GatherOptions = {},
): Promise<DescribedArticle[]> {
  const describer = new Describer(options);
  const names = new Names();
  const described: DescribedArticle[] = [];
  const underWay = new Set<Promise<void>>();
  const take = async (request: DescribeRequest): Promise<void> => {
    try {
      described.push(await describer.describe(request));
      onDescribed?.(described.length);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      onFailed?.({ message: `${request.incoming.path}: cannot be analysed (${reason})` });
    }
  };
  try {
    for await (const input of inputs) {
      if (!input.ok) {
        onFailed?.(input.failure);
        continue;
      }
      const { original: _, ...incoming } = input.value;
      const task = take({ id: names.idOf(incoming.path), incoming }).then(() => void underWay.delete(task));
      underWay.add(task);
      if (underWay.size >= UNDER_WAY) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    return described;
  } finally {
    await describer.close();
  }
}

/** The ids of inputs: short, and each given once. */
class Names {
  readonly #paths = new Map<string, string>();

  idOf(path: string): string {
    const id = shortName(path);
    const other = this.#paths.get(id);
    if (other !== undefined)
      throw new InputError(
        `${other} and ${path} have the same name; rename one, so that it is clear which is meant`,
      );
    this.#paths.set(id, path);
    return id;
  }
}

/** Addresses stay whole; of a path the folders go, and the place in the file stays. */
function shortName(path: string): string {
  if (/^https?:\/\//u.test(path)) return path;
  const [file = path] = path.split("#", 1);
  return `${basename(file)}${path.slice(file.length)}`;
}

/** Articles that are read from a library at once. */
const PAGE = 200;

/** Which articles of a library to gather, and whom to tell. */
export interface GatherLibraryOptions {
  /** Keeps to these ids. */
  readonly members?: ReadonlySet<string>;
  /** Told of every article with the revision and the analysis that it was gathered from. */
  readonly onArticle?: (revision: StoredRevision, analysis: StoredAnalysis) => void;
  /** Throws its reason when it is aborted. */
  readonly signal?: AbortSignal;
}

/** The articles of a library that are analysed, with people's decisions laid over them: about reports, and about who is who. */
export async function gatherLibrary(
  library: Library,
  options: GatherLibraryOptions = {},
): Promise<DescribedArticle[]> {
  const described: DescribedArticle[] = [];
  const decided = new Set(await findDecidedArticles(library.engine.reading));
  const joined = await findJoined(library.engine.reading);
  let page: StoredRevision[] = [];
  const take = async (): Promise<void> => {
    options.signal?.throwIfAborted();
    for (const one of await describePage(library, page, { decided, joined }, options)) described.push(one);
    page = [];
  };
  for await (const revision of findCurrent(library.engine.reading, options.members)) {
    page.push(revision);
    if (page.length === PAGE) await take();
  }
  await take();
  return described;
}

/** What people said: which articles they decided about, and which voices they joined. */
interface People {
  readonly decided: ReadonlySet<string>;
  readonly joined: Awaited<ReturnType<typeof findJoined>>;
}

async function describePage(
  { engine: { reading } }: Library,
  revisions: readonly StoredRevision[],
  { decided, joined }: People,
  { onArticle }: GatherLibraryOptions,
): Promise<DescribedArticle[]> {
  const analyses = await findAnalyses(
    reading,
    revisions.map(({ id }) => id),
  );
  const described: DescribedArticle[] = [];
  for (const revision of revisions) {
    const { id, article, text } = revision;
    const stored = analyses.get(id);
    if (!stored) continue;
    const decisions = decided.has(article) ? await findDecisions(reading, article) : [];
    const reports = withJoined(layOver(text, stored.reports, decisions).reports, joined);
    described.push(describeStored({ ...stored, reports, article: { ...stored.article, text } }));
    onArticle?.(revision, stored);
  }
  return described;
}

/** What people decided about the claims of these articles; `orphans` are decisions whose words are no longer in a text. */
export async function gatherGroupDecisions(
  { engine: { reading } }: Library,
  articles: readonly DescribedArticle[],
): Promise<{ readonly decisions: GroupDecisions; readonly orphans: readonly GroupDecision[] }> {
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const decisions = { together: [] as StatementPair[], apart: [] as StatementPair[] };
  const orphans: GroupDecision[] = [];
  for (const decision of await findGroupDecisions(reading)) {
    const [a, b] = decision.statements.map((quoted) => keyOf(quoted, texts.get(quoted.article)));
    if (a && b) decisions[decision.kind].push([a, b]);
    else if (decision.statements.every(({ article }) => texts.has(article))) orphans.push(decision);
  }
  return { decisions, orphans };
}

type StatementPair = GroupDecisions["together"][number];

function keyOf(
  quoted: GroupDecision["statements"][number],
  text: string | undefined,
): StatementPair[0] | null {
  const span = text === undefined ? null : placeOfStatement(text, quoted);
  return span && { document: quoted.article, ...span };
}
