/**
 * Finds the time expressions of an article: rules read at each word that may begin one, the longest reading wins,
 * then every expression is resolved.
 * @module
 */
import type { TimeExpression, TimeType } from "../../model/index.ts";
import type { Token } from "../../text/index.ts";
import { mayBeginNumber } from "../numbers/words.ts";
import { type Context, parsePublished } from "./context.ts";
import { timeWords } from "./lexicon.ts";
import type { DateParts, Found, Meaning } from "./meaning.ts";
import { resolve } from "./resolve.ts";
import type { Match } from "./rule.ts";
import { createScan, type Scan, type ScanLook } from "./scan.ts";
import { rulesAt, startsRule } from "./starts.ts";

/** What is known of the article. */
export interface TimeOptions {
  /** EDTF, null where it is not known. */
  readonly published: string | null;
  /** Answers for each token's spelling, where the caller remembers them; without them every token is read. */
  readonly look?: TimeLook;
}

/** Cheap looks at a token. */
export interface TimeLook extends ScanLook {
  /** See {@link mayBeginTime}; of the others, {@link mayTellTime} and `mayStartNumber`. */
  readonly mayBegin: (index: number) => boolean;
}

/** False where no time expression begins with a token of this spelling, whatever stands around it. */
export function mayBeginTime(token: Pick<Token, "kind" | "folded">): boolean {
  return timeWords.mayBegin(token.folded, ({ is }) => startsRule(is)) || mayBeginNumber(token);
}

/** False where a token of this spelling has no part in a time expression but as a number. */
export function mayTellTime(token: Pick<Token, "folded">): boolean {
  return timeWords.mayBegin(token.folded);
}

/** The time expressions of a text, in order, none inside another. Linear in the number of tokens. */
export function findTimes(tokens: readonly Token[], text: string, options: TimeOptions): TimeExpression[] {
  const { look } = options;
  const found = findExpressions(createScan(tokens, text, look), look?.mayBegin);
  const published = parsePublished(options.published);
  const latestYear = published ? null : findLatestYear(found);
  let lastYear: number | null = null;
  const times: TimeExpression[] = [];
  for (const [k, at] of found.entries()) {
    const context: Context = {
      published,
      latestYear: latestYear ?? nearbyYear(tokens, k === 0 ? undefined : found[k - 1], at),
      lastYear,
    };
    const value = resolve(at.meaning, context);
    lastYear = namedYear(at.meaning, value) ?? lastYear;
    const start = tokens[at.first]?.start;
    const end = tokens[at.next - 1]?.end;
    if (start !== undefined && end !== undefined) times.push({ start, end, type: typeOf(at.meaning), value });
  }
  return times;
}

/** The expressions as found, not yet resolved. */
export function findExpressions(scan: Scan, mayBegin: (index: number) => boolean = () => true): Found[] {
  const out: Found[] = [];
  for (let index = 0; index < scan.tokens.length; ) {
    const match = mayBegin(index) ? longest(scan, index) : null;
    if (match) out.push(...match.found);
    index = match ? Math.max(match.next, index + 1) : index + 1;
  }
  return out;
}

function longest(scan: Scan, index: number): Match | null {
  let best: Match | null = null;
  for (const rule of rulesAt(scan, index)) {
    const match = rule.match(scan, index);
    if (match && match.next > (best?.next ?? index)) best = match;
  }
  return best;
}

function typeOf(meaning: Meaning): TimeType {
  return meaning.is === "fixed" ? meaning.type : "date";
}

function datesIn(meaning: Meaning): DateParts[] {
  if (meaning.is === "date") return [meaning.date];
  return meaning.is === "range" ? [...datesIn(meaning.from), ...datesIn(meaning.to)] : [];
}

/**
 * The latest year that the article names for its own events: one that stands with a month. A year that stands alone
 * is as often background (a founding, a war) as it is the story's own.
 */
function findLatestYear(found: readonly Found[]): number | null {
  let latest: number | null = null;
  for (const { meaning } of found)
    for (const { year, month, calendar } of datesIn(meaning))
      if (year !== null && month !== null && calendar === "gregorian")
        latest = Math.max(latest ?? year, year);
  return latest;
}

const NEAR = 30;
const ENDS = new Set([".", "؟", "?", "!"]);

/** A year alone counts for a day that follows it in the same sentence, with no other date between. */
function nearbyYear(tokens: readonly Token[], before: Found | undefined, at: Found): number | null {
  if (!before || at.meaning.is !== "date" || at.first - before.next > NEAR) return null;
  for (let i = before.next; i < at.first; i++) if (ENDS.has(tokens[i]?.folded ?? "")) return null;
  const last = datesIn(before.meaning).at(-1);
  return last?.year != null && last.calendar === "gregorian" ? last.year : null;
}

/** The year that "العام نفسه" after this expression means. */
function namedYear(meaning: Meaning, value: string): number | null {
  const year = datesIn(meaning).at(-1)?.year;
  if (year == null && meaning.is !== "shift") return null;
  const match = /(\d{4})[^/]*$/.exec(value);
  return match ? Number(match[1]) : null;
}
