/**
 * The registry of time rules. Where two readings are equally long, the first rule wins.
 * @module
 */
import type { TimeRule } from "../rule.ts";
import { dayDate, monthDate } from "./dates.ts";
import { dayWord, weekday } from "./days.ts";
import { clock, duration, set } from "./lengths.ts";
import { part, portion } from "./parts.ts";
import { range } from "./ranges.ts";
import { ago, name, period, vague } from "./relatives.ts";
import { decade, year, yearPair } from "./years.ts";

/** Every rule, in order of preference. */
export const TIME_RULES: readonly TimeRule[] = [
  name,
  vague,
  set,
  dayDate,
  range,
  yearPair,
  monthDate,
  year,
  part,
  portion,
  decade,
  ago,
  dayWord,
  weekday,
  period,
  clock,
  duration,
];
