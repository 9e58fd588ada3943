import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE, makeFolder, pointOf, runHere } from "../cli.case.ts";

const folder = makeFolder();
const library = folder.at("library");
const exported = folder.at("annotations.jsonld");
afterAll(() => folder.remove());

beforeAll(async () => {
  await runHere(["add", folder.write("a.txt", ARTICLE), "--library", library, "--quiet"]);
  await runHere(["export", "--format", "annotations", "--out", exported, "--library", library, "--quiet"]);
});

const importInto = (article: string, ...more: string[]) =>
  runHere(["annotations", "import", exported, "--article", article, "--library", library, ...more]);

describe("isnad annotations import", () => {
  it("finds everything in the article that it is of, and what stands in an edited one", async () => {
    const { out } = await runHere(["search", "المكتبة", "--library", library, "--json"]);
    const { article } = JSON.parse(out.split("\n")[0] ?? "");
    const here = await importInto(article);
    expect(here).toMatchObject({
      code: 0,
      err: [expect.stringMatching(/^isnad: [1-9]\d* found, 0 orphans$/u)],
    });
    const edited = `مقدمة جديدة.\n\n${ARTICLE.replace("بلغت مليوني درهم", "لم تُعلن")}`;
    const there = await importInto(folder.write("edited.txt", edited), "--json");
    const results = there.out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const content = results.find(({ exact }) => exact.includes("يوم الخميس"));
    expect(content).toMatchObject({ state: "found", start: pointOf(edited, content.exact) });
    expect(content.before).toBe(pointOf(ARTICLE, content.exact));
    expect(results).toContainEqual(expect.objectContaining({ state: "orphan", reason: "gone" }));
    const listed = await importInto(folder.at("edited.txt"), "--quiet");
    expect(listed.out).toMatch(/^found .*\(was at \d+\) /mu);
    expect(listed.out).toMatch(/^orphan .*its words stand nowhere: /mu);
    expect(listed.err).toEqual([]);
  });

  it("says what it cannot read", async () => {
    const bad = folder.write("bad.json", "{}");
    const run = (...args: string[]) => runHere(["annotations", ...args, "--library", library]);
    expect(await run("import", bad, "--article", folder.at("a.txt"))).toMatchObject({
      code: 1,
      err: [expect.stringContaining("bad.json: there are no annotations")],
    });
    const latin = folder.write("latin.txt", new Uint8Array([0xc7, 0xe1]));
    expect((await importInto(latin)).code).toBe(1);
    expect(await run("import", exported, "--article", "no-such")).toMatchObject({ code: 1 });
    expect(await run("import", exported)).toMatchObject({ code: 2 });
    expect(await run("export", exported)).toMatchObject({ code: 2 });
  });
});
