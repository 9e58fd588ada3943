/**
 * Why a report was found, as a tree: each line a role, a rule and the words that it covered.
 * @module
 */
import type { Analysis, Derivation, Report } from "../model/index.ts";
import { type OffsetConverter, offsetsOf, textOf } from "../text/index.ts";
import { type Palette, paletteOf } from "./palette.ts";
import { oneLine, shorten } from "./plain.ts";

const LONGEST = 60;

interface Context {
  readonly text: string;
  readonly offsets: OffsetConverter;
  readonly palette: Palette;
}

/** The derivation of a report, under a line that names it. Offsets are code points. */
export function renderDerivation(
  { article }: Analysis,
  report: Report,
  options: { colour: boolean },
): string {
  const { text } = article;
  const context: Context = { text, offsets: offsetsOf(text), palette: paletteOf(options.colour) };
  const chain = report.chain.map(({ name }) => words(name)).join(" ← ");
  const { strong } = context.palette;
  const lines = [
    strong(`report ${report.id}`),
    `  content: ${range(report.content, context)} ${words(textOf(text, report.content))}`,
    `  chain: ${chain === "" ? "none, the article's own voice" : `\u200e${chain}`}`,
    `  form: ${report.form}, stance: ${report.stance}${report.negated ? ", negated" : ""}, confidence: ${report.confidence.toFixed(2)}`,
    ...branch(report.derivation, { lead: "  ", last: true }, context),
  ];
  return `${lines.join("\n")}\n`;
}

function branch(node: Derivation, at: { lead: string; last: boolean }, context: Context): string[] {
  const { faint, rule } = context.palette;
  const role = node.role === null ? "" : `${oneLine(node.role)}: `;
  const covered = words(textOf(context.text, node));
  const line = `${faint(at.lead + (at.last ? "└─ " : "├─ "))}${role}${rule(oneLine(node.rule))} ${covered} ${faint(range(node, context))}`;
  const lead = at.lead + (at.last ? "   " : "│  ");
  const below = node.children.flatMap((child, i) =>
    branch(child, { lead, last: i === node.children.length - 1 }, context),
  );
  return [line, ...below];
}

function range(at: { start: number; end: number }, { offsets }: Context): string {
  const { start, end } = offsets.toCodePoints(at);
  return `${start}–${end}`;
}

/** Words of the article, isolated so that they do not turn the line round. */
function words(text: string): string {
  return `«\u2068${shorten(oneLine(text), LONGEST)}\u2069»`;
}
