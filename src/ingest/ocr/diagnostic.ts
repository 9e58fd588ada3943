/**
 * What an article says of itself where its letters were read from an image.
 * @module
 */
import type { Diagnostic } from "../../model/index.ts";

/** `confidence` is a mean, 0 to 100; `pages` names those that were read so, where not all were. */
export function ocrDiagnostic(confidence: number, pages: readonly number[] = []): Diagnostic {
  const which = pages.length > 0 ? `page ${pages.join(", ")} was` : "this text was";
  const message = `${which} read from an image, with a mean confidence of ${Math.round(confidence)} of 100; compare its words with the image`;
  return { code: "ocr", message };
}
