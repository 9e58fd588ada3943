import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE, isnad, makeFolder, PLAIN, runHere } from "../cli.case.ts";

const OWN_VOICE = "وبُنيت المكتبة في ثلاثة أعوام على أرض الميناء القديم";

const HOSTILE = `عاجل </title><script>alert(1)</script> من "الميناء"

قال مدير الميناء "><img onerror=alert(1) src=x> سامي الحداد إن السفينة <b onclick='x'>غادرت</b> الرصيف & «رست» فجر الأحد.

ونقلت صحيفة <script>alert(1)</script> عن مصدر مطلع قوله: "الرصيف خال </p></main></body><svg onload=alert(2)>".
`;

/** What our page is made of; anything else came in with an article. */
const TAGS =
  "a article aside bdi body details div h1 h2 h3 head header html input label li main meta nav ol p small span style summary title ul";
const TAG = /^<\/?([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>$/;

const folder = makeFolder();
const here = { cwd: folder.path };

beforeAll(() => {
  folder.write("article.txt", ARTICLE);
  folder.write("plain.txt", PLAIN);
  folder.write("hostile.txt", HOSTILE);
  folder.write('"><img onerror=alert(1)>.txt', PLAIN);
});

afterAll(() => folder.remove());

describe("isnad trace --html", () => {
  let page = "";

  beforeAll(async () => {
    const names = ["hostile.txt", '"><img onerror=alert(1)>.txt', "article.txt"];
    const ended = await isnad(["trace", ...names, "--html", "pages/page.html", "--assertions"], here);
    expect(ended).toMatchObject({ code: 0, out: "" });
    page = readFileSync(folder.at("pages/page.html"), "utf8");
  });

  it("is Arabic and runs from right to left", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(page).toContain("هيفاء السروجي");
  });

  it("forbids everything but its own style", () => {
    const [, policy] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page.split("<title>")[0] ?? "") ??
      [];
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256")
      .update(style ?? "")
      .digest("base64");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it("holds no tag and no attribute that came in with an article", () => {
    const allowed = new Set(TAGS.split(" "));
    const [doctype, ...tags] = page.replace(/<style>[\s\S]*?<\/style>/, "").match(/<[^>]*>?/g) ?? [];
    expect(doctype).toBe("<!doctype html>");
    for (const tag of tags) {
      const [, name = "", attributes = ""] = TAG.exec(tag) ?? [];
      expect(allowed, tag).toContain(name);
      expect(attributes.replace(/"[^"]*"/g, ""), tag).not.toMatch(/ (?:on[a-z]*|src|style)=/);
      expect(attributes, tag).not.toMatch(/ href="[^#]/);
    }
    expect(page.match(/<title>/g)).toHaveLength(1);
    expect(page.match(/<\/title>/g)).toHaveLength(1);
  });

  it("shows hostile text for what it is, wherever it stands", () => {
    const title = "عاجل &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; من &quot;الميناء&quot;";
    expect(page).toContain(`<bdi>${title}</bdi>`);
    expect(page).toMatch(new RegExp(`<h2 [^>]*>${title.replace(/[()]/g, "\\$&")}</h2>`));
    expect(page).toContain("<bdi>&quot;&gt;&lt;img onerror=alert(1)&gt;.txt</bdi>");
    expect(page.split("&lt;script&gt;").length).toBeGreaterThan(3);
  });

  it("has the title of its only article, escaped", async () => {
    const file = folder.at("single.html");
    expect((await runHere(["trace", folder.at("hostile.txt"), "--html", file])).code).toBe(0);
    const [, title] = /<title>(.*)<\/title>/.exec(readFileSync(file, "utf8")) ?? [];
    expect(title).toContain("عاجل &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});

describe.concurrent("isnad trace", () => {
  it("lists the reports with their chains, without colours and progress where it is no terminal", async () => {
    const { code, out, err } = await isnad(["trace", "article.txt"], here);
    expect({ code, err }).toEqual({ code: 0, err: ["isnad: 1 article, 2 reports"] });
    expect(out).toContain("⁨صحيفة المنارة⁩ ← ⁨مصدر مطلع⁩");
    expect(out).toContain("⁨61–86⁩");
    expect(out).not.toContain(OWN_VOICE);
    expect(out).not.toContain("\u001b");
    for (const line of out.split("\n")) expect(line === "" || line.startsWith("\u200f"), line).toBe(true);
  });

  it("lists what is most worth checking first with --sort worth", async () => {
    const args = ["trace", folder.at("article.txt"), "--assertions", "--quiet"];
    const values = (out: string): number[] =>
      Array.from(out.matchAll(/جدارة بالتدقيق (\d\.\d\d)/g), ([, value]) => Number(value));
    const { out } = await runHere([...args, "--sort", "worth"]);
    expect(values(out)).toHaveLength(3);
    expect(values(out)).toEqual(values(out).sort((a, b) => b - a));
    expect(values((await runHere(args)).out)).toEqual([]);
    const wrong = await runHere([...args, "--sort", "length"]);
    expect(wrong.code).toBe(2);
    expect(wrong.err[0]).toContain('--sort takes text or worth, not "length"');
  });

  it("lists the article's own voice with --assertions and says nothing else with --quiet", async () => {
    const { code, out, err } = await isnad(["trace", "article.txt", "--assertions", "--quiet"], here);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toContain(OWN_VOICE);
  });

  it("still names failures with --quiet", async () => {
    const { code, err } = await runHere(["trace", folder.at("lost.txt"), folder.at("plain.txt"), "--quiet"]);
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(`${folder.at("lost.txt")}: no such file`);
  });

  it.each([
    { least: "0", ids: ["r1", "r2", "a1"] },
    { least: "0.7", ids: ["r1", "r2"] },
    { least: "0.9", ids: ["r1"] },
    { least: "1", ids: [] },
  ])("keeps $ids with --min-confidence $least", async ({ least, ids }) => {
    const args = ["trace", folder.at("article.txt"), "--json", "--min-confidence", least];
    const { code, out, err } = await runHere(args);
    expect(code).toBe(0);
    expect(JSON.parse(out).reports.map(({ id }: { id: string }) => id)).toEqual(ids);
    const told = ids.filter((id) => id.startsWith("r")).length;
    expect(err).toEqual([`isnad: 1 article, ${told} ${told === 1 ? "report" : "reports"}`]);
  });

  it("resolves times by --published", async () => {
    const sentence = "وقال مدير الميناء سامي الحداد إن السفينة غادرت الرصيف أمس.\n";
    const file = folder.write("yesterday.txt", sentence);
    const { out } = await runHere(["trace", file, "--json", "--published", "2024-03-01"]);
    expect(JSON.parse(out)).toMatchObject({
      document: { published: { value: "2024-03-01", precision: "day", basis: "meta" } },
      times: [{ value: "2024-02-29" }],
    });
  });

  it("tells a log how far it is, in whole lines", async () => {
    const names = Array.from({ length: 501 }, () => folder.at("plain.txt"));
    const { err } = await runHere(["trace", ...names, "--json"]);
    expect(err).toEqual(["isnad: 500 of 501 (99 %)", "isnad: 501 articles, 501 reports"]);
  });
});
