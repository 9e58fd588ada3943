/**
 * `isnad claim`: one claim with its origins and the tree of its retellings.
 * @module
 */
import { traceOnThreads } from "../../library/index.ts";
import type { Claim, TracedClaims } from "../../model/index.ts";
import { claimsJson, numbersOf } from "../../pipeline/index.ts";
import { renderClaim, renderVerdicts } from "../../render/index.ts";
import { getClaim, type Library } from "../../store/index.ts";
import { parse } from "../arguments.ts";
import { ARTICLE_OPTIONS, gatherArticles, threadsOf } from "../articles.ts";
import { claimIdOf } from "../claim-id.ts";
import { EXIT, UsageError } from "../errors.ts";
import { keepTraced, loadClaims } from "../kept-claims.ts";
import { withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

/** Runs the command: `claim ID [FILE...]`. */
export async function claim(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, {
    ...ARTICLE_OPTIONS,
    fresh: { type: "boolean", default: false },
  });
  const [named, ...files] = positionals;
  if (named === undefined) throw new UsageError("name a claim by its id; isnad claims lists them");
  if (files.length === 0 && values.case === undefined)
    return withLibrary(values.library, async (library) => {
      await keepTraced(library, values, streams);
      return showKept(library, { named, json: values.json }, streams);
    });
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

/** Shows a claim that the library keeps, with what people say of it. */
async function showKept(
  library: Library,
  { named, json }: { readonly named: string; readonly json: boolean },
  streams: Streams,
): Promise<number> {
  const kept = await getClaim(library.engine.reading, await claimIdOf(library, named));
  const { claim, numbers, verdicts } = kept;
  if (kept.askedAs !== null) streams.err(`isnad: ${kept.askedAs} is ${kept.id} now`);
  const others = claim.appearances.flatMap(({ parent }) =>
    parent && parent.claim !== claim.id ? parent.claim : [],
  );
  const { traced, articles } = await loadClaims(library, [...new Set([claim.id, ...others])]);
  if (json) for (const piece of claimsJson(only(claim, traced), articles)) streams.out(piece);
  else
    streams.out(`${renderClaim(claim, numbers, { traced, articles }, streams)}${renderVerdicts(verdicts)}`);
  return EXIT.done;
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
