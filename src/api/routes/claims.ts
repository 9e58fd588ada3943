/**
 * Claims, storylines and the trace that found them.
 * @module
 */
import type { claimRoutes, QueryOf } from "../../contract/index.ts";
import type { TracingState } from "../../desk/index.ts";
import {
  type ClaimQuery,
  type ClaimSort,
  decideGroup,
  findClaims,
  findStorylines,
  findVerdicts,
  getCurrent,
  getStoryline,
  type Library,
  type ListedClaim,
  recordVerdict,
  resolveClaim,
  type StatementPlace,
  withdraw,
} from "../../store/index.ts";
import { offsetsOf } from "../../text/index.ts";
import { graphOf } from "../claims/graph.ts";
import { loadClaim, pageOf, verdictOf } from "../claims/page.ts";
import type { Handlers } from "../handlers.ts";
import { ApiError } from "../problem.ts";

type Query = NonNullable<QueryOf<(typeof claimRoutes)["GET /api/claims"]>>;

const SORTS: Readonly<Record<NonNullable<Query["sort"]>, ClaimSort>> = {
  spread: "spread",
  independence: "copies",
  worth: "worth",
  newest: "newest",
};

function queryOf({ sort = "spread", review, ...query }: Query): ClaimQuery {
  return { ...query, sort: SORTS[sort], ...(review !== undefined && { verdict: review }) };
}

/** A claim of a list as it leaves the process. */
export const listed = ({ origins, ...claim }: ListedClaim) => ({
  ...claim,
  origins: origins.map((origin) => ({ ...origin })),
});

const plain = ({ run, ...state }: TracingState) => ({
  ...state,
  run: run && {
    ...withoutKey(run),
    diagnostics: run.diagnostics.map(({ code, message }) => ({ code, message })),
  },
});

const withoutKey = ({ decisions: _, ...run }: NonNullable<TracingState["run"]>) => run;

async function placeOf(
  library: Library,
  { article, start, end }: { readonly article: string; readonly start: number; readonly end: number },
): Promise<StatementPlace> {
  const { text } = await getCurrent(library.engine.reading, article);
  try {
    return { article, text, ...offsetsOf(text).toUtf16({ start, end }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ApiError(400, "invalid", `${start} to ${end} is no stretch of article ${article}`);
  }
}

/** Answers the routes of claims. */
export const claimHandlers: Handlers<keyof typeof claimRoutes> = {
  "GET /api/claims": async ({ query }, { library }) => {
    const { claims, next } = await findClaims(library.engine.reading, queryOf(query ?? {}));
    return { items: claims.map(listed), next };
  },
  "GET /api/claims/:claim": async ({ params }, { library }) => pageOf(await loadClaim(library, params.claim)),
  "GET /api/claims/:claim/graph": async ({ params }, { library }) =>
    graphOf(await loadClaim(library, params.claim)),
  "GET /api/claims/:claim/verdicts": async ({ params }, { library: { engine } }) => {
    const claim = await resolveClaim(engine.reading, params.claim);
    return (await findVerdicts(engine.reading, { claim, withdrawn: true })).map(verdictOf);
  },
  "POST /api/claims/:claim/verdicts": async ({ params, body }, { library, happenings }) => {
    const id = await recordVerdict(library.engine, { ...params, ...body });
    happenings.tell({ kind: "decided", article: null });
    return { id };
  },
  "DELETE /api/claims/:claim/verdicts/:verdict": async ({ params }, { library, happenings }) => {
    const { engine } = library;
    const claim = await resolveClaim(engine.reading, params.claim);
    const verdicts = await findVerdicts(engine.reading, { claim });
    if (!verdicts.some(({ id }) => id === params.verdict))
      throw new ApiError(404, "not-found", `claim ${claim} has no verdict ${params.verdict} that stands`);
    await withdraw(engine, params.verdict);
    happenings.tell({ kind: "decided", article: null });
  },
  "POST /api/claims/decisions": async ({ body }, { library, happenings, tracing }) => {
    const [a, b] = body.statements;
    const places = [await placeOf(library, a), await placeOf(library, b)] as const;
    const id = await decideGroup(library.engine, body.kind, places, body.by);
    happenings.tell({ kind: "decided", article: null });
    tracing.soon();
    return { id };
  },
  "GET /api/storylines": async ({ query }, { library }) => {
    const { storylines, next } = await findStorylines(library.engine.reading, query ?? {});
    return { items: storylines.map((one) => ({ ...one })), next };
  },
  "GET /api/storylines/:storyline": async ({ params }, { library }) => ({
    ...(await getStoryline(library.engine.reading, params.storyline)),
  }),
  "GET /api/trace": async (_, { tracing }) => plain(await tracing.state()),
  "POST /api/trace": async (_, { tracing }) => {
    tracing.now();
    return plain(await tracing.state());
  },
};
