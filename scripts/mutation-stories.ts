/**
 * Stories made of the collection: articles by seed, told on with typed changes. Nothing of them is kept.
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Balance,
  draftOf,
  MUTATIONS,
  type MutationWords,
  parseWords,
  type StoryArticle,
  someSteps,
  tellCopies,
  tellStory,
} from "../src/evaluate/mutations/index.ts";
import { analyzeArticle } from "../src/index.ts";
import { type CollectedArticle, readCollection } from "./collection.ts";
import { createRandom } from "./random.ts";

const DATA = fileURLToPath(new URL("../data", import.meta.url));

/** The words of mutations, with the verbs of the lexicon. */
export function readWords(): MutationWords {
  const table = readFileSync(join(DATA, "mutations/words.tsv"), "utf8");
  const verbs = readFileSync(join(DATA, "lexicon/event-verbs.tsv"), "utf8").trimEnd().split("\n").slice(1);
  const pairs = verbs.map((line) => line.split("\t"));
  return parseWords(
    table,
    pairs.flatMap(([past, present]) => (past && present ? [[past, present] as const] : [])),
  );
}

/** One story with the articles around it that have nothing to do with it. */
export interface Story {
  readonly title: string;
  /** Told on with changes, parents first. */
  readonly retold: readonly StoryArticle[];
  /** Copied without a change. */
  readonly copied: readonly StoryArticle[];
  readonly distractors: readonly CollectedArticle[];
}

const LEAST_LETTERS = 500;
const MOST_LETTERS = 6000;
/** So many articles are the strangers of all stories. */
const STRANGERS = 400;
const BEFORE_ALL = "2015-07-20";

/** So many stories by seed, each with so many distractors. */
export async function makeStories(
  folder: string,
  count: number,
  distractors: number,
  seed = 5,
): Promise<Story[]> {
  const articles: CollectedArticle[] = [];
  for await (const article of readCollection(folder)) articles.push(article);
  const random = createRandom(seed);
  const usable = articles.filter(({ text }) => text.length >= LEAST_LETTERS && text.length <= MOST_LETTERS);
  const order = shuffle(usable, random);
  const words = readWords();
  const outlets = words.of("outlet").map(({ form }) => form);
  const balance: Balance = new Map();
  // The last of the order: no story comes to them.
  const known = order.slice(-STRANGERS);
  const stories: Story[] = [];
  for (const [i, article] of order.entries()) {
    if (stories.length === count) break;
    const name = `s${article.number}`;
    const options = { name, publisher: article.publisher, outlets, words, random, mutations: MUTATIONS };
    const draft = draftFrom(article, name);
    const retold = tellStory(draft, { ...options, steps: someSteps(random), balance });
    const host = order[(i + 7) % order.length];
    const copied =
      host && tellCopies(draft, draftFrom(host, `h${host.number}`), { ...options, name: `c${name}` });
    if (!retold || !copied) continue;
    const drawn = Array.from({ length: distractors }, () => known[Math.floor(random() * known.length)]);
    const others = drawn.filter((each) => each !== undefined);
    stories.push({ title: article.title, retold, copied, distractors: [...new Set(others)] });
  }
  return stories;
}

function draftFrom({ text, title, publisher }: CollectedArticle, name: string) {
  return draftOf(analyzeArticle(text, { id: name, title, publisher, published: BEFORE_ALL }), name);
}

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const keyed = list.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
