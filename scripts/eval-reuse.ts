/**
 * Figures of text that articles share and of whose text each is: near copies and agencies over the collection at
 * ISNAD_EVAL, and the fields of every standing over corpus/. With --time also time and memory; with --judge the rows that
 * test/reuse/agency-judged.tsv lacks.
 * @module
 */
import { defaultLexicon } from "../src/arabic/index.ts";
import { compareStandings, STANDING_FIELDS, scorePairs } from "../src/evaluate/reuse.ts";
import { findReuse, type Reuse } from "../src/match/index.ts";
import type { Article, Standing } from "../src/model/index.ts";
import { judgeStandings } from "../src/origins/index.ts";
import { readCredits } from "../src/origins/standing/credits.ts";
import { corpusStandings } from "../test/reuse/corpus-standings.ts";
import { drawBy, hashOfText, readJudgements, scoreSample } from "./agency-judged.ts";
import { readArticles, readClusters, readListedPairs } from "./reuse-collection.ts";

const SEED = 5;
const DRAWN = 100;
/** The agency whose bylines are hidden. */
const HIDDEN = "واس";

const percent = (part: number, whole: number): string =>
  whole === 0 ? "-" : `${part} of ${whole} (${((100 * part) / whole).toFixed(2)} %)`;
const figure = (value: number | null): string => (value === null ? "-" : value.toFixed(4));
const wrap = (articles: readonly Article[]) => articles.map((article) => ({ article }));

function printPairs(reuse: Reuse, folder: string): void {
  const listed = readListedPairs(folder);
  const near = reuse.pairs.filter(({ jaccard, inA, inB }) => jaccard >= 0.3 || Math.max(inA, inB) >= 0.6);
  for (const jaccard of [0.8, 0.5, 0]) {
    const found = near.filter((pair) => pair.jaccard >= jaccard);
    const { recall } = scorePairs(reuse.pairs, listed, jaccard);
    const { precision, found: count } = scorePairs(found, listed);
    console.log(
      `pairs at J >= ${jaccard || "0.3 or containment >= 0.6"}: recall ${figure(recall)}, precision ${figure(precision)} of ${count}`,
    );
  }
  console.log(`pairs that share a passage and are no near copies: ${reuse.pairs.length - near.length}`);
  console.log(`shingles that are boilerplate: ${reuse.boilerplate.hashes.size}`);
}

/** The agencies that the byline field alone names. */
function bylineAgencies(article: Article): readonly string[] {
  return readCredits({ ...article, republishes: null }, defaultLexicon()).named.map(({ key }) => key);
}

function printHidden(articles: ReadonlyMap<string, Article>, reuse: Reuse, folder: string): void {
  const nothing = findReuse([]);
  const score = { hidden: 0, throughCopies: 0, byText: 0 };
  for (const ids of readClusters(folder)) {
    const group = ids.flatMap((id) => articles.get(id) ?? []);
    const credited = group.filter((article) => bylineAgencies(article).includes(HIDDEN));
    if (credited.length < 2) continue;
    for (const each of credited) {
      const blank = { ...each, author: null };
      const among = judgeStandings(wrap(group.map((article) => (article === each ? blank : article))), reuse);
      score.hidden++;
      if (agencyOf(among, each.id) === HIDDEN) score.throughCopies++;
      if (agencyOf(judgeStandings(wrap([blank]), nothing), each.id) === HIDDEN) score.byText++;
    }
  }
  console.log(`hidden ${HIDDEN} bylines: named ${percent(score.throughCopies, score.hidden)}`);
  console.log(`  by the article's own text alone: ${percent(score.byText, score.hidden)}`);
}

const agencyOf = (standings: readonly Standing[], id: string): string | null =>
  standings.find(({ document }) => document === id)?.agency ?? null;

function printSample(standings: readonly Standing[], articles: ReadonlyMap<string, Article>): void {
  const drawn = drawBy(SEED, withoutByline(standings, articles), DRAWN);
  const { judged, right } = scoreSample(drawn, articles);
  console.log(`agencies named without a byline: ${percent(right, judged)} right, of ${drawn.length} drawn`);
  if (!process.argv.includes("--judge")) return;
  const judgements = readJudgements();
  for (const { document, agency } of drawn)
    if (judgements.get(document)?.agency !== agency)
      console.log(`${document}\t${hashOfText(articles.get(document)?.text ?? "")}\t${agency}\t?\t`);
}

/** Articles for which an agency (or another house) is named that their byline does not name. */
function withoutByline(standings: readonly Standing[], articles: ReadonlyMap<string, Article>): Standing[] {
  return standings.filter(({ document, agency }) => {
    const article = articles.get(document);
    return agency !== null && agency !== "وكالات" && article && bylineAgencies(article).length === 0;
  });
}

function printKinds(standings: readonly Standing[]): void {
  const counts = new Map<string, number>();
  for (const { kind, agency } of standings) {
    const key = agency === null ? kind : `${kind} of an agency's text`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [kind, count] of [...counts].sort()) console.log(`  ${kind}: ${count}`);
}

function printTime(articles: readonly Article[]): void {
  for (const count of [1000, 5000, articles.length]) {
    const part = articles.slice(0, count);
    const from = performance.now();
    const reuse = findReuse(part);
    const between = performance.now();
    judgeStandings(wrap(part), reuse);
    const seconds = [between - from, performance.now() - between].map((ms) => (ms / 1000).toFixed(2));
    const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
    const memory = [rss, heapUsed + arrayBuffers].map((bytes) => Math.round(bytes / 1e6));
    console.log(
      `${count} articles: reuse ${seconds[0]} s, standings ${seconds[1]} s; ${memory[0]} MB resident, ${memory[1]} MB used`,
    );
  }
}

function printCorpus(): void {
  for (const source of ["text", "metadata"] as const) {
    const { found, annotated } = corpusStandings(source);
    const misses = compareStandings(found, annotated);
    const shares = STANDING_FIELDS.map(
      (field) =>
        `${field} ${annotated.length - misses.filter((miss) => miss.field === field).length}/${annotated.length}`,
    );
    console.log(`corpus/, publisher and date from ${source}: ${shares.join(", ")}`);
    for (const { document, field, expected, found: got } of misses)
      console.log(`  ${document}: ${field}: ${got}, not ${expected}`);
  }
}

printCorpus();
const folder = process.env.ISNAD_EVAL;
if (!folder) console.log("ISNAD_EVAL is not set: no figures of the collection");
else {
  const list = await readArticles(folder);
  if (process.argv.includes("--time")) printTime(list);
  else {
    const articles = new Map(list.map((article) => [article.id, article]));
    const reuse = findReuse(list);
    printPairs(reuse, folder);
    const standings = judgeStandings(wrap(list), reuse);
    printKinds(standings);
    printHidden(articles, reuse, folder);
    printSample(standings, articles);
  }
}
