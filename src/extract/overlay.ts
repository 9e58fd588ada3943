/**
 * An overlay ready for use: a desk's tables and rules, each rule proved on its own sentences.
 * @module
 */
import { type DeskRule, type Lexicon, type OverlayFiles, overlayLexicon } from "../arabic/index.ts";
import type { Report } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import { extract } from "./extract.ts";

/** A desk's own words and rules, checked. Made by {@link createOverlay}. */
export interface Overlay {
  readonly lexicon: Lexicon;
  /** Short hash of what it changes; the version of every analysis made with it carries it. */
  readonly version: string;
}

/** What is wrong with an overlay, one line for each problem: file, row, what to do. */
export class OverlayError extends Error {
  override readonly name = "OverlayError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/**
 * An overlay of these files (`verbs.tsv` → its text); `folder` is put before their names in messages. Throws an
 * OverlayError that lists everything that is wrong.
 */
export function createOverlay(files: OverlayFiles, folder = ""): Overlay {
  const { lexicon, version, rules, problems } = overlayLexicon(files, folder);
  const all = problems.length > 0 ? problems : rules.flatMap((rule) => exampleProblems(rule, lexicon));
  if (all.length > 0) throw new OverlayError(all);
  return { lexicon, version };
}

function exampleProblems(rule: DeskRule, lexicon: Lexicon): string[] {
  const missed = rule.finds.flatMap(({ sentence, content }) => {
    const reports = reportsOf(sentence, lexicon);
    if (reports.some((report) => report.rule === rule.name && cut(sentence, report.content) === content))
      return [];
    return [
      `${rule.where}: finds: ${rule.name} does not find [${content}] in "${sentence}"; ${foundInstead(sentence, reports)}`,
    ];
  });
  const taken = rule.leaves.flatMap((sentence) => {
    const report = reportsOf(sentence, lexicon).find((one) => one.rule === rule.name);
    if (!report) return [];
    return [
      `${rule.where}: leaves: ${rule.name} finds [${cut(sentence, report.content)}] in "${sentence}"; make the frame narrower`,
    ];
  });
  return [...missed, ...taken];
}

function reportsOf(sentence: string, lexicon: Lexicon): readonly Report[] {
  const { reports } = extract(sentence, { lexicon, published: null, skip: [] });
  return reports.filter((report) => report.chain.length > 0);
}

const cut = (sentence: string, at: Span): string => sentence.slice(at.start, at.end);

function foundInstead(sentence: string, reports: readonly Report[]): string {
  if (reports.length === 0) return "nothing was found: does the frame fit the words after the verb?";
  const found = reports.map((report) => `${report.rule} finds [${cut(sentence, report.content)}]`);
  return `instead ${found.join(", ")}: mend the frame or the brackets`;
}
