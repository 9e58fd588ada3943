/**
 * Scores the articles of test/press: each half of the forty, and those that a language model annotated. Needs the collection at ISNAD_EVAL.
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../src/cli/run.ts";
import { writeHalf } from "./press-gold.ts";

const root = process.env.ISNAD_EVAL;
if (!root) {
  console.log("ISNAD_EVAL is not set: the texts of these annotations are not here");
  process.exit(0);
}
for (const half of ["looked-at", "blind", "by-model"] as const) {
  const folder = mkdtempSync(join(tmpdir(), "isnad-press-"));
  try {
    await writeHalf(root, half, folder);
    console.log(half);
    process.exitCode = await run(["eval", join(folder, "texts"), join(folder, "gold")]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
