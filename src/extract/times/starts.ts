/**
 * Which rules are worth trying at a token: by what its word may mean, and by what comes right behind it.
 * @module
 */
import type { TimeRule } from "./rule.ts";
import { TIME_RULES } from "./rules/index.ts";
import { duration } from "./rules/lengths.ts";
import { firstMonths } from "./rules/portions.ts";
import { nthWeekday } from "./rules/weeks.ts";
import type { Scan } from "./scan.ts";
import type { SenseKind } from "./senses.ts";

/** The rules that may begin at a token, in the order of the registry. */
export function rulesAt(scan: Scan, index: number): readonly TimeRule[] {
  const mask = rulesByWord(scan, index);
  if (mask === 0) return NO_RULES;
  if (goesOn(scan, index)) return rulesIn(mask);
  return scan.pick(index, "unit") ? ALONE : NO_RULES;
}

const masks = new Map<SenseKind | "number", number>();

/** True where some rule may begin with a word of this kind. */
export function startsRule(kind: SenseKind): boolean {
  return maskOf(kind) !== 0;
}

/** As a mask: one bit for each rule of the registry. */
function rulesByWord(scan: Scan, index: number): number {
  let mask = scan.startsNumber(index) ? rulesByNumber(scan, index) : 0;
  for (const { sense } of scan.at(index)) mask |= maskOf(sense.is);
  return mask;
}

/** أول جمعة من يوليو, أول ستة أشهر: of the rules that may begin with a number, these begin with an ordinal. */
const ORDINAL_RULES = maskIf((rule) => rule === nthWeekday || rule === firstMonths);

const rulesByNumber = (scan: Scan, index: number): number =>
  scan.ordinal(index) === null ? NUMBER_RULES & ~ORDINAL_RULES : NUMBER_RULES;

function maskOf(kind: SenseKind | "number"): number {
  const known = masks.get(kind);
  if (known !== undefined) return known;
  const mask = maskIf((rule) => rule.starts.includes(kind));
  masks.set(kind, mask);
  return mask;
}

function maskIf(passes: (rule: TimeRule) => boolean): number {
  let mask = 0;
  for (const [k, rule] of TIME_RULES.entries()) if (passes(rule)) mask |= 1 << k;
  return mask;
}

const NUMBER_RULES = maskOf("number");
/** What a unit may be with nothing behind it: يومين, لمدة شهر. */
const ALONE: readonly TimeRule[] = [duration];
const NO_RULES: readonly TimeRule[] = [];
const rulesByMask = new Map<number, readonly TimeRule[]>();

function rulesIn(mask: number): readonly TimeRule[] {
  const known = rulesByMask.get(mask);
  if (known) return known;
  const rules = TIME_RULES.filter((_, k) => (mask & (1 << k)) !== 0);
  rulesByMask.set(mask, rules);
  return rules;
}

/** Words that make no time by themselves: each rule that begins with one reads on right behind it, a unit but for {@link ALONE}. */
const LEADS: ReadonlySet<SenseKind> = new Set([
  "from",
  "between",
  "this",
  "that",
  "same-before",
  "every",
  "ago",
  "after",
  "throughout",
  "part",
  "daypart",
  "unit",
] satisfies SenseKind[]);

/** What may stand between a number and what it counts without telling a time itself: 14 و 15 مايو, الثامنة إلا ربعا. */
const LINKS: ReadonlySet<string> = new Set(["و", "الا"]);

/** A number that is smaller is no year, with four digits or in words. */
const SMALLEST_YEAR = 1000;

/**
 * False where nothing behind a number, a lead or a unit tells a time (خمسة لاعبين, من المدينة, هذا القرار): more than half
 * of all words that may begin one, for each of which up to ten rules would read in vain.
 */
function goesOn(scan: Scan, index: number): boolean {
  const hits = scan.at(index);
  if (scan.startsNumber(index)) return hits.length > 0 || numberGoesOn(scan, index);
  for (const { sense, next } of hits)
    if (startsRule(sense.is) && (!LEADS.has(sense.is) || mayTell(scan, next))) return true;
  return false;
}

function numberGoesOn(scan: Scan, index: number): boolean {
  const number = scan.number(index);
  const ordinal = scan.ordinal(index);
  if (!number && !ordinal) return true;
  if (number && number.value >= SMALLEST_YEAR) return true;
  const next = Math.max(number?.next ?? 0, ordinal?.next ?? 0);
  return mayTell(scan, next) || LINKS.has(scan.tokens[next]?.folded ?? "");
}

/** Marks may stand before anything: (28) عاما, 22/4, 14:30. The head of a name (مجلس, ثورة) only tells what a date after it is. */
function mayTell(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (token === undefined) return false;
  if (token.kind === "mark" || scan.startsNumber(index)) return true;
  return scan.at(index).some(({ sense }) => sense.is !== "head");
}
