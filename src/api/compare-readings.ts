/**
 * Two readings side by side, in code points as everything outside.
 * @module
 */

import type { SentReport } from "../contract/index.ts";
import { type Agreement, agreementOf, annotationOf } from "../evaluate/index.ts";
import type { ReadReport } from "../model/index.ts";
import {
  findAnalysis,
  getCurrent,
  getReading,
  type KeptReading,
  type Library,
  moveReports,
  ReadingError,
  refuseSighted,
} from "../store/index.ts";
import { offsetsOf, type Span, textOf } from "../text/index.ts";
import { ApiError } from "./problem.ts";

/** What the other side of a comparison is called where it is not a reading. */
export const RULES = "rules";

/** Two readings, the second one may be {@link RULES}, and the name of who asks, if they gave one. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly by: string | null;
}

/** Two readings of one text, and their agreement. Spans count code points. */
export interface Comparison {
  readonly text: string;
  readonly a: readonly ReadReport[];
  readonly agreement: Agreement;
}

/**
 * Compares a reading with another, or with what the rules find in the same revision. Throws ReadingError while one is not
 * done, or `by` has not finished: nobody must see what others have found before.
 */
export async function compareReadings(
  { engine }: Library,
  { a: id, b: other, by }: Pair,
): Promise<Comparison> {
  const reading = await doneFor(engine.reading, id, by);
  const { text } = reading;
  const b =
    other === RULES
      ? await ofRules(engine, reading)
      : ofReading(reading, await doneFor(engine.reading, other, by));
  const { toCodePoints } = offsetsOf(text);
  const a = moveReports(reading.reports, toCodePoints);
  return { text, a, agreement: agreementOf(text, a, moveReports(b, toCodePoints)) };
}

/** A reading as an annotation file, with its text. Throws NotFoundError, ReadingError. */
export async function annotateReading(
  { engine }: Library,
  id: string,
  by: string | null,
): Promise<{ readonly text: string; readonly annotation: string }> {
  const { text, title, publisher, article, ...reading } = await doneFor(engine.reading, id, by);
  const { republishes, author, published } = await getCurrent(engine.reading, article);
  const meta = { title, publisher, republishes, author, published: published?.value ?? null };
  const reports = moveReports(reading.reports, offsetsOf(text).toCodePoints);
  const annotation = annotationOf(`${id}.txt`, text, meta, reports);
  return { text, annotation: `${JSON.stringify(annotation, null, 2)}\n` };
}

/** A reading that is done, and that `by` may see. Throws NotFoundError, ReadingError. */
async function doneFor(
  db: Library["engine"]["reading"],
  id: string,
  by: string | null,
): Promise<KeptReading> {
  const reading = await getReading(db, id);
  if (reading.state !== "done")
    throw new ReadingError("ReadingOpenError", `the reading ${id} is not done; finish it first`);
  await refuseSighted(db, reading, by);
  return reading;
}

async function ofRules(
  { reading: db }: Library["engine"],
  { revision }: KeptReading,
): Promise<readonly ReadReport[]> {
  const analysis = await findAnalysis(db, revision);
  if (!analysis) throw new ApiError(409, "not-analysed", "the rules have not read this text yet");
  return analysis.reports
    .filter(({ chain }) => chain.length > 0)
    .map(({ id, content, more, form, stance, negated, chain }) => ({
      id,
      content,
      more,
      form,
      stance,
      negated,
      chain: chain.map(({ source, cue, name, kind }) => ({ source, cue, name, kind })),
    }));
}

function ofReading({ id, revision }: KeptReading, other: KeptReading): readonly ReadReport[] {
  if (other.revision === revision) return other.reports;
  throw new ApiError(409, "other-text", `the readings ${id} and ${other.id} are of different texts`);
}

/** Reports as they leave: each span with its words. Takes spans in code points. */
export function sendReports(text: string, reports: readonly ReadReport[]): SentReport[] {
  const offsets = offsetsOf(text);
  const words = ({ start, end }: Span) => ({
    start,
    end,
    text: textOf(text, offsets.toUtf16({ start, end })),
  });
  return reports.map(({ id, content, more, form, stance, negated, chain }) => ({
    id,
    content: words(content),
    more: more.map(words),
    form,
    stance,
    negated,
    chain: chain.map(({ source, cue, name, kind }) => ({
      source: source && words(source),
      cue: cue && words(cue),
      name,
      kind,
    })),
  }));
}

/** Reports as they came, still in code points. Throws ApiError where a span has other words than the text, or an id stands twice. */
export function receiveReports(text: string, sent: readonly SentReport[]): ReadReport[] {
  const offsets = offsetsOf(text);
  const ids = new Set(sent.map(({ id }) => id));
  if (ids.size < sent.length) throw new ApiError(422, "words", "two reports have one id; give each its own");
  const check = (given: Span & { readonly text: string }): Span => {
    const { start, end } = given;
    if (wordsAt(text, offsets, given) === given.text) return { start, end };
    throw new ApiError(
      422,
      "words",
      `the text has other words at ${start}..${end} than ${JSON.stringify(given.text)}; mark them again`,
    );
  };
  return sent.map((report) => ({
    ...report,
    content: check(report.content),
    more: report.more.map(check),
    chain: report.chain.map((link) => ({
      ...link,
      source: link.source && check(link.source),
      cue: link.cue && check(link.cue),
    })),
  }));
}

/** Null beyond the text. */
function wordsAt(text: string, offsets: ReturnType<typeof offsetsOf>, { start, end }: Span): string | null {
  try {
    return textOf(text, offsets.toUtf16({ start, end }));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
