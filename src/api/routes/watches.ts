/**
 * What people watch, and its news.
 * @module
 */
import type { BodyOf, watchRoutes } from "../../contract/index.ts";
import { removeWatch, type Subject } from "../../store/index.ts";
import type { Handlers, Streamed } from "../handlers.ts";
import { ApiError } from "../problem.ts";
import { feedOf, pageOfNews, showWatch, showWatches } from "../watches.ts";

type Wanted = BodyOf<(typeof watchRoutes)["POST /api/watches"]>;

/** The one thing that is to be watched. */
function subjectOf({ claim, voice, search }: Wanted): Subject {
  const named = [
    ...(claim === undefined ? [] : [{ kind: "claim", claim } as const]),
    ...(voice === undefined ? [] : [{ kind: "voice", voice } as const]),
    ...(search === undefined ? [] : [searchOf(search)]),
  ];
  const [subject, more] = named;
  if (subject === undefined || more !== undefined)
    throw new ApiError(400, "subject", "name one thing to watch: a claim, a voice or a search");
  return subject;
}

function searchOf({ q, ...filter }: NonNullable<Wanted["search"]>): Subject {
  const { from, to } = filter;
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to.slice(0, from.length))
    throw new ApiError(400, "dates", `from (${from}) is later than to (${to})`);
  return { kind: "search", query: q, filter };
}

const feed = (body: string): Streamed => ({ type: "application/atom+xml; charset=utf-8", body });

/** Answers the routes of watches. */
export const watchHandlers: Handlers<keyof typeof watchRoutes> = {
  "GET /api/watches": async (_, { library }) => showWatches(library),
  "POST /api/watches": async ({ body }, { library, watching }) => {
    const { by, name, webhook } = body;
    const { watch, secret } = await watching.save({
      subject: subjectOf(body),
      by,
      ...(name !== undefined && { name }),
      ...(webhook !== undefined && { webhook }),
    });
    return { watch: await showWatch(library, watch.id), secret };
  },
  "GET /api/watches/news": async ({ query }, { library }) => pageOfNews(library, query ?? {}),
  "GET /api/watches/feed": async ({ query, base }, { library }) =>
    feed(await feedOf(library, { watch: null, base, after: query?.after })),
  "GET /api/watches/:watch": async ({ params }, { library }) => showWatch(library, params.watch),
  "PATCH /api/watches/:watch": async ({ params, body }, { library, watching }) => {
    const { watch, secret } = await watching.revise(params.watch, body);
    return { watch: await showWatch(library, watch.id), secret };
  },
  "DELETE /api/watches/:watch": async ({ params }, { library, happenings }) => {
    await removeWatch(library.engine, params.watch);
    happenings.tell({ kind: "watch", watch: params.watch, name: "", news: 0 });
  },
  "GET /api/watches/:watch/news": async ({ params, query }, { library }) =>
    pageOfNews(library, { ...query, watch: params.watch }),
  "GET /api/watches/:watch/feed": async ({ params, query, base }, { library }) =>
    feed(await feedOf(library, { watch: params.watch, base, after: query?.after })),
  "POST /api/watches/:watch/test": async ({ params, signal }, { watching }) => {
    return watching.test(params.watch, signal);
  },
};
