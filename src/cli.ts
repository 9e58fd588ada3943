#!/usr/bin/env node
/**
 * The command `isnad`. It checks the version of Node before it loads anything, so that an old one gets a sentence and no
 * syntax error: hence no import statement, no top-level await and no recent syntax in this file.
 * @module
 */
const OLDEST = "20.19.0";

/** Compares by major, then minor version. */
function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = than.split(".").map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

function readVersion(): Promise<string> {
  return import("node:fs").then((fs) => {
    const about: unknown = JSON.parse(fs.readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    return String((about as { version?: unknown }).version);
  });
}

function fail(error: unknown): void {
  process.exitCode = 3;
  console.error(`isnad: internal error: ${error instanceof Error ? error.message : String(error)}`);
}

if (isOlder(process.versions.node, OLDEST)) {
  console.error(
    `isnad needs Node.js ${OLDEST} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
  );
  process.exitCode = 3;
} else if (process.argv[2] === "--version" || process.argv[2] === "-v") {
  readVersion().then((version) => console.log(version), fail);
} else {
  import("./cli/run.ts")
    .then((cli) => cli.run(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    })
    .catch(fail);
}

export {};
