/**
 * Two articles side by side.
 * @module
 */
import Type from "typebox";
import { exactly, Id, orNull, SpanSchema } from "./parts.ts";
import { defineRoutes } from "./route.ts";
import { ArticleHead } from "./search.ts";

const share = Type.Number({ minimum: 0, maximum: 1 });

/** A stretch of one of the two texts, in code points. */
const Stretch = exactly({
  side: Type.Union([Type.Literal("a"), Type.Literal("b")]),
  ...SpanSchema.properties,
});

/** One of the two, whose text it is, and what only it reports. Spans count code points of `text`. */
const Compared = exactly({
  article: ArticleHead,
  text: Type.String(),
  /** own, copy, edited-copy, agency or unknown: whose text it is. */
  standing: Type.String(),
  /** The agency whose text it is. */
  agency: orNull(Type.String()),
  /** The share of its runs of five words that the other one has. */
  shared: share,
  /** Reports that the other one has neither as a claim nor to the letter. */
  only: Type.Array(
    exactly({ report: Type.String(), content: SpanSchema, voices: Type.Array(Type.String()) }),
  ),
});

/** What two articles have in common, and what not. */
export const Comparison = exactly({
  a: Compared,
  b: Compared,
  /** Stretches that both have to the letter, in the order of the first. */
  passages: Type.Array(exactly({ a: SpanSchema, b: SpanSchema, words: Type.Integer() })),
  /** Claims that both make, in the order of the first, with what the second changed. */
  claims: Type.Array(
    exactly({
      a: SpanSchema,
      b: SpanSchema,
      changes: Type.Array(
        exactly({ type: Type.String(), from: orNull(Stretch), to: orNull(Stretch), note: Type.String() }),
      ),
    }),
  ),
});

/** Routes of the comparison. */
export const compareRoutes = defineRoutes({
  "GET /api/compare": {
    id: "compareArticles",
    group: "Articles",
    summary: "Two articles side by side: passages and claims that they share, and what only one reports",
    query: exactly({ a: Id, b: Id }),
    reply: Comparison,
  },
});
