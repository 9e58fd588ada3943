/**
 * One page of a PDF: its text layer, or its picture for want of one that can be trusted.
 * @module
 */
import type { PDFiumPage } from "@hyzyla/pdfium";
import { directionOf } from "./direction.ts";
import { foldForms, repairLine, repairTurned } from "./repair-line.ts";

/** Dots per inch: below 200, letters are lost; above 300, only time is. */
const RESOLUTION = 200;
/** Of a picture, in dots: a poster is drawn smaller. */
const MOST_DOTS = 40e6;

/** Lines of the text layer in reading order, blank ones left out. Empty where the page has none that can be trusted. */
export function textLines(page: PDFiumPage): readonly string[] {
  const lines = page
    .getText()
    .split(/\r?\n/)
    .map((line) => line.replace(/[\p{Cn}\p{Cc}]/gu, "").trim())
    .filter((line) => /[\p{L}\p{N}\p{P}]/u.test(line));
  const direction = directionOf(lines.map(foldForms).join("\n"));
  if (direction === "mixed" || !lines.some((line) => /\p{L}/u.test(line))) return [];
  return lines.map(direction === "forward" ? repairLine : repairTurned);
}

/** True where something is drawn on the page. */
export const isDrawn = (page: PDFiumPage): boolean => page.getObjectCount() > 0;

/** The page in grey, as a PGM file. */
export async function drawPage(page: PDFiumPage): Promise<Uint8Array> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const wanted = RESOLUTION / 72; // a point is 1/72 inch
  const scale = Math.min(wanted, Math.sqrt(MOST_DOTS / Math.max(1, originalWidth * originalHeight)));
  const { width, height, data } = await page.render({ scale, render: "bitmap", colorSpace: "Gray" });
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
