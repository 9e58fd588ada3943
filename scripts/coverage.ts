/**
 * What in a large collection looks like speech and is not covered by any report: `npm run coverage`.
 * `--sample N` draws N covered and N uncovered places by `--seed`, with the words around them, to be judged by a person.
 * @module
 */
import { parseArgs } from "node:util";
import { findSpeechLike, type SpeechLike, type SpeechSign } from "../src/evaluate/index.ts";
import { analyzeArticle } from "../src/index.ts";
import { readCollection } from "./collection.ts";
import { createRandom } from "./random.ts";

const SIGNS: readonly SpeechSign[] = ["clause", "quotation", "colon", "preposition"];
const AROUND = 160;

interface Place extends SpeechLike {
  readonly article: number;
  readonly around: string;
}

const { values: options } = parseArgs({
  options: {
    every: { type: "string", default: "1" },
    top: { type: "string", default: "25" },
    sample: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
  },
});

async function* placesOf(folder: string): AsyncGenerator<Place> {
  for await (const { number, text } of readCollection(folder)) {
    if (number % Number(options.every) !== 0) continue;
    for (const place of findSpeechLike(text, analyzeArticle(text).reports))
      yield {
        ...place,
        article: number,
        around: text.slice(Math.max(0, place.start - AROUND), place.end + AROUND).replace(/\s+/gu, " "),
      };
  }
}

/** A sample of fixed size of a stream of unknown length (Vitter, algorithm R). */
class Reservoir {
  readonly kept: Place[] = [];
  private seen = 0;
  private readonly size: number;
  private readonly random: () => number;

  constructor(size: number, seed: number) {
    this.size = size;
    this.random = createRandom(seed);
  }

  offer(place: Place): void {
    this.seen++;
    if (this.kept.length < this.size) this.kept.push(place);
    else {
      const at = Math.floor(this.random() * this.seen);
      if (at < this.size) this.kept[at] = place;
    }
  }
}

const counts = new Map<string, number>();
const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

async function main(folder: string): Promise<void> {
  const samples = [true, false].map((covered) => ({
    covered,
    drawn: new Reservoir(Number(options.sample), Number(options.seed)),
  }));
  for await (const place of placesOf(folder)) {
    count(`${place.sign}\t${place.covered}`);
    if (!place.covered) count(`${place.sign}\t${place.key}\tuncovered`);
    for (const { covered, drawn } of samples) if (covered === place.covered) drawn.offer(place);
  }
  for (const sign of SIGNS) printSign(sign);
  for (const { covered, drawn } of samples)
    for (const { article, start, sign, around } of drawn.kept)
      console.log(`${covered ? "covered" : "uncovered"}\t${article}:${start}\t${sign}\t${around}`);
}

function printSign(sign: SpeechSign): void {
  const [covered, uncovered] = [true, false].map((is) => counts.get(`${sign}\t${is}`) ?? 0) as [
    number,
    number,
  ];
  console.log(`${sign}: ${covered} covered, ${uncovered} not; the most frequent of these:`);
  const keys = [...counts].flatMap(([key, n]): [string, number][] => {
    const [of, name = "", state] = key.split("\t");
    return of === sign && state === "uncovered" ? [[name, n]] : [];
  });
  keys.sort((a, b) => b[1] - a[1]);
  for (const [name, n] of keys.slice(0, Number(options.top)))
    console.log(`  ${String(n).padStart(6)}  ${name}`);
}

const folder = process.env.ISNAD_EVAL;
if (folder === undefined || folder === "")
  console.log("coverage skipped: ISNAD_EVAL names no evaluation folder.");
else await main(folder);
