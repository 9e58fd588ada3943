/**
 * Measures times and numbers. Needs the evaluation folder: ISNAD_EVAL=/absolute/path npx tsx scripts/eval-times.ts
 * With --show the dates of the annotated articles that were missed or made up; with --cases=dates (or another kind)
 * the cases of that kind that are not whole.
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadGold } from "../src/evaluate/load-gold.ts";
import { locate } from "../src/evaluate/locate.ts";
import {
  addScores,
  type Finder,
  type RecognizerScore,
  scoreCase,
  scoreRecognizer,
} from "../src/evaluate/recognizer-score.ts";
import { dateForm, secondsForm } from "../src/evaluate/recognizer-values.ts";
import { loadRecognizerCases, type RecognizerCase } from "../src/evaluate/recognizers.ts";
import { findNumbers, findOrdinals, findQuantities } from "../src/extract/numbers/index.ts";
import { findTimes } from "../src/extract/times/index.ts";
import type { TimeExpression, TimeType } from "../src/model/index.ts";
import { offsetsOf, overlaps, tokenize } from "../src/text/index.ts";

function formOf({ type, value }: TimeExpression): string | null {
  if (type === "date") return dateForm(value);
  return type === "duration" ? secondsForm(value) : value;
}

/** Expressions of other types are counted only where they stand for what was expected. */
const times =
  (...types: readonly TimeType[]): Finder =>
  (input, published) =>
    findTimes(tokenize(input), input, { published }).map((time) => {
      const form = formOf(time);
      const { start, end, type } = time;
      return { start, end, other: !types.includes(type), values: form === null ? [] : [form] };
    });

const numbers: Finder = (input) =>
  findNumbers(tokenize(input)).map(({ start, end, value }) => ({
    start,
    end,
    other: false,
    values: [String(value)],
  }));

const ordinals: Finder = (input) =>
  findOrdinals(tokenize(input)).map(({ start, end, value }) => ({
    start,
    end,
    other: false,
    values: [String(value)],
  }));

const percents: Finder = (input) =>
  findQuantities(tokenize(input), input)
    .filter(({ unit }) => unit === "percent")
    .map(({ start, end, value }) => ({ start, end, other: false, values: [`${value}%`] }));

interface Kind {
  readonly name: string;
  readonly find: Finder;
  readonly files: readonly string[];
}

/** What a newsroom asks for first: the figure for all of them together is the one to look at. */
const MAIN: readonly Kind[] = [
  { name: "dates", find: times("date"), files: ["DateTime/DateExtractor", "DateTime/DateParser"] },
  {
    name: "date periods",
    find: times("date"),
    files: ["DateTime/DatePeriodExtractor", "DateTime/DatePeriodParser"],
  },
  {
    name: "durations",
    find: times("duration"),
    files: ["DateTime/DurationExtractor", "DateTime/DurationParser"],
  },
  { name: "numbers", find: numbers, files: ["Number/NumberModel"] },
  { name: "percentages", find: percents, files: ["Number/PercentModel"] },
];

const ANY = times("date", "time", "duration", "set");

const OTHERS: readonly Kind[] = [
  { name: "clock times", find: times("time"), files: ["DateTime/TimeExtractor", "DateTime/TimeParser"] },
  {
    name: "clock periods",
    find: times("time"),
    files: ["DateTime/TimePeriodExtractor", "DateTime/TimePeriodParser"],
  },
  { name: "holidays", find: times("date"), files: ["DateTime/HolidayExtractor", "DateTime/HolidayParser"] },
  { name: "sets", find: times("set"), files: ["DateTime/SetExtractor", "DateTime/SetParser"] },
  {
    name: "ordinals",
    find: ordinals,
    files: ["Number/OrdinalModel", "Number/OrdinalModelSuppressExtendedTypes"],
  },
  {
    name: "day and clock",
    find: ANY,
    files: [
      "DateTime/DateTimeExtractor",
      "DateTime/DateTimeParser",
      "DateTime/DateTimePeriodExtractor",
      "DateTime/DateTimePeriodParser",
    ],
  },
  {
    name: "all, mixed",
    find: ANY,
    files: ["DateTime/DateTimeModel", "DateTime/MergedExtractor", "DateTime/MergedParser"],
  },
];

const ratio = (part: number, whole: number): string => (whole === 0 ? "  -  " : (part / whole).toFixed(3));

function printScore(name: string, s: RecognizerScore): void {
  const cells = [
    String(s.cases).padStart(5),
    ratio(s.theirs, s.cases),
    "|",
    ratio(s.wholeHalf, s.cases),
    ratio(s.wholeExact, s.cases),
    ratio(s.wholeValues, s.cases),
    "|",
    ratio(s.half, s.found),
    ratio(s.half, s.expected),
    ratio(s.touching, s.expected),
    "|",
    ratio(s.agreeing, s.comparable),
    ratio(s.agreeing + s.holding, s.comparable),
    `of ${s.comparable}`,
  ];
  console.log(name.padEnd(14), ...cells);
}

function casesOf(folder: string, { files }: Kind): RecognizerCase[] {
  return files.flatMap((file) => {
    const name = `${file.replace("/", "/Arabic/")}.json`;
    return loadRecognizerCases(readFileSync(join(folder, name), "utf8"), name);
  });
}

function printRecognizers(folder: string, shown: string | null): void {
  console.log("Recognizers-Text, Arabic (Microsoft)");
  console.log(
    "                     cases whole: theirs | ours: half exact +value | P R by half, R touched | values: same, inside ours",
  );
  const score = (kind: Kind): RecognizerScore => {
    const cases = casesOf(folder, kind);
    if (shown === kind.name) showCases(cases, kind.find);
    const sum = scoreRecognizer(cases, kind.find);
    printScore(kind.name, sum);
    return sum;
  };
  printScore("together", addScores(MAIN.map(score)));
  console.log("other kinds");
  OTHERS.forEach(score);
}

function showCases(cases: readonly RecognizerCase[], find: Finder): void {
  for (const one of cases) {
    const found = find(one.input, one.reference);
    if (scoreCase(one, found).wholeValues === 1) continue;
    const words = (list: readonly { start: number; end: number; values: readonly string[] }[]): string =>
      list
        .map(({ start, end, values }) => `[${one.input.slice(start, end)}] ${values.join(" ")}`)
        .join(" + ");
    console.log(
      `  ${one.passes ? " " : "!"} ${one.input}\n      theirs ${words(one.expected)}\n      ours   ${words(found)}`,
    );
  }
}

const DATE = /^\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/;

/** The resolved dates of one annotated article: right, found and expected. */
function scoreDates(
  text: string,
  json: string,
  file: string,
  show: boolean,
): [right: number, found: number, gold: number] {
  const gold = loadGold(json, file);
  if (!gold) return [0, 0, 0];
  const offsets = offsetsOf(text);
  const free = findTimes(tokenize(text), text, { published: null })
    .filter(({ type, value }) => type === "date" && DATE.test(value))
    .map((time) => ({ ...offsets.toCodePoints(time), value: time.value }));
  const found = free.length;
  const wanted = gold.times.filter(({ value }) => DATE.test(value));
  let right = 0;
  for (const { text: words, nth, value } of wanted) {
    const at = locate(text, words, { nth: nth ?? 1 });
    const k = free.findIndex((time) => time.value === value && overlaps(time, at));
    if (k >= 0) right++;
    else if (show) console.log(`  missed ${file}: ${value}`);
    if (k >= 0) free.splice(k, 1);
  }
  if (show)
    for (const { start, end, value } of free) console.log(`  made up ${file}: ${value} at ${start}..${end}`);
  return [right, found, wanted.length];
}

type Sum = readonly [right: number, found: number, gold: number];

function scoreGold(textFolder: string, goldFolder: string): Sum {
  let sum: Sum = [0, 0, 0];
  for (const file of readdirSync(goldFolder).sort()) {
    const json = readFileSync(join(goldFolder, file), "utf8");
    const gold = file.endsWith(".json") ? loadGold(json, file) : null;
    if (!gold) continue;
    const text = readFileSync(join(textFolder, gold.document), "utf8");
    sum = add(sum, scoreDates(text, json, file, process.argv.includes("--show")));
  }
  return sum;
}

const add = (a: Sum, b: Sum): Sum => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

function printDates(name: string, [right, found, gold]: Sum): void {
  console.log(
    `${name}: dates P ${ratio(right, found)} R ${ratio(right, gold)} F1 ${ratio(2 * right, found + gold)} (${gold})`,
  );
}

const root = process.env.ISNAD_EVAL;
if (!root || !existsSync(root))
  console.log("ISNAD_EVAL does not name the evaluation folder: nothing measured.");
else {
  const shown = process.argv.find((argument) => argument.startsWith("--cases="))?.slice("--cases=".length);
  printRecognizers(join(root, "data/recognizers_text_ar"), shown ?? null);
  const dev = scoreGold(join(root, "corpus"), join(root, "gold/dev"));
  const press = scoreGold(join(root, "gold/press/texts"), join(root, "gold/press/gold"));
  printDates("gold/dev", dev);
  printDates("gold/press", press);
  printDates("both", add(dev, press));
}
