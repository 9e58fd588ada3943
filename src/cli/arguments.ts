/**
 * Command lines into values. Whatever is wrong is a UsageError in one line.
 * @module
 */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { lineOf, UsageError } from "./errors.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; strict: true; allowPositionals: true }>
>;

/** Parses the arguments of one command. */
export function parse<T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(lineOf(error).split(". ")[0]);
  }
}

/** A whole number between two bounds, both allowed; undefined where the option was not given. */
export function wholeOption(
  name: string,
  value: string | undefined,
  range: { min: number; max: number },
): number | undefined {
  const number = numberOption(name, value, range);
  if (number !== undefined && !Number.isInteger(number))
    throw new UsageError(`--${name} takes a whole number, not ${value}`);
  return number;
}

/** A number between two bounds, both allowed; undefined where the option was not given. */
export function numberOption(
  name: string,
  value: string | undefined,
  range: { min: number; max: number },
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number) || number < range.min || number > range.max) {
    const upTo = Number.isFinite(range.max) ? ` to ${range.max}` : " or more";
    throw new UsageError(`--${name} takes a number, ${range.min}${upTo}, not ${JSON.stringify(value)}`);
  }
  return number;
}

/** One of some words. `name` is what the user knows the value by: "--sort". */
export function choiceOption<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`${name} takes ${choices.join(" or ")}, not ${JSON.stringify(value)}`);
  return found;
}

/** An offset: a whole number from 0. */
export function offsetOption(name: string, value: string | undefined): number | undefined {
  return wholeOption(name, value, { min: 0, max: Number.POSITIVE_INFINITY });
}

/** A date of the calendar: YYYY, YYYY-MM or YYYY-MM-DD. */
export function dateOption(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === undefined || date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day))
    throw new UsageError(
      `--${name} takes a date such as 2024-05-31, 2024-05 or 2024, not ${JSON.stringify(value)}`,
    );
  return value;
}

const FIELDS = ["id", "url", "title", "publisher", "author", "published", "seen", "text"] as const;

/** `title=عنوان,text=نص`: which column of a table holds which field. Empty where the option was not given. */
export function columnsOption(value: string | undefined): Partial<Record<(typeof FIELDS)[number], string>> {
  if (value === undefined) return {};
  const pairs = value.split(",").map((pair) => {
    const [field = "", ...column] = pair.split("=");
    if (column.length === 0)
      throw new UsageError(`--columns takes pairs such as title=Headline, not ${JSON.stringify(pair)}`);
    return [choiceOption("--columns", field.trim(), FIELDS), column.join("=").trim()];
  });
  return Object.fromEntries(pairs);
}
