/**
 * The JSON schema of the published format. It stands outside src, because what is shipped needs no schema library:
 * schema/analysis.schema.json is written from here by make-schema.ts.
 * @module
 */
import Type, { type Static, type TProperties } from "typebox";
import { ANALYSIS_FORMAT, ANALYSIS_VERSION, type InterchangeAnalysis } from "../src/model/index.ts";

const closed = <T extends TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

const Text = Type.String();
const TextOrNull = Type.Union([Type.String(), Type.Null()]);
const Offset = Type.Integer({ minimum: 0 });
const Share = Type.Number({ minimum: 0, maximum: 1 });
const ends = { start: Offset, end: Offset };
const AnySpan = closed(ends);

const Link = closed({
  source: Type.Union([AnySpan, Type.Null()]),
  cue: Type.Union([AnySpan, Type.Null()]),
  name: Text,
  kind: Type.Enum(["person", "organisation", "outlet", "document", "anonymous", "group"]),
  unnamed: TextOrNull,
  candidates: Type.Array(Text),
  confidence: Share,
});

const Report = closed({
  id: Text,
  content: AnySpan,
  more: Type.Array(AnySpan),
  form: Type.Enum(["direct", "indirect", "mixed"]),
  stance: Type.Enum(["neutral", "supports", "doubts", "rejects"]),
  negated: Type.Boolean(),
  hedges: Type.Array(AnySpan),
  saidAt: TextOrNull,
  chain: Type.Array(Link),
  statements: Type.Array(closed({ id: Text, ...ends }), { minItems: 1 }),
  rule: Text,
  confidence: Share,
  checkworthiness: Share,
  checkworthinessWhy: Type.Array(closed({ feature: Text, weight: Type.Number({ minimum: -1, maximum: 1 }) })),
});

const Published = closed({
  value: Type.String({ description: "EDTF" }),
  precision: Type.Enum(["year", "month", "day", "minute", "second"]),
  basis: Type.Enum(["meta", "byline", "text", "feed"]),
});

const Document = closed({
  id: Text,
  title: TextOrNull,
  url: TextOrNull,
  language: Text,
  publisher: TextOrNull,
  republishes: TextOrNull,
  translatedFrom: TextOrNull,
  author: TextOrNull,
  published: Type.Union([Published, Type.Null()]),
  text: Text,
});

const Time = closed({ ...ends, type: Type.Enum(["date", "time", "duration", "set"]), value: Text });
const Quantity = closed({ ...ends, value: Type.Number(), unit: TextOrNull });
const Entity = closed({
  ...ends,
  type: Type.Enum(["person", "organisation", "outlet", "place", "event", "weapon", "other"]),
  name: Text,
  id: TextOrNull,
});
const Diagnostic = closed({
  code: Text,
  message: Text,
  start: Type.Optional(Offset),
  end: Type.Optional(Offset),
});

/** Schema of the analysis of one article (JSON Schema, draft 2020-12). */
export const AnalysisSchema = closed({
  format: Type.Literal(ANALYSIS_FORMAT),
  version: Type.Literal(ANALYSIS_VERSION),
  rules: Text,
  document: Document,
  reports: Type.Array(Report),
  times: Type.Array(Time),
  quantities: Type.Array(Quantity),
  entities: Type.Array(Entity),
  diagnostics: Type.Array(Diagnostic),
});

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Does not compile where the schema and the type of the format have grown apart. */
export const SCHEMA_IS_THE_TYPE: Same<Static<typeof AnalysisSchema>, Writable<InterchangeAnalysis>> = true;
