import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { onEveryEngine } from "../../store/engines.case.ts";
import * as store from "../../store/index.ts";
import {
  type DeliverOptions,
  deliverNews,
  newSecret,
  restAfter,
  signedHeaders,
  testWebhook,
} from "./index.ts";

/** What came to the receiver. */
interface Received {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A receiver on this machine that answers as it is told, message by message, then by the last of these. */
async function receive(...answers: (number | "silence" | "break")[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk;
    });
    request.on("end", () => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      received.push({ headers: request.headers, body });
      if (answer === "break") response.destroy();
      else if (answer !== "silence")
        response.writeHead(answer ?? 200, { location: "/elsewhere" }).end(Buffer.alloc(2_000_000, 97));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, port, received };
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const MARKS = { since: "2024-03-01T00:00:00.000Z", generation: null, checks: null, members: [] };
const START = Date.parse("2099-01-01T00:00:00Z");
const HOUR = 3_600_000;

async function watchWith(library: store.Library, url: string, ...words: string[]) {
  const secret = newSecret();
  const watch = await store.addWatch(library.engine, {
    name: "رافعة",
    subject: { kind: "search", query: "رافعة", filter: {} },
    by: "سلمى",
    webhook: { url, secret },
    marks: MARKS,
    known: [],
  });
  const news = words.map((text) => ({
    thing: store.thingOf("a1", text),
    place: null,
    told: {
      kind: "appearance" as const,
      text,
      article: null,
      report: null,
      chain: [],
      claim: null,
      factCheck: null,
    },
  }));
  await store.keepNews(library.engine, watch.id, { news, quiet: [], marks: MARKS });
  return { id: watch.id, secret };
}

/** Sends what is due at a moment, to this machine, without jitter. */
const sendAt = (library: store.Library, now: number, more: DeliverOptions = {}) =>
  deliverNews(library, {
    allow: (address) => address === "127.0.0.1",
    now: () => now,
    random: () => 0.5,
    ...more,
  });

const deliveries = async (library: store.Library, watch: string) =>
  (await store.findWatchNews(library.engine.reading, { watch })).news
    .map(({ delivery }) => delivery)
    .toReversed();

describe("a signature", () => {
  it("is that of the specification's own example", () => {
    const parts = {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
    };
    expect(signedHeaders("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", parts)).toEqual({
      "webhook-id": parts.id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("is made with a secret of its own for each webhook", () => {
    expect(newSecret()).toMatch(/^whsec_[\w+/]{43}=$/u);
    expect(newSecret()).not.toBe(newSecret());
  });
});

describe("the rests between attempts", () => {
  it("grow fourfold, by a fifth more or less, and end after a day", () => {
    const rests = Array.from({ length: 11 }, (_, at) => restAfter(at + 1, 0.5));
    expect(rests.slice(0, 4)).toEqual([5_000, 20_000, 80_000, 320_000]);
    expect(rests.at(-1)).toBeNull();
    const day = rests.reduce<number>((sum, rest) => sum + (rest ?? 0), 0);
    expect(day).toBeGreaterThan(24 * HOUR);
    expect(day).toBeLessThan(27 * HOUR);
    expect([restAfter(1, 0), restAfter(1, 1)]).toEqual([4_000, 6_000]);
  });
});

describe("messages", () => {
  onEveryEngine(({ open }) => {
    it("arrive signed, one for each piece of news, in order, and once", async () => {
      const library = await open();
      const { url, received } = await receive(204);
      const { id, secret } = await watchWith(library, url, "أول", "ثان");
      expect(await sendAt(library, START)).toEqual({ delivered: 2, failed: 0 });
      expect(await sendAt(library, START + HOUR)).toEqual({ delivered: 0, failed: 0 });
      const { news } = await store.findWatchNews(library.engine.reading, { watch: id });
      expect(received).toHaveLength(2);
      for (const [at, { headers, body }] of received.entries()) {
        const one = news.at(-1 - at);
        if (!one) throw new Error("more messages than news");
        const { delivery: _, watch: __, ...told } = one;
        expect(JSON.parse(body)).toEqual({
          type: "watch.appearance",
          timestamp: told.found,
          data: { watch: { id, name: "رافعة", kind: "search" }, news: told },
        });
        const signed = { id: told.id, timestamp: START / 1000, body };
        expect(headers).toMatchObject({
          ...signedHeaders(secret, signed),
          "content-type": "application/json",
        });
      }
      expect(await deliveries(library, id)).toEqual([
        { state: "delivered", attempts: 1, next: null, error: null },
        { state: "delivered", attempts: 1, next: null, error: null },
      ]);
    });

    it("are sent again with the same id and body until they are acknowledged", async () => {
      const library = await open();
      const { url, received } = await receive(503, "break", 302, 200);
      const { id } = await watchWith(library, url, "أول");
      const reasons: (string | null)[] = [];
      const send = (now: number) =>
        sendAt(library, now, { onAttempt: (_, failure) => reasons.push(failure) });
      await send(START);
      await send(START + 4_000); // not yet
      await send(START + 5_000);
      await send(START + 26_000);
      await send(START + 200_000);
      expect(reasons).toEqual(["answered 503", expect.stringContaining("broke off"), "answered 302", null]);
      expect(new Set(received.map(({ body }) => body)).size).toBe(1);
      expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
      expect(new Set(received.map(({ headers }) => headers["webhook-signature"])).size).toBe(4);
      expect(await deliveries(library, id)).toMatchObject([{ state: "delivered", attempts: 4, error: null }]);
    });

    it("are given up after a day, and it is said why", async () => {
      const library = await open();
      const { url } = await receive(500);
      const { id } = await watchWith(library, url, "أول");
      let now = START;
      for (let attempt = 1; attempt <= 11; attempt++) {
        expect(await sendAt(library, now)).toEqual({ delivered: 0, failed: 1 });
        now += restAfter(attempt, 0.5) ?? 0;
      }
      expect(now - START).toBeGreaterThan(24 * HOUR);
      expect(await sendAt(library, now + 24 * HOUR)).toEqual({ delivered: 0, failed: 0 });
      expect(await deliveries(library, id)).toEqual([
        { state: "given-up", attempts: 11, next: null, error: "answered 500" },
      ]);
    });

    it("leave a receiver alone that fails, and one that fails for one message gets the others", async () => {
      const library = await open();
      const dead = await receive(500);
      const { id } = await watchWith(library, dead.url, "أول", "ثان", "ثالث");
      await sendAt(library, START);
      expect(dead.received).toHaveLength(1);
      expect(await deliveries(library, id)).toMatchObject([
        { attempts: 1 },
        { attempts: 0 },
        { attempts: 0 },
      ]);
      const { url, received } = await receive(200);
      await store.changeWatch(library.engine, id, { webhook: { url, secret: newSecret() } });
      await sendAt(library, START + 5_000);
      expect(received.map(({ body }) => JSON.parse(body).data.news.text)).toEqual(["ثان", "ثالث", "أول"]);
    });

    it("stop at 410, and go on when the watch is resumed", async () => {
      const library = await open();
      const { url, received } = await receive(410, 200);
      const { id } = await watchWith(library, url, "أول", "ثان");
      expect(await sendAt(library, START)).toEqual({ delivered: 0, failed: 1 });
      await sendAt(library, START + 24 * HOUR);
      expect(received).toHaveLength(1);
      expect((await store.getWatch(library.engine.reading, id)).webhook?.gone).toBe(true);
      await store.changeWatch(library.engine, id, { paused: false });
      expect(await sendAt(library, START + 24 * HOUR)).toEqual({ delivered: 2, failed: 0 });
    });

    it("come again from another process where one ended between the answer and the note of it", async () => {
      const library = await open();
      const { url, received } = await receive(200);
      await watchWith(library, url, "أول");
      const lease = { now: START, most: 1, milliseconds: 15 * 60_000 };
      const [inHand] = await store.leaseDeliveries(library.engine, lease);
      expect(inHand?.attempts).toBe(1); // the process that has it in hand ends here
      expect(await sendAt(library, START + 60_000)).toEqual({ delivered: 0, failed: 0 });
      expect(await sendAt(library, START + 16 * 60_000)).toEqual({ delivered: 1, failed: 0 });
      expect(received[0]?.headers["webhook-id"]).toBe(inHand?.news.id);
    });
  });

  onEveryEngine(({ open }) => {
    it("are put back where somebody stops while a receiver is silent, and end in time where nobody does", async () => {
      const library = await open();
      const { url } = await receive("silence");
      const { id } = await watchWith(library, url, "أول", "ثان");
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 200);
      await sendAt(library, START, { signal: stop.signal });
      expect(await deliveries(library, id)).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
      await sendAt(library, START, { timeout: 200 });
      expect((await deliveries(library, id))[0]).toMatchObject({
        attempts: 1,
        error: expect.stringContaining("took too long"),
      });
    });

    it("go to the public web alone, whatever a name turns out to be", async () => {
      const library = await open();
      const { url, port, received } = await receive(200);
      const { id } = await watchWith(library, url, "أول");
      const refused = {
        ok: false,
        status: null,
        error: expect.stringContaining("127.0.0.1 is not an address"),
      };
      expect(await testWebhook(library, id)).toEqual(refused);
      const named = await watchWith(library, `http://receiver.example:${port}/hook`, "أول");
      const lookup: DeliverOptions["lookup"] = (_host, _options, done) =>
        done(null, [{ address: "127.0.0.1", family: 4 }]);
      expect(await testWebhook(library, named.id, { lookup })).toEqual(refused);
      expect(received).toEqual([]);
      const allowed = { lookup, allow: (address: string) => address === "127.0.0.1" };
      expect(await testWebhook(library, named.id, allowed)).toEqual({ ok: true, status: 200, error: null });
      expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
        type: "watch.test",
        data: { watch: { id: named.id } },
      });
    });
  });
});
