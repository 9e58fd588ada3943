import { describe, expect, it } from "vitest";
import { BODY, FIRST, get, pageOf, readOne, SECOND, sourceOf, TEXT, THIRD } from "./page.case.ts";
import { htmlReader } from "./reader.ts";

describe("the text of a page", () => {
  it("is the paragraphs of the article, a line each, without what stands around it", async () => {
    const page = pageOf(
      "<title>حديقة الحي تفتح أبوابها - المرفأ</title>",
      `<nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
       <article><h1>حديقة الحي تفتح أبوابها</h1>
       <figure><img src="a.jpg"><figcaption>زوار عند باب الحديقة</figcaption></figure>
       <p>${FIRST}</p><div class="share-buttons">شارك على فيسبوك</div><p>${SECOND}</p>
       <p>اقرأ أيضا: <a href="/8">سوق الخضار ينتقل إلى ساحته الجديدة</a></p>
       <p><a href="/9">مكتبة الحي تمدد ساعات العمل</a></p><p>${THIRD}</p></article>
       <section class="related-news"><h3>مواضيع ذات صلة</h3><ul><li><a href="/10">خبر آخر عن الحي</a></li></ul></section>
       <footer>جميع الحقوق محفوظة</footer>`,
    );
    expect((await get(page)).text).toBe(TEXT);
  });

  it("is kept to the letter, with white space of the markup as one space and a break as a new line", async () => {
    const marked = "قالَ «أُستاذٌ» إنّ\u00a0الكتـــاب وصل";
    const { text } = await get(
      pageOf("", `<article><p>${marked}\n\t  أمس<br>ثم ${FIRST}</p>${BODY}</article>`),
    );
    expect(text.startsWith(`${marked} أمس\nثم ${FIRST}\n`)).toBe(true);
  });

  it("keeps links inside of sentences, lists and quotations", async () => {
    const body = `<p>وقال <a href="/x">أمين المخزن</a> إن الصناديق وصلت.</p><ul><li>صناديق الكتب كلها</li></ul><blockquote><p>وصلنا في الموعد</p></blockquote>`;
    const { text } = await get(pageOf("", `<article>${BODY}${body}${BODY}</article>`));
    expect(text).toContain("\nوقال أمين المخزن إن الصناديق وصلت.\nصناديق الكتب كلها\nوصلنا في الموعد\n");
  });

  it("begins with the lead that the page sets apart", async () => {
    const lead = `<div itemprop="description" class="article__lead"><p>${FIRST}</p></div>`;
    const rest = `<div itemprop="articleBody"><p>${SECOND}</p><p>${THIRD}</p></div>`;
    expect((await get(pageOf("", `<h1>حديقة</h1>${lead}${rest}`))).text).toBe(TEXT);
  });

  it("does not take the leads of other articles, or one that is told again, for its own", async () => {
    const lead = (text: string): string => `<div class="lead">${text}</div>`;
    const other = "تنظم مكتبة الحي القديم معرضا للكتب المستعملة في ساحتها الكبيرة طوال أيام الأسبوع المقبل.";
    const body = `<div itemprop="articleBody">${BODY}</div>`;
    expect((await get(pageOf("", `<h1>حديقة</h1>${lead(FIRST)}${body}`))).text).toBe(TEXT);
    expect((await get(pageOf("", `${lead(other)}${lead(`${other} ثانية`)}<h1>حديقة</h1>${body}`))).text).toBe(
      TEXT,
    );
    expect((await get(pageOf("", `<h1>حديقة</h1>${body}${lead(other)}`))).text).toBe(TEXT);
  });

  it("ends before the rules of the site", async () => {
    const rules = "<p>يرجى مراعاة سياسة الخصوصية وشروط استخدام الموقع عند الكتابة إلينا.</p>";
    expect((await get(pageOf("", `<article>${BODY}${rules}</article>`))).text).toBe(TEXT);
  });

  it("is taken from JSON-LD where the page itself has none", async () => {
    const json = JSON.stringify({
      "@type": "NewsArticle",
      headline: "حديقة",
      articleBody: `${FIRST}\n${SECOND}`,
    });
    const { text } = await get(
      pageOf(`<script type="application/ld+json">${json}</script>`, "<div id=app></div>"),
    );
    expect(text).toBe(`${FIRST}\n${SECOND}`);
  });
});

describe("what a page says of its article", () => {
  it("is read from JSON-LD in a graph", async () => {
    const graph = {
      "@graph": [
        { "@type": "WebSite", name: "موقع" },
        {
          "@type": ["NewsArticle"],
          headline: "حديقة &quot;الحي&quot;",
          datePublished: "2021-03-05T23:30:00+03:00",
          author: [{ name: "سمير" }, { name: "هالة" }],
          publisher: { name: "المرفأ" },
          sourceOrganization: { name: "وكالة الشاطئ" },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(graph)}</script><link rel="canonical" href="/news/7?a=1">`;
    expect(await get(pageOf(head, BODY))).toMatchObject({
      title: 'حديقة "الحي"',
      author: "سمير، هالة",
      publisher: "المرفأ",
      republishes: "وكالة الشاطئ",
      url: "https://marfa.example/news/7?a=1",
      published: { value: "2021-03-05T23:30:00+03:00", precision: "second", basis: "meta" },
      seen: null,
    });
  });

  it("is read from JSON-LD that points to the author and the publisher", async () => {
    const graph = {
      "@graph": [
        {
          "@type": "Article",
          headline: "حديقة",
          author: { "@id": "#samir" },
          publisher: { "@id": "#marfa" },
        },
        { "@type": "Person", "@id": "#samir", name: "سمير" },
      ],
    };
    const site = {
      "@type": "WebSite",
      publisher: { "@type": "Organization", "@id": "#marfa", name: "المرفأ" },
    };
    const head = [graph, site].map(
      (block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`,
    );
    expect(await get(pageOf(head.join(""), BODY))).toMatchObject({ author: "سمير", publisher: "المرفأ" });
  });

  it("is read from the one link that is marked as the author's", async () => {
    const byline = '<a rel="author" href="/samir">سمير</a>';
    expect((await get(pageOf("", `<h1>حديقة</h1>${byline}${BODY}`))).author).toBe("سمير");
    const others = `${byline}<a rel="author" href="/hala">هالة</a>`;
    expect((await get(pageOf("", `<h1>حديقة</h1>${others}${BODY}`))).author).toBeNull();
  });

  it("says where the text is not Arabic", async () => {
    const english = `<article><p>${"The garden of the quarter opens its gates to all visitors. ".repeat(5)}</p></article>`;
    const read = await get(pageOf("", english));
    expect(read.diagnostics.map(({ code }) => code)).toEqual(["undated", "not-arabic"]);
  });

  it("is read from broken JSON-LD as far as it goes", async () => {
    const json = '{"@type":"NewsArticle","headline":"حديقة الحي","datePublished":"2021-03-05",,"author":{';
    const page = pageOf(`<script type="application/ld+json">${json}</script>`, BODY);
    expect(await get(page)).toMatchObject({
      title: "حديقة الحي",
      published: { value: "2021-03-05", precision: "day" },
    });
  });

  it("is read from OpenGraph, without the site's name in the title and without addresses for names", async () => {
    const head = `<meta property="og:title" content="حديقة الحي | المرفأ"><meta property="og:site_name" content="المرفأ">
      <meta property="article:author" content="https://social.example/marfa"><meta name="author" content="سمير">
      <meta property="article:published_time" content="الأحد، 07 آذار 2021 - 12:09 م">`;
    expect(await get(pageOf(head, BODY))).toMatchObject({
      title: "حديقة الحي",
      publisher: "المرفأ",
      author: "سمير",
      published: { value: "2021-03-07T12:09", precision: "minute", basis: "meta" },
    });
  });

  it.each([
    ["microdata", '<meta itemprop="datePublished" content="2021-03-07">', "2021-03-07", "meta"],
    ["a time element", '<time datetime="2021-03-07T10:00Z">أمس</time>', "2021-03-07T10:00Z", "meta"],
    ["Levantine months", "<div>تم نشره الأحد <b>٧ آذار</b> / مارس ٢٠٢١</div>", "2021-03-07", "text"],
    ["Maghrebi months", "<span>الأحد 7 مارس 2021</span>", "2021-03-07", "text"],
  ])("gives the date by %s", async (_, shown, value, basis) => {
    const { published } = await get(pageOf("", `<article><h1>حديقة الحي</h1>${shown}${BODY}</article>`));
    expect(published).toMatchObject({ value, basis });
  });

  it("takes neither today's date above the headline nor the day of a change nor the day of the response for it", async () => {
    const body = `<div>السبت 20 تشرين الثاني 2021</div><h1>حديقة الحي</h1><p>آخر تحديث: 21 نوفمبر 2021</p>${BODY}`;
    const read = await get(pageOf("", body), { headers: { date: "Sun, 21 Nov 2021 10:00:00 GMT" } });
    expect(read).toMatchObject({ published: null, seen: "2021-11-21T10:00:00.000Z" });
    expect(read.diagnostics).toMatchObject([{ code: "undated" }]);
  });

  it("passes over a canonical address that names the front page", async () => {
    const { url } = await get(pageOf('<link rel="canonical" href="https://marfa.example/">', BODY));
    expect(url).toBe("https://marfa.example/news/7");
  });
});

describe("the encoding of a page", () => {
  const inWindows = (charset: string): Uint8Array => {
    const table = new TextDecoder("windows-1256").decode(Uint8Array.from({ length: 256 }, (_, i) => i));
    const page = pageOf(charset, BODY.replaceAll("«", '"').replaceAll("»", '"'));
    return Uint8Array.from(page, (letter) => table.indexOf(letter));
  };

  it.each([
    ["the header", "", { "content-type": "text/html; charset=windows-1256" }],
    ["the page", '<meta charset="windows-1256">', {}],
    ["an older form of it", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', {}],
    ["nothing", "", {}],
    ["a server's default that is wrong", "", { "content-type": "text/html; charset=iso-8859-1" }],
  ])("is known from %s", async (_, head, headers) => {
    expect((await get(inWindows(head), { headers })).text).toContain(FIRST);
  });

  it("is what the bytes prove, whatever is declared", async () => {
    expect((await get(pageOf('<meta charset="windows-1256">', BODY))).text).toBe(TEXT);
  });
});

describe("a page without an article", () => {
  const link = (n: number): string =>
    `<h2><a href="/${n}">عنوان الخبر رقم ${n} من أخبار الحي</a></h2><p>سطر قصير عن الخبر ${n}…</p>`;

  it.each([
    [
      "a list of links",
      pageOf("<title>أخبار</title>", Array.from({ length: 12 }, (_, i) => link(i)).join("")),
      "list of links",
    ],
    [
      "an empty shell",
      pageOf("<title>تطبيق</title>", '<div id="root"></div><script>run()</script>'),
      "no text",
    ],
    ["a login wall", pageOf("", `<form><p>${FIRST}</p><input type="password"></form>`), "log in"],
    ["a line", pageOf("", "<p>الصفحة غير موجودة</p>"), "hardly any text"],
  ])("fails in one line: %s", async (_, page, words) => {
    const outcome = await readOne(page);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "no-article", input: "page.html" } });
    expect(!outcome.ok && outcome.failure.message).toMatch(new RegExp(`^page.html: .*${words}.*; [^\\n]+$`));
  });
});

describe("recognizes", () => {
  it.each([
    ["<!DOCTYPE html><html>", {}, true],
    ["\ufeff<?xml version='1.0'?><html>", { mediaType: null, path: "a" }, true],
    ["<!-- made by --> <html>", { mediaType: null, path: "a" }, true],
    ["نص", { mediaType: "text/html; charset=utf-8" }, true],
    ["نص", { mediaType: null, path: "a.HTM" }, true],
    ["نص", { mediaType: null, path: "a.txt" }, false],
    ["<?xml version='1.0'?><rss version='2.0'>", { mediaType: "text/html" }, false],
    ["نص", { mediaType: "application/pdf", path: "a.html" }, false],
  ])("%j with %j: %s", (head, about, expected) => {
    expect(htmlReader.recognizes(Buffer.from(head), sourceOf(Buffer.from(""), about))).toBe(expected);
  });
});
