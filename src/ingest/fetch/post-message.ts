/**
 * Sends a message to one address of the public web: through the same gate as everything that is fetched.
 * @module
 */
import type { InputFailure } from "../failure.ts";
import { parseAddress } from "./address.ts";
import { dropBody } from "./body.ts";
import type { FetchOptions } from "./fetch-source.ts";
import { explain, refusalIn } from "./reasons.ts";

/** Bounds of a message; as in {@link FetchOptions}, ten seconds where no time is given. */
export type PostOptions = Pick<FetchOptions, "allow" | "lookup" | "timeout" | "userAgent" | "signal">;

/** What is sent. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** What came of it: the status that was answered, whatever it is, or why nobody answered. */
export type Posted =
  | { readonly ok: true; readonly status: number }
  | { readonly ok: false; readonly kind: InputFailure["kind"]; readonly reason: string };

const USER_AGENT = "isnad (tells of news that somebody asked for)";
const TIMEOUT_MS = 10_000;
const MOST_HEADER_BYTES = 16 * 1024;

/**
 * Posts a message. A redirect is an answer like any other and leads nowhere; the body of an answer is not read. Never throws for what
 * the network does.
 */
export async function postMessage(url: string, message: Message, options: PostOptions = {}): Promise<Posted> {
  const address = parseAddress(url);
  if (typeof address === "string") return { ok: false, kind: "refused", reason: address };
  const [{ createGate }, { request }] = await Promise.all([import("./gate.ts"), import("undici")]);
  const { timeout = TIMEOUT_MS, allow = () => false, lookup, userAgent = USER_AGENT } = options;
  const deadline = AbortSignal.timeout(timeout);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  const gate = createGate({ allow, lookup, timeout, maxHeaderBytes: MOST_HEADER_BYTES });
  try {
    const { statusCode, body } = await request(address, {
      dispatcher: gate,
      method: "POST",
      headers: { ...message.headers, "content-type": "application/json", "user-agent": userAgent },
      body: message.body,
      signal,
    });
    dropBody(body);
    return { ok: true, status: statusCode };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal !== null) return { ok: false, kind: "refused", reason: `may not be reached: ${refusal}` };
    return { ok: false, ...explain(error, deadline.aborted, 0) };
  } finally {
    gate.destroy().catch(() => {}); // the answer is known; what is left of the connection is of no interest
  }
}
