/**
 * `isnad explain`: why reports were found, as trees of rules.
 * @module
 */
import { existsSync } from "node:fs";
import type { Analysis, Report } from "../../model/index.ts";
import {
  InputError,
  STANDARD_INPUT,
  type TraceOptions,
  traceBytes,
  traceInput,
} from "../../pipeline/index.ts";
import { oneLine, renderDerivation, shorten } from "../../render/index.ts";
import { contains, offsetsOf, type Span, textOf } from "../../text/index.ts";
import { offsetOption, parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { overlayOption } from "../overlay.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = { at: { type: "string" }, overlay: { type: "string" } } as const;
const NEAREST = 3;
const EXCERPT = 60;

/** Runs the command. */
export async function explain(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [subject, ...others] = positionals;
  if (subject === undefined || others.length > 0)
    throw new UsageError("explain takes one file, or one sentence in quotation marks");
  const at = offsetOption("at", values.at);
  const analysis = await analyse(subject, at !== undefined, overlayOption(values.overlay));
  const found = at === undefined ? analysis.reports : reportsAt(analysis, at);
  for (const report of found) streams.out(`${renderDerivation(analysis, report, streams)}\n`);
  if (found.length === 0)
    streams.out(at === undefined ? "No report was found in this text.\n" : nothingAt(analysis, at));
  return EXIT.done;
}

/** A sentence is what names no file, not even one that is missing, and has a space or an Arabic letter in it. */
async function analyse(subject: string, isFile: boolean, options: TraceOptions): Promise<Analysis> {
  const isName = isFile || subject === STANDARD_INPUT || /\.txt$/i.test(subject) || existsSync(subject);
  const isSentence = !isName && /[\s\p{Script=Arabic}]/u.test(subject);
  const traced = isSentence
    ? await traceBytes("the sentence", new TextEncoder().encode(subject), options)
    : await traceInput(subject, options);
  if (!traced.ok) throw new InputError(traced.failure.message);
  return traced.value;
}

/** The reports of which the offset (code points) touches the words, a voice or a cue. */
function reportsAt({ article, reports }: Analysis, at: number): readonly Report[] {
  const unit = toUnit(article.text, at);
  const point = { start: unit, end: unit + 1 };
  return reports.filter((report) => spansOf(report).some((one) => contains(one, point)));
}

function toUnit(text: string, at: number): number {
  const length = [...text].length;
  if (at >= length) throw new UsageError(`--at ${at} is beyond the text, which has ${length} code points`);
  return offsetsOf(text).toUtf16({ start: at, end: at }).start;
}

function spansOf({ content, more, chain }: Report): Span[] {
  return [
    content,
    ...more,
    ...chain.flatMap(({ source, cue }) => [source, cue].filter((one) => one !== null)),
  ];
}

function nothingAt({ article, reports }: Analysis, at: number): string {
  if (reports.length === 0) return "No report was found in this text.\n";
  const offsets = offsetsOf(article.text);
  const places = reports.map(({ content }) => ({ content, ...offsets.toCodePoints(content) }));
  const distance = (one: Span): number => Math.max(one.start - at, at - one.end, 0);
  const nearest = places.sort((a, b) => distance(a) - distance(b)).slice(0, NEAREST);
  const lines = nearest.map(({ start, end, content }) => {
    const words = shorten(oneLine(textOf(article.text, content)), EXCERPT);
    return `  --at ${start}  (${start}–${end})  \u2068${words}\u2069\n`;
  });
  return `No report was found at ${at}. The nearest:\n${lines.join("")}`;
}
