/**
 * Bytes to text. The encoding is read from the bytes alone: byte order mark, zero bytes, strict UTF-8, else one of the
 * one-byte encodings.
 * @module
 */
import { readArabicBytes } from "./arabic-bytes.ts";

/** A decoded text, unchanged to the letter but for a byte order mark at its start. */
export interface DecodedText {
  readonly text: string;
  /** Label of the encoding as TextDecoder knows it, in lower case. */
  readonly encoding: string;
  /** True where nothing in the bytes proves the encoding. */
  readonly guessed: boolean;
}

/** How much of a long file is looked at to tell its encoding. */
const SAMPLE = 1 << 16;
/** Below this share of Arabic the text is taken for another language. */
const LEAST_ARABIC = 0.5;
/** Below this confidence, of 100, the detector for other languages is not believed. */
const LEAST_CONFIDENCE = 10;

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** First bytes of files that are not text: PDF, ZIP, gzip, PNG, JPEG, GIF, RIFF, OLE, TIFF, bzip2, xz, Ogg, ELF, SQLite. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x4f, 0x67, 0x67, 0x53],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

/**
 * Decodes a file. Never throws: bytes that no encoding explains become U+FFFD.
 * Asynchronous because the detector for the unclear cases is loaded only when one comes up.
 */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  for (const [encoding, mark] of MARKS) if (startsWith(bytes, mark)) return decodeAs(bytes, encoding, false);
  const wide = utf16Order(bytes);
  if (wide) return decodeAs(bytes, wide, true);
  const utf8 = decodeUtf8(bytes);
  return utf8 ?? decodeAs(bytes, await guessOneByte(bytes), true);
}

/** True where the bytes are no text in any encoding that {@link decodeText} knows. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return true;
  if (MARKS.some(([, mark]) => startsWith(bytes, mark)) || utf16Order(bytes)) return false;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls++;
  }
  return controls * 20 > sample.length;
}

function decodeAs(bytes: Uint8Array, encoding: string, guessed: boolean): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed };
}

/**
 * Every second byte of UTF-16 text is 00 (ASCII, Latin) or 06 (Arabic); no other text has such bytes, and never only on one side.
 */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 6) even++;
    if (bytes[i + 1] === 0 || bytes[i + 1] === 6) odd++;
  }
  const pairs = length / 2;
  if (odd >= pairs * 0.8 && even <= pairs * 0.3) return "utf-16le";
  if (even >= pairs * 0.8 && odd <= pairs * 0.3) return "utf-16be";
  return null;
}

/** UTF-8, or null. A file cut off inside its last character still is UTF-8, and so is one with a damaged byte here and there. */
function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      encoding: "utf-8",
      guessed: false,
    };
  } catch {
    const { text } = decodeAs(bytes, "utf-8", true);
    let lost = 0;
    let wide = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0xfffd) lost++;
      else if (code > 0x7f) wide++;
    }
    return lost * 10 <= wide ? { text, encoding: "utf-8", guessed: true } : null;
  }
}

/** Arabic in one of its two encodings, else whatever the general detector says. */
async function guessOneByte(bytes: Uint8Array): Promise<string> {
  const sample = bytes.subarray(0, SAMPLE);
  const { encoding, arabic } = readArabicBytes(sample);
  if (arabic >= LEAST_ARABIC) return encoding;
  const { analyse } = await import("chardet");
  const opinion = analyse(sample).find(
    ({ name, confidence }) => confidence >= LEAST_CONFIDENCE && !name.startsWith("UTF") && isDecodable(name),
  );
  return opinion ? new TextDecoder(opinion.name).encoding : encoding;
}

function isDecodable(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
