/**
 * Forms in which what the library holds leaves it. Pure: from a source that streams to pieces of a file.
 * @module
 */
export {
  type Anchored,
  type AnchorText,
  type AnnotatedStretch,
  anchorIn,
  type OrphanReason,
} from "./annotations/anchor.ts";
export { readAnnotations } from "./annotations/read.ts";
export { textName } from "./annotations/write.ts";
export { dossierOf } from "./dossier.ts";
export type {
  ExportedArticle,
  ExportedClaim,
  ExportedGraph,
  ExportedOriginal,
  ExportedQuote,
  ExportedReport,
  Exporter,
  ExportOptions,
  ExportSource,
} from "./exporter.ts";
export { EXPORTERS, findExporter } from "./exporters.ts";
export { atomOf, type FeedNews, type FeedPage } from "./feed/atom.ts";
export { type PackedFile, sha256, sumsOf } from "./pack/files.ts";
export { Manifest, PACK_FILES, type PackedArticle, type PackedSpan } from "./pack/manifest.ts";
export { findSpans } from "./pack/spans.ts";
export { zipOf } from "./pack/zip.ts";
export { LARGEST_PACK } from "./pack.ts";
