/**
 * How well retellings are traced whose lineage is known: articles of the collection by seed, told on with typed changes in
 * chains and trees of one to four steps, each story in a pool with articles that have nothing to do with it. All in memory.
 * Needs the evaluation folder: ISNAD_EVAL=/absolute/path npx tsx scripts/eval-mutations.ts
 * With --stories=50, --distractors=10, --seed=5; --misses=FILE writes what was not traced, by class, for whoever may read
 * the collection.
 * @module
 */
import { existsSync, writeFileSync } from "node:fs";
import {
  countChanges,
  isTogether,
  type ScoredRetelling,
  type StoryArticle,
  scoreStory,
  staysOneClaim,
  sumCounts,
  TracedIndex,
  type TypeCounts,
} from "../src/evaluate/mutations/index.ts";
import { analyzeArticle } from "../src/index.ts";
import { describeArticle } from "../src/match/index.ts";
import type { DescribedArticle } from "../src/model/index.ts";
import { traceClaims } from "../src/pipeline/claims.ts";
import { textOf } from "../src/text/index.ts";
import type { CollectedArticle } from "./collection.ts";
import { describeMisses } from "./mutation-misses.ts";
import { makeStories, type Story } from "./mutation-stories.ts";

const numberOf = (option: string, otherwise: number): number =>
  Number(process.argv.find((each) => each.startsWith(`--${option}=`))?.split("=")[1] ?? otherwise);

const describeStoryArticle = (article: StoryArticle, title: string): DescribedArticle => {
  const { id, publisher, published, text } = article;
  return describeArticle(analyzeArticle(text, { id, title, publisher, published }));
};

const strangersKnown = new Map<number, DescribedArticle>();

/** Strangers were published in the same days, on the hour, so that no date tells them apart. */
function describeStranger({ number, publisher, title, text }: CollectedArticle): DescribedArticle {
  const known = strangersKnown.get(number);
  if (known) return known;
  const published = `2015-07-2${1 + (number % 3)}T${String(number % 24).padStart(2, "0")}:00`;
  const described = describeArticle(analyzeArticle(text, { id: `x${number}`, title, publisher, published }));
  strangersKnown.set(number, described);
  return described;
}

/** What all pools gave. */
interface Figures {
  readonly retold: ScoredRetelling[];
  readonly whole: ScoredRetelling[];
  readonly framed: ScoredRetelling[];
  /** Followed statements of first articles, and how many of them were given a parent. */
  firsts: number;
  firstsWithParent: number;
  /** Articles and statements of each pool of retellings. */
  readonly articles: number[];
  readonly statements: number[];
  /** Claims of followed statements that hold a statement of a stranger: both, for reading. */
  readonly strangers: string[];
  claims: number;
}

function measure(story: Story, figures: Figures): void {
  const strangers = story.distractors.map(describeStranger);
  const pool = [...story.retold.map((article) => describeStoryArticle(article, story.title)), ...strangers];
  const traced = traceClaims(pool);
  const index = new TracedIndex(traced);
  figures.retold.push(...scoreStory(story.retold, index));
  figures.articles.push(pool.length);
  figures.statements.push(pool.reduce((all, { statements }) => all + statements.length, 0));
  countFirsts(story, index, figures);
  const [first, copy, guest] = story.copied;
  if (!first || !copy || !guest) throw new Error(`the story "${story.title}" has no copies`);
  figures.whole.push(...scorePair([first, copy], story, strangers));
  figures.framed.push(...scorePair([first, guest], story, strangers));
}

function scorePair(
  pair: readonly StoryArticle[],
  { title }: Story,
  strangers: readonly DescribedArticle[],
): ScoredRetelling[] {
  const described = pair.map((article) => describeStoryArticle(article, title));
  return scoreStory(pair, new TracedIndex(traceClaims([...described, ...strangers])));
}

function countFirsts({ retold: [first], distractors }: Story, index: TracedIndex, figures: Figures): void {
  const strangers = new Map(distractors.map(({ number, text }) => [`x${number}`, text]));
  for (const { statement } of first?.followed ?? []) {
    const found = first && index.at(first.id, statement);
    figures.firsts++;
    if (!found) continue;
    figures.claims++;
    if (found.appearance.parent) figures.firstsWithParent++;
    const stranger = found.claim.appearances.find(({ document }) => strangers.has(document));
    const its = strangers.get(stranger?.document ?? "");
    if (stranger && its)
      figures.strangers.push(`- ${textOf(first.text, statement)}\n  ${textOf(its, stranger.statement)}`);
  }
}

const ratio = (part: number, whole: number): string => (whole === 0 ? "  -  " : (part / whole).toFixed(3));

const share = <T>(list: readonly T[], test: (one: T) => boolean): string =>
  `${ratio(list.filter(test).length, list.length)} of ${list.length}`;

const f1 = ({ right, made, found }: TypeCounts): string => ratio(2 * right, made + found);

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function print(stories: readonly Story[], figures: Figures): void {
  const { retold, whole, framed } = figures;
  const articles = stories.reduce((all, story) => all + story.retold.length - 1, 0);
  console.log(
    `${stories.length} articles, ${articles} retellings, ${retold.length} followed statements in them`,
  );
  console.log(
    `pools: ${median(figures.articles)} articles and ${median(figures.statements)} statements (median), at most ${Math.max(...figures.articles)} and ${Math.max(...figures.statements)}`,
  );
  console.log(`parent: article and statement ${share(retold, (one) => one.parentRight)} (bar 0.85)`);
  console.log(`        article ${share(retold, (one) => one.parentArticleRight)}`);
  for (const frame of new Set(retold.map(({ article }) => article.frame)))
    console.log(
      `        ${frame}: ${share(
        retold.filter((one) => one.article.frame === frame),
        (one) => one.parentRight,
      )}`,
    );
  for (const step of [1, 2, 3, 4])
    console.log(
      `        step ${step}: ${share(
        retold.filter((one) => one.article.step === step),
        (one) => one.parentRight,
      )}`,
    );
  console.log(
    `first articles that were given a parent: ${figures.firstsWithParent} of ${figures.firsts} statements`,
  );
  printChanges(retold);
  console.log(
    `together with its parent's (a claim, or a storyline where the change asks for it): ${share(retold, isTogether)}`,
  );
  console.log(`  one claim: ${share(retold.filter(staysOneClaim), (one) => one.oneClaim)}`);
  const others = retold.filter((one) => !staysOneClaim(one));
  console.log(
    `  one storyline: ${share(others, (one) => one.oneStory)}; in one claim all the same: ${share(others, (one) => one.oneClaim)}`,
  );
  console.log(`statements all of whose appearances are together: ${allTogether(retold)}`);
  console.log(`claims with a statement of a stranger: ${figures.strangers.length} of ${figures.claims}`);
  console.log("without a change:");
  console.log(
    `  whole copies: one claim ${share(whole, (one) => one.oneClaim)}, parent ${share(whole, (one) => one.parentRight)}`,
  );
  console.log(
    `  a sentence in another article: one claim ${share(framed, (one) => one.oneClaim)}, parent ${share(framed, (one) => one.parentRight)}`,
  );
  console.log(
    `  changes made up: ${[...whole, ...framed].filter(({ changes }) => changes.length > 0).length}`,
  );
}

function printChanges(retold: readonly ScoredRetelling[]): void {
  const counts = countChanges(retold);
  const placed = countChanges(retold, { placed: true });
  const all = sumCounts(counts.values());
  const row = (name: string, { right, made, found }: TypeCounts, where: TypeCounts): string =>
    `  ${name.padEnd(22)} P ${ratio(right, found)} R ${ratio(right, made)} F1 ${f1({ right, made, found })}  made ${String(made).padStart(4)} found ${String(found).padStart(4)}  in the right place ${ratio(where.right, made)}`;
  console.log("changes");
  console.log(`${row("all", all, sumCounts(placed.values()))} (bar 0.80)`);
  const known = sumCounts(countChanges(retold.filter((one) => one.parentRight)).values());
  console.log(
    row(
      "all, parent right",
      known,
      sumCounts(
        countChanges(
          retold.filter((one) => one.parentRight),
          { placed: true },
        ).values(),
      ),
    ),
  );
  const none = { right: 0, made: 0, found: 0 };
  for (const [type, each] of [...counts].sort((a, b) => b[1].made - a[1].made))
    console.log(row(type, each, placed.get(type) ?? none));
}

function allTogether(retold: readonly ScoredRetelling[]): string {
  const byThread = new Map<string, ScoredRetelling[]>();
  for (const one of retold)
    byThread.set(one.followed.thread, [...(byThread.get(one.followed.thread) ?? []), one]);
  return share([...byThread.values()], (list) => list.every(isTogether));
}

const root = process.env.ISNAD_EVAL;
if (!root || !existsSync(root))
  console.log("ISNAD_EVAL does not name the evaluation folder: nothing measured.");
else {
  const stories = await makeStories(
    root,
    numberOf("stories", 500),
    numberOf("distractors", 10),
    numberOf("seed", 5),
  );
  const figures: Figures = {
    retold: [],
    whole: [],
    framed: [],
    firsts: 0,
    firstsWithParent: 0,
    articles: [],
    statements: [],
    strangers: [],
    claims: 0,
  };
  for (const story of stories) measure(story, figures);
  print(stories, figures);
  const misses = process.argv.find((each) => each.startsWith("--misses="))?.slice("--misses=".length);
  if (misses) writeFileSync(misses, describeMisses(figures.retold, figures.strangers));
}
