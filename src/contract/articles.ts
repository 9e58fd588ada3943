/**
 * Articles of the library, as lists show them, and what can be done with many at once.
 * @module
 */
import Type from "typebox";
import { exactly, Id, oneOf, orNull, PAGING, Published } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const count = Type.Integer({ minimum: 0 });
const text = orNull(Type.String());

/** Whether an article is analysed, waits for it, or was given up. */
const State = oneOf(["analysed", "waiting", "failed"]);

const CHANGES = ["first", "trivial", "material", "correction", "retraction"];

/** An article as a list shows it. */
export const ListedArticle = exactly({
  id: Type.String(),
  title: text,
  opening: Type.Union([Type.String(), Type.Null()], { description: "First words of a text without a title" }),
  publisher: text,
  author: text,
  url: text,
  published: orNull(Published),
  republishes: Type.Union([Type.String(), Type.Null()], {
    description: "Whose text it is, where it says so",
  }),
  added: Type.String({ description: "When it was first taken in" }),
  revisions: count,
  change: Type.String({ description: "How its newest revision differs from the one before", enum: CHANGES }),
  state: State,
  failure: Type.Union([Type.String(), Type.Null()], { description: "Why it could not be analysed" }),
  reports: orNull(count),
  voices: Type.Union([count, Type.Null()], { description: "Voices that have a name" }),
});

/** A day, a month or a year, as far as it is to be compared. */
const Day = Type.String({ pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" });

/** Ids of articles that something is done with. */
const Articles = Type.Array(Id, { minItems: 1, maxItems: 10_000 });

/** Routes of articles in lists. */
export const articleRoutes = defineRoutes({
  "GET /api/articles": {
    id: "findArticles",
    group: "Articles",
    summary: "Articles that pass every filter; the number of them comes with the first page",
    query: exactly({
      publisher: Type.Optional(
        Type.Array(Type.String({ maxLength: 500 }), {
          maxItems: 100,
          description: "Any of these; empty for articles whose publisher is not known",
        }),
      ),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      case: Type.Optional(Id),
      state: Type.Optional(State),
      words: Type.Optional(
        Type.String({ maxLength: 200, description: "Each stands in the title or the publisher's name" }),
      ),
      sort: Type.Optional(oneOf(["added", "newest", "oldest", "title", "reports"])),
      ...PAGING,
    }),
    reply: exactly({ items: Type.Array(ListedArticle), next: text, total: orNull(count) }),
  },
  "GET /api/publishers": {
    id: "findPublishers",
    group: "Articles",
    summary: "Every publisher with the number of its articles; null where the publisher is not known",
    reply: Type.Array(exactly({ publisher: text, articles: count })),
  },
  "POST /api/articles/analyse": {
    id: "analyseArticles",
    group: "Articles",
    summary: "Have articles analysed once more, also where it failed; those that are not there are left out",
    body: exactly({ articles: Articles }),
    reply: exactly({ due: count }),
  },
  "POST /api/articles/remove": {
    id: "removeArticles",
    group: "Articles",
    summary:
      "Remove articles with their revisions, analyses and originals; what people decided stays as history. All or none",
    body: exactly({ articles: Articles }),
    reply: null,
  },
  "DELETE /api/articles/:article": {
    id: "removeArticle",
    group: "Articles",
    summary:
      "Remove an article with its revisions, analyses and originals; what people decided stays as history",
    params: exactly({ article: Id }),
    reply: null,
  },
});
