/**
 * Keeps an eye on what people watch: looks for news when the library has changed, and sends what is due.
 * @module
 */
import {
  type DeliverOptions,
  deliverNews,
  type FactCheckShelf,
  findNews,
  reviseWatch,
  type SavedWatch,
  saveWatch,
  type Tested,
  testWebhook,
  type WantedWatch,
  type WatchWish,
} from "../library/index.ts";
import { type Library, nextDelivery } from "../store/index.ts";
import type { Happenings } from "./happenings.ts";

/** Where may be sent to, and whom to tell of what fails. */
export interface WatchingOptions extends Pick<DeliverOptions, "allow"> {
  readonly onTrouble?: ((error: unknown) => void) | undefined;
}

/** Several things that happen at once are one look. */
const SETTLE_MS = 300;
/** Messages that another process left are found after so long at the latest. */
const LONGEST_MS = 60_000;

/** The watches of one library. One look is made at a time. */
export class Watching {
  readonly #library: Library;
  readonly #shelf: FactCheckShelf;
  readonly #happenings: Happenings;
  readonly #options: WatchingOptions;
  readonly #stop = new AbortController();
  readonly #leave: () => void;
  #looking: NodeJS.Timeout | null = null;
  #sending: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  /** Asked for while one was running. */
  #again = false;

  constructor(library: Library, shelf: FactCheckShelf, happenings: Happenings, options: WatchingOptions) {
    this.#library = library;
    this.#shelf = shelf;
    this.#happenings = happenings;
    this.#options = options;
    this.#leave = happenings.listen((told) => {
      if (told.kind === "traced" || told.kind === "fact-checks" || told.kind === "decided") this.soon();
      if (told.kind === "analysed" && told.left === 0) this.soon();
    });
    this.soon();
  }

  /** Looks and sends shortly. */
  soon(): void {
    if (this.#stop.signal.aborted || this.#looking) return;
    this.#looking = setTimeout(() => {
      this.#looking = null;
      this.now();
    }, SETTLE_MS);
    this.#looking.unref();
  }

  /** Looks and sends now, or after the look that is being made. Fulfilled when nothing more is asked for. */
  now(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Saves a watch. Throws as saveWatch does. */
  async save(wanted: WantedWatch): Promise<SavedWatch> {
    return this.#changed(await saveWatch(this.#library, this.#shelf, wanted));
  }

  /** Changes a watch. Throws as reviseWatch does. */
  async revise(id: string, wish: WatchWish): Promise<SavedWatch> {
    const saved = this.#changed(await reviseWatch(this.#library, id, wish));
    this.soon();
    return saved;
  }

  /** Sends a test message to its webhook. Throws as testWebhook does. */
  test(id: string, signal: AbortSignal): Promise<Tested> {
    const { allow } = this.#options;
    const either = AbortSignal.any([signal, this.#stop.signal]);
    return testWebhook(this.#library, id, { ...(allow && { allow }), signal: either });
  }

  /** Stops; what was in hand and not acknowledged is sent again when the library is at work again. */
  async close(): Promise<void> {
    this.#leave();
    this.#stop.abort();
    if (this.#looking) clearTimeout(this.#looking);
    if (this.#sending) clearTimeout(this.#sending);
    await this.#running;
  }

  #changed(saved: SavedWatch): SavedWatch {
    const { id, name } = saved.watch;
    this.#happenings.tell({ kind: "watch", watch: id, name, news: 0 });
    return saved;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (this.#again && !signal.aborted) {
      this.#again = false;
      try {
        await findNews(this.#library, this.#shelf, {
          signal,
          onNews: ({ id, name }, news) => this.#happenings.tell({ kind: "watch", watch: id, name, news }),
        });
        await this.#send();
      } catch (error) {
        if (!signal.aborted) this.#options.onTrouble?.(error);
      }
    }
    if (!signal.aborted) await this.#sendLater();
  }

  async #send(): Promise<void> {
    const { allow } = this.#options;
    const touched = new Map<string, string>();
    await deliverNews(this.#library, {
      ...(allow && { allow }),
      signal: this.#stop.signal,
      onAttempt: ({ watch: { id, name } }) => touched.set(id, name),
    });
    for (const [watch, name] of touched) this.#happenings.tell({ kind: "watch", watch, name, news: 0 });
  }

  /** Wakes when the next message is due. */
  async #sendLater(): Promise<void> {
    try {
      const next = await nextDelivery(this.#library.engine.reading);
      if (this.#stop.signal.aborted) return;
      const pause = next === null ? LONGEST_MS : Math.min(Math.max(next - Date.now(), 0), LONGEST_MS);
      if (this.#sending) clearTimeout(this.#sending);
      this.#sending = setTimeout(() => void this.now(), pause);
      this.#sending.unref();
    } catch (error) {
      this.#options.onTrouble?.(error);
    }
  }
}
