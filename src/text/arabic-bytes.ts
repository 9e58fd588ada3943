/**
 * Which of two one-byte encodings an Arabic text is in.
 *
 * windows-1256 and ISO-8859-6 agree on the letters ا to ض and differ on the rest, so wrong bytes still give letters.
 * What tells them apart is how often Arabic uses each letter, and that accented Latin letters do not stand among them.
 * @module
 */

/** The one-byte encodings of Arabic that a TextDecoder knows. */
export type ArabicEncoding = "windows-1256" | "iso-8859-6";

/** How well bytes read as Arabic in both encodings. */
export interface ArabicReading {
  readonly encoding: ArabicEncoding;
  /** Natural logarithm of how much likelier the chosen encoding is; 0 where both give the same text. */
  readonly margin: number;
  /** Share of Arabic letters, marks and signs among what is not ASCII, in the chosen encoding; letters that touch a Latin one do not count. */
  readonly arabic: number;
}

/** Uses of each letter in a thousand letters of Arabic news, rounded. */
const LETTERS: Readonly<Record<string, number>> = {
  ا: 150,
  ل: 117,
  ي: 75,
  م: 62,
  و: 58,
  ن: 55,
  ر: 50,
  ت: 46,
  ب: 36,
  ع: 35,
  د: 34,
  ه: 26,
  س: 30,
  ف: 29,
  ة: 28,
  ق: 26,
  أ: 24,
  ح: 21,
  ك: 19,
  ج: 15,
  ش: 13,
  إ: 11,
  ص: 11,
  ط: 11,
  خ: 10,
  ى: 10,
  ذ: 8,
  ض: 8,
  ث: 8,
  ز: 7,
  ئ: 5,
  غ: 5,
  ء: 4,
  ظ: 3,
  ؤ: 2,
  آ: 2,
};
const SIGNS: Readonly<Record<string, number>> = {
  "،": 14,
  "؟": 2,
  "؛": 1,
  "«": 5,
  "»": 5,
  "“": 3,
  "”": 3,
  "–": 2,
  "…": 1,
  "\u00a0": 3,
};
/** Harakat, tatweel, and the Persian and Urdu letters. */
const RARE = 0.6;
/** Anything else that is not ASCII: accents, currency signs, letters of other languages. */
const ELSE = 0.05;
/** C1 controls, and bytes that the encoding leaves unassigned. */
const NEVER = 0.0005;

interface Table {
  readonly encoding: ArabicEncoding;
  readonly logs: Float64Array;
  readonly isArabic: Uint8Array;
}

let tables: readonly [Table, Table] | undefined;

function tableOf(encoding: ArabicEncoding): Table {
  const decoder = new TextDecoder(encoding);
  const logs = new Float64Array(256);
  const isArabic = new Uint8Array(256);
  for (let byte = 0x80; byte < 256; byte++) {
    const char = decoder.decode(Uint8Array.of(byte));
    const code = char.charCodeAt(0);
    const lost = code === 0xfffd || (code >= 0x80 && code <= 0x9f);
    const known = LETTERS[char] ?? SIGNS[char];
    const weight = known ?? (lost ? NEVER : code >= 0x0600 && code <= 0x06ff ? RARE : ELSE);
    logs[byte] = Math.log(weight);
    isArabic[byte] = known !== undefined || (code >= 0x0600 && code <= 0x06ff) ? 1 : 0;
  }
  return { encoding, logs, isArabic };
}

/** An ASCII letter: what touches one is an accented letter, not an Arabic one. */
const isLatin = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

/** Compares the two readings of the bytes. Linear; bytes below 0x80 say nothing. */
export function readArabicBytes(bytes: Uint8Array): ArabicReading {
  tables ??= [tableOf("windows-1256"), tableOf("iso-8859-6")];
  const [windows, iso] = tables;
  let margin = 0;
  let high = 0;
  let windowsArabic = 0;
  let isoArabic = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    high++;
    margin += (windows.logs[byte] ?? 0) - (iso.logs[byte] ?? 0);
    if (isLatin(bytes[i - 1]) || isLatin(bytes[i + 1])) continue;
    windowsArabic += windows.isArabic[byte] ?? 0;
    isoArabic += iso.isArabic[byte] ?? 0;
  }
  const chosen = margin >= 0 ? windowsArabic : isoArabic;
  return {
    encoding: margin >= 0 ? "windows-1256" : "iso-8859-6",
    margin: Math.abs(margin),
    arabic: high === 0 ? 0 : chosen / high,
  };
}
