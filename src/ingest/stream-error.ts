/**
 * What broke a stream of bytes, in words.
 * @module
 */
import { fail, type InputFailure } from "./failure.ts";
import { describeError } from "./read-file.ts";

/** Thrown into a stream that unpacks to more than it may. */
export class UnsafeStreamError extends Error {
  override readonly name = "UnsafeStreamError";
}

/** Thrown at the end of a stream that is shorter than it says. */
export class TruncatedStreamError extends Error {
  override readonly name = "TruncatedStreamError";
}

/** The failure behind an error that came out of `Source.open()`. */
export function describeStreamError(path: string, error: unknown): InputFailure {
  if (error instanceof UnsafeStreamError) return fail("unsafe", path, error.message).failure;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (error instanceof TruncatedStreamError || code === "Z_BUF_ERROR")
    return fail("truncated", path, "is truncated: it ends before it is complete; fetch it again").failure;
  if (code.startsWith("Z_"))
    return fail("malformed", path, "is damaged: it cannot be unpacked; fetch it again").failure;
  return describeError(path, error);
}
