/**
 * `isnad decide`: what a person says of a report, kept apart from what the rules found.
 * @module
 */
import { gatherLibrary } from "../../library/index.ts";
import { VERDICTS } from "../../model/index.ts";
import {
  DECISION_KINDS,
  type Decidable,
  decideGroup,
  decideReport,
  findAnalysis,
  findDecisions,
  type GroupDecisionKind,
  getCurrent,
  type Library,
  layOver,
  type StatementPlace as QuotablePlace,
  recordVerdict,
  type StoredReport,
  withdraw,
} from "../../store/index.ts";
import { choiceOption, parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { type StatementPlace, statementAt, statementPlace } from "../statement-place.ts";
import type { Streams } from "../streams.ts";
import { WISH_OPTIONS, wishOf } from "../wish.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  by: { type: "string" },
  ...WISH_OPTIONS,
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

/** Runs the command: `decide ARTICLE REPORT KIND --by NAME`, `decide together|apart A B --by NAME`, `decide verdict CLAIM VERDICT --by NAME`, `decide withdraw ID`. */
export async function decide(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [article, report, named, ...more] = positionals;
  if (article === "together" || article === "apart")
    return decideClaims(article, positionals.slice(1), values, streams);
  if (article === "verdict") return decideVerdict(positionals.slice(1), values, streams);
  if (article === undefined || report === undefined || more.length > 0)
    throw new UsageError("name an article, a report of it (r1 ...) and what is decided");
  return withLibrary(values.library, async ({ engine }) => {
    if (article === "withdraw") {
      await withdraw(engine, report);
      return EXIT.done;
    }
    const kind = choiceOption("the decision", named ?? "", DECISION_KINDS);
    const decidable = await reportOf(engine.reading, article, report);
    const wish = wishOf(kind, values, decidable);
    const decision = await decideReport(engine, decidable, wish, by(values));
    streams.out(values.json ? `${JSON.stringify({ ok: decision })}\n` : `${decision}\n`);
    return EXIT.done;
  });
}

/** Two statements that a person puts into one claim, or keeps out of one. */
async function decideClaims(
  kind: GroupDecisionKind,
  names: readonly string[],
  values: Values,
  streams: Streams,
): Promise<number> {
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0)
    throw new UsageError(
      `name two statements: ARTICLE:OFFSET or ARTICLE#ID (isnad why shows what speaks for it)`,
    );
  const who = by(values);
  return withLibrary(values.library, async (library) => {
    const statements = [
      await storedStatement(library, statementPlace(first)),
      await storedStatement(library, statementPlace(second)),
    ] as const;
    const decision = await decideGroup(library.engine, kind, statements, who);
    streams.out(values.json ? `${JSON.stringify({ ok: decision })}\n` : `${decision}\n`);
    return EXIT.done;
  });
}

/** What a person says of a claim after checking it. */
async function decideVerdict(names: readonly string[], values: Values, streams: Streams): Promise<number> {
  const [claim, named, ...more] = names;
  if (claim === undefined || named === undefined || more.length > 0)
    throw new UsageError("name a claim (isnad claims lists them) and a verdict");
  const verdict = choiceOption("the verdict", named, VERDICTS);
  const who = by(values);
  return withLibrary(values.library, async ({ engine }) => {
    const note = values.note === undefined ? {} : { note: values.note };
    const decision = await recordVerdict(engine, { claim, verdict, by: who, ...note });
    streams.out(values.json ? `${JSON.stringify({ ok: decision })}\n` : `${decision}\n`);
    return EXIT.done;
  });
}

async function storedStatement(library: Library, place: StatementPlace): Promise<QuotablePlace> {
  const { text } = await getCurrent(library.engine.reading, place.where);
  const [article] = await gatherLibrary(library, { members: new Set([place.where]) });
  if (!article) throw new UsageError(`${place.where} is not analysed yet; isnad worker does that`);
  const { start, end } = statementAt(article, place);
  return { article: place.where, text, start, end };
}

/** A report as decisions stand now. */
async function reportOf(
  reading: Library["engine"]["reading"],
  article: string,
  name: string,
): Promise<Decidable> {
  const { id, text } = await getCurrent(reading, article);
  const stored = (await findAnalysis(reading, id))?.reports ?? [];
  const { reports } = layOver(text, stored, await findDecisions(reading, article));
  return { article, text, reports, report: reportNamed(reports, name) };
}

function reportNamed(reports: readonly StoredReport[], name: string): StoredReport {
  const found = reports.find(({ id, key }) => id === name || key === name);
  if (!found) throw new UsageError(`there is no report ${name} in it; isnad show --json lists them`);
  return found;
}

function by({ by: name }: Values): string {
  if (name === undefined || name.trim() === "") throw new UsageError("say who decides: --by NAME");
  return name.trim();
}
