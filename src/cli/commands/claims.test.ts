import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Value } from "typebox/value";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ClaimsSchema } from "../../../scripts/claims-schema.ts";
import type { InterchangeClaims } from "../../model/index.ts";
import { foldWord } from "../../text/index.ts";
import { makeFolder, pointOf, runHere } from "../cli.case.ts";
import { claims as claimsCommand } from "./claims.ts";

const TEXTS = fileURLToPath(new URL("../../../corpus/texts/", import.meta.url));
const FIRE = readdirSync(TEXTS)
  .filter((name) => name.startsWith("port-fire"))
  .sort()
  .map((name) => `${TEXTS}${name}`);
const [AGENCY = "", COPY = "", EDITED = ""] = FIRE;

const folder = makeFolder();
afterAll(() => folder.remove());

async function traced(files: readonly string[], ...options: string[]): Promise<InterchangeClaims> {
  const { out } = await runHere(["claims", ...files, "--json", "--quiet", ...options]);
  return JSON.parse(out);
}

const points = (file: string): string[] => [...readFileSync(file, "utf8")];

describe("isnad claims of more than can be grouped at once", () => {
  it("says so in one line and in the JSON", async () => {
    const ended: string[][] = [[], []];
    const [out = [], err = []] = ended;
    const streams = {
      out: (result: string | Uint8Array) => out.push(Buffer.from(result).toString()),
      err: (line: string) => err.push(line),
      progress: () => {},
      columns: 80,
      colour: false,
      interactive: false,
    };
    expect(await claimsCommand([...FIRE, "--json", "--quiet"], streams, { mostTogether: 3 })).toBe(0);
    const printed: InterchangeClaims = JSON.parse(out.join(""));
    expect([...Value.Errors(ClaimsSchema, printed)]).toEqual([]);
    expect(printed.diagnostics?.map(({ code }) => code)).toContain("grouped-in-parts");
    expect(err[0]).toMatch(/^isnad: \d+ statements hang together, more than 3;/u);
    expect(err.length).toBe(printed.diagnostics?.length);
  });
});

describe("isnad claims", () => {
  let claims: InterchangeClaims;
  beforeAll(async () => {
    claims = await traced(FIRE);
  });

  it("has nothing to say where all could be grouped", () => {
    expect(claims).not.toHaveProperty("diagnostics");
  });

  it("prints what its schema says", () => {
    expect([...Value.Errors(ClaimsSchema, claims)]).toEqual([]);
    expect(claims.articles.map(({ document }) => document)).toEqual([
      "port-fire-1.txt",
      "port-fire-2.txt",
      "port-fire-3.txt",
      "port-fire-4.txt",
      "port-fire-5.txt",
      "port-fire-6.txt",
    ]);
  });

  it("puts every statement into one claim, at code points of its file", () => {
    const seen = new Set<string>();
    for (const { appearances } of claims.claims)
      for (const { document, statement, report } of appearances) {
        const key = `${document} ${statement.start} ${statement.end} ${report}`;
        expect(seen).not.toContain(key);
        seen.add(key);
        const words = points(`${TEXTS}${document}`).slice(statement.start, statement.end).join("");
        expect(words.trim()).toBe(words);
        expect(words).not.toBe("");
      }
    expect(seen.size).toBeGreaterThan(60);
  });

  it("refers only to claims and appearances that are there", () => {
    const counts = new Map(claims.claims.map(({ id, appearances }) => [id, appearances.length]));
    for (const { appearances } of claims.claims)
      for (const { parent, runnersUp } of appearances)
        for (const ref of [parent, ...runnersUp].filter((one) => one !== null))
          expect(ref.appearance).toBeLessThan(counts.get(ref.claim) ?? 0);
    for (const { claims: members } of claims.storylines)
      for (const id of members) expect(counts.has(id)).toBe(true);
  });

  it("knows the agency's text, its copy and who does not say so", () => {
    const [agency, copy, edited] = claims.articles;
    expect(agency).toMatchObject({ kind: "agency", agency: "وكالة عنبر للأنباء", credited: true });
    expect(copy).toMatchObject({ kind: "copy", of: "port-fire-1.txt", credited: false });
    expect(edited).toMatchObject({ kind: "edited-copy", of: "port-fire-1.txt", credited: true });
  });

  it("says the same whatever the order of the files", async () => {
    const turned = await traced([...FIRE].reverse());
    expect(turned).toEqual(claims);
  });

  it("lists what several articles tell, with the origins", async () => {
    const { code, out, err } = await runHere(["claims", ...FIRE]);
    expect(code).toBe(0);
    expect(out).toContain("الدفاع المدني");
    expect(out).toMatch(/\d+ مقالات · /);
    expect(err).toEqual([expect.stringMatching(/^isnad: 6 articles, \d+ claims/)]);
  });

  it("shows who stands behind each number of a claim told with several", async () => {
    const numbers = claims.claims.map(async ({ id }) => (await runHere(["claim", id, ...FIRE])).out);
    const pages = (await Promise.all(numbers)).filter((page) => page.includes("رقم: «"));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(page).toMatch(/رقم: «.*(?:يقوله: |لا يقوله صوت بعينه)/u);
  });

  it("refuses two inputs of one name, and names both", async () => {
    const other = folder.write("other/port-fire-1.txt", readFileSync(COPY));
    const { code, out, err } = await runHere(["claims", AGENCY, other]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toEqual([expect.stringContaining(`${AGENCY} and ${other} have the same name`)]);
  });

  it("says what to do where there is nothing to compare", async () => {
    const { code, out, err } = await runHere(["claims", "--library", folder.at("nothing-yet")]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toEqual([expect.stringContaining("there is no article to compare; name files")]);
    expect((await runHere(["claims", AGENCY, "--limit", "1.5"])).code).toBe(2);
  });

  it("goes on past what cannot be read, and says so", async () => {
    const empty = folder.write("empty.txt", "");
    const { code, out, err } = await runHere(["claims", AGENCY, empty, COPY, "--quiet"]);
    expect(code).toBe(1);
    expect(out).toContain("مقالان");
    expect(err).toEqual([expect.stringContaining("empty.txt: is empty")]);
  });

  it("tells the same of the library as of the files", async () => {
    const library = folder.at("library");
    await runHere(["add", ...FIRE, "--library", library, "--quiet"]);
    const { out } = await runHere(["claims", "--library", library, "--json", "--quiet"]);
    const kept: InterchangeClaims = JSON.parse(out);
    const shape = ({ claims: all }: InterchangeClaims) =>
      all.map(({ appearances }) => appearances.length).sort((a, b) => a - b);
    expect(shape(kept)).toEqual(shape(claims));
    expect(kept.articles.map(({ kind }) => kind).sort()).toEqual(
      claims.articles.map(({ kind }) => kind).sort(),
    );
  });
});

describe("what the library keeps", () => {
  it("is traced once, shown at once, and says what people decided", { timeout: 240_000 }, async () => {
    const library = folder.at("kept");
    await runHere(["add", AGENCY, COPY, EDITED, "--library", library, "--quiet"]);
    const first = await runHere(["claims", "--library", library]);
    expect(first.err[0]).toBe("isnad: nothing was traced yet; tracing the claims of the library");
    const again = await runHere(["claims", "--library", library]);
    expect(again.out).toBe(first.out);
    expect(again.err).toEqual([expect.stringMatching(/^isnad: 3 articles, \d+ claims/u)]);
    const files = await runHere(["claims", AGENCY, COPY, EDITED]);
    const lines = (text: string): number => text.split("\n").length;
    expect(lines(again.out)).toBe(lines(files.out));
    const [id = ""] = /\bc[0-9a-z]{6,}\b/u.exec(first.out) ?? [];
    const say = (...args: string[]) => runHere(["decide", "verdict", ...args, "--library", library]);
    expect((await say(id, "true", "--by", "سلمى")).code).toBe(2);
    expect((await say(id, "mixed")).code).toBe(2);
    expect((await say("c0", "mixed", "--by", "سلمى")).code).toBe(1);
    const said = await say(id, "mixed", "--by", "سلمى", "--note", "العدد وحده صحيح");
    expect(said.code).toBe(0);
    const shown = await runHere(["claim", id.slice(0, 7), "--library", library]);
    expect(shown).toMatchObject({ code: 0, err: [] });
    expect(shown.out).toContain("العدد وحده صحيح");
    await runHere(["decide", "withdraw", said.out.trim(), "--library", library]);
    expect((await runHere(["claim", id, "--library", library])).out).toContain("سُحبت");
    const fresh = await runHere(["claims", "--fresh", "--library", library]);
    expect(fresh.out).toBe(first.out);
    expect(fresh.err[0]).toContain("asked to trace anew");
  });
});

describe("isnad decide", () => {
  it("puts statements together or apart, whatever the rules say, until it is withdrawn", async () => {
    const library = folder.at("decided");
    const on = async (...args: string[]) => {
      const { out, err } = await runHere([...args, "--library", library, "--json", "--quiet"]);
      expect(err).toEqual([]);
      return out
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    };
    const added = await on("add", AGENCY, COPY);
    const [first, second] = added.map(({ ok }) => ok);
    const claimOf = async (article: string, words: string): Promise<string | undefined> => {
      const at = pointOf(readFileSync(article === first ? AGENCY : COPY, "utf8"), words);
      const printed: readonly InterchangeClaims[] = await on("claims");
      return printed[0]?.claims.find(({ appearances }) =>
        appearances.some(
          ({ document, statement }) => document === article && statement.start <= at && at < statement.end,
        ),
      )?.id;
    };
    const losses = "مليوني دينار";
    const place = (article: string, file: string): string =>
      `${article}:${pointOf(readFileSync(file, "utf8"), losses)}`;
    expect(await claimOf(first, losses)).toBe(await claimOf(second, losses));
    const [{ ok }] = await on("decide", "apart", place(first, AGENCY), place(second, COPY), "--by", "سلمى");
    expect(await claimOf(first, losses)).not.toBe(await claimOf(second, losses));
    await on("decide", "withdraw", ok);
    expect(await claimOf(first, losses)).toBe(await claimOf(second, losses));
  });
});

describe("isnad claim", () => {
  it("names publishers who quote each other in a circle", async () => {
    const said = "أن المسبح البلدي سيفتح أبوابه مجانا صباح الجمعة.";
    const told = [`صحيفة الميدان,ذكر موقع الدرب ${said}`, `موقع الدرب,ذكرت صحيفة الميدان ${said}`];
    const file = folder.write("circle.csv", ["publisher,text", ...told].join("\n"));
    const { claims } = await traced([file]);
    const { out } = await runHere(["claim", claims[0]?.id ?? "", file]);
    expect(out).toContain("إسناد دائري: \u2068صحيفة الميدان\u2069 ← \u2068موقع الدرب\u2069");
  });

  it("shows origins, the tree and what changed", async () => {
    const { claims } = await traced(FIRE);
    const told = claims.find(({ appearances }) => appearances.some(({ changes }) => changes.length > 0));
    if (!told) throw new Error("a retelling with a change was expected");
    const { code, out } = await runHere(["claim", told.id.slice(0, -1), ...FIRE]);
    expect(code).toBe(0);
    expect(out).toContain("أصل: ");
    expect(out).toContain("● ");
    expect(out).toContain(told.id);
    const json: InterchangeClaims = JSON.parse((await runHere(["claim", told.id, ...FIRE, "--json"])).out);
    expect(json.claims.map(({ id }) => id)).toEqual([told.id]);
    expect([...Value.Errors(ClaimsSchema, json)]).toEqual([]);
  });

  it("says which claim there is not", async () => {
    const { code, err } = await runHere(["claim", "nothing", AGENCY]);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringContaining("there is no claim nothing in these articles")]);
  });
});

describe("isnad compare", () => {
  it("shows what two articles share, and what the second changed", async () => {
    const { code, out } = await runHere(["compare", AGENCY, EDITED]);
    expect(code).toBe(0);
    expect(out).toContain("المشترك حرفيًّا");
    expect(out).toContain("سقط التحفّظ");
    const json = JSON.parse((await runHere(["compare", AGENCY, EDITED, "--json"])).out);
    expect(json).toMatchObject({ format: "isnad/comparison", version: 1 });
    for (const { a, b } of json.passages) {
      const [first, second] = [points(AGENCY).slice(a.start, a.end), points(EDITED).slice(b.start, b.end)];
      const letters = (words: string[]): string => foldWord(words.join("")).replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters(first)).toBe(letters(second));
    }
  });

  it("needs two articles", async () => {
    expect((await runHere(["compare", AGENCY])).code).toBe(2);
    const missing = await runHere(["compare", AGENCY, folder.at("missing.txt")]);
    expect(missing.code).toBe(1);
    expect(missing.err).toEqual([expect.stringContaining("is neither a file nor an analysed article")]);
  });
});

describe("isnad why", () => {
  const words = "مليوني دينار";

  it("scores two statements, by offset and by id, and says what changed", async () => {
    const places = [AGENCY, EDITED].map((file) => `${file}:${pointOf(readFileSync(file, "utf8"), words)}`);
    const { code, out } = await runHere(["why", ...places]);
    expect(code).toBe(0);
    expect(out).toMatch(/الدرجة [01]\.\d\d/);
    expect(out).toContain("سقط التحفّظ");
    const json = JSON.parse((await runHere(["why", ...places, "--json"])).out);
    expect(json).toMatchObject({ format: "isnad/why", version: 1, score: expect.any(Number), blocked: null });
    const byId = await runHere(["why", `${AGENCY}#r1.1`, places[1] ?? "", "--json"]);
    expect(JSON.parse(byId.out).score).toBeLessThan(json.score);
  });

  it("says what names no statement", async () => {
    const nothing = await runHere(["why", AGENCY, EDITED]);
    expect(nothing).toMatchObject({ code: 2, err: [expect.stringContaining("names no statement")] });
    const beyond = await runHere(["why", `${AGENCY}:99999`, `${EDITED}:10`]);
    expect(beyond).toMatchObject({ code: 2, err: [expect.stringContaining("no statement at 99999")] });
  });
});

describe("isnad match", () => {
  const POOL = [
    { id: "p1", text: "اندلاع حريق في مستودع بميناء أم الصواري", title: "حريق الميناء" },
    { id: "p2", text: "تأجيل مباراة النهائي بسبب الأمطار" },
  ];
  const lines = (values: readonly unknown[]): string => values.map((one) => JSON.stringify(one)).join("\n");

  it("puts what says the same first, with the words that both have", async () => {
    const pool = folder.write("pool.jsonl", lines(POOL));
    const queries = folder.write(
      "queries.jsonl",
      `${lines([{ id: "q", text: "حریق بمستودع في الميناء" }])}\n`,
    );
    const { code, out } = await runHere(["match", "--pool", pool, "--queries", queries, "--json"]);
    expect(code).toBe(0);
    const { query, matches } = JSON.parse(out);
    expect(query).toBe("q");
    expect(matches[0]).toMatchObject({ id: "p1", score: expect.any(Number), why: expect.any(Array) });
    expect(matches[0].why.length).toBeGreaterThan(0);
  });

  it("names the file and the line that it cannot read", async () => {
    const queries = folder.write("ask.jsonl", lines([{ id: "q", text: "حريق" }]));
    const broken = folder.write("broken.jsonl", `${lines(POOL)}\n{"id": 3}`);
    const twice = folder.write("twice.jsonl", lines([POOL[0], POOL[0]]));
    const run = (pool: string) => runHere(["match", "--pool", pool, "--queries", queries]);
    expect((await run(broken)).err).toEqual([expect.stringContaining("broken.jsonl, line 3: needs")]);
    expect((await run(twice)).err).toEqual([expect.stringContaining("two texts have the id p1")]);
    expect((await run(folder.at("nowhere.jsonl"))).code).toBe(1);
    expect((await runHere(["match", "--pool", broken])).code).toBe(2);
  });
});
