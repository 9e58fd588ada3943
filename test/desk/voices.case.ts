/**
 * Articles in which one man is named by three, and one outlet takes from another.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestDesk } from "./api.case.ts";

const LINES = [
  {
    publisher: "المدّ",
    title: "الرافعة",
    published: "2024-03-05",
    text: "قال مدير المرفأ سامي الحداد إن الرافعة وصلت. ونفى سامي الحداد أن يكون الرصيف مغلقا.",
  },
  {
    publisher: "البوصلة",
    title: "الرصيف",
    published: "2024-04-02",
    text: "نقلت وكالة الرصيف عن سامي الحداد قوله إن الرافعة وصلت. وقالت مصادر مطلعة إن الطريق سيفتح.",
  },
  {
    publisher: "البوصلة",
    title: "السد",
    published: "2024-04-03",
    text: "قال مدير المرفأ سامي الحدادي إن السفينة أبحرت.",
  },
];

/** One man under his name and under another, each in a text of its own that says the same thing. */
const TWO_NAMES = [
  {
    publisher: "المدّ",
    text: "قال مدير المرفأ سامي الحداد إن 120 حاوية وصلت إلى الرصيف الشرقي صباح الأحد. وذكر الحارس حسن الديب أن الباب الخلفي مغلق.",
  },
  {
    publisher: "البوصلة",
    text: "قال أبو رامي إن 120 حاوية وصلت إلى الرصيف الشرقي صباح الأحد. وأعلن البستاني رامي عيد أن الحديقة زُرعت ورودا.",
  },
];

/** Takes in what quotes one man under three spellings. */
export const takeQuoting = (desk: TestDesk): Promise<void> => take(desk, LINES);

/** Takes in what quotes one man under two names. */
export const takeTwoNames = (desk: TestDesk): Promise<void> => take(desk, TWO_NAMES);

async function take(desk: TestDesk, lines: readonly object[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-voices-"));
  const file = join(folder, "a.jsonl");
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
  await desk.take(file);
  rmSync(folder, { recursive: true });
}
