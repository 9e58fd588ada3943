/**
 * The words of the time rules, from the lexicon.
 * @module
 */
import { createWordMap, formsOf, type Row, type WordMap } from "../numbers/words.ts";
import { MONTHS, TIME_WORDS, WEEKDAYS } from "../rows.generated.ts";
import { parseMeaning, type TimeSense } from "./senses.ts";

/** The tables that a set of time words is built from. */
export interface TimeTables {
  readonly months: readonly Row[];
  readonly weekdays: readonly Row[];
  readonly timeWords: readonly Row[];
}

type Entry = readonly [form: string, sense: TimeSense];

/** Builds the words from the rows of the three tables. Throws a SyntaxError for a row that means nothing. */
export function timeWordsOf(tables: TimeTables): WordMap<TimeSense> {
  const days = tables.weekdays.flatMap(([weekday, forms, bare]): Entry[] => [
    ...formsOf(forms).map((form): Entry => [form, { is: "weekday", weekday: Number(weekday) }]),
    ...formsOf(bare).map((form): Entry => [form, { is: "bare-weekday", weekday: Number(weekday) }]),
  ]);
  const words = tables.timeWords.flatMap(([meaning = "", forms]): Entry[] => {
    const sense = parseMeaning(meaning);
    return formsOf(forms).map((form) => [form, sense]);
  });
  return createWordMap([...tables.months.map(toMonth), ...days, ...words]);
}

function toMonth([month, name = "", calendar, , certainty]: Row): Entry {
  if (calendar !== "gregorian" && calendar !== "hijri")
    throw new SyntaxError(`months: ${name} has the calendar ${calendar}`);
  if (certainty !== "sure" && certainty !== "context")
    throw new SyntaxError(`months: ${name} has the certainty ${certainty}`);
  return [name, { is: "month", month: Number(month), calendar, certain: certainty === "sure" }];
}

/** The time words of the lexicon. */
export const timeWords = timeWordsOf({ months: MONTHS, weekdays: WEEKDAYS, timeWords: TIME_WORDS });
