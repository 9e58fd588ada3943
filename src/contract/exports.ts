/**
 * What the library holds, in forms that other programs read.
 * @module
 */
import Type from "typebox";
import { exactly, Id, oneOf } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const text = Type.String();
const language = Type.Optional(oneOf(["ar", "en"]));

/** Routes of exports. */
export const exportRoutes = defineRoutes({
  "GET /api/export/formats": {
    id: "findFormats",
    group: "Export",
    summary: "The forms that claims and reports can be exported in",
    reply: Type.Array(
      exactly({
        name: text,
        summary: text,
        mediaType: text,
        extension: text,
        /** One claim must be chosen, and nothing else. */
        oneClaim: Type.Boolean(),
      }),
    ),
  },
  "GET /api/export": {
    id: "export",
    group: "Export",
    summary:
      "Everything that is chosen, streamed, however much it is; all that is given must hold. What is left out chooses everything",
    query: exactly({
      format: Type.String({ minLength: 1, maxLength: 100, description: "a name of GET /api/export/formats" }),
      claim: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
      storyline: Type.Optional(Id),
      case: Type.Optional(Id),
      article: Type.Optional(Id),
      publisher: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
      least: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: 1_000_000,
          description: "claims told in at least so many articles",
        }),
      ),
    }),
    reply: { stream: ["application/octet-stream"] },
  },
  "GET /api/claims/:claim/dossier": {
    id: "getDossier",
    group: "Export",
    summary: "A claim as a page to read and print: who says it, what changed, what proves it",
    params: exactly({ claim: Id }),
    query: exactly({ language }),
    reply: { stream: ["text/html"] },
  },
  "GET /api/claims/:claim/pack": {
    id: "getPack",
    group: "Export",
    summary:
      "A claim with all that proves it: originals, texts, hashes, dossier, in a ZIP that isnad verify checks",
    params: exactly({ claim: Id }),
    query: exactly({ language }),
    reply: { stream: ["application/zip"] },
  },
});
