/**
 * The manifest of an evidence pack: what is in it, and what has to stand where.
 * @module
 */
import Type, { type Static } from "typebox";

/** Name of the format. */
export const PACK_FORMAT = "isnad/evidence-pack";
/** Its version; a pack of another one is refused. */
export const PACK_VERSION = 1;

/** Names of the files that every pack has. */
export const PACK_FILES = {
  manifest: "manifest.json",
  claim: "claim.json",
  dossier: "dossier.html",
  readme: "README.txt",
  sums: "SHA256SUMS",
} as const;

const exactly = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const text = Type.String();
const maybe = Type.Union([text, Type.Null()]);
const count = Type.Integer({ minimum: 0 });
const hash = Type.String({ pattern: "^[0-9a-f]{64}$" });

/** An article whose words are quoted. `text.file` holds its text, `original.file` the bytes that it was read from. */
const PackedArticle = exactly({
  id: text,
  revision: text,
  title: maybe,
  url: maybe,
  publisher: maybe,
  author: maybe,
  /** EDTF. */
  published: maybe,
  text: exactly({ file: text, sha256: hash, codePoints: count }),
  original: exactly({
    file: text,
    sha256: hash,
    mediaType: text,
    /** Of the response that brought it: what tells type and time, no more. */
    headers: Type.Record(text, text),
  }),
});

/** Words that have to stand in an article's text, in code points, and what stands before and after them. */
const PackedSpan = exactly({
  /** Where claim.json quotes them: a JSON pointer. */
  at: text,
  article: text,
  start: count,
  end: count,
  text,
  prefix: text,
  suffix: text,
});

/** The shape of manifest.json. */
export const Manifest = exactly({
  format: Type.Literal(PACK_FORMAT),
  version: Type.Literal(PACK_VERSION),
  made: exactly({
    /** ISO 8601 in UTC. */
    at: text,
    /** The tool and its version; null where it did not say. */
    by: maybe,
    /** Of the dossier. */
    language: Type.Union([Type.Literal("ar"), Type.Literal("en")]),
  }),
  claim: exactly({ id: text, gist: text }),
  articles: Type.Array(PackedArticle),
  spans: Type.Array(PackedSpan),
  /** Every file but the manifest itself and SHA256SUMS, which holds the manifest's own hash. */
  files: Type.Array(exactly({ name: text, bytes: count, sha256: hash })),
});

/** What manifest.json says. */
export type Manifest = Static<typeof Manifest>;
/** An article in a manifest. */
export type PackedArticle = Static<typeof PackedArticle>;
/** A span in a manifest. */
export type PackedSpan = Static<typeof PackedSpan>;
