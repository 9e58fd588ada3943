/**
 * The claims of a library as it keeps them: traced first where that is behind.
 * @module
 */
import { setTimeout } from "node:timers/promises";
import { gatherLibrary, isFresh, TraceUnderWayError, traceLibrary, traceState } from "../library/index.ts";
import type { Claim, DescribedArticle, Standing, Storyline, TracedClaims } from "../model/index.ts";
import {
  findClaims,
  getClaim,
  type KeptClaim,
  type KeptStanding,
  type Library,
  type TraceState,
} from "../store/index.ts";
import { type ArticleValues, threadsOf } from "./articles.ts";
import { interruptible } from "./interrupt.ts";
import type { Streams } from "./streams.ts";

/** How often to look whether another process has traced. */
const LOOK_MS = 500;

/** Traces and saves where what is kept is behind, or always with `fresh`; says so in one line. */
export async function keepTraced(
  library: Library,
  { fresh, ...values }: ArticleValues & { readonly fresh: boolean },
  streams: Streams,
): Promise<TraceState> {
  const state = await traceState(library);
  if (!fresh && isFresh(state)) return state;
  if (!values.quiet) streams.err(`isnad: ${reasonOf(state, fresh)}; tracing the claims of the library`);
  return interruptible((signal) => traceOrWait(library, values, { signal, streams }));
}

function reasonOf({ run, newer, removed, isDecidedAnew }: TraceState, fresh: boolean): string {
  if (fresh) return "asked to trace anew";
  if (run === null) return "nothing was traced yet";
  if (newer > 0) return `${newer} articles are newer than the last trace`;
  if (removed > 0) return `${removed} articles were removed since the last trace`;
  return isDecidedAnew ? "something was decided since the last trace" : "the last trace was by other rules";
}

async function traceOrWait(
  library: Library,
  values: ArticleValues,
  { signal, streams }: { readonly signal: AbortSignal; readonly streams: Streams },
): Promise<TraceState> {
  for (;;) {
    try {
      return await traceLibrary(library, {
        ...threadsOf(values),
        signal,
        onProgress: ({ step, done, total }) => {
          if (!values.quiet)
            streams.progress(done === null ? `isnad: ${step}` : `isnad: ${step} ${done} of ${total}`);
        },
      });
    } catch (error) {
      if (!(error instanceof TraceUnderWayError)) throw error;
    } finally {
      streams.progress("");
    }
    await setTimeout(LOOK_MS, undefined, { signal });
    const state = await traceState(library);
    if (isFresh(state)) return state;
  }
}

/** Some claims of a library with their articles, as they are shown. */
export interface LoadedClaims {
  readonly traced: TracedClaims;
  readonly articles: readonly DescribedArticle[];
}

/** Loads claims by their ids, with their storylines and the articles that they name. */
export async function loadClaims(library: Library, ids: readonly string[]): Promise<LoadedClaims> {
  const { reading } = library.engine;
  const claims: Claim[] = [];
  const standings = new Map<string, Standing>();
  const storylines = new Map<string, Storyline>();
  for (const id of ids) {
    const kept = await getClaim(reading, id);
    claims.push(kept.claim);
    for (const [document, standing] of kept.standings) standings.set(document, plain(standing));
    if (kept.story && !storylines.has(kept.story.id))
      storylines.set(kept.story.id, await storylineOf(library, kept.story));
  }
  const articles = await gatherLibrary(library, { members: new Set(standings.keys()) });
  return {
    traced: { articles: [...standings.values()], claims, storylines: [...storylines.values()] },
    articles,
  };
}

/** Without what only the library knows of it. */
const plain = ({ revision: _, title: __, url: ___, ...standing }: KeptStanding): Standing => standing;

async function storylineOf(
  { engine: { reading } }: Library,
  { id, gist, claims }: NonNullable<KeptClaim["story"]>,
): Promise<Storyline> {
  const page = await findClaims(reading, { storyline: id, limit: Math.max(1, claims) });
  return { id, gist, claims: page.claims.map((claim) => claim.id).sort() };
}
