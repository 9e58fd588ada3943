/**
 * Pairs of clauses of unlike articles, judged one by one: are they one claim? Kept by offsets, since the texts are not ours.
 * Needs the evaluation folder: ISNAD_EVAL=/absolute/path npx tsx scripts/eval-sameness.ts [--show]
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { scoreMatch } from "../src/match/index.ts";
import type { DescribedArticle } from "../src/model/index.ts";
import { describeText } from "../src/pipeline/describe.ts";
import { readCollection } from "./collection.ts";
import { statementAt } from "./statement-at.ts";

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
  await printHeadlines(root);
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

/** Of a judged clause a statement must cover more than this. */
const HALF = 0.5;

/** True where the rules make them one claim, null where a clause is no statement any more. */
function judge({ a, b }: JudgedPair, articles: ReadonlyMap<string, DescribedArticle>): boolean | null {
  const [one, other] = [articles.get(a.sha256), articles.get(b.sha256)];
  const [first, second] = [one && statementAt(one, a, HALF), other && statementAt(other, b, HALF)];
  if (!one || !other || !first || !second) return null;
  const { score, least, blocked } = scoreMatch(first, second, [one, other]);
  return blocked === null && score >= least;
}

const HEADLINES = fileURLToPath(new URL("../test/sameness/headlines.tsv", import.meta.url));

/**
 * Headlines with the clause of their own body that shares most with them. Places count UTF-16 units of title, empty line and text: the
 * collection keeps titles apart.
 */
async function printHeadlines(root: string): Promise<void> {
  const [, ...lines] = readFileSync(HEADLINES, "utf8").trim().split("\n");
  const rows = lines.map((line) => {
    const [sha256 = "", headline, start, end, judged] = line.split("\t");
    return {
      sha256,
      headline: Number(headline),
      start: Number(start),
      end: Number(end),
      same: judged === "same",
    };
  });
  const wanted = new Set(rows.map(({ sha256 }) => sha256));
  let unread = 0;
  const joined = { right: 0, all: 0 };
  for await (const { id, title, publisher, text } of readCollection(root)) {
    const hash = createHash("sha256").update(text).digest("hex");
    if (!wanted.delete(hash)) continue;
    const article = describeText(`${title}\n\n${text}`, { id, title, publisher });
    for (const row of rows.filter(({ sha256 }) => sha256 === hash)) {
      const headline = article.statements.find((each) => each.headline && each.start === row.headline);
      const body = statementAt(article, row, HALF);
      if (!headline || !body || body.headline) {
        unread++;
        continue;
      }
      const { score, least, blocked } = scoreMatch(headline, body, [article]);
      if (blocked !== null || score < least) continue;
      joined.all++;
      if (row.same) joined.right++;
    }
  }
  const same = rows.filter((row) => row.same).length;
  console.log(`headlines: ${rows.length}, ${same} of them sum up their clause; ${unread} read otherwise now`);
  console.log(`  as drawn         P ${share(joined.right, joined.all)} R ${share(joined.right, same)}`);
}

const weight = (pairs: readonly JudgedPair[]): number => pairs.reduce((sum, pair) => sum + pair.standsFor, 0);
const share = (part: number, all: number): string => (all === 0 ? "-" : (part / all).toFixed(3));

await main();
