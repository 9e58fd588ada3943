import { describe, expect, it } from "vitest";
import { likenessOf, readLikeness } from "./likeness.ts";

const CLAIM = "الرافعة الجديدة وصلت إلى رصيف المرفأ صباح الأحد";
const AROUND = `قال سامي الحداد مدير مرفأ وادي الرمان إن ${CLAIM}، وتفقدها الزوار.`;

const like = (told: string) => likenessOf(readLikeness(told), readLikeness(CLAIM), readLikeness(AROUND));

describe("likenessOf", () => {
  it("is higher the more a text tells of the claim, in whatever form of its words", () => {
    const same = like(CLAIM);
    const other = like("وصول رافعة جديدة إلى المرفأ في وادي الرمان يوم الأحد");
    const near = like("المرفأ يستقبل زوارا يوم الأحد");
    const none = like("هبطت أسعار القمح في الأسواق");
    expect(same.score).toBeGreaterThan(0.9);
    expect(other.score).toBeGreaterThan(0.4);
    expect(same.score).toBeGreaterThan(other.score);
    expect(other.score).toBeGreaterThan(near.score);
    expect(none).toMatchObject({ score: 0, words: [] });
  });

  it("names the shared words, and those that stand around the claim", () => {
    const { words, around, byWords, byAround, score } = like("رافعة وصلت إلى وادي الرمان");
    expect(words).toEqual(expect.arrayContaining(["رافعة", "وصلت"]));
    expect(around).toEqual(expect.arrayContaining(["وادي", "الرمان"]));
    expect(score).toBeCloseTo(byWords + byAround);
  });

  it("takes one word in common for chance", () => expect(like("المرفأ").score).toBe(0));
});
