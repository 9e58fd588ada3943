/**
 * What happens while nobody asks, told to whoever listens.
 * @module
 */
import type { Progress } from "../contract/index.ts";

/** Hears of everything that happens from now on. Must not throw. */
export type Listener = (progress: Progress) => void;

/** Hands each thing that happens to all listeners, in order. */
export class Happenings {
  readonly #listeners = new Set<Listener>();

  tell(progress: Progress): void {
    for (const listener of this.#listeners) listener(progress);
  }

  /** Listens until the function that is given back is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
