/**
 * Exit codes, and the error that means a wrong command line.
 * @module
 */

/** What the process says with its exit code. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Some inputs could not be read or found, or some results not be written; the others are done. */
  inputs: 1,
  /** The command line is wrong; nothing was done. */
  usage: 2,
  /** A fault of isnad itself. */
  internal: 3,
  /** Stopped by the user or the system; what was done stays done. */
  interrupted: 130,
} as const;

/** A wrong command line. The message is one line for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The library could be opened, and not be used to the end. The message is one line for the user. */
export class LibraryError extends Error {
  override readonly name = "LibraryError";
}

/** Whether an error says what is wrong with an input or an output, in a sentence for the user. */
export function isInputError(error: unknown): error is Error {
  return error instanceof Error && error.name === "InputError";
}

/** Errors of other modules that say in a sentence for the user what is wrong, and the exit code of each. */
const EXIT_BY_NAME: Readonly<Record<string, number>> = {
  InputError: EXIT.inputs,
  NotFoundError: EXIT.inputs,
  ReadingOpenError: EXIT.inputs,
  ApiError: EXIT.inputs,
  CopyError: EXIT.inputs,
  LibraryError: EXIT.inputs,
  SupersededError: EXIT.inputs,
  CursorError: EXIT.usage,
  QueryError: EXIT.usage,
  DuplicateCaseError: EXIT.usage,
  MergeError: EXIT.usage,
  DecisionError: EXIT.usage,
  OneClaimError: EXIT.usage,
  PackError: EXIT.inputs,
};

/** The exit code that an error means. */
export function exitCodeOf(error: unknown): number {
  return (error instanceof Error ? EXIT_BY_NAME[error.name] : undefined) ?? EXIT.internal;
}

/** The lines that say what is wrong with a desk's overlay; none for any other error. */
export function overlayProblems(error: unknown): readonly string[] {
  if (!(error instanceof Error && error.name === "OverlayError" && "problems" in error)) return [];
  return Array.isArray(error.problems) ? error.problems.map(String) : [];
}

/** Where an error comes from, line by line; nothing unless ISNAD_DEBUG asks for it. */
export function traceOf(error: unknown): readonly string[] {
  return process.env.ISNAD_DEBUG && error instanceof Error ? (error.stack ?? "").split("\n") : [];
}

/** An error in one line. */
export function lineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n")[0] ?? "";
}
