/**
 * Fetches one address of the public web.
 * @module
 */
import type { Agent, Dispatcher } from "undici";
import { fail, type Outcome } from "../failure.ts";
import type { Source } from "../reader.ts";
import { parseAddress } from "./address.ts";
import { ACCEPTED_ENCODINGS, dropBody, readBody } from "./body.ts";
import type { Lookup } from "./gate.ts";
import { explain } from "./reasons.ts";

/** Bounds of a fetch, and what is known from an earlier one. */
export interface FetchOptions {
  /** Addresses (plain spelling, as resolved) that may be reached although they are not public: an intranet, a test. None by default. */
  readonly allow?: (address: string) => boolean;
  /** Resolves names; the system's by default. What it gives passes the same gate. */
  readonly lookup?: Lookup;
  /** Bytes of the body, packed and unpacked. 16 MB by default. */
  readonly maxBytes?: number;
  /** Bytes of the header of each response. 32 KB by default. */
  readonly maxHeaderBytes?: number;
  /** Milliseconds for the whole of it, redirects included. 20,000 by default. */
  readonly timeout?: number;
  /** 5 by default. */
  readonly maxRedirects?: number;
  /** `ETag` and `Last-Modified` of the last response: an unchanged page is then a failure of kind "unchanged", and costs nothing. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Who asks. A desk should name itself and an address where it can be reached. */
  readonly userAgent?: string;
  readonly signal?: AbortSignal;
}

const USER_AGENT = "isnad (reads news for fact-checking; no crawler)";
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches an address. The source has the final address, the headers of the response (with `etag` and `last-modified` for the next time)
 * and the unpacked body in memory. Failures: "refused" (no address of the public web), "unreachable", "missing", "too-large",
 * "empty", "unchanged". Never throws for what the network does.
 */
export async function fetchSource(url: string, options: FetchOptions = {}): Promise<Outcome<Source>> {
  const first = parseAddress(url);
  if (typeof first === "string") return fail("refused", url, first);
  const [{ createGate }, { request }] = await Promise.all([import("./gate.ts"), import("undici")]);
  const { timeout = 20_000, maxHeaderBytes = 32 * 1024, allow = () => false, lookup } = options;
  const deadline = AbortSignal.timeout(timeout);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  const gate = createGate({ allow, lookup, timeout, maxHeaderBytes });
  try {
    return await follow(first, { url, options, gate, request, signal });
  } catch (error) {
    const { kind, reason } = explain(error, deadline.aborted, options.maxBytes ?? LARGEST);
    return fail(kind, url, reason);
  } finally {
    gate.destroy().catch(() => {}); // the answer is known; what is left of the connection is of no interest
  }
}

const LARGEST = 16 * 1024 * 1024;

interface Fetch {
  /** As the user named it. */
  readonly url: string;
  readonly options: FetchOptions;
  readonly gate: Agent;
  readonly request: typeof import("undici").request;
  readonly signal: AbortSignal;
}

async function follow(first: URL, fetch: Fetch): Promise<Outcome<Source>> {
  const { url, options, signal } = fetch;
  let at = first;
  for (let hops = 0; ; hops++) {
    const response = await ask(at, fetch);
    const location = response.headers.location;
    if (!REDIRECTS.has(response.statusCode) || location === undefined) return await take(at, response, fetch);
    dropBody(response.body);
    signal.throwIfAborted();
    if (hops >= (options.maxRedirects ?? 5))
      return fail("unreachable", url, "leads on and on; open it in a browser");
    const next = parseAddress(String(location), at);
    if (typeof next === "string") return fail("refused", url, `leads to an address that ${next}`);
    at = next;
  }
}

async function ask(at: URL, { options, gate, request, signal }: Fetch): Promise<Dispatcher.ResponseData> {
  const headers: Record<string, string> = {
    "user-agent": options.userAgent ?? USER_AGENT,
    accept:
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/json, */*;q=0.5",
    "accept-language": "ar, *;q=0.5",
    "accept-encoding": ACCEPTED_ENCODINGS,
  };
  if (options.etag) headers["if-none-match"] = options.etag;
  if (options.lastModified) headers["if-modified-since"] = options.lastModified;
  return await request(at, { dispatcher: gate, method: "GET", headers, signal });
}

async function take(
  at: URL,
  response: Dispatcher.ResponseData,
  { url, options, signal }: Fetch,
): Promise<Outcome<Source>> {
  const { statusCode, body } = response;
  const headers = flatten(response.headers);
  if (statusCode !== 200) {
    dropBody(body);
    return refuseStatus(url, statusCode);
  }
  const bytes = await readBody(body, headers["content-encoding"] ?? "", options.maxBytes ?? LARGEST, signal);
  if (bytes.length === 0) return fail("empty", url, "is empty; nothing to read");
  const source: Source = {
    path: url,
    url: at.href,
    mediaType: headers["content-type"] ?? null,
    headers,
    async *open() {
      yield bytes;
    },
  };
  return { ok: true, value: source };
}

function refuseStatus(url: string, status: number): Outcome<Source> {
  if (status === 304)
    return fail("unchanged", url, "has not changed since it was last fetched; nothing to do");
  if (status === 404 || status === 410)
    return fail("missing", url, `is not there (${status}); check the address`);
  return fail(
    "unreachable",
    url,
    `was not given out (status ${status}); try again later or save it from a browser`,
  );
}

function flatten(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}
