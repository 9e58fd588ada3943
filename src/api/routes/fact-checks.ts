/**
 * Published fact-checks, what they deal with, and messages that somebody asks about.
 * @module
 */
import type { factCheckRoutes } from "../../contract/index.ts";
import type { Desk } from "../../desk/index.ts";
import {
  checkJson,
  checkMessage,
  claimCheckJson,
  factCheckJson,
  findClaimChecks,
} from "../../library/index.ts";
import {
  decideMatch,
  findBrokenEntries,
  findFactCheckSources,
  findFactChecks,
  findMatches,
  getClaim,
  getFactCheck,
  type KeptMatch,
  removeFactCheck,
  resolveClaim,
  withdraw,
} from "../../store/index.ts";
import type { Handlers } from "../handlers.ts";
import { ApiError } from "../problem.ts";

/** Broken entries that are told at once. */
const TOLD = 100;

async function take(desk: Desk, input: Parameters<Desk["takeFactChecks"]>[0], signal: AbortSignal) {
  const taken = await desk.takeFactChecks(input, signal);
  if (!taken.ok) throw new ApiError(422, "input", taken.failure.message);
  return { ...taken.kept, entries: taken.broken.slice(0, TOLD).map((one) => ({ ...one })) };
}

const decidedOf = ({ id, state, by, at, note }: KeptMatch) => ({ id, state, by, at, note });

/** Answers the routes of fact-checks. */
export const factCheckHandlers: Handlers<keyof typeof factCheckRoutes> = {
  "GET /api/fact-checks": async ({ query }, { library }) => {
    const { factChecks, next } = await findFactChecks(library.engine.reading, query ?? {});
    return { items: factChecks.map(factCheckJson), next };
  },
  "GET /api/fact-checks/one": async ({ query: { id } }, { library: { engine } }) => {
    const factCheck = await getFactCheck(engine.reading, id);
    const newest = new Map<string, KeptMatch>();
    for (const match of await findMatches(engine.reading, { factCheck: id }))
      if (match.claim !== null) newest.set(match.claim, match);
    const claims = [];
    for (const [claim, match] of newest)
      claims.push({ claim, gist: (await getClaim(engine.reading, claim)).gist, decided: decidedOf(match) });
    return { factCheck: factCheckJson(factCheck), claims };
  },
  "DELETE /api/fact-checks/one": async ({ query: { id } }, { library, happenings }) => {
    await removeFactCheck(library.engine, id);
    happenings.tell({ kind: "fact-checks", source: null, added: 0, revised: 0, broken: 0 });
  },
  "POST /api/fact-checks/file": ({ query: { name }, body, signal }, desk) =>
    take(desk, { name, bytes: body }, signal),
  "POST /api/fact-checks/url": ({ body: { url }, signal }, desk) => take(desk, url, signal),
  "GET /api/fact-checks/sources": async (_, { library }) =>
    (await findFactCheckSources(library.engine.reading)).map((one) => ({ ...one })),
  "GET /api/fact-checks/broken": async ({ query: { source, after = 0, limit = TOLD } }, { library }) => {
    const items = await findBrokenEntries(library.engine.reading, source, { after, limit });
    const last = items.length === limit ? items.at(-1) : undefined;
    return { items: items.map((one) => ({ ...one })), next: last?.entry ?? null };
  },
  "POST /api/check": async ({ body: { text } }, { library, factChecks }) => {
    const { message, ...checked } = checkJson(await checkMessage(library, factChecks, text));
    const reports = message.reports.map(({ content, chain, negated, stance }) => ({
      content: { start: content.start, end: content.end },
      chain: chain.map(({ name, kind }) => ({ name, kind })),
      negated,
      stance,
    }));
    return { reports, ...checked };
  },
  "GET /api/claims/:claim/fact-checks": async ({ params }, { library, factChecks }) =>
    (await findClaimChecks(library, factChecks, params.claim)).map(claimCheckJson),
  "POST /api/claims/:claim/fact-checks": async ({ params, body }, { library, happenings }) => {
    const id = await decideMatch(library.engine, { ...params, ...body });
    happenings.tell({ kind: "decided", article: null });
    return { id };
  },
  "DELETE /api/claims/:claim/fact-checks/:decision": async ({ params }, { library, happenings }) => {
    const { engine } = library;
    const claim = await resolveClaim(engine.reading, params.claim);
    const matches = await findMatches(engine.reading, { claim });
    if (!matches.some(({ id }) => id === params.decision))
      throw new ApiError(404, "not-found", `claim ${claim} has no decision ${params.decision} that stands`);
    await withdraw(engine, params.decision);
    happenings.tell({ kind: "decided", article: null });
  },
};
