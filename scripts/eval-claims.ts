/**
 * Claims and storylines against clusters made by hand: our own articles, and the shared ones where ISNAD_EVAL names the
 * evaluation folder. With `--show` every miss by place: `npx tsx scripts/eval-claims.ts [--show]`.
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ClusterCounts, type ClusterMember, countPairs, pairRates } from "../src/evaluate/clusters.ts";
import { groupStatements } from "../src/match/index.ts";
import type { DescribedArticle } from "../src/model/index.ts";
import { describeText } from "../src/pipeline/describe.ts";
import { type Span, tokenize } from "../src/text/index.ts";
import { describeMisses } from "./claim-misses.ts";
import { measureStance } from "./stance-pairs.ts";

interface Member {
  readonly doc: string;
  readonly text: string;
}

interface ClusterSet {
  readonly name: string;
  readonly texts: string;
  readonly clusters: readonly { readonly members: readonly Member[] }[];
}

function main(): void {
  const show = process.argv.includes("--show");
  printStance();
  for (const set of readSets()) {
    const texts = new Map(
      readdirSync(set.texts)
        .filter((file) => file.endsWith(".txt"))
        .map((file) => [file, readFileSync(join(set.texts, file), "utf8")]),
    );
    const articles = [...texts].map(([id, text]) => describeText(text, { id }));
    const counts = compare(set, articles, texts);
    print(set.name, counts);
    if (show) console.log(describeMisses(counts.missed, articles));
  }
}

function printStance(): void {
  for (const part of ["train", "dev"]) {
    const file = join(process.env.ISNAD_EVAL ?? "", `data/ans_ar/stance.${part}.csv`);
    if (!existsSync(file)) {
      console.log(
        `eval:claims, stance pairs skipped: ISNAD_EVAL names no folder with data/ans_ar/stance.${part}.csv.`,
      );
      continue;
    }
    const { agreeing, disagreeing, auc } = measureStance(file);
    const figures = [agreeing, disagreeing, auc].map((figure) => figure.toFixed(3)).join(" / ");
    console.log(`stance pairs, ${part}: agreeing merged / disagreeing merged / AUC ${figures}`);
  }
}

function readSets(): ClusterSet[] {
  const own = join(import.meta.dirname, "../corpus");
  const storylines = readdirSync(join(own, "storylines")).sort();
  const claims = storylines.flatMap(
    (file) => JSON.parse(readFileSync(join(own, "storylines", file), "utf8")).claims,
  );
  const sets: ClusterSet[] = [{ name: "our own articles", texts: join(own, "texts"), clusters: claims }];
  const root = process.env.ISNAD_EVAL;
  const file = root ? join(root, "gold/dev-clusters.json") : null;
  if (root && file && existsSync(file))
    sets.push({
      name: "shared articles",
      texts: join(root, "corpus"),
      clusters: JSON.parse(readFileSync(file, "utf8")),
    });
  else
    console.log(
      "eval:claims, shared articles skipped: ISNAD_EVAL names no folder with gold/dev-clusters.json.",
    );
  return sets;
}

function compare(
  set: ClusterSet,
  articles: readonly DescribedArticle[],
  texts: ReadonlyMap<string, string>,
): ClusterCounts {
  const { claims } = groupStatements(articles);
  const statements = claims.flatMap(({ id, storyline, members }) =>
    members.map(({ document, start, end }) => ({ document, start, end, claim: id, storyline })),
  );
  const words = (document: string, { start, end }: Span): number =>
    tokenize(texts.get(document) ?? "", start, end).filter(({ kind }) => kind !== "mark").length;
  return countPairs(membersOf(set, texts), statements, words);
}

function membersOf({ clusters }: ClusterSet, texts: ReadonlyMap<string, string>): ClusterMember[] {
  return clusters.flatMap(({ members }, cluster) =>
    members.map(({ doc, text }) => {
      const start = texts.get(doc)?.indexOf(text) ?? -1;
      if (start < 0)
        throw new Error(
          `${doc} does not hold a clause of cluster ${cluster}: is it the same version of the text?`,
        );
      return { document: doc, start, end: start + text.length, cluster };
    }),
  );
}

function print(name: string, counts: ClusterCounts): void {
  const { members, found, pairs, reachable } = counts;
  console.log(`${name}: ${found} of ${members} clauses found, ${reachable} of ${pairs} pairs reachable`);
  for (const level of ["claim", "storyline"] as const) {
    const { precision, recall, f1 } = pairRates(counts[level], pairs);
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join(" / ");
    console.log(`  ${level.padEnd(9)} P / R / F1 ${figures} (${counts[level].said} pairs put together)`);
  }
}

main();
