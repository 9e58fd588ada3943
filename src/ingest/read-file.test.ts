import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeError, readFile, readStandardInput } from "./read-file.ts";

const MEGABYTE = 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), "isnad-read-"));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  writeFileSync(at("text.txt"), "خبر");
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("long.txt"), "");
  truncateSync(at("long.txt"), 64 * MEGABYTE + 1);
  mkdirSync(at("folder.txt"));
  symlinkSync("nowhere", at("dangling.txt"));
  symlinkSync("text.txt", at("link.txt"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("readFile", () => {
  it.each(["text.txt", "link.txt"])("gives the bytes of %s", (name) => {
    const read = readFile(at(name));
    expect(read.ok && Buffer.from(read.value).toString()).toBe("خبر");
  });

  it.each([
    { name: "lost.txt", kind: "missing", message: "no such file" },
    { name: "text.txt/below.txt", kind: "missing", message: "no such file" },
    { name: "dangling.txt", kind: "missing", message: "no such file" },
    { name: "folder.txt", kind: "directory", message: "is a directory" },
    { name: "empty.txt", kind: "empty", message: "is empty" },
    { name: "long.txt", kind: "too-large", message: "is larger than 64 MB" },
  ])("refuses $name as $kind", ({ name, kind, message }) => {
    const read = readFile(at(name));
    expect(read).toMatchObject({ ok: false, failure: { kind, input: at(name) } });
    expect(!read.ok && read.failure.message).toContain(`${at(name)}: ${message}`);
  });

  it("refuses a name that no file can have", () => {
    expect(readFile("a\u0000b")).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
  });
});

describe("describeError", () => {
  it.each([
    { code: "ENOENT", kind: "missing" },
    { code: "ENOTDIR", kind: "missing" },
    { code: "EISDIR", kind: "directory" },
    { code: "EACCES", kind: "unreadable" },
    { code: "EPERM", kind: "unreadable" },
    { code: "EIO", kind: "unreadable" },
  ])("calls $code $kind, in one line that names the file", ({ code, kind }) => {
    const error = Object.assign(new Error("first line\nsecond line"), { code });
    const failure = describeError("a.txt", error);
    expect(failure).toMatchObject({ kind, input: "a.txt" });
    expect(failure.message).toMatch(/^a\.txt: .+$/);
    expect(failure.message).not.toContain("second line");
  });

  it("takes what is no Error", () => {
    expect(describeError("a.txt", "broken").message).toBe("a.txt: cannot be read (broken)");
  });
});

describe("readStandardInput", () => {
  it("joins the pieces, also those that part a character", async () => {
    const bytes = Buffer.from("خبر عاجل");
    const read = await readStandardInput(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]));
    expect(read.ok && Buffer.from(read.value).toString()).toBe("خبر عاجل");
  });

  it.each([
    { name: "nothing", pieces: [], kind: "empty" },
    { name: "too much", pieces: Array(65).fill(Buffer.alloc(MEGABYTE)), kind: "too-large" },
  ])("refuses $name", async ({ pieces, kind }) => {
    const failure = { kind, input: "standard input" };
    expect(await readStandardInput(Readable.from(pieces))).toMatchObject({ ok: false, failure });
  });

  it("says that the stream broke", async () => {
    const broken = new Readable({ read: (): void => void broken.destroy(new Error("cut off")) });
    expect(await readStandardInput(broken)).toMatchObject({
      ok: false,
      failure: { kind: "unreadable", message: "standard input: cannot be read (cut off)" },
    });
  });
});
