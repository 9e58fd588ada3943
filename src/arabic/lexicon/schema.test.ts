import { describe, expect, it } from "vitest";
import { readTable, TABLES, type TableName } from "./schema.ts";

const read = (name: TableName, ...rows: string[]) =>
  readTable(
    name,
    [TABLES[name].columns.join("\t"), ...rows.map((row) => row.replaceAll(";", "\t"))].join("\n"),
    "x.tsv",
  );

const SAY = "قال;قال;قل;يقول;قول;قائل;قيل / يقال;S أن C | S Q;say;neutral;say";

describe("readTable", () => {
  it("gives the rows without their notes", () => {
    const { rows, problems } = read("verbs", SAY);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      ["قال", "قال", "قل", "يقول", "قول", "قائل", "قيل / يقال", "S أن C | S Q", "say", "neutral"],
    ]);
  });

  it.each<[TableName, string, string]>([
    ["verbs", SAY.replace("say;neutral", "shout;neutral"), 'x.tsv:2: use: "shout" is none of say, '],
    ["verbs", SAY.replace("neutral", "happy"), 'x.tsv:2: stance: "happy" is none of neutral, '],
    ["verbs", SAY.replace("S أن C", "S أن X"), 'x.tsv:2: frames: unknown frame element "X"'],
    ["verbs", SAY.replace("S أن C", "S (أن C"), "x.tsv:2: frames: brackets do not match"],
    ["verbs", SAY.replace("S أن C", "أن C"), 'x.tsv:2: frames: frame "أن C" does not begin with S'],
    ["verbs", SAY.replace("S أن C | S Q", ""), "x.tsv:2: frames: is empty"],
    ["verbs", SAY.replace("يقول", "تقول"), 'x.tsv:2: present: "تقول" does not begin with ي'],
    ["verbs", SAY.replace("قيل / يقال", "قيل"), 'x.tsv:2: passive: "قيل" is not of the form past / present'],
    ["voices", "وزير;وزراء;robot;;x", 'x.tsv:2: kind: "robot" is none of person, '],
    ["voices", "مصدر;مصادر;anonymous;secret;x", 'x.tsv:2: unnamed: "secret" is none of '],
    ["voices", "وزير x;;person;;x", 'x.tsv:2: lemma: "وزير x" holds other than Arabic letters'],
    ["speech-nouns", "قول;;saying;neutral;أن كي;x", 'x.tsv:2: leads: "كي" is none of '],
    ["function-words", "في;;glue;x", 'x.tsv:2: class: "glue" is none of '],
    ["according-to", "بحسب;voice | nobody;neutral;x", 'x.tsv:2: takes: "nobody" is none of '],
    ["outlets", "المرفأ;newspaper;;;x", "x.tsv:2: country: is empty"],
    ["places", "المرفأ;harbour;;x", 'x.tsv:2: type: "harbour" is none of '],
    ["judgements", "دون دليل;maybe;x", 'x.tsv:2: stance: "maybe" is none of '],
    ["hedges", ";x", "x.tsv:2: phrase: is empty"],
  ])("refuses in %s the row %s", (name, row, problem) => {
    expect(read(name, row).problems[0]).toContain(problem);
  });

  it("refuses a second row of the same lexeme, whatever its spelling", () => {
    expect(read("hedges", "على الأرجح;x", "على الارجح;x").problems).toEqual([
      "x.tsv:3: the same phrase as in line 2: علي الارجح",
    ]);
  });

  it("tells lexemes apart by shadda and by class", () => {
    expect(read("verbs", SAY, SAY.replace("قال;", "قالّ;")).problems).toEqual([]);
    expect(read("function-words", "نحو;;preposition;x", "نحو;;quantifier;x").problems).toEqual([]);
  });
});
