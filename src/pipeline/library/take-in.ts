/**
 * Takes articles into a library in batches, and has them analysed as they come.
 * @module
 */
import type { InputFailure, Outcome } from "../../ingest/index.ts";
import type { Incoming } from "../../model/index.ts";
import { type Added, clearFailures, type Library, noteFailures } from "../../store/index.ts";
import type { Analysts } from "./analyst.ts";
import { work } from "./work.ts";

/** What came of an intake. */
export interface Taken {
  readonly added: number;
  readonly unchanged: number;
  readonly revised: number;
  readonly failed: number;
  readonly seconds: number;
}

/** Who hears of each step. */
export interface TakeInOptions {
  /** Stops after the batch in hand; what was acknowledged stays, the rest can be added again. */
  readonly signal?: AbortSignal;
  /** The acknowledgement: told after the commit that put the article on disk. */
  readonly onAdded?: (path: string, added: Added) => void;
  readonly onFailed?: (failure: InputFailure) => void;
  /** Told how many analyses were saved. */
  readonly onAnalysed?: (analyses: number) => void;
  /** Leaves the analyses to workers. */
  readonly analysts: Analysts | null;
}

/** One commit holds at most so many articles, and about so many characters. */
const MOST_ARTICLES = 128;
const MOST_CHARACTERS = 2_000_000;
/** A slow source (a feed, a person typing into a pipe) has each article on disk by then. */
const LONGEST_WAIT_MS = 500;

/** Adds all that comes. Fulfilled when everything is on disk and, with analysts, analysed. */
export async function takeIn(
  library: Library,
  inputs: AsyncIterable<Outcome<Incoming>>,
  options: TakeInOptions,
): Promise<Taken> {
  const began = performance.now();
  const intake = new Intake(library, options);
  let open = true;
  const working = options.analysts ? startWork(library, options.analysts, options, () => open) : null;
  try {
    for await (const input of inputs) {
      await intake.take(input);
      if (options.signal?.aborted) break;
    }
    await intake.flush();
  } finally {
    open = false;
    await working;
  }
  return { ...intake.tally, seconds: (performance.now() - began) / 1000 };
}

function startWork(
  library: Library,
  analysts: Analysts,
  { signal, onAnalysed }: TakeInOptions,
  isOpen: () => boolean,
): Promise<void> {
  return work(library, analysts, {
    ...(signal && { signal }),
    ...(onAnalysed && { onSaved: onAnalysed }),
    waits: isOpen,
  });
}

/** Gathers what comes into batches. */
class Intake {
  readonly #library: Library;
  readonly #options: TakeInOptions;
  readonly tally = { added: 0, unchanged: 0, revised: 0, failed: 0 };
  #articles: Incoming[] = [];
  #failures: InputFailure[] = [];
  #characters = 0;
  #since = performance.now();

  constructor(library: Library, options: TakeInOptions) {
    this.#library = library;
    this.#options = options;
  }

  async take(input: Outcome<Incoming>): Promise<void> {
    if (this.#articles.length + this.#failures.length === 0) this.#since = performance.now();
    if (input.ok) {
      this.#articles.push(input.value);
      this.#characters += input.value.text.length;
    } else this.#failures.push(input.failure);
    const isFull = this.#articles.length >= MOST_ARTICLES || this.#characters >= MOST_CHARACTERS;
    if (isFull || performance.now() - this.#since >= LONGEST_WAIT_MS) await this.flush();
  }

  async flush(): Promise<void> {
    const [articles, failures] = [this.#articles, this.#failures];
    this.#articles = [];
    this.#failures = [];
    this.#characters = 0;
    await this.#add(articles);
    await noteFailures(this.#library.engine, failures);
    this.tally.failed += failures.length;
    for (const failure of failures) this.#options.onFailed?.(failure);
  }

  async #add(articles: readonly Incoming[]): Promise<void> {
    if (articles.length === 0) return;
    const all = await this.#library.add(articles);
    for (const [at, added] of all.entries()) {
      this.tally[added.outcome]++;
      this.#options.onAdded?.(articles[at]?.path ?? "", added);
    }
    await clearFailures(
      this.#library.engine,
      articles.map(({ path }) => path),
    );
  }
}
