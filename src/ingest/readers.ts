/**
 * All readers, in the order in which they are asked: those that know their format by its first bytes first, plain text last.
 * @module
 */
import { zipReader } from "./archive/zip-reader.ts";
import { feedReader } from "./feed/feed-reader.ts";
import { htmlReader } from "./html/reader.ts";
import { linesReader } from "./lines/lines-reader.ts";
import { telegramReader } from "./messages/telegram-reader.ts";
import { whatsAppReader } from "./messages/whatsapp-reader.ts";
import { ninjsReader } from "./ninjs/ninjs-reader.ts";
import { imageReader } from "./ocr/image-reader.ts";
import { pdfReader } from "./pdf/pdf-reader.ts";
import type { Reader } from "./reader.ts";
import type { ReaderContext } from "./reader-context.ts";
import { tableReader } from "./table/table-reader.ts";
import { textReader } from "./text/text-reader.ts";
import { warcReader } from "./warc/warc-reader.ts";

/** The readers for one level of unpacking. A new format is one more line. */
export function createReaders(context: ReaderContext): readonly Reader[] {
  return [
    zipReader(context),
    warcReader(context),
    pdfReader(context),
    imageReader(context),
    feedReader(context),
    telegramReader,
    ninjsReader,
    linesReader,
    htmlReader,
    whatsAppReader,
    tableReader(context),
    textReader,
  ];
}
