/**
 * Takes a command line to its command. The one place where an error becomes one line and an exit code.
 * @module
 */
import { EXIT, exitCodeOf, lineOf, overlayProblems, traceOf, UsageError } from "./errors.ts";
import { COMMAND_NAMES, HELP, helpOf, noSuchCommand } from "./help/index.ts";
import { processStreams, type Streams } from "./streams.ts";

type Command = (args: readonly string[], streams: Streams) => Promise<number>;

/** Each command is loaded when it is called, so that --help costs nothing. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  trace: async () => (await import("./commands/trace.ts")).trace,
  explain: async () => (await import("./commands/explain.ts")).explain,
  eval: async () => (await import("./commands/eval.ts")).evaluateCommand,
  claims: async () => (await import("./commands/claims.ts")).claims,
  claim: async () => (await import("./commands/claim.ts")).claim,
  compare: async () => (await import("./commands/compare.ts")).compare,
  why: async () => (await import("./commands/why.ts")).why,
  check: async () => (await import("./commands/check.ts")).check,
  factchecks: async () => (await import("./commands/factchecks.ts")).factchecks,
  watches: async () => (await import("./commands/watches.ts")).watches,
  match: async () => (await import("./commands/match.ts")).match,
  add: async () => (await import("./commands/add.ts")).add,
  search: async () => (await import("./commands/search.ts")).search,
  show: async () => (await import("./commands/show.ts")).show,
  remove: async () => (await import("./commands/remove.ts")).remove,
  cases: async () => (await import("./commands/cases.ts")).cases,
  feeds: async () => (await import("./commands/feeds.ts")).feeds,
  voices: async () => (await import("./commands/voices.ts")).voices,
  readings: async () => (await import("./commands/readings.ts")).readings,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  annotations: async () => (await import("./commands/annotations.ts")).annotationsCommand,
  verify: async () => (await import("./commands/verify.ts")).verify,
  decide: async () => (await import("./commands/decide.ts")).decide,
  serve: async () => (await import("./commands/serve.ts")).serve,
  worker: async () => (await import("./commands/worker.ts")).worker,
  reanalyze: async () => (await import("./commands/reanalyze.ts")).reanalyze,
  move: async () => (await import("./commands/move.ts")).move,
};

/** Runs one command line and answers with the exit code. */
export async function run(args: readonly string[], streams: Streams = processStreams()): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) throw new UsageError(`name a command: ${COMMAND_NAMES.join(", ")}`);
    if (name === "--help" || name === "-h" || name === "help") return printHelp(rest[0], streams);
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw noSuchCommand(name);
    if (isHelp(rest)) return printHelp(name, streams);
    const command = await load();
    return await command(rest, streams);
  } catch (error) {
    return report(error, name, streams);
  }
}

function isHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

function printHelp(command: string | undefined, streams: Streams): number {
  streams.out(command === undefined ? HELP : helpOf(command));
  return EXIT.done;
}

function report(error: unknown, command: string | undefined, streams: Streams): number {
  if (error instanceof UsageError) {
    const help =
      command !== undefined && Object.hasOwn(COMMANDS, command) ? `isnad ${command} --help` : "isnad --help";
    streams.err(`isnad: ${error.message} (see ${help})`);
    return EXIT.usage;
  }
  const problems = overlayProblems(error);
  if (problems.length > 0) {
    for (const problem of problems) streams.err(`isnad: ${problem}`);
    return EXIT.usage;
  }
  const code = exitCodeOf(error);
  if (code !== EXIT.internal) {
    streams.err(`isnad: ${lineOf(error)}`);
    return code;
  }
  streams.err(`isnad: internal error: ${lineOf(error)}`);
  for (const line of traceOf(error)) streams.err(line);
  return EXIT.internal;
}
