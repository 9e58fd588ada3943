/**
 * ETags: what a reader has already is not sent again.
 * @module
 */
import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";

/** What is marked: answers that are made whole and asked for again and again. */
const MARKED = ["application/json", "application/atom+xml"];

/** Marks every JSON answer and every feed to a GET by a hash of it, and answers 304 to whoever names that mark. */
export function conditional(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.method !== "GET" || reply.statusCode !== 200 || typeof payload !== "string") return payload;
    const type = String(reply.getHeader("content-type"));
    if (!MARKED.some((marked) => type.startsWith(marked))) return payload;
    const etag = `"${createHash("sha256").update(payload).digest("base64url").slice(0, 27)}"`;
    reply.headers({ etag, "cache-control": "no-cache" });
    if (!names(request.headers["if-none-match"], etag)) return payload;
    reply.code(304);
    return null;
  });
}

const names = (header: string | undefined, etag: string): boolean =>
  header?.split(",").some((one) => one.trim().replace(/^W\//u, "") === etag) ?? false;
