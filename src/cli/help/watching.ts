/**
 * Help of the command that watches.
 * @module
 */
import { EXIT_CODES } from "./exit-codes.ts";

export const WATCHES = `isnad watches keeps an eye on a claim, a voice or a search. What is there when a watch is saved is known to it; a new appearance
or fact-check is news, told once: in a list, an Atom feed and a message to a webhook. isnad serve looks by itself; without it, let cron
run isnad watches run.

Usage
  isnad watches [list]                every watch, and what became of its messages
  isnad watches add --claim ID        appearances of a claim; fact-checks that are confirmed or suggested for it
  isnad watches add --voice NAME|ID   reports by a voice, under all names that people joined
  isnad watches add --search WORDS    articles that isnad search finds; fact-checks whose claim or title has the words
  isnad watches news [ID]             what was found, the newest first
  isnad watches feed [ID]             the same as Atom; the desk gives it out at /api/watches/ID/feed
  isnad watches edit ID               another --name, another --webhook or --no-webhook
  isnad watches pause ID..., resume ID...   what comes meanwhile is found when it is resumed
  isnad watches remove ID...          with their news
  isnad watches run                   look for news now, and send what is due
  isnad watches test ID               send a test message to its webhook

The beginning of an id is enough where no other begins so.

Options
  --name NAME         what the watch is called; by default the claim, the voice or the words
  --webhook URL       where each piece of news is sent, signed by Standard Webhooks; its secret is printed this once
  --by NAME           who watches; by default the user of this machine
  --publisher NAME, --from DATE, --to DATE, --case NAME   keep a search to these, as in isnad search
  --since N|DATE      news after that number, or found on that day or later (2024-05-31 or 2024-05, UTC)
  --limit N           list at most N (40)
  --base URL          the address of the desk that a feed links to; http://127.0.0.1:4747 by default
  --library PLACE     folder of the library, or postgres://user:password@host/database
  --json              results for a program, one JSON object a line
  --quiet             no progress, no summary; failures are still named
  -h, --help

A message that its receiver does not acknowledge (by a status of 2xx) is sent again after 5 s, 20 s ... 6 h, with the same id, and given
up after a day; a receiver that answers 410 is asked no more until the watch is resumed. Only addresses of the public web are sent to;
ISNAD_FETCH_ALLOW lists others (192.168.7.0/24, 10.1.2.3). How to receive: docs/guide/watches.md.

Without --library: the database of DATABASE_URL, else the folder of ISNAD_HOME, else the user's data folder.

${EXIT_CODES}`;
