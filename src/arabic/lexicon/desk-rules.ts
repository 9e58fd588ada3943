/**
 * rules.tsv of an overlay: a rule is a row. A verb with its frame, the writer's stance, sentences that it finds and
 * sentences that it leaves alone. Nothing in it is run.
 * @module
 */
import { foldWord } from "../../text/index.ts";
import type { VerbEntry, VerbUse } from "./entries.ts";
import { parseFrame } from "./frames.ts";
import type { Checked } from "./removals.ts";
import { type LexiconRows, oneStance, rowKey } from "./schema.ts";
import { parseTable } from "./table.ts";

/** A sentence with the content that must be found in it. */
export interface MarkedSentence {
  readonly sentence: string;
  readonly content: string;
}

/** One rule of a desk. */
export interface DeskRule {
  /** `desk.NAME`: every result of the rule carries it. */
  readonly name: string;
  /** `file:line`, for whoever must mend it. */
  readonly where: string;
  readonly entry: VerbEntry;
  /** The row of the verb, from which its forms are made. */
  readonly verb: readonly string[];
  readonly finds: readonly MarkedSentence[];
  readonly leaves: readonly string[];
}

/** Files of an overlay that are no tables of the lexicon. */
export const deskTableNames: readonly string[] = ["rules", "remove"];

const COLUMNS = ["name", "frame", "stance", "finds", "leaves", "note"];
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
const CONTENTS: ReadonlySet<string> = new Set(["C", "N", "Q"]);

/** Reads rules.tsv. `verbs` are the rows in which a rule's verb must have its principal parts. */
export function readRules(
  verbs: LexiconRows["verbs"],
  text: string | undefined,
  fileName: string,
): Checked<DeskRule> {
  if (text === undefined) return { value: [], problems: [] };
  const parsed = parseTable(text, COLUMNS, fileName);
  const problems = parsed.problems.map((problem) =>
    problem.includes("column")
      ? `${problem}; the first line must be ${COLUMNS.join(", ")}, with tabs between`
      : problem,
  );
  const lineOf = new Map<string, number>();
  const value = parsed.rows.flatMap(({ cells, line }): DeskRule[] => {
    const where = `${fileName}:${line}`;
    const rule = readRule(verbs, cells, where);
    const earlier = lineOf.get(cells[0] ?? "");
    if (earlier !== undefined)
      problems.push(`${where}: the same name as in line ${earlier}: ${cells[0]}; every rule needs its own`);
    lineOf.set(cells[0] ?? "", line);
    if (!Array.isArray(rule)) return [rule];
    problems.push(...rule.map((problem) => `${where}: ${problem}`));
    return [];
  });
  return { value, problems };
}

function readRule(verbs: LexiconRows["verbs"], cells: readonly string[], where: string): DeskRule | string[] {
  const [name = "", frameCell = "", stance = "", findsCell = "", leavesCell = ""] = cells;
  const [lemma = "", frame] = splitVerb(frameCell);
  const verb = findVerb(verbs, lemma);
  const finds = sentencesOf(findsCell).map(readMarked);
  const leaves = sentencesOf(leavesCell);
  const problems = [
    nameProblem(name),
    frameProblem(frame, frameCell),
    verb ? null : verbProblem(lemma, verbs),
    prefixed("stance", oneStance(stance)),
    finds.length === 0 ? "finds: is empty; write a sentence with its content in [ ]" : null,
    ...finds.map((one) => (typeof one === "string" ? `finds: ${one}` : null)),
    leaves.length === 0 ? "leaves: is empty; write a sentence that looks alike and must be left alone" : null,
  ].filter((problem) => problem !== null);
  if (problems.length > 0 || !verb || frame === undefined) return problems;
  return {
    name: `desk.${name}`,
    where,
    verb,
    finds: finds.filter((one) => typeof one !== "string"),
    leaves,
    entry: {
      type: "verb",
      lemma: verb[0] ?? lemma,
      frames: [frame],
      use: verb[8] as VerbUse,
      stance: stance as VerbEntry["stance"],
      rule: `desk.${name}`,
    },
  };
}

/** `اتهم S (O بـ N)`: the verb, then the frame; a tatweel that shows a letter joined (بـ) is taken off. */
function splitVerb(cell: string): [string, string | undefined] {
  const [lemma = "", ...rest] = cell.replaceAll("\u0640", "").split(/\s+/u);
  return [lemma, rest.length === 0 ? undefined : rest.join(" ")];
}

function nameProblem(name: string): string | null {
  return NAME.test(name)
    ? null
    : `name: "${name}" is not of the form a-b2: small Latin letters, digits, hyphens`;
}

function frameProblem(frame: string | undefined, cell: string): string | null {
  if (frame === undefined) return `frame: "${cell}" is not a verb with its frame, such as: اتهم S (O ب N)`;
  if (frame.includes("|")) return `frame: "${cell}" has several frames; give each a rule of its own`;
  const parsed = parseFrame(frame);
  if (typeof parsed === "string") return `frame: ${parsed}`;
  const last = parsed.at(-1);
  return last?.type === "role" && CONTENTS.has(last.role)
    ? null
    : `frame: "${cell}" does not end in what is said: C, N or Q`;
}

/** The row of a verb. A shadda may be left out where no other verb is spelled the same without it. */
function findVerb(verbs: LexiconRows["verbs"], lemma: string): readonly string[] | undefined {
  const exact = verbs.find((row) => rowKey("verbs", row) === rowKey("verbs", [lemma]));
  const alike = alikeIn(verbs, lemma);
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

const alikeIn = (verbs: LexiconRows["verbs"], lemma: string): LexiconRows["verbs"] =>
  verbs.filter((row) => foldWord(row[0] ?? "") === foldWord(lemma));

function verbProblem(lemma: string, verbs: LexiconRows["verbs"]): string {
  const alike = alikeIn(verbs, lemma).map((row) => row[0]);
  const remedy =
    alike.length === 0 ? "add its row to verbs.tsv of this folder" : `write ${alike.join(" or ")}`;
  return `frame: there is no verb "${lemma}"; ${remedy}`;
}

function prefixed(column: string, problem: string | null): string | null {
  return problem === null ? null : `${column}: ${problem}`;
}

function sentencesOf(cell: string): string[] {
  return cell
    .split("|")
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** A sentence with its content in [ ], or what is wrong with it. */
function readMarked(marked: string): MarkedSentence | string {
  const found = /^([^[\]]*)\[([^[\]]+)\]([^[\]]*)$/u.exec(marked);
  if (!found) return `"${marked}" does not have its content in one pair of [ ]`;
  const [, before = "", content = "", after = ""] = found;
  return { sentence: `${before}${content}${after}`, content: content.trim() };
}
