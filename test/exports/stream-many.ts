/**
 * A process that exports very much, in the form that it is told, to a reader that is slow. It prints how many bytes there were.
 * @module
 */
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { download } from "../../src/api/exports/download.ts";
import { findExporter } from "../../src/export/index.ts";
import { madeArticle, madeClaim, madeReport, madeSource } from "./made.ts";

const [form = "", rows = "0"] = process.argv.slice(2);
const exporter = findExporter(form);
if (!exporter) throw new Error(`there is no ${form}`);

const APPEARANCES = 20;
const PER_ARTICLE = 100;
const count = Number(rows);

function* claims() {
  for (let n = 0; n < count / APPEARANCES; n++)
    yield madeClaim(`c${n}`, `ستفتح الحديقة رقم ${n} أبوابها`, APPEARANCES);
}

const article = madeArticle("a0", "قالت هيفاء السروجي إن الحديقة ستفتح أبوابها يوم الخميس.\n");
function* reports() {
  const parts = { voice: "هيفاء السروجي", cue: "قالت", content: "الحديقة ستفتح أبوابها" };
  for (let n = 0; n < count; n++) {
    const report = madeReport(`r${n}`, article, parts);
    yield { ...report, article: `a${Math.floor(n / PER_ARTICLE)}` };
  }
}

const source = {
  ...madeSource({ claims: claims(), reports: reports() }),
  getArticle: async (id: string) => ({ ...article, id }),
};
const { body } = await download(exporter, source, "much");
let bytes = 0;
const slow = new Writable({
  write: (chunk: Buffer, _, done) => {
    bytes += chunk.length;
    setImmediate(done);
  },
});
await pipeline(body instanceof Readable ? body : Readable.from([body]), slow);
process.stdout.write(String(bytes));
