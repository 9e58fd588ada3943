/**
 * Published fact-checks: taken in, found, and decided to deal with claims; and messages that somebody asks about.
 * @module
 */
import Type from "typebox";
import { VERDICTS } from "../model/index.ts";
import { Independence, KIND } from "./claim.ts";
import { WebAddress } from "./intake.ts";
import { exactly, Id, oneOf, orNull, PAGING, Person, pageOf, SpanSchema } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const text = Type.String();
const count = Type.Integer({ minimum: 0 });

/** Bytes of an upload: the feed of all reviews of the world has some 200 MB. */
const LARGEST_UPLOAD = 512 * 1024 * 1024;

/** The id of a fact-check: its publisher's, often an address. */
const FactCheckId = Type.String({ minLength: 1, maxLength: 500 });

/** A review as it was published. `scale` is what we take the publisher's words for; `source` is where it was read. */
export const FactCheckEntry = exactly({
  id: text,
  url: orNull(text),
  publisher: orNull(text),
  language: orNull(text),
  title: orNull(text),
  claim: text,
  claimants: Type.Array(text),
  claimed: orNull(text),
  appearances: Type.Array(text),
  published: orNull(text),
  verdict: exactly({
    wording: orNull(text),
    rating: orNull(exactly({ value: Type.Number(), best: Type.Number(), worst: Type.Number() })),
    scale: orNull(oneOf(VERDICTS)),
  }),
  source: text,
  added: text,
  changed: text,
});

/** Named evidence, what it gave (below 0: it speaks against the match), of what it could give, and the words that show it. */
const Reason = exactly({ evidence: text, value: Type.Number(), of: Type.Number(), words: Type.Array(text) });
const Reasons = Type.Array(Reason);

const State = oneOf(["confirmed", "rejected"]);

/** What a person decided. */
const Decided = exactly({ id: text, state: State, by: text, at: text, note: orNull(text) });

/** A fact-check beside a claim: decided by a person, suggested with reasons, or both. */
const ClaimCheck = exactly({
  factCheck: FactCheckEntry,
  decided: orNull(Decided),
  suggested: orNull(
    exactly({
      score: Type.Number(),
      reasons: Reasons,
      /** Place of the appearance that it was found by. */
      appearance: count,
    }),
  ),
});

/** What came of one file or address. */
const Taken = exactly({
  added: count,
  revised: count,
  unchanged: count,
  broken: count,
  /** The first broken entries; GET /api/fact-checks/broken has all. */
  entries: Type.Array(exactly({ entry: count, reason: text })),
});

const Voice = exactly({ name: text, kind: KIND });

/** A claim that a message retells. */
const Retold = exactly({
  claim: text,
  gist: text,
  /** Where in the message, in code points. */
  at: SpanSchema,
  score: Type.Number(),
  reasons: Reasons,
  like: exactly({ article: text, text }),
  /** The earliest appearance that the library knows. */
  first: exactly({
    article: text,
    title: orNull(text),
    url: orNull(text),
    publisher: orNull(text),
    published: orNull(text),
    chain: Type.Array(Voice),
    text,
  }),
  articles: count,
  outlets: count,
  independent: Independence,
  verdict: orNull(oneOf(VERDICTS)),
  factChecks: Type.Array(ClaimCheck),
});

/** What is known of a message. */
const Checked = exactly({
  reports: Type.Array(
    exactly({ content: SpanSchema, chain: Type.Array(Voice), negated: Type.Boolean(), stance: text }),
  ),
  claims: Type.Array(Retold),
  factChecks: Type.Array(
    exactly({ factCheck: FactCheckEntry, at: SpanSchema, score: Type.Number(), reasons: Reasons }),
  ),
  /** Where the message itself says that something is not so: nothing is suggested for that. */
  denials: Type.Array(SpanSchema),
});

const claimParams = exactly({ claim: Id });
const one = exactly({ id: FactCheckId });

/** Routes of fact-checks. */
export const factCheckRoutes = defineRoutes({
  "GET /api/fact-checks": {
    id: "findFactChecks",
    group: "Fact-checks",
    summary: "Published fact-checks in which all words stand, the last published first",
    query: exactly({
      words: Type.Optional(Type.String({ maxLength: 500 })),
      scale: Type.Optional(oneOf(VERDICTS)),
      publisher: Type.Optional(Type.String({ maxLength: 500 })),
      ...PAGING,
    }),
    reply: pageOf(FactCheckEntry),
  },
  "GET /api/fact-checks/one": {
    id: "getFactCheck",
    group: "Fact-checks",
    summary: "A fact-check, and the claims that people confirmed it for or rejected it for",
    query: one,
    reply: exactly({
      factCheck: FactCheckEntry,
      claims: Type.Array(exactly({ claim: text, gist: text, decided: Decided })),
    }),
  },
  "DELETE /api/fact-checks/one": {
    id: "removeFactCheck",
    group: "Fact-checks",
    summary: "Take a fact-check out; what was decided about it stays as history",
    query: one,
    reply: null,
  },
  "POST /api/fact-checks/file": {
    id: "takeFactCheckFile",
    group: "Fact-checks",
    summary:
      "Take in the bytes of a page with ClaimReview, a feed of it, an answer of a fact-check API or a table",
    query: exactly({
      name: Type.String({ minLength: 1, maxLength: 1_000, pattern: "\\S", description: "Name of the file" }),
    }),
    upload: LARGEST_UPLOAD,
    reply: Taken,
  },
  "POST /api/fact-checks/url": {
    id: "takeFactCheckAddress",
    group: "Fact-checks",
    summary: "Fetch a page or a feed of the public web and take in the fact-checks that it holds",
    body: exactly({ url: WebAddress }),
    reply: Taken,
  },
  "GET /api/fact-checks/sources": {
    id: "findFactCheckSources",
    group: "Fact-checks",
    summary: "What fact-checks were read from, the last first, and how many entries were broken there",
    reply: Type.Array(exactly({ source: text, read: text, found: count, broken: count })),
  },
  "GET /api/fact-checks/broken": {
    id: "findBrokenEntries",
    group: "Fact-checks",
    summary: "The entries of a source that are no fact-checks, each with the reason",
    query: exactly({
      source: Type.String({ minLength: 1, maxLength: 8_000 }),
      after: Type.Optional(Type.Integer({ minimum: 0, description: "`next` of the page before" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
    }),
    reply: exactly({ items: Type.Array(exactly({ entry: count, reason: text })), next: orNull(count) }),
  },
  "POST /api/check": {
    id: "checkMessage",
    group: "Fact-checks",
    summary:
      "What a message was, who said it first, who checked it: claims of the library and fact-checks, with reasons",
    body: exactly({ text: Type.String({ minLength: 1, maxLength: 100_000, pattern: "\\S" }) }),
    reply: Checked,
  },
  "GET /api/claims/:claim/fact-checks": {
    id: "findClaimFactChecks",
    group: "Fact-checks",
    summary: "Fact-checks that people decided about for a claim, and those that are suggested, with reasons",
    params: claimParams,
    reply: Type.Array(ClaimCheck),
  },
  "POST /api/claims/:claim/fact-checks": {
    id: "decideFactCheck",
    group: "Fact-checks",
    summary: "Say that a fact-check deals with a claim (confirmed) or does not (rejected)",
    params: claimParams,
    body: exactly({
      factCheck: FactCheckId,
      state: State,
      note: Type.Optional(Type.String({ maxLength: 10_000 })),
      by: Person,
    }),
    reply: exactly({ id: text }),
  },
  "DELETE /api/claims/:claim/fact-checks/:decision": {
    id: "withdrawFactCheck",
    group: "Fact-checks",
    summary: "Take a decision about a claim and a fact-check back; it stays in the history",
    params: exactly({ claim: Id, decision: Id }),
    reply: null,
  },
});
