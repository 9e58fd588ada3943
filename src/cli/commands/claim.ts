/**
 * `isnad claim`: one claim with its origins and the tree of its retellings.
 * @module
 */
import { traceOnThreads } from "../../library/index.ts";
import type { Claim, TracedClaims } from "../../model/index.ts";
import { claimsJson, numbersOf } from "../../pipeline/index.ts";
import { renderClaim } from "../../render/index.ts";
import { parse } from "../arguments.ts";
import { ARTICLE_OPTIONS, gatherArticles, threadsOf } from "../articles.ts";
import { UsageError } from "../errors.ts";
import type { Streams } from "../streams.ts";

/** Runs the command: `claim ID [FILE...]`. */
export async function claim(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, ARTICLE_OPTIONS);
  const [named, ...files] = positionals;
  if (named === undefined) throw new UsageError("name a claim by its id; isnad claims lists them");
  const { articles, decisions, code } = await gatherArticles(files, values, streams);
  const traced = await traceOnThreads(articles, decisions, threadsOf(values));
  const found = claimNamed(named, traced);
  if (!values.json) {
    streams.out(renderClaim(found, numbersOf(found, articles), { traced, articles }, streams));
    return code;
  }
  for (const piece of claimsJson(only(found, traced), articles)) streams.out(piece);
  return code;
}

/** The claim with this id, or the only one whose id begins so. */
function claimNamed(named: string, { claims }: TracedClaims): Claim {
  const found = claims.filter(({ id }) => id.startsWith(named));
  const exact = found.find(({ id }) => id === named) ?? (found.length === 1 ? found[0] : undefined);
  if (exact) return exact;
  if (found.length > 1)
    throw new UsageError(`${found.length} claims begin with ${named}; give more of the id`);
  throw new UsageError(`there is no claim ${named} in these articles; isnad claims lists them`);
}

/** One claim, its storyline and the articles that it appears in. */
function only({ id }: Claim, { articles, claims, storylines }: TracedClaims): TracedClaims {
  const kept = claims.filter((one) => one.id === id);
  const documents = new Set(kept.flatMap(({ appearances }) => appearances.map(({ document }) => document)));
  return {
    articles: articles.filter(({ document }) => documents.has(document)),
    claims: kept,
    storylines: storylines.filter((storyline) => storyline.claims.includes(id)),
  };
}
