/**
 * Scores the articles of test/press: each half of the forty and those that a language model annotated, with the collection at
 * ISNAD_EVAL; those of the ANT corpus, with a checkout of it at ISNAD_ANT.
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../src/cli/run.ts";
import { type Half, type PressSet, writeHalf } from "./press-gold.ts";

async function score(root: string, half: Half, set: PressSet): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-press-"));
  try {
    await writeHalf(root, half, folder, set);
    console.log(set === "ant" ? `ant, ${half}` : half);
    process.exitCode = await run(["eval", join(folder, "texts"), join(folder, "gold")]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { ISNAD_EVAL: collection, ISNAD_ANT: ant } = process.env;
if (collection)
  for (const half of ["looked-at", "blind", "by-model"] as const)
    await score(collection, half, "annotations");
else console.log("ISNAD_EVAL is not set: the texts of these annotations are not here");
if (ant) for (const half of ["by-model", "blind"] as const) await score(ant, half, "ant");
else console.log("ISNAD_ANT is not set: the texts of the ANT corpus are not here");
