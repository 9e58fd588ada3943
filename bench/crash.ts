/**
 * The import of 14,841 real articles, killed with no warning at twenty random moments.
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom } from "../scripts/random.ts";
import type { Library } from "../src/store/index.ts";
import { runCommand } from "./command.ts";
import { importWithKills, type KnownArticle } from "./kills.ts";

const KILLS = 20;
const SEED = 20261121;
/** Milliseconds that an import lives at least and at most. */
const LIFE = { least: 300, most: 15_000 };

const root = process.env.ISNAD_EVAL;
if (!root) {
  console.log("ISNAD_EVAL is not set: there is no collection to import");
  process.exit(0);
}
const built: { Library: typeof Library } = await import(
  new URL("../dist/store/index.js", import.meta.url).href
);
const input = join(root, "data/saudinewsnet/articles.jsonl.gz");
const place = mkdtempSync(join(tmpdir(), "isnad-crash-"));
const random = createRandom(SEED);

async function readArticles(): Promise<readonly KnownArticle[]> {
  const library = await built.Library.open(place);
  try {
    const articles = await library.engine.reading.selectFrom("article").select(["id", "identity"]).execute();
    console.log(`  opened again: ${articles.length} articles`);
    return articles;
  } finally {
    await library.close();
  }
}

try {
  const nextPause = (): number => LIFE.least + random() * (LIFE.most - LIFE.least);
  const { lost, doubled } = await importWithKills({ input, place, times: KILLS, nextPause, readArticles });
  const { lines } = await runCommand(["add", input, "--library", place]);
  const { added, unchanged } = lines.at(-1) ?? {};
  console.log(`${KILLS} kills: ${lost.length} acknowledged articles lost, ${doubled.length} doubled`);
  console.log(`the import to its end: ${unchanged} were there, ${added} added`);
  if (lost.length + doubled.length > 0) process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
