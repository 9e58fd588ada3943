import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { requires } from "../../test/requirements.ts";
import { readFactChecks } from "./fact-checks.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-checks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const REVIEW = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  claimReviewed: "المكتبة بيعت",
  reviewRating: { alternateName: "زائف" },
};

const pageWith = (...reviews: object[]): string =>
  `<html><head><title>هل بيعت المكتبة؟</title><link rel="canonical" href="https://tadqiq.example/3">
   ${reviews.map((review) => `<script type="application/ld+json">${JSON.stringify(review)}</script>`).join("")}
   </head><body><p>نصّ</p></body></html>`;

const read = async (path: string) => {
  const outcome = await readFactChecks(path);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};

describe("readFactChecks", () => {
  it("reads every review of a page, and takes from the page what they leave out", async () => {
    const path = write("page.html", pageWith(REVIEW, { ...REVIEW, claimReviewed: "المكتبة أُغلقت" }));
    const { found } = await read(path);
    expect(found.map(({ claim, url }) => [claim, url])).toEqual([
      ["المكتبة بيعت", "https://tadqiq.example/3"],
      ["المكتبة أُغلقت", "https://tadqiq.example/3"],
    ]);
  });

  it("counts once what a page says in JSON-LD and in Microdata", async () => {
    const microdata = `<div itemscope itemtype="https://schema.org/ClaimReview"><b itemprop="claimReviewed">المكتبة بيعت</b>
      <i itemprop="reviewRating" itemscope><u itemprop="alternateName">زائف</u></i></div>`;
    const path = write("twice.html", pageWith(REVIEW).replace("<p>نصّ</p>", microdata));
    expect((await read(path)).found).toHaveLength(1);
    const alone = write("alone.html", pageWith().replace("<p>نصّ</p>", microdata));
    expect((await read(alone)).found).toMatchObject([
      { claim: "المكتبة بيعت", verdict: { scale: "refuted" } },
    ]);
  });

  it("reads feeds, packed ones too, and tables", async () => {
    const feed = JSON.stringify({ dataFeedElement: [{ item: [REVIEW] }] });
    expect((await read(write("feed.json", feed))).found).toHaveLength(1);
    expect((await read(write("feed.json.gz", gzipSync(feed)))).found).toHaveLength(1);
    const table = write("table.csv", "الادعاء;الحكم\nالمكتبة بيعت;زائف\n;زائف\n");
    expect(await read(table)).toMatchObject({ found: [{ claim: "المكتبة بيعت" }], broken: [{ entry: 2 }] });
  });

  it.each([
    ["none.html", pageWith(), "no-article"],
    ["columns.csv", "a,b\n1,2\n", "malformed"],
    ["empty.json", "", "empty"],
  ])("says why %s gives nothing", async (name, content, kind) => {
    expect(await readFactChecks(write(name, content))).toMatchObject({ ok: false, failure: { kind } });
  });

  const real = join(process.env.ISNAD_EVAL ?? "", "data/html_articles_ar/fatabyyano_raw.json.gz");
  it.skipIf(!requires(`a real page of ISNAD_EVAL (${real})`, existsSync(real)))(
    "reads a page of a fact-checker as it was published",
    async () => {
      const { page } = JSON.parse(gunzipSync(readFileSync(real)).toString()) as { page: string };
      const { found, broken } = await read(write("real.html", page));
      expect({ broken, scales: found.map(({ verdict }) => verdict.scale) }).toEqual({
        broken: [],
        scales: ["refuted"],
      });
      expect(found[0]?.appearances.length).toBeGreaterThan(1);
    },
  );
});
