/**
 * `isnad trace`: inputs in, a listing, JSON, files or a page out.
 * @module
 */
import type { TracedInput } from "../../library/index.ts";
import type { Analysis } from "../../model/index.ts";
import {
  analysisName,
  type InputFailure,
  listInputs,
  STANDARD_INPUT,
  type TraceOptions,
  traceInput,
} from "../../pipeline/index.ts";
import { allowedAddresses } from "../addresses.ts";
import { choiceOption, dateOption, numberOption, parse } from "../arguments.ts";
import { EXIT, isInputError, lineOf, traceOf, UsageError } from "../errors.ts";
import { overlayOption } from "../overlay.ts";
import { createProgress } from "../progress.ts";
import { createSinks, type Sink } from "../sinks.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  json: { type: "boolean", default: false },
  out: { type: "string" },
  html: { type: "string" },
  assertions: { type: "boolean", default: false },
  sort: { type: "string", default: "text" },
  "min-confidence": { type: "string" },
  published: { type: "string" },
  overlay: { type: "string" },
  quiet: { type: "boolean", default: false },
} as const;

/** How a batch went. */
interface Tally {
  articles: number;
  reports: number;
  failed: number;
  faults: number;
}

/** Runs the command. */
export async function trace(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  if (positionals.length === 0) throw new UsageError("name a file to read, or - for standard input");
  if (positionals.filter((name) => name === STANDARD_INPUT).length > 1)
    throw new UsageError("- (standard input) can be read only once");
  const leastConfidence = numberOption("min-confidence", values["min-confidence"], { min: 0, max: 1 }) ?? 0;
  const published = dateOption("published", values.published);
  const sort = choiceOption("--sort", values.sort, ["text", "worth"]);
  const given = { ...(published !== undefined && { published }), ...overlayOption(values.overlay) };
  const inputs = listInputs(positionals);
  if (values.out !== undefined) checkNames(inputs.paths);
  const sinks = createSinks({ ...values, sort, streams });
  const tally: Tally = { articles: 0, reports: 0, failed: 0, faults: 0 };
  for (const failure of inputs.failures) refuse(failure, tally, streams);
  const progress = createProgress(values.quiet ? 0 : inputs.paths.length, streams);
  for (const path of inputs.paths) {
    await traceOne(path, { given, leastConfidence, sinks, tally, streams });
    progress.step();
  }
  progress.end();
  finish(sinks, tally, streams);
  if (!values.quiet) streams.err(summaryOf(tally));
  return tally.faults > 0 ? EXIT.internal : tally.failed > 0 ? EXIT.inputs : EXIT.done;
}

interface Batch {
  readonly given: TraceOptions;
  readonly leastConfidence: number;
  readonly sinks: readonly Sink[];
  readonly tally: Tally;
  readonly streams: Streams;
}

/** A fault in one input ends neither the batch nor the inputs after it. */
async function traceOne(path: string, batch: Batch): Promise<void> {
  try {
    for await (const found of articlesOf(path, batch.given)) take(path, found, batch);
  } catch (error) {
    blame(`${path}: `, error, batch);
  }
}

/** A text is one article, whatever stands in it; pages, documents, tables, archives and addresses are read for theirs. */
async function* articlesOf(path: string, given: TraceOptions): AsyncGenerator<TracedInput> {
  if (path === STANDARD_INPUT || /\.(txt|text|md)$/iu.test(path))
    return yield { path, traced: await traceInput(path, given) };
  const { traceArticles } = await import("../../library/index.ts"); // half as long again to load as the analysis
  yield* traceArticles(path, given, { allow: allowedAddresses() });
}

function take(input: string, { path, traced }: TracedInput, batch: Batch): void {
  const { tally, streams } = batch;
  if (!traced.ok) {
    refuse(traced.failure, tally, streams);
    return;
  }
  const analysis = keepConfident(traced.value, batch.leastConfidence);
  const place = path.startsWith(input) ? path.slice(input.length) : "";
  if (!writeAll(path, analysisName(input, place), analysis, batch)) return;
  tally.articles++;
  tally.reports += analysis.reports.filter((report) => report.chain.length > 0).length;
}

/** Hands an analysis to every sink, also after one that cannot take it; true where all of them could. */
function writeAll(path: string, name: string, analysis: Analysis, batch: Batch): boolean {
  const taken = batch.sinks.map((sink) => {
    try {
      sink.write(name, analysis);
      return true;
    } catch (error) {
      blame(`${path}: `, error, batch);
      return false;
    }
  });
  return taken.every(Boolean);
}

/** Says and counts what went wrong: with an output, or with isnad itself. */
function blame(where: string, error: unknown, { tally, streams }: Pick<Batch, "tally" | "streams">): void {
  if (isInputError(error)) {
    streams.err(`isnad: ${error.message}`);
    tally.failed++;
    return;
  }
  streams.err(`isnad: ${where}internal error: ${lineOf(error)}`);
  for (const line of traceOf(error)) streams.err(line);
  tally.faults++;
}

function finish(sinks: readonly Sink[], tally: Tally, streams: Streams): void {
  for (const sink of sinks) {
    try {
      sink.finish();
    } catch (error) {
      blame("", error, { tally, streams });
    }
  }
}

function refuse(failure: InputFailure, tally: Tally, streams: Streams): void {
  streams.err(`isnad: ${failure.message}`);
  tally.failed++;
}

function keepConfident(analysis: Analysis, least: number): Analysis {
  if (least === 0) return analysis;
  return { ...analysis, reports: analysis.reports.filter((report) => report.confidence >= least) };
}

/** Throws a UsageError where two inputs would be written to one file. */
function checkNames(paths: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const path of paths) {
    const name = analysisName(path);
    const other = taken.get(name);
    if (other !== undefined)
      throw new UsageError(`${other} and ${path} would both be written to ${name}; trace them apart`);
    taken.set(name, path);
  }
}

function summaryOf({ articles, reports, failed, faults }: Tally): string {
  const parts = [
    `${articles} ${articles === 1 ? "article" : "articles"}`,
    `${reports} ${reports === 1 ? "report" : "reports"}`,
  ];
  if (failed > 0) parts.push(`${failed} failed`);
  if (faults > 0) parts.push(`${faults} internal ${faults === 1 ? "error" : "errors"}`);
  return `isnad: ${parts.join(", ")}`;
}
