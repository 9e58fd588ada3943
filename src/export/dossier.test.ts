import { createHash } from "node:crypto";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { STYLE, STYLE_HASH } from "./dossier/style.ts";
import { dossier } from "./dossier.ts";
import { quoteOf, testClaim, testSource, textOf } from "./export.case.ts";
import type { ExportedClaim } from "./exporter.ts";
import { OneClaimError } from "./take-one.ts";

const pageOf = (claim: ExportedClaim, language?: "ar" | "en"): Promise<string> =>
  textOf(dossier.write(testSource([claim]), language && { language }));

const shown = async (claim = testClaim(), language?: "ar" | "en") =>
  parseHTML(await pageOf(claim, language)).document;

const wordsOf = (element: { textContent: string | null } | null): string =>
  (element?.textContent ?? "").replace(/\s+/gu, " ").trim();

/** The claim with this wherever something of an article, or of what people write, stands. */
function soiled(name: string, words: string): ExportedClaim {
  const claim = testClaim();
  return {
    ...claim,
    gist: words,
    origins: claim.origins.map((origin) => ({ ...origin, voice: name })),
    bottlenecks: [name],
    articles: claim.articles.map((each) => ({ ...each, title: words, publisher: name, published: name })),
    appearances: claim.appearances.map((each) => ({ ...each, quote: { ...each.quote, text: words } })),
    verdicts: claim.verdicts.map((verdict) => ({ ...verdict, by: name, note: words })),
  };
}

describe("a dossier", () => {
  it("says the claim in a sentence", async () => {
    const document = await shown();
    expect(wordsOf(document.querySelector(".sentence"))).toBe(
      "يرد هذا القول في 3 مقالات من 3 وسائل، وله من 1 إلى 2 من الأصول المستقلّة: سامي الحداد.",
    );
    const english = await shown(testClaim({ independent: { min: 1, max: 1, why: "" } }), "en");
    expect(wordsOf(english.querySelector(".sentence"))).toBe(
      "This stands in 3 articles of 3 outlets and has one independent origin: سامي الحداد.",
    );
  });

  it("is of its language and direction", async () => {
    const arabic = (await shown()).documentElement;
    expect([arabic?.getAttribute("lang"), arabic?.getAttribute("dir")]).toEqual(["ar", "rtl"]);
    const english = (await shown(testClaim(), "en")).documentElement;
    expect([english?.getAttribute("lang"), english?.getAttribute("dir")]).toEqual(["en", "ltr"]);
  });

  it("puts each telling after the one that it retells, a step further in", async () => {
    const tellings = [...(await shown()).querySelectorAll(".telling")];
    expect(tellings.map(({ id, className }) => `${id} ${className}`)).toEqual([
      "t1 telling depth-0",
      "t2 telling depth-1",
      "t3 telling depth-2",
    ]);
    expect(wordsOf(tellings[1]?.querySelector(".parent") ?? null)).toBe(
      "يُرجَّح أنّها مأخوذة من الرواية 1. رُجّح ذلك لأنّ: كلمات مشتركة.",
    );
  });

  it("gives every change in the words of both tellings", async () => {
    const changes = [...(await shown()).querySelectorAll("#t2 .changes li")].map(wordsOf);
    expect(changes).toEqual(["رُفع العدد: قبلُ «أربع سفن» بعدُ «أربع عشرة سفينة»", "أُسقط التحفّظ: حُذف «ربما»"]);
  });

  it("quotes within the paragraph, counting code points", async () => {
    const quotes = [...(await shown()).querySelectorAll("blockquote")];
    expect(quotes.map((quote) => wordsOf(quote.querySelector("mark")))).toEqual([
      "الرصيف الجديد ربما يستقبل أربع سفن في الأسبوع",
      "الرصيف الجديد يستقبل أربع عشرة سفينة في الأسبوع",
      "الرصيف الجديد يستقبل أربع عشرة سفينة في الأسبوع",
    ]);
    expect(wordsOf(quotes[1] ?? null)).toBe(
      "😀 نقلت صحيفة المرفأ عن مصدر في الميناء أن الرصيف الجديد يستقبل أربع عشرة سفينة في الأسبوع.",
    );
  });

  it("names who decided, and what was taken back", async () => {
    const document = await shown();
    const verdicts = [...(document.querySelector("#verdicts")?.parentElement?.querySelectorAll("li") ?? [])];
    expect(verdicts.map(wordsOf)).toEqual([
      "قيد المراجعة، هند، 2023-06-01 (سُحب في 2023-06-02)",
      "بعضه كذلك، رامي الشامي، 2023-06-02السجل يذكر أربع سفن",
    ]);
    expect(wordsOf((await shown(testClaim({ verdicts: [] }))).querySelector("#verdicts + p"))).toBe(
      "لم يُراجَع هذا الادعاء.",
    );
  });

  it("lists the articles with addresses and hashes, those that tell it first", async () => {
    const items = [...(await shown()).querySelectorAll(".articles li")];
    expect(items.map((item) => wordsOf(item.querySelector("h3")))).toEqual([
      "[1] الرصيف الجديد يفتح أبوابه",
      "[2] أربع عشرة سفينة كل أسبوع",
      "[3] بلا عنوان",
      "[4] سجل السفن",
    ]);
    expect(items[1]?.querySelector("a")?.getAttribute("href")).toBe("https://path.example/news/7?a=1&b=2");
    const sha256 = createHash("sha256")
      .update((await testSource().getArticle("article-amber")).text)
      .digest("hex");
    expect(wordsOf(items[2] ?? null)).toContain(sha256);
    expect(wordsOf(items[2] ?? null)).toContain("نسخة من موقع الدرب، 2023-05-03 [2]، بلا ذكر المصدر");
  });

  it("shows confirmed fact-checks where the claim carries them", async () => {
    const check = {
      id: "k1",
      publisher: "دائرة التحقق",
      title: null,
      claim: "يستقبل الرصيف أربع عشرة سفينة",
      url: "https://checks.example/pier",
      published: "2023-05-09",
      language: "ar",
      verdict: { wording: "مبالغ فيه", rating: null, scale: null },
      by: "سلمى",
      at: "2023-05-10T08:00:00.000Z",
    };
    const document = await shown(testClaim({ factChecks: [check] }));
    expect(wordsOf(document.querySelector("#fact-checks + ul"))).toContain(
      "«مبالغ فيه»، دائرة التحقق، 2023-05-09",
    );
    expect((await shown()).querySelector("#fact-checks")).toBeNull();
  });

  it("names the telling of another claim that it comes from", async () => {
    const parent = { claim: "claim-other", position: 4 };
    const [first] = testClaim().appearances;
    if (!first) throw new Error("the claim has no appearance");
    const quote = quoteOf("path", "موسمًا طيبًا");
    const claim = testClaim({
      appearances: [{ ...first, parent }],
      others: [{ ...parent, quote, excerpt: { start: quote.start, text: quote.text } }],
    });
    expect(wordsOf((await shown(claim)).querySelector("#t1 .parent"))).toContain(
      "رواية من ادعاء آخر («موسمًا طيبًا»، موقع الدرب، 2023-05-03 [4])",
    );
  });

  it("needs nothing from outside and runs nothing", async () => {
    const page = await pageOf(testClaim());
    const { document } = parseHTML(page);
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content");
    expect(policy).toBe(`default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`);
    expect(STYLE_HASH).toBe(`sha256-${createHash("sha256").update(STYLE).digest("base64")}`);
    expect(document.querySelectorAll("script, link, img, iframe, [src], [style]")).toHaveLength(0);
    expect(STYLE).not.toMatch(/url\(|@import/u);
  });

  it("keeps whatever stands in articles and names text, and only text", async () => {
    const clean = (await shown(soiled("اسم", "كلمات"))).querySelectorAll("*").length;
    const sign = fc.constantFrom("<", ">", "&", '"', "'", "`", "</style>", "<script>", "-->", "\u202e", "\0");
    const piece = fc.oneof(sign, fc.string({ maxLength: 4 }));
    const hostile = fc.array(piece, { maxLength: 8 }).map((all) => all.join(""));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, words) => {
        const page = await pageOf(soiled(name, words));
        const { document } = parseHTML(page);
        expect(document.querySelectorAll("*").length).toBe(clean);
        expect(document.querySelectorAll("script, [onerror], [onclick]")).toHaveLength(0);
        expect(page).not.toContain("\u202e");
      }),
      { numRuns: 60 },
    );
  });

  it("makes no link of an address that is none of the web's", async () => {
    const [, harbour, ...rest] = testClaim().articles;
    if (!harbour) throw new Error("the claim has no second article");
    const claim = testClaim({ articles: [{ ...harbour, url: "javascript:alert(1)" }, ...rest] });
    const [first] = (await shown(claim)).querySelectorAll(".articles li");
    expect(first?.querySelector("dl a")).toBeNull();
    expect(wordsOf(first ?? null)).toContain("javascript:alert(1)");
  });

  it("is of one claim", async () => {
    const two = testSource([testClaim(), testClaim({ id: "claim-second" })]);
    await expect(textOf(dossier.write(two))).rejects.toThrow(OneClaimError);
    await expect(textOf(dossier.write(testSource([])))).rejects.toThrow(/none is chosen/u);
  });
});
