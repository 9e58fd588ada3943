/**
 * What can be wrong with an input, as values: a batch goes on past each of them.
 * @module
 */

/** Why an input gave no article. */
export type FailureKind =
  | "missing"
  | "refused"
  | "unreachable"
  | "unchanged"
  | "no-article"
  | "directory"
  | "unreadable"
  | "too-large"
  | "empty"
  | "binary"
  | "not-arabic"
  | "malformed"
  | "truncated"
  | "duplicate"
  | "encrypted"
  | "unsafe"
  | "unsupported";

/** One input that could not be taken, with one line that names it and says what to do. */
export interface InputFailure {
  readonly kind: FailureKind;
  /** The input as the user named it. */
  readonly input: string;
  readonly message: string;
}

/** Either what was read or why not. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: InputFailure };

/** A failure as an outcome. `detail` is the reason and the remedy; the input's name is put before it. */
export function fail(kind: FailureKind, input: string, detail: string): { ok: false; failure: InputFailure } {
  return { ok: false, failure: { kind, input, message: `${input}: ${detail}` } };
}

/** Thrown where a command can do nothing at all without an input that it cannot have. */
export class InputError extends Error {
  override readonly name = "InputError";
}
