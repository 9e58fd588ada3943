import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

const ARABIC = "وأكد أمين المخزن رامي العطار أن الصناديق وصلت.\n";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readText", () => {
  it.each([
    { name: "UTF-8", bytes: bytesOf(ARABIC), encoding: "utf-8", guessed: false },
    { name: "UTF-8 with its mark", bytes: bytesOf(`\ufeff${ARABIC}`), encoding: "utf-8", guessed: false },
    {
      name: "UTF-16 with its mark",
      bytes: Buffer.from(`\ufeff${ARABIC}`, "utf16le"),
      encoding: "utf-16le",
      guessed: false,
    },
    {
      name: "UTF-16 without a mark",
      bytes: Buffer.from(ARABIC, "utf16le").swap16(),
      encoding: "utf-16be",
      guessed: true,
    },
  ])("decodes $name", async ({ bytes, encoding, guessed }) => {
    const value = { text: ARABIC, encoding, guessed };
    expect(await readText("a.txt", bytes)).toEqual({ ok: true, value });
  });

  it.each([
    ["%PDF-1.7 \n", "is a PDF"],
    ["PK\u0003\u0004word/", "is a ZIP archive or an office document"],
    ["\u001f\u008b\u0008\u0000", "is a gzip archive"],
    ["\u0089PNG\r\n\u001a\n", "is a PNG image"],
    ["\u00ff\u00d8\u00ff\u00e0", "is a JPEG image"],
    ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "is an old office document"],
    ["{\\rtf1\\ansi", "is an RTF document"],
    ["\u007fELF\u0002\u0001", "is a program"],
    ["GIF89a\u0001\u0000", "is no text but binary data"],
    ["\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007", "is no text but binary data"],
  ])("refuses %j by its first bytes", async (head, message) => {
    const read = await readText("a.bin", Buffer.from(head, "latin1"));
    expect(read).toMatchObject({ ok: false, failure: { kind: "binary", input: "a.bin" } });
    expect(!read.ok && read.failure.message).toContain(`a.bin: ${message}; `);
  });

  it.each([
    { name: "white space", text: " \n\u00a0\t\n", kind: "empty" },
    { name: "nothing but a byte order mark", text: "\ufeff", kind: "empty" },
    { name: "another language", text: "The boxes have arrived, said the keeper.", kind: "not-arabic" },
    {
      name: "an Arabic word in another language",
      text: "The keeper said مرحبا to all of the people who waited there.",
      kind: "not-arabic",
    },
    { name: "numbers alone", text: "12 345 678", kind: "not-arabic" },
    { name: "controls among letters", text: `${"\u0001أ".repeat(3)}${ARABIC}`, kind: "binary" },
    { name: "what could not be decoded", text: "\ufffdأب".repeat(9), kind: "binary" },
  ])("refuses $name as $kind", async ({ text, kind }) => {
    const read = await readText("a.txt", bytesOf(text));
    expect(read).toMatchObject({ ok: false, failure: { kind, input: "a.txt" } });
    expect(!read.ok && read.failure.message).toMatch(/^a\.txt: .+; .+$/);
  });

  it.each([
    { name: "many foreign names", text: `${ARABIC}Port Authority, Harbour Office` },
    { name: "a damaged character", text: `${ARABIC}\ufffd${ARABIC}` },
    { name: "a form feed between pages", text: `${ARABIC}\f${ARABIC}` },
    { name: "one word", text: "نعم" },
    { name: "Persian letters", text: "گفت که کار تمام شد" },
  ])("takes an Arabic text with $name", async ({ text }) => {
    expect(await readText("a.txt", bytesOf(text))).toMatchObject({ ok: true, value: { text } });
  });

  it("answers for any bytes: a text with Arabic letters, or one line that names the input", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const read = await readText("a.txt", bytes);
        if (read.ok) expect(read.value.text).toMatch(/\p{Script=Arabic}/u);
        else expect(read.failure.message).toMatch(/^a\.txt: [^\n]+$/);
      }),
      { numRuns: 500 },
    );
  });
});
