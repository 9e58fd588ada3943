/**
 * Our own corpus, analysed, for the tests of what is kept of analyses.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { analyzeArticle } from "../pipeline/index.ts";
import { rowsOf } from "./analyses/rows.ts";
import { type Added, ANALYZE } from "./articles/add.ts";
import { getCurrent } from "./articles/read.ts";
import { incoming } from "./engines.case.ts";
import { leaseJobs } from "./jobs.ts";
import type { Library } from "./library.ts";

const TEXTS = fileURLToPath(new URL("../../corpus/texts/", import.meta.url));

/** The texts of the corpus by file name. */
export const corpus: readonly (readonly [string, string])[] = readdirSync(TEXTS)
  .sort()
  .map((name) => [name, readFileSync(`${TEXTS}${name}`, "utf8")]);

/** Adds texts and saves their analyses, as a worker does. */
export async function addAnalysed(
  library: Library,
  articles: readonly ReturnType<typeof incoming>[],
): Promise<Added[]> {
  const added = await library.add(articles);
  await analyseAll(library);
  return added;
}

/** Does every job that waits. Returns how many. */
export async function analyseAll(library: Library): Promise<number> {
  const { engine } = library;
  const jobs = await leaseJobs(engine, { kind: ANALYZE, worker: "test", most: 1_000, milliseconds: 60_000 });
  const revisions = await engine.reading.selectFrom("revision").select(["id", "article_id"]).execute();
  const articles = new Map(revisions.map(({ id, article_id }) => [id, article_id]));
  const done = [];
  for (const job of jobs) {
    const article = articles.get(job.subject) ?? "";
    const { text, title } = await getCurrent(engine.reading, article);
    const analysis = analyzeArticle(text, { id: article, ...(title !== null && { title }) });
    done.push({ job, rows: rowsOf(job.subject, article, analysis) });
  }
  return library.saveAnalyses("test", done);
}

/** The corpus as incoming articles. */
export const corpusArticles = (): ReturnType<typeof incoming>[] =>
  corpus.map(([path, text]) => incoming(text, { path, publisher: path.slice(0, 3) }));
