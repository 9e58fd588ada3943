/**
 * The folder of an embedded library.
 * @module
 */
import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PlaceError } from "./trouble.ts";

const BY_CODE: Readonly<Record<string, string>> = {
  EEXIST: "is a file; name a folder",
  ENOTDIR: "lies below a file; name a folder",
  ENOSPC: "has no room left on its disk; make room, or name another folder",
  ENAMETOOLONG: "has too long a name; name another folder",
};

/** Makes a folder and those above it, where they are not there. Throws {@link PlaceError}. */
export function makeFolder(folder: string): void {
  try {
    make(resolve(folder));
  } catch (error) {
    const code = codeOf(error, resolve(folder));
    throw new PlaceError(
      BY_CODE[code] ?? `cannot be made there (${code}); name a folder that you may write in`,
    );
  }
}

/** What went wrong with the folder itself: a file above it is in its way, whichever call finds that out. */
function codeOf(error: unknown, folder: string): string {
  if (!(error instanceof Error && "code" in error)) return "";
  const isAbove = error.code === "EEXIST" && "path" in error && error.path !== folder;
  return isAbove ? "ENOTDIR" : String(error.code);
}

/** Not by `recursive`: Node never comes back from that where the system makes no folders, as in /proc. */
function make(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) make(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isFolder(folder)) throw error; // another process may have made it meanwhile
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
