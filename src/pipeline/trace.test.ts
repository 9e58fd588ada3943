import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeArticle } from "./analyze.ts";
import { idOf, traceBytes, traceInput } from "./trace.ts";

const SENTENCE = "وأكد أمين المخزن رامي العطار أن الصناديق وصلت أمس.\n";

const folder = mkdtempSync(join(tmpdir(), "isnad-trace-"));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  writeFileSync(at("خبر.txt"), SENTENCE);
  writeFileSync(at("wide.txt"), Buffer.from(SENTENCE, "utf16le"));
  writeFileSync(at("latin.txt"), "The boxes arrived.");
  mkdirSync(at("folder.txt"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("traceInput", () => {
  it("analyses a file under its name", async () => {
    const value = analyzeArticle(SENTENCE, { id: "خبر.txt" });
    expect(value.reports).toHaveLength(1);
    expect(await traceInput(at("خبر.txt"))).toEqual({ ok: true, value });
  });

  it("hands on when the article appeared", async () => {
    const traced = await traceInput(at("خبر.txt"), { published: "2024-03-01" });
    expect(traced).toMatchObject({
      value: { article: { published: { value: "2024-03-01" } }, times: [{ value: "2024-02-29" }] },
    });
  });

  it("adds to the diagnostics that the encoding was guessed", async () => {
    const traced = await traceInput(at("wide.txt"));
    const { diagnostics } = analyzeArticle(SENTENCE);
    expect(traced).toMatchObject({ ok: true, value: { article: { text: SENTENCE } } });
    expect(traced.ok && traced.value.diagnostics).toEqual([
      ...diagnostics,
      {
        code: "guessed-encoding",
        message: "Nothing names the encoding of this text; it was read as utf-16le.",
      },
    ]);
  });

  it.each([
    { name: "lost.txt", kind: "missing" },
    { name: "folder.txt", kind: "directory" },
    { name: "latin.txt", kind: "not-arabic" },
  ])("gives back why $name is no article", async ({ name, kind }) => {
    const failure = { kind, input: at(name) };
    expect(await traceInput(at(name))).toMatchObject({ ok: false, failure });
  });
});

describe("traceBytes", () => {
  const bytes = new TextEncoder().encode(SENTENCE);

  it("calls standard input by its name, in articles and in failures", async () => {
    expect(await traceBytes("-", bytes)).toMatchObject({ value: { article: { id: "stdin" } } });
    const failed = await traceBytes("-", new TextEncoder().encode(" "));
    expect(failed).toMatchObject({ failure: { kind: "empty", input: "standard input" } });
  });
});

describe("idOf", () => {
  it.each([
    ["a.txt", "a.txt"],
    [join("folder", "b.c.txt"), "b.c.txt"],
    ["-", "stdin"],
    ["./-", "-"],
  ])("calls the article of %s %s", (path, id) => {
    expect(idOf(path)).toBe(id);
  });
});
