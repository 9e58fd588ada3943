import { describe, expect, it } from "vitest";
import { foldWord } from "../../text/index.ts";
import { lemmaOf } from "../tables/lemma.ts";
import { englishStem } from "./english.ts";
import { glossesOfArabic, glossesOfLatin, glossOf, isEnglishGrammar } from "./glosses.ts";
import { readSenses } from "./senses.ts";
import { soundsOf } from "./sounds.ts";

const sounds = (name: string): string[] => soundsOf(foldWord(name));
const soundAlike = (latin: string, arabic: string): boolean =>
  sounds(latin).some((sound) => sounds(arabic).includes(sound));

describe("soundsOf", () => {
  it.each([
    ["Lindqvist", "لندكفست"],
    ["Gothenburg", "غوتنبرغ"],
    ["Gothenburg", "جوتنبرج"],
    ["Schubert", "شوبرت"],
    ["Churchill", "تشرشل"],
    ["Christina", "كريستينا"],
    ["Khartoum", "خرطوم"],
    ["Qadisiyah", "قادسية"],
    ["Johannesburg", "جوهانسبرغ"],
    ["Alexander", "ألكسندر"],
    ["Phillips", "فيليبس"],
    ["Mohammed", "محمد"],
    ["Margaret", "مارغريت"],
    ["George", "جورج"],
  ])("%s sounds like %s", (latin, arabic) => expect(soundAlike(latin, arabic)).toBe(true));

  it.each([
    ["Lindqvist", "لندبرغ"],
    ["Gothenburg", "هامبورغ"],
    ["Margaret", "مريم"],
  ])("%s does not sound like %s", (latin, arabic) => expect(soundAlike(latin, arabic)).toBe(false));

  it("says nothing of names with fewer than three consonants", () => {
    expect([sounds("Leo"), sounds("ليو"), sounds("")]).toEqual([[], [], []]);
  });

  it("gives a bounded number of spellings", () => {
    expect(sounds("chchchchchdhdhdhdh").length).toBeLessThanOrEqual(8);
  });
});

describe("englishStem", () => {
  it.each([
    ["floods", "flooded"],
    ["create", "created"],
    ["creating", "creates"],
    ["stopped", "stop"],
    ["countries", "country"],
  ])("%s and %s are one", (a, b) => expect(englishStem(a)).toBe(englishStem(b)));

  it("leaves short words and words in ss and us alone", () => {
    expect(["sea", "glass", "virus"].map(englishStem)).toEqual(["sea", "glass", "virus"]);
  });
});

const share = (latin: string, arabic: string): boolean => {
  const meant = new Set(glossesOfLatin(latin));
  return glossesOfArabic(foldWord(arabic), lemmaOf(foldWord(arabic))).some((gloss) => meant.has(gloss));
};

describe("glosses", () => {
  it.each([
    ["flooded", "الفيضانات"],
    ["announced", "أعلنت"],
    ["announces", "يعلن"],
    ["bridges", "وجسور"],
    ["hospital", "بمستشفى"],
    ["norwegian", "النرويجيين"],
    ["bees", "النحل"],
  ])("%s: %s", (latin, arabic) => expect(share(latin, arabic)).toBe(true));

  it.each([
    ["bridge", "نهر"],
    ["kite", "طائرة"],
  ])("%s is not %s", (latin, arabic) => expect(share(latin, arabic)).toBe(false));

  it("know words of grammar, and have no number beyond the last row", () => {
    expect([isEnglishGrammar("the"), isEnglishGrammar("bridge")]).toEqual([true, false]);
    expect(() => glossOf(1_000_000)).toThrow(RangeError);
  });
});

describe("readSenses", () => {
  const read = (text: string): string[] => readSenses(text).map(({ start, end }) => text.slice(start, end));
  const keysOf = (text: string, word: string): readonly string[] =>
    readSenses(text).find(({ start, end }) => text.slice(start, end) === word)?.keys ?? [];

  it("gives the telling words at their places, without grammar and addresses", () => {
    expect(read("The bees of Gothenburg, see https://example.org/bees")).toEqual([
      "bees",
      "Gothenburg",
      "see",
    ]);
    expect(read("نحل غوتنبرغ في 1,200 بستان")).toEqual(["نحل", "غوتنبرغ", "1,200", "بستان"]);
  });

  it("takes a phrase as one, and tells a country from a pronoun", () => {
    const [united, states] = readSenses("United States");
    expect([united?.isName, states?.continues]).toEqual([true, true]);
    expect(united?.keys.find((key) => key.startsWith("g"))).toBe(
      keysOf("أمريكا", "أمريكا").find((key) => key.startsWith("g")),
    );
    expect(keysOf("the US sent us flowers", "US").some((key) => key.startsWith("g"))).toBe(true);
    expect(read("the US sent us flowers")).toEqual(["US", "sent", "flowers"]);
  });

  it("reads one number in all its spellings", () => {
    for (const number of ["1200", "1,200", "١٢٠٠", "۱٬۲۰۰"])
      expect(keysOf(`نحو ${number} نحلة`, number)).toEqual(["#1200"]);
  });

  it("knows that an English word is in no table", () => {
    expect(readSenses("a zugzwang").map(({ isKnown }) => isKnown)).toEqual([false]);
  });
});
