/**
 * What people watch: a claim, a voice or a search; and the news of it, as a list, a feed and messages to a webhook.
 * @module
 */
import Type from "typebox";
import { VERDICTS } from "../model/index.ts";
import { KIND } from "./claim.ts";
import { WebAddress } from "./intake.ts";
import { exactly, Id, oneOf, orNull, PAGING, Person, pageOf } from "./parts.ts";
import { defineRoutes } from "./route.ts";
import { ArticleHead, Day } from "./search.ts";

const text = Type.String();
const count = Type.Integer({ minimum: 0 });
const Name = Type.String({ minLength: 1, maxLength: 300, pattern: "\\S" });

const searched = {
  q: Type.String({ minLength: 1, maxLength: 500, description: "as in GET /api/search" }),
  publisher: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  case: Type.Optional(Id),
};

/** Where news are sent. Its secret is told once, when the address is set. */
const Webhook = exactly({
  url: text,
  /** It answered that nobody is there any more (410): nothing is sent until the watch is resumed or the address changed. */
  gone: Type.Boolean(),
  /** Messages that wait to be sent or to be sent again, that arrived, and that were given up after a day. */
  waiting: count,
  delivered: count,
  givenUp: count,
  lastDelivered: orNull(text),
  /** Why the newest message failed that has not arrived. */
  error: orNull(text),
});

/** A watch. Of claim, voice and search two are null. */
export const Watch = exactly({
  id: text,
  name: text,
  kind: oneOf(["claim", "voice", "search"]),
  /** By its present id; `lost`: its words stand in no article any more, and `gist` is null. */
  claim: orNull(exactly({ id: text, gist: orNull(text), lost: Type.Boolean() })),
  /** `id`: the voice that it counts as now. */
  voice: orNull(exactly({ id: text, name: text, kind: KIND })),
  search: orNull(exactly(searched)),
  by: text,
  added: text,
  paused: Type.Boolean(),
  news: count,
  /** When the last one was found. */
  newest: orNull(text),
  webhook: orNull(Webhook),
});

/** A fact-check that is news. `state`: people confirmed it for the claim, it is suggested for it, or its words answer the search. */
const ToldCheck = exactly({
  id: text,
  url: orNull(text),
  publisher: orNull(text),
  title: orNull(text),
  claim: text,
  published: orNull(text),
  verdict: exactly({ wording: orNull(text), scale: orNull(oneOf(VERDICTS)) }),
  state: oneOf(["suggested", "confirmed", "published"]),
  score: orNull(Type.Number()),
  by: orNull(text),
});

/** A piece of news, as it was when it was found. */
export const News = exactly({
  /** Grows in the order in which news can be seen. */
  number: Type.Integer({ minimum: 1 }),
  /** The id that feeds and webhooks know it by. */
  id: text,
  watch: text,
  kind: oneOf(["appearance", "fact-check"]),
  found: text,
  /** The words that it is about. */
  text,
  /** Null of a fact-check. */
  article: orNull(ArticleHead),
  report: orNull(text),
  /** Who says the words, outermost first; empty: the article itself. */
  chain: Type.Array(exactly({ name: text, kind: KIND })),
  /** The claim that is watched, by the id that it had then. */
  claim: orNull(exactly({ id: text, gist: text })),
  factCheck: orNull(ToldCheck),
  /** The message about it; null where there was no webhook. */
  delivery: orNull(
    exactly({
      state: oneOf(["waiting", "delivered", "given-up"]),
      attempts: count,
      next: orNull(text),
      error: orNull(text),
    }),
  ),
});

/** A watch, and the secret of a webhook that was set now (`whsec_…`); it is not told again. */
const Saved = exactly({ watch: Watch, secret: orNull(text) });

const params = exactly({ watch: Id });

const newsQuery = exactly({
  since: Type.Optional(Type.Integer({ minimum: 0, description: "Only news with a greater number" })),
  ...PAGING,
});

const feedQuery = exactly({
  after: Type.Optional(
    Type.String({ maxLength: 2_000, description: "as in the feed's link to the next page" }),
  ),
});

const ATOM = { stream: ["application/atom+xml"] };

/** Routes of watches. */
export const watchRoutes = defineRoutes({
  "GET /api/watches": {
    id: "findWatches",
    group: "Watches",
    summary: "Every watch, the last saved first, with what became of its messages",
    reply: Type.Array(Watch),
  },
  "POST /api/watches": {
    id: "saveWatch",
    group: "Watches",
    summary:
      "Watch a claim, a voice or a search (one of them): what is there already is known, what comes is news",
    body: exactly({
      claim: Type.Optional(Id),
      voice: Type.Optional(Id),
      search: Type.Optional(exactly(searched)),
      name: Type.Optional(Name),
      webhook: Type.Optional(WebAddress),
      by: Person,
    }),
    reply: Saved,
  },
  "GET /api/watches/news": {
    id: "findNews",
    group: "Watches",
    summary: "The news of all watches, the newest first",
    query: newsQuery,
    reply: pageOf(News),
  },
  "GET /api/watches/feed": {
    id: "getFeedOfAll",
    group: "Watches",
    summary: "The news of all watches as an Atom feed (RFC 4287), older ones on further pages (RFC 5005)",
    query: feedQuery,
    reply: ATOM,
  },
  "GET /api/watches/:watch": {
    id: "getWatch",
    group: "Watches",
    summary: "A watch",
    params,
    reply: Watch,
  },
  "PATCH /api/watches/:watch": {
    id: "changeWatch",
    group: "Watches",
    summary:
      "Change what is given: its name, whether it is paused, where its news are sent. Resuming asks a webhook again that was gone; an address gets a new secret",
    params,
    body: exactly({
      name: Type.Optional(Name),
      paused: Type.Optional(
        Type.Boolean({ description: "What comes meanwhile is found when it is resumed" }),
      ),
      webhook: Type.Optional(orNull(WebAddress)),
    }),
    reply: Saved,
  },
  "DELETE /api/watches/:watch": {
    id: "removeWatch",
    group: "Watches",
    summary: "Take a watch out with its news",
    params,
    reply: null,
  },
  "GET /api/watches/:watch/news": {
    id: "findNewsOfWatch",
    group: "Watches",
    summary: "The news of a watch, the newest first",
    params,
    query: newsQuery,
    reply: pageOf(News),
  },
  "GET /api/watches/:watch/feed": {
    id: "getFeed",
    group: "Watches",
    summary: "The news of a watch as an Atom feed (RFC 4287), older ones on further pages (RFC 5005)",
    params,
    query: feedQuery,
    reply: ATOM,
  },
  "POST /api/watches/:watch/test": {
    id: "testWebhook",
    group: "Watches",
    summary: "Send a test message to the webhook of a watch now, and say what came of it",
    params,
    reply: exactly({
      ok: Type.Boolean(),
      /** What the receiver answered; null where nobody did. */
      status: orNull(Type.Integer()),
      error: orNull(text),
    }),
  },
});
