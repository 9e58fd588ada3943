import { afterAll, describe, expect, it } from "vitest";
import { factCheckOf } from "../../model/fact-check.case.ts";
import { type ComparedCheck, type MakeSuggester, SuggestThread, suggestHere } from "./suggester.ts";

const check = (id: string, claim: string): ComparedCheck =>
  factCheckOf({
    id,
    publisher: "مكتب التدقيق",
    language: "ar",
    claim,
    verdict: { wording: "غير صحيح", rating: null, scale: "refuted" },
  });

const CRANES = check("cranes", "رافعات المرفأ الشمالي توقفت عن العمل شهرًا كاملًا");
const BEES = check("bees", "خلايا النحل في البساتين الغربية نفقت بسبب الدخان");
const QUERIES = [
  { text: "توقفت رافعات المرفأ الشمالي شهرًا" },
  { text: "لا شيء يشبه ذلك" },
  { text: "نفقت خلايا النحل بسبب دخان البساتين" },
];

const thread = new SuggestThread();
afterAll(() => thread.close());

describe.each<[string, MakeSuggester]>([
  ["here", suggestHere],
  ["on a thread", thread.make],
])("a suggester %s", (_, make) => {
  const idsFor = async (checks: readonly ComparedCheck[]) => {
    const { suggest } = await make(checks);
    return (await suggest(QUERIES, { least: 0.2 })).map((found) => found.map(({ factCheck }) => factCheck));
  };

  it("answers each question in its place", async () => {
    expect(await idsFor([CRANES, BEES])).toEqual([["cranes"], [], ["bees"]]);
  });

  it("takes other fact-checks when they have changed", async () => {
    expect(await idsFor([BEES])).toEqual([[], [], ["bees"]]);
    expect(await idsFor([])).toEqual([[], [], []]);
  });

  it("says the same as every other", async () => {
    const { suggest } = await make([CRANES, BEES]);
    expect(await suggest(QUERIES)).toEqual(await (await suggestHere([CRANES, BEES])).suggest(QUERIES));
  });

  it("throws for two with one id, and goes on with what it had", async () => {
    await expect(make([CRANES, CRANES])).rejects.toThrow("cranes");
    expect(await idsFor([CRANES])).toEqual([["cranes"], [], []]);
  });
});
