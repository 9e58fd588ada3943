import { setTimeout as rest } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, PLAIN, runHere } from "../cli.case.ts";

const folder = makeFolder();
const library = folder.at("مكتبة التحرير");
beforeAll(async () => {
  const { code } = await runHere(["add", folder.write("خبر أول.txt", PLAIN), "--library", library]);
  expect(code).toBe(0);
  await runHere(["cases", "new", "سؤال", "--library", library]);
  await runHere(["cases", "new", "آخر", "--library", library]);
});
afterAll(() => folder.remove());

interface Wrong {
  readonly args: readonly string[];
  readonly code: number;
  readonly says: string;
}

const WRONG: readonly Wrong[] = [
  { args: ["search", "مصدر:"], code: 2, says: '"مصدر:" has no word behind it; type one' },
  { args: ["search", "*"], code: 2, says: '"*" is too short; give at least two letters' },
  { args: ["search", "x", "--limit", "1.5"], code: 2, says: "--limit takes a whole number, not 1.5" },
  { args: ["search", "x", "--from", "2015-13"], code: 2, says: "--from takes a date such as" },
  {
    args: ["search", "x", "--from", "2016", "--to", "2015-07"],
    code: 2,
    says: "--from 2016 is later than --to 2015-07",
  },
  {
    args: ["search", "x", "--case", "nothing"],
    code: 1,
    says: 'there is no case "nothing"; isnad cases lists',
  },
  { args: ["add", ""], code: 2, says: '"" names nothing; name a file' },
  { args: ["add", "x", "--threads", "2.5"], code: 2, says: "--threads takes a whole number, not 2.5" },
  {
    args: ["decide", "a", "r1"],
    code: 2,
    says: "the decision takes confirm or reject or fix-content",
  },
  {
    args: ["decide", "withdraw", "nothing"],
    code: 1,
    says: "the library has no decision nothing; take the id",
  },
  { args: ["cases", "new", ""], code: 2, says: "name a case: isnad cases new NAME" },
  { args: ["cases", "put", "سؤال"], code: 2, says: "name articles: isnad cases put NAME ARTICLE" },
  {
    args: ["cases", "take", "سؤال", "nothing"],
    code: 1,
    says: "the case has no article nothing; isnad cases show",
  },
  { args: ["cases", "edit", "سؤال", "--name", " "], code: 2, says: "--name takes a name that is not empty" },
  {
    args: ["cases", "edit", "سؤال", "--name", "آخر"],
    code: 2,
    says: 'there is a case "آخر" already; choose',
  },
  { args: ["voices", " "], code: 2, says: "type the name of a voice" },
  {
    args: ["voices", "merge", "1", "2", "--by", "سلمى"],
    code: 1,
    says: "the library has no voice 1; find its id",
  },
];

describe("a command that cannot be done", () => {
  it.each(WRONG)("is answered with one line and code $code: $args", async ({ args, code, says }) => {
    const ended = await runHere([...args, "--library", library]);
    expect(ended).toMatchObject({ code, out: "", err: [expect.stringContaining(says)] });
  });

  it("names the place that cannot be one", async () => {
    expect(await runHere(["search", "x", "--library", folder.write("plain", "text")])).toMatchObject({
      code: 2,
      err: [`isnad: the library at ${folder.at("plain")} is a file; name a folder (see isnad search --help)`],
    });
  });

  it("says that the library which gave no hit is empty", async () => {
    const { code, err } = await runHere(["search", "ميناء", "--library", folder.at("new")]);
    expect({ code, err }).toEqual({
      code: 0,
      err: [
        `isnad: nothing found for ميناء; the library at ${`${folder.at("new")}/library.db`} is empty, isnad add takes articles in`,
      ],
    });
    expect((await runHere(["search", "ميناء", "--library", library])).err).toEqual([
      "isnad: nothing found for ميناء",
    ]);
  });

  it("says of an address of another kind than the web's what to do", async () => {
    const { code, err } = await runHere(["add", "ftp://example.org/news.txt", "--library", library]);
    expect(code).toBe(1);
    expect(err[0]).toBe(
      "isnad: ftp://example.org/news.txt: is no address of the web; give one with https://, or save it as a file",
    );
  });
});

it("joins no voice with itself", async () => {
  const { out } = await runHere(["voices", "هيفاء السروجي", "--library", library, "--json"]);
  const { id } = JSON.parse(out);
  expect(await runHere(["voices", "merge", id, id, "--by", "سلمى", "--library", library])).toMatchObject({
    code: 2,
    err: [expect.stringContaining("cannot be merged into itself; name another voice")],
  });
});

describe("Ctrl-C", () => {
  it.each([
    { args: ["worker", "--once"], code: 130 },
    { args: ["worker"], code: 0 },
    { args: ["reanalyze", "--all"], code: 130 },
  ])("ends $args with code $code", async ({ args, code }) => {
    const ended = runHere([...args, "--library", library, "--quiet"]);
    while (process.listenerCount("SIGINT") === 0) await rest(5);
    process.emit("SIGINT");
    expect((await ended).code).toBe(code);
  });
});
