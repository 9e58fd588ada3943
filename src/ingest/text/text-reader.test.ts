import { describe, expect, it } from "vitest";
import { articleOf, bytesOf, collect, sourceOf } from "../inputs.case.ts";
import { textReader } from "./text-reader.ts";

const read = (content: string | Uint8Array, about = {}) =>
  collect(textReader.read(sourceOf("a.txt", content, about)));
const recognizes = (text: string | Uint8Array, path: string, mediaType: string | null = null): boolean =>
  textReader.recognizes(typeof text === "string" ? bytesOf(text) : text, sourceOf(path, "", { mediaType }));

/** The letters of one-byte encodings that the sentences of these tests are made of. */
const BYTES: Readonly<Record<string, string>> = {
  "windows-1256":
    "ء\u00c1أ\u00c3إ\u00c5ا\u00c7ب\u00c8ة\u00c9ت\u00caج\u00cc\u062d\u00cdخ\u00ceد\u00cfر\u00d1ز\u00d2س\u00d3ع\u00daف\u00ddق\u00deك\u00dfل\u00e1م\u00e3ن\u00e4ه\u00e5و\u00e6ى\u00ecي\u00ed",
  "iso-8859-6":
    "ء\u00c1أ\u00c3إ\u00c5ا\u00c7ب\u00c8ة\u00c9ت\u00caج\u00cc\u062d\u00cdخ\u00ceد\u00cfر\u00d1ز\u00d2س\u00d3ع\u00d9ف\u00e1ق\u00e2ك\u00e3ل\u00e4م\u00e5ن\u00e6ه\u00e7و\u00e8ى\u00e9ي\u00ea",
};

function encode(text: string, encoding: string): Uint8Array {
  const table = [...(BYTES[encoding] ?? "")];
  return Uint8Array.from(
    [...text].map((letter) => {
      const at = table.indexOf(letter);
      return (at < 0 ? letter : (table[at + 1] ?? "")).charCodeAt(0);
    }),
  );
}

describe("textReader", () => {
  const text = `${articleOf("").replace("  ", " ")}\n${articleOf(2)}`;

  it.each([
    ["UTF-8", bytesOf(text), []],
    ["UTF-8 with its mark", bytesOf(`\ufeff${text}`), []],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le"), []],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le").swap16(), ["guessed-encoding"]],
    ["windows-1256", encode(text, "windows-1256"), ["guessed-encoding"]],
    ["iso-8859-6", encode(text, "iso-8859-6"), ["guessed-encoding"]],
  ])("reads %s, and says so where that was guessed", async (_, bytes, codes) => {
    const { articles, failures } = await read(bytes);
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([{ path: "a.txt", text, original: { mediaType: "text/plain" } }]);
    expect(articles[0]?.original.bytes).toEqual(Buffer.from(bytes));
    expect(articles[0]?.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it("takes a text in another language, and says that it is none for the rules", async () => {
    const { articles } = await read("The library opens on Thursday, its director said.");
    expect(articles[0]?.diagnostics).toMatchObject([{ code: "not-arabic" }]);
  });

  it.each([
    ["white space", " \n\t\n", "empty"],
    ["too much", "خبر ".repeat(250_001), "too-large"],
    ["more than is read", Buffer.alloc(3_000_004, "x"), "too-large"],
    ["no text", Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]), "binary"],
  ])("has one line for %s", async (_, content, kind) => {
    expect(await read(content)).toMatchObject({ articles: [], failures: [{ kind }] });
  });

  it.each([
    [articleOf(1), "a.txt", null, true],
    [articleOf(1), "standard input", null, true],
    [articleOf(1), "a", "text/plain; charset=utf-8", true],
    [articleOf(1), "a", "application/octet-stream", true],
    ["<p>نعم</p>", "a.txt", null, true],
    ["<p>نعم</p>", "a", null, false],
    ["<p>نعم</p>", "a", "text/html", false],
    ['{"a": 1}', "a", "application/octet-stream", false],
    [articleOf(1), "a.css", null, false],
    [Buffer.from([0, 1, 2, 3]), "a.txt", null, false],
  ])("is asked whether %j in %s (%s) is its format", (head, path, mediaType, known) => {
    expect(recognizes(head, path, mediaType)).toBe(known);
  });
});
