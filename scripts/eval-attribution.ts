/**
 * "Who said what" in sentences whose attributions were read off human dependency trees; what is found beside them is judged by
 * docs/evaluation/pud-extra-reports.tsv. Needs the evaluation folder: ISNAD_EVAL=/absolute/path npx tsx scripts/eval-attribution.ts
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultLexicon } from "../src/arabic/lexicon/index.ts";
import {
  type AttributionCounts,
  countAttributions,
  type ReferenceSentence,
  speakerF1,
} from "../src/evaluate/attribution.ts";
import { judge, parseVerdicts, verdictKey } from "../src/evaluate/attribution-verdicts.ts";
import { analyzeArticle } from "../src/index.ts";
import { foldWord, tokenize } from "../src/text/index.ts";

/** The verbs whose clauses the reference looked for. */
const LISTED = new Set(
  (
    "أبدى أبلغ أجاب أخبر أردف أشار أضاف أعرب أعلن أفاد أقر أكد أورد أوضح اتهم ادعى استطرد اعتبر اعترف اعتقد بين تابع تنبأ توقع " +
    "حذر حكى دعا ذكر رأى رد روى زعم شدد شرح صرح طالب قال قدر كتب كشف لفت ناشد نبه نفى نقل وصف"
  )
    .split(" ")
    .map(foldWord),
);

const root = process.env.ISNAD_EVAL;
const file = root ? join(root, "data/attribution_pud/pud.jsonl") : null;

if (!file || !existsSync(file))
  console.log("eval:attribution skipped: ISNAD_EVAL names no folder with data/attribution_pud.");
else {
  const lines = readFileSync(file, "utf8").split("\n");
  const sentences = lines.filter((line) => line !== "").map((line): ReferenceSentence => JSON.parse(line));
  const counts = countAttributions(
    sentences,
    (text) => analyzeArticle(text).reports.filter((report) => report.chain.length > 0),
    isListed,
  );
  printRecall(counts);
  printExtra(counts);
}

/** True for a form of a listed verb, participles and verbal nouns too. */
function isListed(cue: string): boolean {
  const { look } = defaultLexicon();
  return tokenize(cue).some(({ folded }) =>
    look(folded).readings.some(({ entry }) => entry.type === "verb" && LISTED.has(foldWord(entry.lemma))),
  );
}

function share(n: number, of: number): string {
  return `${(of ? n / of : 0).toFixed(3)} (${n} of ${of})`;
}

function printRecall(counts: AttributionCounts): void {
  console.log(`cues found            ${share(counts.cuesFound, counts.cues)}`);
  console.log(`contents at half      ${share(counts.contentsFound, counts.cuesFound)} of the cues found`);
  console.log(
    `speakers, overlap F1  ${speakerF1(counts).toFixed(3)} (${counts.speakersFound} right; ${counts.speakersNamed} named, ${counts.speakers} in the reference)`,
  );
}

function printExtra({ expected, extra }: AttributionCounts): void {
  const table = join(import.meta.dirname, "../docs/evaluation/pud-extra-reports.tsv");
  const { right, voice, wrong, unjudged } = judge(extra, parseVerdicts(readFileSync(table, "utf8")));
  const good = right.length + voice.length;
  const judged = good + wrong.length;
  console.log(
    `beside the reference  ${extra.length} reports by its verbs: ${right.length} right, ${voice.length} right but for the voice, ${wrong.length} wrong, ${unjudged.length} unjudged`,
  );
  console.log(`right of the judged   ${share(good, judged)}`);
  console.log(
    `right of all          ${share(expected + good, expected + judged)} with those of the reference`,
  );
  for (const report of unjudged) console.log(`unjudged  ${verdictKey(report)}`);
}
