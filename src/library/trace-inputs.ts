/**
 * Inputs that nobody keeps, analysed as they come: pages, documents, feeds, tables, archives, addresses.
 * @module
 */
import { basename } from "node:path";
import type { Outcome } from "../ingest/index.ts";
import type { Analysis, Incoming } from "../model/index.ts";
import { analyzeArticle, type TraceOptions } from "../pipeline/index.ts";
import { infoOf } from "./article-info.ts";
import { type OpenOptions, openInputs } from "./inputs.ts";

/** An article of an input: where it stands (`dump.jsonl#12`), and its analysis or why there is none. */
export interface TracedInput {
  readonly path: string;
  readonly traced: Outcome<Analysis>;
}

/**
 * Analyses every article of an input, one at a time. What is given goes before what the input says of its articles. Throws
 * only what the analysis itself throws.
 */
export async function* traceArticles(
  input: string,
  given: TraceOptions = {},
  options: OpenOptions = {},
): AsyncGenerator<TracedInput> {
  for await (const found of openInputs([input], options)) {
    if (!found.ok) yield { path: input, traced: found };
    else yield { path: found.value.path, traced: { ok: true, value: analyze(found.value, given) } };
  }
}

function analyze(incoming: Incoming, given: TraceOptions): Analysis {
  const analysis = analyzeArticle(incoming.text, { ...infoOf(basename(incoming.path), incoming), ...given });
  return { ...analysis, diagnostics: [...incoming.diagnostics, ...analysis.diagnostics] };
}
