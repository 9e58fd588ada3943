import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findParagraphs, tokenize } from "../text/index.ts";
import { DEBRIS_RULES, type Debris, findDebris } from "./find.ts";
import type { DebrisRule } from "./rule.ts";

function find(text: string): Debris {
  const tokens = tokenize(text);
  return findDebris(text, tokens, findParagraphs(text, tokens));
}

/** What one rule cuts. */
function cutBy(rule: DebrisRule, text: string): string[] {
  return find(text)
    .diagnostics.filter(({ message }) => message.startsWith(`${rule.name}:`))
    .map(({ start, end }) => text.slice(start, end));
}

const pairs = DEBRIS_RULES.flatMap((rule) =>
  rule.finds.map(([text, cut]) => [rule.name, text, cut, rule] as const),
);
const misses = DEBRIS_RULES.flatMap((rule) => rule.ignores.map((text) => [rule.name, text, rule] as const));

describe("a rule for debris", () => {
  it.each(pairs)("%s finds its part of %s", (_, text, cut, rule) => {
    expect(cutBy(rule, text)).toContain(cut);
  });

  it.each(misses)("%s leaves alone %s", (_, text, rule) => {
    expect(cutBy(rule, text)).toEqual([]);
  });

  it("has a name of its own", () => {
    expect(new Set(DEBRIS_RULES.map((rule) => rule.name)).size).toBe(DEBRIS_RULES.length);
  });
});

describe("findDebris", () => {
  it("reads who publishes, whose text it is and when", () => {
    const text =
      "السفينة ترسو في الميناء\nموقع المرفأ || صحافة عربية ||الساحل اليوم – رست السفينة أمس.\nثم غادرت.\nمحرر الموقع : 2020 - 03 - 09";
    expect(find(text).metadata).toEqual({
      publisher: "موقع المرفأ",
      republishes: "الساحل اليوم",
      published: "2020-03-09",
      author: null,
      translatedFrom: null,
    });
  });

  it("reads the writer and the paper from a byline that ends in a city", () => {
    expect(find("سامي الحداد - المرفأ - بيروت: رست السفينة").metadata).toMatchObject({
      author: "سامي الحداد",
      publisher: "المرفأ",
      republishes: null,
    });
  });

  it("uses the names of a lexicon", () => {
    const text = "المرفأ- رست السفينة في الميناء أمس.";
    const tokens = tokenize(text);
    const known = { isOutlet: (name: string) => name === "المرفا", isPlace: () => false };
    expect(find(text).notBody).toEqual([]);
    expect(findDebris(text, tokens, findParagraphs(text, tokens), known).metadata.publisher).toBe("المرفأ");
  });

  it("reads the date in all the ways in which it is written", () => {
    for (const date of ["2020 - 03 - 09", "9/3/2020", "٩ مارس ٢٠٢٠", "9 آذار/ مارس 2020"])
      expect(find(`رست السفينة.\nتاريخ النشر: ${date}`).metadata.published).toBe("2020-03-09");
  });

  it("takes the lines under a foot's heading with it", () => {
    const text = "رست السفينة أمس.\nاقرأ أيضا:\nسفينة أخرى تغرق\nثالثة تصل";
    expect(find(text).notBody.map(({ start, end }) => text.slice(start, end))).toEqual([
      "اقرأ أيضا:",
      "سفينة أخرى تغرق",
      "ثالثة تصل",
    ]);
  });

  it("keeps a headline, and an article that has nothing else", () => {
    expect(find("السفينة ترسو في الميناء\nرست السفينة أمس. وقال القبطان: «نعم».").notBody).toEqual([]);
    expect(find("").notBody).toEqual([]);
  });

  it("gives stretches in order and in range for any text", () => {
    const units = [
      "رست",
      "السفينة",
      "واس",
      "رويترز",
      "الرياض",
      " ",
      "-",
      "–",
      ":",
      "\n",
      "||",
      "[",
      "]",
      "(",
      ")",
      "«",
      "»",
      ".",
      "سمات",
      "😀",
      "ﷲ",
      "َ",
    ];
    const text = fc.array(fc.constantFrom(...units), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (raw) => {
        let before = 0;
        for (const { start, end } of find(raw).notBody) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(raw.length);
      }),
    );
  });
});
