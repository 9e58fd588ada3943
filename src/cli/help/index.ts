/**
 * The help texts.
 * @module
 */
import { UsageError } from "../errors.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { ADD, CASES, DECIDE, FEEDS, MOVE, REANALYZE, SEARCH, SHOW, VOICES, WORKER } from "./library.ts";
import { EVAL, EXPLAIN, TRACE } from "./reading.ts";
import { CLAIM, CLAIMS, COMPARE, MATCH, WHY } from "./telling.ts";

/** What `isnad --help` prints. */
export const HELP = `isnad finds every report in Arabic news: what is said, by whom, through whom.

Read
  isnad trace FILE...           list the reports of articles
  isnad explain FILE --at N     show why the reports at an offset were found
  isnad eval TEXTS GOLD         score the rules against annotated articles

Compare
  isnad claims [FILE...]        what several articles tell, and from how many origins
  isnad claim ID [FILE...]      one claim: its origins, its retellings, what changed
  isnad compare A B             two articles side by side
  isnad why A B                 why two statements are one claim, or not
  isnad match                   find the texts of a pool that say what a query says

Keep
  isnad add PATH|URL|-...       take articles into the library
  isnad search WORDS            find articles in the library
  isnad show ARTICLE            one article with its reports and its history
  isnad cases                   gather articles around a question
  isnad voices NAME             a voice across articles; join and part voices
  isnad decide ARTICLE REPORT   reject a report, fix its content, add a second reading
  isnad feeds                   follow feeds

Run
  isnad worker                  analyse what the library waits for
  isnad reanalyze               analyse anew, and show gains and losses
  isnad move --to PLACE         take the library to another place
  isnad --version

  isnad COMMAND --help          the options of a command

${EXIT_CODES}`;

const BY_COMMAND: Readonly<Record<string, string>> = {
  trace: TRACE,
  explain: EXPLAIN,
  eval: EVAL,
  claims: CLAIMS,
  claim: CLAIM,
  compare: COMPARE,
  why: WHY,
  match: MATCH,
  add: ADD,
  search: SEARCH,
  show: SHOW,
  cases: CASES,
  feeds: FEEDS,
  voices: VOICES,
  decide: DECIDE,
  worker: WORKER,
  reanalyze: REANALYZE,
  move: MOVE,
};

/** The names of all commands. */
export const COMMAND_NAMES = Object.keys(BY_COMMAND);

/** The error for a command that there is not. */
export const noSuchCommand = (command: string): UsageError =>
  new UsageError(`there is no command ${JSON.stringify(command)}; there are ${COMMAND_NAMES.join(", ")}`);

/** The help of one command. Throws a UsageError where there is no such command. */
export function helpOf(command: string): string {
  const text = Object.hasOwn(BY_COMMAND, command) ? BY_COMMAND[command] : undefined;
  if (text === undefined) throw noSuchCommand(command);
  return text;
}
