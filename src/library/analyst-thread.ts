/**
 * The thread that analyses: texts in, rows out. Rules and words are loaded once.
 * @module
 */
import { parentPort, workerData } from "node:worker_threads";
import { analyzeArticle, loadOverlay } from "../pipeline/index.ts";
import { rowsOf } from "../store/rows.ts";
import type { AnalystData, AnalystReply, AnalystRequest } from "./analyst.ts";

const { overlay } = workerData as AnalystData;
const own = overlay === null ? {} : { overlay: loadOverlay(overlay) };

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
    ...own,
  };
  try {
    return { id, rows: rowsOf(revision.id, revision.article, analyzeArticle(revision.text, info)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
