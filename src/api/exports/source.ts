/**
 * A library as exporters take from it: claim by claim and article by article, never held as a whole.
 * @module
 */
import type {
  ExportedArticle,
  ExportedClaim,
  ExportedGraph,
  ExportedOriginal,
  ExportSource,
} from "../../export/index.ts";
import {
  type Choice,
  findChosenArticles,
  findChosenClaims,
  findGeneration,
  getCase,
  getCurrent,
  getOriginal,
  getStoryline,
  getTrace,
  type Library,
  NotFoundError,
  resolveClaim,
  SupersededError,
} from "../../store/index.ts";
import { graphOf } from "../claims/graph.ts";
import { type LoadedClaim, loadClaim, pageOf } from "../claims/page.ts";
import { version } from "../version.ts";
import { getExportedArticle } from "./article.ts";
import { reportsOf } from "./reports.ts";

/** So many ids are asked for at once. */
const IDS = 500;
/** So many articles are read at once. */
const ARTICLES = 20;

/** What an export names beside what is chosen. */
export interface SourceOptions {
  /** ISO 8601 in UTC; the present moment where it is left out. */
  readonly at?: string;
}

/**
 * What is chosen of a library. `choice.case` may be its name. Throws NotFoundError where something is named that is not there. What
 * streams throws SupersededError where the claims are traced anew meanwhile: a file of two traces would name claims that it does not have.
 */
export async function openSource(
  library: Library,
  choice: Choice = {},
  { at = new Date().toISOString() }: SourceOptions = {},
): Promise<ExportSource> {
  const { run } = await getTrace(library.engine.reading);
  return new LibrarySource(library, await named(library, choice), { at, ...(run && { rules: run.rules }) });
}

/** The choice with present ids, after a look whether all is there. */
async function named({ engine: { reading } }: Library, choice: Choice): Promise<Choice> {
  const { claims, article, storyline } = choice;
  if (article !== undefined) await getCurrent(reading, article);
  if (storyline !== undefined) await getStoryline(reading, storyline);
  const ids = claims && (await Promise.all(claims.map((id) => resolveClaim(reading, id))));
  return {
    ...choice,
    ...(ids && { claims: [...new Set(ids)] }),
    ...(choice.case !== undefined && { case: (await getCase(reading, choice.case)).id }),
  };
}

class LibrarySource implements ExportSource {
  readonly at: string;
  readonly rules?: string;
  readonly version = `isnad ${version}`;
  readonly #library: Library;
  readonly #choice: Choice;
  #last: LoadedClaim | null = null;

  constructor(
    library: Library,
    choice: Choice,
    { at, rules }: { readonly at: string; readonly rules?: string },
  ) {
    this.at = at;
    if (rules !== undefined) this.rules = rules;
    this.#library = library;
    this.#choice = choice;
  }

  async *claims(): AsyncGenerator<ExportedClaim> {
    const { reading } = this.#library.engine;
    const ids = this.#pages((after) => findChosenClaims(reading, this.#choice, { after, limit: IDS }));
    for await (const some of ids) for (const id of some) yield pageOf(await this.#loadListed(id));
  }

  async *reports() {
    const { engine } = this.#library;
    const pages = this.#pages((after) =>
      findChosenArticles(engine, this.#choice, { after, limit: ARTICLES }),
    );
    for await (const articles of pages) yield* await reportsOf(engine.reading, articles, this.#choice);
  }

  getArticle(id: string): Promise<ExportedArticle> {
    return getExportedArticle(this.#library.engine.reading, id);
  }

  getOriginal(revision: string): Promise<ExportedOriginal> {
    return getOriginal(this.#library.engine.reading, revision);
  }

  async getGraph(claim: string): Promise<ExportedGraph> {
    return graphOf(await this.#load(claim));
  }

  /** A claim that was listed this moment is gone only where a trace has come between. */
  async #loadListed(id: string): Promise<LoadedClaim> {
    try {
      return await this.#load(id);
    } catch (error) {
      throw error instanceof NotFoundError ? tracedAnew() : error;
    }
  }

  /** Its graph is often asked for when a claim was just read: the last one is not read again. */
  async #load(id: string): Promise<LoadedClaim> {
    if (this.#last?.kept.id === id) return this.#last;
    const loaded = await loadClaim(this.#library, id);
    if (loaded.kept.id !== id) throw tracedAnew();
    this.#last = loaded;
    return loaded;
  }

  /** Pages of ids, as long as they are those of one trace. */
  async *#pages(find: (after: string) => Promise<readonly string[]>): AsyncGenerator<readonly string[]> {
    const { reading } = this.#library.engine;
    const generation = await findGeneration(reading);
    for (let after: string | undefined = ""; after !== undefined; ) {
      const ids: readonly string[] = await find(after);
      if (ids.length > 0) yield ids;
      if ((await findGeneration(reading)) !== generation) throw tracedAnew();
      after = ids.at(-1);
    }
  }
}

const tracedAnew = (): SupersededError =>
  new SupersededError("the claims were traced anew while they were exported; export them again");
