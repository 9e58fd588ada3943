import type { LookupAddress } from "node:dns";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FetchOptions, fetchSource } from "./fetch-source.ts";
import type { Lookup } from "./gate.ts";
import { type LocalServer, startServer } from "./local-server.case.ts";
import { isPublicAddress } from "./public-address.ts";

let server: LocalServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const local: FetchOptions = { allow: (address) => address === "127.0.0.1" };

async function answerOf(url: string, options: FetchOptions = {}): Promise<string> {
  const fetched = await fetchSource(url, { timeout: 5000, ...options });
  return fetched.ok ? "fetched" : fetched.failure.kind;
}

/** Gives each turn's addresses; the last ones for all turns after. */
function resolveTo(...turns: string[][]): Lookup & { asked: string[] } {
  const asked: string[] = [];
  const lookup: Lookup = (host, _options, done) => {
    const addresses = turns[Math.min(asked.length, turns.length - 1)] ?? [];
    asked.push(host);
    done(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  return Object.assign(lookup, { asked });
}

describe("the gate", () => {
  it.each([
    ["plain", "127.0.0.1"],
    ["another of the same net", "127.9.9.9"],
    ["decimal", "2130706433"],
    ["hexadecimal", "0x7f000001"],
    ["hexadecimal in pieces", "0x7f.0x0.0x0.0x1"],
    ["octal", "0177.0.0.1"],
    ["octal as one number", "017700000001"],
    ["mixed", "0x7f.0.1"],
    ["shortened", "127.1"],
    ["zero", "0"],
    ["zeros", "0.0.0.0"],
    ["with a dot behind", "127.0.0.1."],
    ["wide digits", "１２７.０.０.１"],
    ["digits in circles", "①②⑦.⓪.⓪.①"],
    ["full stops of other scripts", "127。0。0。1"],
    ["escaped", "127%2e0%2e0%2e1"],
    ["a name", "localhost"],
    ["a name in capitals", "LOCALHOST"],
    ["IPv6", "[::1]"],
    ["IPv6 at length", "[0:0:0:0:0:0:0:1]"],
    ["IPv6, unspecified", "[::]"],
    ["mapped into IPv6", "[::ffff:127.0.0.1]"],
    ["mapped into IPv6, hexadecimal", "[::ffff:7f00:1]"],
    ["mapped into IPv6, at length", "[0:0:0:0:0:ffff:7f00:0001]"],
    ["compatible IPv6", "[::7f00:1]"],
    ["translated into IPv6", "[64:ff9b::7f00:1]"],
    ["behind a name", "name@127.0.0.1"],
    ["behind a name that looks like a site", "marfa.example%40127.0.0.1@127.0.0.1"],
  ])("lets nobody to this machine: %s", async (_, host) => {
    const before = server.seen.length;
    expect(await answerOf(`http://${host}:${server.port}/page`)).toBe("refused");
    expect(server.seen.length).toBe(before);
  });

  it("takes what stands before a backslash for the host, as browsers do", async () => {
    expect(await answerOf(`http://127.0.0.1:${server.port}\\@marfa.example/page`)).toBe("refused");
  });

  it.each(["localhost.", "desk.localhost"])("lets nobody to this machine by the name %s", async (host) => {
    const before = server.seen.length;
    const lookup = resolveTo(["127.0.0.1"]);
    expect(await answerOf(`http://${host}:${server.port}/page`, { lookup })).toBe("refused");
    expect(server.seen.length).toBe(before);
  });

  it.each([
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "168.63.129.16",
    "100.64.0.1",
    "100.100.100.200",
    "192.0.0.192",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "fe80::1",
    "fd00:ec2::254",
    "fec0::1",
    "ff02::1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::",
    "2001:0:7f00:1::",
    "2001:db8::1",
    "::ffff:0:127.0.0.1",
    "fe80::1%eth0",
    "a name",
    "",
  ])("holds %s for no address of the public web", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8"])("holds %s for one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it("answers for any address", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.ipV4Extended(), fc.ipV6()),
        (text) => typeof isPublicAddress(text) === "boolean",
      ),
    );
  });

  it("holds no private address for a public one, in whatever clothes of IPv6", () => {
    const privateNets = fc
      .tuple(fc.constantFrom("127", "10", "0"), fc.nat(255), fc.nat(255), fc.nat(255))
      .map((parts) => parts.join("."));
    fc.assert(
      fc.property(
        privateNets,
        fc.constantFrom("", "::ffff:", "64:ff9b::", "::"),
        (address, prefix) => !isPublicAddress(prefix + address),
      ),
    );
  });

  it("looks at what a name resolves to", async () => {
    const url = `http://marfa.example:${server.port}/page`;
    expect(await answerOf(url, { lookup: resolveTo(["127.0.0.1"]) })).toBe("refused");
    expect(await answerOf(url, { lookup: resolveTo(["::1"]) })).toBe("refused");
    expect(await answerOf(url, { lookup: resolveTo(["8.8.8.8", "10.0.0.1"]) })).toBe("refused");
    expect(await answerOf(url, { ...local, lookup: resolveTo(["127.0.0.1"]) })).toBe("fetched");
  });

  it("connects to the address that it looked at: a name is resolved once for each connection", async () => {
    const lookup = resolveTo(["127.0.0.1"], ["127.0.0.2"]);
    expect(await answerOf(`http://marfa.example:${server.port}/page`, { ...local, lookup })).toBe("fetched");
    expect(lookup.asked).toEqual(["marfa.example"]);
  });

  it("looks again at every hop: a name that resolves to something else the second time leads nowhere", async () => {
    const before = server.seen.length;
    const lookup = resolveTo(["127.0.0.1"], ["127.0.0.2"]);
    // The first hop is allowed and redirects to the same name, which by then is another address.
    expect(await answerOf(`http://marfa.example:${server.port}/once`, { ...local, lookup })).toBe("refused");
    expect(lookup.asked).toEqual(["marfa.example", "marfa.example"]);
    expect(server.seen.length).toBe(before + 1);
  });

  it("says that a name is not known, or has no address", async () => {
    const unknown: Lookup = (_host, _options, done) =>
      done(Object.assign(new Error("x"), { code: "ENOTFOUND" }), []);
    const fetched = await fetchSource("http://marfa.example/", { lookup: unknown });
    expect(!fetched.ok && fetched.failure.message).toContain("a name that nobody knows");
    expect(await answerOf("http://marfa.example/", { lookup: resolveTo([]) })).toBe("unreachable");
  });
});
