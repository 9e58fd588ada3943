import { afterAll, describe, expect, it } from "vitest";
import { isInstalled, requires } from "../../../test/requirements.ts";
import { articleOf, collect, sourceOf } from "../inputs.case.ts";
import { createOcr } from "../ocr/engine.ts";
import { hasOcr, lettersOf, NOTICE, noticeBitmap } from "../ocr/notice.case.ts";
import type { ReaderContext } from "../reader-context.ts";
import { onPaper, pdfOf, shape } from "./pdf.case.ts";
import { pdfReader } from "./pdf-reader.ts";

const hasPdfium = requires("the package @hyzyla/pdfium", isInstalled("@hyzyla/pdfium"));

const ocr = createOcr();
const read = (bytes: Uint8Array, context: Pick<ReaderContext, "ocr"> = { ocr }) =>
  collect(pdfReader(context).read(sourceOf("news.pdf", bytes)));

const LINES = [
  "قالت مديرة المكتبة إن القاعة رقم 12 مفتوحة.",
  "وبلغت النسبة 95% (بحسب اللجنة) خلال 2019-2023",
  "وقال «نعم»، في اتصال مع Blue River يوم 5/9/2024.",
];
/** The first line is short and ends a sentence: so does its paragraph. */
const TEXT = `${LINES[0]}\n${LINES[1]} ${LINES[2]}`;

afterAll(() => ocr.close());

describe.skipIf(!hasPdfium)("pdfReader", () => {
  it.each([
    ["letters drawn as they stand on the paper", LINES.map(onPaper)],
    ["forms of letters drawn as they stand on the paper", LINES.map((line) => onPaper(shape(line)))],
    ["letters drawn as they are read", LINES],
    ["forms of letters drawn as they are read", LINES.map(shape)],
  ])("gives %s in reading order", async (_, lines) => {
    const { articles, failures } = await read(pdfOf([{ lines }]));
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      { path: "news.pdf", text: TEXT, title: null, original: { mediaType: "application/pdf" } },
    ]);
    expect(articles[0]?.diagnostics.map(({ code }) => code)).toEqual(["mixed-lines"]);
  });

  it("leaves out what stands at the head and foot of every page", async () => {
    const rooms = ["القراءة", "الخرائط", "الأطفال", "الصحف", "الموسيقى", "المحاضرات"].map(articleOf);
    const pages = [rooms.slice(0, 3), rooms.slice(3)].map((body, i) => ({
      lines: ["نشرة وادي النخيل", ...body, `صفحة ${i + 1}`].map(onPaper),
    }));
    const { articles } = await read(pdfOf(pages));
    expect(articles[0]?.text.split(/\n| (?=قالت)/)).toEqual(rooms);
  });

  it("keeps the file", async () => {
    const bytes = pdfOf([{ lines: LINES.map(onPaper) }]);
    expect((await read(bytes)).articles[0]?.original.bytes).toEqual(Buffer.from(bytes));
  });

  it("has one line for a PDF with a password", async () => {
    const key = `/O<${"11".repeat(32)}>/U<${"22".repeat(32)}>`;
    const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4${key}>>/ID[<${"33".repeat(16)}><${"33".repeat(16)}>]`;
    expect(await read(pdfOf([{ lines: LINES }], locked))).toEqual({
      articles: [],
      failures: [
        { kind: "encrypted", message: "news.pdf: is protected by a password; save it without one first" },
      ],
    });
  });

  it.each([
    ["a damaged PDF", pdfOf([{ lines: LINES }]).subarray(0, 60), "malformed"],
    ["a PDF without pages", pdfOf([]), "empty"],
    ["a PDF of blank pages", pdfOf([{ lines: [] }]), "empty"],
  ])("has one line for %s", async (_, bytes, kind) => {
    expect(await read(bytes)).toMatchObject({ articles: [], failures: [{ kind }] });
  });
});

describe.skipIf(!hasPdfium || !hasOcr)("pdfReader, given scanned pages", () => {
  const scan = { picture: noticeBitmap() };

  it("reads the letters in them, and says how sure it is", async () => {
    const { articles, failures } = await read(pdfOf([scan]));
    expect(failures).toEqual([]);
    expect(lettersOf(articles[0]?.text ?? "")).toBe(lettersOf(NOTICE));
    expect(articles[0]?.diagnostics).toMatchObject([
      { code: "ocr", message: expect.stringMatching(/^page 1 was read from an image, .+ of \d+ of 100; /) },
    ]);
  });

  it("reads a page whose letters stand in both directions as a picture", async () => {
    const mixed = { lines: [...LINES, ...LINES.map(onPaper)] };
    const { articles } = await read(pdfOf([{ lines: [articleOf(1)].map(onPaper) }, mixed]));
    expect(articles[0]?.text.startsWith(articleOf(1))).toBe(true);
    expect(articles[0]?.diagnostics).toMatchObject([
      { code: "ocr", message: expect.stringMatching(/^page 2 /) },
    ]);
  });

  it("keeps the other pages where one cannot be read, and says which", async () => {
    const lost = { recognize: async () => ({ ok: false as const, failure: LOST }), close: async () => {} };
    const { articles } = await read(pdfOf([{ lines: LINES.map(onPaper) }, scan]), { ocr: lost });
    expect(articles).toMatchObject([{ text: TEXT }]);
    expect(articles[0]?.diagnostics).toContainEqual({
      code: "page-not-read",
      message: "page 2 is an image and was not read: news.pdf: needs what is not installed",
    });
    expect(await read(pdfOf([scan]), { ocr: lost })).toMatchObject({
      articles: [],
      failures: [{ kind: "unsupported" }],
    });
  });
});

const LOST = {
  kind: "unsupported",
  input: "news.pdf",
  message: "news.pdf: needs what is not installed",
} as const;
