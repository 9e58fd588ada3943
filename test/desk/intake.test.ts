/**
 * The intake through the API: files, texts, addresses, feeds, and what could not be read.
 * @module
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCurrent, getOriginal } from "../../src/store/index.ts";
import { type Answer, openDesk, type TestDesk } from "./api.case.ts";

const TEXT = "قال مدير المكتبة سامي الحداد إن القاعة ستفتح أبوابها مساء الخميس.\n";
const other = (n: number): string => TEXT.replace("القاعة", `القاعة رقم ${n}`);

let site: Server;
let home = "";
let desk: TestDesk;
let page = "";
beforeAll(async () => {
  site = createServer((request, response) => {
    const body = request.url === "/feed" ? feed() : page;
    response.writeHead(body === "" ? 500 : 200, { "content-type": "text/html; charset=utf-8" }).end(body);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  home = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  desk = await openDesk({ allow: (address) => address === "127.0.0.1" });
});
afterAll(async () => {
  await desk.close();
  site.close();
});

const htmlOf = (text: string): string =>
  `<!doctype html><html lang="ar"><head><title>المكتبة</title></head><body><article><h1>المكتبة</h1>
  <p>${text}</p><p>${other(71)}</p><p>${other(72)}</p></article></body></html>`;

const feed = (): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار</title>
  ${[1, 2].map((n) => `<item><title>خبر ${n}</title><link>${home}/item/${n}</link><description>${other(n + 80)}</description></item>`).join("")}
  </channel></rss>`;

const upload = (
  name: string,
  bytes: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  desk.ask(`POST /api/intake/file?name=${encodeURIComponent(name)}`, bytes, {
    "content-type": "application/octet-stream",
    ...headers,
  });

const stored = async (article: string) => {
  const { reading } = desk.library.engine;
  const { id } = await getCurrent(reading, article);
  return reading.selectFrom("revision").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
};

describe("a file", () => {
  it("comes in under the name that the person gave, with its bytes", async () => {
    const { status, body } = await upload("مجلد/خبر.txt", TEXT);
    expect(status).toBe(200);
    expect(body).toMatchObject({ added: 1, unchanged: 0, revised: 0, failed: 0, failures: [] });
    const row = await stored(body.articles[0]);
    expect(row.path).toBe("مجلد/خبر.txt");
    const { bytes } = await getOriginal(desk.library.engine.reading, row.id);
    expect(new TextDecoder().decode(bytes)).toBe(TEXT);
    const again = await upload("آخر.txt", TEXT);
    expect(again.body).toMatchObject({ added: 0, unchanged: 1, articles: body.articles });
  });

  it("may be declared as anything, and is never read as a request", async () => {
    const lines = `${JSON.stringify({ url: "https://sahel.example/1", text: other(1) })}\n`;
    for (const type of ["application/json", "text/plain", "application/x-www-form-urlencoded"]) {
      const { status, body } = await upload("dump.jsonl", lines, { "content-type": type });
      expect({ type, status, sum: body.added + body.unchanged }).toEqual({ type, status: 200, sum: 1 });
    }
  });

  it("may hold many: a table, an archive", async () => {
    const table = `title,text\nأول,"${other(2).trim()}"\nثان,"${other(3).trim()}"\n`;
    expect((await upload("جدول.csv", table)).body).toMatchObject({ added: 2 });
    const zip = await upload("حزمة.zip", zipOf("a/خبر.txt", other(4)));
    expect(zip.body).toMatchObject({ added: 1, failed: 0 });
    expect((await stored(zip.body.articles[0])).path).toBe("حزمة.zip#a/خبر.txt");
  });

  it("that cannot be read is named with the reason, and kept", async () => {
    const { status, body } = await upload("فارغ.txt", "");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      added: 0,
      failed: 1,
      articles: [],
      failures: [
        { input: "فارغ.txt", kind: "empty", message: expect.stringContaining("فارغ.txt: is empty") },
      ],
    });
    const { body: failures } = await desk.ask("GET /api/intake/failures");
    expect(failures).toMatchObject([{ input: "فارغ.txt", kind: "empty", retriable: false }]);
    await desk.ask("POST /api/intake/forget", { inputs: ["فارغ.txt"] });
    expect((await desk.ask("GET /api/intake/failures")).body).toEqual([]);
  });

  it("goes into a case; an unknown case takes nothing in", async () => {
    const { body: made } = await desk.ask("POST /api/cases", { name: "المكتبة" });
    const { body } = await desk.ask(
      `POST /api/intake/file?name=a.txt&case=${made.id}`,
      Buffer.from(other(5)),
      { "content-type": "application/octet-stream" },
    );
    const { body: one } = await desk.ask(`GET /api/cases/${made.id}`);
    expect(one.items.article).toEqual(body.articles);
    const lost = await desk.ask("POST /api/intake/file?name=a.txt&case=none", Buffer.from(other(6)), {
      "content-type": "application/octet-stream",
    });
    expect(lost.status).toBe(404);
  });

  it.each(["", "name=", "name=%20"])("needs a name: %j", async (query) => {
    const { status, body } = await desk.ask(`POST /api/intake/file?${query}`, Buffer.from(TEXT));
    expect({ status, code: body.code }).toEqual({ status: 400, code: "invalid" });
  });
});

describe("a text", () => {
  it("comes in with what is said of it", async () => {
    const about = { title: "المكتبة", publisher: "الساحل", author: "رنا", url: "https://sahel.example/9" };
    const { body } = await desk.ask("POST /api/intake/text", {
      text: other(10),
      ...about,
      published: "31 مايو 2024",
    });
    const current = await getCurrent(desk.library.engine.reading, body.articles[0]);
    expect(current).toMatchObject({
      ...about,
      text: other(10),
      published: { value: "2024-05-31", precision: "day", basis: "meta" },
    });
  });

  it.each([
    [{ text: " " }, "empty"],
    [{ text: TEXT, published: "عندما" }, "malformed"],
    [{ text: TEXT, url: "sahel.example" }, "malformed"],
  ])("that cannot be taken says why: %j", async (given, kind) => {
    const { status, body } = await desk.ask("POST /api/intake/text", given);
    expect({ status, failed: body.failed, kind: body.failures[0].kind }).toEqual({
      status: 200,
      failed: 1,
      kind,
    });
  });
});

describe("an address", () => {
  it("is fetched, and read again when it failed", async () => {
    page = "";
    const failed = await desk.ask("POST /api/intake/url", { url: `${home}/page` });
    expect(failed.body).toMatchObject({
      added: 0,
      failures: [{ input: `${home}/page`, kind: "unreachable" }],
    });
    const { body: failures } = await desk.ask("GET /api/intake/failures");
    expect(failures[0]).toMatchObject({ input: `${home}/page`, retriable: true });
    page = htmlOf(other(20));
    const retried = await desk.ask("POST /api/intake/retry", {});
    expect(retried.body).toMatchObject({ added: 1, failed: 0 });
    const { body: left } = await desk.ask("GET /api/intake/failures");
    expect(left.map(({ input }: { input: string }) => input)).not.toContain(`${home}/page`);
  });

  it.each(["http://169.254.169.254/latest", "http://10.0.0.1/", "http://[::1]/"])(
    "that is not public is refused: %s",
    async (url) => {
      const { body } = await desk.ask("POST /api/intake/url", { url });
      expect(body).toMatchObject({ added: 0, failures: [{ input: url, kind: "refused" }] });
    },
  );

  it.each(["/etc/passwd", "-", "file:///etc/passwd", "corpus/texts"])(
    "is one of the web: %j",
    async (url) => {
      const { status, body } = await desk.ask("POST /api/intake/url", { url });
      expect({ status, code: body.code }).toEqual({ status: 400, code: "invalid" });
    },
  );

  it("is never a file of the server, also where a failed upload had its name", async () => {
    await upload("package.json", "{}");
    const { body } = await desk.ask("POST /api/intake/retry", { inputs: ["package.json"] });
    expect(body).toMatchObject({ added: 0, failed: 0, articles: [] });
  });
});

describe("a feed", () => {
  it("is followed, looked at, and left", async () => {
    const { body: followed } = await desk.ask("POST /api/feeds", { url: `${home}/feed` });
    expect(followed).toMatchObject({ url: `${home}/feed`, everyMinutes: 30, polled: null });
    const { body } = await desk.ask(`POST /api/feeds/${followed.id}/poll`, {});
    expect(body).toMatchObject({ feed: { error: null, failures: 0 }, taken: { added: 2, failed: 0 } });
    expect((await desk.ask("GET /api/feeds")).body).toMatchObject([{ id: followed.id, error: null }]);
    expect((await desk.ask(`DELETE /api/feeds/${followed.id}`)).status).toBe(204);
    expect((await desk.ask("GET /api/feeds")).body).toEqual([]);
    expect((await desk.ask("POST /api/feeds", { url: "sahel.example" })).status).toBe(400);
  });

  it("is looked at by the desk itself when its time has come", async () => {
    const watching = await openDesk({ allow: () => true, pollEvery: 30 });
    const told: { kind: string }[] = [];
    const polled = new Promise<void>((resolve) =>
      watching.desk.happenings.listen((one) => {
        told.push(one);
        if (one.kind === "polled") resolve();
      }),
    );
    await watching.ask("POST /api/feeds", { url: `${home}/feed` });
    await polled;
    expect((await watching.ask("GET /api/articles")).body.total).toBe(2);
    expect(told).toContainEqual({ kind: "polled", feed: expect.any(String), error: null });
    await watching.close();
  });
});

describe("while much comes in", () => {
  it("tells how far it is, and stops after the batch in hand when whoever asked has left", async () => {
    const lines = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, n) => `${JSON.stringify({ text: other(from + n) })}\n`).join("");
    const told: { added: number; done: boolean; input: string }[] = [];
    const gone = new AbortController();
    const leave = desk.desk.happenings.listen((one) => {
      if (one.kind === "articles") told.push(one);
    });
    const { body } = await upload("كثير.jsonl", lines(1_000, 1_300));
    expect(body.added).toBe(300);
    expect(told.length).toBeGreaterThan(2);
    expect(told.map(({ done }) => done)).toEqual([...told.slice(1).map(() => false), true]);
    expect(told.every(({ input }) => input === "كثير.jsonl")).toBe(true);
    expect(told.map(({ added }) => added)).toEqual(told.map(({ added }) => added).toSorted((a, b) => a - b));
    leave();
    const stop = desk.desk.happenings.listen(() => gone.abort());
    const { openInputs } = await import("../../src/library/index.ts");
    const bytes = Buffer.from(lines(2_000, 4_000));
    const stopped = await desk.desk.takeIn(openInputs([{ name: "x.jsonl", bytes }]), { signal: gone.signal });
    stop();
    expect(stopped.added).toBeGreaterThan(0);
    expect(stopped.added).toBeLessThan(2_000);
    expect(stopped.articles).toHaveLength(stopped.added);
  });
});

/** An archive with one entry that is not packed. */
function zipOf(name: string, text: string): Buffer {
  const [file, data] = [Buffer.from(name), Buffer.from(text)];
  const crc = crc32(data);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800, 2);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(file.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, file, data]);
  const tail = Buffer.alloc(14);
  const central = Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, tail, file]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}

function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
