/**
 * Pairs of clauses of unlike articles, judged one by one: are they one claim? Kept by offsets, since the texts are not ours.
 * Needs the evaluation folder: ISNAD_EVAL=/absolute/path npx tsx scripts/eval-sameness.ts [--show]
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { scoreMatch } from "../src/match/index.ts";
import type { DescribedArticle, DescribedStatement } from "../src/model/index.ts";
import { describeText } from "../src/pipeline/describe.ts";
import { readCollection } from "./collection.ts";

const FILE = fileURLToPath(new URL("../test/sameness/pairs.tsv", import.meta.url));

/** A clause by the SHA-256 of its article's text and its place there, in UTF-16 units. */
interface Clause {
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

interface JudgedPair {
  /** Pairs that weights and thresholds were fitted on, or pairs that were drawn afterwards. */
  readonly half: string;
  readonly same: boolean;
  /** Of so many pairs of the collection it was drawn as one. */
  readonly standsFor: number;
  readonly a: Clause;
  readonly b: Clause;
}

async function main(): Promise<void> {
  const root = process.env.ISNAD_EVAL;
  if (!root) {
    console.log("eval:sameness skipped: ISNAD_EVAL names no folder with data/saudinewsnet.");
    return;
  }
  const pairs = readPairs();
  const articles = await describeAll(root, new Set(pairs.flatMap(({ a, b }) => [a.sha256, b.sha256])));
  for (const half of new Set(pairs.map((pair) => pair.half)))
    print(
      half,
      pairs.filter((pair) => pair.half === half),
      articles,
    );
}

function readPairs(): JudgedPair[] {
  const [, ...lines] = readFileSync(FILE, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [half = "", judged, standsFor, ...places] = line.split("\t");
    const clause = (at: number): Clause => ({
      sha256: places[at] ?? "",
      start: Number(places[at + 1]),
      end: Number(places[at + 2]),
    });
    return { half, same: judged === "same", standsFor: Number(standsFor), a: clause(0), b: clause(3) };
  });
}

async function describeAll(
  root: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, DescribedArticle>> {
  const found = new Map<string, DescribedArticle>();
  for await (const { id, title, publisher, text } of readCollection(root)) {
    const hash = createHash("sha256").update(text).digest("hex");
    if (wanted.has(hash)) found.set(hash, describeText(text, { id, title, publisher }));
  }
  return found;
}

function print(
  half: string,
  pairs: readonly JudgedPair[],
  articles: ReadonlyMap<string, DescribedArticle>,
): void {
  let unread = 0;
  const joined = pairs.flatMap((pair) => {
    const verdict = judge(pair, articles);
    if (verdict === null) unread++;
    return verdict ? [pair] : [];
  });
  const right = joined.filter(({ same }) => same);
  const same = pairs.filter((pair) => pair.same);
  console.log(
    `${half}: ${pairs.length} pairs, ${same.length} of them one claim; ${unread} read otherwise now`,
  );
  console.log(
    `  as drawn         P ${share(right.length, joined.length)} R ${share(right.length, same.length)}`,
  );
  console.log(
    `  as they stand for P ${share(weight(right), weight(joined))} R ${share(weight(right), weight(same))}`,
  );
}

/** True where the rules make them one claim, null where a clause is no statement any more. */
function judge({ a, b }: JudgedPair, articles: ReadonlyMap<string, DescribedArticle>): boolean | null {
  const [one, other] = [articles.get(a.sha256), articles.get(b.sha256)];
  const [first, second] = [one && statementAt(one, a), other && statementAt(other, b)];
  if (!one || !other || !first || !second) return null;
  const { score, least, blocked } = scoreMatch(first, second, [one, other]);
  return blocked === null && score >= least;
}

/** The statement that covers most of a clause, of those that cover half of it. */
function statementAt({ statements }: DescribedArticle, { start, end }: Clause): DescribedStatement | null {
  const shared = (s: DescribedStatement): number => Math.min(s.end, end) - Math.max(s.start, start);
  const best = [...statements].sort((x, y) => shared(y) - shared(x))[0];
  return best && shared(best) * 2 >= end - start ? best : null;
}

const weight = (pairs: readonly JudgedPair[]): number => pairs.reduce((sum, pair) => sum + pair.standsFor, 0);
const share = (part: number, all: number): string => (all === 0 ? "-" : (part / all).toFixed(3));

await main();
