/**
 * Claims of the last trace: lists, one claim with all that its page shows, what people decide about it, the trace itself.
 * @module
 */
import Type, { type Static } from "typebox";
import { VERDICTS } from "../model/index.ts";
import { ClaimPage, Graph, Independence, KIND, Storyline, VerdictEntry } from "./claim.ts";
import { exactly, Id, oneOf, orNull, PAGING, Person, pageOf } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const count = Type.Integer({ minimum: 0 });
const words = Type.Optional(Type.String({ minLength: 1, maxLength: 500 }));
const Verdict = oneOf(VERDICTS);

/**
 * A claim as a list shows it. `verdict`: what was decided last, null where nobody has. `gone`: appearances that were taken out since
 * the trace, with their articles; where there are any, `independent` is older than the library.
 */
export const Listed = exactly({
  id: Type.String(),
  gist: Type.String(),
  storyline: orNull(Type.String()),
  articles: count,
  outlets: count,
  appearances: count,
  independent: Independence,
  checkworthiness: Type.Number(),
  firstPublished: orNull(Type.String()),
  lastPublished: orNull(Type.String()),
  origins: Type.Array(exactly({ voice: Type.String(), kind: KIND })),
  verdict: orNull(Verdict),
  gone: count,
});

const filters = {
  storyline: Type.Optional(Id),
  article: Type.Optional(Id),
  case: Type.Optional(Id),
  voice: Type.Optional(Id),
  publisher: words,
  review: Type.Optional(oneOf([...VERDICTS, "none"])),
  least: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1_000_000, description: "told in at least so many articles" }),
  ),
  words,
};

const params = exactly({ claim: Id });

/** What was traced last, and what came since. */
export const TraceState = exactly({
  /** Null where nothing was traced yet. */
  run: orNull(
    exactly({
      rules: Type.String(),
      tracedAt: Type.String(),
      milliseconds: count,
      articles: count,
      claims: count,
      storylines: count,
      diagnostics: Type.Array(exactly({ code: Type.String(), message: Type.String() })),
    }),
  ),
  /** Analysed articles that the trace has not seen as they are now. */
  newer: count,
  /** Articles that it has seen and that were removed since. */
  removed: count,
  /** People decided something since that changes claims. */
  decidedAnew: Type.Boolean(),
  /** A trace is being made or waits to be made. */
  isTracing: Type.Boolean(),
});

/** The state of the trace. */
export type TraceState = Static<typeof TraceState>;

/** A stretch of an article's present text, in code points. */
const Stretch = exactly({ article: Id, start: count, end: count });

/** Routes of claims, storylines and the trace. */
export const claimRoutes = defineRoutes({
  "GET /api/claims": {
    id: "findClaims",
    group: "Claims",
    summary:
      "Claims of the last trace. Sorted by spread (articles, then outlets), independence (most articles for each origin), worth or newest",
    query: exactly({
      ...filters,
      sort: Type.Optional(oneOf(["spread", "independence", "worth", "newest"])),
      ...PAGING,
    }),
    reply: pageOf(Listed),
  },
  "GET /api/claims/:claim": {
    id: "getClaim",
    group: "Claims",
    summary:
      "A claim with its appearances, voices, numbers and history, by its id or one that it had (askedAs)",
    params,
    reply: ClaimPage,
  },
  "GET /api/claims/:claim/graph": {
    id: "getProvenance",
    group: "Claims",
    summary: "By which ways a claim came to its articles, each edge with the words that prove it",
    params,
    reply: Graph,
  },
  "GET /api/claims/:claim/verdicts": {
    id: "findVerdicts",
    group: "Claims",
    summary: "What this desk decided about a claim, the oldest first, what was taken back too",
    params,
    reply: Type.Array(VerdictEntry),
  },
  "POST /api/claims/:claim/verdicts": {
    id: "recordVerdict",
    group: "Claims",
    summary: "Record what this desk decides about a claim",
    params,
    body: exactly({ verdict: Verdict, note: Type.Optional(Type.String({ maxLength: 10_000 })), by: Person }),
    reply: exactly({ id: Type.String() }),
  },
  "DELETE /api/claims/:claim/verdicts/:verdict": {
    id: "withdrawVerdict",
    group: "Claims",
    summary: "Take a verdict back; it stays in the history",
    params: exactly({ claim: Id, verdict: Id }),
    reply: null,
  },
  "POST /api/claims/decisions": {
    id: "decideClaims",
    group: "Claims",
    summary: "Say that two statements are one claim (together) or are not (apart); the next trace follows it",
    body: exactly({
      kind: oneOf(["together", "apart"]),
      statements: Type.Tuple([Stretch, Stretch]),
      by: Person,
    }),
    reply: exactly({ id: Type.String() }),
  },
  "GET /api/storylines": {
    id: "findStorylines",
    group: "Claims",
    summary: "Claims that share actors and theme, those told in most articles first",
    query: exactly(PAGING),
    reply: pageOf(Storyline),
  },
  "GET /api/storylines/:storyline": {
    id: "getStoryline",
    group: "Claims",
    summary: "One storyline; GET /api/claims?storyline= lists its claims",
    params: exactly({ storyline: Id }),
    reply: Storyline,
  },
  "GET /api/trace": {
    id: "getTrace",
    group: "Claims",
    summary: "When claims were traced, by which rules, and how many articles are newer",
    reply: TraceState,
  },
  "POST /api/trace": {
    id: "traceNow",
    group: "Claims",
    summary: "Trace all claims now; GET /api/events tells how far it is",
    reply: TraceState,
  },
});
