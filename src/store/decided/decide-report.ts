/**
 * Decisions about a report as people make them: by places in the text, turned into words that can be found again.
 * @module
 */
import type { VoiceKind } from "../../model/index.ts";
import { contains, type Span, trim } from "../../text/index.ts";
import { quoteOf } from "../analyses/place.ts";
import type { StoredReport } from "../analyses/read.ts";
import { type Decision, type DecisionTarget, decide } from "../decisions.ts";
import type { Engine } from "../engine.ts";
import { piecesOf } from "./change-report.ts";
import { layOver, sourcesOf } from "./lay-over.ts";
import type { ContentValue, MergeValue, SplitValue, VoiceValue } from "./values.ts";

/** A decision that does not fit the report, with what to do. */
export class DecisionError extends Error {
  override readonly name = "DecisionError";
}

/** What a person says of a report. Places count UTF-16 units of the text. */
export type Wish =
  | { readonly kind: "confirm" }
  | { readonly kind: "reject" }
  | { readonly kind: "second-reading"; readonly note: string | null }
  | { readonly kind: "fix-content"; readonly content: Span }
  | {
      readonly kind: "fix-voice";
      /** Counted from the outermost. */
      readonly link: number;
      readonly name: string;
      readonly voice: VoiceKind;
      readonly unnamed: string | null;
      /** Other words that name it; left out: those that were found. */
      readonly source?: Span;
    }
  /** `at`: where each report after the first begins. */
  | { readonly kind: "split"; readonly at: readonly number[] }
  /** `next`: the key of the report that is joined to this one. */
  | { readonly kind: "merge"; readonly next: string };

/** A report of an article, as decisions stand now. */
export interface Decidable {
  readonly article: string;
  readonly text: string;
  /** All reports of the text, with decisions laid over them. */
  readonly reports: readonly StoredReport[];
  readonly report: StoredReport;
}

/** Records what a person says of a report; returns the id. Throws {@link DecisionError} where it does not fit. */
export async function decideReport(
  engine: Engine,
  { article, text, reports, report }: Decidable,
  wish: Wish,
  by: string,
): Promise<string> {
  const value = wishedValue(text, { reports, report }, wish);
  const target = targetOf(text, report);
  const decision: Decision = { id: "new", article, kind: wish.kind, target, value, by, at: "" };
  if (layOver(text, reports, [decision]).orphans.length > 0)
    throw new DecisionError("these words stand there more than once; choose some that can be told apart");
  const { sources } = target;
  return decide(engine, text, {
    article,
    kind: wish.kind,
    value,
    by,
    span: report.content,
    ...(sources && { sources }),
  });
}

const targetOf = (text: string, report: StoredReport): DecisionTarget => ({
  ...quoteOf(text, report.content),
  sources: sourcesOf(text, report),
});

function wishedValue(text: string, at: Pick<Decidable, "reports" | "report">, wish: Wish): unknown {
  if (wish.kind === "reject" || wish.kind === "confirm") return null;
  if (wish.kind === "second-reading") return wish.note;
  if (wish.kind === "fix-content") return quoteOf(text, words(text, wish.content)) satisfies ContentValue;
  if (wish.kind === "fix-voice") return voiceValue(text, at.report, wish);
  return wish.kind === "split" ? splitValue(text, at.report, wish.at) : mergeValue(text, at, wish.next);
}

/** A span that has words in it and lies in the text. */
function words(text: string, { start, end }: Span): Span {
  const trimmed = trim(text, { start, end });
  if (start < 0 || end > text.length || trimmed.start >= trimmed.end)
    throw new DecisionError(`there are no words at ${start}..${end} of the article`);
  return trimmed;
}

function voiceValue(
  text: string,
  { chain }: StoredReport,
  { link, name, voice, unnamed, source }: Extract<Wish, { kind: "fix-voice" }>,
): VoiceValue {
  const meant = chain[link];
  if (!meant)
    throw new DecisionError(`the chain has no link ${link}; it has ${chain.length}, counted from 0`);
  return {
    link: { at: link, source: meant.source && quoteOf(text, meant.source) },
    name: name.trim(),
    kind: voice,
    unnamed: voice === "anonymous" ? (unnamed ?? "other") : null,
    ...(source && { source: quoteOf(text, words(text, source)) }),
  };
}

/** Cuts the pieces of a report; a piece is cut only inside, so that nothing is left without words. */
function splitValue(text: string, report: StoredReport, at: readonly number[]): SplitValue {
  const cuts = [...new Set(at)].sort((a, b) => a - b);
  const pieces = piecesOf(report);
  const [first] = pieces;
  if (cuts.length === 0) throw new DecisionError("say where the second report begins");
  for (const cut of cuts)
    if (cut === first?.start || !pieces.some(({ start, end }) => start <= cut && cut < end))
      throw new DecisionError(`${cut} does not cut the content of this report`);
  const bounds = [0, ...cuts, text.length];
  const parts = cuts.concat(text.length).map((end, nth) => within(text, pieces, bounds[nth] ?? 0, end));
  if (parts.some((part) => part.length === 0)) throw new DecisionError("a part would have no words");
  return { parts: parts.map((part) => part.map((piece) => quoteOf(text, piece))) };
}

const within = (text: string, pieces: readonly Span[], from: number, to: number): Span[] =>
  pieces
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)
    .map((piece) => trim(text, piece))
    .filter(({ start, end }) => start < end);

function mergeValue(
  text: string,
  { reports, report }: Pick<Decidable, "reports" | "report">,
  key: string,
): MergeValue {
  const next = reports.find((one) => one.key === key);
  if (!next || next.key === report.key)
    throw new DecisionError(`there is no other report ${key} to join to this one`);
  if (piecesOf(report).some((piece) => contains(piece, next.content)))
    throw new DecisionError("the other report lies within this one already");
  return { next: targetOf(text, next) };
}

/** The report after one in the text that has voices too; null at the end. */
export function nextReport(reports: readonly StoredReport[], report: StoredReport): StoredReport | null {
  const end = Math.max(...piecesOf(report).map((piece) => piece.end));
  return reports.find((one) => one.chain.length > 0 && one !== report && one.content.start >= end) ?? null;
}
