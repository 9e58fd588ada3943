import { describe, expect, it } from "vitest";
import { parsePage } from "../html/dom.ts";
import { readMicrodata } from "./microdata.ts";

const things = async (html: string) => readMicrodata(await parsePage(html));

describe("readMicrodata", () => {
  it("reads things inside of things, and each value where its element keeps it", async () => {
    expect(
      await things(`<article itemscope itemtype="https://schema.org/ClaimReview" itemid="urn:x">
        <meta itemprop="datePublished" content="2024-03-09"><a itemprop="url" href="https://tadqiq.example/1">رابط</a>
        <h1 itemprop="claimReviewed"> الجسر
          أُغلق </h1>
        <div itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">مرصد الرصيف</b></div>
        <p itemprop="keywords">جسر</p><p itemprop="keywords headline">نهر</p><time itemprop="dateCreated" datetime="2024-03-01">أمس</time>
      </article>`),
    ).toEqual([
      {
        "@type": ["https://schema.org/ClaimReview"],
        "@id": "urn:x",
        datePublished: "2024-03-09",
        url: "https://tadqiq.example/1",
        claimReviewed: expect.stringMatching(/^الجسر\s+أُغلق$/u),
        author: { "@type": ["https://schema.org/Organization"], name: "مرصد الرصيف" },
        keywords: ["جسر", "نهر"],
        headline: "نهر",
        dateCreated: "2024-03-01",
      },
    ]);
  });

  it("keeps things side by side apart, and finds none where there are none", async () => {
    expect(await things(`<p itemscope></p><p itemscope><i itemprop="a">1</i></p>`)).toEqual([{}, { a: "1" }]);
    expect(await things("<p>نصّ</p>")).toEqual([]);
  });
});
