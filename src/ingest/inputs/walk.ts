/**
 * The files that a name stands for: itself, or all below a directory.
 * @module
 */
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { fail, type InputFailure, type Outcome } from "../failure.ts";
import { describeError } from "../read-file.ts";

/**
 * Paths of files, those of a directory sorted by name at each level and without hidden ones. A directory that a link leads back to is
 * one failure; what is neither file nor directory (a pipe would be waited for) is one too.
 */
export function* walk(name: string): Generator<Outcome<string>> {
  yield* visit(name, new Set());
}

function* visit(path: string, seen: Set<string>): Generator<Outcome<string>> {
  const about = look(path);
  if ("kind" in about) yield { ok: false, failure: about };
  else if (about.is === "file") yield { ok: true, value: path };
  else if (about.is === "other")
    yield fail("unreadable", path, "is neither a file nor a directory; left out");
  else if (seen.has(about.real))
    yield fail("duplicate", path, "leads back to a directory that was read already; left out");
  else yield* visitAll(path, seen.add(about.real));
}

function* visitAll(directory: string, seen: Set<string>): Generator<Outcome<string>> {
  const listed = list(directory);
  if (!Array.isArray(listed)) yield { ok: false, failure: listed };
  else if (listed.length === 0) yield fail("empty", directory, "holds no file; name a directory of articles");
  else for (const name of listed) yield* visit(join(directory, name), seen);
}

interface About {
  readonly is: "file" | "directory" | "other";
  readonly real: string;
}

function look(path: string): About | InputFailure {
  try {
    const about = statSync(path);
    if (about.isFile()) return { is: "file", real: path };
    return about.isDirectory() ? { is: "directory", real: realpathSync(path) } : { is: "other", real: path };
  } catch (error) {
    return describeError(path, error);
  }
}

function list(directory: string): string[] | InputFailure {
  try {
    const entries: Dirent[] = readdirSync(directory, { withFileTypes: true });
    return entries
      .map((entry) => entry.name)
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch (error) {
    return describeError(directory, error);
  }
}
