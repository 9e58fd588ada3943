/**
 * Decisions between the library and the API: places in code points outside, in UTF-16 units inside.
 * @module
 */
import type { Wish as AskedWish, Contract, ReplyOf } from "../../contract/index.ts";
import {
  type Decidable,
  DecisionError,
  type MergeValue,
  nextReport,
  type PastDecision,
  type SplitValue,
  type VoiceValue,
  type Wish,
} from "../../store/index.ts";
import { type OffsetConverter, offsetsOf, type Span } from "../../text/index.ts";

type ShownDecision = ReplyOf<Contract["GET /api/articles/:article/decisions"]>["items"][number];

/** A decision in words. */
export const showDecision = (decision: PastDecision): ShownDecision => {
  const { id, kind, by, at, withdrawn, target } = decision;
  return { id, kind, by, at, withdrawn, words: target.text, said: saidIn(decision) };
};

function saidIn({ kind, value }: PastDecision): string[] {
  if (kind === "second-reading") return typeof value === "string" ? [value] : [];
  if (kind === "fix-content") return [(value as { readonly text: string }).text];
  if (kind === "fix-voice") return [(value as VoiceValue).name];
  if (kind === "merge") return [(value as MergeValue).next.text];
  return kind === "split"
    ? (value as SplitValue).parts.map((part) => part.map(({ text }) => text).join(" … "))
    : [];
}

/** What a person says of a report, in places of the text. Throws DecisionError where they are outside of it. */
export function wishOf(asked: AskedWish, { text, reports, report }: Decidable): Wish {
  const offsets = offsetsOf(text);
  switch (asked.kind) {
    case "confirm":
    case "reject":
      return { kind: asked.kind };
    case "second-reading":
      return { kind: "second-reading", note: asked.note };
    case "fix-content":
      return { kind: "fix-content", content: inside(offsets, asked.content) };
    case "fix-voice":
      return voiceWish(asked, offsets);
    case "split":
      return { kind: "split", at: asked.at.map((at) => inside(offsets, { start: at, end: at }).start) };
    case "merge":
      return { kind: "merge", next: asked.next ?? keyAfter(reports, report) };
  }
}

function voiceWish(
  { link, name, voice, unnamed, source }: Extract<AskedWish, { kind: "fix-voice" }>,
  offsets: OffsetConverter,
): Wish {
  return {
    kind: "fix-voice",
    link,
    name,
    voice,
    unnamed: unnamed ?? null,
    ...(source && { source: inside(offsets, source) }),
  };
}

function inside(offsets: OffsetConverter, span: Span): Span {
  try {
    return offsets.toUtf16(span);
  } catch (error) {
    throw new DecisionError(error instanceof RangeError ? error.message : `no words are at ${span.start}`);
  }
}

function keyAfter(reports: Decidable["reports"], report: Decidable["report"]): string {
  const next = nextReport(reports, report);
  if (!next) throw new DecisionError("no report with a voice comes after this one");
  return next.key;
}
