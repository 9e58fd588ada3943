import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "../failure.ts";
import { type LocalServer, startServer } from "../fetch/local-server.case.ts";
import { feedReader, fetchSource, htmlReader, type Source } from "../index.ts";

import { CONTENT, encoded, FIRST, item, read, rss, SECOND, sourceOf, TEXT } from "./feed.case.ts";

describe("an entry with all of its text", () => {
  it("is an article, of RSS", async () => {
    const entry = `<item><title>حديقة &amp;quot;الحي&amp;quot; &#1578;&#1601;&#1578;&#1581;</title><link>/news/7</link>
      <guid isPermaLink="false">marfa-7</guid><pubDate>Sun, 07 Mar 2021 12:09:00 +0300</pubDate>
      <dc:creator><![CDATA[سمير]]></dc:creator><author>desk@marfa.example</author>${encoded(CONTENT)}</item>`;
    const { articles, failures } = await read(
      sourceOf(rss(entry), { headers: { date: "Sun, 07 Mar 2021 10:00:00 GMT" } }),
    );
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: "feed.xml#1",
        text: TEXT,
        title: 'حديقة "الحي" تفتح',
        publisher: "المرفأ",
        author: "سمير",
        url: "https://marfa.example/news/7",
        published: { value: "2021-03-07T12:09:00+03:00", precision: "second", basis: "feed" },
        republishes: null,
        seen: "2021-03-07T10:00:00.000Z",
        externalId: "marfa-7",
        original: { mediaType: "application/rss+xml" },
        diagnostics: [],
      },
    ]);
    expect(Buffer.from(articles[0]?.original.bytes ?? []).toString()).toBe(entry);
  });

  it("is an article, of Atom", async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>المرفأ</title>
      <link rel="self" href="https://marfa.example/feed"/><link href="https://marfa.example/"/>
      <entry><id>tag:marfa.example,2021:7</id><title type="html">حديقة &amp;amp; سوق</title><author><name>سمير</name></author>
      <link rel="enclosure" href="/a.mp3"/><link rel="alternate" type="text/html" href="/news/7"/>
      <published>2021-03-07T12:09:00Z</published><updated>2022-01-01T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${FIRST}</p><p>${SECOND}</p></div></content></entry></feed>`;
    expect((await read(feed)).articles).toMatchObject([
      {
        text: TEXT,
        title: "حديقة & سوق",
        publisher: "المرفأ",
        author: "سمير",
        url: "https://marfa.example/news/7",
        published: { value: "2021-03-07T12:09:00Z", basis: "feed" },
        externalId: "tag:marfa.example,2021:7",
        original: { mediaType: "application/atom+xml" },
      },
    ]);
  });

  it("is an article, of RDF", async () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://marfa.example/"><title>المرفأ</title><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
      <item rdf:about="https://marfa.example/7"><title>حديقة</title><link>https://marfa.example/7</link>
      <dc:date>2021-03-07</dc:date><dc:publisher>دار المرفأ</dc:publisher>${encoded(CONTENT)}</item></rdf:RDF>`;
    expect((await read(feed)).articles).toMatchObject([
      {
        text: TEXT,
        publisher: "دار المرفأ",
        url: "https://marfa.example/7",
        published: { value: "2021-03-07", precision: "day", basis: "feed" },
        externalId: "https://marfa.example/7",
      },
    ]);
  });

  it("is an article, of JSON Feed", async () => {
    const feed = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "المرفأ",
      items: [
        {
          id: "7",
          url: "/news/7",
          title: "حديقة",
          content_html: CONTENT,
          date_published: "2021-03-07T12:09:00Z",
        },
        { id: "8", content_text: `${FIRST}\r\n${SECOND}`, authors: [{ name: "سمير" }] },
        "nothing",
        {},
      ],
    });
    const { articles, failures } = await read(feed);
    expect(articles).toMatchObject([
      {
        path: "feed.xml#1",
        text: TEXT,
        publisher: "المرفأ",
        url: "https://marfa.example/news/7",
        externalId: "7",
      },
      { path: "feed.xml#2", text: TEXT, author: "سمير", url: null, published: null },
    ]);
    expect(articles[1]?.diagnostics).toMatchObject([{ code: "undated" }]);
    expect(failures.map(({ input }) => input)).toEqual(["feed.xml#3", "feed.xml#4"]);
    expect(failures[0]?.kind).toBe("malformed");
  });

  it("may stand in a long description", async () => {
    const long = `<description><![CDATA[${CONTENT}${CONTENT}${CONTENT}]]></description>`;
    const { articles } = await read(rss(item("7", long)));
    expect(articles[0]?.text).toBe([TEXT, TEXT, TEXT].join("\n"));
    expect(articles[0]?.diagnostics.map(({ code }) => code)).toEqual(["undated"]);
  });

  it("is kept to the letter", async () => {
    const marked = "قالَ «أُستاذٌ» إنّ\u00a0الكتـــاب وصل إلى المكتبة.";
    const { articles } = await read(rss(item("7", encoded(`<p>${marked}</p>`))));
    expect(articles[0]?.text).toBe(marked);
  });

  it("has no day of publication where the feed names only that of a change, or none that is a day", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><updated>2022-01-01T00:00:00Z</updated><content>${FIRST}</content></entry></feed>`;
    expect((await read(atom)).articles).toMatchObject([
      { published: null, diagnostics: [{ code: "undated" }] },
    ]);
    const wrong = rss(item("7", `<pubDate>غدا</pubDate>${encoded(CONTENT)}`));
    expect((await read(wrong)).articles).toMatchObject([
      { published: null, diagnostics: [{ code: "invalid-date" }] },
    ]);
  });
});

describe("the source of an entry", () => {
  const from = (url: string, name = "وكالة الشاطئ"): string => `<source url="${url}">${name}</source>`;

  it("is whose text it is, where the feed's own page has it", async () => {
    const feed = rss(item("7", from("https://shati.example/rss") + encoded(CONTENT)));
    expect((await read(feed)).articles).toMatchObject([{ publisher: "المرفأ", republishes: "وكالة الشاطئ" }]);
  });

  it("is the publisher, where the entry leads to the source's own page", async () => {
    const feed = rss(
      item("7", from("https://www.marfa.example/rss") + encoded(CONTENT)),
      "<title>كل الأخبار</title>",
    );
    expect((await read(feed)).articles).toMatchObject([{ publisher: "وكالة الشاطئ", republishes: null }]);
  });

  it("is nobody else where it is the feed itself", async () => {
    const feed = rss(item("7", from("https://marfa.example/rss", "المرفأ") + encoded(CONTENT)));
    expect((await read(feed)).articles).toMatchObject([{ publisher: "المرفأ", republishes: null }]);
  });

  it("is read from Atom too", async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>المرفأ</title><entry><id>1</id><content>${FIRST}</content>
      <source><title>وكالة الشاطئ</title><link href="https://shati.example/"/></source></entry></feed>`;
    expect((await read(feed)).articles).toMatchObject([{ publisher: "المرفأ", republishes: "وكالة الشاطئ" }]);
  });
});

describe("an entry without all of its text", () => {
  const page = `<html><head><title>حديقة</title><meta property="article:published_time" content="2021-03-07T12:09:00Z"></head>
    <body><article><h1>حديقة</h1>${CONTENT}<p>${FIRST}</p></article></body></html>`;
  let server: LocalServer;
  beforeAll(async () => {
    server = await startServer({
      "/7": (_, r) => r.writeHead(200, { "content-type": "text/html" }).end(page),
    });
  });
  afterAll(() => server.close());

  const follow = (url: string): Promise<Outcome<Source>> =>
    fetchSource(url, { allow: (address) => address === "127.0.0.1" });
  const entry = (path: string, inner = ""): string =>
    `<item><title>حديقة الحي</title><link>${server.home}${path}</link><guid>g</guid><dc:creator>سمير</dc:creator>${inner}</item>`;
  const SUMMARY = "<description>حديقة الحي تفتح أبوابها قريبا لكل الزوار […]</description>";

  it("is one failure that names the address, where nothing is followed", async () => {
    const { articles, failures } = await read(rss(entry("/7")));
    expect(articles).toEqual([]);
    expect(failures).toMatchObject([{ kind: "no-article", input: "feed.xml#1" }]);
    expect(failures[0]?.message).toBe(
      `feed.xml#1: has no text in the feed, only an address; follow its links, or give ${server.home}/7`,
    );
  });

  it("is the article of its page, where links are followed, and what the page does not say the feed does", async () => {
    const { articles, failures } = await read(rss(entry("/7", SUMMARY)), follow);
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: "feed.xml#1",
        text: `${TEXT}\n${FIRST}`,
        author: "سمير",
        publisher: "المرفأ",
        url: `${server.home}/7`,
        externalId: "g",
        published: { value: "2021-03-07T12:09:00Z", basis: "meta" },
        original: { mediaType: "text/html" },
        diagnostics: [],
      },
    ]);
  });

  it("is its summary, and says so, where nothing is followed or the page cannot be had", async () => {
    const { articles } = await read(rss(entry("/7", SUMMARY)));
    expect(articles).toMatchObject([{ text: "حديقة الحي تفتح أبوابها قريبا لكل الزوار […]" }]);
    expect(articles[0]?.diagnostics.at(-1)).toEqual({
      code: "teaser",
      message: "the feed holds a summary of this article only",
    });
    const lost = await read(rss(entry("/lost", SUMMARY)), follow);
    expect(lost.articles[0]?.diagnostics.at(-1)?.message).toContain("is not there (404)");
  });

  it("is one failure where its page cannot be had, or lies behind the gate", async () => {
    const lost = await read(rss(entry("/lost")), follow);
    expect(lost.failures).toMatchObject([{ kind: "missing", input: "feed.xml#1" }]);
    const inside = await read(rss("<item><link>http://127.0.0.2/</link></item>"), follow);
    expect(inside.failures).toMatchObject([{ kind: "refused", input: "feed.xml#1" }]);
  });

  it("is one failure where it has no address either", async () => {
    const { failures } = await read(rss("<item><title>حديقة</title></item>"), follow);
    expect(failures.map(({ message }) => message)).toEqual([
      "feed.xml#1: has neither text nor address; nothing to read",
    ]);
  });
});

describe("a feed that is looked at again and again", () => {
  it("is read once, and costs nothing until it changes", async () => {
    let version = 1;
    const server = await startServer({
      "/feed": (request, response) => {
        const etag = `"v${version}"`;
        if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
        else
          response
            .writeHead(200, { "content-type": "application/rss+xml", etag })
            .end(rss(item(String(version))));
      },
    });
    const poll = (etag: string | null): Promise<Outcome<Source>> =>
      fetchSource(`${server.home}/feed`, { allow: (address) => address === "127.0.0.1", etag });
    const first = await poll(null);
    if (!first.ok) throw new Error(first.failure.message);
    expect((await read(first.value)).articles).toMatchObject([{ title: "1" }]);
    const etag = first.value.headers.etag ?? null;
    expect(await poll(etag)).toMatchObject({ ok: false, failure: { kind: "unchanged" } });
    version = 2;
    const second = await poll(etag);
    expect(second.ok && (await read(second.value)).articles).toMatchObject([{ title: "2" }]);
    server.close();
  });
});

describe("recognizes", () => {
  const { recognizes } = feedReader({ readInner: (source) => htmlReader.read(source) });

  it.each([
    [rss(""), {}, true],
    ['<!-- made by --><?xml-stylesheet href="a"?><feed xmlns="http://www.w3.org/2005/Atom">', {}, true],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', {}, true],
    ['<rdf:RDF xmlns="http://ontology.example/">', {}, false],
    ['<a:feed xmlns:a="http://www.w3.org/2005/Atom">', { mediaType: "text/html" }, true],
    ['{"title":"x","version":"https://jsonfeed.org/version/1"', {}, true],
    ['{"title":"x"}', {}, false],
    ['{"title":"x"}', { mediaType: "application/feed+json" }, true],
    ["<!doctype html><html><p>rss", { mediaType: "text/html" }, false],
    ["نص", { mediaType: "application/rss+xml" }, false],
  ])("%j with %j: %s", (head, about, expected) => {
    expect(recognizes(Buffer.from(head), sourceOf("", about))).toBe(expected);
  });

  it("reads UTF-16", async () => {
    const feed = Buffer.from(`\ufeff${rss(item("1"))}`, "utf16le");
    expect(recognizes(feed.subarray(0, 4096), sourceOf(""))).toBe(true);
    expect((await read(feed)).articles).toMatchObject([{ text: TEXT, publisher: "المرفأ" }]);
  });
});
