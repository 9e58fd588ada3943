/**
 * What `isnad decide` was told, as the library takes it: words become places.
 * @module
 */
import type { VoiceKind } from "../model/index.ts";
import { type Decidable, nextReport, type Wish } from "../store/index.ts";
import { contains, type Span } from "../text/index.ts";
import { choiceOption, wholeOption } from "./arguments.ts";
import { UsageError } from "./errors.ts";

/** Options that say what is decided. */
export const WISH_OPTIONS = {
  content: { type: "string" },
  name: { type: "string" },
  link: { type: "string" },
  kind: { type: "string" },
  source: { type: "string" },
  at: { type: "string", multiple: true },
  with: { type: "string" },
  note: { type: "string" },
} as const;

/** What those options were given. */
export interface WishValues {
  readonly content?: string;
  readonly name?: string;
  readonly link?: string;
  readonly kind?: string;
  readonly source?: string;
  readonly at?: readonly string[];
  readonly with?: string;
  readonly note?: string;
}

const KINDS: readonly VoiceKind[] = ["person", "organisation", "outlet", "document", "anonymous", "group"];

/** What a person says of a report. Throws a UsageError where something is missing or stands in the article more than once. */
export function wishOf(kind: Wish["kind"], values: WishValues, at: Decidable): Wish {
  if (kind === "fix-content") return { kind, content: placeOf(at.text, "content", values.content) };
  if (kind === "fix-voice") return voiceWish(values, at);
  if (kind === "split") return { kind, at: cuts(values, at) };
  if (kind === "merge") return { kind, next: otherReport(values, at) };
  if (kind === "reject" || kind === "confirm") return { kind };
  return { kind, note: values.note ?? null };
}

function voiceWish({ name, link, kind, source }: WishValues, { text, report: { chain } }: Decidable): Wish {
  if (name === undefined || name.trim() === "") throw new UsageError("say who the voice is: --name NAME");
  if (chain.length === 0) throw new UsageError("this report has no voice: the article says it itself");
  const nth = wholeOption("link", link, { min: 1, max: chain.length }) ?? (chain.length === 1 ? 1 : null);
  if (nth === null) throw new UsageError(`the chain has ${chain.length} voices; say which: --link N`);
  const found = chain[nth - 1];
  const voice = kind === undefined ? found?.kind : choiceOption("--kind", kind, KINDS);
  return {
    kind: "fix-voice",
    link: nth - 1,
    name,
    voice: voice ?? "person",
    unnamed: found?.unnamed ?? null,
    ...(source !== undefined && { source: placeOf(text, "source", source) }),
  };
}

/** The words are looked for in the report alone: outside of it they may stand as often as they like. */
function cuts({ at = [] }: WishValues, { text, report }: Decidable): number[] {
  if (at.length === 0) throw new UsageError("say where the second report begins: --at WORDS");
  const pieces = [report.content, ...report.more];
  return at.map((words) => {
    const found = placesOf(text, words).filter((place) => pieces.some((piece) => contains(piece, place)));
    const [only] = found;
    if (!only || found.length > 1)
      throw new UsageError("--at must be words that stand in the content once; give more of them");
    return only.start;
  });
}

function otherReport({ with: name }: WishValues, { reports, report }: Decidable): string {
  const other =
    name === undefined
      ? nextReport(reports, report)
      : reports.find(({ id, key }) => id === name || key === name);
  if (!other) throw new UsageError("there is no report to join to it; --with REPORT names another");
  return other.key;
}

function placeOf(text: string, option: string, words: string | undefined): Span {
  if (words === undefined || words === "")
    throw new UsageError(`say what the ${option} should have been: --${option} WORDS`);
  const [only, ...more] = placesOf(text, words);
  if (!only || more.length > 0)
    throw new UsageError(`--${option} must be words that stand in the article once; give more of them`);
  return only;
}

function placesOf(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    found.push({ start, end: start + words.length });
  return found;
}
