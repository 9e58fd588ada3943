/**
 * `isnad claims`: what several articles tell, with how many independent origins it has.
 * @module
 */
import { traceOnThreads } from "../../library/index.ts";
import { claimsJson, type GroupLimits } from "../../pipeline/index.ts";
import { renderClaims } from "../../render/index.ts";
import { parse, wholeOption } from "../arguments.ts";
import { ARTICLE_OPTIONS, gatherArticles, threadsOf } from "../articles.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...ARTICLE_OPTIONS,
  all: { type: "boolean", default: false },
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
  const { articles, decisions, code } = await gatherArticles(positionals, values, streams);
  const traced = await traceOnThreads(articles, decisions, { ...limits, ...threadsOf(values) });
  for (const { message } of traced.diagnostics ?? []) streams.err(`isnad: ${message}`);
  if (values.json) {
    for (const piece of claimsJson(traced, articles)) streams.out(piece);
    return code;
  }
  const { columns, colour } = streams;
  const { text, shown, left } = renderClaims(traced, articles, { columns, colour, all: values.all, limit });
  streams.out(text);
  if (!values.quiet) streams.err(summaryOf(articles.length, { shown, left, all: values.all }));
  return code;
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
