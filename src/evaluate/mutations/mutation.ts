/**
 * What a mutation is: a typed change to a sentence as a copyist would make it, and where it shows on both sides.
 * @module
 */
import type { ChangeType } from "../../model/index.ts";
import { contains, type Span, type Token, tokenize, trim } from "../../text/index.ts";
import type { Mark, MarkKind, Replacement, Sentence } from "./sentence.ts";
import { type MutationWords, rowAt, type WordRow } from "./words.ts";

/** A number from 0 to below 1. */
export type Random = () => number;

/** A sentence as mutations read it. */
export interface Site extends Sentence {
  /** Tokens of the sentence. */
  readonly tokens: readonly Token[];
  /** The first token of the statement, and the one after its last. */
  readonly first: number;
  readonly last: number;
  readonly words: MutationWords;
  readonly random: Random;
}

/** What would be changed. */
export interface Proposal {
  readonly replacements: readonly Replacement[];
  /** The words that change, in the old sentence; null for what comes new. */
  readonly from: Span | null;
  /** Which of the replacements shows the change in the new sentence; null for what is left out. */
  readonly to: number | null;
}

/** One kind of change; `propose` gives null where the sentence offers no place for it. */
export interface Mutation {
  readonly type: ChangeType;
  propose(site: Site): Proposal | null;
}

/** A sentence made ready for mutations. */
export function siteOf(sentence: Sentence, words: MutationWords, random: Random): Site {
  const tokens = tokenize(sentence.text);
  const first = tokens.findIndex((token) => token.start >= sentence.statement.start);
  const after = tokens.findIndex((token) => token.start >= sentence.statement.end);
  return { ...sentence, tokens, first, last: after < 0 ? tokens.length : after, words, random };
}

/** Marks of a kind that lie in the statement. */
export function marksIn(site: Site, kind: MarkKind): Mark[] {
  return site.marks.filter((mark) => mark.kind === kind && contains(site.statement, mark));
}

/** The one mark of a kind, where there is exactly one. */
export function onlyMark(site: Site, kind: MarkKind): Mark | null {
  const [mark, another] = site.marks.filter((each) => each.kind === kind);
  return mark && !another ? mark : null;
}

/** Words that govern what follows them: it cannot be moved or left out without them. */
const GOVERNING = new Set("من الي حتي منذ قبل بعد عن في خلال بين علي مع يزال تزال".split(" "));

/** منذ أمس, من قبل: the stretch belongs to the word before it. */
export function isGoverned({ tokens }: Site, at: Span): boolean {
  const first = tokens.findIndex((token) => token.start >= at.start);
  return GOVERNING.has(tokens[first - 1]?.folded ?? "");
}

/** After أن a noun stands in another case, which shows in the dual and the plural, and behind هناك: it cannot begin a sentence. */
export function isBoundToJoiner({ text, tokens, first, statement }: Site): boolean {
  const opening = tokens[first]?.folded ?? "";
  const isJoined = !/[:"“”«]\s*$/u.test(text.slice(0, statement.start));
  return isJoined && (/(ين|ي)$/u.test(opening) || opening === "هناك" || opening === "ثمه");
}

/** إلى, إلا, الآن begin like nouns with the article. */
const PARTICLES = new Set(["الي", "الا", "الان"]);

/** A name or noun goes on in the word after it (بن, an adjective, the name of a family), which would be left behind. */
export function goesOn({ tokens }: Site, at: Span): boolean {
  const next = tokens.find((token) => token.start >= at.end)?.folded ?? "";
  return next === "بن" || (next.startsWith("ال") && !PARTICLES.has(next));
}

/** One of the list by lot; undefined for an empty one. */
export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** The list in an order by lot. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    const [a, b] = [out[i] as T, out[k] as T];
    [out[i], out[k]] = [b, a];
  }
  return out;
}

/** A row of a list that stands in the statement, with its stretch. */
export interface FoundRow {
  readonly row: WordRow;
  readonly at: number;
  readonly span: Span;
}

/** All rows of a list that stand in the statement, whole words only. */
export function rowsIn(site: Site, list: string): FoundRow[] {
  const rows = site.words.of(list);
  const found: FoundRow[] = [];
  for (let at = site.first; at < site.last; at++) {
    const row = rowAt(rows, site.tokens, at);
    const last = row && site.tokens[at + row.folded.length - 1];
    const start = site.tokens[at]?.start ?? 0;
    if (row && last && last.end <= site.statement.end)
      found.push({ row, at, span: { start, end: last.end } });
  }
  return found;
}

/** Leaves a stretch of the statement out, with the space after it where one before it stays. */
export function leaveOut({ text, statement }: Site, from: Span): Proposal {
  let { end } = from;
  if (from.start === statement.start || /\s/u.test(text[from.start - 1] ?? ""))
    while (end < statement.end && /\s/u.test(text[end] ?? "")) end++;
  return {
    replacements: [{ start: from.start, end, text: "", inside: true }],
    from: trim(text, from),
    to: null,
  };
}

/** Puts other words in the place of a stretch of the statement. */
export function putInstead(from: Span, text: string, marks: readonly Mark[] = []): Proposal {
  return { replacements: [{ start: from.start, end: from.end, text, inside: true, marks }], from, to: 0 };
}
