/**
 * The JSON schema of claims across articles: schema/claims.schema.json is written from here by make-schema.ts.
 * @module
 */

import Type, { type Static } from "typebox";
import {
  CHANGE_TYPES,
  CLAIMS_FORMAT,
  CLAIMS_VERSION,
  type InterchangeClaims,
  JOINED_BY,
} from "../src/model/index.ts";
import { Diagnostic } from "./analysis-schema.ts";
import {
  AnySpan,
  closed,
  ends,
  type Same,
  Text,
  TextOrNull,
  VoiceKinds,
  type Writable,
} from "./schema-parts.ts";

const Count = Type.Integer({ minimum: 0 });
const Place = closed({ document: Text, ...ends });
const PlaceOrNull = Type.Union([Place, Type.Null()]);
const AppearanceRef = closed({ claim: Text, appearance: Count });

const Standing = closed({
  document: Text,
  publisher: TextOrNull,
  published: Type.Union([Type.String({ description: "EDTF" }), Type.Null()]),
  kind: Type.Enum(["own", "copy", "edited-copy", "agency", "unknown"]),
  of: TextOrNull,
  agency: TextOrNull,
  credited: Type.Boolean(),
  evidence: Type.Array(Place),
});

const Change = closed({
  type: Type.Enum([...CHANGE_TYPES]),
  from: PlaceOrNull,
  to: PlaceOrNull,
  note: Text,
});

const Appearance = closed({
  document: Text,
  statement: AnySpan,
  report: TextOrNull,
  parent: Type.Union([AppearanceRef, Type.Null()]),
  runnersUp: Type.Array(AppearanceRef),
  why: Type.Array(Text),
  changes: Type.Array(Change),
});

const Claim = closed({
  id: Text,
  gist: Text,
  storyline: TextOrNull,
  appearances: Type.Array(Appearance, { minItems: 1 }),
  origins: Type.Array(closed({ voice: Text, kind: VoiceKinds, document: Text })),
  independent: closed({ min: Count, max: Count, why: Text }),
  voices: Type.Array(
    closed({
      voice: Text,
      kind: VoiceKinds,
      counts: Type.Enum(["certain", "unnamed", "retold", "behind-unnamed", "taken-back"]),
      appearances: Type.Array(Count),
      joined: Type.Array(closed({ a: Count, b: Count, by: Type.Enum([...JOINED_BY]) })),
    }),
  ),
  mayBeFirst: Type.Union([Count, Type.Null()]),
  bottlenecks: Type.Array(Text),
  loops: Type.Array(Type.Array(Text)),
});

/** Schema of claims across articles (JSON Schema, draft 2020-12). */
export const ClaimsSchema = closed({
  format: Type.Literal(CLAIMS_FORMAT),
  version: Type.Literal(CLAIMS_VERSION),
  articles: Type.Array(Standing),
  claims: Type.Array(Claim),
  storylines: Type.Array(closed({ id: Text, gist: Text, claims: Type.Array(Text) })),
  diagnostics: Type.Optional(Type.Array(Diagnostic)),
});

/** Does not compile where the schema and the type of the format have grown apart. */
export const CLAIMS_SCHEMA_IS_THE_TYPE: Same<Static<typeof ClaimsSchema>, Writable<InterchangeClaims>> = true;
