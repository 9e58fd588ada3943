/**
 * A web server on this machine for the tests of fetching: what a well-behaved site, a broken one and a hostile one answer.
 * @module
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

/** What it answers at a path. */
export type Routes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

/** A running server. */
export interface LocalServer {
  /** Without a slash at the end. */
  readonly home: string;
  readonly port: number;
  /** All requests so far. */
  readonly seen: readonly IncomingMessage[];
  close(): void;
}

/** 200 MB of nothing in some 500 bytes. */
const BOMB = gzipSync(gzipSync(Buffer.alloc(200_000_000)));

const packed = (encoding: string, body: Uint8Array) => (_: IncomingMessage, r: ServerResponse) =>
  r.writeHead(200, { "content-encoding": encoding }).end(body);
const leadsTo = (location: string) => (_: IncomingMessage, r: ServerResponse) =>
  r.writeHead(302, { location }).end();

export const ROUTES: Routes = {
  "/page": (_, r) =>
    r.writeHead(200, { "content-type": "text/html", etag: '"7"', "last-modified": "x" }).end("نص"),
  "/thousand": (_, r) => r.writeHead(200).end(Buffer.alloc(1000, 97)),
  "/gzip": packed("gzip", gzipSync("نص")),
  "/twice": packed("gzip, br", brotliCompressSync(gzipSync("نص"))),
  "/deflate": packed("deflate", deflateSync("نص")),
  "/br": packed("br", brotliCompressSync("نص")),
  "/thrice": packed("gzip, gzip, gzip", gzipSync(gzipSync(gzipSync("نص")))),
  "/odd": packed("sdch", Buffer.from("نص")),
  "/lies": packed("gzip", Buffer.from("نص")),
  "/cut": packed("gzip", gzipSync("نص".repeat(900)).subarray(0, 20)),
  "/bomb": packed("gzip, gzip", BOMB),
  "/empty": (_, r) => r.writeHead(200).end(),
  "/changing": (q, r) => r.writeHead(q.headers["if-none-match"] === '"7"' ? 304 : 200).end("نص"),
  "/gone": (_, r) => r.writeHead(410).end(),
  "/busy": (_, r) => r.writeHead(503).end(),
  "/slow": (_, r) => void r.writeHead(200).write("نص"),
  "/trickle": (_, r) => {
    r.writeHead(200).write("نص");
    const timer = setInterval(() => r.write("."), 50);
    r.on("close", () => clearInterval(timer));
  },
  "/silent": () => {},
  "/breaks": (_, r) => {
    r.writeHead(200, { "content-length": "1000" }).write("نص");
    setTimeout(() => r.destroy(), 20);
  },
  "/endless": (_, r) => {
    const write = (): void => {
      while (!r.destroyed && r.write(Buffer.alloc(65_536)));
      if (!r.destroyed) r.once("drain", write);
    };
    r.writeHead(200);
    write();
  },
  "/headers": (_, r) => r.writeHead(200, { long: "x".repeat(100_000) }).end("نص"),
  "/once": leadsTo("/page"),
  "/loop": leadsTo("/loop"),
  "/inside": leadsTo("http://127.0.0.2:1/secret"),
  "/as-number": leadsTo("http://2130706434:1/secret"),
  "/metadata": leadsTo("http://169.254.169.254/latest"),
  "/file": leadsTo("file:///etc/passwd"),
  "/named": leadsTo("http://name:word@marfa.example/"),
  "/nowhere": leadsTo("http://[::bad"),
};

/** Starts a server on 127.0.0.1. What has no route is 404. */
export async function startServer(routes: Routes = ROUTES): Promise<LocalServer> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.on("error", () => {});
    const answer = routes[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { home: `http://127.0.0.1:${port}`, port, seen, close };
}
