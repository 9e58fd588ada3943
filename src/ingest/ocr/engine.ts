/**
 * Letters in images, by tesseract.js and its Arabic data, without the network. Both packages are optional, and loaded at first use.
 * @module
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Worker } from "tesseract.js";
import { fail, type Outcome } from "../failure.ts";

/** What was read in one image. */
export interface OcrText {
  readonly text: string;
  /** Mean over the words, 0 to 100, as the engine says itself. */
  readonly confidence: number;
}

/** Reads images one after the other. */
export interface OcrEngine {
  /** `image` is a file in memory (PNG, JPEG, TIFF, WebP, BMP, PNM). Fails where the packages are missing or the image is damaged. */
  recognize(path: string, image: Uint8Array): Promise<Outcome<OcrText>>;
  /** Ends the worker, where one was started. */
  close(): Promise<void>;
}

const MISSING = "is an image of text, and reading it needs: npm install tesseract.js @tesseract.js-data/ara";

/** An engine that starts its worker with the first image and uses it for all. */
export function createOcr(): OcrEngine {
  let started: Promise<Worker | null> | null = null;
  return {
    async recognize(path, image) {
      started ??= startWorker();
      const worker = await started;
      return worker ? recognizeWith(worker, path, image) : fail("unsupported", path, MISSING);
    },
    async close() {
      const worker = await started;
      started = null;
      await worker?.terminate();
    },
  };
}

/** Null where a package is missing. */
async function startWorker(): Promise<Worker | null> {
  try {
    const data = createRequire(import.meta.url).resolve("@tesseract.js-data/ara/package.json");
    const { createWorker } = await import("tesseract.js");
    return await createWorker("ara", 1, {
      langPath: join(dirname(data), "4.0.0_best_int"),
      cacheMethod: "none",
      gzip: true,
      errorHandler: () => {}, // a damaged image is told by the promise; the default throws out of reach
    });
  } catch {
    return null;
  }
}

async function recognizeWith(worker: Worker, path: string, image: Uint8Array): Promise<Outcome<OcrText>> {
  try {
    const { data } = await worker.recognize(Buffer.from(image));
    return { ok: true, value: { text: repairCommas(data.text.trim()), confidence: data.confidence } };
  } catch {
    return fail("malformed", path, "is a damaged image; open it and save it again");
  }
}

/** The Arabic comma is read as the Latin one, of the same shape. Between digits it stays. */
function repairCommas(text: string): string {
  return text.replace(/(?<=\p{Script=Arabic}["»”)\]]? ?),(?=\s|$)/gmu, "،");
}
