/**
 * The thread that analyses: texts in, rows out. Rules and words are loaded once.
 * @module
 */
import { parentPort } from "node:worker_threads";
import { rowsOf } from "../../store/rows.ts";
import { analyzeArticle } from "../analyze.ts";
import type { AnalystReply, AnalystRequest } from "./analyst.ts";

parentPort?.on("message", ({ id, revision }: AnalystRequest) => {
  parentPort?.postMessage(reply(id, revision));
});

function reply(id: number, revision: AnalystRequest["revision"]): AnalystReply {
  const { title, url, publisher, author, published } = revision;
  const info = {
    id: revision.article,
    ...(title !== null && { title }),
    ...(url !== null && { url }),
    ...(publisher !== null && { publisher }),
    ...(author !== null && { author }),
    ...(published !== null && { published: published.value }),
  };
  try {
    return { id, rows: rowsOf(revision.id, revision.article, analyzeArticle(revision.text, info)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
