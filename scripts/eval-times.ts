/**
 * Measures times and numbers. Needs the evaluation folder: ISNAD_EVAL=/absolute/path npx tsx scripts/eval-times.ts
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadGold } from "../src/evaluate/load-gold.ts";
import { locate } from "../src/evaluate/locate.ts";
import { loadRecognizerCases, type Recognized, scoreRecognizer } from "../src/evaluate/recognizers.ts";
import { findQuantities, readNumber, readOrdinal } from "../src/extract/numbers/index.ts";
import { findTimes } from "../src/extract/times/index.ts";
import type { TimeType } from "../src/model/index.ts";
import { offsetsOf, overlaps, type Token, tokenize } from "../src/text/index.ts";

type Finder = (input: string, reference: string | null) => readonly Recognized[];

const isComparable = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

const times =
  (...types: readonly TimeType[]): Finder =>
  (input, published) =>
    findTimes(tokenize(input), input, { published })
      .filter(({ type }) => types.includes(type))
      .map(({ start, end, value }) => ({ start, end, values: isComparable(value) ? [value] : [] }));

/** Every number (or ordinal) of a text, wherever it stands. */
const readings =
  (read: (tokens: readonly Token[], index: number) => { value: number; next: number } | null): Finder =>
  (input) => {
    const tokens = tokenize(input);
    const out: Recognized[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const found = read(tokens, i);
      const start = tokens[i]?.start;
      const end = found && tokens[found.next - 1]?.end;
      if (!found || start === undefined || end == null) continue;
      out.push({ start, end, values: [String(found.value)] });
      i = found.next - 1;
    }
    return out;
  };

const percents: Finder = (input) =>
  findQuantities(tokenize(input), input)
    .filter(({ unit }) => unit === "percent")
    .map(({ start, end, value }) => ({ start, end, values: [`${value}%`] }));

const FILES: readonly (readonly [file: string, find: Finder])[] = [
  ["DateTime/Arabic/DateExtractor.json", times("date")],
  ["DateTime/Arabic/DatePeriodExtractor.json", times("date")],
  ["DateTime/Arabic/DateParser.json", times("date")],
  ["DateTime/Arabic/TimeExtractor.json", times("time")],
  ["DateTime/Arabic/DurationExtractor.json", times("duration")],
  ["DateTime/Arabic/DateTimeModel.json", times("date", "time", "duration", "set")],
  ["Number/Arabic/NumberModel.json", readings(readNumber)],
  ["Number/Arabic/OrdinalModel.json", readings(readOrdinal)],
  ["Number/Arabic/PercentModel.json", percents],
];

const ratio = (part: number, whole: number): string => (whole === 0 ? "  -  " : (part / whole).toFixed(3));

function printRecognizers(folder: string): void {
  console.log(
    "recognizers (Microsoft Recognizers-Text, Arabic); P R by overlap | by exact span | values | cases whole, theirs",
  );
  for (const [file, find] of FILES) {
    const s = scoreRecognizer(loadRecognizerCases(readFileSync(join(folder, file), "utf8"), file), find);
    const spans = [
      ratio(s.overlapping, s.found),
      ratio(s.overlapping, s.expected),
      "|",
      ratio(s.exact, s.found),
      ratio(s.exact, s.expected),
    ];
    const rest = [
      "|",
      `${ratio(s.agreeing, s.comparable)} of ${s.comparable}`.padEnd(12),
      "|",
      ratio(s.whole, s.cases),
      ratio(s.theirs, s.cases),
    ];
    console.log(`${file.replace(/.*\//, "").padEnd(26)}`, ...spans, ...rest, `(${s.cases})`);
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

function printGold(name: string, textFolder: string, goldFolder: string): void {
  const sum: [number, number, number] = [0, 0, 0];
  for (const file of readdirSync(goldFolder).sort()) {
    const json = readFileSync(join(goldFolder, file), "utf8");
    const gold = file.endsWith(".json") ? loadGold(json, file) : null;
    if (!gold) continue;
    const text = readFileSync(join(textFolder, gold.document), "utf8");
    scoreDates(text, json, file, process.argv.includes("--show")).forEach((n, k) => {
      sum[k] = (sum[k] ?? 0) + n;
    });
  }
  const [right, found, gold] = sum;
  console.log(
    `${name}: dates P ${ratio(right, found)} R ${ratio(right, gold)} F1 ${ratio(2 * right, found + gold)} (${gold})`,
  );
}

const root = process.env.ISNAD_EVAL;
if (!root || !existsSync(root))
  console.log("ISNAD_EVAL does not name the evaluation folder: nothing measured.");
else {
  printRecognizers(join(root, "data/recognizers_text_ar"));
  printGold("gold/dev", join(root, "corpus"), join(root, "gold/dev"));
  printGold("gold/press", join(root, "gold/press/texts"), join(root, "gold/press/gold"));
}
