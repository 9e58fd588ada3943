/**
 * What a rule finds, in the sentences that it carries.
 * @module
 */
import { RULES } from "../arabic/index.ts";

/** A sentence of a rule with the content that the rule finds in it; null: the rule leaves the sentence alone. */
export interface RuleExample {
  readonly rule: string;
  readonly sentence: string;
  readonly content: string | null;
}

/** So many sentences show what a rule is about. */
const SHOWN = 2;

/** Sentences that a rule finds, then one that it leaves alone. Empty for what no rule of Isnad's own has made. */
export function ruleExamples(name: string): RuleExample[] {
  const rule = RULES.find((one) => one.name === name);
  if (!rule) return [];
  return [
    ...rule.finds.slice(0, SHOWN).map(({ sentence, content }) => ({ rule: name, sentence, content })),
    ...rule.ignores.slice(0, 1).map((sentence) => ({ rule: name, sentence, content: null })),
  ];
}
