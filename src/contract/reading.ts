/**
 * An article as it is read: its text, the reports in it, and what people decided about them.
 * @module
 */
import Type, { type Static } from "typebox";
import { exactly, Id, oneOf, orNull, PAGING, Person, Published, pageOf, SpanSchema } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const share = Type.Number({ minimum: 0, maximum: 1 });
const text = Type.String();
const VoiceKind = oneOf(["person", "organisation", "outlet", "document", "anonymous", "group"]);
const spanned = { start: SpanSchema.properties.start, end: SpanSchema.properties.end };

/** One voice of a chain. `voice`: its id in the library, null where a person gave it another name. */
const Link = exactly({
  source: orNull(SpanSchema),
  cue: orNull(SpanSchema),
  name: text,
  kind: VoiceKind,
  unnamed: orNull(text),
  candidates: Type.Array(text),
  confidence: share,
  voice: orNull(text),
});

const Report = exactly({
  key: text,
  id: text,
  content: SpanSchema,
  more: Type.Array(SpanSchema),
  form: oneOf(["direct", "indirect", "mixed"]),
  stance: oneOf(["neutral", "supports", "doubts", "rejects"]),
  negated: Type.Boolean(),
  hedges: Type.Array(SpanSchema),
  saidAt: orNull(text),
  chain: Type.Array(Link),
  statements: Type.Array(exactly({ id: text, ...spanned })),
  rule: text,
  confidence: share,
  checkworthiness: share,
  checkworthinessWhy: Type.Array(exactly({ feature: text, weight: Type.Number() })),
  /** Ids of the decisions that made it what it is, or are about it. */
  decisions: Type.Array(text),
});

const Decision = exactly({
  id: text,
  kind: oneOf(["confirm", "reject", "fix-content", "fix-voice", "split", "merge", "second-reading"]),
  by: text,
  at: text,
  withdrawn: orNull(text),
  /** The words of the content that was decided about. */
  words: text,
  /** What is right instead, in words: the content, the voice's name, the parts, the report that was joined to it, a note. */
  said: Type.Array(text),
});

const Revision = exactly({ number: Type.Integer(), change: text, added: text });

const Article = exactly({
  id: text,
  title: orNull(text),
  url: orNull(text),
  publisher: orNull(text),
  author: orNull(text),
  republishes: orNull(text),
  translatedFrom: orNull(text),
  published: orNull(Published),
  revision: Revision,
  revisions: Type.Array(Revision),
  text,
  state: oneOf(["analysed", "waiting", "failed"]),
  error: orNull(text),
  rules: orNull(text),
  reports: Type.Array(Report),
  times: Type.Array(exactly({ ...spanned, type: text, value: text })),
  quantities: Type.Array(exactly({ ...spanned, value: Type.Number(), unit: orNull(text) })),
  entities: Type.Array(exactly({ ...spanned, type: text, name: text, id: orNull(text) })),
  diagnostics: Type.Array(
    exactly({
      code: text,
      message: text,
      start: Type.Optional(spanned.start),
      end: Type.Optional(spanned.end),
    }),
  ),
  /** Decisions whose words are gone, or whose report is no longer found. */
  orphans: Type.Array(Decision),
});

const Derivation = exactly({
  rules: text,
  pieces: Type.Array(
    exactly({
      /** 0 at the root; a piece belongs to the last one before it that is one less deep. */
      depth: Type.Integer(),
      rule: text,
      role: orNull(text),
      ...spanned,
    }),
  ),
  /** Sentences of the rules; `content` null: the rule leaves the sentence alone. */
  examples: Type.Array(exactly({ rule: text, sentence: text, content: orNull(text) })),
});

const about = { report: Id, by: Person };
const name = Type.String({ minLength: 1, maxLength: 300, pattern: "\\S" });

const Wish = Type.Union([
  exactly({ kind: Type.Literal("confirm"), ...about }),
  exactly({ kind: Type.Literal("reject"), ...about }),
  exactly({ kind: Type.Literal("second-reading"), ...about, note: Type.String({ maxLength: 10_000 }) }),
  exactly({ kind: Type.Literal("fix-content"), ...about, content: SpanSchema }),
  exactly({
    kind: Type.Literal("fix-voice"),
    ...about,
    /** Which voice of the chain, counted from the outermost, which is 0. */
    link: Type.Integer({ minimum: 0 }),
    name,
    voice: VoiceKind,
    /** Type of an unnamed voice. */
    unnamed: Type.Optional(orNull(Type.String({ maxLength: 50 }))),
    /** The words that name it, where they are others than those that were found. */
    source: Type.Optional(SpanSchema),
  }),
  exactly({
    kind: Type.Literal("split"),
    ...about,
    /** Where each report after the first begins. */
    at: Type.Array(Type.Integer({ minimum: 0 }), { minItems: 1, maxItems: 50 }),
  }),
  /** `next`: key of the report that is joined to it; the next one that has a voice where it is left out. */
  exactly({ kind: Type.Literal("merge"), ...about, next: Type.Optional(Id) }),
]);

/** What a person says of a report. */
export type Wish = Static<typeof Wish>;

const params = exactly({ article: Id });
const revision = Type.Optional(
  Type.Integer({ minimum: 1, description: "number of an older revision; the newest where it is left out" }),
);

/** Routes of one article. */
export const readingRoutes = defineRoutes({
  "GET /api/articles/:article": {
    id: "getArticle",
    group: "Articles",
    summary: "An article with its reports, and people's decisions laid over them",
    params,
    query: exactly({ revision }),
    reply: Article,
  },
  "GET /api/articles/:article/reports/:report/derivation": {
    id: "explainReport",
    group: "Articles",
    summary: "Why a report was found, by the rules of today: its pieces from the whole to the parts",
    params: exactly({ article: Id, report: Id }),
    query: exactly({ revision }),
    reply: Derivation,
  },
  "GET /api/articles/:article/original": {
    id: "getOriginal",
    group: "Articles",
    summary: "The bytes that an article was read from, as a download",
    params,
    query: exactly({ revision }),
    reply: { stream: ["application/octet-stream", "text/plain"] },
  },
  "GET /api/articles/:article/decisions": {
    id: "findDecisions",
    group: "Decisions",
    summary: "What people decided about an article's reports, also what was taken back, the oldest first",
    params,
    query: exactly(PAGING),
    reply: pageOf(Decision),
  },
  "POST /api/articles/:article/decisions": {
    id: "decide",
    group: "Decisions",
    summary: "Decide about a report of the newest revision",
    params,
    body: Wish,
    reply: exactly({ id: text }),
  },
  "DELETE /api/articles/:article/decisions/:decision": {
    id: "withdrawDecision",
    group: "Decisions",
    summary: "Take a decision back; it stays in the history",
    params: exactly({ article: Id, decision: Id }),
    reply: null,
  },
});
