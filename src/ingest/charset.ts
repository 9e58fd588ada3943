/**
 * Text of bytes that say, or whose sender says, how they are encoded.
 * @module
 */
import { type DecodedText, decodeText } from "../text/index.ts";
import type { Source } from "./reader.ts";

/** How far into a document its own declaration of the encoding is looked for. */
const HEAD = 4096;
const IN_HEAD = [
  /<\?xml[^>]{0,200}?\bencoding\s*=\s*["']?\s*([\w:.-]+)/i,
  /<meta[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i,
];

/** What servers say by default, without having looked. */
const SAID_BY_DEFAULT = new Set(["windows-1252", "utf-8"]);

/**
 * Decodes a page or a feed. What the bytes prove (a byte order mark, whole UTF-8) goes before what is declared: the header
 * first, then the document. A declared default that the bytes do not bear out is not believed. Never throws.
 */
export async function decodeDeclared(bytes: Uint8Array, source: Source): Promise<DecodedText> {
  const seen = await decodeText(bytes);
  if (!seen.guessed) return seen;
  const declared = declaredEncoding(bytes, source);
  if (declared === null || SAID_BY_DEFAULT.has(declared) || declared.startsWith("utf-16")) return seen;
  return { text: new TextDecoder(declared).decode(bytes), encoding: declared, guessed: false };
}

function declaredEncoding(bytes: Uint8Array, source: Source): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const types = [source.headers["content-type"], source.mediaType];
  const labels = [
    ...types.map((type) => /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(type ?? "")?.[1]),
    ...IN_HEAD.map((pattern) => pattern.exec(head)?.[1]),
  ];
  for (const label of labels) {
    const encoding = label === undefined ? null : resolveLabel(label);
    if (encoding !== null) return encoding;
  }
  return null;
}

function resolveLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
