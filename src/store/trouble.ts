/**
 * What is wrong with the place where a library is, in words for whoever named it.
 * @module
 */

/** The place cannot hold a library. The message goes on from "the library at …" and says what to do. */
export class PlaceError extends Error {
  override readonly name = "PlaceError";
}

const REPEAT = "then run the same command again";
const NO_ANSWER = `is not answered for; check host and port, and that the server runs, ${REPEAT}`;
const NO_ENTRY = "does not let this user in; check the name and the password";
const FULL = `has no room left on its disk; make room, ${REPEAT}`;

/** SQLite's own sentences; its driver gives codes for some of them only. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^file is not a database/,
    "is a file of another kind, or damaged; name another folder, or bring back a copy of it",
  ],
  [/^database disk image is malformed/, "is damaged; bring back a copy of it"],
  [
    /unable to open (connection|database)/i,
    "cannot be opened; check that you may read and write what is in the folder",
  ],
  [/^attempt to write a readonly/, "may not be written; check that you may write what is in the folder"],
  [/^database or disk is full/, FULL],
  [/^disk I\/O error/, `cannot be read or written; check the disk, ${REPEAT}`],
  [/^database( table)? is locked/, `is held by another process; wait until that ends, ${REPEAT}`],
  // What the driver of PostgreSQL has no code for.
  [/^(Connection terminated|timeout e)/i, NO_ANSWER],
  [/password must be a string|no password supplied/i, NO_ENTRY],
];

/** Codes of the network and of PostgreSQL. */
const BY_CODE: readonly (readonly [RegExp, string])[] = [
  [/^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE)$/, NO_ANSWER],
  [/^57P0[1-5]$/, NO_ANSWER],
  [/^(ENOTFOUND|EAI_AGAIN)$/, "is at a host that nobody knows; check its name and the connection"],
  [/^28/, NO_ENTRY],
  [/^3D000$/, "is a database that its server does not have; check the name, or create it"],
  [/^42501$/, "may not be used by this user; ask for the right to create tables in it"],
  [/^53300$/, `has too many users at this moment; wait, ${REPEAT}`],
  [/^53100$/, FULL],
];

/** How "the library at …" goes on, with what to do; null where the place is not to blame. */
export function describeTrouble(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof PlaceError) return error.message;
  const code = "code" in error ? String(error.code) : "";
  const found =
    BY_CODE.find(([known]) => known.test(code)) ?? BY_WORDS.find(([known]) => known.test(error.message));
  return found?.[1] ?? null;
}
