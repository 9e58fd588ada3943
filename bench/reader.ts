/**
 * How smooth the reader is with a long article: 300 kB with 5,000 reports. Needs Chromium and the built web app.
 * Run: npx tsx bench/reader.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowserDesk } from "../test/desk/browser.case.ts";

const REPORTS = 5_000;
const IN_A_ROW = 5;
const names = ["مدير الميناء", "رئيسة البلدية", "هيفاء السروجي", "مهندس السد", "ناطق باسم النادي"];
const places = ["الجسر", "الرصيف", "السوق", "المعرض", "الطريق"];

const sentence = (n: number): string =>
  `وقال ${names[n % names.length]} إن ${places[(n * 7) % places.length]} رقم ${n} سيفتح صباح الأحد.`;
const text = Array.from({ length: REPORTS / IN_A_ROW }, (_, line) =>
  Array.from({ length: IN_A_ROW }, (_, at) => sentence(line * IN_A_ROW + at)).join(" "),
).join("\n");

const desk = await openBrowserDesk();
const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
try {
  writeFileSync(join(folder, "long.txt"), `${text}\n`);
  await desk.take(join(folder, "long.txt"));
  const row = await desk.library.engine.reading.selectFrom("article").select("id").executeTakeFirst();
  const page = await desk.open(`/articles/${row?.id}`);
  await page.locator("aside ol button").first().waitFor();
  const frames = (await page.evaluate(`new Promise((resolve) => {
    const gaps = [];
    let last = performance.now();
    const step = (now) => {
      gaps.push(now - last);
      last = now;
      window.scrollBy(0, 120);
      if (gaps.length < 300) requestAnimationFrame(step);
      else resolve(gaps.slice(1));
    };
    requestAnimationFrame(step);
  })`)) as number[];
  const selections: number[] = [];
  for (let n = 0; n < 30; n++)
    selections.push(
      await page.evaluate<number>(`new Promise((resolve) => {
        const start = performance.now();
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "${n === 0 ? "j" : n === 1 ? "Enter" : "j"}", bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      })`),
    );
  const at = (list: number[], share: number): string =>
    (list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0).toFixed(1);
  const total = frames.reduce((sum, gap) => sum + gap, 0);
  const shown = await page.locator("aside h2").first().innerText();
  console.log(`${(Buffer.byteLength(text) / 1000).toFixed(0)} kB, ${[...text].length} letters; ${shown}`);
  console.log(
    `scrolling: ${((frames.length / total) * 1000).toFixed(0)} frames a second, slowest 5 %: ${at(frames, 0.95)} ms`,
  );
  console.log(
    `selection to paint: median ${at(selections, 0.5)} ms, slowest 5 %: ${at(selections, 0.95)} ms`,
  );
  console.log(
    `marks painted now: ${await page.evaluate("[...CSS.highlights.values()].reduce((n, one) => n + one.size, 0)")}`,
  );
} finally {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
}
