/**
 * What looks like speech, and whether a report covers it: a way to find missed constructions in text that nobody has
 * annotated. The signs are crude on purpose and know none of the rules: an أن, a quotation, a colon, a preposition of source.
 * @module
 */
import type { Report } from "../model/index.ts";
import {
  findParagraphs,
  findQuotations,
  type Quotation,
  type Span,
  type Token,
  tokenize,
} from "../text/index.ts";

/** By what a place looks like reported speech. */
export type SpeechSign = "clause" | "quotation" | "colon" | "preposition";

/** A place that looks like speech. The span is the sign itself. */
export interface SpeechLike extends Span {
  readonly sign: SpeechSign;
  /** The words that tell one construction from another: mostly the word before the sign, folded. */
  readonly key: string;
  readonly covered: boolean;
}

const COMPLEMENTIZER = /^ب?ان(?:ه|ها|هم|هما|هن|نا|ني|ي)?$/u;
const SOURCE_PREPOSITION = /^[وف]?(?:ب?حسب|حسبما|وفقا?|وفقما|طبقا|تبعا|نقلا|استنادا|بناء)$/u;
/** Shorter quotations are names and terms. */
const SHORTEST_QUOTATION = 4;
/** A quotation or a clause may begin with a word or two that belong to no content. */
const SLACK = 12;

/** All places of an article that look like speech, in order. Linear in its length. */
export function findSpeechLike(text: string, reports: readonly Report[]): SpeechLike[] {
  const tokens = tokenize(text);
  const { quotations } = findQuotations(text, tokens, findParagraphs(text, tokens));
  const told = reports.filter(({ chain }) => chain.length > 0);
  const signs = [...fromWords(tokens, text), ...fromQuotations(quotations, tokens)];
  return signs
    .sort((a, b) => a.start - b.start)
    .map((sign) => ({ ...sign, covered: told.some((report) => covers(report, sign)) }));
}

type Sign = Omit<SpeechLike, "covered">;

function fromWords(tokens: readonly Token[], text: string): Sign[] {
  return tokens.flatMap((token, i): Sign[] => {
    const { start, end, folded } = token;
    const before = tokens[i - 1]?.folded ?? "";
    const after = tokens[i + 1];
    if (COMPLEMENTIZER.test(folded)) return [{ start, end, sign: "clause", key: `${before} ${folded}` }];
    if (folded === ":" && after?.kind === "word" && !/^\s*\n/u.test(text.slice(end)))
      return [{ start, end, sign: "colon", key: before }];
    if (SOURCE_PREPOSITION.test(folded))
      return [{ start, end, sign: "preposition", key: `${folded} ${after?.folded ?? ""}` }];
    return [];
  });
}

function fromQuotations(quotations: readonly Quotation[], tokens: readonly Token[]): Sign[] {
  const words = tokens.filter(({ kind }) => kind !== "mark");
  let next = 0;
  return quotations.flatMap((quotation): Sign[] => {
    while (next < words.length && (words[next]?.start ?? 0) < quotation.start) next++;
    const inside = words[next + SHORTEST_QUOTATION - 1];
    if (!inside || inside.end > quotation.end) return [];
    const key = words[next - 1]?.folded ?? "";
    return [{ start: quotation.start, end: quotation.inner.start, sign: "quotation", key }];
  });
}

/** True where the report's content begins at the sign or holds it, or one of its cues is the sign. */
function covers({ content, more, chain }: Report, { start, end, sign }: Sign): boolean {
  if (sign === "preposition")
    return chain.some(({ cue, source }) => touches(cue, start, end) || touches(source, start, end));
  const parts = [content, ...more];
  if (sign === "quotation") return parts.some((part) => part.start <= end + SLACK && part.end > end);
  return parts.some((part) => part.start >= start && part.start <= end + SLACK);
}

const touches = (span: Span | null, start: number, end: number): boolean =>
  span !== null && span.start < end && start < span.end;
