/**
 * Help of the commands that read articles and keep nothing.
 * @module
 */
import { EXIT_CODES } from "./exit-codes.ts";

export const TRACE = `isnad trace lists the reports of Arabic articles: who is said to have said what, through whom.

Usage
  isnad trace FILE... [options]   a text is one article; a directory stands for every .txt in it, - for standard input
  isnad trace https://...         pages, PDF, feeds, tables, archives and addresses are read as isnad add reads them

Output (a listing for the terminal, unless one of these is given)
  --json              one JSON object per article and line (isnad/analysis, version 1)
  --out DIR           one file per article: DIR/X.json for X.txt, DIR/X-12.json for the twelfth line of X.jsonl
  --html FILE         one page with all articles, their reports marked

Options
  --assertions        list what the articles say in their own voice, too
  --sort worth        list what is most worth checking first, with the reasons (JSON keeps the order of the text)
  --min-confidence N  leave out reports below N (0 to 1)
  --published DATE    when the articles appeared (2024-05-31, 2024-05 or 2024); resolves "yesterday"
  --overlay DIR       a desk's own words and rules (DIR/verbs.tsv, DIR/rules.tsv ...); default: $ISNAD_OVERLAY
  --quiet             no progress, no summary; failures are still named
  -h, --help

Offsets that leave isnad count Unicode code points of the decoded text.
An arrow leads from a voice to the one that it passes on: الصحيفة ← المصدر.

${EXIT_CODES}`;

export const EXPLAIN = `isnad explain shows why reports were found: the rules, and the words that each of them covered.

Usage
  isnad explain FILE --at N     the reports at code point N of a text file (- for standard input)
  isnad explain FILE            all reports of a text file
  isnad explain "SENTENCE"      the reports of a sentence

Options
  --at N              offset in Unicode code points, from 0, as in isnad trace --json
  --overlay DIR       a desk's own words and rules, as in isnad trace
  -h, --help

${EXIT_CODES}`;

export const EVAL = `isnad eval analyses annotated articles and scores what was found.

Usage
  isnad eval TEXTS GOLD [options]   a folder of texts, a folder of annotations (X.json for X.txt)

Options
  --show              list what was missed, what has another chain and what was made up
  --save DIR          keep the analyses (DIR/X.json)
  --against DIR       compare with analyses kept before: gains and losses, report by report
  --calibration       of the reports at each confidence, how many are right
  --worth             how often check-worthiness puts two assertions in the order of the annotator
  --json              figures as one JSON object
  --overlay DIR       a desk's own words and rules, as in isnad trace
  -h, --help

${EXIT_CODES}`;
