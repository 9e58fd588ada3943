import { describe, expect, it } from "vitest";
import type { Span } from "../text/index.ts";
import { type Change, compareScores } from "./compare.ts";
import { emptyTally } from "./counts.ts";
import type { ArticleScore, Level } from "./score.ts";

const content = (n: number): Span => ({ start: n * 100, end: n * 100 + 50 });

/** A score with one annotated report for each level. */
const score = (levels: readonly Level[], madeUp: readonly Span[] = []): ArticleScore => ({
  counts: emptyTally(),
  verdicts: levels.map((level, i) => ({ id: `r${i}`, content: content(i), level, wanted: [], got: [] })),
  madeUp,
  judged: [],
  weighed: [],
});

const shown = ({ content: { start }, from, to }: Change): string => `${start}: ${from} → ${to}`;

function compared(before: ArticleScore, after: ArticleScore) {
  const { gains, losses } = compareScores("gate.txt", before, after);
  return { gains: gains.map(shown), losses: losses.map(shown) };
}

describe("compareScores", () => {
  const levels: readonly Level[] = ["missed", "found", "chain", "exact"];
  const pairs = levels.flatMap((from, i) => levels.map((to, j) => ({ from, to, step: j - i })));

  it.each(pairs)("knows the way from $from to $to", ({ from, to, step }) => {
    const change = `0: ${from} → ${to}`;
    expect(compared(score([from]), score([to]))).toEqual({
      gains: step > 0 ? [change] : [],
      losses: step < 0 ? [change] : [],
    });
  });

  it("counts a made-up report that goes as a gain and one that comes as a loss", () => {
    const before = score(["found"], [content(1), content(2)]);
    const after = score(["found"], [content(2), content(3)]);
    expect(compared(before, after)).toEqual({
      gains: ["100: made-up → absent"],
      losses: ["300: absent → made-up"],
    });
  });

  it("gives changes in the order of the text", () => {
    const before = score(["missed", "exact", "missed", "exact"], [content(1)]);
    const after = score(["found", "chain", "exact", "missed"], [content(2)]);
    expect(compared(before, after)).toEqual({
      gains: ["0: missed → found", "100: made-up → absent", "200: missed → exact"],
      losses: ["100: exact → chain", "200: absent → made-up", "300: exact → missed"],
    });
  });

  it("takes a report that was not annotated before for missed", () => {
    expect(compared(score([]), score(["missed", "chain"]))).toEqual({
      gains: ["100: missed → chain"],
      losses: [],
    });
  });

  it("names the document", () => {
    const { gains } = compareScores("gate.txt", score(["missed"]), score(["found"]));
    expect(gains).toEqual([{ document: "gate.txt", content: content(0), from: "missed", to: "found" }]);
  });
});
