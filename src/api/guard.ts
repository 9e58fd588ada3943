/**
 * Who may ask: only pages that this server itself gave out, under the names that it goes by. A page of another site that
 * a reader has open can neither read the library (Host, against rebinding of names) nor change it (Origin).
 * @module
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { ApiError } from "./problem.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses requests under other names than `hosts` (beside those of the loopback), and changes asked for by other sites. */
export function guard(app: FastifyInstance, hosts: readonly string[]): void {
  const known = new Set([...LOOPBACK, ...hosts.map((host) => host.toLowerCase())]);
  app.addHook("onRequest", async (request) => {
    refuseHost(request, known);
    refuseOrigin(request);
  });
}

function refuseHost({ headers }: FastifyRequest, known: ReadonlySet<string>): void {
  const host = headers.host ?? "";
  const name = host.replace(/:\d+$/u, "").toLowerCase();
  if (known.has(name)) return;
  throw new ApiError(
    421,
    "host",
    `this server does not go by ${JSON.stringify(name)}; isnad serve --host names it`,
  );
}

function refuseOrigin({ method, headers }: FastifyRequest): void {
  if (READS.has(method)) return;
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  const isForeign = origin !== undefined && !sameHost(origin, host);
  if (isForeign || site === "cross-site" || site === "same-site")
    throw new ApiError(403, "origin", "only the pages of this server may change the library");
}

const sameHost = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;
