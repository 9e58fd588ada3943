/**
 * What an article has in common with others.
 * @module
 */
import Type from "typebox";
import { exactly, Id, orNull, SpanSchema } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const count = Type.Integer({ minimum: 0 });

/** Routes of what an article shares. */
export const elsewhereRoutes = defineRoutes({
  "GET /api/articles/:article/elsewhere": {
    id: "findElsewhere",
    group: "Articles",
    summary:
      "The claims of an article that others tell, too, and the stretches of text that it shares with them",
    params: exactly({ article: Id }),
    reply: exactly({
      claims: Type.Array(
        exactly({
          /** Key of the report that states it; null: outside of any. */
          report: orNull(Type.String()),
          claim: Type.String(),
          gist: Type.String(),
          articles: count,
          outlets: count,
        }),
      ),
      /** By the other article, the one with the most shared words first. */
      passages: Type.Array(
        exactly({
          article: Type.String(),
          title: orNull(Type.String()),
          publisher: orNull(Type.String()),
          words: count,
          /** In this article's text; none where the text has changed since it was compared. */
          places: Type.Array(SpanSchema),
        }),
      ),
    }),
  },
});
