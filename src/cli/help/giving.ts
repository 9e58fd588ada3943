/**
 * Help of the commands by which what a library holds leaves it.
 * @module
 */
import { EXIT_CODES } from "./exit-codes.ts";

export const EXPORT = `isnad export writes claims and reports of the library in a form that other programs read. Everything that is chosen is
written, however much it is.

Usage
  isnad export --format FORM [--out FILE] [options]
  isnad export --exporter ./MINE.mjs [--out FILE] [options]

Forms
  jsonl               claims as JSON Lines, each with all that its page shows
  reports-jsonl       reports as JSON Lines, each with its chain and its article
  csv                 a table of claims for spreadsheets, a row for each appearance
  reports-csv         a table of reports for spreadsheets
  parquet             the table of claims with typed columns
  reports-parquet     the table of reports with typed columns
  annotations         reports as W3C Web Annotation (JSON-LD); isnad annotations finds them again in an edited text
  gexf                by which ways claims came to their articles, as a graph for Gephi
  schema-org          claims as schema.org Claim, verdicts of people as ClaimReview (JSON-LD)
  prov                claims as W3C PROV (JSON-LD): what was derived from what, and who stands behind it
  stix                claims as a STIX 2.1 bundle, with the narratives and channels of OpenCTI
  dossier             one claim as a page to read and print (HTML): who says it, what changed, what proves it
  pack                one claim with all that proves it (ZIP): originals, texts, hashes, dossier; isnad verify checks it

Options
  --out FILE          where to write; standard output by default. The file stands there when it is whole, not before
  --exporter FILE     a form of your own: a module whose default export is an exporter (docs/guide/exporters.md)
  --language ar|en    of what a dossier says in words of its own (ar)
  --at MOMENT         the moment that an export names in place of the present one, so that the same bytes can be made again

What is written (everything, unless one of these is given; all that is given must hold)
  --claim ID          a claim, by its id or the beginning of it; may be given several times
  --storyline ID      the claims of a storyline
  --case NAME         the claims that articles of a case tell or that were put into it; the reports of these articles
  --article ID        the claims and reports of an article
  --publisher NAME    the claims that articles of a publisher tell; the reports of these articles
  --least N           claims that at least N articles tell
With claims or a storyline, reports are those that state such a claim.

  --library PLACE     folder of the library, or postgres://user:password@host/database
  --quiet             no progress
  -h, --help

The claims are traced first where something has changed since. Offsets count Unicode code points.

${EXIT_CODES}`;

export const ANNOTATIONS = `isnad annotations finds the stretches of W3C Web Annotations again in a text that may have been edited since.

Usage
  isnad annotations import FILE --article ARTICLE

FILE holds a collection, a page, a list or one annotation as JSON-LD (isnad export --format annotations writes such a file).
A stretch is found where its words stand to the letter and nothing leaves a doubt that they are the ones meant; every other
one is listed as an orphan, with the reason. None is moved to words that only resemble it.

Options
  --article ARTICLE   the id of an article of the library, or a text file in UTF-8
  --library PLACE     folder of the library, or postgres://user:password@host/database
  --json              one JSON object a line: {"id", "state": "found", "start", "end", "exact", "before"} or
                      {"id", "state": "orphan", "reason", "exact"}
  --quiet             no summary
  -h, --help

Offsets count Unicode code points. Nothing is written.

${EXIT_CODES}`;
