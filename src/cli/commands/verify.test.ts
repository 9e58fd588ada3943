import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE, makeFolder, PLAIN, runHere } from "../cli.case.ts";

const folder = makeFolder();
const library = folder.at("library");
const file = folder.at("pack.zip");
const exportAs = (...args: string[]) => runHere(["export", ...args, "--library", library, "--quiet"]);
let claim = "";

beforeAll(async () => {
  folder.write("in/a.txt", ARTICLE);
  folder.write("in/b.txt", PLAIN);
  await runHere(["add", folder.at("in"), "--library", library, "--quiet"]);
  const [line = ""] = (await exportAs("--format", "jsonl")).out.split("\n");
  claim = JSON.parse(line).id;
  await exportAs("--format", "pack", "--claim", claim, "--at", "2024-05-31T08:00:00Z", "--out", file);
});
afterAll(() => folder.remove());

describe("isnad export", () => {
  it("makes the same pack again, of the same moment", async () => {
    const again = folder.at("again.zip");
    await exportAs("--format", "pack", "--claim", claim, "--at", "2024-05-31T10:00:00+02:00", "--out", again);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });

  it("writes a dossier in the language that is asked for", async () => {
    const arabic = await exportAs("--format", "dossier", "--claim", claim);
    expect(arabic.out).toContain('<html lang="ar" dir="rtl">');
    const english = await exportAs("--format", "dossier", "--claim", claim, "--language", "en");
    expect(english.out).toContain('<html lang="en" dir="ltr">');
  });

  it.each([
    [["--format", "dossier"], 2, "dossier is of one claim"],
    [["--format", "pack"], 2, "pack is of one claim"],
    [["--format", "jsonl", "--language", "fr"], 2, "--language takes ar or en"],
    [["--format", "jsonl", "--at", "yesterday"], 2, "--at takes a moment"],
  ])("says what is wrong with %j", async (args, code, message) => {
    expect(await exportAs(...args)).toMatchObject({ code, err: [expect.stringContaining(message)] });
  });
});

describe("isnad verify", () => {
  it("says that a pack is intact and what was checked, in two languages", async () => {
    const arabic = await runHere(["verify", file]);
    expect(arabic).toMatchObject({ code: 0, err: [] });
    expect(arabic.out).toContain("الحزمة سليمة");
    expect(arabic.out).toContain("نصوص قُرئت من أصولها ثانيةً فطابقت");
    const english = await runHere(["verify", file, "--language", "en"]);
    expect(english.out).toContain("the pack is intact");
    expect(english.out).toMatch(/SHA-256 of the pack: [0-9a-f]{64}/u);
  });

  it("says what is wrong with one that was changed, and ends with 1", async () => {
    const bytes = readFileSync(file);
    const at = bytes.indexOf("الخلاصة");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const broken = folder.at("broken.zip");
    writeFileSync(broken, bytes);
    const { code, out } = await runHere(["verify", broken, "--language", "en"]);
    expect(code).toBe(1);
    expect(out).toContain("the pack is not intact");
    const [line = ""] = (await runHere(["verify", broken, "--json"])).out.split("\n");
    expect(JSON.parse(line)).toMatchObject({ file: broken, intact: false });
  });

  it("goes on where a file cannot be read, and ends with 1", async () => {
    const { code, out, err } = await runHere(["verify", folder.at("none.zip"), file]);
    expect(code).toBe(1);
    expect(out).toContain("الحزمة سليمة");
    expect(err).toEqual([expect.stringContaining("none.zip: no such file")]);
  });

  it.each([
    [[], "name a pack"],
    [["a.zip", "--language", "fr"], "--language takes ar or en"],
    [["a.zip", "--fast"], "--fast"],
  ])("is told wrongly by %j", async (args, message) => {
    expect(await runHere(["verify", ...args])).toMatchObject({
      code: 2,
      err: [expect.stringContaining(message)],
    });
  });
});
