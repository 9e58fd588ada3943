/**
 * Guards the lexicon against words that were only put in because they stand in our own sample articles: lists rows that
 * occur (in any inflected form) in `corpus/*.txt` of the folder named by ISNAD_EVAL and nowhere in its large news
 * collection. Proper names (outlets, places) are left out: news is full of names that come up once.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { createLexicon, type Entry, type Lexicon, TABLE_NAMES } from "../src/arabic/lexicon/index.ts";
import { rows } from "../src/arabic/lexicon/rows.generated.ts";
import { foldWord, tokenize } from "../src/text/index.ts";
import { readCollection } from "./collection.ts";

const NAMES = new Set(["outlets", "places", "aliases"]);
const PHRASES = ["according-to", "hedges", "judgements"] as const;

/** What a row is called in the report. */
function rowOf(entry: Entry): string | null {
  switch (entry.type) {
    case "name":
      return null;
    case "voice":
      return `voices: ${entry.lemma} (${entry.kind})`;
    case "function":
      return `function-words: ${entry.lemma} (${entry.class})`;
    default:
      return `${entry.type}s: ${entry.lemma}`;
  }
}

/** Every row of which some form stands in the text. */
function* rowsIn(text: string, lexicon: Lexicon): Generator<string> {
  const tokens = tokenize(text);
  for (const [at, token] of tokens.entries()) {
    for (const reading of lexicon.look(token.folded).readings) {
      const row = rowOf(reading.entry);
      if (row !== null) yield row;
    }
    for (const kind of PHRASES) {
      const found = lexicon.phrases(kind).match(tokens, at);
      if (found !== null) yield `${kind}: ${found.entry.phrase}`;
    }
  }
}

/** Takes away what the collection has, article by article, until nothing is left or the collection ends. */
async function withoutKnown(pending: Set<string>, folder: string, lexicon: Lexicon): Promise<number> {
  let articles = 0;
  for await (const { title, text } of readCollection(folder)) {
    if (pending.size === 0) break;
    articles++;
    for (const row of rowsIn(foldWord(`${title}\n${text}`), lexicon)) pending.delete(row);
  }
  return articles;
}

async function main(folder: string): Promise<void> {
  const lexicon = createLexicon(rows);
  const corpus = readdirSync(`${folder}/corpus`).filter((name) => name.endsWith(".txt"));
  const pending = new Set<string>();
  for (const name of corpus)
    for (const row of rowsIn(readFileSync(`${folder}/corpus/${name}`, "utf8"), lexicon)) pending.add(row);
  const used = pending.size;
  const articles = await withoutKnown(pending, folder, lexicon);
  const checked = TABLE_NAMES.filter((name) => !NAMES.has(name)).reduce(
    (sum, name) => sum + rows[name].length,
    0,
  );
  console.log(`${checked} rows checked; ${used} of them occur in the ${corpus.length} sample articles.`);
  console.log(
    `${articles} articles of the collection were needed; rows found nowhere in it: ${pending.size}`,
  );
  for (const row of pending) console.log(`  ${row}`);
  if (pending.size > 0) process.exitCode = 1;
}

const folder = process.env.ISNAD_EVAL;
if (folder === undefined || folder === "")
  console.log("ISNAD_EVAL names no evaluation folder: nothing to audit.");
else await main(folder);
