import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listInputs } from "./list-inputs.ts";
import { STANDARD_INPUT } from "./read-file.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-list-"));
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  for (const name of ["texts", "texts/below", "none"]) mkdirSync(at(name));
  for (const name of ["b.txt", "a.txt", "c.TXT", "d.md", "txt", "below/e.txt"])
    writeFileSync(at("texts", name), "خبر");
  symlinkSync("texts", at("link"));
  symlinkSync("nowhere", at("dangling"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("listInputs", () => {
  it("takes a directory for the .txt files in it, by name, not below it", () => {
    const paths = ["a.txt", "b.txt", "c.TXT"].map((name) => at("texts", name));
    expect(listInputs([at("texts")])).toEqual({ paths, failures: [] });
  });

  it("follows a link to a directory", () => {
    expect(listInputs([at("link")]).paths).toHaveLength(3);
  });

  it("keeps other names in their order, there or not, one .txt or not", () => {
    const names = [at("texts/d.md"), at("lost.txt"), at("dangling"), STANDARD_INPUT, at("texts/a.txt")];
    expect(listInputs(names)).toEqual({ paths: names, failures: [] });
  });

  it("says that a directory has no texts, and lists the others", () => {
    const { paths, failures } = listInputs([at("none"), at("texts/a.txt")]);
    expect(paths).toEqual([at("texts/a.txt")]);
    expect(failures).toMatchObject([{ kind: "empty", input: at("none") }]);
    expect(failures[0]?.message).toBe(`${at("none")}: holds no .txt file; name a directory of text files`);
  });

  it("lists nothing for nothing", () => {
    expect(listInputs([])).toEqual({ paths: [], failures: [] });
  });
});
