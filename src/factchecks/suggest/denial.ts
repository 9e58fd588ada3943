/**
 * Whether words already say that what they tell is not so, or report that somebody has checked it: then they are no retelling of
 * a refuted claim, and are offered none.
 * @module
 */
import type { Stance } from "../../model/index.ts";
import { foldWord, type Token, tokenize } from "../../text/index.ts";
import { denials } from "../rows.generated.ts";

/** What shows it: the report's analysis, or words of the text. */
export interface DenialSign {
  readonly evidence: "report" | "words";
  /** The words as they stand in the text; null for the analysis. */
  readonly words: string | null;
}

/** What an analysis says of a report. */
export interface ReportedStance {
  readonly stance: Stance;
  readonly negated: boolean;
}

/** Words of a text that are looked at. Further down a long one denies something else. */
const HEAD = 60;
/** Words that may stand where a phrase has …. */
const GAP = 8;

/** One place of a phrase: any of these words, after any words where `gap` is set. */
interface Place {
  readonly words: ReadonlySet<string>;
  /** Beginnings of words. */
  readonly beginnings: readonly string[];
  readonly gap: boolean;
}

let built: readonly (readonly Place[])[] | undefined;

const phrases = (): readonly (readonly Place[])[] => {
  built ??= denials.map(placesOf);
  return built;
};

function placesOf(phrase: string): Place[] {
  const parts = phrase.split(" ");
  return parts.flatMap((part, at): Place[] => {
    if (part === "…") return [];
    const forms = part.split("/").map(foldWord);
    const words = new Set(forms.filter((form) => !form.endsWith("+")));
    const beginnings = forms.filter((form) => form.endsWith("+")).map((form) => form.slice(0, -1));
    return [{ words, beginnings, gap: parts[at - 1] === "…" }];
  });
}

/** لم ينف: not denied. */
const NOT = new Set("لم لا لن ما ليس دون بدون not never didn didn't".split(" ").map(foldWord));

/**
 * The sign that a telling carries its own denial ("نفى ... أن", "لا صحة لما", "fact check"), or null. Give the report where there is one: a
 * voice that denies, and a writer who rejects, may stand outside of the words.
 */
export function carriesDenial(text: string, report?: ReportedStance): DenialSign | null {
  if (report && (report.negated || report.stance === "rejects")) return { evidence: "report", words: null };
  const words = tokenize(text)
    .filter(({ kind }) => kind !== "mark")
    .slice(0, HEAD);
  for (let at = 0; at < words.length; at++) {
    if (NOT.has(words[at - 1]?.folded ?? "")) continue;
    for (const places of phrases()) {
      const end = endOf(places, words, at);
      const [first, last] = [words[at], words[end - 1]];
      if (end > 0 && first && last) return { evidence: "words", words: text.slice(first.start, last.end) };
    }
  }
  return null;
}

/** Behind the last word of a phrase that begins at `at`; 0 where it does not. */
function endOf(places: readonly Place[], words: readonly Token[], at: number): number {
  let next = at;
  for (const [i, place] of places.entries()) {
    const found = placeFrom(place, words, next, i === 0);
    if (found < 0) return 0;
    next = found + 1;
  }
  return next;
}

function placeFrom(place: Place, words: readonly Token[], from: number, isFirst: boolean): number {
  const last = place.gap ? Math.min(from + GAP, words.length - 1) : from;
  for (let at = from; at <= last; at++) if (isOf(place, words[at]?.folded ?? "", isFirst)) return at;
  return -1;
}

/** و and ف are read over before a first word. */
function isOf({ words, beginnings }: Place, word: string, isFirst: boolean): boolean {
  if (words.has(word)) return true;
  if (isFirst && /^[وف]./u.test(word) && words.has(word.slice(1))) return true;
  return beginnings.some((beginning) => word.startsWith(beginning) && word.length > beginning.length);
}
