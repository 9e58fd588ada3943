/**
 * The help texts.
 * @module
 */
import { UsageError } from "../errors.ts";
import { CHECK, FACTCHECKS } from "./checking.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { ANNOTATIONS, EXPORT } from "./giving.ts";
import {
  ADD,
  CASES,
  DECIDE,
  FEEDS,
  MOVE,
  READINGS,
  REANALYZE,
  REMOVE,
  SEARCH,
  SERVE,
  SHOW,
  VOICES,
  WORKER,
} from "./library.ts";
import { EVAL, EXPLAIN, TRACE } from "./reading.ts";
import { CLAIM, CLAIMS, COMPARE, MATCH, WHY } from "./telling.ts";
import { VERIFY } from "./verifying.ts";
import { WATCHES } from "./watching.ts";

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

Check
  isnad check TEXT|FILE|-       what a message was, who said it first, who checked it
  isnad factchecks              published fact-checks, and the claims that they deal with
  isnad watches                 claims, voices and searches whose news are told as a feed and to a webhook

Keep
  isnad add PATH|URL|-...       take articles into the library
  isnad search WORDS            find articles and claims in the library
  isnad show ARTICLE            one article with its reports and its history
  isnad remove ARTICLE...       take articles out of it
  isnad cases                   gather articles around a question
  isnad voices NAME             a voice across articles; join and part voices
  isnad decide ARTICLE REPORT   reject a report, fix its content, add a second reading
  isnad readings                second readings: how far they agree, as annotation files
  isnad feeds                   follow feeds

Give
  isnad export --format F       claims and reports as files for other programs
  isnad annotations import F    find annotated words again in an edited text
  isnad verify PACK             check an evidence pack

Run
  isnad serve                   open the desk: web app and API on this machine
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
  check: CHECK,
  factchecks: FACTCHECKS,
  watches: WATCHES,
  add: ADD,
  search: SEARCH,
  show: SHOW,
  remove: REMOVE,
  cases: CASES,
  feeds: FEEDS,
  voices: VOICES,
  readings: READINGS,
  export: EXPORT,
  annotations: ANNOTATIONS,
  verify: VERIFY,
  decide: DECIDE,
  serve: SERVE,
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
