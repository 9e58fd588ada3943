/**
 * An evidence pack: one claim with everything that proves it, in a ZIP that can be checked without a library.
 * @module
 */
import { dossierOf } from "./dossier.ts";
import type { ExportedArticle, ExportedClaim, ExportedOriginal, Exporter, ExportSource } from "./exporter.ts";
import { byName, type PackedFile, sha256, sumsOf, textFile } from "./pack/files.ts";
import { type Manifest, PACK_FILES, PACK_FORMAT, PACK_VERSION, type PackedArticle } from "./pack/manifest.ts";
import { README } from "./pack/readme.ts";
import { findSpans } from "./pack/spans.ts";
import { zipOf } from "./pack/zip.ts";
import { takeOne } from "./take-one.ts";

/** Bytes of all files together: a pack is made and checked in memory. */
export const LARGEST_PACK = 1024 * 1024 * 1024;

/** A claim cannot be packed: its source keeps no originals, or they are too much for one pack. */
export class PackError extends Error {
  override readonly name = "PackError";
}

/** One claim with its originals, texts, dossier and manifest. Throws {@link PackError} and OneClaimError. */
export const pack: Exporter = {
  name: "pack",
  summary:
    "one claim with all that proves it (ZIP): originals, texts, hashes, dossier; isnad verify checks it",
  mediaType: "application/zip",
  extension: "zip",
  oneClaim: true,
  async *write(source, options = {}) {
    const claim = await takeOne(source, "pack");
    const language = options.language ?? "ar";
    const evidence = await gather(claim, source);
    const files = [
      ...evidence.files.values(),
      textFile(PACK_FILES.claim, json(claim)),
      textFile(PACK_FILES.readme, README),
      textFile(PACK_FILES.dossier, await dossierOf(claim, source, language)),
    ].sort(byName);
    const manifest = textFile(
      PACK_FILES.manifest,
      json(await manifestOf({ claim, source, language, evidence, files })),
    );
    yield* zipOf([...files, manifest, await sumsOf([...files, manifest])]);
  },
};

/** JSON as it stands in a pack: indented, for people open it. */
const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

interface Evidence {
  readonly articles: readonly PackedArticle[];
  /** By name: articles may share a text, or the file that they were read from. */
  readonly files: ReadonlyMap<string, PackedFile>;
}

/** The articles that the claim names or quotes, with their texts and originals. */
async function gather(claim: ExportedClaim, source: ExportSource): Promise<Evidence> {
  const named = [...claim.articles.map(({ id }) => id), ...findSpans(claim).map(({ article }) => article)];
  const files = new Map<string, PackedFile>();
  const articles: PackedArticle[] = [];
  let size = 0;
  for (const id of [...new Set(named)].sort()) {
    const article = await source.getArticle(id);
    const original = await originalOf(source, article);
    const body = textFile(`texts/${article.sha256}.txt`, article.text);
    const from = await originalFile(original);
    for (const file of [body, from]) if (!files.has(file.name)) size += file.bytes.length;
    if (size > LARGEST_PACK)
      throw new PackError(
        `the evidence for ${claim.id} is over ${LARGEST_PACK} bytes, more than one pack holds`,
      );
    files.set(body.name, body).set(from.name, from);
    articles.push(await packedArticle(article, original, { body, from }));
  }
  return { articles, files };
}

function originalOf(source: ExportSource, { revision }: ExportedArticle): Promise<ExportedOriginal> {
  if (!source.getOriginal)
    throw new PackError("this source keeps no originals, so that nothing could be proved");
  return source.getOriginal(revision);
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "application/pdf": "pdf",
  "application/json": "json",
  "image/png": "png",
  "image/jpeg": "jpg",
};

/** Named by its hash: nothing of an article or an address is in the name of a file. */
async function originalFile({ mediaType, bytes }: ExportedOriginal): Promise<PackedFile> {
  const [type = ""] = mediaType.split(";");
  return {
    name: `originals/${await sha256(bytes)}.${EXTENSIONS[type.trim().toLowerCase()] ?? "bin"}`,
    bytes,
  };
}

/** Headers that say what came and when. Others may hold what is nobody's business. */
const HEADERS = ["content-language", "content-type", "date", "etag", "last-modified"];

async function packedArticle(
  { text, sha256: hash, ...about }: ExportedArticle,
  { mediaType, headers, bytes }: ExportedOriginal,
  { body, from }: { readonly body: PackedFile; readonly from: PackedFile },
): Promise<PackedArticle> {
  const { id, revision, title, url, publisher, author, published } = about;
  const kept = HEADERS.flatMap((name) =>
    headers[name] === undefined ? [] : [[name, headers[name]] as const],
  );
  return {
    ...{ id, revision, title, url, publisher, author, published },
    text: { file: body.name, sha256: hash, codePoints: [...text].length },
    original: {
      file: from.name,
      sha256: await sha256(bytes),
      mediaType,
      headers: Object.fromEntries(kept),
    },
  };
}

interface Made {
  readonly claim: ExportedClaim;
  readonly source: ExportSource;
  readonly language: "ar" | "en";
  readonly evidence: Evidence;
  readonly files: readonly PackedFile[];
}

async function manifestOf({ claim, source, language, evidence, files }: Made): Promise<Manifest> {
  const listed: Manifest["files"] = [];
  for (const { name, bytes } of files)
    listed.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    made: { at: source.at, by: source.version ?? null, language },
    claim: { id: claim.id, gist: claim.gist },
    articles: [...evidence.articles],
    spans: findSpans(claim),
    files: listed,
  };
}
