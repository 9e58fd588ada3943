/**
 * Plain text: one article in each file, in whatever encoding and language.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import { looksBinary } from "../../text/index.ts";
import type { Outcome } from "../failure.ts";
import { readAnyText } from "../read-text.ts";
import { readWhole } from "../read-whole.ts";
import type { Reader, Source } from "../reader.ts";
import { LONGEST_ARTICLE, toIncoming, tooLong } from "../record/article.ts";
import { guessedEncoding } from "../record/guessed-encoding.ts";

/** In bytes: no encoding spends more than three on one UTF-16 unit, and a mark may stand at the start. */
const MOST_BYTES = 3 * LONGEST_ARTICLE + 3;

/** Names of files that are text, but nobody's article. */
const NO_ARTICLE = /\.(json|xml|html?|xhtml|css|[cm]?[jt]sx?|svg|ya?ml|sql|ini|toml|cdxj?|rtf|log)(\.gz)?$/i;

/** Reads plain text. Whole, for nothing before its end tells the encoding. */
export const textReader: Reader = { format: "text", recognizes, read };

/** Any text that is not marked as something else: the last reader to be asked. */
function recognizes(head: Uint8Array, { mediaType, path }: Source): boolean {
  if (looksBinary(head)) return false;
  const opensWithMarkup = /^\s*(<|\{|\[\s*[[{"])/.test(new TextDecoder().decode(head.subarray(0, 256)));
  if (mediaType !== null)
    return /^text\/(plain|markdown)\b/i.test(mediaType) || (!opensWithMarkup && isVague(mediaType));
  if (/\.(txt|text|md)(\.gz)?$/i.test(path)) return true;
  return !opensWithMarkup && !NO_ARTICLE.test(path);
}

/** Types that a server gives to what it does not know. */
const isVague = (mediaType: string): boolean => /^(application\/octet-stream|binary\/)/i.test(mediaType);

async function* read(source: Source): AsyncGenerator<Outcome<Incoming>> {
  yield await readOne(source);
}

async function readOne(source: Source): Promise<Outcome<Incoming>> {
  const whole = await readWhole(source, MOST_BYTES);
  if (!whole.ok) return whole.failure.kind === "too-large" ? tooLong(source.path) : whole;
  const decoded = await readAnyText(source.path, whole.value);
  if (!decoded.ok) return decoded;
  return toIncoming({
    path: source.path,
    url: source.url,
    text: decoded.value.text,
    original: { mediaType: source.mediaType ?? "text/plain", bytes: whole.value, headers: source.headers },
    diagnostics: guessedEncoding(decoded.value),
  });
}
