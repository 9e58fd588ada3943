/**
 * Finding claims that are known already: CheckThat! 2021, task 2A, Arabic, beside BM25 as others run it. Needs the
 * evaluation folder: ISNAD_EVAL=/absolute/path npx tsx scripts/eval-match.ts
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { PoolIndex, type PoolText, type RankQuery } from "../src/match/index.ts";
import { foldWord, stem, tokenize } from "../src/text/index.ts";

interface Query extends RankQuery {
  readonly relevant: ReadonlySet<string>;
}

const CUT = 5;

function main(): void {
  const root = process.env.ISNAD_EVAL;
  const folder = root ? join(root, "data/checkthat21_2a_ar") : null;
  if (!folder || !existsSync(folder)) {
    console.log("eval:match skipped: ISNAD_EVAL names no folder with data/checkthat21_2a_ar.");
    return;
  }
  const pool = readLines(join(folder, "vclaims_pool.jsonl")).map(
    (line): PoolText => ({ id: line.vclaim_id ?? "", text: line.vclaim ?? "", title: line.title ?? "" }),
  );
  const parts = ["train", "dev"].map((part) => readQueries(join(folder, `queries.${part}.jsonl`)));
  const queries = parts.flat();
  const floor = createFloor(pool);
  print("BM25 over light stems", queries, parts[1] ?? [], floor);
  const index = new PoolIndex(pool);
  const times: number[] = [];
  print("isnad match", queries, parts[1] ?? [], (query) => {
    const start = performance.now();
    const { matches } = index.rank(query);
    times.push(performance.now() - start);
    return matches.map(({ id }) => id);
  });
  times.sort((a, b) => a - b);
  console.log(`  ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms a query at the 95th percentile`);
}

type Line = Readonly<Record<string, string | undefined>> & { readonly relevant_in_pool?: readonly string[] };

const readLines = (file: string): Line[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function readQueries(file: string): Query[] {
  return readLines(file).map((line) => ({
    id: line.tweet_id ?? "",
    text: line.tweet_text ?? "",
    relevant: new Set(line.relevant_in_pool ?? []),
  }));
}

function print(
  name: string,
  queries: readonly Query[],
  dev: readonly Query[],
  rank: (query: Query) => string[],
): void {
  const found = new Map(queries.map((query) => [query.id, averagePrecision(rank(query), query.relevant)]));
  const mean = (some: readonly Query[]): string =>
    (some.reduce((sum, { id }) => sum + (found.get(id) ?? 0), 0) / some.length).toFixed(3);
  console.log(
    `${name}: MAP@${CUT} ${mean(queries)} over ${queries.length} queries, ${mean(dev)} over the ${dev.length} of dev`,
  );
}

/** Mean of the precision at each relevant text among the first five. */
function averagePrecision(ids: readonly string[], relevant: ReadonlySet<string>): number {
  let hits = 0;
  let sum = 0;
  ids.slice(0, CUT).forEach((id, i) => {
    if (relevant.has(id)) sum += ++hits / (i + 1);
  });
  return relevant.size === 0 ? 0 : sum / Math.min(relevant.size, CUT);
}

/** The floor: claim and title, folded, light stems, k1 1.2, b 0.75, every query term once. Nothing of src/match. */
function createFloor(pool: readonly PoolText[]): (query: Query) => string[] {
  const terms = (text: string): string[] =>
    tokenize(text)
      .filter(({ kind }) => kind !== "mark")
      .map(({ folded }) => stem(foldWord(folded)));
  const texts = pool.map(({ text, title = "" }) => terms(`${text} ${title}`));
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const counts = texts.map((text) => {
    const count = new Map<string, number>();
    for (const term of text) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  const having = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  return ({ text }) => {
    const asked = [...new Set(terms(text))].filter((term) => having.has(term));
    const scores = counts.map((count, i) => {
      const length = 0.25 + (0.75 * (texts[i]?.length ?? 0)) / mean;
      return asked.reduce((sum, term) => {
        const n = having.get(term) ?? 0;
        const times = count.get(term) ?? 0;
        const idf = Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
        return sum + (idf * times * 2.2) / (times + 1.2 * length);
      }, 0);
    });
    const order = scores.map((_, i) => i).sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0));
    return order.slice(0, CUT).map((i) => pool[i]?.id ?? "");
  };
}

main();
