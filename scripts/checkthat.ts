/**
 * CheckThat! 2021, task 2A, Arabic: claims that are known already, tweets that repeat them, and how well a ranking finds them.
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PoolText, RankQuery } from "../src/match/index.ts";
import { foldWord, stem, tokenize } from "../src/text/index.ts";
import { createRandom } from "./random.ts";

/** A tweet, and the claims of the pool that it repeats. */
export interface Query extends RankQuery {
  readonly relevant: ReadonlySet<string>;
}

/** The pool, all queries, and those of the second part alone. */
export interface CheckThat {
  readonly pool: readonly PoolText[];
  readonly queries: readonly Query[];
  readonly dev: readonly Query[];
}

/** Reads the set below the evaluation folder, or says on the console that there is none. */
export function readCheckThat(name: string): CheckThat | null {
  const root = process.env.ISNAD_EVAL;
  const folder = root ? join(root, "data/checkthat21_2a_ar") : null;
  if (!folder || !existsSync(folder)) {
    console.log(`${name} skipped: ISNAD_EVAL names no folder with data/checkthat21_2a_ar.`);
    return null;
  }
  const pool = readLines(join(folder, "vclaims_pool.jsonl")).map(
    (line): PoolText => ({ id: line.vclaim_id ?? "", text: line.vclaim ?? "", title: line.title ?? "" }),
  );
  const parts = ["train", "dev"].map((part) => readQueries(join(folder, `queries.${part}.jsonl`)));
  return { pool, queries: parts.flat(), dev: parts[1] ?? [] };
}

const CUT = 5;
/** How deep recall looks. */
const DEEP = 20;
const ROUNDS = 100_000;

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

/** Prints the figures of a ranking, and gives back the average precision of each query. */
export function measure(
  name: string,
  queries: readonly Query[],
  dev: readonly Query[],
  rank: (query: Query) => string[],
): readonly number[] {
  const ranked = new Map(queries.map((query) => [query.id, rank(query)]));
  const scores = (some: readonly Query[], of: (ids: readonly string[], query: Query) => number): number[] =>
    some.map((query) => of(ranked.get(query.id) ?? [], query));
  const precision = (ids: readonly string[], { relevant }: Query): number => averagePrecision(ids, relevant);
  const all = scores(queries, precision);
  const first = scores(queries, ([id = ""], { relevant }) => (relevant.has(id) ? 1 : 0));
  const recall = scores(
    queries.filter(({ relevant }) => relevant.size > 0),
    (ids, { relevant }) => ids.slice(0, DEEP).filter((id) => relevant.has(id)).length / relevant.size,
  );
  console.log(
    `${name}: MAP@${CUT} ${mean(all)} over ${queries.length} queries, ${mean(scores(dev, precision))} over the ${dev.length} of dev; ` +
      `P@1 ${mean(first)}, R@${DEEP} ${mean(recall)}`,
  );
  return all;
}

const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);

/**
 * How likely a difference as large is by chance: Fisher's randomisation of pairs, two-sided, where the two figures of each query
 * change places at random (Smucker et al. 2007).
 */
export function chanceOf(a: readonly number[], b: readonly number[]): number {
  const random = createRandom(7);
  const differences = a.map((value, i) => value - (b[i] ?? 0));
  const seen = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  let asLarge = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0;
    for (const difference of differences) sum += random() < 0.5 ? difference : -difference;
    if (Math.abs(sum) >= seen - 1e-9) asLarge++;
  }
  return (asLarge + 1) / (ROUNDS + 1);
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
export function createFloor(pool: readonly PoolText[]): (query: Query) => string[] {
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
    return order.slice(0, DEEP).map((i) => pool[i]?.id ?? "");
  };
}
