/**
 * PDF: its text layer in reading order, repaired; pages without one are read as images.
 * @module
 */
import type { PDFiumDocument, PDFiumPage } from "@hyzyla/pdfium";
import type { Diagnostic, Incoming } from "../../model/index.ts";
import { fail, type InputFailure, type Outcome } from "../failure.ts";
import { ocrDiagnostic } from "../ocr/diagnostic.ts";
import { readWhole } from "../read-whole.ts";
import type { Reader, Source } from "../reader.ts";
import type { ReaderContext } from "../reader-context.ts";
import { LONGEST_ARTICLE, toIncoming, tooLong } from "../record/article.ts";
import { dropRunning, joinLines } from "./lines.ts";
import { openPdf } from "./load-pdfium.ts";
import { drawPage, isDrawn, textLines } from "./page.ts";
import { repairMarks } from "./repair-marks.ts";

type Ocr = Pick<ReaderContext, "ocr">;

/** Reads PDFs. One document is one article. */
export function pdfReader(context: Ocr): Reader {
  return {
    format: "pdf",
    recognizes: (head) => new TextDecoder("latin1").decode(head.subarray(0, 1024)).includes("%PDF-"),
    async *read(source) {
      yield await readPdf(source, context);
    },
  };
}

async function readPdf(source: Source, context: Ocr): Promise<Outcome<Incoming>> {
  const whole = await readWhole(source);
  if (!whole.ok) return whole;
  const opened = await openPdf(source.path, whole.value);
  if (!opened.ok) return opened;
  try {
    const read = await readPages(opened.value, source.path, context);
    if (!read.ok) return read;
    const original = { mediaType: "application/pdf", bytes: whole.value, headers: source.headers };
    return toIncoming({ path: source.path, url: source.url, original, ...read.value });
  } catch {
    return fail("malformed", source.path, "is a damaged PDF; fetch it again or print it anew");
  } finally {
    opened.value.destroy();
  }
}

interface PdfText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function readPages(document: PDFiumDocument, path: string, context: Ocr): Promise<Outcome<PdfText>> {
  const pages: (readonly string[])[] = [];
  const scans = new Scans(path, context);
  let size = 0;
  for (const page of document.pages()) {
    const layer = textLines(page);
    const lines = layer.length > 0 ? layer : await scans.read(page);
    size += lines.reduce((sum, line) => sum + line.length, 0);
    if (size > LONGEST_ARTICLE) return tooLong(path);
    pages.push(lines);
  }
  if (size === 0) return scans.firstFailure ? { ok: false, failure: scans.firstFailure } : noText(path);
  const text = repairMarks(joinLines(dropRunning(pages).flat()));
  return { ok: true, value: { text, diagnostics: [...mixedLines(pages.flat()), ...scans.diagnostics] } };
}

/** PDFium loses the order of a line that holds words of both directions, and it can be guessed only. */
function mixedLines(lines: readonly string[]): Diagnostic[] {
  const mixed = lines.filter(
    (line) => /\p{Script=Arabic}/u.test(line) && (line.match(/[A-Za-z]{2,}/g)?.length ?? 0) > 1,
  ).length;
  const message = `${mixed} lines hold Latin words among Arabic ones; compare the order of their words with the PDF`;
  return mixed === 0 ? [] : [{ code: "mixed-lines", message }];
}

const noText = (path: string): Outcome<PdfText> => fail("empty", path, "is a PDF without any text in it");

/** Pages that were read as images, and what came of it. */
class Scans {
  firstFailure: InputFailure | null = null;
  readonly #path: string;
  readonly #context: Ocr;
  readonly #read: { page: number; confidence: number }[] = [];
  readonly #lost: number[] = [];

  constructor(path: string, context: Ocr) {
    this.#path = path;
    this.#context = context;
  }

  async read(page: PDFiumPage): Promise<readonly string[]> {
    if (!isDrawn(page)) return [];
    const result = await this.#context.ocr.recognize(this.#path, await drawPage(page));
    if (result.ok) {
      this.#read.push({ page: page.number + 1, confidence: result.value.confidence });
      return result.value.text.split("\n").filter((line) => line.trim() !== "");
    }
    this.firstFailure ??= result.failure;
    this.#lost.push(page.number + 1);
    return [];
  }

  get diagnostics(): readonly Diagnostic[] {
    const sum = this.#read.reduce((total, { confidence }) => total + confidence, 0);
    const pages = this.#read.map(({ page }) => page);
    const lost = `page ${this.#lost.join(", ")} is an image and was not read: ${this.firstFailure?.message ?? ""}`;
    return [
      ...(pages.length > 0 ? [ocrDiagnostic(sum / pages.length, pages)] : []),
      ...(this.#lost.length > 0 ? [{ code: "page-not-read", message: lost }] : []),
    ];
  }
}
