import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { InterchangeReport } from "../../model/index.ts";
import { ALLOW_VARIABLE } from "../addresses.ts";
import { ARTICLE, isnad, makeFolder, PLAIN, pointOf, runHere } from "../cli.case.ts";

const folder = makeFolder();
afterAll(() => folder.remove());

let made = 0;
const newLibrary = (): string => folder.at(`library-${made++}`);

/** Runs a command on a library, with `--json`, and answers with its lines. */
async function run(library: string, ...args: string[]) {
  const { code, out, err } = await runHere([...args, "--library", library, "--json"]);
  return {
    code,
    err,
    lines: out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

const other = (n: number): string => `وقال مدير المكتبة رقم ${n} إن القاعة ستفتح أبوابها مساء الخميس.\n`;

describe("isnad add", () => {
  it("acknowledges each article, and adds none twice", async () => {
    const library = newLibrary();
    const file = folder.write("add/a.txt", ARTICLE);
    const first = await run(library, "add", file);
    expect(first.code).toBe(0);
    expect(first.lines).toMatchObject([
      { ok: expect.stringMatching(/^[0-9a-f-]{36}$/), path: file },
      { added: 1, unchanged: 0, revised: 0, failed: 0, seconds: expect.any(Number) },
    ]);
    const second = await run(library, "add", file);
    expect(second.lines).toMatchObject([{ ok: first.lines[0].ok }, { added: 0, unchanged: 1 }]);
  });

  it("names what is broken, adds the rest, and tries the broken again", async () => {
    const library = newLibrary();
    folder.write("mixed/good.txt", other(1));
    const bad = folder.write("mixed/bad.txt", "");
    const { code, lines, err } = await run(library, "add", folder.at("mixed"));
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatchObject({ added: 1, failed: 1 });
    expect(lines).toContainEqual(expect.objectContaining({ ok: false, path: bad, kind: "empty" }));
    expect(err).toEqual([expect.stringContaining(`${bad}: is empty`)]);
    folder.write("mixed/bad.txt", other(2));
    const retried = await run(library, "add", "--retry");
    expect(retried).toMatchObject({ code: 0, lines: [{ path: bad }, { added: 1, failed: 0 }] });
    expect((await run(library, "add", "--retry")).lines).toMatchObject([
      { added: 0, unchanged: 0, failed: 0 },
    ]);
  });

  it("says with --dry-run what it would do, and does nothing", async () => {
    const library = newLibrary();
    const file = folder.write("dry.txt", ARTICLE);
    const planned = await run(library, "add", file, "--dry-run");
    expect(planned.lines).toMatchObject([{ would: "added", path: file }, { added: 1 }]);
    expect((await run(library, "search", "المكتبة")).lines).toEqual([]);
  });

  it("keeps another text at the same address as a revision, with what changed", async () => {
    const library = newLibrary();
    const line = (text: string): string => `${JSON.stringify({ url: "https://example.org/1", text })}\n`;
    const file = folder.write("revised.jsonl", line(ARTICLE));
    const [{ ok: article }] = (await run(library, "add", file)).lines;
    folder.write("revised.jsonl", line(ARTICLE.replace("مليوني", "ثلاثة ملايين")));
    expect((await run(library, "add", file)).lines.at(-1)).toMatchObject({ added: 0, revised: 1 });
    const { lines } = await run(library, "show", article, "--history");
    expect(lines.map(({ number, change }) => `${number} ${change}`)).toEqual(["1 first", "2 material"]);
  });

  it("removes articles, all that are named or none", async () => {
    const library = newLibrary();
    for (const n of [1, 2, 3]) folder.write(`removed/${n}.txt`, other(n));
    const { lines } = await run(library, "add", folder.at("removed"));
    const [first, second, third] = lines.flatMap(({ ok }) => ok ?? []);
    const wrong = await run(library, "remove", first, "no-such-article");
    expect(wrong.code).toBe(1);
    expect(wrong.err).toEqual([expect.stringContaining("the library has no article no-such-article")]);
    const removed = await run(library, "remove", first, second, first);
    expect(removed).toMatchObject({ code: 0, lines: [{ removed: first }, { removed: second }] });
    expect((await run(library, "search", "القاعة")).lines).toMatchObject([{ article: third }]);
  });

  it("reads standard input and the columns of a table", async () => {
    const library = newLibrary();
    const table = folder.write("table.csv", `Kopf,Inhalt\nافتتاح,"${PLAIN.trim()}"\n`);
    const named = await run(library, "add", table, "--columns", "title=Kopf,text=Inhalt");
    expect(named.lines.at(-1)).toMatchObject({ added: 1, failed: 0 });
    const piped = await isnad(["add", "-", "--library", library, "--json"], {
      cwd: folder.path,
      input: ARTICLE,
    });
    expect(piped.code).toBe(0);
    expect(JSON.parse(piped.out.split("\n")[1] ?? "")).toMatchObject({ added: 1 });
  });

  it.each([
    [["add"], "name a file"],
    [["add", "x.txt", "--retry"], "--retry takes its inputs"],
    [["add", "x.txt", "--columns", "title"], "--columns takes pairs"],
    [["search"], "type what to look for"],
    [["search", "-كلمة"], "names no word to look for"],
    [["show"], "name one article"],
    [["remove"], "name articles by their ids"],
    [["cases", "burn"], "there is no isnad cases burn"],
    [["feeds", "add", "example.org"], "is no address"],
    [["move"], "say where to"],
    [["decide", "a", "r1", "bless"], "reject or fix-content"],
    [["voices", "merge", "a"], "two ids"],
  ])("refuses %j in one line", async (args, words) => {
    const { code, err } = await runHere([...args, "--library", newLibrary()]);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringContaining(words)]);
  });

  it("says which library cannot be opened, without its password", async () => {
    const place = "postgres://desk:se@cr:et@127.0.0.1:1/none";
    const { code, err } = await runHere(["search", "كلمة", "--library", place]);
    expect(code).toBe(2);
    expect(err).toEqual([
      expect.stringContaining("the library at postgres://desk:…@127.0.0.1:1/none is not answered for"),
    ]);
  });
});

describe("a library on the command line", () => {
  const library = newLibrary();
  let article = "";
  beforeAll(async () => {
    const file = folder.write("story.txt", ARTICLE);
    article = (await run(library, "add", file)).lines[0].ok;
  });

  it("is searched, with places in code points", async () => {
    const { lines } = await run(library, "search", '"الكلفة بلغت"');
    expect(lines).toHaveLength(1);
    const [{ start, end, text, report, ...hit }] = lines;
    expect(hit).toMatchObject({ article, score: expect.any(Number) });
    expect([...ARTICLE].slice(start, end).join("")).toBe(text);
    expect(start).toBe(pointOf(ARTICLE, "الكلفة بلغت"));
    expect(report).toMatch(/^[0-9a-f]{32}$/);
  });

  it("lists hits so that a date keeps its order beside Arabic, and nothing steers the terminal", async () => {
    const place = newLibrary();
    const cells = "القاعة,المنارة,2024-05-31,\u001b[31mأعلن النادي أن القاعة ستفتح أبوابها.";
    await run(place, "add", folder.write("dated.csv", `title,publisher,published,text\n${cells}`));
    const { out } = await runHere(["search", "أبوابها", "--library", place]);
    expect(out).toContain("\u200f1. \u2068القاعة\u2069 · \u2068المنارة\u2069 · \u20682024-05-31\u2069\n");
    expect(out).not.toContain("\u001b");
  });

  it("shows an article as it was read, with its reports", async () => {
    expect((await runHere(["show", article, "--text", "--library", library])).out).toBe(ARTICLE);
    expect((await runHere(["show", article, "--original", "--library", library])).out).toBe(ARTICLE);
    const [analysis] = (await run(library, "show", article)).lines;
    expect(analysis).toMatchObject({ format: "isnad/analysis", document: { id: article, text: ARTICLE } });
    expect(analysis.reports[0]).not.toHaveProperty("key");
    expect((await runHere(["show", article, "--library", library])).out).toContain("هيفاء السروجي");
  });

  it("says that an article is not there", async () => {
    expect(await run(library, "show", "nothing")).toMatchObject({
      code: 1,
      err: [expect.stringContaining("the library has no article nothing")],
    });
  });

  it("lays decisions over the reports, also after a new analysis, and takes them back", async () => {
    const own = newLibrary();
    const [{ ok }] = (await run(own, "add", folder.at("story.txt"))).lines;
    const reports = async () => (await run(own, "show", ok)).lines[0].reports.length;
    const before = await reports();
    const [{ ok: decision }] = (await run(own, "decide", ok, "r1", "reject", "--by", "سلمى")).lines;
    expect(await reports()).toBe(before - 1);
    expect((await run(own, "reanalyze", "--all")).lines).toEqual([
      { analysed: 1, gained: 0, lost: 0, changed: 0, orphans: 0, failed: 0 },
    ]);
    expect(await reports()).toBe(before - 1);
    await run(own, "decide", "withdraw", decision);
    expect(await reports()).toBe(before);
  });

  it("splits, joins and renames what was found", async () => {
    const own = newLibrary();
    const [{ ok }] = (await run(own, "add", folder.at("story.txt"))).lines;
    const by = ["--by", "سلمى"];
    const reports = async () => {
      const [{ reports, document }] = (await run(own, "show", ok)).lines;
      const words = ({ start, end }: { start: number; end: number }) =>
        [...document.text].slice(start, end).join("");
      return reports.map(({ id, content, more, chain }: InterchangeReport) => ({
        id,
        pieces: [content, ...more].map(words),
        names: chain.map(({ name }) => name),
      }));
    };
    const [first] = await reports();
    const [, second = ""] = first.pieces[0].split(" ");
    await run(own, "decide", ok, first.id, "split", "--at", second, ...by);
    const [head, tail] = await reports();
    expect([head.pieces[0], tail.pieces[0]].join(" ")).toBe(first.pieces[0]);
    await run(own, "decide", ok, head.id, "merge", "--with", tail.id, ...by);
    expect((await reports())[0].pieces).toEqual([head.pieces[0], tail.pieces[0]]);
    await run(own, "decide", ok, first.id, "fix-voice", "--name", "رنا السيد", ...by);
    expect((await reports())[0].names).toEqual(["رنا السيد"]);
    const { code, err } = await run(own, "decide", ok, first.id, "split", "--at", "كلمة لم ترد", ...by);
    expect({ code, err }).toEqual({ code: 2, err: [expect.stringContaining("stand in the content once")] });
  });

  it("shows what the words of a desk gain, and what is lost without them", async () => {
    const own = newLibrary();
    await run(own, "add", folder.write("taunt.txt", "وعيّرت صحيفة المرفأ النادي بخسارة النهائي.\n"));
    expect((await run(own, "reanalyze")).lines).toMatchObject([{ analysed: 0 }]);
    const overlay = fileURLToPath(new URL("../../../examples/overlay", import.meta.url));
    const there = await run(own, "reanalyze", "--overlay", overlay);
    expect(there.lines).toMatchObject([
      { kind: "gained", text: "النادي بخسارة النهائي", before: null, after: "المرفأ, doubts" },
      { analysed: 1, gained: 1, lost: 0, changed: 0 },
    ]);
    expect((await run(own, "reanalyze")).lines).toMatchObject([{ kind: "lost" }, { gained: 0, lost: 1 }]);
  });

  it("gathers articles in cases", async () => {
    await run(library, "cases", "new", "المكتبة", "--tags", "ثقافة, مدينة", "--assignee", "سلمى");
    await run(library, "cases", "put", "المكتبة", article);
    const { lines } = await run(library, "cases", "show", "المكتبة");
    expect(lines).toMatchObject([
      { name: "المكتبة", tags: ["ثقافة", "مدينة"], assignee: "سلمى" },
      { article },
    ]);
    expect((await run(library, "search", "المكتبة", "--case", "المكتبة")).lines).toHaveLength(1);
    expect((await run(library, "cases", "put", "المكتبة", "nothing")).code).toBe(1);
    expect((await run(library, "cases", "new", "المكتبة")).err[0]).toContain("there is a case");
  });

  it("finds voices", async () => {
    const { lines } = await run(library, "voices", "هيفاء السروجي");
    expect(lines).toMatchObject([{ kind: "person", links: 1, mergedInto: null }]);
  });

  it("moves, and is the same there", async () => {
    const target = newLibrary();
    const { code, lines } = await run(library, "move", "--to", target);
    expect(code).toBe(0);
    expect(lines).toContainEqual({
      table: "article",
      rows: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await run(target, "search", "الكلفة")).lines).toEqual(
      (await run(library, "search", "الكلفة")).lines,
    );
    expect((await run(library, "move", "--to", target)).err[0]).toContain("holds a library already");
  });

  it("leaves analyses to a worker where it is told to", async () => {
    const own = newLibrary();
    const [{ ok }] = (await run(own, "add", folder.at("story.txt"), "--no-analysis")).lines;
    expect((await run(own, "show", ok)).err[0]).toContain("is not analysed yet");
    expect((await run(own, "worker", "--once")).lines.at(-1)).toMatchObject({ done: 1, left: { ready: 0 } });
    expect((await run(own, "show", ok)).lines[0].reports.length).toBeGreaterThan(1);
  });
});

describe("isnad feeds", () => {
  let server: Server;
  let address = "";
  let items = 2;
  let broken = false;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const tag = `"${items}"`;
      if (broken) response.writeHead(503).end();
      else if (request.headers["if-none-match"] === tag) response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "application/rss+xml", etag: tag }).end(rss(items));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
    process.env[ALLOW_VARIABLE] = "127.0.0.1";
  });
  afterEach(() => {
    broken = false;
  });
  afterAll(() => {
    delete process.env[ALLOW_VARIABLE];
    server.close();
  });

  const rss = (count: number): string =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>أخبار</title>${Array.from(
      { length: count },
      (_, n) =>
        `<item><title>خبر ${n}</title><link>https://wadi.example/${n}</link><content:encoded><![CDATA[<p>${other(n).repeat(3)}</p>]]></content:encoded></item>`,
    ).join("")}</channel></rss>`;

  it("follows a feed: takes in what is new, and nothing twice", async () => {
    const library = newLibrary();
    await run(library, "feeds", "add", address);
    expect((await run(library, "feeds", "poll")).lines.at(-1)).toMatchObject({
      feed: address,
      added: 2,
      error: null,
    });
    expect((await run(library, "feeds", "poll")).lines).toEqual([]);
    expect((await run(library, "feeds", "poll", "--all")).lines.at(-1)).toMatchObject({
      added: 0,
      failed: 0,
    });
    items = 3;
    expect((await run(library, "feeds", "poll", "--all")).lines.at(-1)).toMatchObject({ added: 1 });
    items = 2;
  });

  it("says what is wrong with a feed, and keeps it", async () => {
    const library = newLibrary();
    await run(library, "feeds", "add", address);
    broken = true;
    const { code, err } = await run(library, "feeds", "poll");
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringContaining("status 503")]);
    const [feed] = (await run(library, "feeds")).lines;
    expect(feed).toMatchObject({ url: address, failures: 1, error: expect.stringContaining("503") });
  });

  it("fetches no address of the inner network unless it is allowed", async () => {
    delete process.env[ALLOW_VARIABLE];
    const { code, lines } = await run(newLibrary(), "add", address);
    process.env[ALLOW_VARIABLE] = "127.0.0.1";
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({ ok: false, kind: "refused" });
  });
});
