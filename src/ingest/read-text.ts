/**
 * From bytes to a text that the rules can read, or the reason why it is none.
 * @module
 */
import { type DecodedText, decodeText, looksBinary } from "../text/index.ts";
import { fail, type Outcome } from "./failure.ts";

/** Files that are brought often enough to be called by their name. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF-", "is a PDF"],
  ["PK\u0003\u0004", "is a ZIP archive or an office document"],
  ["\u001f\u008b", "is a gzip archive"],
  ["\u0089PNG", "is a PNG image"],
  ["\u00ff\u00d8\u00ff", "is a JPEG image"],
  ["\u00d0\u00cf\u0011\u00e0", "is an old office document"],
  ["{\\rtf", "is an RTF document"],
  ["\u007fELF", "is a program"],
];

/** More control characters than one in this many is no text. */
const CONTROLS_PER = 50;
/** More undecodable characters than one in this many is no text. */
const REPLACED_PER = 20;
/** Of the letters, at least one in this many must be Arabic. */
const ARABIC_PER = 4;

/** Decodes the bytes of one input and checks that they are a text in Arabic script. */
export async function readText(input: string, bytes: Uint8Array): Promise<Outcome<DecodedText>> {
  const read = await readAnyText(input, bytes);
  if (!read.ok || holdsArabic(read.value.text)) return read;
  return fail("not-arabic", input, "holds hardly any Arabic; only Arabic text can be analysed");
}

/** Decodes the bytes of one input and checks that they are a text, in whatever language. */
export async function readAnyText(input: string, bytes: Uint8Array): Promise<Outcome<DecodedText>> {
  const signature = findSignature(bytes);
  if (signature) return fail("binary", input, `${signature}; save its text as a .txt file first`);
  if (looksBinary(bytes)) return fail("binary", input, "is no text but binary data; give a text file");
  const decoded = await decodeText(bytes);
  const { text } = decoded;
  if (text.trim() === "") return fail("empty", input, "holds only white space; nothing to analyse");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is counted here
  if (count(text, /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g) * CONTROLS_PER > text.length)
    return fail("binary", input, "is no text but binary data; give a text file");
  if (count(text, /\ufffd/g) * REPLACED_PER > text.length)
    return fail("binary", input, "cannot be decoded; save it as UTF-8 and try again");
  return { ok: true, value: decoded };
}

/** Whether enough of the letters are Arabic for the rules to be of use. */
export function holdsArabic(text: string): boolean {
  let letters = 0;
  let arabic = 0;
  for (let i = 0; i < text.length; i++) {
    const found = scriptOf(text.charCodeAt(i));
    if (found & LETTER) letters++;
    if (found & ARABIC) arabic++;
  }
  return arabic > 0 && arabic * ARABIC_PER >= letters;
}

const LETTER = 1;
const ARABIC = 2;
const LOOKED_UP = 4;

/** What is known of each UTF-16 unit: asking a regular expression for each letter of a long text takes twenty times as long. */
const known = new Uint8Array(0x10000);

function scriptOf(unit: number): number {
  const before = known[unit] ?? 0;
  if (before !== 0) return before;
  const ch = String.fromCharCode(unit);
  const found = (/\p{L}/u.test(ch) ? LETTER : 0) | (/\p{Script=Arabic}/u.test(ch) ? ARABIC : 0) | LOOKED_UP;
  known[unit] = found;
  return found;
}

function findSignature(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([magic]) => head.startsWith(magic))?.[1];
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}
