/**
 * Cases: what a desk gathers around one question.
 * @module
 */
import Type from "typebox";
import type { caseRoutes } from "../../contract/index.ts";
import {
  type Case,
  type CaseCounts,
  closeCase,
  countCaseItems,
  createCase,
  findCaseArticles,
  findCaseClaims,
  findCaseItems,
  findCases,
  findHeads,
  getCase,
  type Library,
  putIntoCase,
  reopenCase,
  takeFromCase,
  updateCase,
} from "../../store/index.ts";
import { cursorOf, placeOf } from "../cursor.ts";
import type { Handlers } from "../handlers.ts";
import { listed } from "./claims.ts";

const found = ({ engine }: Library, idOrName: string): Promise<Case> => getCase(engine.reading, idOrName);

const NOTHING: CaseCounts = { article: 0, claim: 0, review: 0 };
const plain = (one: Case, counts: ReadonlyMap<string, CaseCounts>) => ({
  ...one,
  tags: [...one.tags],
  counts: counts.get(one.id) ?? NOTHING,
});

/** A case as it is now. */
async function current(library: Library, idOrName: string) {
  return plain(await found(library, idOrName), await countCaseItems(library.engine.reading));
}

const Place = Type.Object({ added: Type.String(), article: Type.String() }, { additionalProperties: false });
const PAGE = 50;

/** A page of the articles of a case, each with what it is listed by. */
async function articlesOf(
  { engine: { reading } }: Library,
  id: string,
  page: Parameters<typeof findCaseArticles>[2],
) {
  const placed = await findCaseArticles(reading, id, page);
  const heads = await findHeads(
    reading,
    placed.map(({ article }) => article),
  );
  return {
    items: placed.flatMap(({ article, added }) => {
      const head = heads.get(article);
      return head ? [{ article: head, added }] : [];
    }),
    next: placed.length === page.limit ? cursorOf(placed.at(-1)) : null,
  };
}

/** Answers the routes of cases. */
export const caseHandlers: Handlers<keyof typeof caseRoutes> = {
  "GET /api/cases": async (_, { library: { engine } }) => {
    const counts = await countCaseItems(engine.reading);
    return (await findCases(engine.reading)).map((one) => plain(one, counts));
  },
  "POST /api/cases": async ({ body: { name, ...fields } }, { library }) =>
    plain(await createCase(library.engine, name, fields), new Map()),
  "GET /api/cases/:case": async ({ params }, { library }) => {
    const one = await current(library, params.case);
    const items = (kind: "article" | "claim" | "review") =>
      findCaseItems(library.engine.reading, one.id, kind);
    const claims = await findCaseClaims(library.engine.reading, one.id);
    return {
      case: one,
      items: { article: await items("article"), claim: await items("claim"), review: await items("review") },
      articles: await articlesOf(library, one.id, { after: null, limit: PAGE }),
      claims: claims.map(({ item, claim }) => ({ item, claim: claim && listed(claim) })),
    };
  },
  "GET /api/cases/:case/articles": async ({ params, query: { after, limit = PAGE } }, { library }) => {
    const { id } = await found(library, params.case);
    return articlesOf(library, id, { after: placeOf(Place, after), limit });
  },
  "PATCH /api/cases/:case": async ({ params, body }, { library }) => {
    const { id } = await found(library, params.case);
    await updateCase(library.engine, id, body);
    return current(library, id);
  },
  "POST /api/cases/:case/close": async ({ params }, { library }) => {
    const { id } = await found(library, params.case);
    await closeCase(library.engine, id);
    return current(library, id);
  },
  "POST /api/cases/:case/reopen": async ({ params }, { library }) => {
    const { id } = await found(library, params.case);
    await reopenCase(library.engine, id);
    return current(library, id);
  },
  "POST /api/cases/:case/items": async ({ params, body: { kind, items } }, { library }) => {
    const { id } = await found(library, params.case);
    await putIntoCase(library.engine, id, kind, items);
  },
  "PUT /api/cases/:case/items/:kind/:item": async ({ params: { kind, item, ...params } }, { library }) => {
    const { id } = await found(library, params.case);
    await putIntoCase(library.engine, id, kind, [item]);
  },
  "DELETE /api/cases/:case/items/:kind/:item": async ({ params: { kind, item, ...params } }, { library }) => {
    const { id } = await found(library, params.case);
    await takeFromCase(library.engine, id, kind, item);
  },
};
