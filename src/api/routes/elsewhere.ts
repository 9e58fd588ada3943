/**
 * What an article has in common with others.
 * @module
 */
import type { elsewhereRoutes } from "../../contract/index.ts";
import type { Passage } from "../../model/index.ts";
import {
  findPassages,
  findSharedClaims,
  findStandings,
  getCurrent,
  type KeptStanding,
} from "../../store/index.ts";
import { offsetsOf, type Span } from "../../text/index.ts";
import type { Handlers } from "../handlers.ts";

function byArticle(
  passages: readonly Passage[],
  standings: ReadonlyMap<string, KeptStanding>,
  show: (span: Span) => Span,
) {
  const groups = new Map<string, Passage[]>(passages.map(({ b }) => [b.document, []]));
  for (const passage of passages) groups.get(passage.b.document)?.push(passage);
  return [...groups]
    .map(([article, shared]) => ({
      article,
      title: standings.get(article)?.title ?? null,
      publisher: standings.get(article)?.publisher ?? null,
      words: shared.reduce((sum, { words }) => sum + words, 0),
      places: shared.map(({ a }) => show(a)),
    }))
    .sort((x, y) => y.words - x.words || (x.article < y.article ? -1 : 1));
}

/** Answers the routes of what an article shares. */
export const elsewhereHandlers: Handlers<keyof typeof elsewhereRoutes> = {
  "GET /api/articles/:article/elsewhere": async ({ params: { article } }, { library }) => {
    const { reading } = library.engine;
    const { id, text } = await getCurrent(reading, article);
    const passages = await findPassages(reading, article);
    const standings = await findStandings(reading, [article, ...passages.map(({ b }) => b.document)]);
    const isCurrent = standings.get(article)?.revision === id;
    const offsets = offsetsOf(text);
    const show = ({ start, end }: Span): Span => offsets.toCodePoints({ start, end });
    const shared = byArticle(isCurrent ? passages : [], standings, show);
    return { claims: await findSharedClaims(reading, article), passages: shared };
  },
};
