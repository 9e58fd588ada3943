/**
 * PDFium, compiled to WebAssembly: an optional package, loaded with the first PDF.
 * @module
 */
import type { PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import { fail, type Outcome } from "../failure.ts";

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;

let loading: Promise<Library | null> | null = null;

/** One instance for the process: it has no state but the open documents. */
function load(): Promise<Library | null> {
  loading ??= import("@hyzyla/pdfium").then(
    ({ PDFiumLibrary }) => PDFiumLibrary.init(),
    () => null,
  );
  return loading;
}

/** An open document, to be destroyed after use; or why there is none: package missing, password, damage. */
export async function openPdf(path: string, bytes: Uint8Array): Promise<Outcome<PDFiumDocument>> {
  const library = await load();
  if (!library)
    return fail("unsupported", path, "is a PDF, and reading it needs: npm install @hyzyla/pdfium");
  try {
    return { ok: true, value: await library.loadDocument(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|security/i.test(reason))
      return fail("encrypted", path, "is protected by a password; save it without one first");
    return fail("malformed", path, "is a damaged PDF; fetch it again or print it anew");
  }
}
