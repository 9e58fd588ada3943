import { afterAll, describe, expect, it } from "vitest";
import { collect, sourceOf } from "../inputs.case.ts";
import { createOcr } from "./engine.ts";
import { imageReader } from "./image-reader.ts";
import { hasOcr, lettersOf, NOTICE, noticeImage } from "./notice.case.ts";

const ocr = createOcr();
const reader = imageReader({ ocr });
const read = (bytes: Uint8Array) => collect(reader.read(sourceOf("notice.png", bytes)));

afterAll(() => ocr.close());

describe.skipIf(!hasOcr)("imageReader", () => {
  it("reads the letters of a picture, and says how sure it is", async () => {
    const { articles, failures } = await read(noticeImage());
    expect(failures).toEqual([]);
    expect(lettersOf(articles[0]?.text ?? "")).toBe(lettersOf(NOTICE));
    expect(articles).toMatchObject([
      {
        path: "notice.png",
        original: { mediaType: "image/png" },
        diagnostics: [{ code: "ocr", message: expect.stringMatching(/^this text was read from an image, /) }],
      },
    ]);
  });

  it("has one line for a damaged picture, and reads the next one", async () => {
    const damaged = await read(noticeImage().subarray(0, 300));
    expect(damaged).toMatchObject({ articles: [], failures: [{ kind: "malformed" }] });
    expect((await read(noticeImage())).articles).toHaveLength(1);
  });
});

describe("imageReader, asked whether it knows a format", () => {
  it.each([
    ["PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], true],
    ["JPEG", [0xff, 0xd8, 0xff, 0xe0], true],
    ["TIFF", [0x49, 0x49, 0x2a, 0x00], true],
    ["WebP", [...Buffer.from("RIFF\u0001\u0000\u0000\u0000WEBP")], true],
    ["a sound", [...Buffer.from("RIFF\u0001\u0000\u0000\u0000WAVE")], false],
    ["text", [...Buffer.from("خبر")], false],
  ])("answers for %s", (_, head, known) => {
    expect(reader.recognizes(Uint8Array.from(head), sourceOf("a", ""))).toBe(known);
  });
});
