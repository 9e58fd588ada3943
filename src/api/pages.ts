/**
 * The web app's files, under a policy that lets nothing in but what this server gives out: no script, style, image or frame
 * of an article ever runs or loads.
 * @module
 */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ApiError } from "./problem.ts";

/** In the page, in place of the number that its own styles are known by. */
const NONCE = "__NONCE__";

/** Where the built web app is, whether this runs as built or from its sources; null where it was not built. */
export function findWebFolder(): string | null {
  const folders = ["../web", "../../dist/web"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(join(folder, "assets"))) ?? null;
}

/** What a browser may do with our pages. `nonce` marks the page's own style sheets. */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Headers of every response. */
export function sealResponses(app: FastifyInstance): void {
  app.addHook("onRequest", async (_, reply) => {
    reply.headers({
      "content-security-policy": policyOf(randomBytes(16).toString("base64")),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  });
}

/** Serves the web app: its files by name, its page for every other address. */
export async function servePages(app: FastifyInstance, folder: string | null): Promise<void> {
  if (folder === null) {
    app.setNotFoundHandler((request) => refuse(request));
    return;
  }
  const page = readFileSync(join(folder, "index.html"), "utf8");
  await app.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "1y",
    preCompressed: true,
  });
  app.setNotFoundHandler((request, reply) => givePage(page, request, reply));
}

function givePage(page: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isFile = /^\/(api|assets)(\/|$)/u.test(request.url);
  if (isFile || request.method !== "GET") throw refuse(request);
  const nonce = randomBytes(16).toString("base64");
  return reply
    .header("content-security-policy", policyOf(nonce))
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(page.replaceAll(NONCE, nonce));
}

function refuse({ method, url }: FastifyRequest): never {
  const path = url.split("?")[0];
  throw new ApiError(
    404,
    "not-found",
    `there is no ${method} ${path}; /api/openapi.json lists what there is`,
  );
}
