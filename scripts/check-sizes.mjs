/**
 * No source file over 500 lines; over 300 is a warning. Generated modules are exempt.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const WARN_LINES = 300;
export const MAX_LINES = 500;
const FOLDERS = ["src", "scripts", "test", "bench"];

/** Every source file of the folders with its number of lines, longest first. */
export function measureFiles(root) {
  const sizes = [];
  for (const folder of FOLDERS) {
    for (const entry of listFiles(join(root, folder))) {
      if (!/\.(tsx?|mjs|cjs)$/.test(entry) || entry.endsWith(".generated.ts")) continue;
      sizes.push({ path: relative(root, entry), lines: readFileSync(entry, "utf8").split("\n").length - 1 });
    }
  }
  return sizes.sort((a, b) => b.lines - a.lines);
}

function listFiles(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  } catch {
    return [];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const long = measureFiles(fileURLToPath(new URL("..", import.meta.url))).filter(
    (f) => f.lines > WARN_LINES,
  );
  for (const { path, lines } of long) {
    console.error(
      `${path}: ${lines} lines${lines > MAX_LINES ? `, over the limit of ${MAX_LINES}` : ` (aim below ${WARN_LINES})`}`,
    );
  }
  if (long.some((f) => f.lines > MAX_LINES)) process.exitCode = 1;
}
