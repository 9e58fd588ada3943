import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../ingest/index.ts";
import type { Incoming } from "../model/index.ts";
import { incoming } from "../store/engines.case.ts";
import { batchesOf } from "./batches.ts";

type Input = Outcome<Incoming>;

const input = (n: number, length = 1): Input => ({
  ok: true,
  value: { ...incoming("ا".repeat(length)), path: String(n) },
});

const pathsOf = (batch: readonly Input[]): string[] => batch.map((one) => (one.ok ? one.value.path : ""));

async function* from(inputs: readonly Input[], pause = 0): AsyncGenerator<Input> {
  for (const one of inputs) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    yield one;
  }
}

async function collect(batches: AsyncIterable<readonly Input[]>): Promise<string[][]> {
  const all: string[][] = [];
  for await (const batch of batches) all.push(pathsOf(batch));
  return all;
}

describe("batchesOf", () => {
  it("keeps the order, loses nothing and makes no empty or overfull batch", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(700), async (count) => {
        const inputs = Array.from({ length: count }, (_, n) => input(n));
        const batches = await collect(batchesOf(from(inputs)));
        expect(batches.flat()).toEqual(inputs.map((_, n) => String(n)));
        expect(batches.every(({ length }) => length > 0 && length <= 128)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("ends a batch when its text is long", async () => {
    const inputs = [0, 1, 2].map((n) => input(n, 1_200_000));
    expect(await collect(batchesOf(from(inputs)))).toEqual([["0", "1"], ["2"]]);
  });

  it("does not wait for a slow source to fill a batch", async () => {
    const batches = await collect(batchesOf(from([input(0), input(1)], 700)));
    expect(batches).toEqual([["0"], ["1"]]);
  });

  it("gives out what it has when it is told to stop, although the source never ends", async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<Input> {
      yield input(0);
      setTimeout(() => stop.abort(), 20);
      await new Promise(() => {});
    }
    expect(await collect(batchesOf(endless(), stop.signal))).toEqual([["0"]]);
  });

  it("takes nothing after it was told to stop", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await collect(batchesOf(from([input(0)]), stop.signal))).toEqual([]);
  });

  it("lets go of the source when its own reader leaves", async () => {
    let closed = false;
    async function* watched(): AsyncGenerator<Input> {
      try {
        for (let n = 0; ; n++) yield input(n);
      } finally {
        closed = true;
      }
    }
    for await (const _ of batchesOf(watched())) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(closed).toBe(true);
  });

  it("gives out what came before a reader broke, then throws", async () => {
    async function* breaking(): AsyncGenerator<Input> {
      yield input(0);
      throw new Error("the reader is broken");
    }
    const seen: string[][] = [];
    const reading = (async () => {
      for await (const batch of batchesOf(breaking())) seen.push(pathsOf(batch));
    })();
    await expect(reading).rejects.toThrow("the reader is broken");
    expect(seen).toEqual([["0"]]);
  });
});
