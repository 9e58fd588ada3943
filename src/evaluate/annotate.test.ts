import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requires } from "../../test/requirements.ts";
import type { ReadReport } from "../model/index.ts";
import { annotationOf } from "./annotate.ts";
import { loadGold } from "./load-gold.ts";
import { markGold, markPredicted } from "./marked.ts";
import { tokenSpans } from "./tokens.ts";

const TEXT =
  "قال الحداد إن الرافعة وصلت. 😀 وقال الحداد إن الرافعة وصلت. ونقلت الوكالة عن الحداد أن الرصيف مغلق، وأن الرافعة وصلت.";
const TOKENS = tokenSpans(TEXT);
const META = { title: null, publisher: null, republishes: null, author: null, published: "2024-03-05T10:00" };

const span = fc.tuple(fc.nat(TOKENS.length - 1), fc.nat(3)).map(([from, length]) => ({
  start: TOKENS[from]?.start ?? 0,
  end: TOKENS[Math.min(from + length, TOKENS.length - 1)]?.end ?? 0,
}));
const report = fc.record({
  content: span,
  more: fc.constant([]),
  form: fc.constantFrom("direct" as const, "mixed" as const),
  stance: fc.constantFrom("neutral" as const, "rejects" as const),
  negated: fc.boolean(),
  chain: fc.array(
    fc.record({
      source: fc.option(span),
      cue: fc.option(span),
      name: fc.constant("سامي الحداد"),
      kind: fc.constantFrom("person" as const, "group" as const),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
const reading = fc
  .array(report, { maxLength: 5 })
  .map((reports): ReadReport[] => reports.map((one, at) => ({ ...one, id: `r${at + 1}` })));

const EVAL = process.env.ISNAD_EVAL ?? "";
const checker = join(EVAL, "gold/check.py");
const hasChecker = (): boolean =>
  requires("python3 and gold/check.py under ISNAD_EVAL", EVAL !== "" && existsSync(checker));

describe("an annotation file", () => {
  it("says where every word stands, also where it stands more than once", () => {
    fc.assert(
      fc.property(reading, (reports) => {
        const gold = loadGold(JSON.stringify(annotationOf("a.txt", TEXT, META, reports)), "a.json");
        const back = gold?.reports.map((one) => markGold({ text: TEXT, tokens: TOKENS }, one));
        expect(back).toEqual(reports.map((one) => markPredicted(TOKENS, one)));
      }),
    );
  });

  it.skipIf(!hasChecker())("passes the check of those who annotate", () => {
    const folder = mkdtempSync(join(tmpdir(), "isnad-annotation-"));
    writeFileSync(join(folder, "a.txt"), TEXT);
    for (const [at, reports] of fc.sample(reading, 5).entries())
      writeFileSync(join(folder, `${at}.json`), JSON.stringify(annotationOf("a.txt", TEXT, META, reports)));
    const files = [0, 1, 2, 3, 4].map((at) => join(folder, `${at}.json`));
    expect(execFileSync("python3", [checker, folder, ...files], { encoding: "utf8" })).toContain("reports");
    rmSync(folder, { recursive: true });
  });
});
