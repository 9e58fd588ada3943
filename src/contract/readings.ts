/**
 * Second readings: what a colleague finds in an article without seeing what others have found, and how far they agree.
 * @module
 */
import Type, { type Static } from "typebox";
import { exactly, Id, oneOf, orNull, PAGING, Person, pageOf } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const text = Type.String();
const count = Type.Integer({ minimum: 0 });
const Version = Type.Integer({ minimum: 0 });

/** A stretch of the text with its words, which are held against the text to the letter. */
const Words = exactly({ start: count, end: count, text: Type.String({ minLength: 1, maxLength: 20_000 }) });

const ReadLink = exactly({
  source: orNull(Words),
  cue: orNull(Words),
  name: Type.String({ maxLength: 500 }),
  kind: oneOf(["person", "organisation", "outlet", "document", "anonymous", "group"]),
});

/** A report as a reader marks it. */
const ReadReport = exactly({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  content: Words,
  more: Type.Array(Words, { maxItems: 50 }),
  form: oneOf(["direct", "indirect", "mixed"]),
  stance: oneOf(["neutral", "supports", "doubts", "rejects"]),
  negated: Type.Boolean(),
  chain: Type.Array(ReadLink, { maxItems: 20 }),
});

/** A report as it is sent. */
export type SentReport = Static<typeof ReadReport>;

const Reports = Type.Array(ReadReport, { maxItems: 1_000 });

const listed = {
  id: text,
  article: text,
  revision: text,
  title: orNull(text),
  publisher: orNull(text),
  reader: text,
  state: oneOf(["draft", "done"]),
  /** Of an adjudication: the two readings that it settles; `b` may be `rules`. */
  compares: orNull(exactly({ a: text, b: text })),
  started: text,
  changed: text,
  finished: orNull(text),
};

const Reading = exactly({
  ...listed,
  /**
   * Why `reports` is empty whatever was found: somebody else's draft, or who asks is still reading the same text. Null where all is
   * shown.
   */
  hidden: orNull(oneOf(["draft", "blind"])),
  version: Version,
  text,
  reports: Type.Array(ReadReport),
});

const figure = orNull(Type.Number());

const Difference = Type.Union([
  exactly({ id: text, kind: Type.Literal("only-a"), a: ReadReport, b: Type.Null() }),
  exactly({ id: text, kind: Type.Literal("only-b"), a: Type.Null(), b: ReadReport }),
  exactly({
    id: text,
    kind: Type.Literal("differs"),
    a: ReadReport,
    b: ReadReport,
    aspects: Type.Array(
      oneOf(["content", "chain-length", "voice", "kind", "source", "cue", "form", "stance", "negated"]),
    ),
  }),
]);

const Agreement = exactly({
  text,
  reports: exactly({ a: count, b: count, both: count }),
  detection: figure,
  strict: figure,
  exact: figure,
  chain: figure,
  all: figure,
  links: figure,
  kappa: exactly({ tokens: figure, kind: figure, form: figure, stance: figure, negated: figure }),
  differences: Type.Array(Difference),
});

const params = exactly({ reading: Id });
const With = Type.String({
  minLength: 1,
  maxLength: 200,
  description: "id of a reading of the same text, or `rules`",
});

const By = Type.Optional(
  Type.String({
    maxLength: 200,
    description:
      "who asks: a draft is shown to its reader alone, and nothing that others have found to who is still reading the text",
  }),
);

/** Routes of readings. */
export const secondReadingRoutes = defineRoutes({
  "GET /api/readings": {
    id: "listReadings",
    group: "Second reading",
    summary: "The readings, the newest first; what was found is not told here",
    query: exactly({ article: Type.Optional(Id), ...PAGING }),
    reply: pageOf(exactly(listed)),
  },
  "POST /api/readings": {
    id: "startReading",
    group: "Second reading",
    summary: "Begin to read an article blind; who has begun goes on",
    body: exactly({ article: Id, by: Person }),
    reply: Reading,
  },
  "GET /api/readings/:reading": {
    id: "getReading",
    group: "Second reading",
    summary:
      "A reading with its text, and nothing that anybody else has found in it; a draft for its reader alone",
    params,
    query: exactly({ by: By }),
    reply: Reading,
  },
  "PUT /api/readings/:reading": {
    id: "saveReading",
    group: "Second reading",
    summary: "Save a draft; `version` is the one that was seen, and what is replied the new one",
    params,
    body: exactly({ version: Version, reports: Reports, by: Person }),
    reply: exactly({ version: Version }),
  },
  "POST /api/readings/:reading/finish": {
    id: "finishReading",
    group: "Second reading",
    summary: "End a reading: it stays as it is, and can be compared",
    params,
    body: exactly({ version: Version, by: Person }),
    reply: Reading,
  },
  "GET /api/readings/:reading/agreement": {
    id: "compareReadings",
    group: "Second reading",
    summary:
      "How far a reading agrees with another one, or with the rules where none is named; both must be done",
    params,
    query: exactly({ with: Type.Optional(With), by: By }),
    reply: Agreement,
  },
  "POST /api/readings/:reading/adjudicate": {
    id: "adjudicateReadings",
    group: "Second reading",
    summary: "Settle every difference of two readings: the result is a reading of its own",
    params,
    body: exactly({
      with: With,
      by: Person,
      choices: Type.Array(
        exactly({
          difference: Type.String({ maxLength: 200 }),
          take: oneOf(["a", "b", "both", "neither", "edit"]),
          report: Type.Optional(ReadReport),
        }),
        { maxItems: 2_000 },
      ),
    }),
    reply: Reading,
  },
  "GET /api/readings/:reading/annotation": {
    id: "getAnnotation",
    group: "Second reading",
    summary: "A reading as an annotation file, which isnad eval reads",
    params,
    query: exactly({ by: By }),
    reply: { stream: ["application/json"] },
  },
  "GET /api/readings/:reading/text": {
    id: "getReadingText",
    group: "Second reading",
    summary: "The text that an annotation file is about",
    params,
    reply: { stream: ["text/plain"] },
  },
});
