/**
 * Finding articles by their words.
 * @module
 */
import Type from "typebox";
import { VERDICTS } from "../model/index.ts";
import { Listed } from "./claims.ts";
import { exactly, Id, oneOf, orNull, PAGING, pageOf, SpanSchema } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const count = Type.Integer({ minimum: 0 });
const Words = Type.String({ maxLength: 500 });
/** A day, a month or a year. */
export const Day = Type.String({ pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" });

/** What an article is listed by. `published` is EDTF. */
export const ArticleHead = exactly({
  id: Type.String(),
  title: orNull(Type.String()),
  publisher: orNull(Type.String()),
  published: orNull(Type.String()),
});

const filters = {
  q: Type.String({
    maxLength: 500,
    description:
      'Words that must all be there; "words in a row"; beginnings: مستش*; -not; in one field: مصدر: متن: عنوان: نص: (voice: content: title: text:)',
  }),
  publisher: Type.Optional(Type.String({ maxLength: 500 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  case: Type.Optional(Id),
};

/** Words of the text around a place, cut between words; `marks` count code points of `text`. */
export const Snippet = exactly({
  text: Type.String(),
  /** Where words that were looked for stand. */
  marks: Type.Array(SpanSchema),
  /** Something was left out before, or after. */
  cutBefore: Type.Boolean(),
  cutAfter: Type.Boolean(),
});

/** An article that answers. */
export const SearchHit = exactly({
  article: ArticleHead,
  /** Higher is better; to be compared within one search only. */
  score: Type.Number(),
  /** Words that were looked for in the title, in code points of it. */
  titleMarks: Type.Array(SpanSchema),
  /** The best place; null where the title alone answers. */
  snippet: orNull(Snippet),
  /** The best place in code points of the article's text. */
  place: orNull(SpanSchema),
  /** Key of the report that the place is in; null where the article itself says it. */
  report: orNull(Type.String()),
});

/** A claim that answers. */
const ClaimHit = exactly({
  claim: Listed,
  /** Higher is better; to be compared within one search only. */
  score: Type.Number(),
  /** Words that were looked for in the gist, in code points of it. */
  marks: Type.Array(SpanSchema),
  /** How an article tells it with more of the words than the gist has; `marks` count code points of `text`. */
  wording: orNull(
    exactly({ article: orNull(ArticleHead), text: Type.String(), marks: Type.Array(SpanSchema) }),
  ),
});

const claimFilters = {
  ...filters,
  review: Type.Optional(oneOf([...VERDICTS, "none"])),
  least: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1_000_000, description: "told in at least so many articles" }),
  ),
};

/** Routes of the search. */
export const searchRoutes = defineRoutes({
  "GET /api/search": {
    id: "search",
    group: "Search",
    summary: "Articles that answer, best first, each at its best place",
    query: exactly({ ...filters, ...PAGING }),
    reply: pageOf(SearchHit),
  },
  "GET /api/search/summary": {
    id: "summarizeSearch",
    group: "Search",
    summary: "How many articles answer, and whose they are, whichever publisher is asked for",
    query: exactly(filters),
    reply: exactly({
      /** Articles that answer; where `isMore`, only the newest are counted and ranked, so many of them. */
      articles: count,
      isMore: Type.Boolean(),
      publishers: Type.Array(exactly({ publisher: orNull(Type.String()), articles: count })),
      /** The beginning of a word had too many words: some are not looked for. */
      isTruncated: Type.Boolean(),
    }),
  },
  "GET /api/search/claims": {
    id: "searchClaims",
    group: "Search",
    summary:
      "Claims that are told with the words, in their gist or in any wording, best and most told first. عنوان:, نص: and متن: mean what is told, مصدر: its voices",
    query: exactly({ ...claimFilters, ...PAGING }),
    reply: pageOf(ClaimHit),
  },
  "GET /api/search/claims/summary": {
    id: "summarizeClaimSearch",
    group: "Search",
    summary: "How many claims answer",
    query: exactly(claimFilters),
    reply: exactly({
      /** Where `isMore`, more answer than are ranked: those that most articles tell, so many of them. */
      claims: count,
      isMore: Type.Boolean(),
      /** The beginning of a word had too many words: some are not looked for. */
      isTruncated: Type.Boolean(),
    }),
  },
  "GET /api/search/suggestions": {
    id: "suggest",
    group: "Search",
    summary: "What begins as it was typed: words, voices, publishers",
    query: exactly({
      q: Words,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 8 })),
    }),
    reply: exactly({
      words: Type.Array(Type.String()),
      voices: Type.Array(
        exactly({ id: Type.String(), kind: Type.String(), name: Type.String(), links: count }),
      ),
      publishers: Type.Array(Type.String()),
    }),
  },
});
