/**
 * Verdicts on reports that a reference does not have: each was read once against the annotation guide, and the table says how it was judged.
 * @module
 */
import type { Span } from "../text/index.ts";
import type { ExtraReport } from "./attribution.ts";

const COLUMNS = ["sentence", "cue", "content", "verdict", "reason"] as const;

/** right; voice: an attribution with its content, of another voice than we name; wrong: no attribution, or another content. */
const VERDICTS = ["right", "voice", "wrong"] as const;
/** What a person judged of a report that the trees do not mark. */
export type AttributionVerdict = (typeof VERDICTS)[number];

/** Reports sorted by their verdict; `unjudged` where the table has none for this sentence, cue and content. */
export interface JudgedReports {
  readonly right: readonly ExtraReport[];
  readonly voice: readonly ExtraReport[];
  readonly wrong: readonly ExtraReport[];
  readonly unjudged: readonly ExtraReport[];
}

/**
 * Reads the table: sentence id, start of the cue, `start-end` of the content (UTF-16 units of the sentence), verdict, reason.
 * Throws a SyntaxError, with the line number, for another header, an unknown verdict or a second row for one report.
 */
export function parseVerdicts(tsv: string): ReadonlyMap<string, AttributionVerdict> {
  const [header, ...lines] = tsv.replace(/\r/g, "").split("\n");
  if (header !== COLUMNS.join("\t"))
    throw new SyntaxError(`verdicts: the header must be ${COLUMNS.join(", ")}, separated by tabs`);
  const verdicts = new Map<string, AttributionVerdict>();
  lines.forEach((line, index) => {
    if (line === "" || line.startsWith("#")) return;
    const [sentence = "", cue = "", content = "", name] = line.split("\t");
    const verdict = VERDICTS.find((known) => known === name);
    const key = [sentence, cue, content].join(" ");
    if (!verdict)
      throw new SyntaxError(`verdicts, line ${index + 2}: ${name} is none of ${VERDICTS.join(", ")}`);
    if (verdicts.has(key)) throw new SyntaxError(`verdicts, line ${index + 2}: a second row for ${key}`);
    verdicts.set(key, verdict);
  });
  return verdicts;
}

/** The key of a report in the table, which is also how it is printed. */
export function verdictKey({ sentence, cue, content }: ExtraReport): string {
  return [sentence, cue.start, rangeOf(content)].join(" ");
}

const rangeOf = ({ start, end }: Span): string => `${start}-${end}`;

/** Sorts reports by their verdicts. */
export function judge(
  reports: readonly ExtraReport[],
  verdicts: ReadonlyMap<string, AttributionVerdict>,
): JudgedReports {
  const of = (verdict: AttributionVerdict | undefined): ExtraReport[] =>
    reports.filter((report) => verdicts.get(verdictKey(report)) === verdict);
  return { right: of("right"), voice: of("voice"), wrong: of("wrong"), unjudged: of(undefined) };
}
