/**
 * Help of the commands that compare what articles tell.
 * @module
 */
import { EXIT_CODES } from "./exit-codes.ts";

const ARTICLES = `  --case NAME         keep to the articles of a case (library only)
  --library PLACE     folder or postgres:// address; default: $DATABASE_URL, then $ISNAD_HOME
  --overlay DIR       a desk's own words and rules, as in isnad trace (files only)
  --columns F=C,...   which column of a table holds which field, as in isnad add (files only)
  --threads N         threads that read articles (files only)`;

export const CLAIMS = `isnad claims lists what several articles tell: how many, by how many publishers, with how many independent origins.

Usage
  isnad claims                  the articles of the library
  isnad claims FILE...          text files, pages, feeds, archives, as in isnad add; nothing is kept

Output (a listing for the terminal, what most articles tell first, unless --json is given)
  --json              one JSON object (isnad/claims, version 1) with every claim

Options
  --all               list claims that a single article makes, too
  --limit N           list at most N claims (40)
  --fresh             trace the library anew, also where nothing has changed since
${ARTICLES}
  --quiet             no progress, no summary
  -h, --help

An article is named by its file, or by its id in the library. What is counted as independent: docs/origins.md.

${EXIT_CODES}`;

export const CLAIM = `isnad claim shows one claim: its origins, how many of them are independent and why, and the tree of its retellings with
what each of them changed.

Usage
  isnad claim ID [FILE...]      ID or its first letters, as isnad claims lists them for the same articles

Options
  --json              the claim, its articles and its storyline as one JSON object (isnad/claims, version 1)
${ARTICLES}
  -h, --help

${EXIT_CODES}`;

export const COMPARE = `isnad compare sets two articles side by side: whose text each is, what they share to the letter, what both tell and what
changed from the first to the second.

Usage
  isnad compare A B             files, or ids of articles of the library (dump.jsonl#12 is the twelfth of a file)

Options
  --json              one JSON object (isnad/comparison, version 1)
  --library PLACE, --overlay DIR, --columns F=C,...   as in isnad claims
  -h, --help

${EXIT_CODES}`;

export const WHY = `isnad why shows why two statements count as one claim, or why not: what agreed, what differed, with the weights.

Usage
  isnad why A B                 A, B: FILE:OFFSET or FILE#ID (news.txt:120, news.txt#r3.1); for FILE also an article's id

Options
  --json              the score and its parts as one JSON object
  --library PLACE, --overlay DIR, --columns F=C,...   as in isnad claims
  -h, --help

Offsets count Unicode code points, ids are those of isnad trace --json.

${EXIT_CODES}`;

export const MATCH = `isnad match finds, for each query, the texts of a pool that say the same.

Usage
  isnad match --pool POOL.jsonl --queries QUERIES.jsonl [--json]

Input
  --pool FILE         a line each: {"id", "text", "title"?}
  --queries FILE      a line each: {"id", "text"}; - for standard input

Output (a listing for the terminal, unless --json is given)
  --json              a line per query: {"query", "matches": [{"id", "score", "why"}]}, best first

Options
  --limit N           at most N matches for a query (20)
  -h, --help

${EXIT_CODES}`;
