/**
 * How articles come in, and what could not be read.
 * @module
 */
import Type from "typebox";
import { exactly } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const count = Type.Integer({ minimum: 0 });

/** Bytes of an upload. */
const LARGEST_UPLOAD = 200 * 1024 * 1024;

/** An address of the web. */
export const WebAddress = Type.String({ maxLength: 8_000, pattern: "^[Hh][Tt][Tt][Pp][Ss]?://" });

const Case = Type.Optional(
  Type.String({ minLength: 1, maxLength: 200, description: "Id or name of a case to put it into" }),
);

/** What came of one intake, told when all of it is on disk. */
export const Taken = exactly({
  added: count,
  unchanged: count,
  revised: count,
  failed: count,
  articles: Type.Array(Type.String(), {
    description: "Their ids, each once, in the order in which they came",
  }),
  failures: Type.Array(exactly({ input: Type.String(), kind: Type.String(), message: Type.String() })),
});

/** An input that gave no article. `retriable`: it has an address, so that the server can read it again by itself. */
const Failure = exactly({
  input: Type.String(),
  kind: Type.String(),
  message: Type.String(),
  at: Type.String(),
  retriable: Type.Boolean(),
});

const Line = Type.Optional(Type.String({ maxLength: 2_000 }));

const Inputs = Type.Array(Type.String({ minLength: 1, maxLength: 8_000 }), { minItems: 1, maxItems: 1_000 });

/** Routes of the intake. */
export const intakeRoutes = defineRoutes({
  "POST /api/intake/file": {
    id: "takeFile",
    group: "Intake",
    summary:
      "Take in the bytes of a file: text, HTML, PDF, images, WARC, ZIP, CSV, JSON Lines, feeds, exports of messengers",
    query: exactly({
      name: Type.String({ minLength: 1, maxLength: 1_000, pattern: "\\S", description: "Name of the file" }),
      case: Case,
    }),
    upload: LARGEST_UPLOAD,
    reply: Taken,
  },
  "POST /api/intake/text": {
    id: "takeText",
    group: "Intake",
    summary: "Take in a text with what is known of it",
    body: exactly({
      text: Type.String({ maxLength: 4_000_000 }),
      title: Line,
      publisher: Line,
      author: Line,
      url: Line,
      published: Line,
      case: Case,
    }),
    reply: Taken,
  },
  "POST /api/intake/url": {
    id: "takeAddress",
    group: "Intake",
    summary: "Fetch a page or a feed of the public web and take in what it holds",
    body: exactly({
      url: WebAddress,
      follow: Type.Optional(Type.Boolean({ description: "Read the pages behind the links of a feed, too" })),
      case: Case,
    }),
    reply: Taken,
  },
  "GET /api/intake/failures": {
    id: "findFailures",
    group: "Intake",
    summary: "What gave no article and was not read since, the newest first",
    reply: Type.Array(Failure),
  },
  "POST /api/intake/retry": {
    id: "retryFailures",
    group: "Intake",
    summary: "Read again what has an address: those inputs, or all. Files have to be given again",
    body: exactly({ inputs: Type.Optional(Inputs) }),
    reply: Taken,
  },
  "POST /api/intake/forget": {
    id: "forgetFailures",
    group: "Intake",
    summary: "Forget failures that nobody will mend",
    body: exactly({ inputs: Inputs }),
    reply: null,
  },
});
