/**
 * The collection of real articles as what compares articles reads them, with the lists that figures are taken on.
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { findDebris } from "../src/debris/index.ts";
import type { ListedPair } from "../src/evaluate/reuse.ts";
import type { Article } from "../src/model/index.ts";
import { findParagraphs, tokenize } from "../src/text/index.ts";
import { readCollection } from "./collection.ts";

/** All articles of SaudiNewsNet, with what their heads and feet say; no report is looked for. */
export async function readArticles(folder: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const { id, url, title, publisher, author, text } of readCollection(folder)) {
    const tokens = tokenize(text);
    const { metadata } = findDebris(text, tokens, findParagraphs(text, tokens));
    articles.push({
      ...{ id, url, title, publisher, text },
      language: "ar",
      republishes: metadata.republishes,
      translatedFrom: metadata.translatedFrom,
      author: author ?? metadata.author,
      published: null,
    });
  }
  return articles;
}

const linesOf = (folder: string, file: string): string[] =>
  gunzipSync(readFileSync(join(folder, "data/saudinewsnet", file)))
    .toString("utf8")
    .trim()
    .split("\n");

/** The near-duplicate pairs that were counted exhaustively. */
export function readListedPairs(folder: string): ListedPair[] {
  return linesOf(folder, "near_duplicates.tsv.gz")
    .slice(1)
    .map((line) => {
      const [a = "", b = "", jaccard = ""] = line.split("\t");
      return { a, b, jaccard: Number(jaccard) };
    });
}

/** Groups of near copies over several outlets: the ids of each. */
export function readClusters(folder: string): string[][] {
  return linesOf(folder, "clusters.jsonl.gz").map((line) =>
    JSON.parse(line).articles.map(({ id }: { id: string }) => id),
  );
}
