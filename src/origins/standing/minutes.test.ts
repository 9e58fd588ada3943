import { describe, expect, it } from "vitest";
import { findReuse } from "../../match/index.ts";
import { knownBy } from "../../model/article.case.ts";
import type { Article } from "../../model/index.ts";
import { judgeStandings } from "./judge.ts";

const LINES = [
  "افتتحت بلدية السهل صباح أمس حديقة جديدة على ضفة النهر بحضور عدد كبير من سكان الحي",
  "وتضم الحديقة ملعبا للأطفال ومكتبة صغيرة وممشى طوله كيلومتران يربط الجسر القديم بساحة السوق",
  "وكانت البلدية قد وعدت السكان قبل عامين بتحويل الأرض المهجورة إلى متنزه مفتوح للجميع مجانا",
];

function article(id: string, published: string, lines: readonly string[]): Article {
  return knownBy({
    id,
    publisher: id,
    published: { value: published, precision: "minute", basis: "meta" },
    text: lines.join(".\n"),
  });
}

function copied(...articles: Article[]): Record<string, string | null> {
  const reuse = findReuse(articles);
  const standings = judgeStandings(
    articles.map((each) => ({ article: each })),
    reuse,
  );
  return Object.fromEntries(standings.map(({ document, of }) => [document, of]));
}

describe("which of two articles was first", () => {
  it("is told by the minute where the day is the same, not by their length", () => {
    const early = article("مرفأ", "2024-05-31T08:15", LINES.slice(0, 2));
    const late = article("تل", "2024-05-31T17:40", LINES);
    expect(copied(early, late)).toEqual({ مرفأ: null, تل: "مرفأ" });
    const zoned = article("تل", "2024-05-31T09:40+03:00", LINES);
    expect(copied(early, zoned)).toEqual({ مرفأ: "تل", تل: null });
  });

  it("is guessed where one of them is known to the day only", () => {
    const day = article("مرفأ", "2024-05-31", LINES.slice(0, 2));
    const minute = article("تل", "2024-05-31T17:40", LINES);
    expect(copied(day, minute)).toEqual({ مرفأ: "تل", تل: null });
  });

  it("of two that hold all of an article, takes the one that holds least besides", () => {
    const whole = article("أصل", "2024-05-29T08:00", [
      ...LINES,
      "ويفتح المتنزه أبوابه للزوار كل يوم من الفجر إلى المساء",
    ]);
    const shorter = article("تل", "2024-05-30T08:00", LINES);
    const shortest = article("مرفأ", "2024-05-31T08:00", LINES.slice(0, 2));
    expect(copied(whole, shorter, shortest)).toEqual({ أصل: null, تل: "أصل", مرفأ: "تل" });
  });
});
