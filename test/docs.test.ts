/**
 * The documents hold: links lead somewhere, commands exist, examples run, and annotated examples are cut to the letter.
 * @module
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { parseFrame } from "../src/arabic/lexicon/frames.ts";
import { CHANGE_LABELS, STANDING_LABELS } from "../src/render/claims/labels.ts";

/** Half a minute alone; many tests at once on two cores take their time. */
const SLOW_MS = 600_000;

const root = fileURLToPath(new URL("..", import.meta.url));
/** In full: a program may go into another folder and start threads there. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
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
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, file], {
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

describe("the glossary", () => {
  const glossary = readFileSync(join(root, "docs/GLOSSARY.md"), "utf8");
  const rows = [...glossary.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)].slice(1);

  it.each(["term", "Arabic"])("has one word for one thing: %s", (column) => {
    const words = rows.map(([, term, inArabic]) => (column === "term" ? term : inArabic));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

const arabic = documents.filter(({ name }) => name === "README.ar.md" || name.startsWith("docs/ar/"));

const STRONG = /[\p{Script=Arabic}\u200f]|[A-Za-z]/u;

/** The direction in which a reader's browser sets a paragraph: that of its first letter. */
const directionOf = (text: string): string => (/[A-Za-z]/.test(STRONG.exec(text)?.[0] ?? "") ? "ltr" : "rtl");

/** `--json` in a line from right to left is shown as `json--`. */
const hasLooseEdge = (code: string): boolean =>
  !/\p{Script=Arabic}/u.test(code) && !/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(code);

/** What is wrong with a line of prose that stands in a part of this direction. */
function faultOf(line: string, direction: string | undefined, isFirstRow: boolean): string | null {
  const prose = line.replace(/<code dir="ltr">.*?<\/code>/g, "");
  const words = prose.replace(/\]\([^)]*\)/g, "]");
  if (direction !== "rtl") return "prose outside of a part from right to left";
  if (isFirstRow && directionOf(words) === "ltr") return "begins with a Latin letter";
  if ([...prose.matchAll(/`([^`]+)`/g)].some(([, code = ""]) => hasLooseEdge(code)))
    return 'a code that needs <code dir="ltr">';
  return /(?:^|\s)--?[a-z]/.test(prose.replace(/`[^`]+`/g, "")) ? "an option outside of a code" : null;
}

/** Lines and blocks that would be read in the wrong order on the page. */
function misdirected(text: string): string[] {
  const parts: string[] = [];
  const faults: string[] = [];
  const blocks = text.split(/^(```[\s\S]*?^```)$/gm);
  for (const [i, block] of blocks.entries()) {
    if (i % 2 === 1) {
      const [head = "", ...body] = block.split("\n");
      const wanted = head.startsWith("```sh") ? "ltr" : directionOf(body.join("\n"));
      if (parts.at(-1) !== wanted) faults.push(`a block that reads ${wanted}: ${body[0]}`);
      continue;
    }
    const lines = block.split("\n");
    for (const [n, line] of lines.entries()) {
      const [, opens] = /^<div dir="(rtl|ltr)"/.exec(line) ?? [];
      if (opens !== undefined) parts.push(opens);
      else if (line === "</div>") parts.pop();
      else if (line !== "") {
        const inTable = line.startsWith("|") && (lines[n - 1] ?? "").startsWith("|");
        const fault = faultOf(line, parts.at(-1), !inTable);
        if (fault !== null) faults.push(`${fault}: ${line}`);
      }
    }
  }
  return parts.length === 0 ? faults : [...faults, "a part that is not closed"];
}

describe("the Arabic documents", () => {
  it("are there", () => {
    expect(arabic.length).toBeGreaterThan(4);
  });

  it.each(arabic)("are read in the right order: $name", ({ text }) => {
    expect(misdirected(text)).toEqual([]);
  });

  it.each([
    ["prose", "نص"],
    ["a Latin beginning", '<div dir="rtl">\n\nisnad يقرأ\n\n</div>'],
    ["an option in a line", '<div dir="rtl">\n\nالخيار `--json`\n\n</div>'],
    ["an option without code", '<div dir="rtl">\n\nالخيار --json\n\n</div>'],
    ["a command", '<div dir="rtl">\n\n```sh\nnode dist/cli.js\n```\n\n</div>'],
    ["a listing", '<div dir="ltr">\n\n```text output\n‏خبر\n```\n\n</div>'],
    ["an open part", '<div dir="rtl">\n\nنص'],
  ])("are held to it: %s", (_, text) => {
    expect(misdirected(text)).toHaveLength(1);
  });

  it("explain every change and every standing by the program's own words", () => {
    const page = arabic.find(({ name }) => name.endsWith("reading-a-claim-page.md"))?.text ?? "";
    const explained = new Set([...page.matchAll(/^\| ([^|]+?) \|/gm)].map(([, cell]) => cell));
    const labels = [...Object.values(CHANGE_LABELS), ...Object.values(STANDING_LABELS)];
    expect(labels.filter((label) => !explained.has(label))).toEqual([]);
  });

  it("name what stands on the claim page of the web app by its own words", () => {
    const page = arabic.find(({ name }) => name.endsWith("reading-a-claim-page.md"))?.text ?? "";
    const section = page.split(/^## /m).find((part) => part.includes("من القائمة الجانبية")) ?? "";
    const words = readFileSync(join(root, "src/web/pages/claims/words.ar.json"), "utf8");
    const named = [...section.matchAll(/«([^»]+)»/g)].map(([, label = ""]) => label);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((label) => !words.includes(`"${label}"`))).toEqual([]);
  });

  it("show what the commands print (npm run readme writes it anew)", { timeout: SLOW_MS }, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", tsx, "scripts/doc-examples.ts", "--print"],
      { cwd: root, encoding: "utf8", maxBuffer: 2 ** 24 },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const printed: Record<string, string> = JSON.parse(stdout);
    for (const { name, text } of arabic) expect(text, name).toBe(printed[name]);
    expect(Object.keys(printed)).toHaveLength(arabic.length);
  });
});
