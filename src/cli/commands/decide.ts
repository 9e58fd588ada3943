/**
 * `isnad decide`: what a person says of a report, kept apart from what the rules found.
 * @module
 */
import { gatherLibrary } from "../../library/index.ts";
import {
  type Decision,
  decideGroup,
  decide as decideInLibrary,
  findAnalysis,
  type GroupDecisionKind,
  getCurrent,
  type Library,
  type StatementPlace as QuotablePlace,
  type StoredReport,
  withdraw,
} from "../../store/index.ts";
import { choiceOption, parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { type StatementPlace, statementAt, statementPlace } from "../statement-place.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  by: { type: "string" },
  content: { type: "string" },
  note: { type: "string" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

const KINDS: readonly Decision["kind"][] = ["reject", "fix-content", "second-reading"];

/** Runs the command: `decide ARTICLE REPORT KIND --by NAME`, `decide together|apart A B --by NAME`, `decide withdraw ID`. */
export async function decide(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [article, report, named, ...more] = positionals;
  if (article === "together" || article === "apart")
    return decideClaims(article, positionals.slice(1), values, streams);
  if (article === undefined || report === undefined || more.length > 0)
    throw new UsageError("name an article, a report of it (r1 ...) and what is decided");
  return withLibrary(values.library, async ({ engine }) => {
    if (article === "withdraw") {
      await withdraw(engine, report);
      return EXIT.done;
    }
    const kind = choiceOption("the decision", named ?? "", KINDS);
    const { id, text } = await getCurrent(engine.reading, article);
    const { content } = reportNamed((await findAnalysis(engine.reading, id))?.reports ?? [], report);
    const value = decidedValue(kind, values, text);
    const decision = await decideInLibrary(engine, text, {
      article,
      kind,
      value,
      by: by(values),
      span: content,
    });
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

async function storedStatement(library: Library, place: StatementPlace): Promise<QuotablePlace> {
  const { text } = await getCurrent(library.engine.reading, place.where);
  const [article] = await gatherLibrary(library, { members: new Set([place.where]) });
  if (!article) throw new UsageError(`${place.where} is not analysed yet; isnad worker does that`);
  const { start, end } = statementAt(article, place);
  return { article: place.where, text, start, end };
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

/** What the decision says beside its kind. */
function decidedValue(kind: Decision["kind"], { content, note }: Values, text: string): unknown {
  if (kind !== "fix-content") return note ?? null;
  if (content === undefined) throw new UsageError("say what the content should have been: --content WORDS");
  const start = text.indexOf(content);
  if (start < 0 || text.indexOf(content, start + 1) >= 0)
    throw new UsageError("--content must be words that stand in the article once; give more of them");
  return { text: content, prefix: "", suffix: "" };
}
