/**
 * Tracing the claims of many articles on two threads. What is found is what {@link traceClaims} finds.
 *
 * The other thread needs all articles, too: for fifteen thousand the process held up to 3.6 GB, with one thread 2.0 GB. So there is
 * one such thread and no more, however many cores there are; `--threads 1` does without it.
 * @module
 */
import { setImmediate } from "node:timers/promises";
import type { Claim, DescribedArticle, DescribedStatement, Passage, TracedClaims } from "../model/index.ts";
import {
  assembleClaims,
  type GroupDecisions,
  type GroupLimits,
  groupStatements,
  type ReadTexts,
  readTexts,
  storiesOf,
  type ToldClaim,
  traceStories,
} from "../pipeline/index.ts";
import { defaultThreads, Pool } from "../threads/index.ts";
import { threadFile } from "./analyst.ts";

/** How to trace. */
export interface TraceOptions extends GroupLimits {
  /** By default as many as there are cores; with one, all is done here. */
  readonly threads?: number;
  /** Fewer articles than this are done sooner than a thread has started. */
  readonly least?: number;
  /** So many appearances are sent to the other thread at once. */
  readonly batch?: number;
}

const LEAST = 500;
/** Few enough that what comes back of a batch is a small message, and many enough that reading the maps anew is no cost. */
const BATCH = 4_000;

/** Traces every claim of these articles, as `traceClaims` does, on a second thread too where there are many. */
export async function traceOnThreads(
  articles: readonly DescribedArticle[],
  decisions?: GroupDecisions,
  options: TraceOptions = {},
): Promise<TracedClaims> {
  return (await traceAligned(articles, decisions, { ...options, aligns: false })).traced;
}

/** What was traced, and what the texts share. */
export interface AlignedTrace {
  readonly traced: TracedClaims;
  /** Empty where that was not asked for. */
  readonly passages: readonly Passage[];
}

/** How to trace, and whether the passages that articles share are wanted, too. */
export interface AlignedOptions extends TraceOptions {
  readonly aligns: boolean;
  /** Told when the texts and statements were compared, before the claims are traced. */
  readonly onCompared?: () => void;
}

/** Traces as {@link traceOnThreads} does. */
export async function traceAligned(
  articles: readonly DescribedArticle[],
  decisions: GroupDecisions | undefined,
  { threads = defaultThreads(), least = LEAST, batch = BATCH, aligns, onCompared, ...limits }: AlignedOptions,
): Promise<AlignedTrace> {
  if (threads < 2 || articles.length < least) {
    const texts = readTexts(articles, aligns);
    const groups = groupStatements(articles, decisions, limits);
    onCompared?.();
    const claims = traceStories(articles, groups.claims, texts);
    return { traced: assembleClaims(groups, texts, claims, limits), passages: texts.passages };
  }
  const other = new Pool<TraceRequest, TraceReply>(threadFile("trace-thread"), null, 1);
  try {
    const reading = other.run({ articles: articles.map(({ compared: _, ...rest }) => rest), aligns });
    // Both are waited for, so that what one of them throws leaves no rejection of the other unheard.
    const [groups, { texts }] = await Promise.all([
      Promise.resolve().then(() => groupStatements(articles, decisions, limits)),
      reading.then(expectTexts),
    ]);
    onCompared?.();
    const claims = await traceBeside(other, articles, batchesOf(groups.claims, batch), texts);
    return { traced: assembleClaims(groups, texts, claims, limits), passages: texts.passages };
  } finally {
    await other.close();
  }
}

/** Both threads take batches from one pile until none is left. */
async function traceBeside(
  other: Pool<TraceRequest, TraceReply>,
  articles: readonly DescribedArticle[],
  batches: ToldClaim[][],
  texts: ReadTexts,
): Promise<readonly Claim[]> {
  const numbers = new Map(statementsOf(articles).map((statement, number) => [statement, number]));
  const traced: Claim[] = [];
  const take = (found: readonly Claim[]): void => {
    for (const claim of found) traced.push(claim);
  };
  const there = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop())
      take(expectClaims(await other.run({ claims: batch.map((claim) => numbered(claim, numbers)) })).claims);
  };
  const here = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      take(traceStories(articles, batch, texts));
      // Lets the answers of the other thread in.
      await setImmediate();
    }
  };
  // Two batches are under way there, so that it does not wait while this thread is at its own.
  await Promise.all([there(), there(), here()]);
  return traced;
}

/** A claim with its members as places in {@link statementsOf}. */
interface NumberedClaim extends Omit<ToldClaim, "members"> {
  readonly members: readonly number[];
}

/** First all articles, then the claims that are to be traced. */
type TraceRequest =
  | { readonly articles: readonly DescribedArticle[]; readonly aligns: boolean }
  | { readonly claims: readonly NumberedClaim[] };
type TraceReply = { readonly texts: ReadTexts } | { readonly claims: readonly Claim[] };

const expectTexts = (reply: TraceReply): { readonly texts: ReadTexts } => {
  if ("texts" in reply) return reply;
  throw new Error("the thread that traces answered with claims where texts were asked for");
};

const expectClaims = (reply: TraceReply): { readonly claims: readonly Claim[] } => {
  if ("claims" in reply) return reply;
  throw new Error("the thread that traces answered with texts where claims were asked for");
};

/** What the other thread does with what it is sent. It keeps the articles and what it found of their texts. */
export function createTracing(): (request: TraceRequest) => TraceReply {
  let articles: readonly DescribedArticle[] = [];
  let statements: readonly DescribedStatement[] = [];
  let texts: ReadTexts | null = null;
  return (request) => {
    if ("articles" in request) {
      articles = request.articles;
      statements = statementsOf(articles);
      texts = readTexts(articles, request.aligns);
      return { texts };
    }
    if (texts === null) throw new Error("claims were sent to be traced before their articles");
    const claims = request.claims.map(
      (claim): ToldClaim => ({ ...claim, members: claim.members.flatMap((at) => statements[at] ?? []) }),
    );
    return { claims: traceStories(articles, claims, texts) };
  };
}

const statementsOf = (articles: readonly DescribedArticle[]): DescribedStatement[] =>
  articles.flatMap(({ statements }) => statements);

function numbered(
  { id, storyline, members }: ToldClaim,
  numbers: ReadonlyMap<DescribedStatement, number>,
): NumberedClaim {
  return { id, storyline, members: members.flatMap((member) => numbers.get(member) ?? []) };
}

/** Whole storylines, several in a batch, of so many appearances or a storyline more. */
function batchesOf(claims: readonly ToldClaim[], most: number): ToldClaim[][] {
  const batches: ToldClaim[][] = [];
  let batch: ToldClaim[] = [];
  let appearances = 0;
  for (const story of storiesOf(claims)) {
    for (const claim of story) {
      batch.push(claim);
      appearances += claim.members.length;
    }
    if (appearances < most) continue;
    batches.push(batch);
    batch = [];
    appearances = 0;
  }
  return [...batches, batch];
}
