/**
 * Keeps a trace of the whole library in place of the one before.
 * @module
 */
import type { Claim, Diagnostic, Standing, Storyline } from "../../model/index.ts";
import { findPlace, placeOf } from "../analyses/place.ts";
import type { Engine } from "../engine.ts";
import { inBatches } from "../group-by.ts";
import { endJobs, type LeasedJob } from "../jobs.ts";
import type { NewRow, Writing } from "../schema.ts";
import { textsOf } from "./appearances.ts";
import {
  beginGeneration,
  dropGeneration,
  dropOld,
  insertRows,
  putRows,
  SupersededError,
  switchTo,
} from "./generation.ts";
import { findGivenIds } from "./given.ts";
import { type Anchor, assignIds, type GivenId, type Locate } from "./ids.ts";
import type { NewTrace, SeenArticle } from "./new-trace.ts";
import { placeDecisions } from "./place-decisions.ts";
import { type ClaimContext, passageRows, rowsOfClaim, standingRow, storylineRow } from "./rows.ts";
import { takeOutRemoved } from "./take-out.ts";

/** Whom to tell, when to stop, whose work it is. */
export interface SaveOptions {
  /** The job that must still be held when the trace takes its place; it ends with that. */
  readonly lease?: { readonly worker: string; readonly job: LeasedJob };
  readonly signal?: AbortSignal;
  readonly onSaved?: (claims: number) => void;
  /** Readers of the trace before have so many milliseconds to end. */
  readonly grace?: number;
}

/** Claims written by one transaction: a writer beside it waits for a tenth of a second at most. */
const BATCH = 500;
const PLACES_AT_ONCE = 5_000;
const GRACE_MS = 2_000;

/**
 * Saves a trace. What is read is the trace before until all is written, then this one. Throws SupersededError where the job was
 * lost meanwhile, and the reason of the signal; nothing is changed then.
 */
export async function saveTrace(engine: Engine, trace: NewTrace, options: SaveOptions = {}): Promise<void> {
  const generation = await beginGeneration(engine, runRow(trace));
  try {
    const context = await writeRows(engine, trace, generation, options);
    options.signal?.throwIfAborted();
    await engine.write(async (tx) => {
      await engine.differs.enter(tx, "claims");
      await endLease(tx, options);
      await insertRows(engine, tx, await placeDecisions(tx, trace, context));
      await takeOutRemoved(engine, tx, generation);
      await switchTo(tx, generation, endOf(trace));
    });
  } catch (error) {
    await dropGeneration(engine, generation);
    throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, options.grace ?? GRACE_MS));
  await dropOld(engine);
}

/** Writes all rows that nobody reads yet. */
async function writeRows(
  engine: Engine,
  trace: NewTrace,
  generation: number,
  options: SaveOptions,
): Promise<ClaimContext> {
  const { ids, aliases } = await assign(engine, trace);
  const context = contextOf(trace, generation, ids);
  await saveClaims(engine, trace.traced.claims, context, options);
  await saveAround(engine, trace, context);
  await inBatches(aliases, PLACES_AT_ONCE, (some) =>
    putRows(engine, generation, {
      claim_alias: some.map(({ id, claim, anchor: { article, revision, start, end } }) => ({
        generation,
        id,
        claim_id: claim,
        article_id: article,
        revision_id: revision,
        start_at: start,
        end_at: end,
      })),
    }),
  );
  return context;
}

const endOf = ({ began }: NewTrace): Pick<NewRow<"trace_run">, "milliseconds" | "traced_at"> => ({
  milliseconds: Math.round(Date.now() - began),
  traced_at: new Date().toISOString(),
});

function runRow(trace: NewTrace): Omit<NewRow<"trace_run">, "generation" | "state"> {
  const { rules, decisions, traced } = trace;
  const diagnostics: readonly Diagnostic[] = traced.diagnostics ?? [];
  return {
    rules,
    decisions,
    articles: traced.articles.length,
    claims: traced.claims.length,
    storylines: traced.storylines.length,
    diagnostics: JSON.stringify(diagnostics),
    ...endOf(trace),
  };
}

const contextOf = (
  { seen, traced, numbersOf }: NewTrace,
  generation: number,
  ids: ReadonlyMap<string, string>,
): ClaimContext => ({
  generation,
  seen,
  numbersOf,
  ids,
  standings: new Map(traced.articles.map((standing): [string, Standing] => [standing.document, standing])),
});

async function assign(engine: Engine, { traced, seen }: NewTrace) {
  const given = await findGivenIds(engine.reading);
  const members = traced.claims.map(({ id, appearances }) => ({
    id,
    members: appearances.map(({ document, statement }) => ({ article: document, ...statement })),
  }));
  return assignIds(members, given, await locator(engine, given, seen));
}

/** Finds statements of earlier revisions in the present ones by their words. */
async function locator(
  engine: Engine,
  given: readonly GivenId[],
  seen: ReadonlyMap<string, SeenArticle>,
): Promise<Locate> {
  const earlier = new Set<string>();
  for (const { anchors } of given)
    for (const { article, revision } of anchors)
      if (seen.get(article)?.revision !== revision) earlier.add(revision);
  const texts = await textsOf(engine.reading, [...earlier]);
  return (anchor) => locate(anchor, seen.get(anchor.article), texts.get(anchor.revision));
}

function locate(anchor: Anchor, now: SeenArticle | undefined, before: string | undefined): Anchor | null {
  if (now === undefined || now.revision === anchor.revision) return now === undefined ? null : anchor;
  if (before === undefined) return null;
  const { start_at: _, end_at: __, ...quote } = placeOf(before, anchor);
  const span = findPlace(now.text, quote);
  return span && { article: anchor.article, revision: now.revision, ...span };
}

async function saveClaims(
  engine: Engine,
  claims: readonly Claim[],
  context: ClaimContext,
  { signal, onSaved }: SaveOptions,
): Promise<void> {
  let saved = 0;
  await inBatches(bySpread(claims), BATCH, async (some) => {
    signal?.throwIfAborted();
    const rows = some.map((claim) => rowsOfClaim(claim, context));
    await putRows(
      engine,
      context.generation,
      {
        claim: rows.map(({ claim }) => claim),
        claim_text: rows.map(({ text }) => text),
        claim_article: rows.flatMap(({ places }) => places),
        claim_origin: rows.flatMap(({ origins }) => origins),
      },
      rows.map(({ indexed }) => indexed),
    );
    saved += some.length;
    onSaved?.(saved);
  });
}

/** Those that most articles tell first, as the index of the claims wants it. */
function bySpread(claims: readonly Claim[]): Claim[] {
  const spread = new Map(
    claims.map((claim) => [claim, new Set(claim.appearances.map(({ document }) => document)).size]),
  );
  return [...claims].sort((a, b) => (spread.get(b) ?? 0) - (spread.get(a) ?? 0));
}

/** Storylines, standings and passages. */
async function saveAround(
  engine: Engine,
  { traced, passages, seen }: NewTrace,
  context: ClaimContext,
): Promise<void> {
  const { generation } = context;
  const claims = new Map(traced.claims.map((claim) => [claim.id, claim]));
  const documentsOf = (id: string): string[] =>
    claims.get(id)?.appearances.map(({ document }) => document) ?? [];
  const rowOf = (story: Storyline) => storylineRow(story, context, documentsOf);
  await inBatches(traced.storylines, PLACES_AT_ONCE, (some) =>
    putRows(engine, generation, { storyline: some.map(rowOf) }),
  );
  await inBatches(traced.articles, PLACES_AT_ONCE, (some) =>
    putRows(engine, generation, {
      standing: some.flatMap((standing) => {
        const article = seen.get(standing.document);
        return article ? standingRow(standing, article, generation) : [];
      }),
    }),
  );
  await inBatches(passageRows(passages, generation), PLACES_AT_ONCE, (some) =>
    putRows(engine, generation, { passage: some }),
  );
}

async function endLease(tx: Writing, { lease }: SaveOptions): Promise<void> {
  if (!lease) return;
  const ended = await endJobs(tx, lease.worker, [lease.job]);
  if (!ended.has(lease.job.id))
    throw new SupersededError("another process took over the trace; what it finds is kept");
}
