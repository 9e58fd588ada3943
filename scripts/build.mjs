/**
 * Compiles src into dist, the web app among it. The old dist stays whole until the new one is: a failed build leaves it as it was.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const fresh = join(root, `dist.new-${process.pid}`);
const old = join(root, `dist.old-${process.pid}`);

/** The compile steps write modules that are not in git; each is run anew, so that the build never holds stale rows. */
const COMPILE_STEPS = [
  "scripts/compile-lexicon.ts",
  "scripts/compile-times.ts",
  "scripts/compile-match.ts",
  "scripts/compile-verdicts.ts",
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

/** What browsers take packed is packed once, here. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

for (const step of COMPILE_STEPS) run("--import", "tsx", step);
run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", fresh);
run("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", "--outDir", join(fresh, "web"));
compress(join(fresh, "web", "assets"));
chmodSync(join(fresh, "cli.js"), 0o755);
if (existsSync(dist)) renameSync(dist, old);
renameSync(fresh, dist);
rmSync(old, { recursive: true, force: true });
