import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { convert } from "xmlbuilder2";
import { makeFolder, runHere } from "../cli.case.ts";

const folder = makeFolder();
afterAll(() => folder.remove());

const LIBRARY = ["--library", folder.at("library")];
const isnad = (...args: string[]) => runHere([...args, ...LIBRARY]);

const CRANE = "الرافعة العملاقة وصلت إلى رصيف الميناء القديم في وادي الرمان";
const article = (number: number) => ({
  title: `وصول الرافعة ${number}`,
  publisher: "صحيفة المنارة",
  published: "2024-03-01",
  text: `قال مدير المرفأ سامي الحداد إن ${CRANE}. وبلغ عدد الصناديق ${number}00 صندوق.\n`,
});
const take = (number: number) =>
  isnad("add", folder.write(`${number}.jsonl`, `${JSON.stringify(article(number))}\n`), "--quiet");
const lines = (out: string) =>
  out
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

// biome-ignore lint/suspicious/noExplicitAny: XML of any shape is looked into
const readXml = (xml: string): any => convert(xml.trim(), { format: "object" });

const ids: Record<string, string> = {};
let claim: string;

beforeAll(async () => {
  expect((await take(1)).code).toBe(0);
  const { out } = await isnad("claims", "--json", "--all", "--quiet");
  claim = JSON.parse(out).claims.find(({ gist }: { gist: string }) => gist.includes("الرافعة")).id;
}, 60_000);

describe("isnad watches", () => {
  it("saves a claim, a voice and a search, and lists them", async () => {
    expect((await isnad("watches")).err[0]).toContain("nothing is watched");
    const add = async (...args: string[]) => {
      const { code, out, err } = await isnad("watches", "add", ...args, "--by", "سلمى", "--quiet");
      expect({ code, err }).toEqual({ code: 0, err: [] });
      return out.trim();
    };
    ids.claim = await add("--claim", claim.slice(0, 10), "--name", "رافعة الميناء");
    ids.voice = await add("--voice", "سامي الحداد");
    ids.search = await add("--search", "الرافعة العملاقة", "--publisher", "صحيفة المنارة");
    const { out } = await isnad("watches");
    expect(out.split("\n").filter(Boolean)).toHaveLength(3);
    expect(out).toContain(`\u2068رافعة الميناء\u2069 (claim, by \u2068سلمى\u2069): 0 news  ${ids.claim}`);
    expect(lines((await isnad("watches", "--json")).out).map(({ id }) => id)).toEqual([
      ids.search,
      ids.voice,
      ids.claim,
    ]);
  });

  it("looks when it is told to, and tells what is new once", async () => {
    expect((await isnad("watches", "news")).err).toEqual(["isnad: no news"]);
    await take(2);
    const ran = await isnad("watches", "run");
    expect(ran.code).toBe(0);
    expect(ran.err.at(-1)).toBe("isnad: 3 news, 0 delivered, 0 failed");
    expect((await isnad("watches", "run")).err).toEqual(["isnad: 0 news, 0 delivered, 0 failed"]);
    const { out } = await isnad("watches", "news", ids.claim ?? "");
    expect(out).toContain("ظهور جديد");
    expect(out).toContain("وصول الرافعة 2");
    expect(out).toContain("الإسناد: \u2068سامي الحداد\u2069");
    const news = lines((await isnad("watches", "news", "--json")).out);
    expect(news.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(lines((await isnad("watches", "news", "--json", "--since", "2")).out)).toEqual([news[0]]);
    expect(lines((await isnad("watches", "news", "--json", "--limit", "1")).out)).toEqual([news[0]]);
    expect((await isnad("watches", "news", "--json", "--since", "2999-01")).out).toBe("");
  }, 60_000);

  it("prints the feed, which another parser reads", async () => {
    const { out } = await isnad("watches", "feed", ids.claim ?? "", "--base", "https://desk.example/");
    const { feed } = readXml(out);
    expect(feed["@xml:lang"]).toBe("ar");
    expect(feed.id).toBe(`tag:isnad,2026:watch:${ids.claim}`);
    expect(feed.entry.link["@href"]).toMatch(/^https:\/\/desk\.example\/articles\//u);
    expect(readXml((await isnad("watches", "feed")).out).feed.entry).toHaveLength(3);
  });

  it("is paused, resumed, renamed and removed by the beginning of its id", async () => {
    expect((await isnad("watches", "pause", ids.claim ?? "", ids.voice ?? "")).code).toBe(0);
    expect((await isnad("watches")).out.match(/paused/gu)).toHaveLength(2);
    await isnad("watches", "resume", ids.claim ?? "");
    await isnad("watches", "edit", ids.claim ?? "", "--name", "رافعة");
    expect((await isnad("watches")).out).toContain("\u2068رافعة\u2069 (claim");
    expect((await isnad("watches", "remove", ids.search ?? "", "nothing")).code).toBe(2);
    expect((await isnad("watches", "remove", ids.search ?? "")).code).toBe(0);
    expect(lines((await isnad("watches", "--json")).out)).toHaveLength(2);
  });

  it.each([
    [["burn"], "there is no isnad watches burn"],
    [["add", "x"], 'takes no "x"'],
    [["add"], "name one thing to watch"],
    [["add", "--claim", "c", "--voice", "v"], "name one thing to watch"],
    [["add", "--claim", "zzz"], "there is no claim zzz"],
    [["add", "--voice", "لا أحد"], "no voice لا أحد"],
    [["add", "--voice", "سامي الحداد", "--from", "2024"], "--from belongs to --search"],
    [["add", "--search", " "], "type what to look for"],
    [["add", "--search=-لا", "--by", "س"], "names no word"],
    [["add", "--search", "كلمة", "--from", "2024-05", "--to", "2023"], "is later than"],
    [["add", "--search", "كلمة", "--webhook", "receiver.example"], "is no address"],
    [["add", "--search", "كلمة", "--by", " "], "say who watches"],
    [["edit", "zzz"], "there is no watch zzz"],
    [["pause"], "name a watch"],
    [["news", "a", "b"], "name one watch"],
    [["news", "--since", "soon"], "--since takes a date"],
    [["feed", "--base", "here"], "--base takes"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await isnad("watches", ...args);
    expect({ code, err }).toEqual({ code: 2, err: [expect.stringContaining(message)] });
  });
});

/** What the receiver of the guide is told to do, and what it has been told. */
interface Receiver {
  readonly handler: Parameters<typeof createServer>[1];
  readonly told: { readonly type: string; readonly data: { readonly news?: { readonly text: string } } }[];
}

describe("its webhook", () => {
  let server: Server;
  let address: string;
  let receiver: Receiver | null = null;
  beforeEach(async () => {
    vi.stubEnv("ISNAD_FETCH_ALLOW", "127.0.0.1");
    server = createServer((request, response) => {
      if (receiver?.handler) return void receiver.handler(request, response as never);
      response.writeHead(500).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });

  it("tells the receiver that the guide shows, which checks the signature", async () => {
    const guide = readFileSync(new URL("../../../docs/guide/watches.md", import.meta.url), "utf8");
    const [, code = ""] = /^```js receiver\n([\s\S]*?)^```/mu.exec(guide) ?? [];
    const added = await isnad("watches", "add", "--search", "الباخرة", "--webhook", address, "--by", "سلمى");
    const [id = "", secret = ""] = added.out.trim().split("\n");
    expect(secret).toMatch(/^whsec_/u);
    expect((await isnad("watches", "test", id)).err[0]).toContain("answered 500");
    expect((await isnad("watches", "test", id)).code).toBe(1);
    const { receive } = await import(pathToFileURL(folder.write("receiver.mjs", code)).href);
    const told: Receiver["told"] = [];
    receiver = { told, handler: receive(secret, (message: Receiver["told"][number]) => told.push(message)) };
    expect(await isnad("watches", "test", id)).toMatchObject({ code: 0 });
    const said = { ...article(3), title: "وصول الباخرة" };
    await isnad("add", folder.write("3.jsonl", `${JSON.stringify(said)}\n`), "--quiet");
    const ran = await isnad("watches", "run", "--json");
    expect(ran.code).toBe(0);
    expect(lines(ran.out)).toContainEqual({ watch: id, delivery: expect.any(String), error: null });
    expect(told.map(({ type }) => type)).toEqual(["watch.test", "watch.appearance"]);
    expect((await isnad("watches")).out).toContain(`${address}: 1 delivered`);
    // Of another secret it takes nothing.
    receiver = { told, handler: receive("whsec_c2VjcmV0", () => told.push({ type: "wrong", data: {} })) };
    expect((await isnad("watches", "test", id)).err[0]).toContain("answered 401");
    expect(told).toHaveLength(2);
    expect((await isnad("watches", "edit", id, "--no-webhook")).code).toBe(0);
    expect((await isnad("watches", "test", id)).err[0]).toContain("has no webhook");
    expect((await isnad("watches", "test", id)).code).toBe(1);
  }, 60_000);
});
