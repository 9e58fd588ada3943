/**
 * An old Node gets one clear line, not a syntax error.
 * @module
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { requires } from "./requirements.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const oldNode = process.env.ISNAD_OLD_NODE;
const LINE =
  /^isnad needs Node\.js 20\.19\.0 or newer; this is \d+\.\d+\.\d+\. Get it from https:\/\/nodejs\.org\n$/;

describe.runIf(requires("ISNAD_OLD_NODE, a Node binary older than 20.19", oldNode !== undefined))(
  "an old Node",
  () => {
    it.each(["dist/cli.js --version", "dist/cli.js trace corpus/texts", "scripts/ensure.mjs"])(
      "is told so by %s",
      (line) => {
        const { status, stdout, stderr } = spawnSync(oldNode ?? "", line.split(" "), {
          cwd: root,
          encoding: "utf8",
        });
        expect(status).toBeGreaterThan(0);
        expect(stdout).toBe("");
        expect(stderr).toMatch(LINE);
      },
    );
  },
);
