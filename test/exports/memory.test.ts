/**
 * A hundred thousand rows leave through a heap that could not hold them.
 * @module
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const SCRIPT = fileURLToPath(new URL("stream-many.ts", import.meta.url));
const ROWS = 100_000;
/** What the old generation of the heap may take, with all modules in it: beyond, the process dies. */
const HEAP_MB = 56;

describe("a hundred thousand rows", () => {
  it.each([
    ["jsonl", 60],
    ["csv", 20],
    ["parquet", 0.05],
    ["reports-csv", 20],
    ["annotations", 100],
  ])(
    "as %s need no more heap than a few, though they are %d MB or more",
    (form, megabytes) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [`--max-old-space-size=${HEAP_MB}`, "--import", TSX, SCRIPT, form, String(ROWS)],
        { encoding: "utf8" },
      );
      expect({ status, stderr: stderr.slice(-2_000) }).toEqual({ status: 0, stderr: "" });
      expect(Number(stdout) / 1e6).toBeGreaterThan(megabytes);
    },
    120_000,
  );
});
