/**
 * Cases: what a desk gathers around one question.
 * @module
 */
import Type from "typebox";
import { Listed } from "./claims.ts";
import { exactly, Id, orNull, PAGING, pageOf } from "./parts.ts";
import { defineRoutes } from "./route.ts";
import { ArticleHead } from "./search.ts";

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" });
const Kind = Type.Union([Type.Literal("article"), Type.Literal("claim"), Type.Literal("review")]);

const count = Type.Integer({ minimum: 0 });

/** A case with what the desk says of it; `closed` is null while it is open. */
export const Case = exactly({
  id: Type.String(),
  name: Type.String(),
  notes: Type.String(),
  tags: Type.Array(Type.String()),
  assignee: orNull(Type.String()),
  created: Type.String(),
  closed: orNull(Type.String()),
  /** How many things of each kind are in it. */
  counts: exactly({ article: count, claim: count, review: count }),
});

const fields = {
  notes: Type.Optional(Type.String({ maxLength: 100_000 })),
  tags: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 100 })),
  assignee: Type.Optional(orNull(Type.String({ maxLength: 200 }))),
};

const CaseArticle = exactly({ article: ArticleHead, added: Type.String() });

const params = exactly({ case: Id });
const itemParams = exactly({ case: Id, kind: Kind, item: Id });

/** Routes of cases. */
export const caseRoutes = defineRoutes({
  "GET /api/cases": {
    id: "findCases",
    group: "Cases",
    summary: "Every case, the newest first",
    reply: Type.Array(Case),
  },
  "POST /api/cases": {
    id: "createCase",
    group: "Cases",
    summary: "Open a case",
    body: exactly({ name: Name, ...fields }),
    reply: Case,
  },
  "GET /api/cases/:case": {
    id: "getCase",
    group: "Cases",
    summary: "A case by its id or its name, and what is in it, with what it is called",
    params,
    reply: exactly({
      case: Case,
      items: exactly({
        article: Type.Array(Type.String()),
        claim: Type.Array(Type.String()),
        review: Type.Array(Type.String()),
      }),
      /** The first articles; GET /api/cases/:case/articles goes on after `next`. */
      articles: pageOf(CaseArticle),
      /** Every claim. `item`: the id that it was put in by; `claim` is null where its words stand in no article any more. */
      claims: Type.Array(exactly({ item: Type.String(), claim: orNull(Listed) })),
    }),
  },
  "GET /api/cases/:case/articles": {
    id: "findCaseArticles",
    group: "Cases",
    summary: "The articles of a case, in the order in which they came in",
    params,
    query: exactly(PAGING),
    reply: pageOf(CaseArticle),
  },
  "PATCH /api/cases/:case": {
    id: "updateCase",
    group: "Cases",
    summary: "Change what is given of a case, and leave the rest",
    params,
    body: exactly({ name: Type.Optional(Name), ...fields }),
    reply: Case,
  },
  "POST /api/cases/:case/close": {
    id: "closeCase",
    group: "Cases",
    summary: "Close a case; it stays as it is",
    params,
    reply: Case,
  },
  "POST /api/cases/:case/reopen": {
    id: "reopenCase",
    group: "Cases",
    summary: "Open a case again that was closed",
    params,
    reply: Case,
  },
  "POST /api/cases/:case/items": {
    id: "putManyIntoCase",
    group: "Cases",
    summary: "Put many into a case at once; what is in it already stays once",
    params,
    body: exactly({ kind: Kind, items: Type.Array(Id, { minItems: 1, maxItems: 10_000 }) }),
    reply: null,
  },
  "PUT /api/cases/:case/items/:kind/:item": {
    id: "putIntoCase",
    group: "Cases",
    summary: "Put an article, a claim or a review into a case; what is in it already stays once",
    params: itemParams,
    reply: null,
  },
  "DELETE /api/cases/:case/items/:kind/:item": {
    id: "takeFromCase",
    group: "Cases",
    summary: "Take something out of a case",
    params: itemParams,
    reply: null,
  },
});
