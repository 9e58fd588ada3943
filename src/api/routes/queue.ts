/**
 * What to review next.
 * @module
 */
import Type from "typebox";
import type { queueRoutes } from "../../contract/index.ts";
import {
  type ArticleHead,
  countQueue,
  decideReport,
  findHeads,
  findQueue,
  getQueued,
  type QueueItem,
  type StoredReport,
  type StoredRevision,
  withdraw,
} from "../../store/index.ts";
import type { Span } from "../../text/index.ts";
import { cursorOf, placeOf } from "../cursor.ts";
import type { Handlers } from "../handlers.ts";
import { decidableOf } from "../reading/article.ts";
import { cutAround } from "../snippet.ts";

const PAGE = 20;
/** UTF-16 units of the text on each side of a report and its voices. */
const AROUND = 240;
/** A voice or a cue that stands farther off is not shown. */
const NEAR = 300;

const Place = Type.Object(
  {
    kind: Type.Union([Type.Literal("failure"), Type.Literal("orphan"), Type.Literal("report")]),
    score: Type.Number(),
    key: Type.String(),
  },
  { additionalProperties: false },
);

function reasonsOf(item: QueueItem) {
  if (item.kind === "report")
    return item.doubts.map((doubt) =>
      doubt.kind === "candidates" ? { ...doubt, names: [...doubt.names] } : doubt,
    );
  if (item.kind === "failure") return [{ kind: item.kind, weight: item.score, error: item.error }];
  const { id, kind, target, by, at } = item.decision;
  return [{ kind: item.kind, weight: item.score, decision: { id, kind, words: target.text, by, at } }];
}

function readingOf({ text: whole }: StoredRevision, { id, content, chain }: StoredReport) {
  const isNear = ({ start, end }: Span): boolean =>
    start >= content.start - NEAR && end <= content.end + NEAR;
  const parts = [content, ...chain.flatMap(({ source, cue }) => [source, cue])].filter(
    (span): span is Span => span !== null && isNear(span),
  );
  const place = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
  const { text, cutBefore, cutAfter, spanOf } = cutAround(whole, place, AROUND);
  return {
    id,
    text,
    cutBefore,
    cutAfter,
    content: spanOf(content) ?? { start: 0, end: [...text].length },
    chain: chain.map(({ source, cue, name, kind, unnamed, candidates }) => ({
      name,
      kind,
      unnamed,
      candidates: [...candidates],
      source: source && spanOf(source),
      cue: cue && spanOf(cue),
    })),
  };
}

const toItem = (item: QueueItem, heads: ReadonlyMap<string, ArticleHead>) => ({
  kind: item.kind,
  key: item.key,
  score: item.score,
  article: heads.get(item.revision.article) ?? nameless(item.revision.article),
  reasons: reasonsOf(item),
  reading: item.kind === "report" ? readingOf(item.revision, item.report) : null,
});

/** An article that was removed between the two reads. */
const nameless = (id: string): ArticleHead => ({ id, title: null, publisher: null, published: null });

/** Answers the routes of the queue. */
export const queueHandlers: Handlers<keyof typeof queueRoutes> = {
  "GET /api/queue": async ({ query: { after, limit = PAGE } }, { library }) => {
    const items = await findQueue(library.engine, { limit, after: placeOf(Place, after) });
    const last = items.at(-1);
    const next =
      last && items.length === limit ? cursorOf({ kind: last.kind, score: last.score, key: last.key }) : null;
    const heads = await findHeads(
      library.engine.reading,
      items.map(({ revision }) => revision.article),
    );
    return { items: items.map((item) => toItem(item, heads)), next };
  },
  "GET /api/queue/counts": (_, { library }) => countQueue(library.engine),
  "POST /api/queue/:report": async ({ params, body: { kind, by } }, { library, happenings }) => {
    const { report, revision } = await getQueued(library.engine, params.report);
    const decidable = await decidableOf(library.engine.reading, revision.article, report.key);
    const decision = await decideReport(library.engine, decidable, { kind }, by);
    happenings.tell({ kind: "decided", article: revision.article });
    return { decision };
  },
  "DELETE /api/queue/decisions/:decision": async ({ params }, { library, happenings }) => {
    await withdraw(library.engine, params.decision);
    happenings.tell({ kind: "decided", article: null });
    return undefined;
  },
};
