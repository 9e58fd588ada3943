/**
 * What to review next.
 * @module
 */
import Type from "typebox";
import { exactly, Id, oneOf, orNull, PAGING, Person, pageOf, SpanSchema } from "./parts.ts";
import { defineRoutes } from "./route.ts";
import { ArticleHead } from "./search.ts";

const count = Type.Integer({ minimum: 0 });
const share = Type.Number({ minimum: 0, maximum: 1 });
const Kind = oneOf(["report", "orphan", "failure"]);

const reason = <const K extends string>(kind: K) => ({ kind: Type.Literal(kind), weight: share });

/** Why something waits to be looked at, and what that adds to its score. */
export const Reason = Type.Union([
  exactly({ ...reason("low-confidence"), confidence: share }),
  exactly({ ...reason("candidates"), names: Type.Array(Type.String()) }),
  exactly({ ...reason("unnamed"), name: Type.String(), checkworthiness: share }),
  exactly({
    ...reason("orphan"),
    decision: exactly({
      id: Type.String(),
      kind: Type.String(),
      words: Type.String(),
      by: Type.String(),
      at: Type.String(),
    }),
  }),
  exactly({ ...reason("failure"), error: Type.String() }),
]);

/** A report in its surroundings. Spans count code points of `text`, which is cut between words. */
const Reading = exactly({
  id: Type.String(),
  text: Type.String(),
  cutBefore: Type.Boolean(),
  cutAfter: Type.Boolean(),
  content: SpanSchema,
  /** Outermost voice first; what stands too far off to be shown has no span. */
  chain: Type.Array(
    exactly({
      name: Type.String(),
      kind: Type.String(),
      unnamed: orNull(Type.String()),
      candidates: Type.Array(Type.String()),
      source: orNull(SpanSchema),
      cue: orNull(SpanSchema),
    }),
  ),
});

/** Something to look at. */
export const QueueItem = exactly({
  kind: Kind,
  /** Of a report: its key, by which it is decided. */
  key: Type.String(),
  /** The sum of the weights of its reasons. */
  score: share,
  article: ArticleHead,
  reasons: Type.Array(Reason),
  /** Null for what is no report. */
  reading: orNull(Reading),
});

/** Routes of the queue. */
export const queueRoutes = defineRoutes({
  "GET /api/queue": {
    id: "findQueue",
    group: "Queue",
    summary: "What to review next, the most doubtful first; what was decided is left out",
    query: exactly(PAGING),
    reply: pageOf(QueueItem),
  },
  "GET /api/queue/counts": {
    id: "countQueue",
    group: "Queue",
    summary: "How much waits to be reviewed, and how many decisions stand",
    reply: exactly({ reports: count, orphans: count, failures: count, decided: count }),
  },
  "POST /api/queue/:report": {
    id: "decideQueued",
    group: "Queue",
    summary: "Confirm or reject a report as it was read",
    params: exactly({ report: Id }),
    body: exactly({ kind: oneOf(["confirm", "reject"]), by: Person }),
    reply: exactly({ decision: Type.String() }),
  },
  "DELETE /api/queue/decisions/:decision": {
    id: "undoQueued",
    group: "Queue",
    summary: "Take such a decision back; it stays in the history",
    params: exactly({ decision: Id }),
    reply: null,
  },
});
