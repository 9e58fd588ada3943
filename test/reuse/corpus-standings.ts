/**
 * The standings of the sample articles as found, and as annotated in corpus/storylines.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findReuse } from "../../src/match/index.ts";
import type { Standing } from "../../src/model/index.ts";
import { judgeStandings } from "../../src/origins/index.ts";
import { analyzeArticle } from "../../src/pipeline/index.ts";
import { TEXTS } from "../gold-analysis.ts";

const STORYLINES = fileURLToPath(new URL("../../corpus/storylines", import.meta.url));

type Annotated = Omit<Standing, "evidence">;

function readAnnotated(): readonly Annotated[] {
  return readdirSync(STORYLINES)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(STORYLINES, file), "utf8")).articles)
    .map(({ doc, ...standing }: Annotated & { doc: string }) => ({ ...standing, document: doc }));
}

/**
 * Both, over all storylines together. `source`: whether publisher and date are read from the text alone or told, as a feed
 * would tell them.
 */
export function corpusStandings(source: "text" | "metadata"): {
  readonly found: readonly Standing[];
  readonly annotated: readonly Annotated[];
} {
  const annotated = readAnnotated();
  const articles = annotated.map(({ document, publisher, published }) => {
    const told = { ...(publisher && { publisher }), ...(published && { published }) };
    const text = readFileSync(join(TEXTS, document), "utf8");
    return analyzeArticle(text, { id: document, ...(source === "metadata" ? told : {}) }).article;
  });
  const found = judgeStandings(
    articles.map((article) => ({ article })),
    findReuse(articles),
  );
  return { found, annotated };
}
