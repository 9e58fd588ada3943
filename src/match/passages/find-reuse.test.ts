import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findReuse, measureReuse, NO_BOILERPLATE, type ReuseArticle, type ReusePair } from "./index.ts";
import { readWords } from "./words.ts";

/** What the index must find, by sets of joined words and every two articles. */
function naivePairs(articles: readonly ReuseArticle[]): ReusePair[] {
  const shinglesOf = (text: string): Set<string> => {
    const words = readWords(text).map(({ folded }) => folded);
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(" ")));
  };
  const sorted = [...articles].sort((x, y) => (x.id < y.id ? -1 : 1));
  return sorted.flatMap((first, i) =>
    sorted.slice(i + 1).flatMap((second) => {
      const [a, b] = [shinglesOf(first.text), shinglesOf(second.text)];
      const shared = [...a].filter((shingle) => b.has(shingle)).length;
      const jaccard = shared / (a.size + b.size - shared);
      const [inA, inB] = [shared / a.size, shared / b.size];
      const isNear =
        jaccard >= 0.3 || (Math.min(a.size, b.size) >= 20 && Math.max(inA, inB) >= 0.6) || shared >= 8;
      return shared > 0 && isNear ? [{ a: first.id, b: second.id, jaccard, inA, inB, telling: shared }] : [];
    }),
  );
}

const WORDS = ["رست", "السفينة", "في", "الميناء", "أمس", "ثم", "غادرت", "إلى", "الجزيرة"];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 })
  .map((all) => all.join(" "));
/** Articles made of a few sentences, so that many share text. */
const collection = fc
  .array(sentence, { minLength: 2, maxLength: 5 })
  .chain((pool) =>
    fc.array(fc.array(fc.constantFrom(...pool), { maxLength: 6 }), { minLength: 2, maxLength: 7 }),
  )
  .map((texts) => texts.map((lines, i) => ({ id: `d${i}`, text: lines.join(".\n") })));

const LONG =
  "افتتحت بلدية السهل صباح أمس حديقة جديدة على ضفة النهر بحضور عدد كبير من سكان الحي وقال رئيس البلدية إن الحديقة تضم ملعبا للأطفال ومكتبة صغيرة وممشى طوله كيلومتران";

describe("findReuse", () => {
  it("finds what comparing every two articles finds", () => {
    fc.assert(
      fc.property(collection, (articles) => {
        expect(findReuse(articles, NO_BOILERPLATE).pairs).toEqual(naivePairs(articles));
      }),
    );
  });

  it("does not depend on the order of articles", () => {
    fc.assert(
      fc.property(
        collection.chain((articles) =>
          fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
        ),
        ([articles, shuffled]) => {
          expect(findReuse(shuffled).pairs).toEqual(findReuse(articles).pairs);
        },
      ),
    );
  });

  it("leaves earlier pairs as they are when articles come later, with one table of boilerplate", () => {
    fc.assert(
      fc.property(collection, fc.nat(6), (articles, cut) => {
        const earlier = articles.slice(0, cut);
        const known = new Set(earlier.map(({ id }) => id));
        const { pairs: before, boilerplate } = findReuse(earlier);
        const after = findReuse(articles, boilerplate).pairs;
        expect(after.filter(({ a, b }) => known.has(a) && known.has(b))).toEqual(before);
      }),
    );
  });

  it("reads letters, marks and digits of other keyboards as the same words", () => {
    const copy = LONG.replaceAll("ي", "ی")
      .replaceAll("ك", "ک")
      .replace("أمس", "أَمس،")
      .replaceAll(" إن", "\u00a0إن");
    expect(
      findReuse([
        { id: "a", text: LONG },
        { id: "b", text: copy },
      ]).pairs,
    ).toMatchObject([{ a: "a", b: "b", jaccard: 1, inA: 1, inB: 1 }]);
  });

  it("tells containment both ways", () => {
    const [pair] = findReuse([
      { id: "a", text: `${LONG}. ${"وأضاف أن العمل انتهى قبل موعده بشهر كامل ".repeat(4)}` },
      { id: "b", text: LONG },
    ]).pairs;
    expect(pair?.inB).toBe(1);
    expect(pair?.inA).toBeLessThan(1);
  });

  it("measures what any two articles share, however little, and whichever is named first", () => {
    const [a, b] = [
      { id: "a", text: `${LONG}. ${"وأضاف أن العمل انتهى قبل موعده بشهر كامل ".repeat(4)}` },
      { id: "b", text: `وزار الوفد المتحف القديم. ${LONG.split(" ").slice(0, 6).join(" ")}` },
    ] as const;
    expect(findReuse([a, b]).pairs).toEqual([]);
    const { jaccard, inA, inB } = measureReuse(a, b);
    expect([jaccard, inA, inB].every((share) => share > 0 && share < 1)).toBe(true);
    expect(inB).toBeGreaterThan(inA);
    expect(measureReuse(b, a)).toEqual({ jaccard, inA: inB, inB: inA });
    expect(measureReuse(a, { id: "c", text: "كلمات أخرى" })).toEqual({ jaccard: 0, inA: 0, inB: 0 });
  });

  it("finds a pair that shares one quotation in articles of their own, and none that shares a phrase", () => {
    const quoted = "«لن نغلق الطريق قبل أن ينتهي موسم القطاف وتصل آخر شاحنة إلى السوق»";
    const own = (words: string, i: number): string => `${words} ${i} `.repeat(3);
    const articles = [
      { id: "a", text: `${own("خبر طويل عن القطاف في السهل", 1)} ${quoted}` },
      { id: "b", text: `${own("مقال آخر عن أسعار الفاكهة هنا", 2)} ${quoted}` },
      { id: "c", text: `${own("حديث عن المطر في الجبل البعيد", 3)} قبل أن ينتهي موسم القطاف` },
    ];
    expect(findReuse(articles).pairs.map(({ a, b }) => [a, b])).toEqual([["a", "b"]]);
  });

  it("refuses two articles of one id, and knows nothing of an id that was not given", () => {
    expect(() =>
      findReuse([
        { id: "a", text: "" },
        { id: "a", text: "" },
      ]),
    ).toThrow('two articles have the id "a"');
    const reuse = findReuse([{ id: "a", text: LONG }]);
    expect(reuse.of("z")).toEqual([]);
    expect(() => reuse.passagesOf("a", "z")).toThrow('no article has the id "z"');
  });
});

describe("boilerplate", () => {
  const FOOT = "تابعوا آخر أخبار السهل على صفحاتنا كل صباح واشتركوا في نشرتنا البريدية المجانية الآن";
  const body = (i: number): string => Array.from({ length: 12 }, (_, k) => `كلمة${i}x${k}`).join(" ");
  const footed = (count: number, publisher: string | null) =>
    Array.from({ length: count }, (_, i) => ({ id: `d${i}`, text: `${body(i)}\n${FOOT}`, publisher }));

  it("is what stands in many articles of one publisher", () => {
    expect(findReuse(footed(5, "السهل")).pairs).toEqual([]);
    expect(findReuse(footed(5, "السهل")).passagesOf("d0", "d1")).toEqual([]);
  });

  it("is not what a few have, nor what is going round among publishers", () => {
    expect(findReuse(footed(4, "السهل")).pairs).toHaveLength(6);
    expect(findReuse(footed(5, null)).pairs).toHaveLength(10);
    const round = footed(6, null).map((article, i) => ({ ...article, publisher: `صحيفة ${i}` }));
    expect(findReuse(round).pairs).toHaveLength(15);
  });

  it("is what everybody writes", () => {
    expect(findReuse(footed(20, null)).pairs).toEqual([]);
  });

  it("is never what is copied whole, however often", () => {
    const copies = Array.from({ length: 30 }, (_, i) => ({ id: `d${i}`, text: LONG, publisher: "السهل" }));
    expect(findReuse(copies).pairs).toHaveLength(435);
    expect(findReuse(copies).passagesOf("d0", "d1")[0]?.words).toBe(LONG.split(" ").length);
  });
});
