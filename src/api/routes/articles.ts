/**
 * Articles in lists, and what is done with many at once.
 * @module
 */
import type { articleRoutes } from "../../contract/index.ts";
import type { Desk } from "../../desk/index.ts";
import {
  countPublishers,
  getCase,
  listArticles,
  removeArticles,
  requeueArticles,
} from "../../store/index.ts";
import type { Handlers } from "../handlers.ts";

/** Answers the routes of articles in lists. */
export const articleHandlers: Handlers<keyof typeof articleRoutes> = {
  "GET /api/articles": async ({ query: { publisher, case: named, ...query } }, { library: { engine } }) => {
    const one = named === undefined ? null : await getCase(engine.reading, named);
    const { items, ...page } = await listArticles(engine, {
      ...query,
      ...(publisher && { publishers: publisher }),
      ...(one && { case: one.id }),
    });
    return { ...page, items: [...items] };
  },
  "GET /api/publishers": (_, { library }) => countPublishers(library.engine),
  "POST /api/articles/analyse": async ({ body }, { library }) => ({
    due: await requeueArticles(library.engine, body.articles),
  }),
  "POST /api/articles/remove": async ({ body }, desk) => remove(desk, body.articles),
  "DELETE /api/articles/:article": async ({ params }, desk) => remove(desk, [params.article]),
};

async function remove(
  { library, happenings, tracing }: Desk,
  articles: readonly string[],
): Promise<undefined> {
  await removeArticles(library.engine, articles);
  tracing.soon();
  happenings.tell({ kind: "removed", articles: articles.length });
}
