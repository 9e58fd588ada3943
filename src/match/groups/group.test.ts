import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyzeArticle } from "../../pipeline/analyze.ts";
import { describeArticle } from "../describe.ts";
import { componentsOf } from "./component.ts";
import { groupStatements, groupsOf } from "./group.ts";
import { GroupIndex } from "./group-index.ts";

const TEXTS = [
  "أعلنت بلدية النرجس أن مكتبة الحي ستغلق أبوابها أسبوعين لترميم السقف. وقال مدير المكتبة سامر الكتاني إن الترميم يكلف ثلاثة آلاف دينار.",
  "قال سامر الكتاني إن كلفة ترميم سقف المكتبة بلغت خمسة آلاف دينار. وذكرت صحيفة الرصيف أن مكتبة الحي أغلقت أبوابها لترميم السقف.",
  "نفت بلدية النرجس إغلاق مكتبة الحي. وأكدت البلدية أن مكتبة الحي لم تغلق أبوابها لترميم السقف.",
  "فاز فريق الحمام الزاجل ببطولة السباق السنوي بعد منافسة مع سبعة فرق. وقال المدرب إن الفوز جاء بفضل التدريب.",
  "أعلن مدرب فريق الحمام الزاجل أن الفريق فاز ببطولة السباق السنوي. وأضاف المدرب أن التدريب كان سبب الفوز.",
];

const ARTICLES = TEXTS.map((text, i) => describeArticle(analyzeArticle(text, { id: `article-${i}` })));
const NO_DECISIONS = { together: [], apart: [] };
const plain = (groups: ReturnType<typeof groupStatements>) => ({
  claims: groups.claims
    .map(({ id, members, storyline }) => [id, storyline, ...members.map((m) => m.document + m.id)])
    .sort(),
  storylines: groups.storylines.map(({ id, claims }) => [id, ...claims]).sort(),
});

describe("groupStatements", () => {
  const groups = groupStatements(ARTICLES);
  const claimOf = (document: number, words: string) => {
    const text = TEXTS[document] ?? "";
    const at = text.indexOf(words);
    return groups.claims.find(({ members }) =>
      members.some((m) => m.document === `article-${document}` && m.start <= at && at < m.end),
    );
  };

  it("puts every statement into exactly one claim", () => {
    const all = ARTICLES.flatMap(({ statements }) => statements.map((s) => s.document + s.id)).sort();
    expect(groups.claims.flatMap(({ members }) => members.map((m) => m.document + m.id)).sort()).toEqual(all);
  });

  it("keeps one claim where the number changes", () => {
    expect(claimOf(0, "الترميم يكلف")?.id).toBe(claimOf(1, "كلفة ترميم")?.id);
  });

  it("joins what two articles say with a word more", () => {
    expect(claimOf(0, "مكتبة الحي ستغلق")?.id).toBe(claimOf(1, "مكتبة الحي أغلقت")?.id);
  });

  it("keeps what is said in too few of the same words in one storyline", () => {
    const [one, other] = [claimOf(3, "الفوز جاء بفضل"), claimOf(4, "التدريب كان سبب")];
    expect(one?.id).not.toBe(other?.id);
    expect(one?.storyline).toBe(other?.storyline);
  });

  it("keeps what is said not to be so apart, in the storyline of what is said", () => {
    const closed = claimOf(1, "مكتبة الحي أغلقت");
    const open = claimOf(2, "مكتبة الحي لم تغلق");
    expect(open?.id).not.toBe(closed?.id);
    expect(open?.storyline).toBe(closed?.storyline);
  });

  it("puts together and sets apart what a user decided", () => {
    const [first, second] = [ARTICLES[3]?.statements[0], ARTICLES[0]?.statements[0]];
    if (!first || !second) throw new Error("the sample articles have no statements");
    const joined = groupStatements(ARTICLES, { together: [[first, second]], apart: [] });
    expect(joined.claims.some(({ members }) => members.includes(first) && members.includes(second))).toBe(
      true,
    );
    const both = { together: [[first, second] as const], apart: [[first, second] as const] };
    const apart = groupStatements(ARTICLES, both);
    expect(apart.claims.some(({ members }) => members.includes(first) && members.includes(second))).toBe(
      false,
    );
  });

  it("is the same whatever the order of the articles", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }), (shuffled) => {
        expect(plain(groupStatements(shuffled))).toEqual(plain(groups));
      }),
      { numRuns: 20 },
    );
  });

  describe("where more hang together than may be grouped as one", () => {
    const limits = { mostTogether: 4 };
    const parts = groupStatements(ARTICLES, NO_DECISIONS, limits);

    it("says how many, groups no more at once, and still puts every statement into exactly one claim", () => {
      expect(groups.split).toEqual([]);
      expect(Math.min(...parts.split)).toBeGreaterThan(4);
      const all = groups.claims.flatMap(({ members }) => members.map((m) => m.document + m.id)).sort();
      expect(parts.claims.flatMap(({ members }) => members.map((m) => m.document + m.id)).sort()).toEqual(
        all,
      );
      for (const { claims } of parts.storylines) {
        const members = parts.claims
          .filter(({ id }) => claims.includes(id))
          .flatMap((claim) => claim.members);
        expect(members.length).toBeLessThanOrEqual(4);
      }
    });

    it("keeps the two together that are most alike", () => {
      const index = new GroupIndex();
      index.add(ARTICLES);
      const { a, b, closeness, sameness, count } = index.edges;
      const strength = (i: number): number => Math.max(closeness[i] ?? 0, sameness[i] ?? 0);
      const strongest = Array.from({ length: count }, (_, i) => i).sort(
        (x, y) => strength(y) - strength(x),
      )[0];
      const { components, split } = componentsOf(index, [], 2);
      expect(split.length).toBeGreaterThan(0);
      const together = components.find(({ members }) => members.includes(a[strongest ?? 0] ?? -1));
      expect(together?.members).toContain(b[strongest ?? 0]);
    });

    it("keeps together what a user put together", () => {
      const [first, second] = [ARTICLES[3]?.statements[0], ARTICLES[0]?.statements[0]];
      if (!first || !second) throw new Error("the sample articles have no statements");
      const joined = groupStatements(
        ARTICLES,
        { together: [[first, second]], apart: [] },
        { mostTogether: 1 },
      );
      const claim = joined.claims.find(({ members }) => members.includes(first));
      expect(claim?.members).toContain(second);
    });

    it("is the same in any order, at once or in parts", () => {
      fc.assert(
        fc.property(
          fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }),
          fc.integer({ min: 1, max: ARTICLES.length - 1 }),
          (shuffled, cut) => {
            const index = new GroupIndex();
            index.add(shuffled.slice(0, cut));
            groupsOf(index, NO_DECISIONS, limits);
            index.add(shuffled.slice(cut));
            expect(plain(groupsOf(index, NO_DECISIONS, limits))).toEqual(plain(parts));
          },
        ),
        { numRuns: 20 },
      );
    });
  });

  it("is the same however the articles came in", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }),
        fc.array(fc.integer({ min: 1, max: ARTICLES.length - 1 }), { maxLength: 3 }),
        (shuffled, cuts) => {
          const index = new GroupIndex();
          const ends = [...cuts.sort((a, b) => a - b), ARTICLES.length];
          ends.forEach((end, i) => {
            index.add(shuffled.slice(ends[i - 1] ?? 0, end));
            groupsOf(index, NO_DECISIONS);
          });
          expect(plain(groupsOf(index, NO_DECISIONS))).toEqual(plain(groups));
        },
      ),
      { numRuns: 20 },
    );
  });
});
