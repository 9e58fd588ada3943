/**
 * Finding articles by their words.
 * @module
 */
import Type from "typebox";
import type { QueryOf, searchRoutes } from "../../contract/index.ts";
import {
  type ArticleHead,
  type ClaimHit,
  countByPublisher,
  countFoundClaims,
  findHeads,
  getCase,
  type Hit,
  type Library,
  search,
  searchClaims,
  suggest,
} from "../../store/index.ts";
import { offsetsOf } from "../../text/index.ts";
import { cursorOf, placeOf } from "../cursor.ts";
import type { Handlers } from "../handlers.ts";
import { ApiError } from "../problem.ts";
import { cutAround } from "../snippet.ts";
import { listed } from "./claims.ts";

/** So many articles are ranked, the newest that answer: a word that stands in all of them would take longer than a reader waits. */
const RANKED = 2_000;
const PAGE = 20;
/** UTF-16 units of the text on each side of a place. */
const AROUND = 120;

/**
 * Score and article are one order without ties: as long as the library stays as it is, each hit is met once. When
 * articles come in between two pages, scores shift a little, and a hit at the border may be met twice or not at all; with
 * an offset every new article would have moved all others.
 */
const Place = Type.Object({ score: Type.Number(), article: Type.String() }, { additionalProperties: false });

/** The same for claims; a trace between two pages may move hits as new articles do. */
const ClaimPlace = Type.Object(
  { score: Type.Number(), claim: Type.String() },
  { additionalProperties: false },
);

type ClaimFilters = QueryOf<(typeof searchRoutes)["GET /api/search/claims/summary"]>;

interface Filters {
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  readonly case?: string;
}

async function filterOf({ engine }: Library, { publisher, from, to, case: name }: Filters) {
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to.slice(0, from.length))
    throw new ApiError(400, "dates", `from (${from}) is later than to (${to})`);
  const folder = name === undefined ? null : await getCase(engine.reading, name);
  return {
    ...(publisher !== undefined && { publisher }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(folder && { case: folder.id }),
  };
}

function toHit(hit: Hit) {
  const { article, title, publisher, published, report, score, body, start, end } = hit;
  const place = start === null || end === null ? null : { start, end };
  const titles = offsetsOf(title ?? "");
  return {
    article: { id: article, title, publisher, published },
    score,
    titleMarks: hit.titleMarks.map((mark) => titles.toCodePoints(mark)),
    snippet: place && snippetOf(hit, place),
    place: place && offsetsOf(body).toCodePoints(place),
    report,
  };
}

function snippetOf({ body, marks }: Hit, place: { readonly start: number; readonly end: number }) {
  const { text, cutBefore, cutAfter, spanOf } = cutAround(body, place, AROUND);
  return { text, cutBefore, cutAfter, marks: marks.flatMap((mark) => spanOf(mark) ?? []) };
}

function toClaimHit({ claim, score, marks, wording }: ClaimHit, heads: ReadonlyMap<string, ArticleHead>) {
  const inCodePoints = (text: string, spans: ClaimHit["marks"]) => {
    const offsets = offsetsOf(text);
    return spans.map((span) => offsets.toCodePoints(span));
  };
  return {
    claim: listed(claim),
    score,
    marks: inCodePoints(claim.gist, marks),
    wording: wording && {
      article: heads.get(wording.article) ?? null,
      text: wording.text,
      marks: inCodePoints(wording.text, wording.marks),
    },
  };
}

async function claimFilterOf(
  library: Library,
  { review, least, ...filters }: Filters & Pick<ClaimFilters, "review" | "least">,
) {
  return {
    ...(await filterOf(library, filters)),
    ...(review !== undefined && { verdict: review }),
    ...(least !== undefined && { least }),
  };
}

/** Answers the routes of the search. */
export const searchHandlers: Handlers<keyof typeof searchRoutes> = {
  "GET /api/search": async ({ query: { q, after, limit = PAGE, ...filters } }, { library }) => {
    const place = placeOf(Place, after);
    const { hits } = await search(library.engine, q, {
      ...(await filterOf(library, filters)),
      ...(place && { after: place }),
      limit,
      among: RANKED,
    });
    const last = hits.at(-1);
    const next =
      last && hits.length === limit ? cursorOf({ score: last.score, article: last.article }) : null;
    return { items: hits.map(toHit), next };
  },
  "GET /api/search/summary": async ({ query: { q, ...filters } }, { library }) => {
    const { publisher, ...rest } = await filterOf(library, filters);
    const { publishers, truncated } = await countByPublisher(library.engine, q, {
      ...rest,
      among: RANKED + 1, // one more tells that there are more
    });
    const meant = publishers.filter((one) => publisher === undefined || one.publisher === publisher);
    const articles = meant.reduce((sum, one) => sum + one.articles, 0);
    return {
      articles: Math.min(articles, RANKED),
      isMore: publishers.reduce((sum, one) => sum + one.articles, 0) > RANKED,
      publishers: [...publishers],
      isTruncated: truncated,
    };
  },
  "GET /api/search/claims": async ({ query: { q, after, limit = PAGE, ...filters } }, { library }) => {
    const place = placeOf(ClaimPlace, after);
    const { hits } = await searchClaims(library.engine, q, {
      ...(await claimFilterOf(library, filters)),
      ...(place && { after: place }),
      limit,
    });
    const told = hits.flatMap(({ wording }) => wording?.article ?? []);
    const heads = await findHeads(library.engine.reading, told);
    const last = hits.at(-1);
    const next = last && hits.length === limit ? cursorOf({ score: last.score, claim: last.claim.id }) : null;
    return { items: hits.map((hit) => toClaimHit(hit, heads)), next };
  },
  "GET /api/search/claims/summary": async ({ query: { q, ...filters } }, { library }) => {
    const filter = await claimFilterOf(library, filters);
    const { truncated, ...counted } = await countFoundClaims(library.engine, q, filter);
    return { ...counted, isTruncated: truncated };
  },
  "GET /api/search/suggestions": async ({ query: { q, limit = 8 } }, { library }) => {
    const { words, voices, publishers } = await suggest(library.engine.reading, q, limit);
    return { words: [...words], voices: [...voices], publishers: [...publishers] };
  },
};
