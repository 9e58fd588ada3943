/**
 * Two articles side by side.
 * @module
 */
import type { compareRoutes } from "../../contract/index.ts";
import { gatherLibrary } from "../../library/index.ts";
import type { DescribedArticle, Place, Standing } from "../../model/index.ts";
import { type Comparison, compareArticles } from "../../pipeline/index.ts";
import { findAnalysis, getCurrent, type Library, type StoredReport } from "../../store/index.ts";
import { type OffsetConverter, offsetsOf, overlaps, type Span } from "../../text/index.ts";
import type { Handlers } from "../handlers.ts";
import { ApiError } from "../problem.ts";

async function describedOf(library: Library, id: string): Promise<DescribedArticle> {
  const [described] = await gatherLibrary(library, { members: new Set([id]) });
  if (described) return described;
  await getCurrent(library.engine.reading, id);
  throw new ApiError(409, "not-analysed", `the article ${id} waits to be analysed; ask again in a moment`);
}

/** One side of a comparison, as it is asked. */
interface Side {
  readonly described: DescribedArticle;
  readonly offsets: OffsetConverter;
  readonly standing: Standing;
  readonly share: number;
  /** What the other one has, too. */
  readonly common: readonly Span[];
}

function sideOf({ described, offsets, standing, share, common }: Side, reports: readonly StoredReport[]) {
  const { id, text, title, publisher, published } = described.article;
  return {
    article: { id, title, publisher, published: published?.value ?? null },
    text,
    standing: standing.kind,
    agency: standing.agency,
    shared: share,
    only: reports
      .filter(({ chain, content }) => chain.length > 0 && !common.some((span) => overlaps(span, content)))
      .map(({ key, content, chain }) => ({
        report: key,
        content: offsets.toCodePoints(content),
        voices: chain.map(({ name }) => name),
      })),
  };
}

async function reportsOf(
  { engine: { reading } }: Library,
  article: string,
): Promise<readonly StoredReport[]> {
  const { id } = await getCurrent(reading, article);
  return (await findAnalysis(reading, id))?.reports ?? [];
}

function commonOf({ passages, claims }: Comparison, side: "a" | "b"): Span[] {
  return [...passages.map((passage) => passage[side]), ...claims.map((claim) => claim[side])];
}

/** Answers the routes of the comparison. */
export const compareHandlers: Handlers<keyof typeof compareRoutes> = {
  "GET /api/compare": async ({ query }, { library }) => {
    if (query.a === query.b)
      throw new ApiError(400, "same-article", "a and b are one article; name another one to compare it with");
    const [first, second] = [await describedOf(library, query.a), await describedOf(library, query.b)];
    const comparison = compareArticles(first, second);
    const offsets = { a: offsetsOf(first.article.text), b: offsetsOf(second.article.text) };
    const stretch = (place: Place | null) => {
      if (!place) return null;
      const side = place.document === first.article.id ? ("a" as const) : ("b" as const);
      return { side, ...offsets[side].toCodePoints(place) };
    };
    const both = (pair: { readonly a: Span; readonly b: Span }) => ({
      a: offsets.a.toCodePoints(pair.a),
      b: offsets.b.toCodePoints(pair.b),
    });
    const side = (at: "a" | "b", described: DescribedArticle): Side => ({
      described,
      offsets: offsets[at],
      standing: comparison[at],
      share: at === "a" ? comparison.inA : comparison.inB,
      common: commonOf(comparison, at),
    });
    return {
      a: sideOf(side("a", first), await reportsOf(library, query.a)),
      b: sideOf(side("b", second), await reportsOf(library, query.b)),
      passages: comparison.passages.map((passage) => ({ ...both(passage), words: passage.words })),
      claims: comparison.claims.map(({ changes, ...claim }) => ({
        ...both(claim),
        changes: changes.map(({ type, from, to, note }) => ({
          type,
          from: stretch(from),
          to: stretch(to),
          note,
        })),
      })),
    };
  },
};
