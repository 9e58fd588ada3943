import { describe, expect, it } from "vitest";
import { tell } from "../../../test/told.ts";
import { compare } from "./comparison.ts";
import { changesOf } from "./index.ts";
import { Turns, type TurnType } from "./turns.ts";

const TYPES: readonly TurnType[] = ["negation", "corrected", "place", "actor"];
const CLAUSES = [
  "المسبح يفتح أبوابه مساء",
  "المسبح لا يفتح أبوابه مساء",
  "نفت البلدية أن المسبح يفتح أبوابه مساء",
  "زرع الطلاب خمسين شجرة في الحديقة",
  "زرع الطلاب ثلاثين شجرة لا خمسين في الحديقة",
  "تصحيح: زرع الطلاب أربعين شجرة في الحديقة",
  "أقيم المعرض في دمشق",
  "أقيم المعرض في بيروت",
  "لم يقم المعرض في بيروت",
];
const TOLD = [null, "الشراع"].flatMap((publisher) =>
  CLAUSES.map((clause, i) =>
    tell(clause, { id: `${publisher} ${i}`, ...(publisher === null ? {} : { publisher }) }),
  ),
);

describe("Turns", () => {
  it("has the turns that are among the changes, and no others", () => {
    const seen = new Set<string>();
    for (const from of TOLD)
      for (const to of TOLD)
        for (const apart of [false, true]) {
          const comparison = compare(from, to);
          const types = new Set<string>(changesOf(comparison, apart).map(({ type }) => type));
          const turns = new Turns(comparison, apart);
          for (const type of TYPES) expect(turns.has(type)).toBe(types.has(type));
          for (const type of types) seen.add(type);
        }
    expect([...seen]).toEqual(expect.arrayContaining(["corrected", "negation", "place"]));
  });
});
