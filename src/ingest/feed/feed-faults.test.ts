import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedReader, htmlReader } from "../index.ts";
import { CONTENT, encoded, FIRST, item, read, rss, sourceOf, TEXT } from "./feed.case.ts";

describe("a broken feed", () => {
  it.each([
    ["entities of HTML", "<title>حديقة&nbsp;الحي &hellip; R&D</title>"],
    ["a sign that begins no tag", "<title>2 < 3 في الحي</title>"],
    ["controls", "<title>حديقة \u0008 &#8; الحي</title>"],
  ])("is read all the same: %s", async (_, inner) => {
    const broken = `<item>${inner}${encoded(CONTENT)}</item>`;
    const { articles, failures } = await read(rss(item("1") + broken + item("3")));
    expect(failures).toEqual([]);
    expect(articles.map(({ path, text }) => [path, text])).toEqual(
      [1, 2, 3].map((n) => [`feed.xml#${n}`, TEXT]),
    );
  });

  it.each([
    ["CDATA without end", "<description><![CDATA[<p>حديقة</description></item>"],
    ["an element without end", "<title>حديقة</title><category>أخبار</item>"],
    ["a tag without end", '<source url="https://shati.example>الشاطئ</source></item>'],
    ["an entry that says nothing", "</item>"],
  ])("loses one entry, and says which: %s", async (_, inner) => {
    const { articles, failures } = await read(rss(`${item("1")}<item>${inner}${item("3")}`));
    expect(articles.map(({ path }) => path)).toEqual(["feed.xml#1", "feed.xml#3"]);
    expect(failures).toMatchObject([{ kind: "malformed", input: "feed.xml#2" }]);
    expect(failures[0]?.message).toMatch(
      /^feed\.xml#2: is a broken entry \(.+\); the other entries were read$/,
    );
  });

  it("reads an entry whose end tag is missing, before another", async () => {
    const { articles } = await read(rss(item("1").replace("</item>", "") + item("2")));
    expect(articles.map(({ title }) => title)).toEqual(["1", "2"]);
  });

  it("that is cut off gives what is whole, and says where it ends", async () => {
    const feed = rss(item("1") + item("2"));
    const { articles, failures } = await read(feed.slice(0, feed.lastIndexOf("وقال")));
    expect(articles.map(({ title }) => title)).toEqual(["1"]);
    expect(articles[0]?.publisher).toBe("المرفأ");
    expect(failures).toMatchObject([{ kind: "truncated", input: "feed.xml#2" }]);
  });

  it("does not take what is commented out, or quoted, for entries", async () => {
    const quoted = encoded(`<p>${FIRST}</p><pre>&lt;item></pre>`);
    const { articles } = await read(rss(`<!-- ${item("0")} -->${item("1", quoted)}`));
    expect(articles.map(({ title }) => title)).toEqual(["1"]);
  });

  it.each([
    ["no entries", rss(""), "empty", "holds no entries"],
    ["no feed", "<html><body>خبر</body></html>", "malformed", "is no feed"],
    ["no JSON", '{"version":"https://jsonfeed.org/version/1",', "malformed", "is no JSON"],
    ["nothing", "", "empty", "is empty"],
  ])("fails in one line: %s", async (_, feed, kind, words) => {
    const { failures } = await read(feed);
    expect(failures).toMatchObject([{ kind, input: "feed.xml" }]);
    expect(failures[0]?.message).toContain(words);
  });

  it("expands no entities of its own", async () => {
    const feed = rss(item("1", `<description>&big;</description>${encoded(CONTENT)}`)).replace(
      "<rss",
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY big "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]><rss',
    );
    expect((await read(feed)).articles).toMatchObject([{ text: TEXT }]);
  });

  it("answers for any bytes", async () => {
    const piece = fc.constantFrom(
      "<rss>",
      "<channel>",
      "<item>",
      "</item>",
      "<title>",
      "خبر ",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "&#x6",
      '<link href="',
      "</rss>",
      '{"items":[',
      "<description>",
      "</description>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { failures } = await read(Buffer.from(`<rss><channel>${pieces.join("")}`));
        for (const { message } of failures) expect(message).toMatch(/^feed\.xml(#\d+)?: [^\n]+$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a long feed", () => {
  it("of 2,000 entries is read in passing, and in time", async () => {
    const feed = rss(Array.from({ length: 2000 }, (_, i) => item(String(i))).join(""));
    await read(feed.slice(0, 2000)); // what is loaded at first use is not counted
    const start = performance.now();
    const times: number[] = [];
    const reader = feedReader({ readInner: (source) => htmlReader.read(source) });
    for await (const outcome of reader.read(sourceOf(feed))) {
      if (!outcome.ok) throw new Error(outcome.failure.message);
      times.push(performance.now() - start);
    }
    expect(times).toHaveLength(2000);
    expect(times[0]).toBeLessThan((times.at(-1) ?? 0) / 4);
    expect(times.at(-1)).toBeLessThan(20_000); // below 3 s on an idle machine
  });

  const many = (piece: string): string => piece.repeat(Math.floor(500_000 / piece.length));

  it.each([
    ["open entries", many("<item>")],
    ["open CDATA", many("<item><![CDATA[")],
    ["CDATA that ends far away", `${many("<![CDATA[")}</item>]]>`],
    ["open comments", many("<!--")],
    ["ends", many("</item>")],
    ["entities", `<item><title>${many("&amp;")}</title></item>`],
    ["nested tags", `<item>${many("<a>")}</item>`],
  ])("is read or refused in time: %s", async (_, inner) => {
    const start = performance.now();
    await read(rss(inner));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
