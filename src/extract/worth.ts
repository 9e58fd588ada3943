/**
 * Check-worthiness: how much a fact-checker would find to check in a statement, 0 to 1, as a sum of named features. It
 * says nothing of whether the statement is true.
 * @module
 */
import {
  Flag,
  has,
  mayBeginName,
  outletAt,
  type Prose,
  placeAt,
  spanOf,
  WORTH_CLASSES,
  worthAt,
  worthBit,
} from "../arabic/index.ts";
import type { Quantity, TimeExpression, WorthFeature } from "../model/index.ts";
import { overlaps, type Span } from "../text/index.ts";
import type { ResolvedLink } from "./resolved.ts";
import { WORTH, WORTH_BASE, type WorthWeight } from "./weights.ts";

/** A value with the features that made it, the strongest first. */
export interface Worth {
  readonly value: number;
  readonly why: readonly WorthFeature[];
}

/** What was found in the article beside reports, in the order of the text. */
export interface Measures {
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
}

interface Range {
  readonly first: number;
  readonly last: number;
}

const LONG = 12;
const SHORT = 6;

/** A statement and what was found out about it. */
export interface Said extends Range {
  readonly hedged: boolean;
  /** None: the article's own voice. */
  readonly chain: readonly ResolvedLink[];
}

/** The worth of what is said in tokens `[first, last)`. */
export function worthOf(prose: Prose, said: Said, measures: Measures): Worth {
  const found: WorthFeature[] = [];
  addFromMeasures(found, prose, said, measures);
  addFromWords(found, prose, said);
  addFromVoice(found, said.chain);
  if (said.hedged) add(found, "hedge");
  let sum = WORTH_BASE;
  for (const { weight } of found) sum += weight;
  return { value: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, why: found };
}

/** Each feature with its weight: the same value wherever it is found. */
const FEATURES: ReadonlyMap<string, WorthFeature> = new Map(
  (Object.keys(WORTH) as WorthWeight[]).map((feature) => [feature, { feature, weight: WORTH[feature] }]),
);

/** The strongest first; of two that are as strong, the one that was found first. */
function add(to: WorthFeature[], feature: WorthWeight): void {
  const one = FEATURES.get(feature) as WorthFeature;
  let at = to.length;
  while (at > 0 && Math.abs((to[at - 1] as WorthFeature).weight) < Math.abs(one.weight)) at--;
  to.splice(at, 0, one);
}

/** Each class of words with its bit. */
const CLASS_BITS = WORTH_CLASSES.map((name) => ({ name, bit: worthBit(name) }));

function addFromMeasures(
  to: WorthFeature[],
  prose: Prose,
  said: Range,
  { times, quantities }: Measures,
): void {
  const span = spanOf(prose, said.first, said.last);
  const dates = within(times, span).filter((time) => time.type === "date" || time.type === "time");
  if (dates.length > 0) add(to, "date");
  if (within(quantities, span).some((one) => !dates.some((date) => overlaps(date, one)))) add(to, "number");
}

/** Those that lie in a span. `all` is in order, so that only those near the span are looked at. */
function within<T extends Span>(all: readonly T[], span: Span): T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((all[mid]?.start ?? 0) < span.start) low = mid + 1;
    else high = mid;
  }
  const found: T[] = [];
  for (let one = all[low]; one !== undefined && one.end <= span.end; one = all[++low]) found.push(one);
  return found;
}

function addFromWords(to: WorthFeature[], prose: Prose, { first, last }: Range): void {
  let bits = 0;
  let words = 0;
  let name = false;
  for (let i = first; i < last; i++) {
    bits |= worthAt(prose, i);
    if (has(prose, i, Flag.word)) words++;
    name ||= has(prose, i, Flag.name) || isNamed(prose, i);
  }
  if (bits !== 0) for (const { name: one, bit } of CLASS_BITS) if ((bits & bit) !== 0) add(to, one);
  if (name) add(to, "name");
  if (words >= LONG) add(to, "long");
  else if (words < SHORT) add(to, "short");
}

const isNamed = (prose: Prose, at: number): boolean =>
  mayBeginName(prose, at) && (placeAt(prose, at) !== null || outletAt(prose, at) !== null);

function addFromVoice(to: WorthFeature[], chain: readonly ResolvedLink[]): void {
  const kind = chain.at(-1)?.kind;
  if (kind === "anonymous") add(to, "unnamed-voice");
  else if (kind === "organisation" || kind === "document") add(to, "official-voice");
}
