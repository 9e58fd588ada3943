import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FetchOptions, fetchSource } from "../index.ts";
import { readWhole } from "../read-whole.ts";
import { type LocalServer, startServer } from "./local-server.case.ts";

let server: LocalServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const local: FetchOptions = { allow: (address) => address === "127.0.0.1" };

async function textAt(path: string, options: FetchOptions = {}): Promise<string> {
  const fetched = await fetchSource(server.home + path, { ...local, ...options });
  if (!fetched.ok) throw new Error(fetched.failure.message);
  const whole = await readWhole(fetched.value);
  return whole.ok ? Buffer.from(whole.value).toString() : whole.failure.message;
}

describe("fetchSource", () => {
  it("gives the body, the final address, the type and the headers", async () => {
    const fetched = await fetchSource(`${server.home}/once`, local);
    expect(fetched).toMatchObject({
      ok: true,
      value: {
        path: `${server.home}/once`,
        url: `${server.home}/page`,
        mediaType: "text/html",
        headers: { etag: '"7"', "last-modified": "x" },
      },
    });
  });

  it.each(["/page", "/gzip", "/deflate", "/br", "/twice"])("unpacks %s", async (path) => {
    expect(await textAt(path)).toBe("نص");
  });

  it("says who asks, and what it has already", async () => {
    const userAgent = "marfa-desk (desk@marfa.example)";
    await textAt("/page", { etag: '"7"', lastModified: "y", userAgent });
    expect(server.seen.at(-1)?.headers).toMatchObject({
      "user-agent": userAgent,
      "if-none-match": '"7"',
      "if-modified-since": "y",
    });
    await textAt("/page");
    expect(server.seen.at(-1)?.headers).not.toHaveProperty("if-none-match");
    expect(server.seen.at(-1)?.headers["user-agent"]).toContain("isnad");
  });

  it("tells what has not changed from what has", async () => {
    const url = `${server.home}/changing`;
    expect(await fetchSource(url, { ...local, etag: '"7"' })).toEqual({
      ok: false,
      failure: {
        kind: "unchanged",
        input: url,
        message: `${url}: has not changed since it was last fetched; nothing to do`,
      },
    });
    expect(await textAt("/changing", { etag: '"6"' })).toBe("نص");
  });

  it("takes a body of just the limit, and none longer", async () => {
    expect(await textAt("/thousand", { maxBytes: 1000 })).toHaveLength(1000);
    await expect(textAt("/thousand", { maxBytes: 999 })).rejects.toThrow("is larger than 999 bytes");
  });

  it.each([
    ["/nothing-there", {}, "missing", "is not there (404)"],
    ["/gone", {}, "missing", "is not there (410)"],
    ["/busy", {}, "unreachable", "status 503"],
    ["/empty", {}, "empty", "is empty"],
    ["/odd", {}, "unreachable", 'packing "sdch" is not known'],
    ["/thrice", {}, "unreachable", "is not known"],
    ["/lies", {}, "unreachable", "cannot be unpacked"],
    ["/cut", {}, "unreachable", "broke off"],
    ["/breaks", {}, "unreachable", "broke off"],
    ["/loop", {}, "unreachable", "leads on and on"],
    ["/headers", {}, "unreachable", "header that is too long"],
    ["/slow", { timeout: 300 }, "unreachable", "took too long"],
    ["/trickle", { timeout: 300 }, "unreachable", "took too long"],
    ["/silent", { timeout: 300 }, "unreachable", "took too long"],
    ["/endless", { maxBytes: 1_000_000 }, "too-large", "is larger than 1000000 bytes"],
    ["/bomb", { maxBytes: 1_000_000 }, "too-large", "is larger than 1000000 bytes"],
    ["/inside", {}, "refused", "127.0.0.2 is not an address of the public web"],
    ["/as-number", {}, "refused", "127.0.0.2 is not an address of the public web"],
    ["/metadata", {}, "refused", "169.254.169.254"],
    ["/file", {}, "refused", "only http and https"],
    ["/named", {}, "refused", "a name or a password"],
    ["/nowhere", {}, "refused", "is no address"],
  ])("fails in one line: %s", async (path, options, kind, words) => {
    const url = server.home + path;
    const fetched = await fetchSource(url, { ...local, ...options });
    expect(fetched).toMatchObject({ ok: false, failure: { kind, input: url } });
    const message = fetched.ok ? "" : fetched.failure.message;
    expect(message.startsWith(`${url}: `)).toBe(true);
    expect(message).toContain(words);
    expect(message).not.toContain("\n");
  });

  it("reads no more of a bomb than the limit", async () => {
    const before = process.memoryUsage().arrayBuffers;
    await fetchSource(`${server.home}/bomb`, { ...local, maxBytes: 1_000_000 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it("counts redirects", async () => {
    const before = server.seen.length;
    await fetchSource(`${server.home}/loop`, { ...local, maxRedirects: 3 });
    expect(server.seen.length - before).toBe(4);
    const none = await fetchSource(`${server.home}/once`, { ...local, maxRedirects: 0 });
    expect(none).toMatchObject({ ok: false, failure: { kind: "unreachable" } });
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const stopped = await fetchSource(`${server.home}/silent`, { ...local, signal: stop.signal });
    expect(stopped).toMatchObject({ ok: false, failure: { kind: "unreachable" } });
  });

  it.each([
    "file:///etc/passwd",
    "ftp://marfa.example/",
    "data:text/html,x",
    "javascript:1",
    "no address",
    "",
    "http://name:word@marfa.example/",
  ])("asks nobody for %j", async (url) => {
    expect(await fetchSource(url)).toMatchObject({ ok: false, failure: { kind: "refused", input: url } });
  });
});
