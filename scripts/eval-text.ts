/**
 * Measures folding, sentence splitting, tokens and clitics against published pairs and trees.
 *
 * Run `ISNAD_EVAL=<folder> npx tsx scripts/eval-text.ts [--misses]`. The folder is the evaluation folder; without the
 * variable nothing is measured and the exit code is 0.
 * @module
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { cutPrefixes, cutPronouns } from "../src/arabic/clitics.ts";
import {
  countSpans,
  joinSentences,
  loadTreebank,
  type TreebankSentence,
  type TreebankWord,
} from "../src/evaluate/treebank.ts";
import { findParagraphs, findSentences, fold, foldWord, stem, tokenize } from "../src/text/index.ts";

interface LucenePairs {
  readonly normalise: readonly (readonly [string, string])[];
  readonly stem: readonly (readonly [string, string])[];
  readonly analyzer: readonly (readonly [string, readonly string[]])[];
}
interface VocalisedPair {
  readonly vocalised: string;
  readonly bare: string;
}
interface GoldenRule {
  readonly name: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

const folder = process.env.ISNAD_EVAL;
if (!folder) console.log("ISNAD_EVAL is not set: nothing to measure against.");
else evaluate(folder, process.argv.includes("--misses"));

function evaluate(root: string, showsMisses: boolean): void {
  const read = (...names: string[]): string => readFileSync(path.join(root, "data", ...names), "utf8");
  const lines = (text: string): VocalisedPair[] =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const print = (name: string, items: number, misses: readonly string[]): void => {
    console.log(`${name.padEnd(44)} ${items - misses.length}/${items}`);
    if (showsMisses) for (const miss of misses) console.log(`    ${miss}`);
  };

  const lucene: LucenePairs = JSON.parse(read("normalise_ar", "lucene_arabic_cases.json"));
  print("Lucene folding", lucene.normalise.length, missesOf(lucene.normalise, foldWord));
  print(
    "Lucene light stem",
    lucene.stem.length,
    missesOf(lucene.stem, (word) => stem(foldWord(word))),
  );
  for (const name of ["catt", "wikinews"]) {
    const pairs = lines(read("normalise_ar", `${name}.jsonl`));
    print(`${name}: vocalised and bare fold together`, pairs.length, unequalFolds(pairs));
    print(`${name}: every letter keeps its offset`, pairs.length, wrongOffsets(pairs));
  }
  const rules: GoldenRule[] = JSON.parse(read("sentence_rules_ar", "golden_rules.json"));
  print(
    "golden rules, texts",
    rules.length,
    rules.filter((r) => !sameSentences(r.sentences, split(r.text))).map((r) => r.name),
  );
  print(
    "golden rules, texts, without colon and comma",
    rules.length,
    rules.filter((r) => !sameSentences(withoutColonAndComma(r.sentences), split(r.text))).map((r) => r.name),
  );
  const trees = gunzipSync(readFileSync(path.join(root, "data/ud_arabic_pud/ar_pud-ud-test.conllu.gz")));
  evaluateTrees(loadTreebank(trees.toString("utf8")), print);
}

type Print = (name: string, items: number, misses: readonly string[]) => void;

function evaluateTrees(sentences: readonly TreebankSentence[], print: Print): void {
  const cut = sentences.filter(({ text }) => split(text).length !== 1);
  print(
    "PUD: sentences left whole",
    sentences.length,
    cut.map(({ text }) => split(text).join(" | ")),
  );
  const { text, ends } = joinSentences(sentences.map((sentence) => sentence.text));
  const found = new Set(endsOf(text));
  const unseen = ends
    .filter((end) => !found.has(end))
    .map((end) => text.slice(Math.max(0, end - 40), end + 30));
  print("PUD: sentence ends found, all in one line", ends.length, unseen);
  printTokens(sentences, print);
  const words = sentences.flatMap((sentence) => sentence.words).filter(({ parts }) => parts.length > 1);
  print(
    "PUD: clitics as one of our cuts has them",
    words.length,
    words.filter((word) => !isOffered(word)).map(({ parts }) => parts.join("+")),
  );
}

/** Their words and ours, signs too, in one list each; ours that theirs lack are counted below as made up. */
function printTokens(sentences: readonly TreebankSentence[], print: Print): void {
  const rows = sentences.map(({ text, words }) => {
    const tokens = tokenize(text);
    const known = new Set(tokens.map(({ start, end }) => `${start}-${end}`));
    const missed = words.filter(({ start, end }) => !known.has(`${start}-${end}`));
    return {
      counts: countSpans(tokens, words),
      missed: missed.map(({ start, end }) => text.slice(start, end)),
    };
  });
  const sum = (of: "same" | "found" | "expected"): number =>
    rows.reduce((total, { counts }) => total + counts[of], 0);
  print(
    "PUD: words and signs found",
    sum("expected"),
    rows.flatMap(({ missed }) => missed),
  );
  console.log(`  of ${sum("found")} tokens of ours ${sum("same")} are theirs`);
}

/**
 * Whether their cut is among those that we try. Theirs cuts no article; where it stands after ل it loses its alef, and
 * the rest keeps its lam.
 */
function isOffered({ parts }: TreebankWord): boolean {
  const folded = parts.map(foldWord);
  const whole = folded.join("");
  return cutPrefixes(whole).some((cut) => {
    const front = [cut.conjunction, cut.preposition, cut.future ? "س" : ""].filter((part) => part !== "");
    const rest = whole.slice(front.join("").length);
    if (folded.slice(0, front.length).join("+") !== front.join("+")) return false;
    const after = folded.slice(front.length);
    if (after.length === 1) return after[0] === rest;
    return (
      after.length === 2 &&
      cutPronouns(rest).some(({ stem: word, pronoun }) => `${word}+${pronoun}` === after.join("+"))
    );
  });
}

function missesOf(pairs: readonly (readonly [string, string])[], of: (word: string) => string): string[] {
  return pairs.flatMap(([word, expected]) =>
    of(word) === foldWord(expected) ? [] : [`${word}: ${of(word)}, not ${expected}`],
  );
}

function unequalFolds(pairs: readonly VocalisedPair[]): string[] {
  return pairs
    .filter(({ vocalised, bare }) => fold(vocalised).text !== fold(bare).text)
    .map(({ vocalised }) => vocalised);
}

/** Every folded letter of the vocalised text must come from a raw letter that is the same letter of the bare text. */
function wrongOffsets(pairs: readonly VocalisedPair[]): string[] {
  return pairs
    .filter(({ vocalised, bare }) => {
      const full = fold(vocalised);
      const short = fold(bare);
      if (full.text.length !== short.text.length) return true;
      return [...full.text].some((_, i) => vocalised[full.starts[i] ?? -1] !== bare[short.starts[i] ?? -1]);
    })
    .map(({ vocalised }) => vocalised);
}

function split(text: string): string[] {
  const tokens = tokenize(text);
  return findParagraphs(text, tokens).flatMap((paragraph) =>
    findSentences(text, tokens, paragraph).map((sentence) => text.slice(sentence.start, sentence.end)),
  );
}

function endsOf(text: string): number[] {
  const tokens = tokenize(text);
  return findParagraphs(text, tokens).flatMap((paragraph) =>
    findSentences(text, tokens, paragraph).map(({ end }) => end),
  );
}

function sameSentences(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((sentence, i) => sentence.trim() === b[i]?.trim());
}

/** Their sentences with those joined again that end in a colon or a comma: there a report goes on. */
function withoutColonAndComma(sentences: readonly string[]): string[] {
  const out: string[] = [];
  let open = "";
  for (const sentence of sentences) {
    open = open === "" ? sentence : `${open} ${sentence}`;
    if (/[:،]$/u.test(sentence)) continue;
    out.push(open);
    open = "";
  }
  return open === "" ? out : [...out, open];
}
