/**
 * How well article pages are read: bodies against what was marked by hand, and dates of publication.
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { htmlReader, type Source } from "../src/ingest/index.ts";
import type { Incoming } from "../src/model/index.ts";
import { fold, tokenize } from "../src/text/index.ts";

/** One page with a known text. Similarities are F1 over folded words and pairs of words, 0..1. */
export interface BodyFigure {
  readonly page: string;
  readonly words: number;
  readonly pairs: number;
  /** Strings that must be there and are not, or must not and are; only where the set has such. */
  readonly wrong: readonly string[];
}

/** One page with a known day of publication. */
export interface DateFigure {
  readonly page: string;
  readonly expected: string;
  readonly found: string | null;
  readonly basis: string | null;
}

/** All figures of a set. */
export interface PageFigures {
  readonly bodies: readonly BodyFigure[];
  readonly dates: readonly DateFigure[];
  /** What was said of the page that holds no article; null where one was made of it. */
  readonly index: string | null;
}

interface LbcGold {
  readonly V1: {
    readonly body: { readonly sections: readonly { readonly paragraphs: readonly string[] }[] };
  };
}
type MustGold = readonly (readonly [
  string,
  { readonly with: readonly string[]; readonly without: readonly string[] },
])[];
type DateGold = readonly { readonly file: string; readonly url: string; readonly publication_date: string }[];

/** Reads the set in `folder` (`data/html_articles_ar` of the evaluation folder). */
export async function measurePages(folder: string): Promise<PageFigures> {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  const page = (name: string): Promise<Incoming | string> => readPage(folder, name);
  const lbc = json<LbcGold>("lbcgroup_2026-01-08.gold.json").V1.body.sections.flatMap((s) => s.paragraphs);
  const cnn = "cnn_arabic_2013.html";
  const assabah = "assabah.com.tn.article.html";
  const [[, must] = ["", { with: [], without: [] }]] = json<MustGold>("assabah.gold.json");
  const dates: DateFigure[] = [];
  for (const gold of json<DateGold>("htmldate/dates.json")) dates.push(await measureDate(gold, page));
  const index = await page("fatabyyano_index_raw.html");
  return {
    bodies: [
      compare("lbcgroup_2026-01-08.html.gz", await page("lbcgroup_2026-01-08.html.gz"), lbc.join("\n")),
      compare(cnn, await page(cnn), text("cnn_arabic_2013.newspaper4k.txt")),
      checkStrings(assabah, await page(assabah), must),
    ],
    dates,
    index: typeof index === "string" ? index : null,
  };
}

/** The article of one page, or what was said of it. */
async function readPage(folder: string, name: string): Promise<Incoming | string> {
  const stored = readFileSync(join(folder, name));
  const bytes = name.endsWith(".gz") ? gunzipSync(stored) : stored;
  const source: Source = {
    path: name,
    url: null,
    mediaType: "text/html",
    headers: {},
    async *open() {
      yield bytes;
    },
  };
  for await (const outcome of htmlReader.read(source))
    return outcome.ok ? outcome.value : outcome.failure.message;
  return "nothing was read";
}

const textOf = (page: Incoming | string): string => (typeof page === "string" ? "" : page.text);

function compare(name: string, page: Incoming | string, gold: string): BodyFigure {
  const [found, expected] = [wordsOf(textOf(page)), wordsOf(gold)];
  return { page: name, words: f1(found, expected), pairs: f1(pairsOf(found), pairsOf(expected)), wrong: [] };
}

function checkStrings(name: string, page: Incoming | string, must: MustGold[number][1]): BodyFigure {
  const text = textOf(page);
  const wrong = [
    ...must.with.filter((s) => !text.includes(s)),
    ...must.without.filter((s) => text.includes(s)),
  ];
  return { page: name, words: Number.NaN, pairs: Number.NaN, wrong };
}

async function measureDate(
  gold: DateGold[number],
  page: (name: string) => Promise<Incoming | string>,
): Promise<DateFigure> {
  const read = await page(gold.file);
  const published = typeof read === "string" ? null : read.published;
  const found = published?.value.slice(0, 10) ?? null;
  return {
    page: new URL(gold.url).hostname,
    expected: gold.publication_date,
    found,
    basis: published?.basis ?? null,
  };
}

const wordsOf = (text: string): string[] =>
  tokenize(text).map(({ start, end }) => fold(text.slice(start, end)).text);

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, i) => `${words[i]} ${word}`);

function f1(found: readonly string[], expected: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const one of expected) counts.set(one, (counts.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of found) {
    const left = counts.get(one) ?? 0;
    if (left > 0) shared++;
    counts.set(one, left - 1);
  }
  return (2 * shared) / Math.max(1, found.length + expected.length);
}
