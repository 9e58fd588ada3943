import { describe, expect, it } from "vitest";
import { parseTable } from "./table.ts";

const COLUMNS = ["lemma", "forms", "note"];
const table = (...lines: string[]) => parseTable(lines.join("\n"), COLUMNS, "x.tsv");

describe("parseTable", () => {
  it("reads rows with their line numbers", () => {
    const { rows, problems } = table(
      "# words",
      "lemma\tforms\tnote",
      "",
      "خبر\tأخبار\tnews",
      "# more",
      "نبأ\t\t",
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { cells: ["خبر", "أخبار", "news"], line: 4 },
      { cells: ["نبأ", "", ""], line: 6 },
    ]);
  });

  it("reads a file with a byte order mark, carriage returns and spaces around cells", () => {
    const { rows, problems } = parseTable(
      "\uFEFFlemma\tforms\tnote\r\n خبر \tأخبار\tx\r\n",
      COLUMNS,
      "x.tsv",
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ cells: ["خبر", "أخبار", "x"], line: 2 }]);
  });

  it.each([
    [["lemma\tform\tnote"], ['x.tsv:1: unknown column "form"', 'x.tsv:1: missing column "forms"']],
    [["lemma\tnote\tforms"], ["x.tsv:1: columns are not in the order lemma, forms, note"]],
    [["lemma\tforms\tnote", "خبر\tأخبار"], ["x.tsv:2: 2 cells where 3 are due (lemma, forms, note)"]],
    [[""], ["x.tsv:1: no line of column names"]],
  ])("says what is wrong with %j", (lines, problems) => {
    expect(table(...lines).problems).toEqual(problems);
  });
});
