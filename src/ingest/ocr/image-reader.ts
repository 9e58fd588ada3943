/**
 * Images of text: a clipping, a screenshot, a scanned page.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import { fail, type Outcome } from "../failure.ts";
import { readWhole } from "../read-whole.ts";
import type { Reader, Source } from "../reader.ts";
import type { ReaderContext } from "../reader-context.ts";
import { toIncoming } from "../record/article.ts";
import { ocrDiagnostic } from "./diagnostic.ts";

/** First bytes of the formats that can be read, as Latin-1 without control characters. */
const SIGNATURES: readonly (readonly [string, RegExp])[] = [
  ["image/png", /^\u0089PNG/],
  ["image/jpeg", /^\u00ff\u00d8\u00ff/],
  ["image/tiff", /^(II\*|MM\*)/],
  ["image/webp", /^RIFF.{0,4}WEBP/s],
];

/** Reads PNG, JPEG, TIFF and WebP. One image is one article. */
export function imageReader(context: Pick<ReaderContext, "ocr">): Reader {
  return {
    format: "image",
    recognizes: (head) => typeOf(head) !== null,
    async *read(source) {
      yield await readImage(source, context);
    },
  };
}

function typeOf(head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, 16).filter((byte) => byte >= 0x20));
  return SIGNATURES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

async function readImage(source: Source, { ocr }: Pick<ReaderContext, "ocr">): Promise<Outcome<Incoming>> {
  const whole = await readWhole(source);
  if (!whole.ok) return whole;
  const read = await ocr.recognize(source.path, whole.value);
  if (!read.ok) return read;
  if (read.value.text === "") return fail("empty", source.path, "is an image without any text in it");
  return toIncoming({
    path: source.path,
    url: source.url,
    text: read.value.text,
    original: {
      mediaType: typeOf(whole.value) ?? "image/png",
      bytes: whole.value,
      headers: source.headers,
    },
    diagnostics: [ocrDiagnostic(read.value.confidence)],
  });
}
