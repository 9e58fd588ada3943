/**
 * What a user gets: the packed package, installed into an empty folder and used there.
 * @module
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Without the optional parts, which read PDF files and pictures. */
const MAX_INSTALLED_BYTES = 110_000_000;
const SLOW_MS = 120_000;
const SENTENCE = "وقال مدير الميناء سامي الحداد إن السفينة غادرت الرصيف فجر الأحد.\n";

const root = fileURLToPath(new URL("..", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "isnad-package-"));

function run(command: string, args: string[], cwd = home): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** Bytes of every file below a folder. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

describe("the installed package", () => {
  beforeAll(() => {
    if (!existsSync(join(root, "dist/cli.js"))) run(process.execPath, ["scripts/build.mjs"], root);
    run("npm", ["pack", "--ignore-scripts", "--pack-destination", home], root);
    const tarball = readdirSync(home).find((name) => name.endsWith(".tgz"));
    if (tarball === undefined) throw new Error(`npm pack wrote nothing to ${home}`);
    writeFileSync(join(home, "package.json"), '{ "private": true, "type": "module" }\n');
    run("npm", ["install", "--prefer-offline", "--omit=optional", "--no-audit", "--no-fund", `./${tarball}`]);
    writeFileSync(join(home, "article.txt"), SENTENCE);
  }, SLOW_MS);

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("says its version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(run("npx", ["--no-install", "isnad", "--version"]).trim()).toContain(version);
  });

  it("traces a file", () => {
    const analysis = JSON.parse(run("npx", ["--no-install", "isnad", "trace", "article.txt", "--json"]));
    expect(analysis).toMatchObject({ format: "isnad/analysis", document: { text: SENTENCE } });
    expect(analysis.reports).toHaveLength(1);
  });

  it("is a library", () => {
    const program = `
      import { analyzeArticle } from "isnad";
      const { reports } = analyzeArticle(${JSON.stringify(SENTENCE)}, { id: "a" });
      console.log(reports.length);`;
    writeFileSync(join(home, "use.mjs"), program);
    expect(run(process.execPath, ["use.mjs"]).trim()).toBe("1");
  });

  it("has types", () => {
    writeFileSync(
      join(home, "use.ts"),
      'import { type Analysis, analyzeArticle } from "isnad";\n' +
        'export const analysis: Analysis = analyzeArticle("", { id: "a" });\n' +
        "// @ts-expect-error not a text\n" +
        'analyzeArticle(1, { id: "a" });\n',
    );
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023"];
    run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, "use.ts"]);
  });

  it("ships no tests and stays small", () => {
    const files = readdirSync(join(home, "node_modules/isnad"), { recursive: true }).map(String);
    expect(files.filter((name) => /\.(test|case)\./.test(name))).toEqual([]);
    expect(sizeOf(join(home, "node_modules"))).toBeLessThan(MAX_INSTALLED_BYTES);
  });
});
