/**
 * Tracing the claims of many articles on two threads. What is found is what {@link traceClaims} finds.
 *
 * Each thread needs all articles: copying them took 2.5 s and 300 MB for fifteen thousand, and half of the tracing was 40 s.
 * A third thread would save a sixth of that, and need as much memory again.
 * @module
 */
import type { Claim, DescribedArticle, DescribedStatement, TracedClaims } from "../model/index.ts";
import {
  assembleClaims,
  type GroupDecisions,
  type GroupLimits,
  groupStatements,
  type ReadTexts,
  readTexts,
  type ToldClaim,
  traceClaims,
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
}

const LEAST = 500;

/** Traces every claim of these articles, as `traceClaims` does, on a second thread too where there are many. */
export async function traceOnThreads(
  articles: readonly DescribedArticle[],
  decisions?: GroupDecisions,
  { threads = defaultThreads(), least = LEAST, ...limits }: TraceOptions = {},
): Promise<TracedClaims> {
  if (threads < 2 || articles.length < least) return traceClaims(articles, decisions, limits);
  const other = new Pool<TraceRequest, TraceReply>(threadFile("trace-thread"), null, 1);
  try {
    const reading = other.run({ articles: articles.map(({ compared: _, ...rest }) => rest) });
    // Both are waited for, so that what one of them throws leaves no rejection of the other unheard.
    const [groups, { texts }] = await Promise.all([
      Promise.resolve().then(() => groupStatements(articles, decisions, limits)),
      reading.then(expectTexts),
    ]);
    const { here, there } = share(groups.claims);
    const numbers = new Map(statementsOf(articles).map((statement, number) => [statement, number]));
    const tracing = other.run({ claims: there.map((claim) => numbered(claim, numbers)) });
    const [own, { claims }] = await Promise.all([
      Promise.resolve().then(() => traceStories(articles, here, texts)),
      tracing.then(expectClaims),
    ]);
    return assembleClaims(groups, texts, [...own, ...claims], limits);
  } finally {
    await other.close();
  }
}

/** A claim with its members as places in {@link statementsOf}. */
interface NumberedClaim extends Omit<ToldClaim, "members"> {
  readonly members: readonly number[];
}

/** First all articles, then the claims that are to be traced. */
type TraceRequest =
  | { readonly articles: readonly DescribedArticle[] }
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
  let texts: ReadTexts | null = null;
  return (request) => {
    if ("articles" in request) {
      articles = request.articles;
      texts = readTexts(articles);
      return { texts };
    }
    if (texts === null) throw new Error("claims were sent to be traced before their articles");
    const statements = statementsOf(articles);
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

/** Whole storylines for each thread, so that both have about as many appearances; claims told once and alone stay here. */
function share(claims: readonly ToldClaim[]): { readonly here: ToldClaim[]; readonly there: ToldClaim[] } {
  const stories = new Map<string, ToldClaim[]>();
  const [here, there]: [ToldClaim[], ToldClaim[]] = [[], []];
  for (const claim of claims) {
    if (claim.storyline === null && claim.members.length === 1) here.push(claim);
    else {
      const story = stories.get(claim.storyline ?? claim.id);
      if (story) story.push(claim);
      else stories.set(claim.storyline ?? claim.id, [claim]);
    }
  }
  let lead = 0;
  for (const story of stories.values()) {
    const appearances = story.reduce((sum, { members }) => sum + members.length, 0);
    (lead > 0 ? there : here).push(...story);
    lead += lead > 0 ? -appearances : appearances;
  }
  return { here, there };
}
