/**
 * Folders of analyses: one X.json for each X.txt.
 * @module
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { describeError, InputError, STANDARD_INPUT } from "../ingest/index.ts";
import { ANALYSIS_FORMAT, ANALYSIS_VERSION, type InterchangeAnalysis } from "../model/index.ts";

/** The file name of the analysis of an input: X.json for X.txt; X-PLACE.json for an article at a place in it. */
export function analysisName(path: string, place = ""): string {
  const name = path === STANDARD_INPUT ? "stdin" : basename(path);
  const within = place.replace(/[^\p{L}\p{M}\p{N}.]+/gu, "-");
  return `${name.slice(0, name.length - extname(name).length)}${within}.json`;
}

/** One analysis as a line of JSON, with its line end. */
export function toJsonLine(analysis: InterchangeAnalysis): string {
  return `${JSON.stringify(analysis)}\n`;
}

/** Writes one file, and the folders above it where they are missing. Throws an InputError naming what cannot be written. */
export function writeResult(path: string, content: string): void {
  try {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    throw new InputError(
      `${path}: cannot be written (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** Reads an analysis that was saved before. `null` where there is none; throws an InputError for another format or version. */
export function readAnalysis(path: string): InterchangeAnalysis | null {
  let json: string;
  try {
    json = readFileSync(path, "utf8");
  } catch (error) {
    const failure = describeError(path, error);
    if (failure.kind === "missing") return null;
    throw new InputError(failure.message);
  }
  const value = parse(path, json);
  if (!isAnalysis(value))
    throw new InputError(`${path}: is no ${ANALYSIS_FORMAT} of version ${ANALYSIS_VERSION}`);
  return value;
}

function parse(path: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InputError(`${path}: is no JSON`);
  }
}

function isAnalysis(value: unknown): value is InterchangeAnalysis {
  if (typeof value !== "object" || value === null) return false;
  if (!("format" in value && "version" in value && "reports" in value && "times" in value)) return false;
  if (value.format !== ANALYSIS_FORMAT || value.version !== ANALYSIS_VERSION) return false;
  return Array.isArray(value.reports) && Array.isArray(value.times);
}
