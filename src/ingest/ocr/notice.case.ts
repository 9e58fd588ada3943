/**
 * A picture of two printed lines, for the tests of readers of images. Set in Noto Naskh Arabic.
 * @module
 */
import { readFileSync } from "node:fs";
import { isInstalled, requires } from "../../../test/requirements.ts";
import type { Bitmap } from "../pdf/pdf.case.ts";

/** What is written in it. */
export const NOTICE =
  "قالت مديرة المكتبة سلمى النجار إن القاعة الجديدة ستفتح أبوابها يوم الخميس.\nوأضاف أمين المخزن أن الصناديق وصلت كلها.";

/** The picture as a PNG. */
export const noticeImage = (): Uint8Array =>
  readFileSync(new URL("../../../test/pictures/notice.png", import.meta.url));

/** The picture as its rows. */
export function noticeBitmap(): Bitmap {
  const png = Buffer.from(noticeImage());
  const data = png.indexOf("IDAT");
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    data: png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)),
  };
}

/** Letters alone: a point more or less is not what these tests are about. */
export const lettersOf = (text: string): string => (text.match(/\p{L}+/gu) ?? []).join(" ");

/** Whether both packages are installed. */
export const hasOcr = ["tesseract.js", "@tesseract.js-data/ara/package.json"].every((name) =>
  requires(`the package ${name.replace("/package.json", "")}`, isInstalled(name)),
);
