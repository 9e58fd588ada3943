/**
 * Help of the commands that work on a library.
 * @module
 */
import { EXIT_CODES } from "./exit-codes.ts";

const COMMON = `  --library PLACE     folder of the library, or postgres://user:password@host/database
  --json              results for a program, one JSON object a line
  --quiet             no progress, no summary; failures are still named
  -h, --help

Without --library: the database of DATABASE_URL, else the folder of ISNAD_HOME, else the user's data folder.

${EXIT_CODES}`;

const ANALYSING = `  --threads N         threads that analyse; by default one for each core
  --overlay DIR       a desk's own words and rules, as in isnad trace
`;

export const ADD = `isnad add takes articles into the library, has them analysed, and can be run again at any time: what is known stays once.

Usage
  isnad add PATH|URL|-... [options]   text, HTML, PDF, images, WARC, WACZ, ZIP, CSV, JSON Lines, feeds, exports of
                                      Telegram and WhatsApp, and directories of these; - for standard input
  isnad add --retry                   what failed before, once more

Options
  --dry-run           say what would be added; write nothing
  --follow            read the pages behind the links of a feed, too
  --columns PAIRS     columns of a table: title=Headline,text=Body (id, url, title, publisher, author, published, seen, text)
  --case NAME         put the articles into a case
  --no-analysis       leave the analyses to isnad worker
${ANALYSING}${COMMON}
With --json each article is acknowledged by {"ok": id, "path"} once it is on disk, where neither the end of the process
nor loss of power reaches it; each failure is {"ok": false, "path", "kind", "message"}; the last line has the sums.
Only addresses of the public web are fetched; ISNAD_FETCH_ALLOW lists others (192.168.7.0/24, 10.1.2.3).
`;

export const SERVE = `isnad serve opens the desk: a web app for the browser, and the API that it uses.

Usage
  isnad serve [options]               then open http://127.0.0.1:4747; the API is described at /api/docs

Options
  --port N            4747 by default; 0 takes any that is free
  --host NAME         127.0.0.1 by default, which this machine alone can reach. Another one opens the library, and the right
                      to change it, to everybody who can reach that address
  --sample PATH       where the library is empty, take in these articles first; may be given several times
${ANALYSING}${COMMON}
What the library waits for is analysed as long as it runs. Ctrl-C ends it; what is in hand is finished first.
`;

export const SEARCH = `isnad search finds articles and claims of the library, whatever the spelling and the inflection of the words.

Usage
  isnad search WORDS [options]

  ميناء بلدية         both words, in titles or texts
  "رئيس البلدية"      words in a row
  مستش*               words that begin so
  -تصحيح              articles without the word
  مصدر:الوكالة        in the voices; also متن: (what is said), عنوان: and نص: (or voice: content: title: text:)

Options
  --limit N           so many articles, and so many claims; 20 by default
  --offset N          from the article, and the claim, after the Nth
  --publisher NAME    of one publisher
  --from DATE         published then or later (2015, 2015-07 or 2015-07-21)
  --to DATE           published then or earlier
  --case NAME         in a case
${COMMON}
With --json a hit is {"article", "report", "score", "text", "start", "end"}: the report that the place is in or null, the
words, and their offsets in Unicode code points of the article's text (null where the title alone answers). Claims follow,
those of the last trace: {"claim", "gist", "articles", "outlets", "verdict", "score", "wording"}, where wording is
{"article", "text"} of an article that tells it with more of the words than the gist has, or null.
`;

export const SHOW = `isnad show prints an article of the library with its reports, people's decisions laid over them.

Usage
  isnad show ARTICLE [options]

Options
  --history           its revisions, and how each differs from the one before
  --text              its text alone
  --original          the bytes that it was read from
${COMMON}`;

export const REMOVE = `isnad remove takes articles out of the library, with their revisions, analyses and originals: all that are named, or none.

Usage
  isnad remove ARTICLE... [options]

Options
${COMMON}
They leave the cases that they are in, too. What people decided about them stays as history, and so do the voices; a text
that another article has stays with that one. There is no way back but to add them again.
`;

export const CASES = `isnad cases gathers articles around a question.

Usage
  isnad cases                         all cases
  isnad cases new NAME                open one [--notes TEXT --tags A,B --assignee NAME]
  isnad cases edit NAME               change it [--name NAME --notes TEXT --tags A,B --assignee NAME]
  isnad cases put NAME ARTICLE...     put articles in
  isnad cases take NAME ARTICLE...    take articles out
  isnad cases show NAME               what is in it
  isnad cases close NAME
  isnad cases reopen NAME

Options
${COMMON}`;

export const FEEDS = `isnad feeds follows feeds (RSS, Atom, JSON Feed).

Usage
  isnad feeds                         all feeds, when they were polled and what went wrong
  isnad feeds add URL...              follow them [--every MINUTES] [--follow]; every 30 minutes by default
  isnad feeds remove URL...
  isnad feeds poll                    take in what is new in those whose time has come

Options
  --all               poll all of them
  --watch             poll on, until Ctrl-C
  --follow            read the pages behind the links, too: with add at every look, with poll this time
${COMMON}
A feed that fails is asked again after twice the time, then four times, at most a day later.
`;

export const VOICES = `isnad voices finds a voice in all articles, whatever its spelling, and keeps what people say of which is which.

Usage
  isnad voices NAME                   the voices of this name, each kind apart
  isnad voices alike ID               voices that may be the same, and why; nothing is joined by itself
  isnad voices merge ID INTO          the first counts as the second, now and in later analyses
  isnad voices split ID               it is a voice of its own again

Options
  --by NAME           who decides, for merge and split; it is kept
${COMMON}`;

export const READINGS = `isnad readings tells what colleagues have found in articles without seeing what others had found (the desk is where they read).

Usage
  isnad readings [list]               every reading, the newest first [--article ARTICLE]
  isnad readings agreement ID         how far a reading agrees with the rules, or [--with ID] with another one
  isnad readings export ID...         as annotation files beside their texts, which isnad eval reads

Options
  --with ID           another reading of the same text; rules by default
  --to DIR            where to write ID.json and ID.txt; the current folder by default
  --article ARTICLE   list the readings of one article
${COMMON}`;

export const DECIDE = `isnad decide keeps what a person says of a report. It is laid over what the rules find, now and after isnad reanalyze;
where the words of the report are gone, it is shown as an orphan and never moved to others.

Usage
  isnad decide ARTICLE REPORT reject --by NAME
  isnad decide ARTICLE REPORT fix-content --content WORDS --by NAME
  isnad decide ARTICLE REPORT fix-voice --name NAME [--link N] [--kind KIND] [--source WORDS] --by NAME
  isnad decide ARTICLE REPORT split --at WORDS --by NAME
  isnad decide ARTICLE REPORT merge --by NAME
  isnad decide ARTICLE REPORT second-reading --note TEXT --by NAME
  isnad decide together A B --by NAME       two statements that are one claim, whatever the rules say
  isnad decide apart A B --by NAME          two statements that are not
  isnad decide verdict CLAIM VERDICT --by NAME [--note TEXT]
                                            what checking it came to; isnad claim shows all that was said
  isnad decide withdraw DECISION

A and B are ARTICLE:OFFSET or ARTICLE#ID, as in isnad why; REPORT is the id that isnad show --json prints (r1 ...).
WORDS are words of the article, so many that they stand there (or in the report) once.
VERDICT is supported, mixed, refuted, satire, unproven, out-of-context, not-checkable or open.

Options
  --content WORDS     what the content should have been
  --name NAME         who the voice really is
  --link N            which voice of the chain: 1 is the outermost; needed where there are several
  --kind KIND         person, organisation, outlet, document, anonymous, group; as found where it is left out
  --source WORDS      the words that name the voice, where they are others than those that were found
  --at WORDS          the words that the second report begins with; given again, a third one
  --with REPORT       the report that is joined to this one; the next that has a voice where it is left out
  --note TEXT         what a colleague found
  --by NAME           who decides
${COMMON}`;

export const WORKER = `isnad worker analyses what a library waits for. Any number of workers share the work, on one machine or on many; what a
worker that was killed had in hand, another one does after two minutes.

Usage
  isnad worker [options]              until Ctrl-C

Options
  --once              end when nothing is left to do
  --lease SECONDS     how long a silent worker keeps its jobs; 120 by default
${ANALYSING}${COMMON}`;

export const REANALYZE = `isnad reanalyze analyses with the rules of today what older rules have analysed, and prints each report that came (+), went
(−) or changed (~). People's decisions are laid over the new reports.

Usage
  isnad reanalyze [options]

Options
  --all               also what the rules of today have analysed
${ANALYSING}${COMMON}`;

export const MOVE = `isnad move copies a library to another, empty place, all or nothing, and counts and hashes every table on both sides.
The library that it is taken from stays as it is.

Usage
  isnad move --to postgres://user:password@host/database
  isnad move --to FOLDER

Options
${COMMON}`;
