/**
 * Each wall is proved by a throwaway tree that breaks it.
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
// @ts-expect-error a plain script without types
import { findBreaches, findUnseen } from "./check-walls.mjs";

const trees: string[] = [];

function plant(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "isnad-walls-"));
  trees.push(root);
  for (const [path, text] of Object.entries({ "package.json": '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const breachesOf = async (files: Record<string, string>): Promise<string[]> => findBreaches(plant(files));

afterEach(() => {
  for (const root of trees.splice(0)) rmSync(root, { recursive: true, force: true });
});

const TEXT = "export const a = 1;\nexport interface A {}\n";

describe("the walls between modules", () => {
  it("stand in a tree that keeps the arrows", async () => {
    const files = {
      "src/text/index.ts": TEXT,
      "src/grammar/engine.ts": 'import { a } from "../text/index.ts";\nexport const b = a;\n',
      "src/cli/index.ts":
        'import { readFileSync } from "node:fs";\nexport const r = [readFileSync, process, Date.now];\n',
    };
    expect(await breachesOf(files)).toEqual([]);
  });

  const broken: [string, Record<string, string>, RegExp][] = [
    [
      "an arrow against the flow",
      {
        "src/text/index.ts": TEXT,
        "src/model/index.ts": TEXT,
        "src/text/x.ts": 'import { a } from "../model/index.ts";\na;\n',
      },
      /^src\/text\/x\.ts → src\/model\/index\.ts: text-imports$/,
    ],
    [
      "an arrow of types alone",
      {
        "src/model/index.ts": TEXT,
        "src/text/x.ts": 'import type { A } from "../model/index.ts";\nexport type B = A;\n',
      },
      /: text-imports$/,
    ],
    [
      "a dynamic import",
      {
        "src/model/index.ts": TEXT,
        "src/text/x.ts": 'export const x = () => import("../model/index.ts");\n',
      },
      /: text-imports$/,
    ],
    [
      "a side door",
      {
        "src/text/index.ts": TEXT,
        "src/text/in.ts": TEXT,
        "src/model/x.ts": 'export * from "../text/in.ts";\n',
      },
      /^src\/model\/x\.ts → src\/text\/in\.ts: one-door$/,
    ],
    [
      "a cycle",
      { "src/text/x.ts": 'import "./y.ts";\n', "src/text/y.ts": 'import "./x.ts";\n' },
      /^src\/text\/[xy]\.ts → src\/text\/[xy]\.ts: no-cycles$/,
    ],
    ["a module that nobody knows", { "src/utils/x.ts": 'import "node:path";\n' }, /: known-modules$/],
    [
      "files in a pure module",
      { "src/extract/x.ts": 'import "node:fs";\n' },
      /^src\/extract\/x\.ts → fs: no-world$/,
    ],
    [
      "the process in a pure module",
      { "src/text/x.ts": "export const x = process.env;\n" },
      /^src\/text\/x\.ts:1: process: /,
    ],
    [
      "the network in a pure module",
      { "src/text/x.ts": "\nexport const x = fetch;\n" },
      /^src\/text\/x\.ts:2: fetch: /,
    ],
    ["the clock in a pure module", { "src/text/x.ts": "export const x = Date.now();\n" }, /: Date\.now: /],
    [
      "today's date in a pure module",
      { "src/text/x.ts": "export const x = new Date();\n" },
      /: new Date\(\): /,
    ],
    ["a package that is not there", { "src/text/x.ts": 'import "no-such-package";\n' }, /: no-unresolved$/],
  ];

  it.each(broken)("report %s", async (_, files, expected) => {
    const breaches = await breachesOf(files);
    expect(breaches.length).toBeGreaterThan(0);
    expect(breaches.some((line) => expected.test(line))).toBe(true);
  });

  it("let the same words stand where they are no globals", async () => {
    const code =
      "export const x = { process: 1 }.process + new Date(0).getTime();\nexport interface P { fetch: number }\n";
    expect(await breachesOf({ "src/text/index.ts": code })).toEqual([]);
  });

  it("fail when the import check saw fewer modules than there are files", () => {
    expect(findUnseen(["src/a.ts", "src/b.ts"], ["src/a.ts", "src/b.ts", "fs"])).toEqual([]);
    expect(findUnseen(["src/a.ts", "src/b.ts"], [])).toEqual([
      "2 files under src, 2 of them not seen by the import check: src/a.ts ...",
    ]);
  });
});
