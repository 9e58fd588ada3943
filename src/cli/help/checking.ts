/**
 * Help of the commands that deal with published fact-checks.
 * @module
 */
import { EXIT_CODES } from "./exit-codes.ts";

const COMMON = `  --library PLACE     folder of the library, or postgres://user:password@host/database
  --json              results for a program, one JSON object a line
  --quiet             no progress, no summary; failures are still named
  -h, --help

Without --library: the database of DATABASE_URL, else the folder of ISNAD_HOME, else the user's data folder.

${EXIT_CODES}`;

export const CHECK = `isnad check tells what is known of a message: what it reports, which claims of the library it retells, in whatever words, who said
them first and through whom, how many independent origins they have, and which published fact-checks deal with them.

Usage
  isnad check "TEXT"            a message in quotation marks
  isnad check FILE              a text, a page, a PDF ... with one article in it
  isnad check -                 standard input

Options
  --limit N           so many claims and fact-checks at most; 5 by default
${COMMON}
What is suggested says why; whether it is right a person says (isnad factchecks confirm, reject). Nothing is suggested for what the
message itself tells as untrue. With --json offsets count Unicode code points of the message.
`;

export const FACTCHECKS = `isnad factchecks keeps published fact-checks, in their publishers' words and on one scale, and what people say they deal with.

Usage
  isnad factchecks add FILE|URL...            pages with ClaimReview, feeds of it, answers of fact-check APIs (JSON), tables (CSV)
  isnad factchecks [list] [WORDS]             those in which all words stand, the last published first
  isnad factchecks sources [SOURCE...]        what was read; of those named every broken entry, too
  isnad factchecks remove ID...               take them out; what was decided about them stays as history
  isnad factchecks matches [CLAIM]            what may deal with a claim, and why; without one, what nobody has decided yet
  isnad factchecks confirm CLAIM FACTCHECK --by NAME [--note TEXT]
  isnad factchecks reject CLAIM FACTCHECK --by NAME [--note TEXT]

The beginning of an id is enough where no other begins so; a fact-check may be named by its address, too. isnad decide withdraw takes
a decision back.

Options
  --by NAME           who decides; it is kept
  --note TEXT         why
  --scale VERDICT     list those of one verdict: supported, mixed, refuted, satire, unproven, misleading, out-of-context,
                      not-checkable or open
  --limit N           list at most N; of matches: look at the N fact-checks that were published last (40)
${COMMON}
An entry that is no fact-check is named with the reason, and the others are kept (exit code 1). Reading the same again changes
nothing; what its publisher has revised takes the place of what it was. Only addresses of the public web are fetched;
ISNAD_FETCH_ALLOW lists others (192.168.7.0/24, 10.1.2.3).
`;
