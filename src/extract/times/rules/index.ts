/**
 * The registry of time rules. Where two readings are equally long, the first rule wins.
 * @module
 */
import type { TimeRule } from "../rule.ts";
import { clockRange } from "./clock-ranges.ts";
import { dayDate, monthDate } from "./dates.ts";
import { dayNumber } from "./day-numbers.ts";
import { dayWord, weekday } from "./days.ts";
import { clock, duration, set, throughout } from "./lengths.ts";
import { part, sometime } from "./parts.ts";
import { firstMonths, portion, week } from "./portions.ts";
import { range } from "./ranges.ts";
import { ago, last, name, period, vague } from "./relatives.ts";
import { nthWeekday, weekDay } from "./weeks.ts";
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
  sometime,
  portion,
  week,
  firstMonths,
  nthWeekday,
  weekDay,
  last,
  throughout,
  decade,
  ago,
  dayWord,
  weekday,
  dayNumber,
  period,
  clockRange,
  clock,
  duration,
];
