/**
 * An article as it is read, and what people decide about it.
 * @module
 */
import type { readingRoutes } from "../../contract/index.ts";
import {
  decideReport,
  findDecisionHistory,
  getCurrent,
  getOriginal,
  NotFoundError,
  withdraw,
} from "../../store/index.ts";
import { offsetsOf } from "../../text/index.ts";
import type { Handlers } from "../handlers.ts";
import { decidableOf, revisionOf, showArticle } from "../reading/article.ts";
import { showDecision, wishOf } from "../reading/decisions.ts";

/** A report that a decision has made keeps the key of the one that it was made of. */
const foundKey = (key: string): string => key.replace(/(?:-\d+)+$/u, "");

/** Answers the routes of one article. */
export const readingHandlers: Handlers<keyof typeof readingRoutes> = {
  "GET /api/articles/:article": async ({ params, query }, { library }) =>
    showArticle(
      library.engine.reading,
      await revisionOf(library.engine.reading, params.article, query.revision),
    ),
  "GET /api/articles/:article/reports/:report/derivation": async ({ params, query }, desk) => {
    const { reading } = desk.library.engine;
    const revision = await revisionOf(reading, params.article, query.revision);
    const explained = await desk.explain(revision, foundKey(params.report));
    if (!explained)
      throw new NotFoundError(
        `the rules of today find no report ${params.report}; isnad reanalyze asks them anew`,
      );
    const { toCodePoints } = offsetsOf(revision.text);
    return {
      rules: explained.rules,
      pieces: explained.pieces.map((piece) => ({ ...piece, ...toCodePoints(piece) })),
      examples: [...explained.examples],
    };
  },
  "GET /api/articles/:article/original": async ({ params, query }, { library }) => {
    const { reading } = library.engine;
    const revision = await revisionOf(reading, params.article, query.revision);
    const { mediaType, bytes } = await getOriginal(reading, revision.id);
    const isPlain = mediaType.startsWith("text/plain");
    return {
      type: isPlain ? "text/plain" : "application/octet-stream",
      body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      headers: {
        "content-disposition": `attachment; filename="${revision.article}.${isPlain ? "txt" : "bin"}"`,
        "cache-control": "no-store",
      },
    };
  },
  "GET /api/articles/:article/decisions": async ({ params, query }, { library }) => {
    const { reading } = library.engine;
    await getCurrent(reading, params.article);
    const { after = "", limit = 50 } = query;
    const found = await findDecisionHistory(reading, params.article, { after, most: limit + 1 });
    const items = found.slice(0, limit);
    return { items: items.map(showDecision), next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
  "POST /api/articles/:article/decisions": async ({ params, body }, { library, happenings }) => {
    const decidable = await decidableOf(library.engine.reading, params.article, body.report);
    const id = await decideReport(library.engine, decidable, wishOf(body, decidable), body.by.trim());
    happenings.tell({ kind: "decided", article: params.article });
    return { id };
  },
  "DELETE /api/articles/:article/decisions/:decision": async ({ params }, { library, happenings }) => {
    await withdraw(library.engine, params.decision, params.article);
    happenings.tell({ kind: "decided", article: params.article });
  },
};
