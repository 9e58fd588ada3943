/**
 * The JSON schema of the published format. It stands outside src, because what is shipped needs no schema library:
 * schema/analysis.schema.json is written from here by make-schema.ts.
 * @module
 */
import Type, { type Static } from "typebox";
import { ANALYSIS_FORMAT, ANALYSIS_VERSION, type InterchangeAnalysis } from "../src/model/index.ts";
import {
  AnySpan,
  closed,
  ends,
  Offset,
  type Same,
  Text,
  TextOrNull,
  VoiceKinds,
  type Writable,
} from "./schema-parts.ts";

const Share = Type.Number({ minimum: 0, maximum: 1 });

const Link = closed({
  source: Type.Union([AnySpan, Type.Null()]),
  cue: Type.Union([AnySpan, Type.Null()]),
  name: Text,
  kind: VoiceKinds,
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
export const Diagnostic = closed({
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

/** Does not compile where the schema and the type of the format have grown apart. */
export const SCHEMA_IS_THE_TYPE: Same<Static<typeof AnalysisSchema>, Writable<InterchangeAnalysis>> = true;
