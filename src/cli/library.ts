/**
 * The library that a command works on.
 * @module
 */
import { homedir, platform } from "node:os";
import { join } from "node:path";
import { describeTrouble, isServer, Library } from "../store/index.ts";
import { LibraryError, lineOf, UsageError } from "./errors.ts";

/** Options of every command that needs a library. */
export const LIBRARY_OPTIONS = {
  library: { type: "string" },
  json: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the library is: what the command line names, else the database of DATABASE_URL, else the folder of ISNAD_HOME,
 * else the user's data folder. Throws a UsageError where DATABASE_URL names no database.
 */
export function libraryPlace(named: string | undefined, env: Environment = process.env): string {
  const { DATABASE_URL: database, ISNAD_HOME: home } = env;
  if (!named && database && !isServer(database))
    throw new UsageError(
      `DATABASE_URL takes postgres://user:password@host/database, not ${JSON.stringify(withoutPassword(database))}`,
    );
  return named || database || home || join(dataFolder(env), "isnad");
}

function dataFolder(env: Environment): string {
  const home = homedir();
  if (platform() === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  if (platform() === "darwin") return join(home, "Library", "Application Support");
  return env.XDG_DATA_HOME || join(home, ".local", "share");
}

/**
 * Opens the library, hands it to `work` and closes it, whatever comes of that. Throws a LibraryError where the place
 * gives out on the way.
 */
export async function withLibrary<T>(
  named: string | undefined,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const place = libraryPlace(named);
  const library = await openLibrary(place);
  try {
    return await work(library);
  } catch (error) {
    const trouble = describeTrouble(error);
    throw trouble === null ? error : new LibraryError(`${nameOf(place)} ${trouble}`);
  } finally {
    await library.close();
  }
}

/** Throws a UsageError that names the place, without a password in it. */
export async function openLibrary(place: string): Promise<Library> {
  try {
    return await Library.open(place);
  } catch (error) {
    const trouble = describeTrouble(error) ?? `cannot be opened (${lineOf(error)})`;
    throw new UsageError(`${nameOf(place)} ${trouble}`);
  }
}

const nameOf = (place: string): string => `the library at ${withoutPassword(place)}`;

const withoutPassword = (place: string): string => place.replace(/(\/\/[^/:@]*):.*@/, "$1:…@");
