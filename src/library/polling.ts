/**
 * Looks at feeds whose time has come, and takes in what is new.
 * @module
 */
import {
  type FetchOptions,
  fetchSource,
  type InputFailure,
  type Outcome,
  readInputs,
  type Source,
} from "../ingest/index.ts";
import type { Incoming } from "../model/index.ts";
import { type Feed, findFeeds, type Library, notePoll, type Poll } from "../store/index.ts";
import { type TakeInOptions, type Taken, takeIn } from "./take-in.ts";

/** Which feeds, and whom to tell. */
export interface PollOptions extends TakeInOptions {
  /** Also those whose time has not come. */
  readonly all?: boolean;
  /** Reads the pages behind the links, too; as each feed keeps it where this is left out. */
  readonly follow?: boolean;
  /** Addresses that may be fetched although they are not public. */
  readonly allow?: (address: string) => boolean;
  /** Told after each feed; `error` is null where it could be read. */
  readonly onPolled?: (feed: Feed, taken: Taken, error: string | null) => void;
}

/** Polls each feed once, one after the other. Returns how many were polled. */
export async function pollFeeds(library: Library, options: PollOptions): Promise<number> {
  const feeds = await findFeeds(library.engine.reading, options.all ? "all" : "due");
  let polled = 0;
  for (const feed of feeds) {
    if (options.signal?.aborted) break;
    await pollFeed(library, feed, options);
    polled++;
  }
  return polled;
}

/** Polls one feed, whether its time has come or not. */
export async function pollFeed(library: Library, feed: Feed, options: PollOptions): Promise<void> {
  const visit = new Visit(feed, options);
  const taken = await takeIn(library, visit.articles(), options);
  if (options.signal?.aborted && visit.poll === null) return; // it stays due
  const poll = visit.poll ?? { ok: false, error: "nothing was read" };
  await notePoll(library.engine, feed, poll);
  options.onPolled?.(feed, taken, poll.ok ? null : poll.error);
}

/** One look at one feed: what became of the feed itself is kept apart from what became of its articles. */
class Visit {
  readonly #feed: Feed;
  readonly #options: PollOptions;
  poll: Poll | null = null;

  constructor(feed: Feed, options: PollOptions) {
    this.#feed = feed;
    this.#options = options;
  }

  async *articles(): AsyncGenerator<Outcome<Incoming>> {
    const { url } = this.#feed;
    const { follow = this.#feed.follow } = this.#options;
    for await (const input of readInputs([url], { fetch: (address) => this.#fetch(address), follow })) {
      if (input.ok || input.failure.input !== url) yield input;
      else this.#noteFailure(input.failure);
    }
  }

  async #fetch(address: string): Promise<Outcome<Source>> {
    const { allow, signal } = this.#options;
    const { url, etag, modified } = this.#feed;
    const gate: FetchOptions = { ...(allow && { allow }), ...(signal && { signal }) };
    if (address !== url) return fetchSource(address, gate);
    const fetched = await fetchSource(url, { ...gate, etag, lastModified: modified });
    if (fetched.ok) {
      const { headers } = fetched.value;
      this.poll = {
        ok: true,
        title: null,
        etag: headers.etag ?? null,
        modified: headers["last-modified"] ?? null,
      };
    }
    return fetched;
  }

  #noteFailure({ kind, message }: InputFailure): void {
    const { etag, modified } = this.#feed;
    this.poll =
      kind === "unchanged" ? { ok: true, title: null, etag, modified } : { ok: false, error: message };
  }
}
