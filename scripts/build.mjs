/**
 * Compiles src into dist. The old dist stays whole until the new one is: a failed build leaves it as it was.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const fresh = join(root, `dist.new-${process.pid}`);
const old = join(root, `dist.old-${process.pid}`);

/** The compile steps write modules that are not in git; each is run anew, so that the build never holds stale rows. */
const COMPILE_STEPS = [
  "scripts/compile-lexicon.ts",
  "scripts/compile-times.ts",
  "scripts/compile-match.ts",
  "scripts/compile-version.ts",
];

function run(...args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (error) throw error;
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
}

for (const step of COMPILE_STEPS) run("--import", "tsx", step);
run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", fresh);
chmodSync(join(fresh, "cli.js"), 0o755);
if (existsSync(dist)) renameSync(dist, old);
renameSync(fresh, dist);
rmSync(old, { recursive: true, force: true });
