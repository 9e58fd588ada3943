import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, runHere } from "../cli.case.ts";

const folder = makeFolder();
afterAll(() => folder.remove());

const LIBRARY = ["--library", folder.at("library")];
const isnad = (...args: string[]) => runHere([...args, ...LIBRARY]);

const ARTICLE = {
  title: "وصول الرافعة",
  publisher: "صحيفة المنارة",
  published: "2024-03-01",
  text: "قال مدير المرفأ سامي الحداد إن الرافعة العملاقة سقطت على رصيف الميناء القديم في وادي الرمان فجر الأحد.\n",
};
const RETOLD = "سقوط رافعة عملاقة فوق الرصيف القديم لميناء وادي الرمان";
const CLAIM = "سقوط الرافعة العملاقة على رصيف ميناء وادي الرمان القديم";

const review = (number: number, about: object = {}) => ({
  "@type": "ClaimReview",
  url: `https://tadqiq.example/${number}`,
  author: { name: "مرصد الرصيف" },
  datePublished: "2024-03-09",
  claimReviewed: `${number} صناديق من البرتقال تاهت في الجبل`,
  reviewRating: { alternateName: "خبر زائف" },
  ...about,
});

const crane = { ...review(1), claimReviewed: CLAIM };

beforeAll(async () => {
  expect(
    (await isnad("add", folder.write("crane.jsonl", `${JSON.stringify(ARTICLE)}\n`), "--quiet")).code,
  ).toBe(0);
});

describe("isnad factchecks", () => {
  it("takes in what is one, and names what is none", async () => {
    const file = folder.write("feed.json", JSON.stringify([crane, { name: "لا شيء" }, review(2)]));
    const { code, err, out } = await isnad("factchecks", "add", file);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toEqual([
      `isnad: ${file}: entry 2: it holds no ClaimReview`,
      "isnad: 2 added, 0 revised, 0 unchanged, 1 broken",
    ]);
    const again = await isnad("factchecks", "add", file, "--json", "--quiet");
    expect(
      again.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { ok: false, path: file, entry: 2, kind: "malformed", message: "it holds no ClaimReview" },
      { ok: true, path: file, added: 0, revised: 0, unchanged: 2, broken: 1 },
    ]);
    const { out: sources } = await isnad("factchecks", "sources", file);
    expect(sources).toContain("2 found, 1 broken");
    expect(sources).toContain("entry 2: it holds no ClaimReview");
  });

  it("keeps the good ones of a malformed feed of ten thousand, and lists the broken", async () => {
    const entries = Array.from({ length: 10_000 }, (_, at) => {
      const entry = JSON.stringify(review(at + 10));
      return at % 100 === 7 ? entry.slice(0, -3) : entry;
    });
    const file = folder.write("large.json", `{"dataFeedElement": [${entries.join(",\n")}]}`);
    const place = ["--library", folder.at("large")];
    const { code, err } = await runHere(["factchecks", "add", file, ...place]);
    expect(code).toBe(1);
    expect(err.at(-1)).toBe("isnad: 9,900 added, 0 revised, 0 unchanged, 100 broken");
    expect(err).toHaveLength(101);
    expect(err[0]).toMatch(/large\.json: entry 8: it is no JSON/u);
    const { out } = await runHere(["factchecks", "list", "--json", "--limit", "100000", ...place]);
    expect(out.trim().split("\n")).toHaveLength(9_900);
  }, 60_000);

  it("says what cannot be read, and goes on", async () => {
    const file = folder.write("one.json", JSON.stringify(review(3)));
    const { code, err } = await isnad("factchecks", "add", folder.at("missing.json"), file);
    expect(code).toBe(1);
    expect(err[0]).toContain("missing.json");
    expect(err.at(-1)).toContain("1 added");
    expect(err.at(-1)).toContain("1 input not read");
    expect((await isnad("factchecks", "add", "http://127.0.0.1:9/feed")).err[0]).toContain("127.0.0.1");
  });

  it("lists them in their publishers' words, and finds them by words", async () => {
    const { out, err } = await isnad("factchecks", "list", "رافعة");
    expect(out).toContain(CLAIM);
    expect(out).toContain("«\u2068خبر زائف\u2069» = غير صحيح (refuted)");
    expect(err).toEqual(["isnad: 1 fact-checks"]);
    const { out: json } = await isnad("factchecks", "list", "رافعة", "--json", "--quiet");
    expect(JSON.parse(json)).toMatchObject({
      claim: CLAIM,
      verdict: { wording: "خبر زائف", rating: null, scale: "refuted" },
      source: folder.at("feed.json"),
    });
    expect((await isnad("factchecks", "list", "--scale", "supported")).err[0]).toContain("none");
  });

  it("suggests for a claim with reasons; people confirm, reject and withdraw", async () => {
    const { out } = await isnad("factchecks", "matches", "--json", "--quiet");
    const match = JSON.parse(out.split("\n")[0] ?? "");
    expect(match).toMatchObject({
      factCheck: { claim: CLAIM },
      decided: null,
      suggested: { score: expect.any(Number), reasons: expect.any(Array) },
    });
    const { claim } = match;
    const shown = await isnad("factchecks", "matches", claim);
    expect(shown.out).toContain("تدقيق مقترح");
    expect(shown.out).toContain("لأن:");
    const id = match.factCheck.id;
    const confirmed = await isnad("factchecks", "confirm", claim, match.factCheck.url, "--by", "سلمى");
    expect(confirmed.code).toBe(0);
    expect((await isnad("factchecks", "matches", claim)).out).toContain("أكّد ذلك \u2068سلمى\u2069");
    expect((await isnad("factchecks", "matches", "--json")).out).toBe("");
    await isnad("factchecks", "reject", claim, id, "--by", "رنا", "--note", "رافعة أخرى");
    const all = await isnad("factchecks", "matches", claim, "--json");
    expect(JSON.parse(all.out).decided).toMatchObject({ state: "rejected", by: "رنا", note: "رافعة أخرى" });
    expect((await isnad("check", RETOLD)).out).toContain("لم يُعرف له تدقيق منشور");
    const { id: decision } = JSON.parse(all.out).decided;
    expect((await isnad("decide", "withdraw", decision)).code).toBe(0);
    const back = await isnad("factchecks", "matches", claim, "--json");
    expect(JSON.parse(back.out).decided).toMatchObject({ state: "confirmed" });
  });

  it.each([
    [["factchecks", "burn"], "there is no isnad factchecks burn"],
    [["factchecks", "add"], "name a page"],
    [["factchecks", "remove"], "name a fact-check"],
    [["factchecks", "remove", "nothing"], "there is no fact-check nothing"],
    [["factchecks", "remove", "https://tadqiq.example/"], "several fact-checks begin with"],
    [["factchecks", "confirm", "c1"], "name a claim"],
    [["factchecks", "confirm", "c1", "x"], "say who decides"],
    [["factchecks", "reject", "nothing", "x", "--by", "س"], "there is no claim nothing"],
    [["factchecks", "list", "--scale", "true"], "--scale takes"],
    [["factchecks", "matches", "a", "b"], "name one claim"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await isnad(...args);
    expect(code).toBe(2);
    expect(err[0]).toContain(message);
  });
});

describe("isnad check", () => {
  it("tells of a message in other words what it was, who said it first, who checked it", async () => {
    const { code, out } = await isnad("check", RETOLD);
    expect(code).toBe(0);
    expect(out).toContain("في المكتبة مما ترويه الرسالة: ادعاء واحد");
    expect(out).toContain("أول ظهور معروف: \u2068صحيفة المنارة\u2069 · \u20682024-03-01\u2069");
    expect(out).toContain("سامي الحداد");
    expect(out).toContain("أصل مستقل واحد");
    expect(out).toContain("مرصد الرصيف");
    expect(out).toContain("غير صحيح (refuted)");
    const { out: json } = await isnad("check", RETOLD, "--json");
    const checked = JSON.parse(json);
    expect(checked.claims[0]).toMatchObject({
      first: {
        publisher: "صحيفة المنارة",
        published: "2024-03-01",
        chain: [{ name: expect.stringContaining("سامي الحداد") }],
      },
      articles: 1,
      independent: { min: 1, max: 1 },
      factChecks: [{ factCheck: { claim: CLAIM }, decided: { state: "confirmed", by: "سلمى" } }],
    });
    const { start, end } = checked.claims[0].at;
    expect([...RETOLD].slice(start, end).join("")).toContain("رافعة عملاقة");
  });

  it("reads files and says plainly that nothing was found", async () => {
    const { code, out } = await isnad(
      "check",
      folder.write("m.txt", "تفتحت أزهار اللوز في القرية مبكرا هذا العام.\n"),
    );
    expect(code).toBe(0);
    expect(out).toContain("لا ادعاء في المكتبة ترويه هذه الرسالة");
    expect(out).toContain("لا تدقيق منشورا");
  });

  it("suggests nothing for what the message itself denies", async () => {
    const { out } = await isnad("check", `لا صحة لما قيل عن ${CLAIM}`, "--json");
    expect(JSON.parse(out)).toMatchObject({
      factChecks: [],
      denials: expect.arrayContaining([expect.anything()]),
    });
  });

  it("works on an empty library", async () => {
    const { code, out } = await runHere(["check", RETOLD, "--library", folder.at("empty")]);
    expect(code).toBe(0);
    expect(out).toContain("لا ادعاء في المكتبة");
  });

  it.each([
    [["check"], 2, "check takes one message"],
    [["check", "قال", "إن"], 2, "check takes one message"],
    [["check", " "], 2, "the message is empty"],
    [["check", "missing.txt"], 1, "missing.txt"],
    [["check", RETOLD, "--limit", "0"], 2, "--limit takes a number"],
  ])("refuses %j", async (args, wanted, message) => {
    const { code, err } = await isnad(...args);
    expect(code).toBe(wanted);
    expect(err[0]).toContain(message);
  });
});
