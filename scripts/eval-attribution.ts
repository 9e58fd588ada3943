/**
 * Recall against sentences whose attributions were read off human dependency trees. Needs the evaluation folder:
 * ISNAD_EVAL=/absolute/path npx tsx scripts/eval-attribution.ts
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countAttributions, type ReferenceSentence } from "../src/evaluate/attribution.ts";
import { analyzeArticle } from "../src/index.ts";

const root = process.env.ISNAD_EVAL;
const file = root ? join(root, "data/attribution_pud/pud.jsonl") : null;

if (!file || !existsSync(file))
  console.log("eval:attribution skipped: ISNAD_EVAL names no folder with data/attribution_pud.");
else {
  const lines = readFileSync(file, "utf8").split("\n");
  const sentences = lines.filter((line) => line !== "").map((line): ReferenceSentence => JSON.parse(line));
  const counts = countAttributions(sentences, (text) =>
    analyzeArticle(text).reports.filter((r) => r.chain.length > 0),
  );
  const share = (n: number, of: number): string => `${(of ? n / of : 0).toFixed(3)} (${n} of ${of})`;
  console.log(`contents found  ${share(counts.contentsFound, counts.contents)}`);
  console.log(`speakers right  ${share(counts.speakersFound, counts.speakers)} of the contents found`);
}
