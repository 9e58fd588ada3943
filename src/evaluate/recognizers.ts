/**
 * Loads the cases of Microsoft's Recognizers-Text (Specs, JSON; MIT). Nothing of them is kept here.
 * @module
 */
import type { Span } from "../text/index.ts";
import { theirValues } from "./recognizer-values.ts";

/** One expected or found expression. */
export interface Recognized extends Span {
  /** Any of them is right, in the form of recognizer-values.ts; empty where there is none. */
  readonly values: readonly string[];
}

/** One sentence with what should be found in it. */
export interface RecognizerCase {
  readonly input: string;
  /** The day that relative words are resolved against, YYYY-MM-DD. */
  readonly reference: string | null;
  readonly expected: readonly Recognized[];
  /** How many expected expressions have words that the sentence does not: nobody can find these. */
  readonly lost: number;
  /** Whether Microsoft's own .NET library is said to pass the case. */
  readonly passes: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/**
 * Reads one file of cases. Where the offsets of a result do not cut out its words, the words are looked for. Throws a
 * TypeError for another shape.
 */
export function loadRecognizerCases(json: string, file: string): RecognizerCase[] {
  const parsed: unknown = JSON.parse(json.replace(/^\uFEFF/, ""));
  if (!Array.isArray(parsed)) throw new TypeError(`${file} is not a list of cases`);
  return parsed.map((item: unknown): RecognizerCase => {
    const input = isFields(item) ? textOf(item.Input) : null;
    if (!isFields(item) || input === null) throw new TypeError(`${file}: a case without Input`);
    const results = Array.isArray(item.Results) ? item.Results : [];
    const expected: Recognized[] = [];
    for (const result of results) {
      const at = toExpected(result, input, expected.at(-1)?.end ?? 0);
      if (at) expected.push(at);
    }
    const context = isFields(item.Context) ? textOf(item.Context.ReferenceDateTime) : null;
    return {
      input,
      reference: context?.slice(0, 10) ?? null,
      expected,
      lost: results.length - expected.length,
      passes: !(textOf(item.NotSupported) ?? "").includes("dotnet"),
    };
  });
}

function toExpected(result: unknown, input: string, from: number): Recognized | null {
  if (!isFields(result)) return null;
  const text = textOf(result.Text) ?? "";
  const start = toStart(result, text, input, from);
  if (start === null || text.trim() === "") return null;
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + text.trimEnd().length, values: theirValues(result) };
}

function toStart(result: Fields, text: string, input: string, from: number): number | null {
  const start = numberOf(result.Start);
  if (start !== null && input.slice(start, start + text.length) === text) return start;
  const at = input.indexOf(text, from);
  return at < 0 ? null : at;
}
