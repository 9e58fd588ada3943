/**
 * What the server tells unasked: one connection for the whole app.
 * @module
 */
import { useSyncExternalStore } from "react";
import type { Progress } from "../../contract/index.ts";
import { refresh } from "../services/queries.ts";

/** What is going on, as far as it was told. */
export interface Happening {
  readonly connected: boolean;
  /** Analyses that are left to do; null: nothing was told yet. */
  readonly left: number | null;
  /** What is being compared across articles, while it is. */
  readonly tracing: Extract<Progress, { kind: "tracing" }> | null;
  /** What is coming in at this moment, as far as it has come. */
  readonly intakes: readonly Omit<Extract<Progress, { kind: "articles" }>, "done">[];
  /** Inputs that could not be read since the app was opened, the newest first. */
  readonly failures: readonly Extract<Progress, { kind: "failure" }>[];
}

const MOST_FAILURES = 50;
/** Many things happen at once; what they change is asked for again once in so many milliseconds. */
const REFRESH_MS = 800;

let now: Happening = { connected: false, left: null, tracing: null, intakes: [], failures: [] };
let source: EventSource | null = null;
const listeners = new Set<() => void>();

function change(changes: Partial<Happening>): void {
  now = { ...now, ...changes };
  for (const listener of listeners) listener();
}

const stale = new Set<string>();

function refreshSoon(paths: readonly string[]): void {
  if (stale.size === 0) setTimeout(refreshStale, REFRESH_MS);
  for (const path of paths) stale.add(path);
}

function refreshStale(): void {
  void refresh([...stale]);
  stale.clear();
}

const ARTICLES = ["/api/articles", "/api/about", "/api/cases"];

/** What each kind of happening means to the app. */
const HEAR: { [K in Progress["kind"]]: (told: Extract<Progress, { kind: K }>) => void } = {
  articles: ({ done, ...intake }) => {
    change({
      intakes: [...now.intakes.filter(({ input }) => input !== intake.input), ...(done ? [] : [intake])],
    });
    refreshSoon([...ARTICLES, "/api/publishers", "/api/intake"]);
  },
  removed: () => refreshSoon(["/api"]), // claims and searches lose its words, too
  polled: () => refreshSoon(["/api/feeds"]),
  failure: (failure) => change({ failures: [failure, ...now.failures].slice(0, MOST_FAILURES) }),
  analysed: ({ left }) => {
    change({ left });
    refreshSoon(ARTICLES);
  },
  tracing: (tracing) => change({ tracing }),
  traced: () => {
    change({ tracing: null });
    refreshSoon(["/api"]);
  },
  "fact-checks": () => refreshSoon(["/api/fact-checks", "/api/claims"]),
  watch: () => refreshSoon(["/api/watches"]),
  decided: () => refreshSoon(["/api"]),
};

function connect(): void {
  source = new EventSource("/api/events");
  source.onopen = () => change({ connected: true });
  source.onerror = () => change({ connected: false }); // the browser tries again by itself
  for (const [kind, hear] of Object.entries(HEAR))
    source.addEventListener(kind, (event) => (hear as (told: unknown) => void)(JSON.parse(event.data)));
}

function subscribe(listener: () => void): () => void {
  if (!source) connect();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is going on. The first component that asks opens the connection. */
export const useHappenings = (): Happening => useSyncExternalStore(subscribe, () => now);
