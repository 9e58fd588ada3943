/**
 * Article pages of the web.
 * @module
 */
import type { Diagnostic, Incoming } from "../../model/index.ts";
import { toAbsolute } from "../addresses.ts";
import { decodeDeclared } from "../charset.ts";
import { fail, type Outcome } from "../failure.ts";
import { readWhole } from "../read-whole.ts";
import type { Reader, Source } from "../reader.ts";
import { toIncoming } from "../record/article.ts";
import { seenAt } from "../seen.ts";
import { findArticle } from "./article.ts";
import { parsePage } from "./dom.ts";
import { readMetadata } from "./metadata.ts";

/** Bytes; a longer page is no article. */
const LARGEST = 16 * 1024 * 1024;
const TYPES = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const OTHER_TYPES = /^\s*(?:application|image|audio|video|text)\/(?!octet-stream|plain|xml|html|xhtml)/i;
const MARKUP =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h1)\b/i;

/** Pages with one article. What no article is on is a failure of kind "no-article". */
export const htmlReader: Reader = { format: "html", recognizes, read };

function recognizes(head: Uint8Array, source: Source): boolean {
  const text = Buffer.from(head)
    .toString("utf8")
    .replaceAll("\0", "")
    .replace(/^[\ufeff\ufffd]+/, "");
  if (MARKUP.test(text)) return true;
  if (/^\s*(?:<(?:rss|feed|rdf:RDF)\b|<\?xml|%PDF|PK|[{[])/i.test(text)) return false;
  if (source.mediaType !== null && TYPES.test(source.mediaType)) return true;
  if (source.mediaType !== null && OTHER_TYPES.test(source.mediaType)) return false;
  return /\.x?html?$/i.test(source.path);
}

async function* read(source: Source): AsyncGenerator<Outcome<Incoming>> {
  const whole = await readWhole(source, LARGEST);
  yield whole.ok ? await readPage(source, whole.value) : whole;
}

async function readPage(source: Source, bytes: Uint8Array): Promise<Outcome<Incoming>> {
  try {
    const { text: html } = await decodeDeclared(bytes, source);
    const page = await parsePage(html);
    const metadata = readMetadata(page, toAbsolute(source.url, null));
    const article = await findArticle(page, metadata);
    if ("reason" in article) return fail("no-article", source.path, article.reason);
    const { title, publisher, author, url, published, republishes } = metadata;
    return toIncoming({
      path: source.path,
      text: article.lines.join("\n"),
      ...{ title, publisher, author, url, published, republishes },
      seen: seenAt(source),
      original: { mediaType: "text/html", bytes, headers: source.headers },
      diagnostics: diagnose(metadata.declared?.free === false, published === null),
    });
  } catch (error) {
    // The parsers are not ours: what they cannot bear is a fault of the page, not of the batch.
    return fail(
      "malformed",
      source.path,
      `cannot be read as a page (${error instanceof Error ? error.message : "unknown"})`,
    );
  }
}

function diagnose(paid: boolean, undated: boolean): Diagnostic[] {
  return [
    ...(paid
      ? [{ code: "teaser", message: "the page says that its text is not free; it may not be whole" }]
      : []),
    ...(undated ? [{ code: "undated", message: "the page does not say when it was published" }] : []),
  ];
}
