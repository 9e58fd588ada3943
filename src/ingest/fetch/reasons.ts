/**
 * What went wrong on the network, in words.
 * @module
 */
import type { FailureKind } from "../failure.ts";
import { BodyTooLarge, RefusedAddress, UnknownEncoding } from "./errors.ts";

interface Reason {
  readonly kind: FailureKind;
  readonly reason: string;
}

const BY_CODE: Readonly<Record<string, string>> = {
  ENOTFOUND: "is at a name that nobody knows; check the address",
  EAI_AGAIN: "is at a name that could not be looked up; check the connection",
  ECONNREFUSED: "does not answer; try again later",
  ECONNRESET: "broke off; try again later",
  UND_ERR_SOCKET: "broke off; try again later",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "broke off; try again later",
  Z_BUF_ERROR: "broke off; try again later",
  Z_DATA_ERROR: "cannot be unpacked; save it from a browser",
  UND_ERR_CONNECT_TIMEOUT: "took too long to answer; try again later",
  UND_ERR_HEADERS_TIMEOUT: "took too long to answer; try again later",
  UND_ERR_BODY_TIMEOUT: "took too long; try again later",
  UND_ERR_HEADERS_OVERFLOW: "answers with a header that is too long; save it from a browser",
  HPE_HEADER_OVERFLOW: "answers with a header that is too long; save it from a browser",
};

/** The kind of failure behind an error of a fetch. `late` where its time was up; `limit` in bytes. */
export function explain(error: unknown, late: boolean, limit: number): Reason {
  const causes = causesOf(error);
  const refused = causes.find((cause) => cause instanceof RefusedAddress);
  if (refused)
    return {
      kind: "refused",
      reason: `may not be fetched: ${refused.message}; save it as a file, or allow the address (isnad add --help)`,
    };
  if (causes.some((cause) => cause instanceof BodyTooLarge))
    return {
      kind: "too-large",
      reason: `is larger than ${limit} bytes; give the address of one article or feed`,
    };
  if (late) return { kind: "unreachable", reason: "took too long; try again later" };
  const unknown = causes.find((cause) => cause instanceof UnknownEncoding);
  if (unknown)
    return { kind: "unreachable", reason: `cannot be unpacked: ${unknown.message}; save it from a browser` };
  for (const cause of causes) {
    const code = "code" in cause ? String(cause.code) : "";
    if (Object.hasOwn(BY_CODE, code)) return { kind: "unreachable", reason: BY_CODE[code] ?? "" };
  }
  const words = causes[0]?.message.split("\n")[0] ?? "unknown";
  return { kind: "unreachable", reason: `could not be fetched (${words}); open it in a browser` };
}

/** Why an address may not be reached, in words that name it; null where something else went wrong. */
export const refusalIn = (error: unknown): string | null =>
  causesOf(error).find((cause) => cause instanceof RefusedAddress)?.message ?? null;

/** An error and what lies under it. */
function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && found.length < 20) {
    const next = open.shift();
    if (!(next instanceof Error)) continue;
    found.push(next);
    open.push(next.cause, ...(next instanceof AggregateError ? next.errors : []));
  }
  return found;
}
