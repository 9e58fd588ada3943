/**
 * `isnad claims`: what several articles tell, with how many independent origins it has.
 * @module
 */
import { traceOnThreads } from "../../library/index.ts";
import type { DescribedArticle, TracedClaims } from "../../model/index.ts";
import { claimsJson, type GroupLimits } from "../../pipeline/index.ts";
import { renderClaims } from "../../render/index.ts";
import { countClaims, findClaims, type Library } from "../../store/index.ts";
import { parse, wholeOption } from "../arguments.ts";
import { ARTICLE_OPTIONS, type ArticleValues, gatherArticles, threadsOf } from "../articles.ts";
import { EXIT } from "../errors.ts";
import { keepTraced, loadClaims } from "../kept-claims.ts";
import { withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...ARTICLE_OPTIONS,
  all: { type: "boolean", default: false },
  fresh: { type: "boolean", default: false },
  limit: { type: "string" },
} as const;

const DEFAULT_LIMIT = 40;

/** Runs the command. `limits`: what grouping is bounded by, for tests. */
export async function claims(
  args: readonly string[],
  streams: Streams,
  limits: GroupLimits = {},
): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const limit = wholeOption("limit", values.limit, { min: 1, max: Number.MAX_SAFE_INTEGER }) ?? DEFAULT_LIMIT;
  if (positionals.length === 0 && values.case === undefined && !values.json)
    return withLibrary(values.library, (library) => listKept(library, { ...values, limit }, streams));
  const { articles, decisions, code } = await gatherArticles(positionals, values, streams);
  const traced = await traceOnThreads(articles, decisions, { ...limits, ...threadsOf(values) });
  for (const { message } of traced.diagnostics ?? []) streams.err(`isnad: ${message}`);
  if (values.json) {
    for (const piece of claimsJson(traced, articles)) streams.out(piece);
    return code;
  }
  print({ traced, articles }, { ...values, limit, total: articles.length, more: 0 }, streams);
  return code;
}

interface Printed {
  readonly all: boolean;
  readonly quiet: boolean;
  readonly limit: number;
  /** How many articles were compared. */
  readonly total: number;
  /** Claims that are not among those given. */
  readonly more: number;
}

function print(
  { traced, articles }: { readonly traced: TracedClaims; readonly articles: readonly DescribedArticle[] },
  { all, quiet, limit, total, more }: Printed,
  streams: Streams,
): void {
  const { columns, colour } = streams;
  const { text, shown, left } = renderClaims(traced, articles, { columns, colour, all, limit });
  streams.out(text);
  if (!quiet) streams.err(summaryOf(total, { shown, left: left + more, all }));
}

/** The list of what the library keeps, which is traced first where that is behind. */
async function listKept(
  library: Library,
  values: ArticleValues & Pick<Printed, "all" | "limit"> & { readonly fresh: boolean },
  streams: Streams,
): Promise<number> {
  if (await library.isEmpty()) {
    streams.err(summaryOf(0, { shown: 0, left: 0, all: values.all }));
    return EXIT.done;
  }
  const { run } = await keepTraced(library, values, streams);
  for (const { message } of run?.diagnostics ?? []) streams.err(`isnad: ${message}`);
  const filter = { least: values.all ? 1 : 2 };
  const { reading } = library.engine;
  const { claims: listed } = await findClaims(reading, { ...filter, limit: values.limit });
  const loaded = await loadClaims(
    library,
    listed.map(({ id }) => id),
  );
  const more = (await countClaims(reading, filter)) - listed.length;
  print(loaded, { ...values, total: run?.articles ?? 0, more }, streams);
  return EXIT.done;
}

function summaryOf(
  articles: number,
  { shown, left, all }: { shown: number; left: number; all: boolean },
): string {
  if (articles === 0)
    return "isnad: there is no article to compare; name files, or take some into the library (isnad add)";
  if (shown === 0 && !all)
    return `isnad: ${articles} articles; no claim stands in more than one of them (--all lists those told once)`;
  const rest = left > 0 ? `, ${left} more (--limit N)` : "";
  return `isnad: ${articles} articles, ${shown} claims${rest}; isnad claim ID shows one`;
}
