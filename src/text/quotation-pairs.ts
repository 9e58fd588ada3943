/**
 * Pairs the quotation marks of one paragraph: the cheapest reading of all its marks together.
 *
 * A search over the marks in order. Its state is the stack of marks still open (four deep at most); for each state only the
 * cheapest way to it is kept, and only the best states, so the work is linear in the number of marks.
 * @module
 */
import type { MarkFamily, QuotationMark } from "./quotation-marks.ts";

/** What became of the marks, as indexes into the list that was given. */
export interface MarkPairs {
  /** `[opening, closing]`, by opening mark. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Opening marks without a closing one. */
  readonly unclosed: readonly number[];
  /** Marks that neither open nor close anything. */
  readonly single: readonly number[];
}

const DEEPEST = 4;
const KEPT_STATES = 24;
/** An opening mark that stays open; a paragraph's first word after a colon or a space makes it likely. */
const UNCLOSED = 2;
const NEVER = Number.POSITIVE_INFINITY;

interface State {
  readonly cost: number;
  readonly stack: Stack | null;
  readonly step: Step | null;
}

interface Stack {
  readonly mark: number;
  readonly below: Stack | null;
  readonly depth: number;
  /** The families from the bottom to here, as the digits of a number. */
  readonly key: number;
}

interface Step {
  readonly mark: number;
  /** The opening mark that this one closes; -1 where it opens or is skipped. */
  readonly closes: number;
  readonly skipped: boolean;
  readonly before: Step | null;
}

const FAMILIES = 7;
/** Never 0, which is the empty stack. */
const DIGIT: Record<MarkFamily, number> = {
  straight: 1,
  curly: 2,
  doubled: 3,
  guillemet: 4,
  "small-guillemet": 5,
  single: 6,
};

const isWide = (f: MarkFamily): boolean => f === "straight" || f === "curly" || f === "doubled";

/** Cost of closing what one family opened with another. */
function mismatch(open: MarkFamily, close: MarkFamily): number {
  if (open === close) return 0;
  if (isWide(open) && isWide(close)) return 0.3;
  if (open === "single" || close === "single")
    return close === "single" && open !== "guillemet" ? 3.5 : NEVER;
  return 1.6;
}

/** Cost of opening inside what is open already: nested marks usually change their glyph. */
function nesting(marks: readonly QuotationMark[], stack: Stack | null, family: MarkFamily): number {
  let cost = 0;
  for (let at = stack; at; at = at.below) if (marks[at.mark]?.family === family) cost += 1.5;
  return cost;
}

function unclosedCost(mark: QuotationMark | undefined): number {
  if (!mark || mark.family === "single") return NEVER;
  return UNCLOSED + mark.openCost;
}

const NO_PAIRS: MarkPairs = { pairs: [], unclosed: [], single: [] };

/** Finds the cheapest reading. */
export function pairMarks(marks: readonly QuotationMark[]): MarkPairs {
  if (marks.length === 0) return NO_PAIRS;
  let states: State[] = [{ cost: 0, stack: null, step: null }];
  for (let m = 0; m < marks.length; m++) states = advance(marks, states, m);
  let best: State | undefined;
  let bestCost = NEVER;
  for (const state of states) {
    let cost = state.cost;
    for (let at = state.stack; at; at = at.below) cost += unclosedCost(marks[at.mark]);
    if (best && cost >= bestCost) continue;
    best = state;
    bestCost = cost;
  }
  return readSteps(marks.length, best?.step ?? null);
}

/** The states after one more mark: of those with the same stack only the cheapest, in the order of their first offer. */
class States {
  readonly all: State[] = [];
  private readonly at = new Map<number, number>();
  private readonly mark: number;

  constructor(mark: number) {
    this.mark = mark;
  }

  /** The mark opens something over the stack. */
  open(cost: number, below: Stack | null, family: MarkFamily, before: Step | null): void {
    const key = (below?.key ?? 0) * FAMILIES + DIGIT[family];
    const place = this.place(cost, key);
    if (place < 0) return;
    const stack: Stack = { mark: this.mark, below, depth: (below?.depth ?? 0) + 1, key };
    this.all[place] = { cost, stack, step: { mark: this.mark, closes: -1, skipped: false, before } };
  }

  /** The mark closes an opening one, or (with -1) is skipped. */
  stay(cost: number, stack: Stack | null, closes: number, before: Step | null): void {
    const place = this.place(cost, stack?.key ?? 0);
    if (place < 0) return;
    const step: Step = { mark: this.mark, closes, skipped: closes < 0, before };
    this.all[place] = { cost, stack, step };
  }

  /** Where a state goes; -1 where it is no better than the one that is known. */
  private place(cost: number, key: number): number {
    if (cost === NEVER) return -1;
    const known = this.at.get(key);
    if (known !== undefined) return cost < (this.all[known]?.cost ?? NEVER) ? known : -1;
    this.at.set(key, this.all.length);
    return this.all.length;
  }
}

function advance(marks: readonly QuotationMark[], states: readonly State[], m: number): State[] {
  const mark = marks[m];
  if (!mark) return [...states];
  const next = new States(m);
  for (const { cost: before, stack, step } of states) {
    // The small surcharge makes the nearer of two equal partners win.
    const cost = before + (stack ? 0.01 : 0);
    let abandoned = 0;
    let through = 0;
    for (let at: Stack | null = stack; ; at = at.below) {
      const opening = cost + mark.openCost + abandoned + nesting(marks, at, mark.family);
      if ((at?.depth ?? 0) < DEEPEST) next.open(opening, at, mark.family, step);
      const open = at ? marks[at.mark] : undefined;
      if (!at || !open) break;
      const closing = cost + mark.closeCost + mismatch(open.family, mark.family) + abandoned + through;
      next.stay(closing, at.below, at.mark, step);
      abandoned += unclosedCost(open);
      through += open.family === mark.family ? 2 : 0.5;
      if (abandoned === NEVER) break;
    }
    next.stay(cost + mark.skipCost, stack, -1, step);
  }
  const { all } = next;
  return all.length <= KEPT_STATES ? all : all.sort((a, b) => a.cost - b.cost).slice(0, KEPT_STATES);
}

function readSteps(count: number, last: Step | null): MarkPairs {
  const partner = new Int32Array(count).fill(-1);
  const single: number[] = [];
  const unclosed: number[] = [];
  for (let step = last; step; step = step.before) {
    if (step.skipped) single.push(step.mark);
    else if (step.closes >= 0) partner[step.closes] = step.mark;
    else if (partner[step.mark] === -1) unclosed.push(step.mark);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let m = 0; m < count; m++) {
    const close = partner[m] ?? -1;
    if (close >= 0) pairs.push([m, close]);
  }
  return { pairs, unclosed: unclosed.reverse(), single: single.reverse() };
}
