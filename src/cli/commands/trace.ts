/**
 * `isnad trace`: inputs in, a listing, JSON, files or a page out.
 * @module
 */
import type { Analysis } from "../../model/index.ts";
import {
  analysisName,
  type InputFailure,
  listInputs,
  STANDARD_INPUT,
  traceInput,
} from "../../pipeline/index.ts";
import { dateOption, numberOption, parse } from "../arguments.ts";
import { EXIT, lineOf, UsageError } from "../errors.ts";
import { createProgress } from "../progress.ts";
import { createSinks, type Sink } from "../sinks.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  json: { type: "boolean", default: false },
  out: { type: "string" },
  html: { type: "string" },
  assertions: { type: "boolean", default: false },
  "min-confidence": { type: "string" },
  published: { type: "string" },
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
  const inputs = listInputs(positionals);
  if (values.out !== undefined) checkNames(inputs.paths);
  const sinks = createSinks({ ...values, streams });
  const tally: Tally = { articles: 0, reports: 0, failed: 0, faults: 0 };
  for (const failure of inputs.failures) refuse(failure, tally, streams);
  const progress = createProgress(values.quiet ? 0 : inputs.paths.length, streams);
  for (const path of inputs.paths) {
    await traceOne(path, { published, leastConfidence, sinks, tally, streams });
    progress.step();
  }
  progress.end();
  finish(sinks, tally, streams);
  if (!values.quiet) streams.err(summaryOf(tally));
  return tally.faults > 0 ? EXIT.internal : tally.failed > 0 ? EXIT.inputs : EXIT.done;
}

interface Batch {
  readonly published: string | undefined;
  readonly leastConfidence: number;
  readonly sinks: readonly Sink[];
  readonly tally: Tally;
  readonly streams: Streams;
}

/** A fault in one article ends neither the batch nor the articles after it. */
async function traceOne(path: string, batch: Batch): Promise<void> {
  const { published, tally, streams } = batch;
  try {
    const traced = await traceInput(path, published === undefined ? {} : { published });
    if (!traced.ok) return refuse(traced.failure, tally, streams);
    const analysis = keepConfident(traced.value, batch.leastConfidence);
    for (const sink of batch.sinks) sink.write(path, analysis);
    tally.articles++;
    tally.reports += analysis.reports.filter((report) => report.chain.length > 0).length;
  } catch (error) {
    if (error instanceof Error && error.name === "InputError") {
      streams.err(`isnad: ${lineOf(error)}`);
      tally.failed++;
      return;
    }
    tally.faults++;
    streams.err(`isnad: ${path}: internal error: ${lineOf(error)}`);
    if (process.env.ISNAD_DEBUG && error instanceof Error) streams.err(error.stack ?? "");
  }
}

function finish(sinks: readonly Sink[], tally: Tally, streams: Streams): void {
  for (const sink of sinks) {
    try {
      sink.finish();
    } catch (error) {
      streams.err(`isnad: ${lineOf(error)}`);
      tally.failed++;
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
