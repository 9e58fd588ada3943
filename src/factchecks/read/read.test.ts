import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactCheck } from "../../model/index.ts";
import { readFeed } from "./feed.ts";
import { readHeader, readRow } from "./row.ts";

const REVIEW = {
  "@type": "ClaimReview",
  url: "https://tadqiq.example/42",
  datePublished: "2024-03-09",
  author: { "@type": "Organization", name: "مرصد الرصيف" },
  claimReviewed: "بلدية وادي الرمان تبيع حديقة العنبر",
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "حساب مجهول" },
    datePublished: "2024-03-01",
    firstAppearance: { "@type": "CreativeWork", url: "https://social.example/p/1" },
    appearance: ["https://social.example/p/2", "not an address"],
  },
  reviewRating: {
    "@type": "Rating",
    ratingValue: "١",
    bestRating: "٥",
    worstRating: "١",
    alternateName: "غير صحيح",
  },
};

const only = (value: unknown): FactCheck => {
  const { found, broken } = readFeed(JSON.stringify(value));
  expect({ count: found.length, broken }).toEqual({ count: 1, broken: [] });
  return found[0] as FactCheck;
};

describe("readFeed", () => {
  it("reads a ClaimReview with all that it says", () => {
    expect(only(REVIEW)).toEqual({
      id: expect.stringMatching(/^https:\/\/tadqiq\.example\/42#/u),
      url: "https://tadqiq.example/42",
      publisher: "مرصد الرصيف",
      language: null,
      title: null,
      claim: "بلدية وادي الرمان تبيع حديقة العنبر",
      claimants: ["حساب مجهول"],
      claimed: "2024-03-01",
      appearances: ["https://social.example/p/1", "https://social.example/p/2"],
      published: "2024-03-09",
      verdict: { wording: "غير صحيح", rating: { value: 1, best: 5, worst: 1 }, scale: "refuted" },
    });
  });

  it("tells apart what two publishers call by one identifier", () => {
    const other = { ...REVIEW, url: "https://rasid.example/9" };
    for (const identifier of ["17", "#review", "_:b0"]) {
      expect(only({ ...REVIEW, identifier }).id).toBe(
        `https://tadqiq.example/42#${identifier.replace("#", "")}`,
      );
      expect(only({ ...other, identifier }).id).not.toBe(only({ ...REVIEW, identifier }).id);
      const nowhere = { ...REVIEW, url: undefined, identifier };
      expect(only({ ...nowhere, author: "راصد" }).id).not.toBe(only(nowhere).id);
    }
    expect(only({ ...REVIEW, "@id": "https://tadqiq.example/reviews/17" }).id).toBe(
      "https://tadqiq.example/reviews/17",
    );
  });

  it("keeps identifiers short, and those of long addresses apart", () => {
    const at = (end: string) =>
      only({ ...REVIEW, url: `https://tadqiq.example/${"أ".repeat(600)}${end}` }).id;
    expect(at("1").length).toBeLessThanOrEqual(400);
    expect(at("1")).not.toBe(at("2"));
  });

  it("leaves out what no database keeps", () => {
    expect(only({ ...REVIEW, claimReviewed: "حديقة\u0000 العنبر \ud83d تباع" }).claim).toBe(
      "حديقة العنبر \ufffd تباع",
    );
  });

  it.each([
    ["a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, REVIEW] }],
    ["a list", [REVIEW]],
    [
      "a feed of items",
      { "@type": "DataFeed", dataFeedElement: [{ "@type": "DataFeedItem", item: [REVIEW] }] },
    ],
    ["types by address", { ...REVIEW, "@type": ["Thing", "http://schema.org/ClaimReview"] }],
    ["an export without types", { ...REVIEW, "@type": undefined }],
  ])("finds it in %s", (_, value) => expect(only(value).url).toBe(REVIEW.url));

  it("reads answers of Google's Fact Check Tools API", () => {
    const claim = {
      text: "النهر جفّ في يومين",
      claimant: "صفحة محلية",
      claimDate: "2023-01-02T00:00:00Z",
      claimReview: [
        {
          publisher: { name: "دار التدقيق", site: "tadqiq.example" },
          url: "https://tadqiq.example/7",
          title: "هل جفّ النهر؟",
          reviewDate: "2023-01-05T00:00:00Z",
          textualRating: "صحيح جزئيا",
          languageCode: "ar",
        },
      ],
    };
    expect(only({ claims: [claim], nextPageToken: "x" })).toMatchObject({
      claim: "النهر جفّ في يومين",
      claimants: ["صفحة محلية"],
      publisher: "دار التدقيق",
      language: "ar",
      verdict: { wording: "صحيح جزئيا", rating: null, scale: "mixed" },
    });
  });

  it("reads several reviews of one page, each with its own claim", () => {
    const other = { ...REVIEW, claimReviewed: "الحديقة أُغلقت", reviewRating: { alternateName: "صحيح" } };
    const { found } = readFeed(JSON.stringify([REVIEW, other]));
    expect(found.map(({ verdict }) => verdict.scale)).toEqual(["refuted", "supported"]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });

  it("takes a missing best and worst as schema.org does, and words where the number belongs", () => {
    const rated = (reviewRating: object) => only({ ...REVIEW, reviewRating }).verdict;
    expect(rated({ ratingValue: 5 })).toMatchObject({
      rating: { value: 5, best: 5, worst: 1 },
      scale: "supported",
    });
    expect(rated({ ratingValue: "۳" })).toMatchObject({ scale: "mixed" });
    expect(rated({ ratingValue: "False" })).toEqual({ wording: "False", rating: null, scale: "refuted" });
    expect(rated({ ratingValue: 0, alternateName: "Vrai" })).toMatchObject({
      wording: "Vrai",
      scale: "supported",
    });
    expect(rated({ alternateName: "ثلاث نجمات" })).toEqual({
      wording: "ثلاث نجمات",
      rating: null,
      scale: null,
    });
  });

  it.each([
    [{ ...REVIEW, claimReviewed: "", itemReviewed: undefined }, /which claim/u],
    [{ ...REVIEW, reviewRating: {} }, /no verdict/u],
    [{ "@type": "NewsArticle" }, /no ClaimReview/u],
    [7, /number/u],
    [null, /null/u],
  ])("says why an entry is none: %j", (entry, reason) => {
    const { found, broken } = readFeed(JSON.stringify([REVIEW, entry]));
    expect(found).toHaveLength(1);
    expect(broken).toEqual([{ entry: 2, reason: expect.stringMatching(reason) }]);
  });

  it("says of a text that is nothing of the kind", () => {
    expect(readFeed("<html>")).toMatchObject({ found: [], broken: [{ entry: 1 }] });
    expect(readFeed("")).toMatchObject({ found: [], broken: [{ entry: 1 }] });
  });
});

/** Ways to break an entry so that the whole is no JSON any more. */
const DAMAGE: readonly ((json: string) => string)[] = [
  (json) => json.replace('","', ',"'),
  (json) => json.slice(0, -1),
  (json) => json.slice(0, Math.floor(json.length / 2)),
  (json) => json.replace(":", ""),
  (json) => json.replace("{", "{{"),
  (json) => `${json}}`,
];

describe("a feed with broken entries", () => {
  const layouts: readonly (readonly [name: string, of: (entries: readonly string[]) => string])[] = [
    ["one line", (entries) => `{"@type":"DataFeed","dataFeedElement":[${entries.join(",")}]}`],
    ["lines", (entries) => `[\n  ${entries.join(",\n  ")}\n]`],
    ["JSON Lines", (entries) => entries.join("\n")],
  ];

  it.each(layouts)("loses only those: %s", (_, layout) => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(DAMAGE.length - 1), { nil: null, freq: 6 }), {
          minLength: 2,
          maxLength: 40,
        }),
        (damages) => {
          const entries = damages.map((damage, at) => {
            const json = JSON.stringify({ ...REVIEW, claimReviewed: `ادعاء ${at} «بين} قوسين{»` });
            return damage === null ? json : (DAMAGE[damage] as (json: string) => string)(json);
          });
          const { found, broken } = readFeed(layout(entries));
          const claims = new Set(found.map(({ claim }) => claim));
          damages.forEach((damage, at) => {
            if (damage === null) expect(claims.has(`ادعاء ${at} «بين} قوسين{»`), `entry ${at}`).toBe(true);
          });
          expect(broken.length).toBeLessThanOrEqual(damages.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("reads ten thousand entries of which one in a hundred is broken, in seconds", () => {
    const entries = Array.from({ length: 10_000 }, (_, at) => {
      const json = JSON.stringify({ ...REVIEW, claimReviewed: `ادعاء ${at}` });
      return at % 100 === 50 ? (DAMAGE[at % 4] as (json: string) => string)(json) : json;
    });
    const began = performance.now();
    const { found, broken } = readFeed(`{"dataFeedElement":[${entries.join(",")}]}`);
    expect(found).toHaveLength(9_900);
    expect(broken).toHaveLength(100);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe("a table", () => {
  it("is read by the names of its columns", () => {
    const columns = readHeader(["الادعاء", "الحكم", "الرابط", "تاريخ النشر", "ملاحظة"]);
    expect(
      readRow(columns, ["الجسر أُغلق", "مضلل", "https://tadqiq.example/9", "2022-05-01", "x"]),
    ).toMatchObject({
      claim: "الجسر أُغلق",
      url: "https://tadqiq.example/9",
      published: "2022-05-01",
      verdict: { wording: "مضلل", scale: "misleading" },
    });
    expect(readRow(columns, ["", "مضلل"])).toMatch(/which claim/u);
  });

  it("says which columns there are where none holds claims", () => {
    expect(() => readHeader(["a", "b"])).toThrow(/claim \(there are a, b\)/u);
  });
});
