import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder } from "./cli.case.ts";
import { writePieces } from "./pieces.ts";

const folder = makeFolder();
afterAll(() => folder.remove());

const streams = {
  out: () => {},
  err: () => {},
  progress: () => {},
  columns: 80,
  colour: false,
  interactive: false,
};

/** Gives up after so many pieces. */
async function* failing(pieces: number) {
  for (let piece = 0; piece < pieces; piece++) yield "piece";
  throw new Error("no more");
}

describe("writing pieces to a file", () => {
  it("leaves nothing behind, however soon the pieces fail, not even a moment later", async () => {
    for (let n = 0; n < 200; n++) {
      const file = folder.at(`given-up/${n}.txt`);
      await expect(
        writePieces(failing(n % 3), { file, signal: new AbortController().signal, streams }),
      ).rejects.toThrow("no more");
    }
    await wait(100);
    expect(readdirSync(folder.at("given-up"))).toEqual([]);
  });
});
