/**
 * The thread that analyses: texts in, rows out. Rules and words are loaded once.
 * @module
 */
import { workerData } from "node:worker_threads";
import { analyzeArticle, loadOverlay } from "../pipeline/index.ts";
import type { StoredRevision } from "../store/index.ts";
import { rowsOf } from "../store/rows.ts";
import { serve } from "../threads/index.ts";
import type { AnalystData } from "./analyst.ts";
import { infoOf } from "./article-info.ts";

const { overlay } = workerData as AnalystData;
const own = overlay === null ? {} : { overlay: loadOverlay(overlay) };

serve((revision: StoredRevision) =>
  rowsOf(
    revision.id,
    revision.article,
    analyzeArticle(revision.text, { ...infoOf(revision.article, revision), ...own }),
  ),
);
