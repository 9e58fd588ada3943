import { describe, expect, it } from "vitest";
import { analyzeArticle } from "../../pipeline/analyze.ts";
import { describeArticle } from "../describe.ts";
import { scoreMatch } from "./match.ts";
import { SAMENESS } from "./weights.ts";

const read = (id: string, text: string) => describeArticle(analyzeArticle(`ذكرت الصحيفة أن ${text}`, { id }));
const first = (article: ReturnType<typeof read>) => {
  const [statement] = article.statements;
  if (!statement) throw new Error("the sample article has no statement");
  return statement;
};

const compare = (one: string, other: string) => {
  const [a, b] = [read("a", one), read("b", other)];
  return scoreMatch(first(a), first(b), [a, b]);
};

describe("scoreMatch", () => {
  it("sums its parts", () => {
    const { score, parts } = compare("أغلقت بلدية النرجس المكتبة.", "بلدية النرجس أقفلت المكتبة.");
    expect(score).toBeCloseTo(parts.reduce((sum, { weight, value }) => sum + weight * value, 0));
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it("gives a statement and its copy all but what numbers and the articles around them could add", () => {
    const text = "أغلقت بلدية النرجس مكتبة الحي القديم لترميم السقف.";
    expect(compare(text, text)).toMatchObject({ blocked: null, score: SAMENESS.words });
  });

  it("gives titles and formulas of respect next to nothing", () => {
    const [one, other] = [
      compare("صاحب السمو الملكي الأمير زرع نخلة.", "صاحب السمو الملكي الأمير افتتح جسرا."),
      compare("المدير زرع نخلة.", "المدير زرع شجرة."),
    ];
    expect(one.score).toBeLessThan(other.score / 2);
  });

  it("takes the names in a clause for words, each as sure as it is", () => {
    const [same, other] = [
      compare("زار نادر الكرمي مصنع الورق في بيروت.", "زار نادر الكرمي مصنع الورق في بيروت صباحا."),
      compare("زار نادر الكرمي مصنع الورق في بيروت.", "زار نادر الكرمي مصنع الورق في دمشق صباحا."),
    ];
    expect(other.score).toBeLessThan(same.score - 0.05);
  });

  it("is blocked by another status", () => {
    expect(compare("أغلقت البلدية مكتبة الحي.", "فتحت البلدية مكتبة الحي.").blocked).toBe(
      "status: close open",
    );
  });

  it("is blocked where one says that it is not so", () => {
    expect(compare("أغلقت البلدية مكتبة الحي.", "لم تغلق البلدية مكتبة الحي.").blocked).toBe("negation");
  });

  it("is blocked by another nation", () => {
    expect(compare("تونس باعت القمح.", "فنلندا باعت القمح.").blocked).toBe("actor");
  });

  it("is not blocked by another number", () => {
    expect(compare("تونس باعت سبعة أطنان من القمح.", "تونس باعت تسعة أطنان من القمح.").blocked).toBeNull();
  });

  it("refuses a statement of an article that was not given", () => {
    const [a, b] = [read("a", "تونس باعت القمح."), read("b", "تونس باعت القمح.")];
    expect(() => scoreMatch(first(a), first(b), [a])).toThrow(RangeError);
  });
});
