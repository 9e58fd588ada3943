/**
 * Annotations of texts that are not ours, kept by offsets: puts the words back from the collection that holds the texts.
 * @module
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readAnt } from "./ant.ts";
import { readCollection } from "./collection.ts";

/** Whether the author of the rules has read the articles of a half; `by-model`: annotated by a language model, and read since. */
export type Half = "looked-at" | "blind" | "by-model";

/** One article: where it is from, and its annotation with `{"at": [start, end]}` for words of its text. */
export interface KeptAnnotation {
  readonly url: string;
  readonly sha256: string;
  readonly half: Half;
  readonly [field: string]: unknown;
}

/** A set of annotations in test/press: of SaudiNewsNet, or of the ANT corpus. */
export type PressSet = "annotations" | "ant";

const fileOf = (set: PressSet): string =>
  fileURLToPath(new URL(`../test/press/${set}.jsonl`, import.meta.url));

/** All annotations of a set, in the order of its file. */
export function readAnnotations(set: PressSet = "annotations"): KeptAnnotation[] {
  return readFileSync(fileOf(set), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The annotation with its words put back. `points` are the characters of the text. */
export function putBack(value: unknown, points: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => putBack(item, points));
  if (typeof value !== "object" || value === null) return value;
  if (isPlace(value)) return points.slice(value.at[0], value.at[1]).join("");
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, putBack(item, points)]));
}

const isPlace = (value: object): value is { at: [number, number] } =>
  Object.keys(value).length === 1 && "at" in value && Array.isArray(value.at);

/**
 * Writes texts and annotations of one half into `texts` and `gold` below a folder, for `isnad eval`. Throws where the
 * collection under `root` lacks a text. `root` holds SaudiNewsNet, or for the set `ant` a checkout of the ANT corpus.
 */
export async function writeHalf(
  root: string,
  half: Half,
  folder: string,
  set: PressSet = "annotations",
): Promise<void> {
  const wanted = new Map(
    readAnnotations(set)
      .filter((annotation) => annotation.half === half)
      .map((annotation) => [annotation.sha256, annotation]),
  );
  for (const name of ["texts", "gold"]) mkdirSync(join(folder, name), { recursive: true });
  for await (const { text } of set === "ant" ? readAnt(root) : readCollection(root)) {
    const hash = createHash("sha256").update(text).digest("hex");
    const annotation = wanted.get(hash);
    if (!annotation) continue;
    wanted.delete(hash);
    writeArticle(folder, text, annotation);
  }
  const [missing] = wanted.values();
  if (missing) throw new Error(`${root} holds no text of ${missing.url} with SHA-256 ${missing.sha256}`);
}

function writeArticle(
  folder: string,
  text: string,
  { url: _, half: __, sha256, ...words }: KeptAnnotation,
): void {
  const name = sha256.slice(0, 12);
  const gold = { doc: `${name}.txt`, ...(putBack(words, [...text]) as object) };
  writeFileSync(join(folder, "texts", `${name}.txt`), text);
  writeFileSync(join(folder, "gold", `${name}.json`), JSON.stringify(gold));
}
