import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judge, parseVerdicts, verdictKey } from "./attribution-verdicts.ts";

const HEADER = "sentence\tcue\tcontent\tverdict\treason";
const report = { sentence: "s1", cue: { start: 4, end: 7 }, content: { start: 8, end: 20 } };

describe("parseVerdicts", () => {
  it("reads rows and leaves comments and empty lines out", () => {
    const verdicts = parseVerdicts(`${HEADER}\n# read once\n\ns1\t4\t8-20\tright\tsays so\r\n`);
    expect([...verdicts]).toEqual([["s1 4 8-20", "right"]]);
  });

  it.each([
    ["sentence\tcue", "header"],
    [`${HEADER}\ns1\t4\t8-20\tmaybe\t`, "line 2: maybe is none of"],
    [`${HEADER}\ns1\t4\t8-20\tright\t\ns1\t4\t8-20\twrong\t`, "line 3: a second row"],
  ])("refuses %j", (tsv, problem) => {
    expect(() => parseVerdicts(tsv)).toThrow(new RegExp(problem));
  });

  it("reads the table of the repository", () => {
    const file = join(import.meta.dirname, "../../docs/evaluation/pud-extra-reports.tsv");
    const verdicts = parseVerdicts(readFileSync(file, "utf8"));
    expect(verdicts.size).toBeGreaterThan(50);
  });
});

describe("judge", () => {
  it("sorts by verdict; another content is unjudged", () => {
    const moved = { ...report, content: { start: 8, end: 19 } };
    const judged = judge([report, moved], new Map([[verdictKey(report), "voice"]]));
    expect(judged).toEqual({ right: [], voice: [report], wrong: [], unjudged: [moved] });
  });
});
