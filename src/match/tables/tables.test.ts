import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { foldWord, tokenize } from "../../text/index.ts";
import { WEIGHT, weightOf } from "./background.ts";
import { allConcepts, conceptOf, conceptsIn } from "./concepts.ts";
import { senseKeyOf } from "./kindred.ts";
import { lemmaOf } from "./lemma.ts";
import { nameKey, nationBehind, nationOfNisba, nisbaOf } from "./nations.ts";
import { parseMatchTable } from "./table.ts";
import { knownWord } from "./word.ts";

const ideas = (text: string): string[] => {
  const words = tokenize(text).map(({ folded }) => ({ folded, light: lemmaOf(folded) }));
  return [...new Set(conceptsIn(words).map(({ concept }) => conceptOf(concept).name))];
};
const weight = (word: string): number => weightOf(foldWord(word), lemmaOf(foldWord(word)));

describe("parseMatchTable", () => {
  const header = "word\tnote\n";

  it("drops the note, comments and empty lines", () => {
    expect(parseMatchTable("frequent", `${header}# a comment\n\nيوم\tday\n`)).toEqual([["يوم"]]);
  });

  it.each([
    ["another header", "words\tnote\n", "header"],
    ["a row of another width", `${header}يوم\n`, "line 2"],
    ["an empty first cell", `${header}\tday\n`, "empty"],
    ["a word that came before", `${header}يوم\tday\nيوم\tday\n`, "line 3"],
  ])("refuses %s", (_, tsv, problem) => {
    expect(() => parseMatchTable("frequent", tsv)).toThrow(problem);
  });
});

describe("concepts", () => {
  it("are at least 150", () => {
    expect(allConcepts().length).toBeGreaterThanOrEqual(150);
  });

  it.each([
    ["أغلقت البلدية المكتبة", "close"],
    ["إقفال المكتبة", "close"],
    ["يدعمون النادي", "support"],
    ["مساندة النادي", "support"],
    ["بنقل الكتب", "transfer"],
    ["وقف إطلاق النار", "ceasefire"],
    ["ورعايته للمهرجان", "sponsor"],
  ])("%s: %s", (text, idea) => {
    expect(ideas(text)).toContain(idea);
  });

  it.each([
    ["الطريق الأخرى", "delay"],
    ["تركي", "leave"],
    ["مع الجيران", "support"],
  ])("%s is no %s", (text, idea) => {
    expect(ideas(text)).not.toContain(idea);
  });

  it("say the contrary both ways", () => {
    for (const { number, opposites } of allConcepts())
      for (const opposite of opposites) expect(conceptOf(opposite).opposites).toContain(number);
  });

  it("have no number beyond the last row", () => {
    expect(() => conceptOf(allConcepts().length)).toThrow(RangeError);
  });
});

describe("lemmaOf", () => {
  it.each([
    ["كاملا", "كامل"],
    ["والكاملة", "كامل"],
    ["والمتهم", "متهم"],
    ["رعايتها", lemmaOf(foldWord("رعاية"))],
  ])("%s: %s", (word, stem) => {
    expect(lemmaOf(foldWord(word))).toBe(stem);
  });
});

describe("weightOf", () => {
  it("knows grammar, what every page has, and the rest", () => {
    expect([weight("لكنها"), weight("فيه"), weight("الحكومة"), weight("الزيزفون")]).toEqual([
      WEIGHT.none,
      WEIGHT.none,
      WEIGHT.frequent,
      WEIGHT.rare,
    ]);
  });

  it("does not take a verb for a conjunction and a preposition", () => {
    expect(weight("فتحت")).toBeGreaterThan(0);
  });
});

describe("knownWord", () => {
  const known = (word: string) => knownWord(foldWord(word));

  it.each([
    ["حريق", "النيران"],
    ["سيارة", "مركبة"],
    ["ازدياد", "ارتفعت"],
    ["صهاريج", "الخزان"],
    ["مرفأ", "الموانئ"],
    ["ويرجئ", "تأجيلها"],
    ["وتطويقها", "محاصرة"],
    ["القضاة", "قاضي"],
  ])("takes %s and %s for kindred, not for one word", (one, other) => {
    expect(known(one).root).toBe(known(other).root);
    expect(known(one).stem).not.toBe(known(other).stem);
  });

  it.each([
    ["ارتفع", "انخفض"],
    ["السماح", "المنع"],
    ["اجتماعية", "لقاء"],
    ["التجارة", "الجارية"],
    ["خسائر", "هزيمة"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(known(one).root).not.toBe(known(other).root);
  });
});

describe("senseKeyOf", () => {
  it("gives every form of a row its sense, and no spelling two", () => {
    const missed = readSenseRows().flatMap(({ forms, key }) =>
      forms.filter((form) => {
        const folded = foldWord(form);
        return senseKeyOf(folded, lemmaOf(folded)) !== key;
      }),
    );
    expect(missed).toEqual([]);
  });

  it("has some 400 rows", () => {
    expect(readSenseRows().length).toBeGreaterThanOrEqual(400);
  });
});

function readSenseRows(): { readonly forms: readonly string[]; readonly key: string }[] {
  const [, ...lines] = readFileSync("data/lexicon/senses.tsv", "utf8").trim().split("\n");
  return lines.map((line) => {
    const [word = "", forms = "", sense = "", side = ""] = line.split("\t");
    return { forms: `${word} ${forms}`.trim().split(" "), key: `${sense} ${side}` };
  });
}

describe("nations", () => {
  it.each([
    ["التركية", "تركيا"],
    ["والأميركيين", "الولايات المتحدة"],
    ["فنلنديا", "فنلندا"],
  ])("%s: %s", (word, nation) => {
    expect(nationOfNisba(nisbaOf(foldWord(word)) ?? "")).toBe(nameKey(nation));
  });

  it("stand behind their capitals, people and houses", () => {
    expect(["أنقرة", "الأتراك", "الكرملين"].map((name) => nationBehind(nameKey(name)))).toEqual([
      nameKey("تركيا"),
      nameKey("تركيا"),
      nameKey("روسيا"),
    ]);
  });

  it("do not stand behind any other name", () => {
    expect([nationOfNisba("حقيقي"), nationBehind(nameKey("نهر النيل"))]).toEqual([null, null]);
  });
});
