import { describe, expect, it } from "vitest";
import { decodeText, looksBinary } from "./decode.ts";

/** Upper halves of the two code pages, written out; "?" stands where ISO-8859-6 has nothing. */
const WINDOWS_1256 =
  "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯°±²³´µ¶·¸¹؛»¼½¾؟" +
  "ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200fے";
const ISO_8859_6 = `${"?".repeat(32)}\u00a0???¤???????،\u00ad?????????????؛???؟?ءآأؤإئابةتثجحخدذرزسشصضطظعغ?????ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652`;

function encode(text: string, upper: string): Uint8Array {
  const bytes = [...text].map((ch) => {
    const code = ch.charCodeAt(0);
    const at = upper.indexOf(ch);
    if (code >= 0x80 && at < 0) throw new RangeError(`${ch} is not in the code page`);
    return code < 0x80 ? code : 0x80 + at;
  });
  return Uint8Array.from(bytes);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const withMark = (mark: readonly number[], bytes: Uint8Array): Uint8Array =>
  Uint8Array.from([...mark, ...bytes]);

const SENTENCES = [
  "قالت وزارة الصحة إن عدد المصابين بلغ 320 شخصا، بينهم أطفال.",
  "وأضاف المتحدث باسم الميناء أن السفينة كانت تحمل قمحا ولم تكن تحمل سلاحا؛ كما زعمت الصحيفة.",
  "هل يعود المهجرون إلى قراهم؟ لا أحد يملك جوابا قاطعا حتى الآن.",
  "نقلت إذاعة محلية عن مصدر في الشرطة قوله: إن التحقيق لم ينته.",
  "في ظل غياب القطن والصوف، ضاعف المصنع أجور العمال.\r\nوظهرت النتائج في شهر مايو.",
];
const TEXT = SENTENCES.join(" ");

describe("decodeText", () => {
  it("knows UTF-8, with and without a mark, and drops the mark alone", async () => {
    expect(await decodeText(utf8(TEXT))).toEqual({ text: TEXT, encoding: "utf-8", guessed: false });
    expect(await decodeText(withMark([0xef, 0xbb, 0xbf], utf8(TEXT)))).toEqual({
      text: TEXT,
      encoding: "utf-8",
      guessed: false,
    });
    expect((await decodeText(new Uint8Array())).text).toBe("");
  });

  it("knows UTF-16 by its mark", async () => {
    expect(await decodeText(withMark([0xff, 0xfe], utf16(TEXT, true)))).toEqual({
      text: TEXT,
      encoding: "utf-16le",
      guessed: false,
    });
    expect(await decodeText(withMark([0xfe, 0xff], utf16(TEXT, false)))).toEqual({
      text: TEXT,
      encoding: "utf-16be",
      guessed: false,
    });
  });

  it("knows UTF-16 without a mark", async () => {
    for (const text of [TEXT, "plain Latin text", "خبر واحد"]) {
      expect(await decodeText(utf16(text, true))).toEqual({ text, encoding: "utf-16le", guessed: true });
      expect(await decodeText(utf16(text, false))).toEqual({ text, encoding: "utf-16be", guessed: true });
    }
  });

  it("keeps UTF-8 that is cut off or damaged in one place", async () => {
    const cut = await decodeText(utf8(TEXT).subarray(0, 100));
    expect(cut.encoding).toBe("utf-8");
    const damaged = utf8(TEXT);
    damaged[41] = 0xff;
    const read = await decodeText(damaged);
    expect([read.encoding, read.guessed]).toEqual(["utf-8", true]);
  });

  it.each([
    ["windows-1256", WINDOWS_1256],
    ["iso-8859-6", ISO_8859_6],
  ])("tells %s from the other by thirty bytes of it, wherever they stand", async (encoding, upper) => {
    const bytes = encode(TEXT, upper);
    for (const length of [30, 40, 80, 160])
      for (let at = 0; at + length <= bytes.length; at += 7) {
        const part = bytes.subarray(at, at + length);
        expect((await decodeText(part)).text).toBe(new TextDecoder(encoding).decode(part));
      }
    expect(await decodeText(bytes)).toEqual({ text: TEXT, encoding, guessed: true });
  });

  it.each(SENTENCES)("reads the sentence in both code pages: %s", async (sentence) => {
    expect((await decodeText(encode(sentence, WINDOWS_1256))).text).toBe(sentence);
    expect((await decodeText(encode(sentence, ISO_8859_6))).text).toBe(sentence);
  });

  it("keeps the quotation marks and Persian letters of windows-1256", async () => {
    const text = "قال “نعم” ثم «لا» – هكذا… وگفت چنين";
    expect((await decodeText(encode(text, WINDOWS_1256))).text).toBe(text);
  });

  it("reads other languages too", async () => {
    const french =
      "Le ministère a déclaré que l'enquête était terminée, d'après une source à la préfecture, où l'on espère être entendu.";
    const bytes = Uint8Array.from(french, (ch) => ch.charCodeAt(0));
    expect((await decodeText(bytes)).text).toBe(french);
  });
});

describe("looksBinary", () => {
  it("tells files that are no text", () => {
    expect(looksBinary(utf8("%PDF-1.7 ..."))).toBe(true);
    expect(looksBinary(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toBe(true);
    expect(looksBinary(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10))).toBe(true);
    expect(looksBinary(Uint8Array.from({ length: 200 }, (_, i) => (i * 37) % 256))).toBe(true);
  });

  it("leaves text alone in every encoding", () => {
    for (const bytes of [
      utf8(TEXT),
      utf16(TEXT, true),
      utf16(TEXT, false),
      encode(TEXT, WINDOWS_1256),
      new Uint8Array(),
    ])
      expect(looksBinary(bytes)).toBe(false);
  });
});
