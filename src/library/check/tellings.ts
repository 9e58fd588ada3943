/**
 * What a text tells, statement by statement, as claims and fact-checks are looked for by it. Pure.
 * @module
 */
import type { Analysis } from "../../model/index.ts";
import { carriesDenial, type DenialSign, describeStored, type ReportedStance } from "../../pipeline/index.ts";
import { findParagraphs, findSentences, type Span, textOf, tokenize } from "../../text/index.ts";

/** Words that tell something. The span counts UTF-16 units of the text that they stand in. */
export interface Telling extends Span {
  readonly words: string;
  /** What stands around them, and the names of who says it. */
  readonly context: string;
  /** When it was told (EDTF). */
  readonly published: string | null;
  /** The sign that it is told as untrue already; null where it is told as it is. */
  readonly denial: DenialSign | null;
}

/** More statements of one text than this are not looked for: those most worth checking are. */
const MOST = 30;
/** UTF-16 units of a text on each side of a statement that are its context. */
const AROUND = 300;

/** What an analysed text tells, in the order of the text: its statements, or its sentences where the rules find none. */
export function tellingsOf(analysis: Analysis): Telling[] {
  const { text, published } = analysis.article;
  const worth = new Map(analysis.reports.map(({ id, checkworthiness }) => [id, checkworthiness]));
  const statements = describeStored(analysis).statements;
  const chosen = onceEach(statements)
    .sort((a, b) => (worth.get(b.report) ?? 0) - (worth.get(a.report) ?? 0))
    .slice(0, MOST)
    .sort((a, b) => a.start - b.start);
  const sentences = sentencesOf(text);
  const about = { text, sentences, published: published?.value ?? null };
  if (chosen.length === 0)
    return sentences.slice(0, MOST).map((sentence) => tellingAt(sentence, [], { ...about, report: null }));
  return chosen.map(({ start, end, chain, stance, denied }) =>
    tellingAt(
      { start, end },
      chain.map(({ name }) => name),
      { ...about, report: { stance, negated: denied } },
    ),
  );
}

function onceEach<T extends Span>(statements: readonly T[]): T[] {
  return [...new Map(statements.map((one) => [`${one.start} ${one.end}`, one])).values()];
}

/** The text that a telling stands in. */
export interface TellingText {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly published: string | null;
  /** What the analysis says of the report that tells it. */
  readonly report: ReportedStance | null;
}

/** The telling at a place. `names`: of who says it. */
export function tellingAt(
  { start, end }: Span,
  names: readonly string[],
  { text, sentences, published, report }: TellingText,
): Telling {
  const sentence = sentences.find((one) => one.start <= start && end <= one.end);
  const around = text.slice(Math.max(0, start - AROUND), Math.min(text.length, end + AROUND));
  return {
    start,
    end,
    words: text.slice(start, end),
    context: [...names, around].join(" ").toWellFormed(),
    published,
    denial: carriesDenial(sentence ? textOf(text, sentence) : text.slice(start, end), report ?? undefined),
  };
}

/** The sentences of a text. */
export function sentencesOf(text: string): Span[] {
  const tokens = tokenize(text);
  return findParagraphs(text, tokens)
    .flatMap((paragraph) => findSentences(text, tokens, paragraph))
    .map(({ start, end }) => ({ start, end }));
}
