import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAnalysed } from "../../store/analysed.case.ts";
import { incoming } from "../../store/engines.case.ts";
import { finishReading, Library, saveReading, startReading } from "../../store/index.ts";
import { runHere } from "../cli.case.ts";
import { EXIT } from "../errors.ts";

const TEXT = "قال مدير المرفأ سامي الحداد إن الرافعة وصلت.\n";

/** Where words stand in the text, in UTF-16 units. */
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe("isnad readings", () => {
  let folder: string;
  let done: string;
  let draft: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "isnad-readings-"));
    const library = await Library.open(folder);
    const [added] = await addAnalysed(library, [incoming(TEXT, { title: "الرافعة" })]);
    const article = added?.article ?? "";
    const { id } = await startReading(library.engine, { article, reader: "سلمى" });
    const link = { source: spanOf("مدير المرفأ سامي الحداد"), cue: spanOf("قال"), name: "سامي الحداد" };
    const report = { id: "r1", content: spanOf("الرافعة وصلت"), more: [], negated: false };
    const manner = { form: "indirect", stance: "neutral", chain: [{ ...link, kind: "person" }] } as const;
    const version = await saveReading(library.engine, {
      id,
      version: 0,
      reports: [{ ...report, ...manner }],
    });
    done = (await finishReading(library.engine, { id, version })).id;
    draft = (await startReading(library.engine, { article, reader: "رنا" })).id;
    await library.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => runHere(["readings", ...args, "--library", folder]);

  it("lists them, the newest first", async () => {
    const { out } = await run("--json");
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: draft, reader: "رنا", state: "draft" },
      { id: done, reader: "سلمى", state: "done", title: "الرافعة" },
    ]);
  });

  it("says how far one agrees with the rules, once it is done", async () => {
    const { out } = await run("agreement", done, "--json");
    expect(JSON.parse(out)).toMatchObject({ reports: { a: 1, b: 1, both: 1 }, detection: 1, exact: 1 });
    expect((await run("agreement", done)).out).toMatch(/^reports {10}1 and 1, 1 in both\n/u);
    const refused = await run("agreement", draft);
    expect(refused.code).toBe(EXIT.inputs);
    expect(refused.err.join("\n")).toContain("is not done");
  });

  it("writes an annotation beside its text", async () => {
    const to = join(folder, "out");
    expect((await run("export", done, "--to", to)).out).toBe(`${join(to, `${done}.json`)}\n`);
    const annotation = JSON.parse(readFileSync(join(to, `${done}.json`), "utf8"));
    expect(annotation).toMatchObject({ doc: `${done}.txt`, reports: [{ matn: "الرافعة وصلت" }] });
    expect(readFileSync(join(to, `${done}.txt`), "utf8")).toBe(TEXT);
    expect((await run("export")).code).toBe(EXIT.usage);
  });
});
