/**
 * Scores span finders against the cases of Microsoft's Recognizers-Text (Specs, JSON; MIT). Nothing of them is kept here.
 * @module
 */
import { overlaps, type Span } from "../text/index.ts";

/** One expected or found expression. `values`: any of them is right; empty where values are not to be compared. */
export interface Recognized extends Span {
  readonly values: readonly string[];
}

/** One sentence with what should be found in it. */
export interface RecognizerCase {
  readonly input: string;
  /** The day that relative words are resolved against, YYYY-MM-DD. */
  readonly reference: string | null;
  readonly expected: readonly Recognized[];
  /** Whether Microsoft's own .NET library is said to pass the case. */
  readonly passes: boolean;
}

/** Counts over the cases of one file. */
export interface RecognizerScore {
  readonly cases: number;
  readonly expected: number;
  readonly found: number;
  readonly overlapping: number;
  readonly exact: number;
  /** Overlapping pairs whose values can be compared, and those that agree. */
  readonly comparable: number;
  readonly agreeing: number;
  /** Cases in which all spans, and nothing else, were found. */
  readonly whole: number;
  /** Cases that Microsoft's library passes. */
  readonly theirs: number;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** Reads one file of cases. Results whose offsets do not cut out their text are left out with their case. Throws a TypeError for another shape. */
export function loadRecognizerCases(json: string, file: string): RecognizerCase[] {
  const parsed: unknown = JSON.parse(json.replace(/^\uFEFF/, ""));
  if (!Array.isArray(parsed)) throw new TypeError(`${file} is not a list of cases`);
  return parsed.flatMap((item: unknown): RecognizerCase[] => {
    const input = isFields(item) ? textOf(item.Input) : null;
    if (!isFields(item) || input === null) throw new TypeError(`${file}: a case without Input`);
    const expected = (Array.isArray(item.Results) ? item.Results : []).map((result: unknown) =>
      toExpected(result, input),
    );
    if (expected.some((result) => result === null)) return [];
    const context = isFields(item.Context) ? textOf(item.Context.ReferenceDateTime) : null;
    return [
      {
        input,
        reference: context?.slice(0, 10) ?? null,
        expected: expected.filter((result) => result !== null),
        passes: !(textOf(item.NotSupported) ?? "").includes("dotnet"),
      },
    ];
  });
}

function toExpected(result: unknown, input: string): Recognized | null {
  if (!isFields(result)) return null;
  const start = numberOf(result.Start);
  const length = numberOf(result.Length);
  const last = numberOf(result.End);
  if (start === null || (length === null && last === null)) return null;
  const end = length === null ? (last ?? 0) + 1 : start + length;
  const text = textOf(result.Text) ?? "";
  if (input.slice(start, end) !== text) return null;
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + text.trimEnd().length, values: valuesOf(result) };
}

function valuesOf(result: Fields): string[] {
  const value = isFields(result.Value) ? result.Value : {};
  const resolved = [value.FutureResolution, value.PastResolution]
    .filter(isFields)
    .map(({ date }) => textOf(date));
  const resolution = isFields(result.Resolution) ? result.Resolution : {};
  const listed = Array.isArray(resolution.values) ? resolution.values.filter(isFields) : [];
  const dates = listed.filter(({ type }) => type === "date").map((one) => textOf(one.value));
  return [...resolved, ...dates, textOf(resolution.value)].filter((one) => one !== null);
}

/** Runs a finder over the cases and counts. A found expression answers one expected one at most. */
export function scoreRecognizer(
  cases: readonly RecognizerCase[],
  find: (input: string, reference: string | null) => readonly Recognized[],
): RecognizerScore {
  const sum = {
    cases: cases.length,
    expected: 0,
    found: 0,
    overlapping: 0,
    exact: 0,
    comparable: 0,
    agreeing: 0,
    whole: 0,
    theirs: 0,
  };
  for (const { input, reference, expected, passes } of cases) {
    const found = find(input, reference);
    const pairs = pairUp(expected, found);
    const exact = pairs.filter(([want, got]) => want.start === got.start && want.end === got.end).length;
    const compared = pairs.filter(([want, got]) => want.values.length > 0 && got.values.length > 0);
    sum.expected += expected.length;
    sum.found += found.length;
    sum.overlapping += pairs.length;
    sum.exact += exact;
    sum.comparable += compared.length;
    sum.agreeing += compared.filter(([want, got]) =>
      got.values.some((value) => want.values.includes(value)),
    ).length;
    if (exact === expected.length && exact === found.length) sum.whole++;
    if (passes) sum.theirs++;
  }
  return sum;
}

function pairUp(expected: readonly Recognized[], found: readonly Recognized[]): [Recognized, Recognized][] {
  const free = new Set(found);
  return expected.flatMap((want): [Recognized, Recognized][] => {
    const got = [...free].find((one) => overlaps(one, want));
    if (!got) return [];
    free.delete(got);
    return [[want, got]];
  });
}
