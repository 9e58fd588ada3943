/**
 * The documents hold: links lead somewhere, commands exist, examples run, and annotated examples are cut to the letter.
 * @module
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { parseFrame } from "../src/arabic/lexicon/frames.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const library = pathToFileURL(join(root, "src/index.ts")).href;

const isDocument = (path: string): boolean => path.endsWith(".md") && !/node_modules|\/dist/.test(path);
const listIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, String(name)))
    : [];

const documents = [
  ...readdirSync(root).map((name) => join(root, name)),
  ...["docs", "data", "corpus"].flatMap(listIn),
]
  .filter(isDocument)
  .map((path) => ({ name: relative(root, path), path, text: readFileSync(path, "utf8") }));

const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

/** The anchor of a heading, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");

const anchorsIn = (path: string): string[] =>
  [
    ...readFileSync(path, "utf8")
      .replace(/^```[\s\S]*?^```/gm, "")
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, heading = ""]) => anchorOf(heading.trim()));

function brokenLinks({ path, text }: { path: string; text: string }): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? path : join(dirname(path), file);
    return !existsSync(target) || (anchor !== undefined && !anchorsIn(target).includes(anchor));
  });
}

describe.each(documents)("$name", (document) => {
  it("has no broken link", () => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it("names commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const named = [...document.text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

const programs = documents.flatMap(({ name, text }) =>
  [...text.matchAll(/^```ts run\n([\s\S]*?)^```/gm)].map(([, code = ""], i) => ({
    name: `${name}, program ${i + 1}`,
    code,
  })),
);

describe("a program in the documents", () => {
  it("is there at all", () => {
    expect(programs.length).toBeGreaterThan(0);
  });

  it.each(programs)("runs and prints what its arrows say: $name", ({ code }) => {
    const folder = mkdtempSync(join(tmpdir(), "isnad-docs-"));
    const file = join(folder, "program.ts");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(file, code.replaceAll('from "isnad"', `from ${JSON.stringify(library)}`));
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file], {
      cwd: root,
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const expected = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
    expect(stdout.trimEnd().split("\n")).toEqual(expected);
  });
});

describe("the annotation guide", () => {
  const guide = readFileSync(join(root, "docs/ANNOTATION.md"), "utf8");
  const examples = [...guide.matchAll(/^> (.+)\n\n((?:- .+\n)+)/gm)];

  it("has examples", () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples.map(([, sentence = "", notes = ""]) => [sentence, notes]))(
    "cuts its annotation from %s",
    (sentence, notes) => {
      const pieces = [...notes.matchAll(/`([^`]*\p{Script=Arabic}[^`]*)`/gu)].map(([, piece = ""]) => piece);
      expect(pieces.length).toBeGreaterThan(0);
      expect(pieces.filter((piece) => !sentence.includes(piece))).toEqual([]);
    },
  );
});

describe("the guide to rules", () => {
  const guide = readFileSync(join(root, "docs/guide/author-a-rule.md"), "utf8");
  const frames = [...guide.matchAll(/^\| `(S [^`]*)` \|/gm)].map(([, frame = ""]) => frame);

  it("shows frames that the lexicon understands", () => {
    expect(frames.length).toBeGreaterThan(5);
    expect(frames.map(parseFrame).filter((frame) => typeof frame === "string")).toEqual([]);
  });
});
