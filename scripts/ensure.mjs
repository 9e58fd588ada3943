/**
 * Makes a fresh clone ready with Node and npm alone: checks the Node version, installs once per lock file,
 * platform and Node major, compiles the word lists. It runs before node_modules exists, so it imports node:* only,
 * and is written so that an old Node still gets as far as the message.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST = [20, 19, 0];
const LOCK_PATIENCE_MS = 10 * 60 * 1000;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const mark = join(root, "node_modules", ".isnad-installed");
const lock = join(root, ".isnad-install.lock");

/** Each compile step with the files that it writes and the folders it reads. */
const STEPS = [
  { script: "scripts/compile-lexicon.ts", output: "src/arabic/lexicon/rows.generated.ts" },
  { script: "scripts/compile-times.ts", output: "src/extract/rows.generated.ts" },
  { script: "scripts/compile-match.ts", output: "src/match/rows.generated.ts" },
  { script: "scripts/compile-verdicts.ts", output: "src/factchecks/rows.generated.ts" },
  { script: "scripts/compile-version.ts", output: "src/pipeline/version.generated.ts" },
];

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    fail(
      `isnad needs Node.js ${OLDEST.join(".")} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
    );
  }
}

/** What the installed tree depends on. */
function fingerprint() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update([process.platform, process.arch, process.versions.node.split(".")[0]].join(" "))
    .digest("hex");
}

const isInstalled = (want) => existsSync(mark) && readFileSync(mark, "utf8") === want;

/** npm runs as a script of this very Node where npm has told us its path; a bare `npm` else. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  if (cli && /\.[cm]?js$/.test(cli)) return spawnSync(process.execPath, [cli].concat(args), options);
  return spawnSync("npm", args, Object.assign(options, { shell: process.platform === "win32" }));
}

function install(want) {
  const result = npm([
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
  ]);
  if (result.error) fail(`npm ci did not start: ${result.error.message}`);
  if (result.status !== 0) fail(`npm ci failed (${result.status === null ? result.signal : result.status})`);
  writeFileSync(mark, want);
}

/** The time of the newest file under a folder, 0 where there is none. */
function newest(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

const isFresh = (step) => {
  const output = join(root, step.output);
  if (!existsSync(join(root, step.script))) return true;
  if (!existsSync(output)) return false;
  const made = statSync(output).mtimeMs;
  return made >= newest(join(root, "data")) && made >= statSync(join(root, step.script)).mtimeMs;
};

function compile(step) {
  const result = spawnSync(process.execPath, ["--import", "tsx", step.script], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (result.status !== 0) fail(`${step.script} failed`);
}

/** True where the process of that number is alive. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function takeLock() {
  try {
    const handle = openSync(lock, "wx");
    writeFileSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** The process that holds the lock; 0 where it has just been taken or let go. */
function lockHolder() {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}

/** Two at once would install over each other: the second waits, and finds the work done. */
function withLock(work) {
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!takeLock()) {
    const holder = lockHolder();
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    if (Date.now() > deadline) fail(`another install holds ${lock}; delete it if there is none`);
    Atomics.wait(pause, 0, 0, 200);
  }
  process.on("exit", () => rmSync(lock, { force: true }));
  work();
}

checkNode();
const want = fingerprint();
if (!isInstalled(want) || !STEPS.every(isFresh)) {
  withLock(() => {
    if (!isInstalled(want)) install(want);
    for (const step of STEPS) if (!isFresh(step)) compile(step);
  });
}
