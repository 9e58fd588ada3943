/**
 * The library that a command works on.
 * @module
 */
import { homedir, platform } from "node:os";
import { join } from "node:path";
import { Library } from "../store/index.ts";
import { lineOf, UsageError } from "./errors.ts";

/** Options of every command that needs a library. */
export const LIBRARY_OPTIONS = {
  library: { type: "string" },
  json: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the library is: what the command line names, else the database of DATABASE_URL, else the folder of ISNAD_HOME,
 * else the user's data folder.
 */
export function libraryPlace(named: string | undefined, env: Environment = process.env): string {
  const given = [named, env.DATABASE_URL, env.ISNAD_HOME].find(
    (place) => place !== undefined && place !== "",
  );
  return given ?? join(dataFolder(env), "isnad");
}

function dataFolder(env: Environment): string {
  const home = homedir();
  if (platform() === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  if (platform() === "darwin") return join(home, "Library", "Application Support");
  return env.XDG_DATA_HOME || join(home, ".local", "share");
}

/** Opens the library, hands it to `work` and closes it, whatever comes of that. */
export async function withLibrary<T>(
  named: string | undefined,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const place = libraryPlace(named);
  const library = await openLibrary(place);
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

/** Throws a UsageError that names the place, without a password in it. */
export async function openLibrary(place: string): Promise<Library> {
  try {
    return await Library.open(place);
  } catch (error) {
    throw new UsageError(`the library at ${withoutPassword(place)} cannot be opened (${lineOf(error)})`);
  }
}

const withoutPassword = (place: string): string => place.replace(/(\/\/[^/:@]*):[^@]*@/, "$1:…@");
