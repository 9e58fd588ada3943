import { describe, expect, it } from "vitest";
import { analyzeArticle } from "../../pipeline/analyze.ts";
import { describeArticle } from "../describe.ts";
import { scoreMatch } from "../score/match.ts";
import { groupStatements } from "./group.ts";
import { withHeadlines } from "./headlines.ts";

const read = (id: string, title: string, body: string) =>
  describeArticle(analyzeArticle(`${title}\n\n${body}`, { id, title }));

const BAKERY = read(
  "bakery",
  "جمعية الصنوبر تفتتح مخبزا تعاونيا للمدارس",
  "قال رئيس البلدية إن جمعية الصنوبر افتتحت مخبزا تعاونيا يوزع الخبز على المدارس كل صباح. وأضاف أن الطحين يأتي من مزارع قريبة.",
);

describe("a headline", () => {
  const headline = BAKERY.statements.find((each) => each.headline);
  const told = BAKERY.statements.find((each) => !each.headline);
  if (!headline || !told) throw new Error("the sample article has no headline or no body");

  it("joins the claim of the clause that it sums up", () => {
    const claim = groupStatements([BAKERY]).claims.find(({ members }) => members.includes(headline));
    expect(claim?.members).toContain(told);
  });

  it("is a part of the score that `isnad why` shows, from the least score of a claim on", () => {
    const { parts, score, least, blocked } = scoreMatch(headline, told, [BAKERY]);
    expect(blocked).toBeNull();
    expect(parts.map(({ name }) => name)).toEqual(["headline"]);
    expect(score).toBeGreaterThanOrEqual(least);
  });

  it("joins no clause that tells something else", () => {
    const other = read(
      "other",
      "أسعار الزبيب تستقر قبل الموسم",
      "قالت جمعية الصنوبر إن الطحين يأتي من مزارع قريبة. وأضافت أن عشر عائلات تدير المخبز.",
    );
    const first = other.statements.find((each) => each.headline);
    if (!first) throw new Error("the sample article has no headline");
    const claim = groupStatements([other]).claims.find(({ members }) => members.includes(first));
    expect(claim?.members).toEqual([first]);
  });

  it("stays where a user's decision leaves it", () => {
    const decided = { together: [], apart: [[headline, told] as const] };
    const claim = groupStatements([BAKERY], decided).claims.find(({ members }) => members.includes(headline));
    expect(claim?.members).not.toContain(told);
  });
});

describe("withHeadlines", () => {
  it("moves headlines and keeps the order of members and claims", () => {
    expect(withHeadlines([[0], [1, 3], [2]], new Map([[0, 2]]), null)).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(withHeadlines([[0, 1], [2, 4], [3]], new Map([[3, 1]]), null)).toEqual([
      [0, 1, 3],
      [2, 4],
    ]);
  });

  it("leaves a headline alone that was set apart from somebody there", () => {
    const apart = (a: number, b: number): boolean => a === 0 && b === 3;
    expect(withHeadlines([[0], [1, 3]], new Map([[0, 1]]), apart)).toEqual([[0], [1, 3]]);
  });
});
