/**
 * `isnad factchecks`: published fact-checks in the library, and which claims they deal with.
 * @module
 */
import { factCheckJson, takeFactChecks } from "../../library/index.ts";
import { VERDICTS } from "../../model/index.ts";
import { isolate, oneLine, renderFactChecks } from "../../render/index.ts";
import {
  decideMatch,
  findBrokenEntries,
  findClaimIds,
  findFactCheckIds,
  findFactCheckSources,
  findFactChecks,
  type Library,
  type MatchState,
  removeFactCheck,
} from "../../store/index.ts";
import { type Actions, type Asked as AskedOf, actionOf } from "../actions.ts";
import { allowedAddresses } from "../addresses.ts";
import { choiceOption, parse, wholeOption } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { showMatches } from "../fact-check-matches.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { grouped } from "../meter.ts";
import { onlyId } from "../only-id.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  by: { type: "string" },
  note: { type: "string" },
  scale: { type: "string" },
  limit: { type: "string" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];
type Asked = AskedOf<Values>;

const ACTIONS: Actions<Values> = {
  add,
  list,
  sources,
  remove,
  matches: ({ library, names, values, streams }) => showMatches(library, names, values, streams),
  confirm: (asked) => decide(asked, "confirmed"),
  reject: (asked) => decide(asked, "rejected"),
};

/** Runs the command: without an action it lists the fact-checks. */
export async function factchecks(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [action = "list", ...names] = positionals;
  const act = actionOf("factchecks", ACTIONS, action);
  if (action === "add" && names.length === 0)
    throw new UsageError("name a page, a feed or a table of fact-checks: isnad factchecks add FILE|URL...");
  if (action === "remove" && names.length === 0)
    throw new UsageError("name a fact-check by its id; isnad factchecks list shows them");
  return withLibrary(values.library, (library) => act({ library, names, values, streams }));
}

/** A source that cannot be read, or an entry that is none, is a line; the others go on. */
async function add({ library, names, values, streams }: Asked): Promise<number> {
  const sums = { added: 0, revised: 0, unchanged: 0, broken: 0 };
  let failed = 0;
  const allow = allowedAddresses();
  for (const path of names) {
    const taken = await takeFactChecks(library, path, { allow });
    if (!taken.ok) {
      failed++;
      const { kind, message } = taken.failure;
      if (values.json) print(streams, { ok: false, path, kind, message });
      streams.err(`isnad: ${message}`);
      continue;
    }
    for (const { entry, reason } of taken.broken) {
      if (values.json) print(streams, { ok: false, path, entry, kind: "malformed", message: reason });
      streams.err(`isnad: ${path}: entry ${entry}: ${oneLine(reason)}`);
    }
    if (values.json) print(streams, { ok: true, path, ...taken.kept });
    for (const count of ["added", "revised", "unchanged", "broken"] as const)
      sums[count] += taken.kept[count];
  }
  const unread = failed === 1 ? "input not read" : "inputs not read";
  const counts = Object.entries({ ...sums, ...(failed > 0 && { [unread]: failed }) });
  if (!values.quiet)
    streams.err(`isnad: ${counts.map(([name, number]) => `${grouped(number)} ${name}`).join(", ")}`);
  return failed + sums.broken > 0 ? EXIT.inputs : EXIT.done;
}

const print = (streams: Streams, line: object): void => streams.out(`${JSON.stringify(line)}\n`);

const DEFAULT_LIMIT = 40;
const MOST = 1_000_000;

async function list({ library, names, values, streams }: Asked): Promise<number> {
  const limit = wholeOption("limit", values.limit, { min: 1, max: MOST }) ?? DEFAULT_LIMIT;
  const scale = values.scale === undefined ? undefined : choiceOption("--scale", values.scale, VERDICTS);
  const { factChecks, next } = await findFactChecks(library.engine.reading, {
    limit,
    ...(names.length > 0 && { words: names.join(" ") }),
    ...(scale !== undefined && { scale }),
  });
  if (values.json) for (const one of factChecks) print(streams, factCheckJson(one));
  else streams.out(renderFactChecks(factChecks, streams));
  if (!values.quiet) {
    const more = next === null ? "" : ", and more (--limit N)";
    const none = "none; isnad factchecks add FILE|URL takes some in";
    streams.err(`isnad: ${factChecks.length === 0 ? none : `${factChecks.length} fact-checks${more}`}`);
  }
  return EXIT.done;
}

/** What was read, and what was broken in the sources that are named. */
async function sources({ library, names, values, streams }: Asked): Promise<number> {
  const { reading } = library.engine;
  for (const source of await findFactCheckSources(reading)) {
    if (names.length > 0 && !names.includes(source.source)) continue;
    if (values.json) print(streams, source);
    else
      streams.out(
        `${isolate(oneLine(source.source))}: ${source.found} found, ${source.broken} broken, read ${source.read}\n`,
      );
    if (names.length === 0) continue;
    for (let after: number | undefined = 0; after !== undefined; ) {
      const broken = await findBrokenEntries(reading, source.source, { after });
      for (const { entry, reason } of broken)
        if (values.json) print(streams, { ok: false, path: source.source, entry, message: reason });
        else streams.out(`  entry ${entry}: ${oneLine(reason)}\n`);
      after = broken.at(-1)?.entry;
    }
  }
  return EXIT.done;
}

async function remove({ library, names }: Asked): Promise<number> {
  const ids: string[] = [];
  for (const name of names) ids.push(await factCheckNamed(library, name)); // a mistyped id removes none
  for (const id of ids) await removeFactCheck(library.engine, id);
  return EXIT.done;
}

async function decide({ library, names, values, streams }: Asked, state: MatchState): Promise<number> {
  const [claim, factCheck, ...more] = names;
  if (claim === undefined || factCheck === undefined || more.length > 0)
    throw new UsageError("name a claim (isnad claims) and a fact-check (isnad factchecks list)");
  const by = values.by?.trim();
  if (!by) throw new UsageError("say who decides: --by NAME");
  const decision = await decideMatch(library.engine, {
    claim: await claimNamed(library, claim),
    factCheck: await factCheckNamed(library, factCheck),
    state,
    by,
    ...(values.note !== undefined && { note: values.note }),
  });
  streams.out(values.json ? `${JSON.stringify({ ok: decision })}\n` : `${decision}\n`);
  return EXIT.done;
}

const factCheckNamed = async ({ engine }: Library, named: string): Promise<string> =>
  onlyId(await findFactCheckIds(engine.reading, named), named, {
    many: "fact-checks",
    none: `there is no fact-check ${named}; isnad factchecks list shows what there is`,
  });

const claimNamed = async ({ engine }: Library, named: string): Promise<string> =>
  onlyId(await findClaimIds(engine.reading, named), named, {
    many: "claims",
    none: `there is no claim ${named}; isnad claims shows what there is`,
  });
