/**
 * A library at work behind a server: what comes in is taken in, analysed as long as there is something to analyse, and
 * everybody who listens is told.
 * @module
 */
import {
  type AnalystOptions,
  type Analysts,
  Explainer,
  type Explanation,
  FactCheckShelf,
  type NamedBytes,
  openInputs,
  pollFeed,
  SuggestThread,
  startAnalysts,
  type TakenFactChecks,
  takeFactChecks,
  takeIn,
  work,
} from "../library/index.ts";
import { countJobs, type Feed, findFeeds, type Library, type StoredRevision } from "../store/index.ts";
import { Happenings } from "./happenings.ts";
import { type Intake, type IntakeOptions, IntakeRecord } from "./intake.ts";
import { Tracing, type TracingOptions } from "./tracing.ts";
import { Watching } from "./watching.ts";

/** How a desk works. */
export interface DeskOptions extends AnalystOptions, Pick<TracingOptions, "settle"> {
  /** Addresses that may be fetched although they are not public; none by default. */
  readonly allow?: (address: string) => boolean;
  /** Milliseconds from one look for feeds that are due to the next. A minute by default. */
  readonly pollEvery?: number;
  /** Told of what fails where nobody waits for an answer. */
  readonly onTrouble?: (error: unknown) => void;
}

const POLL_MS = 60_000;

/** Articles on their way in: what {@link Desk.takeIn} takes. */
export type Inputs = Parameters<typeof takeIn>[1];

/** A library with the work that is done in it. Close it before the library. */
export class Desk {
  readonly library: Library;
  readonly happenings = new Happenings();
  readonly options: DeskOptions;
  readonly tracing: Tracing;
  /** The fact-checks of the library, ready to be asked. */
  readonly factChecks: FactCheckShelf;
  readonly watching: Watching;
  readonly #analysts: Analysts;
  readonly #explainer: Explainer;
  readonly #suggesting = new SuggestThread();
  readonly #stop = new AbortController();
  readonly #working: Promise<void>;
  readonly #polling: Promise<void>;

  /** Starts to analyse what the library waits for. Throws OverlayError where the overlay is wrong. */
  constructor(library: Library, options: DeskOptions = {}) {
    this.library = library;
    this.options = options;
    this.factChecks = new FactCheckShelf(library, this.#suggesting.make);
    this.#analysts = startAnalysts(options);
    this.#explainer = new Explainer(options);
    this.tracing = new Tracing(library, this.happenings, options);
    this.tracing.soon();
    this.watching = new Watching(library, this.factChecks, this.happenings, options);
    this.#working = this.#work();
    this.#polling = this.#poll();
  }

  /** Given when the desk is being closed. */
  get closing(): AbortSignal {
    return this.#stop.signal;
  }

  /** The rules' version, and a desk's own words. */
  get analysts(): Pick<Analysts, "overlay"> {
    return this.#analysts;
  }

  /** Takes articles in; they are analysed later, beside everything else. Fulfilled when all are on disk. */
  async takeIn(inputs: Inputs, { input, caseId, signal }: IntakeOptions = {}): Promise<Intake> {
    const record = new IntakeRecord(this.happenings, input);
    try {
      await takeIn(this.library, inputs, {
        analysts: null,
        signal: this.#orClosing(signal),
        ...(caseId !== undefined && { caseId }),
        ...record.listeners,
      });
    } catch (error) {
      record.end();
      throw error;
    }
    return record.end();
  }

  /** Fetches addresses and takes in what they hold; `follow` reads the pages behind the links of a feed, too. */
  takeAddresses(
    addresses: readonly string[],
    { follow = false, ...options }: IntakeOptions & { readonly follow?: boolean } = {},
  ): Promise<Intake> {
    const { allow } = this.options;
    const signal = this.#orClosing(options.signal);
    return this.takeIn(openInputs(addresses, { follow, signal, ...(allow && { allow }) }), options);
  }

  /** Reads published fact-checks from an address, or from bytes that stand for a file, and keeps them. */
  async takeFactChecks(input: string | NamedBytes, signal?: AbortSignal): Promise<TakenFactChecks> {
    const { allow } = this.options;
    const gate = { signal: this.#orClosing(signal), ...(allow && { allow }) };
    const taken = await takeFactChecks(this.library, input, gate);
    if (taken.ok) {
      const source = typeof input === "string" ? input : input.name;
      const { added, revised, broken } = taken.kept;
      this.happenings.tell({ kind: "fact-checks", source, added, revised, broken });
    }
    return taken;
  }

  /** Looks at a feed now and takes in what is new. */
  async pollFeed(
    feed: Feed,
    { follow, signal }: { readonly follow?: boolean; readonly signal?: AbortSignal } = {},
  ): Promise<Intake> {
    const { allow } = this.options;
    const record = new IntakeRecord(this.happenings, feed.url);
    try {
      await pollFeed(this.library, feed, {
        analysts: null,
        ...(follow !== undefined && { follow }),
        signal: this.#orClosing(signal),
        ...(allow && { allow }),
        ...record.listeners,
        onPolled: (_, __, error) => this.happenings.tell({ kind: "polled", feed: feed.id, error }),
      });
    } catch (error) {
      record.end();
      throw error;
    }
    return record.end();
  }

  /** Why a report of a revision was found, by its key; null where the rules of today no longer find it. */
  explain(revision: StoredRevision, report: string): Promise<Explanation | null> {
    return this.#explainer.explain({ revision, report });
  }

  /** Stops after what is in hand; the rest is done when the library is at work again. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.tracing.close();
    await this.watching.close();
    await this.#working;
    await Promise.all([this.#working, this.#polling]);
    await this.#analysts.close();
    await this.#explainer.close();
    await this.#suggesting.close();
  }

  #orClosing(signal: AbortSignal | undefined): AbortSignal {
    return signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal;
  }

  /** Looks at the feeds whose time has come, until the desk is closed. */
  async #poll(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        for (const feed of await findFeeds(this.library.engine.reading, "due")) {
          if (this.#stop.signal.aborted) return;
          await this.pollFeed(feed);
        }
      } catch (error) {
        this.options.onTrouble?.(error);
      }
      await rest(this.options.pollEvery ?? POLL_MS, this.#stop.signal);
    }
  }

  async #work(): Promise<void> {
    try {
      await work(this.library, this.#analysts, {
        signal: this.#stop.signal,
        waits: () => true,
        onSaved: (analyses) => void this.#tellAnalysed(analyses),
        onFailed: (revision, reason) =>
          this.happenings.tell({ kind: "failure", input: revision, message: reason }),
      });
    } catch (error) {
      this.options.onTrouble?.(error);
    }
  }

  async #tellAnalysed(analyses: number): Promise<void> {
    if (analyses === 0) return;
    const { ready, active } = await countJobs(this.library.engine.reading);
    this.happenings.tell({ kind: "analysed", analyses, left: ready + active });
    if (ready + active === 0) this.tracing.soon();
  }
}

/** Waits, or less where it is told to stop. A desk that nobody closes keeps no process alive by it. */
function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    timer.unref();
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
