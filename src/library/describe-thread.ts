/**
 * The thread that describes: texts in, statements with what is said in them out.
 * @module
 */
import { workerData } from "node:worker_threads";
import { describeText, loadOverlay } from "../pipeline/index.ts";
import { serve } from "../threads/index.ts";
import type { AnalystData } from "./analyst.ts";
import { infoOf } from "./article-info.ts";
import type { Gathered } from "./gather.ts";

const { overlay } = workerData as AnalystData;
const own = overlay === null ? {} : { overlay: loadOverlay(overlay) };

serve(({ id, incoming }: Gathered) => describeText(incoming.text, { ...infoOf(id, incoming), ...own }));
