import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { defaultLexicon, overlayLexicon } from "./lexicon.ts";
import { readOverlay } from "./overlay.ts";
import { rows } from "./rows.generated.ts";

const lexicon = defaultLexicon();

describe("overlayLexicon", () => {
  const own = overlayLexicon(
    {
      "voices.tsv": [
        "lemma\tforms\tkind\tunnamed\tnote",
        "مرفأجي\t\tgroup\t\t",
        "مصدر\tمصادر\tdocument\t\t",
        "مصدر\tمصادر\tanonymous\tofficial\t",
      ].join("\n"),
      "outlets.tsv": "name\tkind\tcountry\taliases\tnote\nالمرفأ\tnewspaper\tلبنان\tصحيفة المرفأ\t",
    },
    "",
  );

  it("lets a desk add rows and replace them", () => {
    expect(own.problems).toEqual([]);
    expect(own.lexicon.look("مرفاجي").readings[0]?.entry).toMatchObject({ type: "voice", kind: "group" });
    expect(own.lexicon.look("مصادر").readings.map((r) => r.entry)).toMatchObject([
      { kind: "document" },
      { kind: "anonymous", unnamed: "official" },
    ]);
    expect(own.lexicon.phrases("outlets").match(tokenize("لصحيفة المرفأ"), 0)).toMatchObject({
      length: 2,
      preposition: "ل",
      entry: { name: "المرفأ", country: "لبنان" },
    });
    expect(lexicon.look("مرفاجي").readings).toEqual([]);
  });
});

describe("readOverlay", () => {
  const cell = fc.constantFrom(
    "اتهم S (O ب N)",
    "accuse",
    "S أن C",
    "[",
    "]",
    "#",
    "|",
    "",
    "قال",
    "doubts",
    "rules",
    "\t",
    "\n",
  );
  const file = fc.array(cell, { maxLength: 30 }).map((cells) => cells.join("\t"));
  const name = fc.constantFrom("rules.tsv", "remove.tsv", "verbs.tsv", "voices.tsv", "aliases.tsv", "x.tsv");

  it("tells every problem of any text with its file, and throws nothing", () => {
    fc.assert(
      fc.property(fc.dictionary(name, file), (files) => {
        for (const problem of readOverlay(rows, files).problems)
          expect(problem).toMatch(/^[a-z]+\.tsv(:\d+)?: \S/);
      }),
      { numRuns: 50 },
    );
  });

  it("changes nothing without files", () => {
    const { rows: same, rules, problems } = readOverlay(rows, {});
    expect({ same, rules, problems }).toEqual({ same: rows, rules: [], problems: [] });
  });

  it("hashes what is read, not notes or comments", () => {
    const hash = (text: string): string =>
      readOverlay(rows, { "hedges.tsv": `phrase\tnote\n${text}` }).version;
    expect(hash("إن جاز التعبير\tone")).toBe(hash("# two\nإن جاز التعبير\t"));
    expect(hash("إن جاز التعبير\t")).not.toBe(hash("إن صح التعبير\t"));
  });

  it("gives the same version wherever the folder lies", () => {
    const rules = `name\tframe\tstance\tfinds\tleaves\tnote\na\tاتهم S (O ب N)\tdoubts\t[س]\tص\t`;
    const here = readOverlay(rows, { "rules.tsv": rules }, "here");
    const there = readOverlay(rows, { "rules.tsv": `# moved\n${rules}` }, "there");
    expect(here.problems).toEqual([]);
    expect(there.version).toBe(here.version);
    expect(readOverlay(rows, { "rules.tsv": rules.replace("doubts", "neutral") }).version).not.toBe(
      here.version,
    );
  });

  it("lets a shadda be left out where one verb alone is spelled so", () => {
    const rule = (verb: string): readonly string[] =>
      readOverlay(rows, {
        "rules.tsv": `name\tframe\tstance\tfinds\tleaves\tnote\na\t${verb} S (O ب N)\tdoubts\t[س]\tص\t`,
      }).problems;
    expect(rule("اتهم")).toEqual([]);
    expect(rule("اتّهم")).toEqual([]);
    expect(rule("ذكرّ")[0]).toContain("write ذكر or ذكّر");
  });
});
