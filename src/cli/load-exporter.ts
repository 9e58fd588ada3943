/**
 * An exporter that a desk has written itself.
 * @module
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Exporter } from "../export/index.ts";
import { lineOf, UsageError } from "./errors.ts";

const WORDS = ["name", "summary", "mediaType", "extension"] as const;

/** Loads the default export of a module. Throws a UsageError where it cannot be loaded or is no exporter. */
export async function loadExporter(file: string): Promise<Exporter> {
  const exporter = await load(file);
  const missing = [
    ...WORDS.filter((word) => typeof exporter?.[word] !== "string"),
    ...(typeof exporter?.write === "function" ? [] : ["write"]),
  ];
  if (missing.length > 0)
    throw new UsageError(
      `--exporter ${file}: its default export is no exporter (no ${missing.join(", ")}); docs/guide/exporters.md has one`,
    );
  return exporter as Exporter;
}

async function load(file: string): Promise<Partial<Exporter> | null> {
  try {
    const { default: exporter }: { default?: unknown } = await import(pathToFileURL(resolve(file)).href);
    return typeof exporter === "object" ? exporter : null;
  } catch (error) {
    throw new UsageError(`--exporter ${file}: cannot be loaded (${lineOf(error)})`);
  }
}
