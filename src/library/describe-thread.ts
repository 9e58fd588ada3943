/**
 * The thread that describes: texts in, statements with what is said in them out.
 * @module
 */
import { workerData } from "node:worker_threads";
import { serve } from "../threads/index.ts";
import type { AnalystData } from "./analyst.ts";
import { describeWith } from "./describer.ts";

serve(describeWith((workerData as AnalystData).overlay));
