/**
 * Rules for debris made ready to be tried: all of one shape, their groups by number, and what a line must hold for any of
 * them to be worth trying.
 * @module
 */
import type { DebrisRule } from "./rule.ts";

/** A rule made ready. */
export interface CompiledRule {
  readonly rule: DebrisRule;
  /** Tells where its groups stand. They are numbered: groups with names make every match an expensive one. */
  readonly pattern: RegExp;
  /** The number of each group by its name. */
  readonly groups: ReadonlyMap<string, number>;
  readonly needs: readonly string[] | null;
  readonly place: DebrisRule["place"];
}

/** How a group with a name begins. */
const NAMED = /\(\?<[a-z]+>/giu;

const compiled = new Map<DebrisRule, CompiledRule>();

/** A rule's pattern is compiled once. */
export function compileRule(rule: DebrisRule): CompiledRule {
  const known = compiled.get(rule) ?? compile(rule);
  compiled.set(rule, known);
  return known;
}

function compile(rule: DebrisRule): CompiledRule {
  const { source, flags } = rule.pattern;
  const global = rule.place === "anywhere" ? "g" : "";
  return {
    rule,
    pattern: new RegExp(withoutNames(source), `${flags.replace("g", "")}d${global}`),
    groups: numbersOf(rule.pattern),
    needs: rule.needs ?? null,
    place: rule.place,
  };
}

/** A pattern whose groups have no names. */
const withoutNames = (source: string): string => source.replace(NAMED, "(");

/** Groups stand in the order of their numbers. Throws a TypeError where some have a name and others none. */
function numbersOf({ source, flags }: RegExp): ReadonlyMap<string, number> {
  const empty = new RegExp(`${source}|`, flags.replace("g", "")).exec("");
  const names = Object.keys(empty?.groups ?? {});
  if (names.length !== (empty?.length ?? 1) - 1) throw new TypeError(`a group without a name in ${source}`);
  return new Map(names.map((name, k) => [name, k + 1]));
}

/** What any of the rules matches: one look instead of one for each. */
export function anyOf(rules: readonly DebrisRule[]): RegExp {
  const patterns = rules.map(({ pattern }) => `(?:${pattern.source.replace(NAMED, "(?:")})`);
  return new RegExp(patterns.join("|"), "u");
}

/** Which of some rules are worth trying on a line, by a first look at it. */
export type Choose = (line: string, window: string) => readonly CompiledRule[];

/**
 * Chooses among rules for the beginning of a line: each sign that any of them needs is looked for once, and those that
 * need none are tried only where one look for all of them finds something.
 */
export function createChoose(rules: readonly DebrisRule[]): Choose {
  const signs = [...new Set(rules.flatMap(({ needs }) => needs ?? []))];
  const signless = anyOf(rules.filter(({ needs }) => !needs));
  const chosen = new Map<number, readonly CompiledRule[]>();
  const choose = (found: number): readonly CompiledRule[] =>
    rules
      .filter(({ needs }) =>
        needs ? needs.some((need) => (found & (2 << signs.indexOf(need))) !== 0) : (found & 1) !== 0,
      )
      .map(compileRule);
  return (line, window) => {
    let found = signless.test(window) ? 1 : 0;
    for (let k = 0; k < signs.length; k++) if (line.includes(signs[k] as string)) found |= 2 << k;
    const known = chosen.get(found) ?? choose(found);
    chosen.set(found, known);
    return known;
  };
}
