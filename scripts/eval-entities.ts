/**
 * Entities against public sets of labelled names, by class. Needs the evaluation folder:
 * ISNAD_EVAL=/absolute/path npx tsx scripts/eval-entities.ts
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  countNames,
  joinTexts,
  type LabelledText,
  NAME_CLASSES,
  rates,
  readLabelled,
} from "../src/evaluate/entities.ts";
import { analyzeArticle } from "../src/index.ts";

/** Sentences in a text where the set is in the order of its articles but does not say where one ends. */
const SENTENCES = 20;

const SETS = [
  { name: "cleananercorp, train", file: "ner_cleananercorp/cleananercorp_TRAIN.txt.gz", ordered: true },
  { name: "wojood sample, test", file: "ner_wojood_sample/test.txt", ordered: false },
];

function main(): void {
  const root = process.env.ISNAD_EVAL;
  for (const set of SETS) {
    const file = root ? join(root, "data", set.file) : null;
    if (!file || !existsSync(file)) {
      console.log(`eval:entities, ${set.name} skipped: ISNAD_EVAL names no folder with data/${set.file}.`);
      continue;
    }
    const bytes = readFileSync(file);
    const sentences = readLabelled((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
    print(`${set.name}: ${sentences.length} sentences, one by one`, sentences);
    if (set.ordered) print(`${set.name}: texts of ${SENTENCES} sentences`, joinTexts(sentences, SENTENCES));
  }
}

function print(title: string, texts: readonly LabelledText[]): void {
  const counts = countNames(texts, (text) => analyzeArticle(text).entities);
  console.log(`${title}; P R F1 by overlap | by exact span`);
  for (const name of NAME_CLASSES) {
    const { labelled, found, overlapping, exact } = counts[name];
    const figures = [overlapping, exact].map((right) =>
      Object.values(rates(right, found, labelled))
        .map((figure) => figure.toFixed(3))
        .join(" "),
    );
    console.log(`${name.padEnd(5)} ${figures.join(" | ")}   (${labelled} labelled, ${found} found)`);
  }
}

main();
