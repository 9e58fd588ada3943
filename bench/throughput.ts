/**
 * How fast is the analysis, beside a bare pass over the words, and does it stay linear?
 * @module
 */
import { builtAnalysis, type Comparison, compare, grow } from "./measure.ts";
import { sampleTexts, textSets } from "./texts.ts";

const ROUNDS = 40;
const BAR = 40;
const MOST_GROWTH = 2.5;

const rate = (amount: number, milliseconds: number): number => (amount / milliseconds) * 1000;
const mega = (n: number): string => (n / 1e6).toFixed(2);
const thousand = (n: number): string => Math.round(n).toLocaleString("en");

function describe(name: string, { bytes, words, bareMs, analysisMs, ratio }: Comparison): string {
  const line = (label: string, ms: number) =>
    `  ${label.padEnd(10)} ${mega(rate(bytes, ms)).padStart(8)} MB/s ${thousand(rate(words, ms)).padStart(12)} words/s`;
  return [
    `${name}: ${thousand(words)} words`,
    line("bare pass", bareMs),
    line("analysis", analysisMs),
    `  ratio      ${ratio.toFixed(1)} (bar: at most ${BAR})`,
  ].join("\n");
}

const analyze = await builtAnalysis();
for (const [name, texts] of await textSets()) console.log(describe(name, compare(analyze, texts, ROUNDS)));

console.log("one article of growing length");
const article = sampleTexts().join("\n\n");
let flat = Number.POSITIVE_INFINITY;
for (const times of [1, 10, 100]) {
  const { characters, milliseconds, perCharacter } = grow(analyze, article, times, times < 100 ? 3 : 1);
  const cells = [`${times}x`, `${thousand(characters)} characters`, `${milliseconds.toFixed(1)} ms`];
  console.log(
    `  ${cells.map((cell) => cell.padStart(20)).join("")}  ${perCharacter.toFixed(0)} ns a character`,
  );
  flat = Math.min(flat, perCharacter);
  if (perCharacter > MOST_GROWTH * flat) {
    console.log(`  each character costs more than ${MOST_GROWTH} times as much: longer ones are left out`);
    break;
  }
}
