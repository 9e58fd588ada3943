import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { Value } from "typebox/value";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AnalysisSchema } from "../../scripts/analysis-schema.ts";
import { SCHEMAS } from "../../scripts/make-schema.ts";
import { requires } from "../../test/requirements.ts";
import type { InterchangeAnalysis } from "../model/index.ts";
import { ARTICLE, isnad, makeFolder, PLAIN, runHere } from "./cli.case.ts";

const FULL = "/dev/full";
const hasFull = requires(`${FULL}, a device that takes nothing`, existsSync(FULL));

const folder = makeFolder();
const here = { cwd: folder.path };

/** The text in windows-1256, which no encoder of the platform writes. */
function toWindows1256(text: string): Uint8Array {
  const all = new TextDecoder("windows-1256").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (sign) => all.indexOf(sign));
}

/** The objects of a JSON output, one from each line. */
function readLines(out: string): InterchangeAnalysis[] {
  return out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

beforeAll(() => {
  folder.write("article.txt", ARTICLE);
  folder.write("plain.txt", PLAIN);
  folder.write("empty.txt", "");
  folder.write("blank.txt", " \n\t\n");
  folder.write(
    "binary.txt",
    Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32),
  );
  folder.write("paper.txt", "%PDF-1.7\n");
  folder.write("latin.txt", "The librarian said that the doors open at noon.\n");
  folder.write("texts/one.txt", PLAIN);
  folder.write("texts/two.TXT", ARTICLE);
  folder.write("texts/notes.md", PLAIN);
  folder.write("other/article.txt", PLAIN);
  folder.write("encodings/le.txt", Buffer.from(`\ufeff${PLAIN}`, "utf16le"));
  folder.write("encodings/be.txt", Buffer.from(PLAIN, "utf16le").swap16());
  folder.write("encodings/mark.txt", `\ufeff${PLAIN}`);
  folder.write("encodings/windows.txt", toWindows1256(PLAIN));
  mkdirSync(folder.at("without-texts"));
  mkdirSync(folder.at("holder/folder.txt"), { recursive: true });
  symlinkSync("nowhere", folder.at("dangling.txt"));
});

afterAll(() => folder.remove());

describe.concurrent("isnad", () => {
  it("names each input that it cannot take in one line, and does the others", async () => {
    const failures: readonly [string, RegExp][] = [
      ["without-texts", /^isnad: without-texts: holds no \.txt file/],
      ["missing.txt", /^isnad: missing\.txt: no such file/],
      ["article.txt/below.txt", /^isnad: article\.txt\/below\.txt: no such file/],
      ["dangling.txt", /^isnad: dangling\.txt: no such file/],
      ["empty.txt", /^isnad: empty\.txt: is empty/],
      ["blank.txt", /^isnad: blank\.txt: holds only white space/],
      ["binary.txt", /^isnad: binary\.txt: is no text but binary data/],
      ["paper.txt", /^isnad: paper\.txt: is a PDF/],
      ["latin.txt", /^isnad: latin\.txt: holds hardly any Arabic/],
      ["holder", /^isnad: holder[/\\]folder\.txt: is a directory/],
      ["two\nlines\u001b[31m.txt", /^isnad: two\ufffdlines\ufffd\[31m\.txt: no such file/],
    ];
    const names = failures.map(([name]) => name);
    const { code, out, err } = await isnad(["trace", "plain.txt", ...names, "article.txt", "--json"], here);
    expect(code).toBe(1);
    expect(readLines(out).map(({ document }) => document.id)).toEqual(["plain.txt", "article.txt"]);
    expect(err).toHaveLength(failures.length + 1);
    for (const [name, line] of failures)
      expect(
        err.filter((one) => line.test(one)),
        name,
      ).toHaveLength(1);
    expect(err.at(-1)).toBe("isnad: 2 articles, 3 reports, 11 failed");
  });

  it("prints one object a line, valid against the published schema", async () => {
    const { code, out } = await isnad(["trace", "article.txt", "texts", "--json"], here);
    expect(code).toBe(0);
    const analyses = readLines(out);
    expect(analyses.map(({ document }) => document.id)).toEqual(["article.txt", "one.txt", "two.TXT"]);
    for (const analysis of analyses) expect(Value.Check(AnalysisSchema, analysis)).toBe(true);
    expect(analyses[0]?.document.text).toBe(ARTICLE);
    expect(analyses[0]?.reports.map(({ chain }) => chain.map(({ name }) => name))).toEqual([
      ["هيفاء السروجي"],
      ["المنارة", "مصدر مطلع"],
      [],
    ]);
  });

  it("reads UTF-8, UTF-16 and windows-1256, and says where it guessed", async () => {
    const { code, out } = await isnad(["trace", "encodings", "--json", "--quiet"], here);
    expect(code).toBe(0);
    const analyses = readLines(out);
    for (const { document } of analyses) expect(document.text, document.id).toBe(PLAIN);
    const guesses = analyses.map(({ document, diagnostics }) => [
      document.id,
      diagnostics.map((one) => one.code),
    ]);
    expect(guesses).toEqual([
      ["be.txt", ["guessed-encoding"]],
      ["le.txt", []],
      ["mark.txt", []],
      ["windows.txt", ["guessed-encoding"]],
    ]);
  });

  it("reads standard input among files", async () => {
    const { code, out } = await isnad(["trace", "plain.txt", "-", "--json"], { ...here, input: ARTICLE });
    expect(code).toBe(0);
    expect(readLines(out).map(({ document }) => [document.id, document.text])).toEqual([
      ["plain.txt", PLAIN],
      ["stdin", ARTICLE],
    ]);
  });

  it("names standard input where nothing comes from it", async () => {
    const { code, out, err } = await isnad(["trace", "-", "--quiet"], here);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toEqual(["isnad: standard input: is empty; nothing to analyse"]);
  });

  it("writes X.json for X.txt with --out", async () => {
    const { code, out, err } = await isnad(["trace", "texts", "plain.txt", "--out", "kept/here"], here);
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: ["isnad: 3 articles, 4 reports"] });
    expect(readdirSync(folder.at("kept/here")).sort()).toEqual(["one.json", "plain.json", "two.json"]);
    const [analysis, ...others] = readLines(readFileSync(folder.at("kept/here/two.json"), "utf8"));
    expect(others).toEqual([]);
    expect(Value.Check(AnalysisSchema, analysis)).toBe(true);
    expect(analysis?.document.id).toBe("two.TXT");
  });

  it("names both inputs that would be written to one file, and writes nothing", async () => {
    const { code, out, err } = await isnad(
      ["trace", "article.txt", "other/article.txt", "--out", "clash"],
      here,
    );
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^isnad: article\.txt and other[/\\]article\.txt would both .* article\.json/);
    expect(existsSync(folder.at("clash"))).toBe(false);
  });

  it("prints the JSON although a folder cannot be written", async () => {
    const { code, out, err } = await isnad(
      ["trace", "plain.txt", "--json", "--out", "latin.txt", "--quiet"],
      here,
    );
    expect(code).toBe(1);
    expect(readLines(out)).toHaveLength(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^isnad: latin\.txt[/\\]plain\.json: cannot be written/);
  });

  it.runIf(hasFull)("says in one line that standard output takes nothing", async () => {
    const stdout = openSync(FULL, "w");
    const { code, err } = await isnad(["trace", "plain.txt", "--json", "--quiet"], { ...here, stdout });
    closeSync(stdout);
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^isnad: standard output: cannot be written \(ENOSPC/);
  });

  it("ends with 2 where the command line is wrong", async () => {
    const { code, out, err } = await isnad(["trace", "plain.txt", "--colour"], here);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: "",
      err: ["isnad: Unknown option '--colour' (see isnad trace --help)"],
    });
  });

  it("says its version", async () => {
    const about = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await isnad(["--version"], here)).toEqual({ code: 0, out: `${about.version}\n`, err: [] });
  });
});

describe("a wrong command line", () => {
  it.each([
    [[], "name a command"],
    [["follow"], 'there is no command "follow"'],
    [["toString"], 'there is no command "toString"'],
    [["help", "follow"], 'there is no command "follow"'],
    [["trace"], "name a file to read"],
    [["trace", "-", "-"], "can be read only once"],
    [["trace", "a.txt", "--min-confidence", "1.5"], '--min-confidence takes a number, 0 to 1, not "1.5"'],
    [["trace", "a.txt", "--min-confidence", ""], "--min-confidence takes a number"],
    [["trace", "a.txt", "--published", "2023-02-30"], "--published takes a date"],
    [["trace", "a.txt", "--published", "yesterday"], "--published takes a date"],
    [["trace", "a.txt", "--out"], "--out"],
    [["explain"], "explain takes one file, or one sentence"],
    [["explain", "a.txt", "b.txt"], "explain takes one file, or one sentence"],
    [["explain", "a.txt", "--at", "-1"], "--at"],
    [["explain", "a.txt", "--at", "1.5"], "--at takes a whole number"],
    [["eval", "texts"], "eval takes two folders"],
  ])("%j ends with 2, one line and no result", async (args, message) => {
    const { code, out, err } = await runHere(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(message);
    expect(err[0]).toMatch(/^isnad: .+ \(see isnad .*--help\)$/);
  });
});

describe("help", () => {
  it.each([
    [["--help"]],
    [["-h"]],
    [["help"]],
    [["help", "trace"]],
    [["explain", "-h"]],
    [["eval", "--help"]],
  ])("%j names every exit code and ends with 0", async (args) => {
    const { code, out, err } = await runHere(args);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/Exit codes\n {2}0 .+\n {2}1 .+\n {2}2 .+\n {2}3 .+\n/);
  });
});

describe("a fault of isnad itself", () => {
  const broken = {
    out: () => {
      throw new TypeError("broken\nin two lines");
    },
  };

  it("ends with 3 and one line", async () => {
    expect(await runHere(["explain", PLAIN], broken)).toMatchObject({
      code: 3,
      err: ["isnad: internal error: broken"],
    });
  });

  it("in one article leaves the others to be tried", async () => {
    const names = [folder.at("plain.txt"), folder.at("article.txt")];
    const { code, err } = await runHere(["trace", ...names], broken);
    expect(code).toBe(3);
    expect(err).toEqual([
      ...names.map((name) => `isnad: ${name}: internal error: broken`),
      "isnad: 0 articles, 0 reports, 2 internal errors",
    ]);
  });
});

describe("the published schema", () => {
  it("is the one that analyses are checked with", () => {
    for (const { file, text } of SCHEMAS) expect(readFileSync(file, "utf8")).toBe(text);
  });
});
