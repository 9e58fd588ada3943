/**
 * Matching published fact-checks to claims: a known set of tweets and claims, two refuted stories of an article told in other words and
 * another language, retellings across languages, and what is offered by mistake. Needs the evaluation folder:
 * ISNAD_EVAL=/absolute/path npm run eval:factchecks. Name parts to run them alone: pool, stories, across, false, time.
 * `--list` prints what is offered to articles, for reading.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { gunzipSync } from "node:zlib";
import {
  type CheckQuery,
  carriesDenial,
  type FactCheckIndex,
  indexFactChecks,
  queryOfReport,
  SUGGESTED_FROM,
} from "../src/factchecks/index.ts";
import { factCheckOf } from "../src/model/fact-check.case.ts";
import type { FactCheck, Report } from "../src/model/index.ts";
import { analyzeArticle } from "../src/pipeline/analyze.ts";
import { type CheckThat, chanceOf, createFloor, measure, readCheckThat } from "./checkthat.ts";
import { readAcross, readSamePeople, type StoryCheck } from "./fact-check-records.ts";

/** Reports from this value on are asked about. */
const WORTH = 0.4;
const ARTICLES = 500;
/** One article of so many is drawn; articles that the threshold was set on are left out. */
const STEP = 29;
const RECORDS = 10_000;

const PARTS = { pool: evalPool, stories: evalStories, across: evalAcross, false: evalFalse, time: evalTime };

function main(): void {
  const set = readCheckThat("eval:factchecks");
  if (!set) return;
  const named = process.argv.slice(2).filter((word) => word in PARTS);
  for (const [name, run] of Object.entries(PARTS)) if (named.length === 0 || named.includes(name)) run(set);
}

const poolChecks = ({ pool }: CheckThat): FactCheck[] =>
  pool.map(({ id, text, title }) => factCheckOf({ id, claim: text, title: title ?? null, language: "ar" }));

const percentile = (times: readonly number[], share = 0.95): string =>
  ([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1);

/** The known set through the index, and what the default threshold would offer. */
function evalPool(set: CheckThat): void {
  const { queries, dev } = set;
  const index = indexFactChecks(poolChecks(set));
  const base = measure("BM25 over light stems", queries, dev, createFloor(set.pool));
  const times: number[] = [];
  const offered = { right: 0, wrong: 0 };
  const ours = measure("fact-checks found", queries, dev, (query) => {
    const start = performance.now();
    const found = index.find({ text: query.text });
    times.push(performance.now() - start);
    const above = found.filter(({ score }) => score >= SUGGESTED_FROM).map(({ factCheck }) => factCheck);
    if (above.some((id) => query.relevant.has(id))) offered.right++;
    offered.wrong += above.filter((id) => !query.relevant.has(id)).length;
    return found.map(({ factCheck }) => factCheck);
  });
  console.log(
    `  ${percentile(times)} ms a query at the 95th percentile; p ${chanceOf(ours, base).toFixed(4)} against the floor`,
  );
  console.log(
    `  at the default threshold: ${offered.right} of ${queries.length} offered a right one; ${offered.wrong} others offered`,
  );
}

/** Reports of the article that tell one of the stories, by words that stand in them. */
const TELLINGS: Readonly<Record<string, readonly string[]>> = {
  memoir: ["أوجدنا تنظيم", "5 يوليو", "112 دولة", "مذكرات وزيرة الخارجية الأمريكية السابقة"],
  hornets: ["وفرت أرضية مناسبة لظهور تنظيم داعش، بالتعاون", "عملت على إنشاء جماعة", "خلية النحل"],
};

function evalStories(set: CheckThat): void {
  const folder = join(process.env.ISNAD_EVAL ?? "", "corpus");
  const file = readdirSync(folder).find((name) => /^000_.*\.txt$/u.test(name)) ?? "";
  const text = readFileSync(join(folder, file), "utf8");
  const { article, reports } = analyzeArticle(text);
  const all = readSamePeople();
  const sets: readonly (readonly [string, (check: StoryCheck) => boolean])[] = [
    ["records in both languages", () => true],
    ["records in English alone", ({ story, language }) => story === null || language === "en"],
    ["records in Arabic alone", ({ story, language }) => story === null || language === "ar"],
  ];
  for (const [name, isIn] of sets) {
    const records = all.filter(isIn);
    const index = indexFactChecks([...poolChecks(set), ...records.map(({ check }) => check)]);
    console.log(`stories, ${name}, among ${set.pool.length + records.length}:`);
    for (const story of Object.keys(TELLINGS)) {
      const wanted = records.filter((record) => record.story === story).map(({ check }) => check.id);
      for (const report of reports.filter((each) => tells(story, each, text)))
        console.log(
          `  ${story}, report ${report.id}: ${places(index, queryOfReport(article, report), wanted)}`,
        );
      console.log(`  ${story}, the text as a message: ${places(index, { text }, wanted)}`);
    }
  }
}

const tells = (story: string, { content }: Report, text: string): boolean =>
  (TELLINGS[story] ?? []).some((words) => text.slice(content.start, content.end).includes(words));

function places(index: FactCheckIndex, query: CheckQuery, wanted: readonly string[]): string {
  const found = index.find(query, { limit: 100 });
  const place = (id: string): string => {
    const at = found.findIndex(({ factCheck }) => factCheck === id);
    return at < 0 ? `${id} not found` : `${id} at ${at + 1} (${found[at]?.score.toFixed(2)})`;
  };
  return wanted.map(place).join(", ");
}

/** English records and Arabic retellings, hidden among the pool: those that the tables were developed on, and those that were only measured. */
function evalAcross(set: CheckThat): void {
  const rows = readAcross();
  const runs = [
    ["Arabic tellings of English records", "english", "arabic"],
    ["English tellings of Arabic records", "arabic", "english"],
    ["free Arabic retellings of English records", "english", "retelling"],
    ["free Arabic retellings of Arabic records", "arabic", "retelling"],
  ] as const;
  for (const [name, checked, told] of runs) {
    const records = rows.map((row) =>
      factCheckOf({ id: row.id, claim: row[checked], title: null, language: null }),
    );
    const others = readSamePeople().map(({ check }) => check);
    const index = indexFactChecks([...poolChecks(set), ...others, ...records]);
    for (const half of ["develop", "measure"]) {
      const found = rows
        .filter(({ id }) => id.startsWith(half))
        .map((row) => {
          const suggestions = index.find({ text: row[told] }, { limit: 100 });
          const at = suggestions.findIndex(({ factCheck }) => factCheck === row.id);
          return { id: row.id, at, score: suggestions[at]?.score ?? 0 };
        });
      const count = (test: (one: (typeof found)[number]) => boolean): number => found.filter(test).length;
      console.log(
        `${name}, ${half}: first ${count(({ at }) => at === 0)}, in the first five ${count(({ at }) => at >= 0 && at < 5)}, ` +
          `offered ${count(({ at, score }) => at >= 0 && score >= SUGGESTED_FROM)} of ${found.length}`,
      );
      if (process.argv.includes("--list"))
        for (const { id, at, score } of found) console.log(`  ${id} ${at + 1} ${score.toFixed(2)}`);
    }
  }
}

/** What would be offered to articles that nobody wrote about these claims. */
function evalFalse(set: CheckThat): void {
  const records = readSamePeople().map(({ check }) => check);
  const index = indexFactChecks([...poolChecks(set), ...records]);
  const articles = drawn(process.argv.includes("--develop"));
  const offered = new Map<string, string>();
  let asked = 0;
  for (const { id, title, text, seen } of articles) {
    const { article, reports } = analyzeArticle(text, { id, title, published: seen });
    for (const report of reports.filter(({ checkworthiness }) => checkworthiness >= WORTH)) {
      const query = queryOfReport(article, report);
      if (carriesDenial(query.text, report)) continue;
      asked++;
      for (const { factCheck, score, reasons } of index.find(query, { least: SUGGESTED_FROM }))
        offered.set(
          `${id} ${factCheck}`,
          `${report.content.start}-${report.content.end} ${score.toFixed(2)} ${reasons.map((r) => `${r.evidence}: ${r.words.join("، ")}`).join("; ")}\n    ${query.text}\n    ${set.pool.find((each) => each.id === factCheck)?.text ?? factCheck}`,
        );
    }
  }
  const rate = (100 * offered.size) / articles.length;
  console.log(
    `offered to ${articles.length} articles, ${asked} reports: ${offered.size} pairs of article and fact-check, ${rate.toFixed(1)} per 100 articles`,
  );
  if (process.argv.includes("--list")) for (const [pair, why] of offered) console.log(`  ${pair} ${why}`);
}

interface Line {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly seen: string;
}

function drawn(develop: boolean): Line[] {
  const file = join(process.env.ISNAD_EVAL ?? "", "data/saudinewsnet/articles.jsonl.gz");
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
  const isDevelop = (at: number): boolean => at % 50 === 7;
  const chosen = lines.filter((_, at) => (develop ? isDevelop(at) : at % STEP === 3 && !isDevelop(at)));
  return chosen.slice(0, ARTICLES).map((line) => JSON.parse(line));
}

/** Ten thousand records: the pool, and some of it again. */
function evalTime(set: CheckThat): void {
  const pool = poolChecks(set);
  const more = pool.slice(0, RECORDS - pool.length).map((check) => ({ ...check, id: `again-${check.id}` }));
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const index = indexFactChecks([...pool, ...more]);
  const made = performance.now() - start;
  const used = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const times = set.queries.map(({ text }) => {
    const asked = performance.now();
    index.find({ text });
    return performance.now() - asked;
  });
  console.log(
    `${RECORDS} records: made ready in ${made.toFixed(0)} ms, about ${used.toFixed(0)} MiB; ` +
      `a query ${percentile(times, 0.5)} ms in the middle, ${percentile(times)} ms at the 95th percentile`,
  );
}

main();
