/**
 * Measures how article pages of the web are read. Needs the evaluation folder: ISNAD_EVAL=<folder> npx tsx scripts/eval-pages.ts
 * Without the variable nothing is measured and the exit code is 0.
 * @module
 */
import { join } from "node:path";
import { measurePages } from "./page-figures.ts";

const folder = process.env.ISNAD_EVAL;
if (!folder) console.log("ISNAD_EVAL is not set: nothing to measure against.");
else await print(join(folder, "data/html_articles_ar"));

async function print(set: string): Promise<void> {
  const { bodies, dates, index } = await measurePages(set);
  console.log("Bodies: F1 of words, of pairs of words");
  for (const { page, words, pairs, wrong } of bodies) {
    const figure = Number.isNaN(words)
      ? `${wrong.length} strings wrong`
      : `${words.toFixed(3)} ${pairs.toFixed(3)}`;
    console.log(`  ${page.padEnd(32)} ${figure}`, ...wrong);
  }
  const right = dates.filter(({ expected, found }) => expected === found);
  console.log(`Dates of publication: ${right.length} of ${dates.length}`);
  for (const { page, expected, found, basis } of dates)
    console.log(`  ${page.padEnd(32)} ${expected} ${found ?? "none"} ${basis ?? ""}`);
  console.log(`A page of links: ${index ?? "was taken for an article"}`);
}
