/**
 * Cuts a stream of inputs into batches, each written by one commit.
 * @module
 */
import type { Outcome } from "../ingest/index.ts";
import type { Incoming } from "../model/index.ts";

/** One commit holds at most so many inputs, and about so many UTF-16 units of text. */
const MOST_INPUTS = 128;
const MOST_TEXT = 2_000_000;
/** What comes from a slow source (a feed, a person typing into a pipe) is on disk after so long. */
const LONGEST_WAIT_MS = 500;

type Input = Outcome<Incoming>;

/**
 * The inputs in order, in batches that are never empty. An abort makes the batch in hand the last one, also while the
 * source keeps its reader waiting. Throws what the reader throws, after what came before it.
 */
export async function* batchesOf(
  inputs: AsyncIterable<Input>,
  signal?: AbortSignal,
): AsyncGenerator<readonly Input[]> {
  const hand = new Hand();
  const stop = (): void => hand.end();
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const filling = fill(hand, inputs);
  try {
    for (let batch = await hand.take(); batch.length > 0; batch = await hand.take()) yield batch;
    if (!signal?.aborted) await filling;
  } finally {
    hand.end();
    signal?.removeEventListener("abort", stop);
    filling.catch(() => {}); // thrown above; of a stream that was left nobody wants to know
  }
}

async function fill(hand: Hand, inputs: AsyncIterable<Input>): Promise<void> {
  try {
    for await (const input of inputs) if (!(await hand.put(input))) return;
  } finally {
    hand.end();
  }
}

/** The batch that is being gathered. One side puts inputs in, the other takes them out. */
class Hand {
  #inputs: Input[] = [];
  #text = 0;
  #ended = false;
  #isLate = false;
  #timer: NodeJS.Timeout | undefined;
  /** Whoever waits for a change: the taker, or the one who puts in when the hand is full. */
  #wake: () => void = () => {};

  /** Fulfilled when there is room for the next one; false when no more are wanted. */
  async put(input: Input): Promise<boolean> {
    if (this.#ended) return false;
    this.#inputs.push(input);
    this.#text += input.ok ? input.value.text.length : 0;
    this.#timer ??= setTimeout(() => this.#hurry(), LONGEST_WAIT_MS);
    if (this.#isFull) {
      this.#wake();
      while (this.#isFull && !this.#ended) await this.#change();
    }
    return !this.#ended;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#wake();
  }

  /** A full batch, or what there is when it has waited long enough or no more comes; empty at the end. */
  async take(): Promise<readonly Input[]> {
    while (!(this.#isFull || this.#isLate || this.#ended)) await this.#change();
    const taken = this.#inputs;
    this.#inputs = [];
    this.#text = 0;
    this.#isLate = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wake();
    return taken;
  }

  get #isFull(): boolean {
    return this.#inputs.length >= MOST_INPUTS || this.#text >= MOST_TEXT;
  }

  #hurry(): void {
    this.#isLate = true;
    this.#wake();
  }

  /** Both sides never wait at once: a full hand is taken from, another one is put into. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
