/**
 * `isnad show`: one article of the library, with what was found in it and how it changed.
 * @module
 */
import type { InterchangeReport } from "../../model/index.ts";
import { toInterchange, toJsonLine } from "../../pipeline/index.ts";
import { renderListing } from "../../render/index.ts";
import {
  findAnalysis,
  findDecisions,
  findHistory,
  getCurrent,
  getOriginal,
  type Library,
  layOver,
  type StoredReport,
} from "../../store/index.ts";
import { parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  history: { type: "boolean", default: false },
  text: { type: "boolean", default: false },
  original: { type: "boolean", default: false },
} as const;

/** Runs the command. */
export async function show(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [article, ...more] = positionals;
  if (article === undefined || more.length > 0) throw new UsageError("name one article by its id");
  return withLibrary(values.library, async (library) => {
    const { reading } = library.engine;
    const current = await getCurrent(reading, article);
    if (values.history) return showHistory(library, article, values.json, streams);
    if (values.text) streams.out(current.text);
    else if (values.original) streams.out((await getOriginal(reading, current.id)).bytes);
    else await showReports(library, current, values.json, streams);
    return EXIT.done;
  });
}

async function showReports(
  { engine: { reading } }: Library,
  { id, article, text }: Awaited<ReturnType<typeof getCurrent>>,
  json: boolean,
  streams: Streams,
): Promise<void> {
  const stored = await findAnalysis(reading, id);
  if (!stored) {
    streams.err(`isnad: ${article} is not analysed yet; isnad worker does that`);
    return;
  }
  const { reports, orphans } = layOver(text, stored.reports, await findDecisions(reading, article));
  const analysis = { ...stored, article: { ...stored.article, text }, reports: reports.map(publish) };
  if (json) streams.out(toJsonLine(toInterchange(analysis)));
  else streams.out(renderListing(analysis, { ...streams, assertions: false, sort: "text" }));
  for (const { kind, by } of orphans)
    streams.err(`isnad: a decision (${kind}, ${by}) has lost its report; look at the article again`);
}

/** What the library knows a report by stays in the library. */
function publish({ key: _, revision: __, voices: ___, ...report }: StoredReport): InterchangeReport {
  return report;
}

async function showHistory(
  { engine: { reading } }: Library,
  article: string,
  json: boolean,
  streams: Streams,
): Promise<number> {
  for (const { number, change, added, url, text, ...about } of await findHistory(reading, article)) {
    const line = { number, change, added, url, title: about.title, characters: [...text].length };
    if (json) streams.out(`${JSON.stringify(line)}\n`);
    else streams.out(`${number}. ${change}  ${added}  ${line.characters} characters  ${line.title ?? ""}\n`);
  }
  return EXIT.done;
}
